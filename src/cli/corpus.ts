// `corpus`: check, export, verify, and what helps to add a document.
import { readFile } from 'node:fs/promises';
import { learn } from '../answer/learned.ts';
import type { Config } from '../config.ts';
import { fingerprint, linesOf } from '../corpus/originals.ts';
import { loadCorpus } from '../corpus/load.ts';
import { writeSnapshot } from '../corpus/snapshot.ts';
import { verifyCorpus } from '../corpus/verify.ts';
import { BotError } from '../errors.ts';
import { type Io, writeLine } from './io.ts';
import { corpusDir, corpusOf, originalsDir, originalsOf } from './resources.ts';

/** @throws CorpusError with every problem, file and line. */
export async function check(config: Config, io: Io): Promise<void> {
  const { documents, passages, figures, claims, events, people, terms } = loadCorpus(corpusDir(config));
  await writeLine(
    io.out,
    `${corpusDir(config)} is fine: ${documents.length} documents, ${passages.length} passages, ${figures.length} figures, ${claims.length} claims, ${events.length} events, ${people.length} people and places, ${terms.length} terms`,
  );
}

/** What a build does at its end: the next start need not read and check the files again. @throws CorpusError with every problem. */
export async function snapshot(file: string, config: Config, io: Io): Promise<void> {
  const dir = corpusDir(config);
  const corpus = loadCorpus(dir);
  writeSnapshot(file, { corpus, made: learn(corpus) }, dir);
  await writeLine(io.err, `${file}: the corpus of ${dir}`);
}

export async function exportCorpus(config: Config, io: Io): Promise<void> {
  const { documents, passages, figures, claims, events, people, terms, topics, thesaurus, hash } = await corpusOf(config);
  await writeLine(io.out, JSON.stringify({ documents, passages, figures, claims, events, people, terms, topics, thesaurus, hash }));
}

/** @throws BotError `corpus` where no original is found, or a record does not hold. */
export async function verify(config: Config, io: Io): Promise<void> {
  const corpus = await corpusOf(config);
  const { problems, documents, records } = verifyCorpus(corpus, originalsOf(config, corpus));
  if (documents.length === 0)
    throw new BotError(
      'corpus',
      `no original was found in ${originalsDir(config)}: put the publishers’ texts there (.txt, .md or .html), or name their folder with ORIGINALS_DIR`,
    );
  for (const { id, found, of } of documents) await writeLine(io.err, `${id}: ${found} of ${of} paragraphs found`);
  for (const problem of problems) await writeLine(io.out, problem);
  if (problems.length > 0) throw new BotError('corpus', `${problems.length} problems in ${records} records`);
  await writeLine(io.out, `${records} records hold against their originals: no problem`);
}

/** The `paragraphs` of a new document.yaml, from a text that holds its body paragraphs alone, one a line or parted by empty lines. */
export async function paragraphs(file: string, { starts }: { readonly starts?: boolean }, io: Io): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause) => Promise.reject(new BotError('usage', `${file} cannot be read`, cause)));
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => linesOf(block).join(' '))
    .filter(Boolean);
  await writeLine(io.out, 'paragraphs:');
  for (const [i, block] of blocks.entries()) {
    const { hash, length } = fingerprint(block);
    const start = starts ? `, start: ${JSON.stringify(block.split(/\s+/).slice(0, 4).join(' '))}` : '';
    await writeLine(io.out, `  - { n: ${i + 1}, hash: "${hash}", length: ${length}${start} }`);
  }
}
