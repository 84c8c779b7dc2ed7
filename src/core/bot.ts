// What an adapter is handed: the bot as platforms see it.
import type { Reply } from './reply.ts';
import type { CompletionRequest, Origin, Request } from './request.ts';

/** Answers a request. Never rejects. */
export type Handle = (request: Request) => Promise<Reply>;

/** A value offered for an option; `name` is what the user sees, both 1 to 100 characters. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Bot {
  readonly handle: Handle;
  /** What could be meant, best first, at most 25; empty where nothing is offered. Never rejects. */
  complete(request: CompletionRequest): Promise<readonly Choice[]>;
  /** A line being typed, where there are no named options: whole lines that could be meant, best first. Never rejects. */
  completeLine(line: string, locale: string): Promise<readonly string[]>;
  /** The page of its own that the bot has on a platform (Slack's App Home): what it knows, how fresh, questions and topics to press. Never rejects. */
  home(origin: Origin): Promise<Reply>;
}
