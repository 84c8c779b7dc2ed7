// The bundled corpus as evidence, for tests of what a question is held against.
import { join } from 'node:path';
import { EvidenceBase } from '../../src/answer/evidence.ts';
import { Lexicon } from '../../src/answer/lexicon.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { ROOT } from '../../src/paths.ts';

export const corpus = loadCorpus(join(ROOT, 'corpus'));
const lexicon = new Lexicon(corpus);
export const base = new EvidenceBase(corpus, lexicon);
lexicon.close();
