// What a question asks, read without a model: the kind of answer, about whom and what, with which qualifiers, in words put right.
import { type Quantity, readQuantities, type Unit } from '../corpus/quantity.ts';
import { classOf } from '../search/dictionary.ts';
import { isJapanese, sentencesOf } from '../search/terms.ts';
import { type EvidenceBase, UNKNOWN_WEIGHT } from './evidence.ts';
import type { Key, Token } from './lexicon.ts';
import { isChatter, isFirm, isLight, isMeta, isOrder, type Kind, kindOf, wantedCurrency, wantedUnits } from './patterns.ts';

/** A word of the question that carries meaning. */
export interface Term {
  readonly surface: string;
  readonly keys: readonly Key[];
  /** How much it matters to the question. */
  readonly weight: number;
  /** `name`: something particular that an answer must speak of; `unknown`: nothing in the corpus speaks of it. */
  readonly role: 'word' | 'name' | 'unknown-word' | 'unknown-name';
}

export interface Question {
  readonly text: string;
  readonly kind: Kind;
  readonly terms: readonly Term[];
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
  readonly times: readonly Quantity[];
  /** Documents that the question names. */
  readonly documents: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  readonly japanese: boolean;
  /** Why this is no question to the documents. */
  readonly aside: 'order' | 'chatter' | 'noise' | null;
}

const CALENDAR = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const LIGHT_WEIGHT = 0.3;
const CONTEXT_WEIGHT = 0.25;
/** Names in more than this share of the passages (Japan, the United States) tell little about which is meant. */
const AMBIENT = 0.35;

export function understand(text: string, base: EvidenceBase): Question {
  const { tokens, corrections, noise } = putRight(text, base);
  const plain = correctedText(text, corrections);
  const { focus, context } = focusOf(plain);
  const kind = kindOf(focus);
  const inFocus = (t: Token): boolean => t.start >= context.length;
  const documents = base.documentsNamed(plain);
  const beyondNames = contentOf(base.lexicon.tokens(base.withoutDocumentNames(plain)));
  const content = documents.length > 0 && beyondNames.length > 0 ? beyondNames : contentOf(tokens);
  const strangeNames = unknownNames(base.lexicon.tokens(plain), base);
  const quantities = readQuantities(plain);
  const inDate = (t: Token): boolean => quantities.some((q) => q.unit === 'date' && t.start >= q.start && t.start < q.end);
  const termOf = (t: Token): Term =>
    !inFocus(t) ? { ...toTerm(t, base, CONTEXT_WEIGHT), role: 'word' } : strangeNames.has(t.start) ? unknownName(t) : toTerm(t, base, 1);
  const terms = content.filter((t) => !inDate(t) || base.knows(t)).map((t) => termOf(t));
  return {
    text,
    kind,
    terms: merged(terms),
    units: kind === 'number' ? wantedUnits(focus) : null,
    currency: wantedCurrency(focus),
    firm: isFirm(focus),
    slots: kind === 'number' || kind === 'when' ? [] : slotsIn(focus, base),
    countries: content.filter((t) => inFocus(t) && t.keys.some((k) => base.isCountry(k))).map((t) => toTerm(t, base, 1)),
    counted: countedIn(focus, base),
    times: quantities.filter((q) => q.unit === 'year' || (q.unit === 'date' && /^\d/.test(String(q.value)))),
    documents,
    corrections,
    japanese: isJapanese(text),
    aside: isOrder(text) ? 'order' : isChatter(text) ? 'chatter' : noise || terms.length === 0 ? 'noise' : null,
  };
}

const contentOf = (tokens: readonly Token[]): Token[] => tokens.filter((t) => !isBare(t) && !isMeta(t));

/** Function words, and figures of speech such as “right?”. */
const isBare = (t: Token): boolean =>
  t.keys.length === 0 || (t.stop && t.entities.length === 0 && t.keys.every((k) => k.startsWith('w:'))) || /^(?:right|correct|true|rigth)$/.test(t.normal);

function putRight(text: string, base: EvidenceBase): { tokens: Token[]; corrections: Question['corrections']; noise: boolean } {
  const first = base.lexicon.tokens(text);
  const unknown = first.filter((t) => !t.stop && /^\p{Script=Latin}{3,}$/u.test(t.normal) && !base.knows(t));
  const strange = unknown.filter((t) => classOf(t.normal) === 'unknown');
  const corrections = unknown.flatMap((t) => {
    const to = strange.includes(t) ? base.speller.correct(t.normal) : base.speller.slip(t.normal);
    return to ? [{ from: t.surface, to }] : [];
  });
  const lost = strange.filter((t) => !corrections.some((c) => c.from === t.surface)).length;
  const noise = lost >= 2 && lost * 2 >= first.filter((t) => /\p{L}/u.test(t.normal)).length;
  return { tokens: corrections.length > 0 ? base.lexicon.tokens(correctedText(text, corrections)) : first, corrections, noise };
}

