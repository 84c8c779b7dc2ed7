// The corpus, the originals and the desk of a call, as the configuration says.
import { join } from 'node:path';
import { AnsweringDesk } from '../answer/desk.ts';
import type { Config } from '../config.ts';
import { loadCorpus } from '../corpus/load.ts';
import { loadOriginals, type Originals } from '../corpus/originals.ts';
import type { Corpus } from '../corpus/schema.ts';
import { readSnapshot } from '../corpus/snapshot.ts';
import { ROOT, SNAPSHOT } from '../paths.ts';

type Folders = Pick<Config, 'corpusDir' | 'originalsDir'>;

export const corpusDir = (config: Folders): string => config.corpusDir ?? join(ROOT, 'corpus');
export const originalsDir = (config: Folders): string => config.originalsDir ?? join(corpusDir(config), 'originals');

/** The corpus that comes with the bot is taken as its build has checked it. @throws CorpusError with every problem of the corpus. */
export const corpusOf = (config: Folders): Corpus =>
  (config.corpusDir === undefined ? readSnapshot(SNAPSHOT, corpusDir(config)) : null) ?? loadCorpus(corpusDir(config));

export const originalsOf = (config: Folders, corpus: Corpus): Originals => loadOriginals(originalsDir(config), corpus.documents);

export function deskOf(config: Folders): AnsweringDesk {
  const corpus = corpusOf(config);
  return new AnsweringDesk(corpus, originalsOf(config, corpus));
}
