// Runs the platforms as a service: supervised, guarded, measured, until it is stopped or a platform is given up.
import type { Adapter } from '../adapters/adapter.ts';
import { createBot } from '../bot.ts';
import type { ServiceConfig } from '../config.ts';
import type { Command, Desk } from '../core/command.ts';
import type { Log } from '../log.ts';
import { MemoryStore } from '../state/memory-store.ts';
import { guarded } from './guard.ts';
import { type HealthServer, startHealthServer } from './health-server.ts';
import { type Metrics, noMetrics } from './metrics.ts';
import { notingCommand, notingDesk } from './outcome.ts';
import { type Bucket, RateLimit } from './rate-limit.ts';
import { watchStray } from './stray.ts';
import { Supervisor } from './supervisor.ts';
import { startWatchdog } from './watchdog.ts';

/** Far beyond what a command takes, and within what people wait. */
const ANSWER_WITHIN = 10_000;
/** Users and channels whose shares are kept; beyond it the longest unseen start anew. */
const BUCKETS = 50_000;

/** A platform with its tokens. */
export interface Platform {
  readonly name: string;
  /** A new adapter each time. */
  readonly make: () => Adapter;
}

export interface ServeParts {
  readonly platforms: readonly Platform[];
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly config: ServiceConfig;
  /** Whether feedback may be logged with the question it is on; false by default. */
  readonly keepQuestions?: boolean;
  readonly log: Log;
  /** What must be done beside connecting before the service is ready. */
  readonly prepare?: () => Promise<unknown>;
  /** Tells the operator, a line at a time. */
  readonly tell: (line: string) => Promise<void>;
  readonly stopped: Promise<unknown>;
}

/** @returns whether it ended because it was asked to. @throws BotError `config` where the health port cannot be had. */
export async function serve(parts: ServeParts): Promise<boolean> {
  const { metrics, listen } = await observation(parts);
  const bot = guardedBot(parts, metrics);
  const supervisors = parts.platforms.map(({ name, make }) => new Supervisor({ name, make, bot, log: parts.log, metrics, limit: parts.config.reconnectLimit }));
  const health = await listen(supervisors);
  const watchdog = startWatchdog();
  const stray = watchStray(parts.log);
  try {
    return await run(supervisors, parts, stray.broken);
  } finally {
    await Promise.all(supervisors.map((each) => each.stop()));
    await Promise.all([health?.close(), watchdog.stop()]);
    stray.forget();
  }
}

/** A stop that comes while platforms still connect ends them too. */
async function run(supervisors: readonly Supervisor[], { stopped, tell, prepare }: ServeParts, broken: Promise<void>): Promise<boolean> {
  const lost = supervisors.map(({ name, givenUp }) => givenUp.then(() => `${name} cannot be reached any more`));
  const over = Promise.race([stopped.then(() => null), broken.then(() => 'something broke, the log says where'), ...lost]);
  const ends = async (why: string | null): Promise<boolean> => {
    if (why !== null) await tell(`${why}: ending, so that the bot can be started anew`);
    return why === null;
  };
  const starting = Promise.all([...supervisors.map((each) => startOne(each, tell)), prepare?.()]);
  const started = await Promise.race([starting, over]);
  if (!Array.isArray(started)) return ends(started);
  const running = supervisors.filter((_, i) => started[i]);
  if (running.length === 0) return false;
  await tell(`ready: ${running.map(({ name }) => name).join(', ')}`);
  return ends(await over);
}

/** One platform's trouble is reported and leaves the others alone. */
async function startOne(supervisor: Supervisor, tell: ServeParts['tell']): Promise<boolean> {
  const problem = await supervisor.start();
  if (problem !== null) await tell(`${supervisor.name} did not start: ${problem}`);
  return problem === null;
}

function guardedBot({ commands, desk, config, keepQuestions = false, log }: ServeParts, metrics: Metrics) {
  const share = (perMinute: number): RateLimit => new RateLimit({ store: new MemoryStore<Bucket>({ max: BUCKETS }), perMinute });
  return guarded({
    bot: createBot({ commands: commands.map(notingCommand), desk: notingDesk(desk), log, keepQuestions }),
    log,
    metrics,
    access: config.access,
    perUser: share(config.rates.user),
    perChannel: share(config.rates.channel),
    load: config.load,
    answerWithin: ANSWER_WITHIN,
    commands: commands.map(({ name }) => name),
  });
}

interface Observation {
  readonly metrics: Metrics;
  readonly listen: (supervisors: readonly Supervisor[]) => Promise<HealthServer | null>;
}

/** What nobody asks for is not loaded. */
async function observation({ config: { healthPort: port }, desk: { corpus }, log }: ServeParts): Promise<Observation> {
  if (port === undefined) return { metrics: noMetrics, listen: async () => null };
  const { createPrometheus } = await import('./prometheus.ts');
  const metrics = createPrometheus(corpus);
  const listen = async (supervisors: readonly Supervisor[]): Promise<HealthServer> => {
    const platforms = () => Object.fromEntries(supervisors.map(({ name, state }) => [name, state]));
    const server = await startHealthServer({ port, platforms, corpus: { hash: corpus.hash, documents: corpus.documents.length }, metrics });
    log.info({ port: server.port }, 'listening at /healthz, /readyz and /metrics');
    return server;
  };
  return { metrics, listen };
}
