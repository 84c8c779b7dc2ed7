// `ask`: one question as text or JSON, or a file of questions.
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { answerReply } from '../core/answer-reply.ts';
import { replyText } from '../core/reply-text.ts';
import { BotError } from '../errors.ts';
import { CorpusLibrary } from '../library/library.ts';
import { explanation } from './explain.ts';
import { type Io, readAll, writeLine } from './io.ts';
import { deskOf } from './resources.ts';

export interface AskOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly batch?: string;
  readonly originals?: string;
}

/** @throws BotError `usage` where there is no question, or both a question and a file. */
export async function ask(words: readonly string[], options: AskOptions, config: Config, io: Io): Promise<void> {
  const question = words.join(' ').trim();
  const folders = options.originals ? { ...config, originalsDir: options.originals } : config;
  if (options.batch === undefined && !question)
    throw new BotError('usage', 'ask needs a question (or --batch FILE): npm run --silent ask -- "How many U.S. troops are in Japan?"');
  if (options.batch !== undefined && question) throw new BotError('usage', 'ask takes a question or --batch FILE, not both');
  if (options.batch !== undefined) return answerBatch(await readBatch(options.batch, io), folders, io);
  const desk = await deskOf(folders);
  if (options.explain) return writeLine(io.out, explanation(desk.explain(question)));
  const answer = desk.answer(question);
  if (options.json) return writeLine(io.out, JSON.stringify(answer));
  const shown = answerReply(answer, { visibility: 'private', example: desk.about.examples[0], library: new CorpusLibrary(desk.corpus) });
  await writeLine(io.out, replyText(shown));
}

async function answerBatch(questions: readonly BatchQuestion[], folders: Config, io: Io): Promise<void> {
  const desk = await deskOf(folders);
  for (const { id, question } of questions) await writeLine(io.out, JSON.stringify({ ref: id, ...desk.answer(question) }));
}

interface BatchQuestion {
  readonly id: string;
  readonly question: string;
}

/** @throws BotError `usage` that names the first line that is not `{"id": …, "question": …}`; nothing is answered then. */
async function readBatch(file: string, io: Io): Promise<BatchQuestion[]> {
  const text =
    file === '-'
      ? await readAll(io.in)
      : await readFile(file, 'utf8').catch((cause) => Promise.reject(new BotError('usage', `--batch: ${file} cannot be read`, cause)));
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() ? [batchLine(line, i + 1)] : []));
}

function batchLine(line: string, number: number): BatchQuestion {
  const value = parseJson(line) as Partial<BatchQuestion> | null | undefined;
  if (typeof value?.question === 'string' && (typeof value.id === 'string' || typeof value.id === 'number')) return { id: value.id, question: value.question };
  throw new BotError('usage', `--batch: line ${number} is not a JSON object with “id” and “question” (a text)`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
