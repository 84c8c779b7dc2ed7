// Registering commands against the fake.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands as ours } from '../../../commands/index.ts';
import { deployCommands } from '../../../src/adapters/discord/deploy.ts';
import { type Command, defineCommand } from '../../../src/core/command.ts';
import { reply } from '../../../src/core/reply.ts';
import { GUILD_ID } from '../../fakes/discord/events.ts';
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/index.ts';
import { configOf } from './running.ts';

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await startFakeDiscord();
});
afterEach(async () => {
  await fake.stop();
  expect(fake.violations).toEqual([]);
});

const command = (name: string, description = 'Does something'): Command => ({ name, description, options: [], run: () => reply([]) });
const withOptions = defineCommand({
  name: 'ask',
  description: 'Asks',
  options: [
    { name: 'public', type: 'flag', description: 'for all' },
    { name: 'question', type: 'text', description: 'what', required: true, maxLength: 500 },
  ],
  run: () => reply([]),
}) as Command;
const deploy = (commands: readonly Command[], guild?: string) => deployCommands({ config: configOf(fake), commands, guild });
const puts = () => fake.calls.filter((call) => call.startsWith('PUT'));

describe('deployCommands', () => {
  it('registers what is new, for every place, required options first', async () => {
    expect(await deploy([withOptions])).toEqual(['added /ask']);
    expect(fake.commandsOf()[0]).toMatchObject({
      name: 'ask',
      type: 1,
      integration_types: [0, 1],
      contexts: [0, 1, 2],
      options: [
        { name: 'question', type: 3, required: true, max_length: 500 },
        { name: 'public', type: 5 },
      ],
    });
  });

  it('registers nothing where nothing differs', async () => {
    await deploy([withOptions, command('help')]);
    expect(await deploy([withOptions, command('help')])).toEqual(['unchanged /ask', 'unchanged /help']);
    expect(puts()).toHaveLength(1);
  });

  it('says what is added, changed and removed', async () => {
    await deploy([command('ask'), command('help'), command('old')]);
    expect(await deploy([command('ask'), command('help', 'Helps'), command('new')])).toEqual(['unchanged /ask', 'changed /help', 'added /new', 'removed /old']);
    expect(fake.commandsOf().map(({ name }) => name)).toEqual(['ask', 'help', 'new']);
  });

  it('registers in one server alone', async () => {
    expect(await deploy([withOptions], GUILD_ID)).toEqual(['added /ask']);
    expect(await deploy([withOptions], GUILD_ID)).toEqual(['unchanged /ask']);
    expect(fake.commandsOf()).toEqual([]);
    expect(fake.commandsOf(GUILD_ID)).toHaveLength(1);
  });

  it('registers the bot’s own commands inside of Discord’s limits', async () => {
    expect(await deploy(ours)).toEqual(ours.map(({ name }) => `added /${name}`));
  });
});

describe('deployCommands says what to do', () => {
  const config = (changes: object) => deployCommands({ config: { ...configOf(fake), ...changes }, commands: [withOptions] });

  it.each(['wrong-token-of-a-test', 'broken token\nof-a-test'])('about the token %j, without showing it', async (token) => {
    const error: unknown = await config({ token }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'platform', message: expect.stringContaining('DISCORD_TOKEN') });
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('of-a-test');
  });

  it('about another application’s id', async () => {
    await expect(config({ applicationId: '200000000000000099' })).rejects.toMatchObject({ message: expect.stringContaining('DISCORD_APPLICATION_ID') });
  });

  it('about a server where the bot may not', async () => {
    fake.failNext({ method: 'GET', path: /guilds/, status: 403, body: { code: 50_001, message: 'Missing Access' } });
    await expect(deploy([withOptions], GUILD_ID)).rejects.toMatchObject({ message: expect.stringContaining('applications.commands') });
  });

  it('about an id that is none', async () => {
    await expect(deploy([withOptions], 'my server')).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('Copy Server ID') });
  });

  it('about a used-up limit, instead of waiting for a day', async () => {
    fake.failNext({
      method: 'PUT',
      path: /commands/,
      status: 429,
      body: { message: 'slow', retry_after: 3600, global: false },
      headers: { 'retry-after': '3600' },
    });
    await expect(deploy([withOptions])).rejects.toMatchObject({ message: expect.stringMatching(/ 360\d s/) });
  });

  it('about a host that cannot be reached', async () => {
    const gone = await startFakeDiscord();
    await gone.stop();
    await expect(config({ apiUrl: gone.apiUrl })).rejects.toMatchObject({ message: expect.stringContaining('cannot be reached') });
  });
});
