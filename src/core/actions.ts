// What a user can do with any answer: see its sources in context, see more, copy, share, say whether it helped, put it away.
import type { CitationEntry } from './answer.ts';
import { ACTION_ROOM, type Calls, digest } from './calls.ts';
import { labelOf } from './call-actions.ts';
import type { Follow } from './command.ts';
import type { Language } from './format.ts';
import { mark, shortCitation } from './present.ts';
import type { Action } from './reply.ts';
import type { Origin } from './request.ts';
import { type Strings, strings } from './strings.ts';

const MENU_VALUE = 75;
const MENU_CHOICES = 25;
const TAG = 8;

interface Answering {
  readonly command: string;
  readonly follow: Follow;
  readonly origin: Origin;
  readonly language: Language;
  /** Others are there who do not see it. */
  readonly canShare: boolean;
  readonly needsDismiss: boolean;
}

export async function answerActions(answer: Answering, calls: Calls): Promise<Action[]> {
  const { command, follow, origin, language } = answer;
  const text = strings(language);
  const call = `${command} ${follow.words}`.trim();
  const button = async (id: string, label: string, before = ''): Promise<Action> => {
    const room = ACTION_ROOM - id.length - before.length;
    return { kind: 'button', id, label, value: `${before}${await calls.pack(call, room)}` };
  };
  return [
    ...contextAction(follow.citations, language, text),
    ...(follow.more ? [await button('more', text.more)] : []),
    ...citeAction(follow.citations, text),
    ...(answer.canShare ? [await button('share', text.share, `${askerTag(origin)} `)] : []),
    await feedback(call, text, calls),
    ...(answer.needsDismiss ? [{ kind: 'button', id: 'dismiss', label: text.dismiss, value: '-' } as const] : []),
  ];
}

/** Tells the asker from others without naming him. */
export const askerTag = ({ platform, user }: Pick<Origin, 'platform' | 'user'>): string => digest(`${platform}:${user}`, TAG);

/** One citation: a button; several: a menu. A document id too long for its place is left out: a cut one would name another. */
function contextAction(citations: readonly CitationEntry[], language: Language, text: Strings): Action[] {
  const choices = citations
    .map((c) => ({ label: labelOf(`${mark(c)} ${shortCitation(c, language)}`), value: `${c.document}/${c.paragraph}` }))
    .filter(({ value }, i, all) => value.length <= MENU_VALUE && all.findIndex((other) => other.value === value) === i)
    .slice(0, MENU_CHOICES);
  const [only, ...others] = choices;
  if (!only) return [];
  if (others.length === 0) return [{ kind: 'button', id: 'context', label: text.inContext, value: only.value }];
  return [{ kind: 'menu', id: 'context', label: text.inContext, choices }];
}

/** As many citations as the value holds, the first above all: “japan-times-2025-04-23/15.16;pism-2025-03-11/10”. */
function citeAction(citations: readonly CitationEntry[], text: Strings): Action[] {
  const values = citations.map((_, i) => packCitations(citations.slice(0, i + 1)));
  const value = values.findLast((v) => v.length <= ACTION_ROOM - 'cite'.length);
  return value ? [{ kind: 'button', id: 'cite', label: text.copyCitation, value }] : [];
}

function packCitations(citations: readonly CitationEntry[]): string {
  const documents = [...new Set(citations.map((c) => c.document))];
  const of = (document: string): number[] => citations.filter((c) => c.document === document).map((c) => c.paragraph);
  return documents.map((document) => `${document}/${[...new Set(of(document))].join('.')}`).join(';');
}

async function feedback(call: string, text: Strings, calls: Calls): Promise<Action> {
  const value = async (side: '+' | '-'): Promise<string> => `${side}${await calls.pack(call, ACTION_ROOM - 'rate'.length - 1)}`;
  return {
    kind: 'feedback',
    id: 'rate',
    useful: { label: text.useful, value: await value('+') },
    notUseful: { label: text.notUseful, value: await value('-') },
  };
}
