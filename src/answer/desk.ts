// The answering core: a question goes in, an Answer comes out. No state but the corpus.
import { createHash } from 'node:crypto';
import type { Answer } from '../core/answer.ts';
import type { Desk, Thread } from '../core/command.ts';
import { cleanText } from '../core/text.ts';
import { wholeAsked } from '../core/whole-document.ts';
import type { Originals } from '../corpus/originals.ts';
import type { Citation, Corpus } from '../corpus/schema.ts';
import { type Composer, compose, type Draft, refuse } from './compose.ts';
import { draftFor } from './draft.ts';
import { Entries } from './entries.ts';
import { EvidenceBase } from './evidence.ts';
import { standAlone } from './follow-up.ts';
import { Gaps } from './gaps.ts';
import type { Learned } from './learned.ts';
import { Lexicon } from './lexicon.ts';
import { askedWords } from './missing.ts';
import { waysToRead } from './ways-to-read.ts';
import { partsOf } from './parts.ts';
import { type Leaning, type Question, understand } from './question.ts';
import { Quotes } from './quote.ts';
import { type Selection, select } from './select.ts';
import type { Telling } from './told.ts';
import { asksItsDate, chosenOf } from './turn.ts';
import { WEIGHTS, type Weights } from './weights.ts';
import { wholeDraft } from './whole.ts';

export interface Explained {
  readonly answer: Answer;
  readonly question: Question;
  readonly selection: Selection;
}

/** Questions of this many UTF-16 units are read; what follows is left out. */
const LONGEST_QUESTION = 2000;
const NEAREST = 3;
/** Passages that hold less of the question than this are not near it. */
const LEAST_NEAR = 0.15;

/** Other parts than the bot's own, to fit or to measure against. */
export interface DeskParts {
  readonly weights?: Weights;
  readonly evidence?: typeof EvidenceBase;
  /** What `learn` gave of the same corpus: its texts are not read again. */
  readonly learned?: Learned | undefined;
}

export class AnsweringDesk implements Desk {
  readonly #base: EvidenceBase;
  readonly #entries: Entries;
  readonly #gaps: Gaps;
  readonly #weights: Weights;
  readonly #originals: Originals;
  readonly #composer: Composer;

  constructor(corpus: Corpus, originals: Originals = new Map(), { weights = WEIGHTS, evidence = EvidenceBase, learned }: DeskParts = {}) {
    this.#weights = weights;
    this.#originals = originals;
    const lexicon = new Lexicon(corpus, learned?.lexicon);
    this.#base = new evidence(corpus, lexicon, learned?.evidence);
    this.#entries = new Entries(corpus, lexicon, learned?.roles);
    this.#gaps = new Gaps(corpus, this.#base, learned?.gaps);
    this.#composer = { corpus, quotes: new Quotes(originals, lexicon), originalsHash: hashOf(originals) };
    lexicon.close();
  }

  /** What the bot knows: its documents, and questions of different kinds that it answers. */
  get about(): Desk['about'] {
    const { documents, examples } = this.#composer.corpus;
    return { documents: documents.map(({ title, publisher, date }) => ({ title, publisher, date })), examples };
  }

  get corpus(): Corpus {
    return this.#composer.corpus;
  }

  original({ document, paragraph }: Citation): string | null {
    return this.#originals.get(document)?.get(paragraph) ?? null;
  }

  answer(question: string, thread?: Thread): Answer {
    return this.explain(question, thread).answer;
  }

  /** The answer with what it rests on: what was understood, every candidate with its scores, why refused. */
  explain(text: string, thread?: Thread): Explained {
    const asked = cleanText(text).slice(0, LONGEST_QUESTION);
    return (thread && this.#following(asked, thread.question)) ?? this.#alone(asked);
  }

  #alone(asked: string): Explained {
    return this.#whole(asked) ?? this.#half(asked) ?? this.#finished(this.#read(asked));
  }

