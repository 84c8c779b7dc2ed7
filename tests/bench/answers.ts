// Bench “answers”: every engine over the same passages of our corpus, and the whole bot, on sets of questions.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/schema.ts';
import { ROOT } from '../../src/paths.ts';
import { type Doc, OTHERS, type Search } from './engine.ts';
import { ours } from './engines/ours.ts';
import { mean } from './measures.ts';
import { keyOf, type Question, readQuestions, reciprocalRankOf, within } from './questions.ts';
import { print, printEnvironment, type Row } from './report.ts';
import { timed, timesOf } from './timing.ts';

const SETS = join(ROOT, 'tests/questions');
const CUT = 10;

/** One that is asked, ready built. */
interface Contestant {
  readonly name: string;
  readonly search: Search;
  readonly build_ms: number;
}

/**
 * @param files sets of questions beside those under tests/questions.
 * @throws QuestionsError where a file is no set of questions.
 */
export function benchAnswers(files: readonly string[], json: boolean): void {
  const own = readdirSync(SETS)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const sets = [...own.map((name) => join(SETS, name)), ...files].map((file) => ({ name: basename(file, '.jsonl'), questions: readQuestions(file) }));
  printEnvironment();
  const contestants = build(loadCorpus(join(ROOT, 'corpus')));
  for (const { name, questions } of sets) {
    process.stderr.write(`${name}: ${questions.length} questions that the documents answer\n`);
    print(
      contestants.map((contestant) => row(contestant, name, questions)),
      json,
    );
  }
}

/** The engines get a passage's text, the questions put to it and its section; the bot gets its corpus. */
function build(corpus: Corpus): Contestant[] {
  const docs: Doc[] = corpus.passages.map(({ citation, section, text, asks }) => ({
    id: keyOf(citation),
    title: section ?? '',
    text: [text, ...asks].join(' '),
  }));
  const contestant = (name: string, make: () => Search): Contestant => {
    const { value: search, ms: build_ms } = timed(make);
    return { name, search, build_ms };
  };
  return [
    ...OTHERS.map((engine) => contestant(engine.name, () => engine.build(docs))),
    contestant('alliance-desk, index alone', () => ours.build(docs)),
    contestant('alliance-desk', () => askDesk(new AnsweringDesk(corpus))),
  ];
}

/** What the bot cites, in its order; nothing where it says that the documents do not answer. */
const askDesk =
  (desk: AnsweringDesk): Search =>
  (question) => {
    const { outcome, citations } = desk.answer(question);
    return outcome === 'not_covered' ? [] : citations.map(keyOf);
  };

function row({ name, search, build_ms }: Contestant, set: string, questions: readonly Question[]): Row {
  const found = questions.map((question) => ({ question, ranking: search(question.text, CUT) }));
  const share = (of: (f: (typeof found)[number]) => number): number => Math.round(mean(found.map(of)) * 1e4) / 1e4;
  return {
    engine: name,
    set,
    hit_at_1: share(({ question, ranking }) => Number(within(question, ranking, 1))),
    hit_at_3: share(({ question, ranking }) => Number(within(question, ranking, 3))),
    mrr: share(({ question, ranking }) => reciprocalRankOf(question, ranking)),
    ...timesOf(questions, ({ text }) => search(text, CUT)),
    build_ms,
    questions: questions.length,
  };
}
