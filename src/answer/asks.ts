// Hand-written example questions of records: which record's a question is most like.
import type { EvidenceBase } from './evidence.ts';
import { EXCHANGED, type Key } from './lexicon.ts';
import { totalWeight } from './match.ts';
import type { Kind } from './patterns.ts';
import type { Question } from './question.ts';

/** How like a question the asks of one record are, each from 0 to 1. */
export interface AskMatch {
  /** Of the nearest ask (cosine over word weights), and of the nearest that asks for the same kind of answer. */
  readonly likeness: number;
  readonly sameKind: number;
  /** Most that a question and one ask have in common, as a share of the longer: a short question is not any longer ask that holds it. */
  readonly share: number;
}

/** One number for each record; used anew for every question. */
type Matches = { readonly [Measure in keyof AskMatch]: Float64Array };

/** What of a question asks are held against. */
type Asked = Pick<Question, 'compared' | 'kind'>;

export class Asks<Owner> {
  readonly #base: EvidenceBase;
  /** The records, and the place among them of each ask's own. */
  readonly #owners: readonly Owner[];
  readonly #owned: Int32Array;
  readonly #kinds: readonly Kind[];
  readonly #weights: Float64Array;
  /** Numbers of the asks that hold a key. */
  readonly #holding = new Map<Key, number[]>();
  readonly #shared: Float64Array;
  /** The last term that was added up for an ask, so that none counts twice. */
  readonly #marks: Int32Array;
  readonly #matches: Matches;

  constructor(asks: readonly { readonly owner: Owner; readonly text: string }[], base: EvidenceBase) {
    this.#base = base;
    const places = new Map<Owner, number>();
    for (const { owner } of asks) if (!places.has(owner)) places.set(owner, places.size);
    this.#owners = [...places.keys()];
    this.#owned = Int32Array.from(asks, ({ owner }) => places.get(owner) ?? 0);
    this.#kinds = asks.map((a) => base.kinds.of(a.text));
    const read = asks.map(({ text }) => base.lexicon.related(text).filter((t) => !t.stop && t.keys.length > 0));
    this.#weights = Float64Array.from(read, (tokens) => tokens.reduce((sum, t) => sum + base.weightOf(t.keys), 0));
    for (const [i, tokens] of read.entries()) for (const { keys } of tokens) for (const key of keys) this.#add(key, i);
    this.#shared = new Float64Array(asks.length);
    this.#marks = new Int32Array(asks.length);
    const zeros = (): Float64Array => new Float64Array(places.size);
    this.#matches = { likeness: zeros(), sameKind: zeros(), share: zeros() };
  }

  /** Asks come in order: one that holds a key twice is the last of those that do. */
  #add(key: Key, ask: number): void {
    const holding = this.#holding.get(key);
    if (!holding) this.#holding.set(key, [ask]);
    else if (holding.at(-1) !== ask) holding.push(ask);
  }

  /** The records whose asks share a word with the question. */
  match(question: Asked): Map<Owner, AskMatch> {
    const { likeness, sameKind, share } = this.#matched(question);
    const matches = new Map<Owner, AskMatch>();
    for (const [i, owner] of this.#owners.entries())
      if (share[i] !== 0) matches.set(owner, { likeness: likeness[i] as number, sameKind: sameKind[i] as number, share: share[i] as number });
    return matches;
  }

  /** The record whose asks are most like the question, with the best of all records, each measure by itself; null where none shares a word with it. */
  nearest(question: Asked): (AskMatch & { readonly owner: Owner }) | null {
    const { likeness, sameKind, share } = this.#matched(question);
    const best = largest(likeness);
    const owner = this.#owners[likeness.indexOf(best)];
    return best === 0 || owner === undefined ? null : { owner, likeness: best, sameKind: largest(sameKind), share: largest(share) };
  }

  #matched({ compared: terms, kind }: Asked): Matches {
    const { likeness, sameKind, share } = this.#matches;
    for (const measure of [likeness, sameKind, share]) measure.fill(0);
    this.#addUp(terms);
    const total = totalWeight(terms) || 1;
    for (let i = 0; i < this.#shared.length; i++) {
      const common = this.#shared[i] as number;
      if (common === 0) continue;
      const owner = this.#owned[i] as number;
      const like = Math.min(1, common / Math.sqrt(total * Math.max(this.#weights[i] as number, 1e-9)));
      raise(share, owner, common / Math.max(total, this.#weights[i] as number));
      raise(likeness, owner, like);
      if (this.#kinds[i] === kind) raise(sameKind, owner, like);
    }
    return this.#matches;
  }

  /** The question's weight that each ask holds: the word itself first, an exchangeable one where that is missing. */
  #addUp(terms: Question['terms']): void {
    this.#shared.fill(0);
    this.#marks.fill(-1);
    for (const [n, { keys, weight }] of terms.entries())
      for (const exchanged of [false, true])
        for (const key of keys) if (this.#base.lexicon.isExchanged(key) === exchanged) this.#addTerm(n, key, exchanged ? weight * EXCHANGED : weight);
  }

  #addTerm(term: number, key: Key, weight: number): void {
    for (const ask of this.#holding.get(key) ?? []) {
      if (this.#marks[ask] === term) continue;
      this.#marks[ask] = term;
      this.#shared[ask] = (this.#shared[ask] as number) + weight;
    }
  }
}

function raise(best: Float64Array, at: number, value: number): void {
  if (value > (best[at] as number)) best[at] = value;
}

function largest(numbers: Float64Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number);
  return most;
}