  /** The answer to a question that leans on the one before it; undefined where it leans on nothing. */
  #following(asked: string, before: string): Explained | undefined {
    const plain = standAlone(asked, before, this.#base);
    if (plain.text === asked) return undefined;
    const told = this.#read(before);
    if (asksItsDate(asked, told.draft)) return this.#finished(told);
    const special = this.#whole(plain.text) ?? this.#half(plain.text);
    if (special) return special;
    const figure = told.draft?.order[0] === 'figures' ? told.draft.figures[0] : undefined;
    const ways = waysToRead(asked, { before, plain, told: figure }, this.#base);
    const chosen = chosenOf(ways, (way) => this.#read(way.text, way), told.draft, this.#base);
    return chosen && this.#finished(chosen);
  }

  /** What is asked of a document as a whole is answered from its structure; null where something else is asked. */
  #whole(text: string): Explained | null {
    const { corpus } = this.#composer;
    const { names } = this.#base;
    const whole = wholeAsked(text, { documents: corpus.documents, named: (asked) => names.in(asked), without: (asked) => names.blankedIn(asked) });
    if (!whole) return null;
    const { question, selection } = this.#read(text);
    const draft = wholeDraft(whole, corpus, question.japanese ? 'ja' : 'en');
    return { answer: compose(this.#composer, { ...question, corrections: [] }, draft, []), question, selection };
  }

  /** Where two things are asked and the documents answer one of them: its answer, which names the other; null otherwise. */
  #half(text: string): Explained | null {
    const [first, second] = partsOf(text);
    if (second === undefined) return null;
    const read = [first, standAlone(second, first, this.#base).text].map((part) => this.#read(part));
    const answered = read.find((r) => r.draft);
    const other = read.find((r) => !r.draft && !r.question.aside);
    if (!answered?.draft || !other) return null;
    const { question, selection, draft } = answered;
    return { answer: compose(this.#composer, { ...question, text }, draft, named(other)), question, selection };
  }

  /** What a statement tells may be wrong: where the documents give another time for it, or only another number, it is read without. */
  #read(text: string, leaning?: Leaning): Read {
    const whole = this.#readAs('all', text, leaning);
    const { tells, aside } = whole.question;
    const timeless = tells.times.length > 0 && !aside ? this.#readAs('no times', text, leaning) : null;
    if (timeless?.draft) return timeless;
    if (whole.draft || whole.selection.gap || tells.numbers.length === 0 || aside) return whole;
    const numberless = this.#readAs('no numbers', text, leaning);
    return numberless.draft?.order[0] === 'figures' ? numberless : whole;
  }

  #readAs(telling: Telling, text: string, leaning?: Leaning): Read {
    const question = understand(text, this.#base, leaning, telling);
    const selection = select(this.#base, this.#gaps, question, this.#weights);
    return { question, selection, draft: draftFor(this.#base, this.#composer.corpus, this.#entries, question, selection) };
  }

  #finished({ question, selection, draft }: Read): Explained {
    if (draft) return { answer: compose(this.#composer, question, draft, []), question, selection };
    const gap = selection.gap?.gap.missing[question.japanese ? 'ja' : 'en'] ?? null;
    const missing = question.aside ? [] : named({ question, selection });
    return {
      answer: refuse(this.#composer, question, { missing, gap: question.aside ? null : gap, nearest: this.#nearest(question, selection) }),
      question,
      selection,
    };
  }

  /** Topics that the documents do cover, nearest first. */
  #nearest(question: Question, { passages }: Selection) {
    if (question.aside) return [];
    const near = passages
      .filter((p) => p.features.pool >= LEAST_NEAR)
      .flatMap(({ evidence: { passage } }) => passage.topics.slice(0, 1).map((topic) => ({ topic, passage })));
    const distinct = near.filter(({ topic }, i) => near.findIndex((n) => n.topic === topic) === i).slice(0, NEAREST);
    const { topics } = this.#composer.corpus;
    return distinct.map(({ topic, passage }) => ({ topic: topics.find((t) => t.id === topic)?.label[question.japanese ? 'ja' : 'en'] ?? topic, passage }));
  }
}

interface Read {
  readonly question: Question;
  readonly selection: Selection;
  readonly draft: Draft | null;
}

/** What is missing, in the question's words; never nothing. */
const named = ({ question, selection }: Pick<Read, 'question' | 'selection'>): readonly string[] =>
  selection.missing.length > 0 ? selection.missing : askedWords(question);

function hashOf(originals: Originals): string {
  const hash = createHash('sha256');
  for (const [id, paragraphs] of [...originals].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [n, text] of [...paragraphs].sort(([a], [b]) => a - b)) hash.update(`${id}\0${n}\0${text}\0`);
  return originals.size === 0 ? '' : hash.digest('hex');
}
