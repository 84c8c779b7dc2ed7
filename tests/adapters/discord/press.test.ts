// Buttons and menus, through the real discord.js against the fake: pressed on a message that the bot has sent.
import { afterEach, describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/core/bot.ts';
import { type Action, heading, type Reply, reply } from '../../../src/core/reply.ts';
import type { Place } from '../../fakes/discord/interactions.ts';
import { gate, startRunning } from './running.ts';

const EPHEMERAL = 64;
const ACTIONS: Action[] = [
  { kind: 'button', id: 'more', label: 'More', value: 'q:what does japan pay' },
  { kind: 'menu', id: 'context', label: 'Show in context', choices: [{ label: '¶10', value: 'pism:10' }] },
  { kind: 'feedback', id: 'fb', useful: { label: 'Useful', value: 'y' }, notUseful: { label: 'Not useful', value: 'n' } },
];
const FILE = { name: 'brief.md', mediaType: 'text/markdown', content: '# Brief' };
const answerOf = (extra: Partial<Reply> = {}): Reply => reply([heading('Pressed')], extra);

let running: Awaited<ReturnType<typeof startRunning>>;
afterEach(async () => {
  await running.stop();
  expect(running.fake.violations).toEqual([]);
});

/** Asks, gets an answer with actions, and presses one of them; `pressed` answers the press. */
async function press(customId: string, pressed: Handle, { values, place = 'guild', locale }: { values?: string[]; place?: Place; locale?: string } = {}) {
  running = await startRunning(async (request) =>
    request.press
      ? pressed(request)
      : reply([heading('Asked')], { actions: ACTIONS, files: [FILE], visibility: request.options.public ? 'public' : 'private' }),
  );
  const { fake } = running;
  const asked = await fake.answerTo(fake.sendSlash({ command: 'ask', place }));
  const message = fake.message(asked.messageId);
  if (!message) throw new Error('no message to press on');
  const id = fake.sendPress({ customId, message, place, ...(values ? { values } : {}), ...(locale ? { locale } : {}) });
  return { fake, id, message, first: await fake.answerTo(id), request: running.requests[1] };
}
const isEphemeral = (flags: number | undefined): boolean => ((flags ?? 0) & EPHEMERAL) !== 0;

describe('a press is a request', () => {
  it('with the id and value of its button, whatever the value holds', async () => {
    const { request, id } = await press('more:q:what does japan pay', async () => answerOf(), { locale: 'ja' });
    expect(request).toMatchObject({
      id,
      command: null,
      text: '',
      options: {},
      press: { id: 'more', value: 'q:what does japan pay' },
      locale: 'ja',
      userName: 'Aiko',
    });
  });

  it('with the chosen value of its menu', async () => {
    const { request } = await press('context:0', async () => answerOf(), { values: ['pism:10'] });
    expect(request?.press).toEqual({ id: 'context', value: 'pism:10' });
  });

  it('with the value of one side of feedback', async () => {
    const { request } = await press('fb:n', async () => answerOf());
    expect(request?.press).toEqual({ id: 'fb', value: 'n' });
  });

  it.each<[Place, string]>([
    ['guild', 'channel'],
    ['thread', 'thread'],
    ['direct', 'direct'],
    ['installed', 'channel'],
  ])('in a place of kind %s', async (place, kind) => {
    const { request, first } = await press('fb:y', async () => answerOf(), { place });
    expect(request?.conversation.kind).toBe(kind);
    expect(first.kind).toBe('reply');
  });
});

describe('its answer', () => {
  it('comes privately as a message of its own', async () => {
    const { first } = await press('fb:y', async () => answerOf({ files: [FILE] }));
    expect(first).toMatchObject({ kind: 'reply', body: { content: '**Pressed**' }, files: [{ name: 'brief.md', content: '# Brief' }] });
    expect(isEphemeral(first.body.flags)).toBe(true);
  });

  it('comes for all to see where the reply says so, though the answer it shares was private', async () => {
    const { first, message } = await press('fb:y', async () => answerOf({ visibility: 'public' }));
    expect(isEphemeral(message.flags)).toBe(true);
    expect(first.kind).toBe('reply');
    expect(isEphemeral(first.body.flags)).toBe(false);
  });

  it('takes the place of the message, with the files and buttons of before gone', async () => {
    const { fake, first, message } = await press('fb:y', async () => answerOf({ delivery: 'replace' }));
    expect(first).toMatchObject({ kind: 'update', body: { content: '**Pressed**', components: [], embeds: [], attachments: [] } });
    expect(fake.message(message.id)).toMatchObject({ content: '**Pressed**', components: [] });
  });

  it('takes the message away', async () => {
    const { fake, id, message } = await press('fb:y', async () => answerOf({ delivery: 'remove' }));
    await fake.answerTo(id, 'delete');
    expect(fake.message(message.id)).toBeUndefined();
    expect(fake.answersTo(id).map(({ kind }) => kind)).toEqual(['acknowledge', 'delete']);
  });

  it('comes once where Discord delivers the press again', async () => {
    const { fake, id } = await press('fb:y', async () => answerOf());
    fake.dropSockets({ redeliver: true });
    await fake.answerTo(fake.sendSlash({ command: 'ask' }));
    expect(fake.answersTo(id)).toHaveLength(1);
  });

  it('comes to a message of before a restart', async () => {
    const { fake, message } = await press('fb:y', async () => answerOf());
    const old = { ...message, id: '900000000000000001', timestamp: '2025-04-23T00:00:00.000Z', interaction_metadata: undefined };
    expect(await fake.answerTo(fake.sendPress({ customId: 'more:q', message: old }))).toMatchObject({ kind: 'reply', body: { content: '**Pressed**' } });
  });

  it('says so where something broke', async () => {
    const { first, id } = await press('fb:y', async () => {
      throw new Error('boom');
    });
    expect(first.body.content).toContain(`request ${id}`);
    expect(isEphemeral(first.body.flags)).toBe(true);
  });
});

describe('an answer that takes its time', () => {
  it.each<[string, Partial<Reply>, string, boolean | null]>([
    ['private', {}, 'followup', true],
    ['public', { visibility: 'public' }, 'followup', false],
    ['in place', { delivery: 'replace' }, 'edit', null],
    ['none but the message gone', { delivery: 'remove' }, 'delete', null],
  ])('is acknowledged first, then comes (%s)', async (_what, extra, kind, ephemeral) => {
    const held = gate();
    const { fake, id, first } = await press('fb:y', async () => {
      await held.promise;
      return answerOf(extra);
    });
    expect(first.kind).toBe('acknowledge');
    held.resolve();
    const last = await fake.answerTo(id, kind as typeof first.kind);
    if (ephemeral !== null) expect(isEphemeral(last.body.flags)).toBe(ephemeral);
    expect(fake.answersTo(id)).toHaveLength(2);
  });
});

describe('what may not be sent', () => {
  it('is sent without card and files, which are named', async () => {
    running = await startRunning(async () => answerOf({ files: [FILE] }));
    const { fake } = running;
    fake.failNext({ method: 'POST', path: /callback/, status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
    const { body, files } = await fake.answerTo(fake.sendSlash({ command: 'brief' }));
    expect(files).toEqual([]);
    expect(body.content).toContain('`brief.md`');
  });
});
