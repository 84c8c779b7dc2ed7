// Hand-written example questions of records: how like a question they are.
import type { AskKinds } from './ask-kinds.ts';
import type { KeyWeights } from './key-weights.ts';
import type { Lexicon } from './lexicon.ts';
import { codeOf, learnOwned, type OwnedTexts, type SavedOwned } from './owned-texts.ts';
import type { Question } from './question.ts';

/** How like a question the asks of one record are, each from 0 to 1. */
export interface AskMatch {
  /** Of the nearest ask, and of the nearest that asks for the same kind of answer. */
  readonly likeness: number;
  readonly sameKind: number;
  /** Most that a question and one ask have in common, as a share of both: a short question is not any longer ask that holds it. */
  readonly share: number;
}

/** What of a question asks are held against. */
type Asked = Pick<Question, 'compared' | 'kind'>;

/** What asks are read by. */
export interface AskReading {
  readonly lexicon: Lexicon;
  readonly kinds: AskKinds;
  readonly weights: Pick<KeyWeights, 'tellingOf'>;
}

/** @param asks of each record. */
export function learnAsks(asks: readonly (readonly string[])[], { lexicon, kinds, weights }: AskReading): SavedOwned {
  const read = (text: string) => ({ words: lexicon.related(text).filter((t) => !t.stop && t.keys.length > 0), asksFor: kinds.of(text) });
  return learnOwned(
    asks.map((own) => own.map(read)),
    weights,
  );
}

interface Nearest extends AskMatch {
  /** The likest ask, the first of several; −1 where none shares a word with the question. */
  readonly text: number;
}

/** Of one record; all 0 where its asks share no word with the question. */
export const matchAsks = (asks: OwnedTexts, record: number, question: Asked): AskMatch =>
  nearestOf(asks, asks.firstOf(record), asks.firstOf(record + 1), question);

/** The record whose asks are most like the question, with the best of all records, each measure by itself; null where none shares a word with it. */
export function nearestAsk(asks: OwnedTexts, question: Asked): (AskMatch & { readonly record: number }) | null {
  const { text, likeness, sameKind, share } = nearestOf(asks, 0, asks.asksFor.length, question);
  return text < 0 ? null : { record: asks.ownerOf(text), likeness, sameKind, share };
}

/** @param from the first of some asks. @param to the first behind them. */
function nearestOf({ texts, asksFor }: OwnedTexts, from: number, to: number, { compared, kind }: Asked): Nearest {
  const { asked, told } = texts.against(compared);
  const { perWeight } = texts;
  const perQuestion = 1 / compared.weight;
  const wanted = codeOf(kind);
  let most = 0;
  let sameKind = 0;
  let share = 0;
  let nearest = -1;
  // Branches that are seldom taken: what shares no word is gone through faster than left out.
  for (let text = from; text < to; text++) {
    const ofQuestion = (asked[text] as number) * perQuestion;
    const ofAsk = (told[text] as number) * (perWeight[text] as number);
    const product = ofQuestion * ofAsk;
    if (product > most) {
      most = product;
      nearest = text;
    }
    if (product > sameKind && asksFor[text] === wanted) sameKind = product;
    if (ofQuestion > share && ofAsk > share) share = Math.min(ofQuestion, ofAsk);
  }
  return { likeness: Math.sqrt(most), sameKind: Math.sqrt(sameKind), share, text: nearest };
}
