// A platform that loses its connection: taken up again, replaced, or given up, and never touching another.
import { describe, expect, it } from 'vitest';
import type { Adapter, ConnectionEvent } from '../../src/adapters/adapter.ts';
import { BotError } from '../../src/errors.ts';
import { silentLog } from '../helpers/log.ts';
import { noMetrics } from '../../src/service/metrics.ts';
import { Supervisor } from '../../src/service/supervisor.ts';
import { botOf } from '../helpers/bot.ts';

const PACE = { first: 1, longest: 4, silence: 40, steady: 30_000 };

/** A platform of which the test says how starts end and what happens to the connection. */
class Platform {
  readonly adapters: { tell: (event: ConnectionEvent) => void; stopped: boolean }[] = [];
  readonly heard: ConnectionEvent[] = [];
  failing = 0;
  readonly supervisor: Supervisor;

  constructor(limit = 3, pace: Partial<typeof PACE> = {}) {
    this.supervisor = new Supervisor({
      name: 'test',
      make: () => this.#make(),
      bot: botOf(() => Promise.reject(new Error('not asked'))),
      log: silentLog,
      metrics: { ...noMetrics, connection: (_, event) => this.heard.push(event) },
      limit,
      pace: { ...PACE, ...pace },
    });
  }

  get last() {
    const adapter = this.adapters.at(-1);
    if (!adapter) throw new Error('no adapter yet');
    return adapter;
  }

  async until(condition: () => boolean): Promise<void> {
    for (const end = Date.now() + 5000; !condition(); await new Promise((resolve) => setTimeout(resolve, 1)))
      if (Date.now() > end) throw new Error(`waited in vain; adapters: ${this.adapters.length}, state: ${this.supervisor.state}`);
  }

  #make(): Adapter {
    const adapter = { tell: (_: ConnectionEvent): void => {}, stopped: false };
    this.adapters.push(adapter);
    return {
      name: 'test',
      start: async (_, tell = () => {}) => {
        adapter.tell = tell;
        this.failing -= 1;
        if (this.failing >= 0) throw new BotError('platform', 'no network');
        tell('connected');
      },
      stop: async () => {
        adapter.stopped = true;
      },
    };
  }
}

const givenUp = (platform: Platform): Promise<boolean> =>
  Promise.race([platform.supervisor.givenUp.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 60, false))]);

describe('a supervisor', () => {
  it('says whether the platform is connected', async () => {
    const platform = new Platform();
    const states = [platform.supervisor.state];
    await platform.supervisor.start();
    states.push(platform.supervisor.state);
    platform.last.tell('lost');
    states.push(platform.supervisor.state);
    platform.last.tell('connected');
    states.push(platform.supervisor.state);
    await platform.supervisor.stop();
    states.push(platform.supervisor.state);
    expect(states).toEqual(['starting', 'connected', 'lost', 'connected', 'stopped']);
    expect(platform.last.stopped).toBe(true);
  });

  it('puts a new adapter in place of one that gave up, and hears the old one no more', async () => {
    const platform = new Platform();
    await platform.supervisor.start();
    const old = platform.last;
    old.tell('ended');
    await platform.until(() => platform.supervisor.state === 'connected');
    expect([platform.adapters.length, old.stopped]).toEqual([2, true]);
    old.tell('ended');
    expect(platform.supervisor.state).toBe('connected');
    await platform.supervisor.stop();
  });

  it('replaces one of which nothing is heard', async () => {
    const platform = new Platform();
    await platform.supervisor.start();
    platform.last.tell('lost');
    await platform.until(() => platform.adapters.length === 2 && platform.supervisor.state === 'connected');
    await platform.supervisor.stop();
  });

  it('leaves one alone that comes back in time', async () => {
    const platform = new Platform();
    await platform.supervisor.start();
    platform.last.tell('lost');
    platform.last.tell('connected');
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(platform.adapters).toHaveLength(1);
    await platform.supervisor.stop();
  });

  it.each([
    ['attempts of the adapter', (platform: Platform) => platform.last.tell('attempt_failed')],
    ['connections that end at once', (platform: Platform) => platform.last.tell('ended')],
  ])('gives up after so many %s in a row', async (_, fail) => {
    const platform = new Platform(3, { silence: 10_000 });
    await platform.supervisor.start();
    for (let i = 0; i < 3; i++) {
      expect(await givenUp(platform)).toBe(false);
      await platform.until(() => platform.supervisor.state !== 'failed');
      fail(platform);
    }
    expect(await givenUp(platform)).toBe(true);
    await platform.supervisor.stop();
  });

  it('forgets failures once a connection was steady', async () => {
    const platform = new Platform(3, { steady: 0 });
    await platform.supervisor.start();
    for (let i = 0; i < 6; i++) {
      platform.last.tell('lost');
      platform.last.tell('attempt_failed');
      platform.last.tell('connected');
    }
    expect(await givenUp(platform)).toBe(false);
    await platform.supervisor.stop();
  });

  it('goes on trying a platform that could not be started, and ends nothing for it', async () => {
    const platform = new Platform(2);
    platform.failing = 6;
    expect(await platform.supervisor.start()).toBe('no network');
    await platform.until(() => platform.supervisor.state === 'connected');
    expect(platform.adapters).toHaveLength(7);
    expect(platform.heard).toEqual([...Array(6).fill('attempt_failed'), 'connected']);
    expect(await givenUp(platform)).toBe(false);
    await platform.supervisor.stop();
  });

  it('stops while it waits to try again', async () => {
    const platform = new Platform(5, { first: 60_000, longest: 60_000 });
    platform.failing = 1;
    await platform.supervisor.start();
    await platform.supervisor.stop();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([platform.adapters.length, platform.supervisor.state]).toEqual([1, 'stopped']);
  });

  it('counts what happens to the connection', async () => {
    const platform = new Platform();
    await platform.supervisor.start();
    for (const event of ['rate_limited', 'lost', 'connected'] as const) platform.last.tell(event);
    expect(platform.heard).toEqual(['connected', 'rate_limited', 'lost', 'connected']);
    await platform.supervisor.stop();
  });
});
