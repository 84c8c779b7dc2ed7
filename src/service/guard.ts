// What stands between the platforms and the bot: who may ask, how much, how long it may take, and what is counted of it.
import type { ServiceConfig } from '../config.ts';
import type { Bot, Handle } from '../core/bot.ts';
import type { Reply } from '../core/reply.ts';
import type { Origin, PlatformName, Request } from '../core/request.ts';
import type { Log } from '../log.ts';
import { type Access, isAllowed } from './access.ts';
import { Gate } from './gate.ts';
import { inputWithin } from './input.ts';
import type { Metrics } from './metrics.ts';
import { busy, notOpen, tookTooLong, tooMany } from './notices.ts';
import { note, withOutcome } from './outcome.ts';
import type { RateLimit } from './rate-limit.ts';

export interface GuardParts {
  readonly bot: Bot;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly access: Access;
  readonly perUser: RateLimit;
  readonly perChannel: RateLimit;
  /** At once and waiting, for each platform. */
  readonly load: ServiceConfig['load'];
  /** Milliseconds after which a user is told that it took too long. */
  readonly answerWithin: number;
  /** Names that may stand in a metric: whatever else somebody sends must not grow it. */
  readonly commands: readonly string[];
}

/** @returns the bot as platforms get it. Like the bot itself, it never rejects. */
export function guarded(parts: GuardParts): Bot {
  const gates = new Map<PlatformName, Gate>();
  const gateOf = (platform: PlatformName): Gate => {
    const gate = gates.get(platform) ?? new Gate(parts.load);
    gates.set(platform, gate);
    return gate;
  };
  const handle = measured(parts, allowed(parts, limited(parts, timed(parts, gated(parts, gateOf)))));
  const home: Bot['home'] = async (origin) => (isAllowed(origin, parts.access) ? parts.bot.home(origin) : notOpen(origin));
  return { handle, complete: completing(parts), home, completeLine: (line, locale) => parts.bot.completeLine(line, locale) };
}

function measured({ metrics, commands }: GuardParts, next: Handle): Handle {
  return async (request) => {
    const begun = performance.now();
    const [reply, outcome] = await withOutcome(() => next(request));
    metrics.answered({ platform: request.platform, command: labelOf(request, commands), outcome, seconds: secondsSince(begun) });
    return reply;
  };
}

function labelOf({ command, press }: Request, commands: readonly string[]): string {
  if (command === null) return press ? 'press' : 'message';
  return commands.includes(command) ? command : 'unknown';
}

function allowed({ access }: GuardParts, next: Handle): Handle {
  return async (request) => {
    if (isAllowed(request, access)) return next(request);
    note('not_allowed');
    return notOpen(request);
  };
}

function limited(parts: GuardParts, next: Handle): Handle {
  return async (request) => {
    const over = await overLimit(request, parts);
    if (!over) return next(request);
    note('rate_limited');
    parts.metrics.rateLimited(request.platform, over.by);
    return tooMany(request, over.by, over.seconds);
  };
}

/** Whose share is used up. A store that fails must not silence the bot: then nobody is limited. */
async function overLimit({ platform, user, conversation, place }: Origin, { perUser, perChannel, log }: GuardParts) {
  try {
    const seconds = await perUser.take(`user:${platform}:${user}`);
    if (seconds > 0) return { by: 'user', seconds } as const;
    if (conversation.kind === 'direct') return null;
    const inChannel = await perChannel.take(`channel:${platform}:${place?.channel ?? conversation.id}`);
    return inChannel > 0 ? ({ by: 'channel', seconds: inChannel } as const) : null;
  } catch (cause) {
    log.error({ err: cause }, 'the store of the rate limits failed; nobody is limited');
    return null;
  }
}

/** What comes too late is not shown any more: a user has been told so. */
function timed({ answerWithin, log }: GuardParts, next: (request: Request, late: Promise<null>) => Promise<Reply | null>): Handle {
  return async (request) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, answerWithin, null);
    });
    const reply = await Promise.race([next(request, late), late]).finally(() => clearTimeout(timer));
    if (reply) return reply;
    note('timed_out');
    log.error({ request: request.id, command: request.command }, 'an answer took too long');
    return tookTooLong(request);
  };
}

/** What is too late gives its place back, though it may never end. */
function gated({ bot, metrics }: GuardParts, gateOf: (platform: PlatformName) => Gate) {
  return async (request: Request, late: Promise<null>): Promise<Reply | null> => {
    const gate = gateOf(request.platform);
    if (gate.isFull) {
      note('busy');
      return busy(request);
    }
    const done = gate.run(() => Promise.race([bot.handle(inputWithin(request)), late]));
    metrics.load(request.platform, gate.load);
    return done.finally(() => metrics.load(request.platform, gate.load));
  };
}

/** Asked at every key and answered at once: no share, no queue. */
function completing({ bot, access, metrics }: GuardParts): Bot['complete'] {
  return async (request) => {
    if (!isAllowed(request, access)) return [];
    const begun = performance.now();
    const choices = await bot.complete(inputWithin(request));
    metrics.completed(request.platform, secondsSince(begun));
    return choices;
  };
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1000;
