// The corpus, the originals and the desk of a call, as the configuration says.
import { join } from 'node:path';
import { AnsweringDesk } from '../answer/desk.ts';
import type { Learned } from '../answer/learned.ts';
import type { Config } from '../config.ts';
import { loadOriginals, type Originals } from '../corpus/originals.ts';
import type { Corpus } from '../corpus/schema.ts';
import { readSnapshot, type Snapshot } from '../corpus/snapshot.ts';
import { ROOT, SNAPSHOT } from '../paths.ts';

type Folders = Pick<Config, 'corpusDir' | 'originalsDir'>;

export const corpusDir = (config: Folders): string => config.corpusDir ?? join(ROOT, 'corpus');
export const originalsDir = (config: Folders): string => config.originalsDir ?? join(corpusDir(config), 'originals');

/** @throws CorpusError with every problem of the corpus. */
export const corpusOf = (config: Folders): Promise<Corpus> => read(config).then(({ corpus }) => corpus);

export const originalsOf = (config: Folders, corpus: Corpus): Originals => loadOriginals(originalsDir(config), corpus.documents);

/** @throws CorpusError with every problem of the corpus. */
export async function deskOf(config: Folders): Promise<AnsweringDesk> {
  const { corpus, made } = await read(config);
  return new AnsweringDesk(corpus, originalsOf(config, corpus), { learned: made });
}

/** The corpus that comes with the bot is taken as its build has checked and read it; what reads files is loaded only where they are read. */
async function read(config: Folders): Promise<Snapshot<Learned | undefined>> {
  const built = SNAPSHOT !== null && config.corpusDir === undefined ? readSnapshot<Learned>(SNAPSHOT, corpusDir(config)) : null;
  if (built) return built;
  const { loadCorpus } = await import('../corpus/load.ts');
  return { corpus: loadCorpus(corpusDir(config)), made: undefined };
}