const correctedText = (text: string, corrections: Question['corrections']): string =>
  corrections.reduce(
    (done, { from, to }) => done.replace(new RegExp(`(?<![\\p{L}\\p{N}])${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'), to),
    text.normalize('NFKC'),
  );

/** In a long message the part that asks counts; what is told before it only gives context. */
function focusOf(text: string): { focus: string; context: string } {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? text;
  const leansBack = /\b(?:that|this|those|these|it|they|them|right|true|correct|so)\b/i.test(last) || last.split(/\s+/).length < 5;
  const asking = sentences.length < 2 || leansBack || text.split(/\s+/).length < 16 ? text : last;
  const at =
    asking.split(/\s+/).length > 20
      ? (/(?<=^.{40,})\b(?:how (?:much|many|old|long|large|big|far|high)|what|which|who|when|why|whether)\b(?=(?:\s+\S+){5})/isu.exec(asking)?.index ?? 0)
      : 0;
  const focus = asking.slice(at);
  return { focus, context: text.slice(0, text.length - focus.length) };
}

function toTerm(t: Token, base: EvidenceBase, factor: number): Term {
  const light = isLight(t);
  const known = base.knows(t);
  const role = known ? (isName(t, base) ? 'name' : 'word') : looksLikeName(t) ? 'unknown-name' : 'unknown-word';
  return { surface: t.surface, keys: t.keys, role, weight: factor * (light ? LIGHT_WEIGHT : 1) * base.weightOf(t.keys) };
}

const isName = (t: Token, base: EvidenceBase): boolean => t.entities.length > 0 && t.entities.every((id) => base.spread(`e:${id}`) < AMBIENT);

/** Capitals inside the sentence, letters with digits, names of the dictionary, Japanese words that nothing knows. */
function looksLikeName(t: Token): boolean {
  if (CALENDAR.has(t.normal)) return false;
  if (isJapanese(t.normal))
    return /^\p{Script=Katakana}[\p{Script=Katakana}ー]+$/u.test(t.normal) || (t.titled === true && /^\p{Script=Han}+$/u.test(t.normal));
  if (/^\D{0,3}\d/u.test(t.normal)) return true;
  if (/^\p{Lu}{2,}$/u.test(t.surface)) return true;
  if (t.normal.length < 3) return false;
  const kind = classOf(t.normal);
  return (
    kind === 'name' || (kind === 'unknown' && /^\p{Lu}/u.test(t.surface) && t.start > 0) || (t.start > 0 && /^\p{Lu}\p{Ll}/u.test(t.surface) && kind !== 'word')
  );
}

const unknownName = (t: Token): Term => ({ surface: t.surface, keys: [], weight: UNKNOWN_WEIGHT, role: 'unknown-name' });

/** Where the words of capitalised names stand that no name or term of the corpus covers, such as “Status of Forces Agreement”. */
function unknownNames(tokens: readonly Token[], base: EvidenceBase): Set<number> {
  const capital = (t: Token | undefined): boolean => t !== undefined && t.start > 0 && /^\p{Lu}\p{Ll}/u.test(t.surface) && !CALENDAR.has(t.normal);
  const latin = tokens.filter((t) => /^\p{L}/u.test(t.surface) && !isJapanese(t.surface));
  if (latin.length > 0 && latin.filter(capital).length > latin.length * 0.6) return new Set();
  const runs: Token[][] = [];
  tokens.forEach((t, i) => {
    const joins = capital(tokens[i - 1]) || (/^(?:of|the|for|and)$/.test(tokens[i - 1]?.normal ?? '') && capital(tokens[i - 2]));
    if (!capital(t)) return;
    if (joins && runs.length > 0) runs.at(-1)?.push(t);
    else runs.push([t]);
  });
  return new Set(runs.filter((run) => run.length > 1 && run.some((t) => !isNamed(t, base))).flatMap((run) => run.map((t) => t.start)));
}

/** Part of a name, term or title that the corpus has. */
const isNamed = (t: Token, base: EvidenceBase): boolean =>
  t.stop || t.entities.length > 0 || t.keys.some((k) => k.startsWith('t:')) || (base.knows(t) && t.keys.some((k) => k.startsWith('w:')));

/** The words after “how many”, up to the next function word. */
function countedIn(text: string, base: EvidenceBase): Term[] {
  const after = /\bhow many\s+(?:of\s+(?:the\s+)?|other\s+|more\s+)?(.*)/i.exec(text)?.[1];
  if (!after) return [];
  const tokens = base.lexicon.tokens(after).slice(0, 4);
  const end = tokens.findIndex((t) => t.stop && t.keys.length === 0);
  const run = (end < 0 ? tokens : tokens.slice(0, end)).filter(
    (t) => t.entities.length === 0 && !/^(?:years?|months?|days?|weeks?|times|percent|per)$/.test(t.normal),
  );
  return run.slice(0, 1).map((t) => toTerm(t, base, 1));
}

/** The noun right behind “what” or “which”, or behind a possessive: what the answer must speak of. */
function slotsIn(text: string, base: EvidenceBase): Term[] {
  const phrase = /\b(?:which|what)\s+((?:\p{L}+\s+){0,2}\p{L}+)/iu.exec(text)?.[1] ?? '';
  const owned = /^\W*(?:what|who)(?:'s| is| was| were| are)\s+(?:\p{L}+\s+){0,2}\p{L}+['’]s?\s+(\p{L}+(?:\s+\p{L}+)?)/iu.exec(text)?.[1] ?? '';
  return [...headOf(phrase, base), ...headOf(owned, base)].map((t) => toTerm(t, base, 1));
}

/** The last word of the noun phrase that a phrase opens with; nothing where a verb follows at once (“what did …”). */
function headOf(phrase: string, base: EvidenceBase): Token[] {
  const tokens = base.lexicon.tokens(phrase);
  const end = tokens.findIndex((t) => t.stop);
  const run = (end < 0 ? tokens : tokens.slice(0, end)).filter((t) => t.entities.length === 0);
  return run.slice(-1).filter((t) => !isLight(t) && !isMeta(t));
}

/** A word said twice counts once. */
function merged(terms: readonly Term[]): Term[] {
  const seen = new Map<string, Term>();
  for (const t of terms) {
    const key = t.keys.join();
    const before = seen.get(key);
    if (!before || before.weight < t.weight) seen.set(key, t);
  }
  return [...seen.values()];
}
