// The environment: every problem at once, no value in a message, and documents that agree with the schema.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';

const file = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const problemOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the configuration', () => {
  it('is fine with nothing set, and empty counts as unset', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', DISCORD_TOKEN: ' ' })).toMatchObject({ slack: null, discord: null });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN is missing/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, /PORT is missing/],
    [{ DISCORD_TOKEN: 't' }, /DISCORD_APPLICATION_ID is missing/],
    [{ DISCORD_APPLICATION_ID: '123456789012345678' }, /DISCORD_TOKEN is missing/],
  ])('names what is missing from half a set of tokens (%#)', (env, message) => {
    expect(problemOf(env as Record<string, string>)).toMatch(message);
  });

  it('names every problem at once and no value', () => {
    const message = problemOf({ SLACK_BOT_TOKEN: 'secret-1', PORT: '99999', DISCORD_TOKEN: 'secret-2', LOG_LEVEL: 'loud' });
    for (const part of ['SLACK_BOT_TOKEN', 'PORT', 'DISCORD_APPLICATION_ID', 'LOG_LEVEL: is one of']) expect(message).toContain(part);
    expect(message).not.toMatch(/secret-[12]|99999|loud/);
  });
});

describe('.env.example and the README', () => {
  it('hold every variable with its meaning, and no other', () => {
    const example = file('.env.example');
    expect([...example.matchAll(/^# ([A-Z_]+)=$/gm)].map(([, key]) => key)).toEqual(VARIABLES.map((v) => v.key));
    for (const { key, meaning } of VARIABLES) {
      expect(example).toContain(`# ${meaning}\n# ${key}=`);
      expect(file('README.md')).toContain(`| \`${key}\` | ${meaning} |`);
    }
  });
});

describe('the commands in the README', () => {
  it('are scripts of the package', () => {
    const { scripts } = JSON.parse(file('package.json')) as { scripts: Record<string, string> };
    const named = [...file('README.md').matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
