// What the preview is handed: the platforms' renderers and the corpus, without knowing where they come from.
import type { Command, Desk } from '../../core/command.ts';
import type { Reply } from '../../core/reply.ts';
import type { Press } from '../../core/request.ts';
import type { Check, Gauge, LookName, RawPress, Source, Why } from './protocol.ts';

/** A platform's own pure functions. */
export interface Look {
  /** The payload that the platform is sent for a reply. */
  readonly render: (reply: Reply) => unknown;
  readonly gauges: (payload: unknown) => readonly Gauge[];
  /** The bot's own page, where the platform has one. */
  readonly renderHome?: (reply: Reply) => unknown;
  /** What a press on one of its payload's elements means; null where the platform would ignore it. */
  readonly press: (raw: RawPress) => Press | null;
}

/** Answers given while something ran. */
interface Witnessed<T> {
  readonly result: T;
  readonly questions: readonly string[];
  readonly sources: readonly Source[];
}

export interface PreviewParts {
  readonly looks: () => Promise<Readonly<Record<LookName, Look>>>;
  readonly commands: readonly Command[];
  readonly desk: Pick<Desk, 'about' | 'corpus'>;
  readonly check: () => Check;
  readonly why: (question: string) => Why;
  /** Runs the bot and notes which answers it gave. */
  readonly witness: <T>(run: () => Promise<T>) => Promise<Witnessed<T>>;
  /** Calls back after each change of the corpus on disk. @returns what ends it. */
  readonly watch: (changed: (check: Check) => void) => () => void;
}
