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

export function putRight(text: string, base: EvidenceBase): Wording {
  const written = (isJapanese(text) ? text : writtenOut(text)).normalize('NFKC');
  const first = base.lexicon.tokens(written);
  const unknown = first.filter((t) => !t.stop && /^\p{Script=Latin}{3,}$/u.test(t.normal) && !base.knows(t));
  const strange = unknown.filter((t) => classOf(t.normal) === 'unknown');
  const corrections = unknown.flatMap((t) => correction(t, strange.includes(t), base));
  const lost = strange.filter((t) => !corrections.some((c) => c.from === t.surface)).length;
  const noise = lost >= 2 && lost * 2 >= first.filter((t) => /\p{L}/u.test(t.normal)).length;
  if (corrections.length === 0) return { text: written, tokens: first, corrections, noise };
  const corrected = corrections.reduce((done, { from, to }) => done.replace(asWord(from), to), written);
  return { text: corrected, tokens: base.lexicon.tokens(corrected), corrections, noise };
}

/** A word that is in no dictionary may be any word misspelt; a real one only a slip for one much like it. */
function correction({ surface, normal }: Token, isStrange: boolean, { speller }: EvidenceBase): Correction[] {
  const to = isStrange ? speller.correct(normal) : speller.slip(normal);
  return to ? [{ from: surface, to }] : [];
}

const asWord = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
