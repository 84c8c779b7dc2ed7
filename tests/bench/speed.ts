// Bench “speed”: question → payload on the bundled corpus beside bare minisearch, start-up to ready, and search in ever more passages.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { render as renderDiscord } from '../../src/adapters/discord/render.ts';
import { renderMessage as renderSlack } from '../../src/adapters/slack/render.ts';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { Statements } from '../../src/answer/statements.ts';
import { answerReply } from '../../src/core/answer-reply.ts';
import type { Request } from '../../src/core/request.ts';
import { Router } from '../../src/core/router.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/schema.ts';
import { CorpusLibrary } from '../../src/library/library.ts';
import { ROOT } from '../../src/paths.ts';
import { allocatedBy } from './allocations.ts';
import { benchDesk } from './desk.ts';
import { minisearchOn } from './engines/minisearch.ts';
import { readQuestions } from './questions.ts';
import { print, printEnvironment, type Row } from './report.ts';
import { benchScale } from './scale.ts';
import { benchStart } from './startup.ts';
import { timesOf } from './timing.ts';

const SETS = join(ROOT, 'tests/questions');

export interface SpeedOptions {
  readonly json: boolean;
  /** The most passages to search in. */
  readonly most: number;
}

export async function benchSpeed({ json, most }: SpeedOptions): Promise<void> {
  printEnvironment();
  process.stderr.write('question → payload, on the bundled corpus\n');
  print(await answerRows(), json);
  process.stderr.write('search in made-up passages of 64 words, questions of five\n');
  print(benchScale(most), json);
  process.stderr.write('the corpus to a desk that answers: from its files, and from what a build leaves\n');
  print(benchDesk(), json);
  process.stderr.write('start-up, from a build\n');
  print(await benchStart(), json);
}

async function answerRows(): Promise<Row[]> {
  const corpus = loadCorpus(join(ROOT, 'corpus'));
  const questions = readdirSync(SETS)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readQuestions(join(SETS, name)).map(({ text }) => text));
  const desk = new AnsweringDesk(corpus);
  const replyTo = (question: string) => answerReply(desk.answer(question), { visibility: 'private', example: desk.about.examples[0] });
  const library = new CorpusLibrary(corpus);
  const router = new Router(commands, () => library);
  const search = minisearchOn(indexedOf(corpus));
  return [
    row('minisearch.search, defaults', questions, search),
    row('desk.answer', questions, (question) => desk.answer(question)),
    row('question → Slack payload', questions, (question) => JSON.stringify(renderSlack(replyTo(question)))),
    row('question → Discord payload', questions, (question) => JSON.stringify(renderDiscord(replyTo(question)))),
    row('plain words → command', questions, (question) => router.route(said(question))),
  ];
}

/** As a direct message, which names no command. */
const said = (text: string): Request => ({
  id: '1',
  platform: 'terminal',
  command: null,
  text,
  options: {},
  user: 'U1',
  conversation: { id: 'C1', kind: 'direct' },
  locale: 'en',
});

/** The texts that the bot's own index holds of each passage, by the same fields. */
function indexedOf(corpus: Corpus) {
  const statements = new Statements(corpus);
  return corpus.passages.map((passage, id) => {
    const said = statements.of(passage).filter(({ kind }) => kind !== 'ask' && kind !== 'sentence');
    return { id, title: passage.section ?? '', text: passage.text, asks: passage.asks.join('\n'), statements: said.map(({ text }) => text).join('\n') };
  });
}

function row(what: string, questions: readonly string[], call: (question: string) => unknown): Row {
  const times = timesOf(questions, call);
  return { what, ...times, bytes: allocatedBy(questions, call), questions: questions.length };
}
