// What a question asks, read without a model: the kind of answer, about whom and what, with which qualifiers, in words put right.
import { type Quantity, readQuantities, type Unit } from '../corpus/quantity.ts';
import { isJapanese } from '../search/terms.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Exchange } from './exchange.ts';
import { countedIn, focusOf, slotsIn } from './focus.ts';
import type { Key, Token } from './lexicon.ts';
import { type Compared, comparedBy } from './compared.ts';
import { asksPerPiece, isChatter, isFirm, isOrder, type Kind, kindOf, relativeYears, wantedCurrency, wantedUnits } from './patterns.ts';
import { relationsIn } from './relations.ts';
import { soughtBy } from './sought.ts';
import { contentOf, merged, type Term, toTerm, unknownName, unknownNames } from './term.ts';
import { isKnownDay, isKnownMonth, isLeftOut, isOtherDay, leftOut, type Telling, type Told, toldBy } from './told.ts';
import { type Correction, putRight, type Wording } from './wording.ts';

export interface Question {
  /** As asked. */
  readonly text: string;
  /** In words put right. */
  readonly plain: string;
  /** It leans on the question before it and stays with what that was about. */
  readonly stays: boolean;
  /** Names of a follow-up, in place of those of the question before it. */
  readonly exchanges: readonly Exchange[];
  /** What was answered to the question before it, where it asks for more of that; null elsewhere. */
  readonly answered: string | null;
  readonly kind: Kind;
  /** Every word in order, put right. */
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** What passages are sought by, with weights: all that it says, also what tells nothing of its subject. */
  readonly sought: ReadonlyMap<Key, number>;
  /** What statements are compared by: the terms, and behind them who does what to whom, in which what is alike in words may differ. */
  readonly compared: Compared;
  /** Units that an answer may have; null where no number is asked for. */
  readonly units: readonly Unit[] | null;
  readonly currency: 'USD' | 'JPY' | null;
  /** Whether the wording leaves no doubt that a number or a date is wanted. */
  readonly firm: boolean;
  /** The thing asked for by name: “job” in “What was her job …?”, “city” in “In which city …?”. */
  readonly slots: readonly Term[];
  /** Countries that the part which asks names: a number must be about them. */
  readonly countries: readonly Term[];
  /** What is counted in “how many …”. */
  readonly counted: readonly Term[];
  /** Calendar years and dates that the question names. */
  readonly times: readonly Pick<Quantity, 'value'>[];
  /** Every number and time in it. */
  readonly quantities: readonly Quantity[];
  /** What it states that may be wrong. */
  readonly tells: Told;
  /** How it was read. */
  readonly telling: Telling;
  /** A number by the head, the share or the piece is asked for. */
  readonly perPiece: boolean;
  /** Documents that the question names. */
  readonly documents: readonly string[];
  readonly corrections: readonly Correction[];
  readonly japanese: boolean;
  /** Why this is no question to the documents. */
  readonly aside: 'order' | 'chatter' | 'noise' | null;
}

const CONTEXT_WEIGHT = 0.25;
const ALONE = { stays: false, exchanges: [], answered: null };

/** What a question takes over from the conversation. */
export type Leaning = Pick<Question, 'stays' | 'exchanges'> & Partial<Pick<Question, 'answered'>>;

