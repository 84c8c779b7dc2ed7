// A question in words put right: what was shortened is written out, typing mistakes are corrected towards words that the corpus knows.
import { classOf } from '../search/dictionary.ts';
import { writtenOut } from '../search/shorthand.ts';
import { isJapanese } from '../search/terms.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Token } from './lexicon.ts';

export interface Correction {
  readonly from: string;
  readonly to: string;
}

export interface Wording {
  /** The question in words put right. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
  /** Most of it is no word of any language that is known here. */
  readonly noise: boolean;
}

const LATIN = /^\p{Script=Latin}{3,}$/u;
const LETTER = /\p{L}/u;
const WORD_BEFORE = /[\p{L}\p{N}]$/u;
const WORD_AFTER = /^[\p{L}\p{N}]/u;

/** What wordings are put right by. */
export type Known = Pick<EvidenceBase, 'lexicon' | 'knows' | 'speller'>;

export function putRight(text: string, base: Known): Wording {
  const written = (isJapanese(text) ? text : writtenOut(text)).normalize('NFKC');
  const first = base.lexicon.tokens(written);
  const unknown = first.filter((t) => !t.stop && LATIN.test(t.normal) && !base.knows(t));
  const strange = unknown.filter((t) => classOf(t.normal) === 'unknown');
  const corrections = unknown.flatMap((t) => correction(t, strange.includes(t), base));
  const lost = strange.filter((t) => !corrections.some((c) => c.from === t.surface)).length;
  const noise = lost >= 2 && lost * 2 >= first.filter((t) => LETTER.test(t.normal)).length;
  if (corrections.length === 0) return { text: written, tokens: first, corrections, noise };
  const corrected = replaced(written, first, new Map(corrections.map(({ from, to }) => [from, to])));
  return { text: corrected, tokens: base.lexicon.tokens(corrected), corrections, noise };
}

/** A word that is in no dictionary may be any word misspelt; a real one only a slip for one much like it. */
function correction({ surface, normal }: Token, isStrange: boolean, { speller }: Known): Correction[] {
  const to = isStrange ? speller.correct(normal) : speller.slip(normal);
  return to ? [{ from: surface, to }] : [];
}

/** The text with words put right wherever they stand by themselves, not grown together with Japanese ones. */
function replaced(text: string, tokens: readonly Token[], corrections: ReadonlyMap<string, string>): string {
  let done = '';
  let at = 0;
  for (const { surface, start } of tokens) {
    const to = corrections.get(surface);
    const end = start + surface.length;
    if (to === undefined || WORD_BEFORE.test(text.slice(0, start)) || WORD_AFTER.test(text.slice(end))) continue;
    done += text.slice(at, start) + to;
    at = end;
  }
  return done + text.slice(at);
}
