// What happens when a button is pressed or an entry of a menu chosen: all of it follows from the action's id and value.
import { askerTag } from './actions.ts';
import type { Calls } from './calls.ts';
import type { Answered } from './command.ts';
import { contextPage } from './context-page.ts';
import type { FeedbackCounts } from './feedback.ts';
import type { Language } from './format.ts';
import type { Library } from './library.ts';
import { fullCitation } from './present.ts';
import { list, notice, paragraph, type Reply, reply, span } from './reply.ts';
import type { Press, Request } from './request.ts';
import type { Call } from './plain-words.ts';
import type { Router } from './router.ts';
import { strings } from './strings.ts';
import { cleanText } from './text.ts';

export interface Pressing {
  readonly press: Press;
  readonly request: Request;
  readonly language: Language;
  readonly library: Library;
}

export interface PressParts {
  readonly router: Router;
  readonly calls: Calls;
  readonly feedback: FeedbackCounts;
  readonly keepQuestions: boolean;
  /** Runs a call as if it had been typed. @param more what its short answer leaves out. */
  readonly run: (call: Call, pressing: Pressing, more: boolean) => Promise<Reply>;
  readonly onFeedback: (feedback: { readonly command: string; readonly useful: boolean; readonly question?: string }) => void;
}

/** What an answer that all see keeps. */
const SHARED: readonly string[] = ['context', 'cite'];

type Handler = (pressing: Pressing, parts: PressParts) => Reply | Promise<Reply>;

const HANDLERS: Readonly<Record<string, Handler>> = {
  run: (pressing, parts) => rerun(pressing, parts, false),
  more: (pressing, parts) => rerun(pressing, parts, true),
  context: showContext,
  cite: showCitations,
  share,
  rate,
  dismiss: ({ language }) => reply([notice('info', strings(language).dismissed)], { delivery: 'remove' }),
};

/** A press that means nothing (of another version, forged) gets a word on what to do. */
export async function answerPress(pressing: Pressing, parts: PressParts): Promise<Reply> {
  const handler = Object.hasOwn(HANDLERS, pressing.press.id) ? HANDLERS[pressing.press.id] : undefined;
  return handler ? handler(pressing, parts) : told(strings(pressing.language).badPress);
}

const told = (text: string): Reply => reply([notice('warning', text)]);

async function rerun(pressing: Pressing, parts: PressParts, more: boolean): Promise<Reply> {
  const call = await callOf(pressing.press.value, parts, pressing.language);
  return 'blocks' in call ? call : parts.run(call, pressing, more);
}

/** The call that a value stands for, or why there is none. */
async function callOf(value: string, { calls, router }: PressParts, language: Language): Promise<Call | Reply> {
  const unpacked = await calls.unpack(value);
  return unpacked === undefined ? told(strings(language).expired) : (router.call(unpacked) ?? told(strings(language).badPress));
}

/** “japan-times-2025-04-23/15” */
function showContext({ press, library, language }: Pressing): Reply {
  const [, id, n] = /^([a-z0-9-]+)\/(\d{1,5})$/.exec(press.value) ?? [];
  const document = library.corpus.documents.find((d) => d.id === id);
  const has = document?.paragraphs.some((p) => p.n === Number(n));
  return document && has ? withoutFollow(contextPage(document, Number(n), { library, language })) : told(strings(language).badPress);
}

/** “japan-times-2025-04-23/15.16;pism-2025-03-11/10”, each as one line. */
function showCitations({ press, library, language }: Pressing): Reply {
  const wanted = press.value.split(';').flatMap((part) => {
    const [, document, numbers = ''] = /^([a-z0-9-]+)\/(\d+(?:\.\d+)*)$/.exec(part) ?? [];
    return document ? numbers.split('.').map((n) => ({ document, paragraph: Number(n) })) : [];
  });
  const known = wanted.filter(({ document, paragraph: n }) => library.corpus.documents.some((d) => d.id === document && d.paragraphs.some((p) => p.n === n)));
  const text = strings(language);
  if (known.length === 0) return told(text.badPress);
  const sources = library.sources();
  return reply([paragraph(text.citations), list(...known.map((c) => [span(fullCitation(sources.entry(c), language), 'code')]))]);
}

/** The answer again, for all, with who shared it; only for who asked. */
async function share(pressing: Pressing, parts: PressParts): Promise<Reply> {
  const { press, request, language } = pressing;
  const text = strings(language);
  const [, tag, value = ''] = /^(\S{8}) (.+)$/su.exec(press.value) ?? [];
  if (!tag) return told(text.badPress);
  if (tag !== askerTag(request)) return told(text.notYours);
  const call = await callOf(value, parts, language);
  if ('blocks' in call) return call;
  const shared = await parts.run(call, pressing, false);
  const by = notice('info', span(text.sharedBy(request.userName && cleanText(request.userName)), 'italic'));
  return { ...shared, blocks: [...shared.blocks, by], actions: shared.actions.filter(({ id }) => SHARED.includes(id)), visibility: 'public', delivery: 'new' };
}

/** Counted by command; the question itself goes no further unless it may be kept. An answer that has expired is counted all the same. */
async function rate({ press, language }: Pressing, parts: PressParts): Promise<Reply> {
  const text = strings(language);
  const [, side, value = ''] = /^([+-])(.+)$/su.exec(press.value) ?? [];
  const unpacked = side && (await parts.calls.unpack(value));
  const call = unpacked ? parts.router.call(unpacked) : undefined;
  if (!side || (unpacked && !call)) return told(text.badPress);
  const [command, useful] = [call?.command ?? 'expired', side === '+'];
  await parts.feedback.add(command, useful);
  const kept = parts.keepQuestions && call !== undefined;
  parts.onFeedback({ command, useful, ...(kept ? { question: call.text } : {}) });
  return reply([notice('info', text.thanks(kept))]);
}

function withoutFollow({ follow: _, ...rest }: Answered): Reply {
  return rest;
}
