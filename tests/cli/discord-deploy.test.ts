// `discord-deploy`: what the call prints and how it ends, against a fake Discord.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { GUILD_ID } from '../fakes/discord/events.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/index.ts';
import { runHere } from '../helpers/streams.ts';

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await startFakeDiscord();
});
afterEach(async () => {
  await fake.stop();
  expect(fake.violations).toEqual([]);
});

const deploy = (args: readonly string[] = [], env: Record<string, string> = {}) =>
  runHere(['discord-deploy', ...args], {
    env: { DISCORD_TOKEN: fake.token, DISCORD_APPLICATION_ID: fake.applicationId, DISCORD_API_URL: fake.apiUrl, ...env },
  });
/** Slash commands, then those in the menu of messages. */
const registered = [...commands.map(({ name }) => name), ...commands.flatMap(({ onMessage }) => onMessage?.label.en ?? [])];
const printed = (change: string): string => registered.map((name, i) => `${change} ${i < commands.length ? `/${name}` : `“${name}”`}\n`).join('');
const puts = (): number => fake.calls.filter((call) => call.startsWith('PUT')).length;

describe('discord-deploy', () => {
  it('registers every command everywhere, says so, and does nothing the second time', async () => {
    expect(await deploy()).toEqual({ code: 0, stdout: printed('added'), stderr: '' });
    expect(fake.commandsOf().map(({ name }) => name)).toEqual(registered);
    expect(await deploy()).toEqual({ code: 0, stdout: printed('unchanged'), stderr: '' });
    expect(puts()).toBe(1);
  });

  it('registers with one server alone', async () => {
    expect(await deploy(['--guild', GUILD_ID])).toEqual({ code: 0, stdout: printed('added'), stderr: '' });
    expect(fake.commandsOf()).toEqual([]);
    expect(fake.commandsOf(GUILD_ID)).toHaveLength(registered.length);
  });

  it.each(['my-server', '123', ''])('takes --guild %j for wrong usage, and registers nothing', async (guild) => {
    const { code, stdout, stderr } = await deploy(['--guild', guild]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('15 to 21 digits');
    expect(fake.calls).toEqual([]);
  });

  it.each([
    ['both', { DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '' }, /DISCORD_TOKEN and DISCORD_APPLICATION_ID are missing/],
    ['the token', { DISCORD_TOKEN: '' }, /DISCORD_TOKEN is missing/],
    ['the id', { DISCORD_APPLICATION_ID: '' }, /DISCORD_APPLICATION_ID is missing/],
  ])('ends with 1 where %s of what it needs is missing', async (_, env, says) => {
    const { code, stdout, stderr } = await deploy([], env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('ends with 1 where Discord refuses the token, says what to do and not what it is', async () => {
    const { code, stdout, stderr } = await deploy([], { DISCORD_TOKEN: 'not-to-be-shown' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('DISCORD_TOKEN');
    expect(stderr).not.toContain('not-to-be-shown');
  });
});
