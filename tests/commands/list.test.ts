// The one list of commands: names that are free everywhere, and help, completion and README made from it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usage } from '../../commands/guide.ts';
import { commands } from '../../commands/index.ts';
import { Talk } from '../helpers/talk.ts';

/** Commands of Slack itself: “Use shortcuts and slash commands” and “Built-in slash commands” of its help centre and its documentation for developers. */
const SLACK = `active archive apps away call canvas collapse contact dm dnd expand feed feedback giphy help huddle invite invite_people join keys kick
  leave lock lunch me msg mute open part pause people poll prefs remind remove rename scrollback search shortcuts shrug star status
  todo topic unlock unmute who workflow`.split(/\s+/);
/** Commands of Discord itself: “Slash commands FAQ” of its help centre, with those of older clients. */
const DISCORD =
  'activities ban clear debug deafen fb gamerescape giphy imagine invite join kick leave me msg mute nick play poll saysoundboard shrug spoiler stop tableflip tenor thread timeout tts unflip upload xivdb'.split(
    ' ',
  );

const talk = new Talk();

describe('the list of commands', () => {
  it('has the ten that are promised, the one for plain words first', () => {
    expect(commands.map((c) => c.name)).toEqual(['ask', 'figures', 'compare', 'claim', 'timeline', 'whois', 'define', 'source', 'brief', 'guide']);
  });

  it.each(commands.map((c) => [c.name, c] as const))('/%s clashes with nothing built in', (name, { ja }) => {
    expect(SLACK).not.toContain(name);
    expect(DISCORD).not.toContain(name);
    expect(new Set(commands.map((c) => c.ja?.name)).size).toBe(commands.length);
    expect(ja?.name).toMatch(/^[\p{L}\p{N}ー_-]{1,32}$/u);
  });

  it.each(commands.map((c) => [c.name, c] as const))('/%s speaks of itself in both languages, within what platforms take', (_, command) => {
    for (const { description, ja } of [command, ...command.options]) {
      for (const text of [description, ja?.description ?? '']) expect(text.length).toBeGreaterThan(0);
      for (const text of [description, ja?.description ?? '']) expect(text.length).toBeLessThanOrEqual(100);
      expect(ja?.name).toMatch(/^[\p{L}\p{N}ー_-]{1,32}$/u);
    }
    expect(command.options.filter((o) => o.type === 'text' && o.rest).length).toBeLessThanOrEqual(1);
    expect(command.options.some((o) => o.name === 'public' && o.type === 'flag')).toBe(true);
  });

  it.each(commands.map((c) => [c.name, c] as const))('/%s answers its own examples', async (name, { example }) => {
    for (const [locale, words] of Object.entries(example ?? {})) {
      const { reply, text } = await talk.say(`/${name} ${words}`, { locale });
      expect(text, words).not.toMatch(/did you mean|There is no|ありません|went wrong/);
      expect(reply.actions.some((a) => a.kind === 'feedback')).toBe(true);
    }
  });
});

describe('what is made from the list', () => {
  it('is the guide', async () => {
    const { text, offers } = await talk.say('/guide');
    for (const command of commands) expect(text).toContain(`/${usage(command)} — ${command.description}`);
    expect(offers.filter((o) => o.value.startsWith('guide ')).map((o) => o.label)).toEqual(expect.arrayContaining(commands.map((c) => c.name)));
  });

  it('is the completion of a line', async () => {
    expect(await talk.bot.completeLine('/', 'en')).toEqual(commands.map((c) => `/${c.name} `));
    expect(await talk.bot.completeLine('/fi', 'en')).toEqual(['/figures ']);
    expect(await talk.bot.completeLine('/figures tar', 'en')).toContain('/figures tariffs');
    expect(await talk.bot.completeLine('how many', 'en')).toEqual([]);
  });

  it('is the table of the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = commands.map((c) => `| \`/${usage(c)}\` | ${c.description} | \`/${c.name} ${c.example?.en}\` |`);
    expect(readme).toContain(['| command | gives | for example |', '|---|---|---|', ...rows, '', ''].join('\n'));
  });
});
