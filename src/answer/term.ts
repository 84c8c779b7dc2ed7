// The words of a question that carry meaning, what each is and how much it matters.
import { classOf } from '../search/dictionary.ts';
import { isJapanese } from '../search/terms.ts';
import type { EvidenceBase } from './evidence.ts';
import { UNKNOWN_WEIGHT } from './key-weights.ts';
import type { Key, Token } from './lexicon.ts';
import { isLight, isMeta, type Kind } from './patterns.ts';

export interface Term {
  readonly surface: string;
  readonly keys: readonly Key[];
  /** How much it matters to the question. */
  readonly weight: number;
  /** `name`: something particular that an answer must speak of; `unknown`: nothing in the corpus speaks of it. */
  readonly role: 'word' | 'name' | 'unknown-word' | 'unknown-name';
}

const CALENDAR = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const KATAKANA = /^\p{Script=Katakana}[\p{Script=Katakana}ー]+$/u;
const HAN = /^\p{Script=Han}+$/u;
const WITH_DIGIT = /^\D{0,3}\d/u;
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const LIGHT_WEIGHT = 0.3;
/** Names in more than this share of the passages (Japan, the United States) tell little about which is meant. */
const AMBIENT = 0.35;

/** @param factor what its place in the question counts for: 1 where it asks, less where it only leads up to it. */
export function toTerm(t: Token, base: EvidenceBase, factor: number): Term {
  const known = base.knows(t);
  const role = known ? (isName(t, base) ? 'name' : 'word') : looksLikeName(t) ? 'unknown-name' : 'unknown-word';
  return { surface: t.surface, keys: t.keys, role, weight: factor * (isLight(t) ? LIGHT_WEIGHT : 1) * base.weightOf(t.keys) };
}

export const unknownName = ({ surface }: Pick<Token, 'surface'>): Term => ({ surface, keys: [], weight: UNKNOWN_WEIGHT, role: 'unknown-name' });

/** Tokens that carry meaning: no function words, no figures of speech such as “right?”, no words about the documents. @param kind what the tokens ask for. */
export const contentOf = (tokens: readonly Token[], base: EvidenceBase, kind: Kind = 'open'): Token[] =>
  tokens.filter((t) => !isBare(t, base) && !isMeta(t, kind) && !(kind === 'claim' && (VERDICT.test(t.normal) || (t.start === 0 && t.normal === 'claim'))));

const isBare = (t: Token, { lexicon }: EvidenceBase): boolean =>
  (t.stop && t.entities.length === 0 && t.keys.every((key) => lexicon.isExchanged(key))) || /^(?:right|correct|true|rigth)$/.test(t.normal);

/** What a statement is asked to be. */
const VERDICT = /^(?:false|wrong|accurate|yes|no|really|本当|事実|正しい|真実)$/;

/** A word said twice counts once. */
export function merged(terms: readonly Term[]): Term[] {
  const seen = new Map<string, Term>();
  for (const t of terms) {
    const key = t.keys.join() || t.surface.toLowerCase();
    const before = seen.get(key);
    if (!before || before.weight < t.weight) seen.set(key, t);
  }
  return [...seen.values()];
}

const isName = (t: Token, base: EvidenceBase): boolean => t.entities.length > 0 && t.entities.every((key) => base.spread(key) < AMBIENT);

/** Capitals inside the sentence, letters with digits, names of the dictionary, Japanese words that nothing knows. */
export function looksLikeName(t: Token): boolean {
  if (CALENDAR.has(t.normal)) return false;
  if (isJapanese(t.normal)) return KATAKANA.test(t.normal) || (t.titled && HAN.test(t.normal));
  if (WITH_DIGIT.test(t.normal) || ABBREVIATION.test(t.surface)) return true;
  if (t.normal.length < 3) return false;
  const kind = classOf(t.normal);
  return kind === 'name' || (kind === 'unknown' && t.start > 0 && CAPITAL.test(t.surface));
}

/** Where the words of capitalised names stand that no name or term of the corpus covers, such as “Status of Forces Agreement”. */
export function unknownNames(tokens: readonly Token[], base: EvidenceBase): Set<number> {
  const latin = tokens.filter((t) => LETTER.test(t.surface) && !isJapanese(t.surface));
  if (latin.length > 0 && latin.filter(isCapital).length > latin.length * 0.6) return new Set();
  const strange = runsOfCapitals(tokens).filter((run) => run.length > 1 && run.some((t) => !isNamed(t, base)));
  return new Set(strange.flat().map((t) => t.start));
}

function runsOfCapitals(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const [i, token] of tokens.entries()) {
    if (!isCapital(token)) continue;
    const joins = isCapital(tokens[i - 1]) || (/^(?:of|the|for|and)$/.test(tokens[i - 1]?.normal ?? '') && isCapital(tokens[i - 2]));
    if (joins && runs.length > 0) runs.at(-1)?.push(token);
    else runs.push([token]);
  }
  return runs;
}

const isCapital = (t: Token | undefined): boolean => t !== undefined && t.start > 0 && CAPITALISED.test(t.surface) && !CALENDAR.has(t.normal);

const isNamed = (t: Token, base: EvidenceBase): boolean => t.stop || t.named || (base.knows(t) && t.keys.some((key) => base.lexicon.isExchanged(key)));
