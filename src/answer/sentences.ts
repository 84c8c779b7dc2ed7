// Which sentences of our account of a paragraph answer a question: the headline is made of them.
import { sentencesOf } from '../search/terms.ts';
import type { ClaimEvidence, EvidenceBase, PassageEvidence } from './evidence.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { recall } from './match.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { worthFor } from './wants.ts';

/** A sentence that leans on the one before it cannot stand alone. */
const LEANS =
  /^(?:he|she|it|they|this|that|these|those|such|his|her|their|its|but|also|besides|however|instead|then|so|the (?:argument|two|latter|former|decision|same|(?:reason|details) (?:is|was|are|were|given)))\b/i;
/** What the statements nearest to the question count for, beside what the sentence itself holds of it. */
const NEAREST = 0.3;
/** So many statements are asked which sentence they are about. */
const STATEMENTS = 12;
/** Of two neighbours that answer nearly as well both are shown, as long as they are short. */
const AS_WELL = 0.1;
const SHORT = 300;
/** What two do in different ways is half told by one of two sentences that are set against each other; so is a yes or no that the next one takes back. */
const CONTRASTS = /\b(?:contrast\w*|differ(?:s|ed|ing|ently|ent|ence)?|compare[ds]? (?:with|to)|unlike|versus|vs)\b|違い|異なる|対照/i;
const AGAINST = /, however,|\banother line\b|\b(?:by|in) contrast\b/i;
const SHORT_CONTRAST = 400;

/** By so much of a question's weight a sentence must hold more than a claim to be told in its place. */
const CLEARLY_MORE = 0.25;

interface Scored {
  readonly text: string;
  readonly i: number;
  readonly score: number;
}

type Candidate = Pick<Ranked, 'evidence'>;
/** The sentences of a passage, and for each of its statements the share of it that each sentence holds. */
interface Parted {
  readonly sentences: readonly string[];
  readonly shares: readonly (readonly number[])[];
}
/** Worked out once a passage, when first asked for. */
const PARTED = new WeakMap<PassageEvidence, Parted>();

/** The sentence of a passage that answers best; with its neighbour where that one answers nearly as well. */
export function bestSentence(candidate: Candidate, question: Question, base: EvidenceBase): string {
  const { text } = candidate.evidence.passage;
  const ranked = rankSentences(candidate, question, base).filter(isSayable(question));
  const [best, next] = ranked;
  if (!best) return text;
  const pair = contrasting(ranked, question);
  if (pair) return joined(pair[0], pair[1], best, SHORT_CONTRAST);
  return next && Math.abs(best.i - next.i) === 1 && best.score - next.score < AS_WELL ? joined(best, next, best, SHORT) : best.text;
}

/** Alone; or, where some of it has just been told, what was not, which may lean on that. */
function isSayable({ answered }: Question): (sentence: { readonly text: string; readonly i: number }) => boolean {
  return answered === null ? ({ i, text }) => i === 0 || !LEANS.test(text) : ({ text }) => !answered.includes(text);
}

/** The sentence that is set against the one before it, with that one, where either alone tells one side only. */
function contrasting(ranked: readonly Scored[], { kind, plain }: Question): readonly [Scored, Scored] | null {
  const isContrast = CONTRASTS.test(plain);
  if (!isContrast && kind !== 'claim') return null;
  const near = ranked.slice(0, isContrast ? 2 : 1);
  const against = ranked.find((s) => AGAINST.test(s.text) && near.some((n) => n.i === s.i - 1 || (isContrast && n === s)));
  const before = ranked.find((s) => s.i + 1 === against?.i);
  return against && before ? [before, against] : null;
}

/** Both in their order, or the best alone where both are too long. */
function joined(a: Scored, b: Scored, best: Scored, most: number): string {
  const both = a.i < b.i ? `${a.text} ${b.text}` : `${b.text} ${a.text}`;
  return both.length <= most ? both : best.text;
}

/** Whether a sentence holds clearly more of the question than what somebody claims: “does Japan pay for the move to Guam” is about the move. */
export function tellsMore(said: string, { claim }: ClaimEvidence, { terms }: Question, lexicon: Lexicon): boolean {
  const held = (text: string): number => recall(terms, lexicon.keys(text), lexicon);
  return claim.stance !== 'disputes' && held(said) >= held(`${claim.claimant} ${claim.statement}`) + CLEARLY_MORE;
}

function rankSentences({ evidence }: Candidate, question: Question, base: EvidenceBase): Scored[] {
  const parted = partedInto(evidence, base);
  const worth = worthFor(question, base);
  const pointed = pointedAt(evidence, parted, question, base);
  const { asked } = base.statements.texts.against(question.compared);
  // A passage's sentences are the first of its statements.
  const first = base.statements.firstOf(evidence.place);
  const scoreOf = (text: string, i: number): number => (asked[first + i] ?? 0) / question.compared.weight + NEAREST * (pointed[i] ?? 0) + worth(text);
  return parted.sentences.map((text, i) => ({ text: text.trim(), i, score: scoreOf(text, i) })).sort((a, b) => b.score - a.score || a.i - b.i);
}

/** How far the statements that are most like the question are about each sentence; 1 in all. */
function pointedAt(evidence: PassageEvidence, { sentences, shares: all }: Parted, { compared }: Question, base: EvidenceBase): number[] {
  const { texts } = base.statements;
  const { asked, told } = texts.against(compared);
  const first = base.statements.firstOf(evidence.place);
  const near = all
    .map((shares, i) => ({ shares, i, likeness: (asked[first + i] ?? 0) * (told[first + i] ?? 0) * (texts.perWeight[first + i] as number) }))
    .filter((s) => s.i >= sentences.length && s.likeness > 0 && s.shares.some((share) => share > 0))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, STATEMENTS);
  const total = near.reduce((sum, s) => sum + s.likeness, 0) || 1;
  return sentences.map((_, i) => near.reduce((sum, s) => sum + s.likeness * (s.shares[i] ?? 0), 0) / total);
}

function partedInto(evidence: PassageEvidence, base: EvidenceBase): Parted {
  const known = PARTED.get(evidence);
  if (known) return known;
  const sentences = sentencesOf(evidence.passage.text);
  const parted = { sentences, shares: sharesOf(evidence, sentences.length, base) };
  PARTED.set(evidence, parted);
  return parted;
}

function sharesOf(evidence: PassageEvidence, sentences: number, base: EvidenceBase): Parted['shares'] {
  const { statements, lexicon } = base;
  const first = statements.firstOf(evidence.place);
  const held = Array.from({ length: statements.firstOf(evidence.place + 1) - first }, () => new Array<number>(sentences).fill(0));
  for (const [key, units] of holdersOf(held.map((_, i) => statements.texts.keysOf(first + i)))) {
    const holding = units.filter((unit) => unit < sentences);
    // What every sentence says tells none from the others.
    const weight = lexicon.isExchanged(key) ? 0 : (base.rarity(key) ?? 0) * (1 - (holding.length - 1) / sentences);
    for (const unit of units) for (const sentence of holding) (held[unit] as number[])[sentence] = (held[unit]?.[sentence] ?? 0) + weight;
  }
  return held.map((row) => row.map((weight) => weight / (row.reduce((sum, w) => sum + w, 0) || 1)));
}

/** By key, the texts that hold it. @param keys of each text. */
function holdersOf(keys: readonly (readonly Key[])[]): Map<Key, number[]> {
  const holders = new Map<Key, number[]>();
  for (const [text, held] of keys.entries()) for (const key of new Set(held)) holders.set(key, [...(holders.get(key) ?? []), text]);
  return holders;
}
