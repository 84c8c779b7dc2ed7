// The ways to an answer: each looks for one kind of evidence and says why it refuses.
import type { Dated } from './dates.ts';
import type { EvidenceBase, PassageEvidence } from './evidence.ts';
import type { RankedFigure } from './figures.ts';
import type { Key } from './lexicon.ts';
import type { Question, Term } from './question.ts';
import { held, type Ranked } from './rank.ts';

export interface Selection {
  readonly covered: boolean;
  /** What the evidence rests on: its records lead the answer. */
  readonly leads: 'figures' | 'dates' | 'passages';
  /** Best first; all candidates, also where nothing is covered. */
  readonly passages: readonly Ranked[];
  readonly figures: readonly RankedFigure[];
  readonly dates: readonly Dated[];
  /** Words of the question that the evidence does not speak of. */
  readonly missing: readonly string[];
  /** Why it was refused, for `--explain`. */
  readonly why: string | null;
}

export interface Candidate extends Omit<Selection, 'passages' | 'covered' | 'why'> {
  /** The passages that the answer rests on, best first. */
  readonly lead: readonly PassageEvidence[];
  readonly refusal: string | null;
}

export type Route = (base: EvidenceBase, question: Question, passages: readonly Ranked[]) => Candidate;

/** Records this near to the best may be meant as well. */
export const NEAR = 0.15;

/** A name in a clause of time or cause is the setting of the question, not its subject. */
const SETTING = /\b(?:since|when|after|because|as|while|given|now that|although|though|despite)\b/i;
/** Where such a clause opens the question, it is the question word. */
const OPENING = 8;
const MOST_MISSING = 3;

/** Particular names of the question that the evidence does not hold. */
export function missingNames(question: Question, keys: ReadonlySet<Key>, base: EvidenceBase): string[] {
  return question.terms
    .filter((t) => t.role === 'unknown-name' || (t.role === 'name' && isSubject(t, question) && !base.holdsName(t, keys)))
    .map((t) => t.surface);
}

export function isSubject({ surface }: Term, { text }: Question): boolean {
  const setting = SETTING.exec(text.slice(OPENING))?.index ?? text.length;
  return text.indexOf(surface) < setting + OPENING;
}

/** What to name as missing: names first, else the weightiest words that the evidence does not hold. */
export function missingWords(question: Question, names: readonly string[], pool: ReadonlySet<Key> | undefined): string[] {
  if (names.length > 0) return [...names];
  const unheld = question.terms.filter((t) => t.role.startsWith('unknown') || !pool || held(t, pool) === 0);
  return [...unheld]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_MISSING)
    .map((t) => t.surface);
}

export const notSpokenOf = (names: readonly string[]): string | null => (names.length > 0 ? `the evidence does not speak of ${names.join(', ')}` : null);

export const below = (what: string, score: number, least: number): string | null =>
  score < least ? `the best ${what} scores ${score.toFixed(2)}, below ${least}` : null;

/** A question with too many words that nothing in the corpus knows is about something else. */
export function tooStrange({ terms }: Question, most: number): string | null {
  const total = terms.reduce((sum, t) => sum + t.weight, 0);
  const unknown = terms.reduce((sum, t) => sum + (t.role === 'unknown-word' ? t.weight : 0), 0);
  return unknown > total * most ? 'too many words that nothing in the corpus knows' : null;
}
