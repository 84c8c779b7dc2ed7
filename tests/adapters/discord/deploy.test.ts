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
const localized = defineCommand({
  name: 'source',
  description: 'Shows a document',
  ja: { name: '資料', description: '資料を表示' },
  options: [
    { name: 'document', type: 'text', description: 'which', ja: { name: '文書', description: 'どれ' }, maxLength: 100, complete: () => [] },
    { name: 'paragraph', type: 'integer', description: 'number', min: 1, max: 99 },
  ],
  onMessage: { label: { en: 'Check this claim', ja: 'この主張を確認' }, option: 'document' },
  run: () => reply([]),
});
/** The same with one thing changed. */
const changed: [string, Partial<Command>][] = [
  ['a name in Japanese', { ja: { ...localized.ja, name: '出典' } as Command['ja'] & object }],
  ['a description in Japanese', { ja: { ...localized.ja, description: '出典を表示' } as Command['ja'] & object }],
  ['an option’s name in Japanese', { options: [{ ...localized.options[0], ja: { name: '本', description: 'どれ' } }, localized.options[1]] }],
  ['an option that no longer completes', { options: [{ ...localized.options[0], complete: undefined } as never, localized.options[1]] }],
  ['a bound', { options: [localized.options[0], { ...localized.options[1], max: 9 }] }],
  ['a length', { options: [{ ...localized.options[0], maxLength: 99 }, localized.options[1]] }],
];
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

  it('registers names in Japanese, bounds, completion, and commands on messages', async () => {
    expect(await deploy([localized as Command])).toEqual(['added /source', 'added “Check this claim”']);
    expect(fake.commandsOf()).toMatchObject([
      {
        name_localizations: { ja: '資料' },
        description_localizations: { ja: '資料を表示' },
        options: [
          { name_localizations: { ja: '文書' }, description_localizations: { ja: 'どれ' }, autocomplete: true },
          { type: 4, min_value: 1, max_value: 99 },
        ],
      },
      { type: 3, name: 'Check this claim', name_localizations: { ja: 'この主張を確認' }, integration_types: [0, 1], contexts: [0, 1, 2] },
    ]);
    expect(await deploy([localized as Command])).toEqual(['unchanged /source', 'unchanged “Check this claim”']);
  });

  it.each(changed)('sees %s', async (_what, change) => {
    await deploy([localized as Command]);
    expect(await deploy([{ ...(localized as Command), ...change }])).toEqual(['changed /source', 'unchanged “Check this claim”']);
  });

  it('sees another label on messages', async () => {
    await deploy([localized as Command]);
    const other = { label: { en: 'Check this claim', ja: '確認' }, option: 'document' };
    expect(await deploy([{ ...(localized as Command), onMessage: other }])).toEqual(['unchanged /source', 'changed “Check this claim”']);
  });

  it('registers in one server alone', async () => {
    expect(await deploy([withOptions], GUILD_ID)).toEqual(['added /ask']);
    expect(await deploy([withOptions], GUILD_ID)).toEqual(['unchanged /ask']);
    expect(fake.commandsOf()).toEqual([]);
    expect(fake.commandsOf(GUILD_ID)).toHaveLength(1);
  });

  it('registers the bot’s own commands inside of Discord’s limits', async () => {
    const onMessages = ours.flatMap(({ onMessage }) => (onMessage ? [`added “${onMessage.label.en}”`] : []));
    expect(await deploy(ours)).toEqual([...ours.map(({ name }) => `added /${name}`), ...onMessages]);
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

  it('about commands that Discord would refuse, all at once, and asks nobody', async () => {
    const options = Array.from({ length: 26 }, (_, i) => ({
      name: `o${i}`,
      type: 'flag' as const,
      description: 'x',
      ja: { name: `o${i}`, description: '長'.repeat(101) },
    }));
    const error: unknown = await deploy([command('x'.repeat(33)), { ...command('many'), options }]).catch((cause: unknown) => cause);
    expect(String(error)).toMatch(/33 characters, 1 to 32[\s\S]*the description of o0 has 101 characters[\s\S]*26 options, at most 25/);
    expect(fake.calls).toEqual([]);
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
