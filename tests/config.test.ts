// The environment: every problem at once, no value in a message, and documents that agree with the schema.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { VARIABLES } from '../src/variables.ts';

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

  it.each<[Record<string, string>, ...string[]]>([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', PORT: '3000' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, 'PORT'],
    [{ SLACK_SIGNING_SECRET: 's', PORT: '3000' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN', 'PORT'],
    [{ DISCORD_TOKEN: 't' }, 'DISCORD_APPLICATION_ID'],
    [{ DISCORD_APPLICATION_ID: '123456789012345678' }, 'DISCORD_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1', DISCORD_TOKEN: 't' }, 'SLACK_BOT_TOKEN', 'DISCORD_APPLICATION_ID'],
  ])('names what is missing from half a set of tokens: %o', (env, ...missing) => {
    const named = [...problemOf(env).matchAll(/^ {2}([A-Z_]+) is missing/gm)].map(([, key]) => key);
    expect(named).toEqual(missing);
  });

  it('needs no tokens for what stands beside them', () => {
    const env = { PORT: '3000', SLACK_API_URL: 'https://slack-gov.com/api/', DISCORD_API_URL: 'http://localhost:1/api' };
    expect(readConfig(env)).toMatchObject({ slack: null, discord: null });
  });

  it('reads whole sets, without the white space around them', () => {
    const slack = { SLACK_BOT_TOKEN: ' xoxb-1 ', SLACK_API_URL: 'https://slack-gov.com/api/' };
    expect(readConfig({ ...slack, SLACK_APP_TOKEN: 'xapp-1\n', DISCORD_TOKEN: 't', DISCORD_APPLICATION_ID: '123456789012345678' })).toMatchObject({
      slack: { botToken: 'xoxb-1', transport: { kind: 'socket', appToken: 'xapp-1' }, apiUrl: 'https://slack-gov.com/api/' },
      discord: { token: 't', applicationId: '123456789012345678', apiUrl: undefined },
      logLevel: 'info',
    });
    expect(readConfig({ ...slack, SLACK_SIGNING_SECRET: 's', PORT: '3000' }).slack?.transport).toEqual({ kind: 'http', signingSecret: 's', port: 3000 });
  });

  it('lets everybody in, within limits, unless it says otherwise', () => {
    expect(readConfig({}).service).toEqual({
      healthPort: undefined,
      reconnectLimit: 10,
      rates: { user: 20, channel: 60 },
      load: { running: 50, waiting: 500 },
      access: { workspaces: null, guilds: null, channels: null, users: null },
    });
    const env = { HEALTH_PORT: '9000', RATE_LIMIT_USER: '0', ALLOWED_WORKSPACES: 'T1, T2', ALLOWED_USERS: 'U1,400000000000000001' };
    expect(readConfig(env).service).toMatchObject({
      healthPort: 9000,
      rates: { user: 0, channel: 60 },
      access: { workspaces: ['T1', 'T2'], guilds: null, channels: null, users: ['U1', '400000000000000001'] },
    });
  });

  it('takes Socket Mode where both ways are set, and cannot be changed', () => {
    const config = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's', PORT: '3000' });
    expect(config.slack?.transport.kind).toBe('socket');
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-hidden', 'starts with xoxb-'],
    ['SLACK_APP_TOKEN', 'xoxb-hidden', 'starts with xapp-'],
    ['PORT', '0', 'is a number from 1 to 65535'],
    ['PORT', '65536', 'is a number from 1 to 65535'],
    ['PORT', '30.5', 'is a number from 1 to 65535'],
    ['PORT', 'hidden', 'is a number from 1 to 65535'],
    ['SLACK_API_URL', 'hidden', 'is an http or https address'],
    ['DISCORD_API_URL', 'ftp://hidden/', 'is an http or https address'],
    ['DISCORD_APPLICATION_ID', 'hidden', 'is a number of 15 to 21 digits'],
    ['HEALTH_PORT', '-1', 'is a number from 1 to 65535'],
    ['RECONNECT_LIMIT', '0', 'is a whole number from 1 to 1000'],
    ['RATE_LIMIT_USER', '-1', 'is a whole number from 0 to 10000'],
    ['RATE_LIMIT_CHANNEL', 'many', 'is a whole number from 0 to 10000'],
    ['MAX_RUNNING', '1.5', 'is a whole number from 1 to 10000'],
    ['MAX_WAITING', '1e9', 'is a whole number from 0 to 100000'],
    ['ALLOWED_WORKSPACES', 'T1,acme', 'is a list of workspace ids (T…), with commas between them'],
    ['ALLOWED_GUILDS', '123', 'is a list of numbers of 15 to 21 digits, with commas between them'],
    ['ALLOWED_CHANNELS', 'C1,,C2', 'is a list of channel ids, with commas between them'],
    ['ALLOWED_USERS', '@anna', 'is a list of user ids, with commas between them'],
    ['PREVIEW', 'hidden', 'is on or off'],
    ['PREVIEW_PORT', '0', 'is a number from 1 to 65535'],
    ['KEEP_QUESTIONS', 'yes', 'is true or false'],
    ['LOG_LEVEL', 'hidden', 'is one of fatal, error, warn, info, debug, trace, silent'],
  ])('says what %s=%s is to be, once', (key, value, allowed) => {
    const others = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', DISCORD_TOKEN: 't', DISCORD_APPLICATION_ID: '123456789012345678' };
    expect(problemOf({ ...others, [key]: value })).toBe(`the configuration is not right:\n  ${key}: ${allowed}`);
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