export function understand(text: string, base: EvidenceBase, { stays, exchanges, answered = null }: Leaning = ALONE, telling: Telling = 'all'): Question {
  const wording = putRight(text, base);
  const focus = focusOf(wording.text);
  const quantities = readQuantities(wording.text);
  const documents = base.names.in(wording.text).map(({ id }) => id);
  // Two documents named are to be set side by side, however it is put.
  const asked = documents.length > 1 ? 'compare' : kindOf(focus.text);
  const kind = telling === 'all' ? asked : 'claim';
  const told = leftOut(telling, { text: wording.text, kind, quantities }, base);
  const said = saidIn(wording, { documents, kind }, base).filter((t) => !isLeftOut(t, told));
  const content = contentOf(said, base, kind);
  const inFocus = (t: Token): boolean => t.start >= focus.start && t.start < focus.start + focus.text.length;
  const terms = termsOf(content, { wording, quantities, inFocus, base, kind });
  return {
    text,
    plain: wording.text,
    stays,
    exchanges,
    answered,
    kind,
    tokens: wording.tokens,
    terms,
    sought: soughtBy(said, base.lexicon),
    compared: comparedBy(
      [...terms, ...relationsOf(wording, inFocus, base)].map((t) => ({ ...t, weight: base.weights.tellingOf(t.keys, t.weight) })),
      base.lexicon,
    ),
    units: kind === 'number' ? wantedUnits(focus.text) : null,
    currency: wantedCurrency(focus.text) ?? wantedCurrency(wording.text),
    firm: isFirm(focus.text),
    slots: kind === 'number' || kind === 'when' ? [] : slotsIn(focus.text, base),
    countries: content.filter((t) => inFocus(t) && t.keys.some((k) => base.lexicon.isCountry(k))).map((t) => toTerm(t, base, 1)),
    counted: countedIn(focus.text, base),
    times: telling === 'no times' ? [] : timesIn(wording.text, quantities, base),
    quantities,
    telling,
    tells: toldBy({ text: focus.text, kind, quantities }),
    perPiece: asksPerPiece(focus.text),
    documents,
    corrections: wording.corrections,
    japanese: isJapanese(text),
    aside: isOrder(text) ? 'order' : isChatter(text) ? 'chatter' : wording.noise || terms.length === 0 ? 'noise' : null,
  };
}

/** Its words, without the names of documents where anything that carries meaning is left. */
function saidIn({ text, tokens }: Wording, { documents, kind }: Pick<Question, 'documents' | 'kind'>, base: EvidenceBase): readonly Token[] {
  const beyond = documents.length > 0 ? base.lexicon.tokens(base.names.blankedIn(text)) : [];
  return contentOf(beyond, base, kind).length > 0 ? beyond : tokens;
}

function timesIn(text: string, quantities: readonly Quantity[], { newest }: EvidenceBase): Question['times'] {
  const named = quantities.filter((q) => q.unit === 'year' || (q.unit === 'date' && /^\d/.test(String(q.value))));
  return [...named, ...relativeYears(text, newest).map((value) => ({ value }))];
}

interface Reading {
  readonly wording: Wording;
  readonly quantities: readonly Quantity[];
  readonly inFocus: (t: Token) => boolean;
  readonly base: EvidenceBase;
  readonly kind: Kind;
}

function termsOf(content: readonly Token[], { wording, quantities, inFocus, base, kind }: Reading): Term[] {
  const strange = unknownNames(wording.tokens, base);
  // A number that is to be confirmed may be wrong: what it counts is asked for, not the number.
  const isTold = ({ unit }: Quantity): boolean => unit === 'date' || (kind === 'claim' && unit !== 'year');
  const around = (t: Token): Quantity[] => quantities.filter((q) => isTold(q) && t.start >= q.start && t.start < q.end);
  const isUnasked = (t: Token): boolean =>
    isKnownMonth(t, base) || around(t).some((q) => isKnownDay(q, base) || (!base.knows(t) && !isOtherDay(q, wording.text, base)));
  const termOf = (t: Token): Term => {
    if (!inFocus(t)) return { ...toTerm(t, base, CONTEXT_WEIGHT), role: 'word' };
    const day = kind !== 'claim' && /\d/.test(t.normal) ? around(t).find((q) => isOtherDay(q, wording.text, base)) : undefined;
    if (day) return unknownName({ surface: wording.text.slice(day.start, day.end) });
    return strange.has(t.start) ? unknownName(t) : toTerm(t, base, 1);
  };
  return merged(content.filter((t) => !isUnasked(t)).map(termOf));
}

/** They have no words of their own to be missed. */
const relationsOf = ({ tokens }: Wording, inFocus: (t: Token) => boolean, base: EvidenceBase): Term[] =>
  merged(relationsIn(tokens.filter(inFocus), base.lexicon).map(({ keys }) => ({ surface: '', keys, role: 'word', weight: base.weightOf(keys) })));
