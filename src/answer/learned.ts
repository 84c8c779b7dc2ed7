// What a desk works out of its corpus alone, as plain data: a build leaves it beside the corpus, so that a start need not work it out again.
import type { Corpus } from '../corpus/schema.ts';
import { learnRoles, type SavedRoles } from './entries.ts';
import { EvidenceBase } from './evidence.ts';
import { learnGaps, type SavedGaps } from './gaps.ts';
import type { SavedEvidence } from './learn-evidence.ts';
import { Lexicon, type SavedLexicon } from './lexicon.ts';

export interface Learned {
  readonly lexicon: SavedLexicon;
  readonly evidence: SavedEvidence;
  readonly roles: SavedRoles;
  readonly gaps: SavedGaps;
}

export function learn(corpus: Corpus): Learned {
  const lexicon = new Lexicon(corpus);
  const base = new EvidenceBase(corpus, lexicon);
  const roles = learnRoles(corpus.people, lexicon);
  const gaps = learnGaps(corpus, base);
  return { lexicon: lexicon.saved, evidence: base.saved, roles, gaps };
}
