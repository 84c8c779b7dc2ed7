// The corpus as a build leaves it: the same as its files, and used only while they are as they were.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readSnapshot } from '../../src/corpus/snapshot.ts';
import { ROOT } from '../../src/paths.ts';
import { runHere } from '../helpers/streams.ts';

const dir = mkdtempSync(join(tmpdir(), 'alliance-desk-snapshot-'));
const corpus = join(dir, 'corpus');
const file = join(dir, 'corpus.bin');
cpSync(join(ROOT, 'corpus'), corpus, { recursive: true });
afterAll(() => rmSync(dir, { recursive: true }));

describe('a snapshot', () => {
  it('is not there before one was made', () => expect(readSnapshot(file, corpus)).toBeNull());

  it('holds what the files hold, and cannot be changed', async () => {
    expect(await runHere(['corpus', 'snapshot', file], { env: { CORPUS_DIR: corpus } })).toMatchObject({ code: 0, stdout: '' });
    const read = readSnapshot(file, corpus);
    expect(read?.corpus).toEqual(loadCorpus(corpus));
    expect(Object.isFrozen(read?.corpus.passages[0]?.asks)).toBe(true);
  });

  it('counts whatever lies in the folder of originals for nothing', () => {
    cpSync(join(corpus, 'terms.yaml'), join(corpus, 'originals/of-a-publisher.yaml'));
    expect(readSnapshot(file, corpus)).not.toBeNull();
  });

  it('is left aside where a file has changed, and taken where there are none', () => {
    writeFileSync(join(corpus, 'pism-2025-03-11/more.yaml'), '[]\n');
    expect(readSnapshot(file, corpus)).toBeNull();
    rmSync(corpus, { recursive: true });
    expect(readSnapshot(file, corpus)?.corpus.documents).toHaveLength(2);
  });

  it('is left aside where another build made it, or it cannot be read', () => {
    const bytes = readFileSync(file);
    writeFileSync(file, serialize({ ...deserialize(bytes), code: 'another' }));
    expect(readSnapshot(file, corpus)).toBeNull();
    writeFileSync(file, bytes.subarray(0, 1000));
    expect(readSnapshot(file, corpus)).toBeNull();
    writeFileSync(file, bytes);
    expect(readSnapshot(file, corpus)).not.toBeNull();
  });

  it('is not made of a broken corpus', async () => {
    const { code, stderr } = await runHere(['corpus', 'snapshot', file], { env: { CORPUS_DIR: join(dir, 'nowhere') } });
    expect(code).toBe(1);
    expect(stderr).toContain('corpus');
  });
});
