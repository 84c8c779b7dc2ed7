// Connecting, losing the connection and stopping, through the real discord.js against the fake.
import { botOf } from '../../helpers/bot.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { DiscordConfig } from '../../../src/config.ts';
import { heading, reply } from '../../../src/core/reply.ts';
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/index.ts';
import { adapterFor, configOf, echo, gate, startRunning } from './running.ts';

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

async function fakeDiscord(): Promise<FakeDiscord> {
  const fake = await startFakeDiscord();
  ended.push(fake.stop);
  return fake;
}

async function running(...args: Parameters<typeof startRunning>) {
  const started = await startRunning(...args);
  ended.push(started.stop);
  return started;
}

/** Starts an adapter that cannot start. */
async function refusal(config: DiscordConfig) {
  const { adapter, log } = adapterFor(config);
  ended.push(() => adapter.stop());
  const error = await adapter.start(botOf(echo)).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  return { error, log };
}

describe('start', () => {
  it('resolves when ready, and registers no commands', async () => {
    const { fake } = await running();
    expect(fake.gateway).toEqual({ identify: 1, resume: 0, connected: 1 });
    expect(fake.calls).toEqual(['GET /gateway/bot']);
  });

  it('takes an API address that ends with slashes', async () => {
    const fake = await fakeDiscord();
    const { adapter } = adapterFor({ ...configOf(fake), apiUrl: `${fake.apiUrl}//` });
    ended.push(() => adapter.stop());
    await adapter.start(botOf(echo));
  });

  it.each(['wrong-token-of-a-test', 'broken token\nof-a-test'])('refuses the token %j without showing it', async (token) => {
    const { error, log } = await refusal({ ...configOf(await fakeDiscord()), token });
    expect(error).toMatchObject({ code: 'platform', message: expect.stringContaining('DISCORD_TOKEN') });
    expect(`${JSON.stringify(error)}${log()}${String(error)}`).not.toMatch(/of-a-test/);
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4014, 'intents'],
    [4011, 'sharding'],
  ])('says what to do when the gateway closes with %i', async (code, word) => {
    const fake = await fakeDiscord();
    fake.refuseGateway(code);
    const { error } = await refusal(configOf(fake));
    expect(error).toMatchObject({ code: 'platform', message: expect.stringContaining(word) });
  });

  it('says that the token has connected too often, and until when', async () => {
    const fake = await fakeDiscord();
    const session_start_limit = { total: 1000, remaining: 0, reset_after: 3_600_000, max_concurrency: 1 };
    fake.failNext({ method: 'GET', path: /^\/gateway\/bot$/, status: 200, body: { url: 'ws://127.0.0.1:9', shards: 1, session_start_limit }, times: 9 });
    const { error } = await refusal(configOf(fake));
    expect(error).toMatchObject({ code: 'platform', message: expect.stringMatching(/connect no more until \d{4}-\d\d-\d\dT/) });
    expect(fake.gateway.identify).toBe(0);
  });

  it('says which host cannot be reached', async () => {
    const fake = await startFakeDiscord();
    await fake.stop();
    const { error } = await refusal(configOf(fake));
    expect(error).toMatchObject({ code: 'platform', message: expect.stringContaining(new URL(fake.apiUrl).host) });
  });

  it('gives up when the bot is stopped while it tries again and again', async () => {
    const [fake, gone] = await Promise.all([fakeDiscord(), startFakeDiscord()]);
    await gone.stop();
    fake.failNext({ method: 'GET', path: /gateway/, status: 200, body: gatewayAt(gone) });
    const { adapter } = adapterFor(configOf(fake));
    const starting = expect(adapter.start(botOf(echo))).rejects.toMatchObject({ code: 'platform', message: expect.stringContaining('stopped') });
    await fake.until('the first call', () => fake.calls.length > 0);
    await adapter.stop();
    await starting;
  });
});

const gatewayAt = (fake: FakeDiscord) => ({
  url: `ws://${new URL(fake.apiUrl).host}`,
  shards: 1,
  session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
});

describe('a lost connection', () => {
  it('is taken up again, and what came meanwhile is answered', async () => {
    const { fake, log } = await running();
    fake.dropSockets();
    await fake.answerTo(fake.sendMessage({ text: 'sent into the gap' }));
    expect(fake.gateway).toEqual({ identify: 1, resume: 1, connected: 1 });
    expect(log()).toContain('connected again');
  });

  it('that Discord ended for good is logged with what to do', async () => {
    const { fake, log } = await running();
    fake.dropSockets({ code: 4014 });
    await fake.until('a log line', () => log().includes('disconnected for good'));
    expect(log()).toContain('intents');
  });
});

describe('stop', () => {
  it('finishes an answer in progress and takes no new question', async () => {
    const held = gate();
    const { fake, adapter, requests } = await running(async () => {
      await held.promise;
      return reply([heading('Done')]);
    });
    const begun = fake.sendMessage({ text: 'begun' });
    await fake.until('the request', () => requests.length === 1);
    const stopped = adapter.stop();
    const late = fake.sendMessage({ text: 'too late' });
    held.resolve();
    await stopped;
    expect(fake.answersTo(begun)).toHaveLength(1);
    expect(fake.answersTo(late)).toEqual([]);
    await fake.until('the closed connection', () => fake.gateway.connected === 0);
  });

  it('can be called twice, and before start', async () => {
    const { adapter } = await running();
    await Promise.all([adapter.stop(), adapter.stop()]);
    const { adapter: never } = adapterFor({ token: 't', applicationId: '1', apiUrl: undefined });
    await never.stop();
  });

  it('does not wait for ever', async () => {
    const { fake, adapter, requests } = await running(() => new Promise(() => {}));
    fake.sendMessage({ text: 'never answered' });
    await fake.until('the request', () => requests.length === 1);
    await adapter.stop();
  });
});
