// Ranks passages for a question: by BM25, by how much of it they hold, and by how like it their statements are.
import type { EvidenceBase, PassageEvidence, Unit } from './evidence.ts';
import { holdsName, type Match, matchPassage, share } from './match.ts';
import { likeness } from './overlap.ts';
import type { Question } from './question.ts';
import type { Term } from './term.ts';
import { type Weights, WEIGHTS } from './weights.ts';

/** What speaks for a passage, each from 0 to 1 unless said otherwise. */
export interface PassageFeatures {
  /** BM25 beside the best passage's. */
  readonly bm25: number;
  /** BM25 a term, above 0. */
  readonly bm25Term: number;
  /** Share of the question in our account of the paragraph, in anything that stands for it, and there in the very words. */
  readonly text: number;
  readonly pool: number;
  readonly literal: number;
  /** Likeness to the nearest ask, to the nearest three, to the nearest that asks for the same kind of answer, to any other statement. */
  readonly ask: number;
  readonly asks: number;
  readonly sameKind: number;
  readonly statement: number;
  /** Most of the question that one ask, or any one statement, holds. */
  readonly askShare: number;
  readonly unitShare: number;
  /** Share of the names asked about. */
  readonly names: number;
  /** 1 where the question names its document, 0 where it names another. */
  readonly document: number;
  /** Weight (0 and up) of the weightiest and of all words that nothing here holds; the same of the nearest statement. */
  readonly unheld: number;
  readonly unheldSum: number;
  readonly unsaid: number;
  readonly unsaidSum: number;
}

export interface Ranked {
  readonly evidence: PassageEvidence;
  readonly score: number;
  readonly features: PassageFeatures;
  readonly match: Match;
}

/** Passages looked at more closely than by BM25; more made no difference. Where documents are told apart, the best of each must be among them. */
const CANDIDATES = 12;
const CANDIDATES_BY_DOCUMENT = 40;

/** Adds features up by their weights. */
export function weigh<F extends object>(features: F, weights: { readonly [K in keyof F]: number }): number {
  let score = 0;
  for (const name in weights) score += weights[name] * (features[name] as number);
  return score;
}

/** The passages of the documents that the question names, or of all, best first; equal scores in the order of the corpus. */
export function rankPassages(base: EvidenceBase, question: Question, weights: Weights = WEIGHTS): Ranked[] {
  const byDocument = question.documents.length > 0 || question.kind === 'compare';
  const found = base.search(question.sought, byDocument ? CANDIDATES_BY_DOCUMENT : CANDIDATES);
  const top = Math.max(...found.map(({ bm25 }) => bm25));
  const wanted = found.filter(({ evidence }) => question.documents.length === 0 || question.documents.includes(evidence.passage.document));
  // A key that no passage holds need not be looked up in any.
  const keys = question.compared.wanted.filter(({ key }) => base.spread(key) > 0);
  return (wanted.length > 0 ? wanted : found)
    .map(({ evidence, bm25 }) => {
      const match = matchPassage(evidence, keys, question.compared.terms.length);
      const features = featuresOf({ evidence, match, bm25, relative: bm25 / top }, question, base);
      return { evidence, match, features, score: weigh(features, weights.passage) };
    })
    .sort((a, b) => b.score - a.score);
}

interface Scored extends Pick<Ranked, 'evidence' | 'match'> {
  readonly bm25: number;
  readonly relative: number;
}

/** One by one: spreading takes a multiple of the time. */
function featuresOf({ evidence, match, bm25, relative }: Scored, question: Question, base: EvidenceBase): PassageFeatures {
  const { ask, asks, sameKind, statement, askShare, unitShare } = likenesses(evidence, match, question);
  const { names, document, unheld, unheldSum, unsaid, unsaidSum } = missing(evidence, match, question, base);
  return {
    bm25: relative,
    bm25Term: bm25 / (1 + question.terms.length),
    text: share(question.terms, match.text),
    pool: share(question.terms, match.pool),
    literal: share(question.terms, match.literal),
    ask,
    asks,
    sameKind,
    statement,
    askShare,
    unitShare,
    names,
    document,
    unheld,
    unheldSum,
    unsaid,
    unsaidSum,
  };
}

type Likenesses = Pick<PassageFeatures, 'ask' | 'asks' | 'sameKind' | 'statement' | 'askShare' | 'unitShare'>;

function likenesses({ units }: PassageEvidence, { common: { asked, told } }: Match, { compared: { weight }, kind }: Question): Likenesses {
  const best = [0, 0, 0];
  let [sameKind, statement, askShare, unitShare] = [0, 0, 0, 0];
  for (let i = 0; i < units.length; i++) {
    if (asked[i] === 0) continue;
    const unit = units[i] as Unit;
    const ofQuestion = (asked[i] as number) / weight;
    const like = likeness(ofQuestion, (told[i] as number) / unit.weight);
    unitShare = Math.max(unitShare, ofQuestion);
    if (unit.kind !== 'ask') statement = Math.max(statement, like);
    else {
      keepBest(best, like);
      askShare = Math.max(askShare, ofQuestion);
      if (unit.asksFor === kind) sameKind = Math.max(sameKind, like);
    }
  }
  const [ask = 0, second = 0, third = 0] = best;
  return { ask, asks: (ask + second + third) / 3, sameKind, statement, askShare, unitShare };
}

/** Keeps the three largest, in order. */
function keepBest(best: number[], value: number): void {
  if (value <= (best[2] as number)) return;
  for (let at = 2; ; at--) {
    const above = best[at - 1];
    if (above === undefined || value <= above) {
      best[at] = value;
      return;
    }
    best[at] = above;
  }
}

type Missing = Pick<PassageFeatures, 'names' | 'document' | 'unheld' | 'unheldSum' | 'unsaid' | 'unsaidSum'>;

function missing(evidence: PassageEvidence, { pool, common }: Match, { terms, documents }: Question, { lexicon }: EvidenceBase): Missing {
  const names = terms.filter((t) => t.role === 'name');
  const named = names.filter((t) => holdsName(t, evidence.places, lexicon)).length;
  const unheld = terms.map((t, i) => t.weight * (1 - (pool[i] ?? 0)));
  const nearest = nearestUnit(evidence, common);
  const unsaid = terms.map((t) => t.weight * (1 - heldBy(t, evidence, nearest, lexicon)));
  return {
    names: names.length === 0 ? 1 : named / names.length,
    document: documents.length === 0 ? 0.5 : Number(documents.includes(evidence.passage.document)),
    unheld: Math.max(0, ...unheld),
    unheldSum: sum(unheld),
    unsaid: Math.max(0, ...unsaid),
    unsaidSum: sum(unsaid),
  };
}

function nearestUnit({ units }: PassageEvidence, { asked, told }: Match['common']): number {
  let nearest = -1;
  let best = 0;
  for (let i = 0; i < units.length; i++) {
    if (asked[i] === 0) continue;
    const like = likeness(asked[i] as number, (told[i] as number) / (units[i] as Unit).weight);
    if (like <= best) continue;
    nearest = i;
    best = like;
  }
  return nearest;
}

function heldBy({ keys }: Term, { places, words: { texts } }: PassageEvidence, unit: number, lexicon: EvidenceBase['lexicon']): number {
  let best = 0;
  for (const key of keys) if (places.get(key)?.words.some((word) => texts[word] === unit)) best = Math.max(best, lexicon.strength(key));
  return best;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
