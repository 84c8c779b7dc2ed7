// What the preview's page and its server say to each other: types alone, which both import.
import type { Choice } from '../../core/bot.ts';
import type { Command, Desk, Localized } from '../../core/command.ts';
import type { Reply } from '../../core/reply.ts';
import type { ConversationKind, OptionValue } from '../../core/request.ts';

export const LOOKS = ['slack', 'discord'] as const;
export type LookName = (typeof LOOKS)[number];

export type Corpus = Desk['corpus'];
export type { Choice };

/** One limit of a platform, and how much of it a payload takes. */
export interface Gauge {
  readonly what: string;
  readonly used: number;
  readonly most: number;
}

/** A message as a platform is sent it. */
export interface Drawn {
  readonly payload: unknown;
  readonly gauges: readonly Gauge[];
}

/** A citation of an answer, as far as the page links it. */
export interface Source {
  readonly n: number;
  readonly document: string;
  readonly paragraph: number;
  readonly title: string;
}

/** POST /api/ask */
export interface Ask {
  readonly conversation: { readonly id: string; readonly kind: ConversationKind };
  readonly locale: string;
  readonly command: string | null;
  readonly text: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly press?: RawPress;
}

/** A press as the platform's payload words it: Slack's `action_id` and `value`, Discord's `custom_id` and a menu's value. */
export interface RawPress {
  readonly look: LookName;
  readonly id: string;
  readonly value: string | null;
}

export interface Answered {
  readonly visibility: Reply['visibility'];
  readonly delivery: Reply['delivery'];
  readonly files: Reply['files'];
  readonly looks: Readonly<Record<LookName, Drawn>>;
  /** The reply as plain text, for screen readers. */
  readonly text: string;
  /** Questions that were answered on the way, each able to stand alone; for “why”. */
  readonly questions: readonly string[];
  readonly sources: readonly Source[];
  /** Milliseconds that the bot took. */
  readonly ms: number;
}

/** POST /api/home: the bot's own page, as its user's language has it; of Slack alone, Discord has none. */
export interface Home {
  readonly slack: Drawn;
}

/** POST /api/complete */
export interface Complete {
  readonly locale: string;
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface OptionInfo {
  readonly name: string;
  readonly description: string;
  readonly ja: Localized | null;
  readonly type: 'text' | 'integer' | 'flag';
  readonly required: boolean;
  readonly completes: boolean;
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface CommandInfo {
  readonly name: string;
  readonly description: string;
  readonly ja: Localized | null;
  readonly options: readonly OptionInfo[];
  /** Offered on messages of others: its label, and the option that takes the message's text. */
  readonly onMessage: Command['onMessage'] | null;
}

interface CorpusProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What `corpus check` says. A broken corpus leaves the last good one in use. */
export interface Check {
  readonly folder: string;
  readonly hash: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly CorpusProblem[];
}

/** GET /api/state */
export interface State {
  readonly commands: readonly CommandInfo[];
  readonly about: Desk['about'];
  readonly check: Check;
}

/** A record that could have answered. */
export interface Candidate {
  readonly kind: 'passages' | 'figures' | 'events';
  readonly id: string;
  readonly shown: string;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** POST /api/why */
export interface Why {
  readonly question: string;
  readonly understood: readonly (readonly [name: string, value: string])[];
  readonly candidates: readonly Candidate[];
  readonly outcome: string;
  readonly headline: string | null;
  /** Why the best candidates were not taken for an answer. */
  readonly refusal: string | null;
  readonly missing: readonly string[];
}

/** Every answer of the server that is not 200. */
export interface Refusal {
  readonly error: string;
}
