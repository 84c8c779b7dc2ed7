// The few kinds of errors. A user sees a neutral reply; the operator sees message and cause.

export type ErrorCode = 'config' | 'corpus' | 'platform' | 'usage' | 'internal';

/** `message` is written for the operator: what was wrong, where, what is allowed. It holds no secret and no question. */
export class BotError extends Error {
  override readonly name = 'BotError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** One problem of a corpus file: `line` counts from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Every problem found in one go. */
export class CorpusError extends BotError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('corpus', problems.map((p) => `${p.file}:${p.line}: ${p.message}`).join('\n'));
    this.problems = problems;
  }
}
