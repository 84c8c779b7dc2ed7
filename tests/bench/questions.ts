// Disk → a set of questions, and whether a ranking of paragraphs answers one.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { reciprocalRank } from './measures.ts';

const schema = z.object({
  question: z.string(),
  answerable: z.boolean(),
  evidence: z.array(z.object({ document: z.string(), paragraph: z.int() })),
  /** `any`: one paragraph of the evidence suffices; `all`: every one is needed. */
  need: z.enum(['any', 'all']),
});

export interface Question {
  readonly text: string;
  readonly need: 'any' | 'all';
  /** Keys of the paragraphs that answer it. */
  readonly evidence: readonly string[];
}

/** A file is no set of questions. */
export class QuestionsError extends Error {}

export const keyOf = ({ document, paragraph }: { document: string; paragraph: number }): string => `${document} ¶${paragraph}`;

/**
 * The questions of a file that the documents answer.
 * @throws QuestionsError with file and line.
 */
export function readQuestions(file: string): Question[] {
  return linesOf(file).flatMap((line, i) => {
    const { data, error } = schema.safeParse(jsonOf(line, `${file}:${i + 1}`));
    if (!data) throw new QuestionsError(`${file}:${i + 1}: ${z.prettifyError(error)}`);
    return data.answerable ? [{ text: data.question, need: data.need, evidence: data.evidence.map(keyOf) }] : [];
  });
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split(/\r?\n/);
  } catch (cause) {
    throw new QuestionsError(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function jsonOf(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new QuestionsError(`${where}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** Whether the first `n` hold evidence; where all of it is needed, whether all stands among as many more as there is evidence beyond one or two. */
export function within({ evidence, need }: Question, ranking: readonly string[], n: 1 | 3): boolean {
  if (need === 'any') return ranking.slice(0, n).some((key) => evidence.includes(key));
  const first = ranking.slice(0, evidence.length + (n === 1 ? 0 : 1));
  return evidence.every((key) => first.includes(key));
}

/** 1 by the rank of the first evidence; where all is needed, by the rank of the last, the others in front of it not counted. */
export function reciprocalRankOf({ evidence, need }: Question, ranking: readonly string[]): number {
  if (need === 'any') return reciprocalRank(ranking.map((key) => evidence.includes(key)));
  const ranks = evidence.map((key) => ranking.indexOf(key));
  return ranks.includes(-1) ? 0 : 1 / (Math.max(...ranks) + 2 - evidence.length);
}
