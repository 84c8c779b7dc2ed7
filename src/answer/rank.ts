// Ranks passages for a question: by BM25, by how much of it they hold, and by how like it their statements are.
import type { EvidenceBase, PassageEvidence } from './evidence.ts';
import { type Match, matchPassage, namingKeys, share, shareOfNames } from './match.ts';
import { codeOf, NO_ASK } from './owned-texts.ts';
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
}

/** Passages looked at more closely than by BM25; more made no difference. Where documents are told apart, the best of each must be among them. */
const CANDIDATES = 9;
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
  return (wanted.length > 0 ? wanted : found)
    .map(({ evidence, bm25 }) => {
      const features = featuresOf({ evidence, bm25, relative: bm25 / top }, question, base);
      return { evidence, features, score: weigh(features, weights.passage) };
    })
    .sort((a, b) => b.score - a.score);
}

interface Found extends Pick<Ranked, 'evidence'> {
  readonly bm25: number;
  readonly relative: number;
}

/** One by one: spreading takes a multiple of the time. */
function featuresOf({ evidence, bm25, relative }: Found, question: Question, base: EvidenceBase): PassageFeatures {
  const { ask, asks, sameKind, statement, askShare, unitShare, nearest } = likenesses(evidence, question, base);
  const match = matchPassage(evidence, nearest, question, base);
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

interface Likenesses extends Pick<PassageFeatures, 'ask' | 'asks' | 'sameKind' | 'statement' | 'askShare' | 'unitShare'> {
  /** The statement that is most like the question; −1 where none shares a word with it. */
  readonly nearest: number;
}

function likenesses({ place }: PassageEvidence, { compared, kind }: Question, { statements }: EvidenceBase): Likenesses {
  const { asksFor, texts } = statements;
  const { asked, told } = texts.against(compared);
  const { perWeight } = texts;
  const wanted = codeOf(kind);
  const best = [0, 0, 0];
  let sameKind = 0;
  let statement = 0;
  let askShare = 0;
  let unitShare = 0;
  let most = 0;
  let nearest = -1;
  const end = statements.firstOf(place + 1);
  // Branches that are seldom taken: what shares no word is gone through faster than left out.
  for (let text = statements.firstOf(place); text < end; text++) {
    const ofQuestion = asked[text] as number;
    const product = ofQuestion * (told[text] as number) * (perWeight[text] as number);
    if (product > most) {
      most = product;
      nearest = text;
    }
    if (ofQuestion > unitShare) unitShare = ofQuestion;
    if (asksFor[text] === NO_ASK) {
      if (product > statement) statement = product;
      continue;
    }
    if (product > (best[2] as number)) keepBest(best, product);
    if (ofQuestion > askShare) askShare = ofQuestion;
    if (product > sameKind && asksFor[text] === wanted) sameKind = product;
  }
  const like = (product: number): number => Math.sqrt(product / compared.weight);
  const [ask = 0, second = 0, third = 0] = best;
  return {
    ask: like(ask),
    asks: (like(ask) + like(second) + like(third)) / 3,
    sameKind: like(sameKind),
    statement: like(statement),
    askShare: askShare / compared.weight,
    unitShare: unitShare / compared.weight,
    nearest,
  };
}

/** Keeps the three largest, in order. @param value larger than the last of them. */
function keepBest(best: number[], value: number): void {
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

function missing({ keys, passage }: PassageEvidence, match: Match, { terms, documents }: Question, { lexicon }: EvidenceBase): Missing {
  const names = terms.filter((t) => t.role === 'name').map((t) => namingKeys(t, lexicon));
  const [unheld, unsaid] = [lacking(terms, match.pool), lacking(terms, match.said)];
  return {
    names: shareOfNames(names, keys),
    document: documents.length === 0 ? 0.5 : Number(documents.includes(passage.document)),
    unheld: unheld.most,
    unheldSum: unheld.sum,
    unsaid: unsaid.most,
    unsaidSum: unsaid.sum,
  };
}

/** Weight of what is not held, the weightiest term's and all together. */
function lacking(terms: readonly Term[], strengths: readonly number[]): { readonly most: number; readonly sum: number } {
  let most = 0;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = (terms[i] as Term).weight * (1 - (strengths[i] as number));
    most = Math.max(most, weight);
    sum += weight;
  }
  return { most, sum };
}
