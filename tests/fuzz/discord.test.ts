// Discord's events with places in them made into something else, through the real discord.js to the real bot: it goes on, and sends nothing wrong.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { createBot } from '../../src/bot.ts';
import { silentLog } from '../helpers/log.ts';
import { configOf } from '../adapters/discord/running.ts';
import { messageEvent, newId } from '../fakes/discord/events.ts';
import { completionData, interactionEvent, messageCommandData, pressData, slashData } from '../fakes/discord/interactions.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/index.ts';
import { desk } from '../helpers/bot.ts';
import { mutations, RUNS, SEED } from './mutate.ts';

const QUESTION = 'How many U.S. troops are in Japan?';
const ROUND = 2_000;
const AT_ONCE = 50;
type Fields = Readonly<Record<string, unknown>>;

let fake: FakeDiscord;
let adapter: Adapter;

beforeEach(start);
afterEach(stop);

async function start(): Promise<void> {
  desk.answer(QUESTION); // builds it: an interaction would wait for that too long
  fake = await startFakeDiscord();
  adapter = createDiscordAdapter(configOf(fake), silentLog, commands);
  await adapter.start(createBot({ commands, desk, log: silentLog }));
}
async function stop(): Promise<void> {
  await adapter.stop();
  await fake.stop();
}

const interaction = (data: object, place: 'guild' | 'direct' | 'installed' = 'guild'): Fields => ({
  kind: 'INTERACTION_CREATE',
  event: interactionEvent('0', data, { place }),
});
const message = (text: string, place: 'guild' | 'direct' | 'thread'): Fields => ({ kind: 'MESSAGE_CREATE', event: messageEvent('0', { text, place }) });

/** One of each kind, as Discord sends them. */
function events(): Fields[] {
  const target = { ...messageEvent('7', { text: 'x' }), components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: 'more:q', label: 'More' }] }] };
  return [
    interaction(slashData({ command: 'ask', options: { question: QUESTION } })),
    interaction(slashData({ command: 'ask', options: { question: QUESTION, public: true } }), 'installed'),
    interaction(slashData({ command: 'figures', options: { topic: 'tariffs' } }), 'direct'),
    interaction(completionData({ command: 'figures', option: 'topic', typed: 'tar' })),
    interaction(pressData({ customId: 'more:q', message: target })),
    interaction(pressData({ customId: 'context', values: ['pism 10'], message: target })),
    interaction(messageCommandData({ name: 'Check this claim', text: QUESTION })),
    message(QUESTION, 'direct'),
    message(`${fake.mention} ${QUESTION}`, 'guild'),
    message(`${fake.mention} ${QUESTION}`, 'thread'),
  ];
}

const used = new Set<unknown>();

/** Ids are new each time, unless that is what was changed; one that another event had is left out, as the answer would go to that one. */
function send({ kind, event }: Fields): void {
  if (typeof event !== 'object' || event === null) return;
  const id = newId();
  const fields = event as Fields;
  const fresh = fields.id === '0' ? { ...fields, id, ...(kind === 'INTERACTION_CREATE' ? { token: `token-${id}` } : {}) } : fields;
  if (used.has(fresh.id)) return;
  used.add(fresh.id);
  if (kind === 'INTERACTION_CREATE') fake.sendInteraction(fresh);
  else fake.sendEvent('MESSAGE_CREATE', fresh);
}

/** A person and a conversation that no malformed event was about: what discord.js has cached of the others may be nonsense by now. */
function askElsewhere(): string {
  const [id, user, channel] = [newId(), newId(), newId()];
  const event = interactionEvent(id, slashData({ command: 'ask', options: { question: QUESTION } }), { place: 'direct' });
  const person = { id: user, username: 'ben', discriminator: '0', global_name: 'Ben', avatar: null };
  fake.sendInteraction({ ...event, user: person, channel_id: channel, channel: { id: channel, type: 1, recipients: [person] } });
  return id;
}

describe('malformed events of Discord', () => {
  it(`do no harm, ${RUNS} of them`, async () => {
    for (let done = 0; done < RUNS; done += ROUND) {
      if (done > 0) await stop().then(start);
      const malformed = mutations(events(), Math.min(ROUND, RUNS - done), SEED + done);
      for (let at = 0; at < malformed.length; at += AT_ONCE) {
        for (const event of malformed.slice(at, at + AT_ONCE)) send(event);
        const { body } = await fake.answerTo(askElsewhere());
        expect(JSON.stringify(body), `seed ${SEED + done}, events ${at} to ${at + AT_ONCE}`).toContain('55,000');
        expect(fake.violations, `seed ${SEED + done}, events ${at} to ${at + AT_ONCE}`).toEqual([]);
      }
    }
  }, 3_600_000);
});
