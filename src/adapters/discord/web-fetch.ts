// Calls to Discord, one attempt each: retries and rate limits are discord.js's, but for a short wait in answering an interaction.
import { setTimeout as wait } from 'node:timers/promises';
import type { ResponseLike, RESTOptions } from 'discord.js';

/** First responses: discord.js is told not to wait with them, as it would without an end. */
const INTERACTION = /\/interactions\//;
/** Messages after an announcement: they take no nonce by which Discord would drop a second copy. */
const FOLLOW_UP = /\/webhooks\/\d+\/[^/?]+(?:\?|$)/;
/** Seconds; an interaction lives for three. */
const LONGEST_WAIT = 1;

/**
 * Node's own fetch. discord.js's way shares Node's global dispatcher with whatever undici was loaded before its own; Slack's, a newer
 * one, does not know its forms, so that no file could be sent beside Slack. What went wrong is told as discord.js expects it.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    const response = await fetch(url, init as unknown as RequestInit);
    const seconds = INTERACTION.test(url) ? secondsToWait(response) : null;
    if (seconds === null) return response as unknown as ResponseLike;
    await response.body?.cancel();
    await wait(seconds * 1000, undefined, init.signal ? { signal: init.signal } : {});
    return (await fetch(url, init as unknown as RequestInit)) as unknown as ResponseLike;
  } catch (error) {
    const cause = error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
    throw init.method === 'POST' && FOLLOW_UP.test(url) ? noAnswer(cause) : cause;
  }
};

/** discord.js tries again after what it takes for a lost connection: not where the first attempt may have arrived, and a second would double it. */
const noAnswer = (cause: unknown): Error => Object.assign(new Error('no answer came'), { code: 'NO_ANSWER', cause });

/** After a rate limit that is soon over; null where there is none, or it is too long. */
function secondsToWait({ status, headers }: Response): number | null {
  const seconds = Number.parseFloat(headers.get('retry-after') ?? '');
  return status === 429 && seconds <= LONGEST_WAIT ? seconds : null;
}
