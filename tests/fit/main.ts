// `npm run fit`: writes src/answer/weights.ts from the development questions, src/core/wish-weights.ts from the development messages. `-- --cross`: only reports how sets score whose questions were left out.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { EvidenceBase } from '../../src/answer/evidence.ts';
import { Gaps } from '../../src/answer/gaps.ts';
import { Lexicon } from '../../src/answer/lexicon.ts';
import type { Weights } from '../../src/answer/weights.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { ROOT } from '../../src/paths.ts';
import { print } from '../bench/report.ts';
import { type Scores, score } from '../questions/score.ts';
import { messageSets, readMessages } from '../helpers/messages.ts';
import { readSet } from '../questions/sets.ts';
import { developmentSets, examplesOf } from './examples.ts';
import { fitWeights } from './model.ts';
import { fitWishes } from './wishes.ts';

const FILE = join(ROOT, 'src/answer/weights.ts');
const WISHES = join(ROOT, 'src/core/wish-weights.ts');

const program = new Command('fit')
  .description('Fits the weights of answers to the development questions, those of plain words to the development messages, and writes both.')
  .option('--cross', 'write nothing: score every set with weights that were fitted to the others')
  .option('--json', 'with --cross: one JSON object a line')
  .parse();
const { cross = false, json = false } = program.opts<{ readonly cross?: boolean; readonly json?: boolean }>();

const corpus = loadCorpus(join(ROOT, 'corpus'));
const lexicon = new Lexicon(corpus);
const base = new EvidenceBase(corpus, lexicon);
const gaps = new Gaps(corpus, base);
lexicon.close();
const sets = developmentSets();
const examples = sets.flatMap((set) => examplesOf(set, base, gaps));

if (cross) {
  const rows = sets.map((set) => ({
    set: basename(set, '.jsonl'),
    ...scoresOf(
      set,
      fitWeights(
        examples.filter((e) => e.set !== set),
        { base, gaps },
      ),
    ),
  }));
  print([...rows, { set: 'all', ...mean(rows) }], json);
} else {
  rewrite(FILE, fitWeights(examples, { base, gaps }));
  rewrite(
    WISHES,
    fitWishes(
      messageSets()
        .filter((name) => name.startsWith('plain-words-dev'))
        .flatMap(readMessages),
    ),
  );
}

function scoresOf(set: string, weights: Weights): Scores {
  const desk = new AnsweringDesk(corpus, new Map(), { weights });
  return score(readSet(set), (question) => desk.answer(question));
}

/** Mean over questions. */
function mean(rows: readonly Scores[]): Scores {
  const questions = rows.reduce((sum, r) => sum + r.questions, 0);
  const of = (name: keyof Scores): number => Math.round((10 * rows.reduce((sum, r) => sum + r[name] * r.questions, 0)) / questions) / 10;
  return Object.fromEntries(
    Object.keys(rows[0] ?? {})
      .filter((n) => n !== 'set')
      .map((n) => [n, n === 'questions' ? questions : of(n as keyof Scores)]),
  ) as unknown as Scores;
}

/** The constant of a file, and nothing else of it; as the formatter has it, so that a diff shows what changed. */
function rewrite(file: string, weights: object): void {
  const source = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    source.replace(/(?<=export const \w+: \w+ = )\{[\s\S]*\};/, () => `${JSON.stringify(weights)};`),
  );
  execFileSync(join(ROOT, 'node_modules/.bin/biome'), ['format', '--write', file]);
}
