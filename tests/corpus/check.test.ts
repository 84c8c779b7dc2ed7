// What `corpus check` rejects: every problem at once, each with file, line and what is allowed.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { CorpusError, type Problem } from '../../src/errors.ts';
import { ROOT } from '../../src/paths.ts';

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

type Edit = readonly [file: string, from: string | RegExp, to: string];

function corpusWith(...edits: readonly Edit[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  dirs.push(dir);
  cpSync(join(ROOT, 'corpus'), dir, { recursive: true });
  for (const [file, from, to] of edits) {
    const before = readFileSync(join(dir, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(join(dir, file), after);
  }
  return dir;
}

function problems(...edits: readonly Edit[]): readonly Problem[] {
  try {
    loadCorpus(corpusWith(...edits));
    return [];
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
}

const PISM = 'pism-2025-03-11';

describe('the corpus check', () => {
  it.each<[string, Edit, RegExp]>([
    ['an unknown key', ['topics.yaml', '- id: cost-sharing\n', '- id: cost-sharing\n  fish: 1\n'], /unknown key “fish”.*allowed: id, label, words/],
    ['a missing field', ['topics.yaml', /^ {2}label:.*\n/m, ''], /label/],
    ['a duplicate id', ['topics.yaml', '- id: troops', '- id: cost-sharing'], /“cost-sharing” stands twice/],
    ['a citation to no paragraph', ['terms.yaml', /paragraph: 13 \}/, 'paragraph: 99 }'], /has no paragraph 99; it has 1 to 32/],
    [
      'a display that reads otherwise',
      [`${PISM}/figures.yaml`, /display: "?\$14\.9 billion"?/, 'display: "$14.8 billion"'],
      /“\$14\.8 billion” does not read as 14900000000 USD/,
    ],
    ['a unit that is none', [`${PISM}/figures.yaml`, 'unit: percent\n', 'unit: parts\n'], /unit: .*USD.*percent/],
    ['a date that is none', [`${PISM}/events.yaml`, 'date: "2025-02-07"', 'date: "2025-02-30"'], /stands in the calendar/],
    ['a topic that is none', [`${PISM}/passages.yaml`, 'topics: [alliance,', 'topics: [alianse,'], /no topic “alianse”; there is: cost-sharing/],
    ['what is not YAML', ['topics.yaml', '- id: cost-sharing', '- id: [cost'], /not YAML/],
  ])('rejects %s', (_, edit, message) => {
    const found = problems(edit);
    expect(found.map((p) => p.message).join('\n')).toMatch(message);
    expect(found.some((p) => p.file === `corpus/${edit[0]}` && p.line > 0)).toBe(true);
  });

  it('rejects an ask that stands twice, and says where it stood first', () => {
    const text = readFileSync(join(ROOT, 'corpus', PISM, 'passages.yaml'), 'utf8');
    const [first = '', second = ''] = [...text.matchAll(/^ {4}- (?!value)[A-Z].*$/gm)].map((m) => m[0]);
    expect(problems([`${PISM}/passages.yaml`, second, first]).map((p) => p.message)).toEqual([
      expect.stringMatching(/stands twice \(first in corpus\/pism-2025-03-11\/passages\.yaml:\d+\)/),
    ]);
  });

  it('tells all problems at once, in the order of files and lines', () => {
    const found = problems(['topics.yaml', '- id: troops', '- id: cost-sharing'], [`${PISM}/events.yaml`, 'date: "2025-02-07"', 'date: "2025-02-30"']);
    expect(found.map((p) => p.file)).toEqual(expect.arrayContaining(['corpus/topics.yaml', `corpus/${PISM}/events.yaml`]));
  });

  it('finds nothing wrong with ours, and changes its hash with any byte', () => {
    const ours = loadCorpus(corpusWith());
    expect(loadCorpus(corpusWith(['topics.yaml', 'hosting costs', 'hosting cost'])).hash).not.toBe(ours.hash);
    expect(Object.isFrozen(ours.passages[0])).toBe(true);
  });
});
