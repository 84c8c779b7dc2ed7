// What the page sends, as the bot's requests. Pure but for the number of the request.
import { z } from 'zod';
import type { CompletionRequest, Origin, Press, Request } from '../../core/request.ts';
import { isJapanese } from '../../search/terms.ts';
import { type Ask, type Complete, LOOKS } from './protocol.ts';

/** Longer texts are not sent by the page; the bot itself refuses far shorter ones. */
const TEXT = 10_000;
const NAME = 100;
const USER = { user: 'preview', userName: 'You' } as const;

const locale = z.string().max(35);
const options = z.record(z.string().max(NAME), z.union([z.string().max(TEXT), z.number(), z.boolean()]));

export const askSchema: z.ZodType<Ask> = z.strictObject({
  conversation: z.strictObject({ id: z.string().min(1).max(NAME), kind: z.enum(['direct', 'channel', 'thread']) }),
  locale,
  command: z.string().max(NAME).nullable(),
  text: z.string().max(TEXT),
  options,
  press: z.strictObject({ look: z.enum(LOOKS), id: z.string().max(TEXT), value: z.string().max(TEXT).nullable() }).optional(),
}) as z.ZodType<Ask>;

export const completeSchema: z.ZodType<Complete> = z.strictObject({
  locale,
  command: z.string().max(NAME),
  option: z.string().max(NAME),
  typed: z.string().max(TEXT),
  options,
});

export const homeSchema = z.strictObject({ locale });
export const whySchema = z.strictObject({ question: z.string().max(TEXT) });

export function toRequest(ask: Ask, press: Press | undefined, id: string): Request {
  const said = { id, platform: 'web', ...USER, conversation: ask.conversation, locale: isJapanese(ask.text) ? 'ja' : ask.locale } as const;
  if (press) return { ...said, command: null, text: '', options: {}, press };
  return { ...said, command: ask.command, text: ask.text, options: ask.options };
}

export const toOrigin = (locale: string, id: string): Origin => ({ id, platform: 'web', ...USER, conversation: { id: 'preview', kind: 'direct' }, locale });

export const toCompletion = (complete: Complete, id: string): CompletionRequest => ({ ...complete, ...toOrigin(complete.locale, id) });
