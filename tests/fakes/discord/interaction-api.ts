// The fake's API for answering interactions, with Discord's rules: in time, once, in a way that fits, few follow-ups.
import { validateInteractionResponse, validateMessage } from '../../contracts/discord-limits.ts';
import { USER_ID } from './events.ts';
import { type Answer, type Call, error, NO_CONTENT, ok } from './http.ts';
import type { Held, Messages } from './messages.ts';
import type { Fields, MessageBody, Sent } from './rest.ts';

/** An interaction as it was sent out: what of its event matters to the answer. */
export interface Opened {
  readonly id: string;
  readonly type: number;
  readonly channel_id?: string;
  readonly message?: Held;
  readonly authorizing_integration_owners?: Readonly<Record<string, string>>;
}

interface Open {
  readonly event: Opened;
  readonly since: number;
  answered: boolean;
  followUps: number;
  /** The message that `@original` stands for. */
  original: string | undefined;
}

interface Surroundings {
  readonly messages: Messages;
  readonly sent: Sent[];
  readonly refuse: (problems: readonly string[]) => Answer;
}

const ANSWER_MS = 3000;
/** Where only a user has installed the app. */
const FOLLOW_UPS = 5;
const EPHEMERAL = 64;
/** Which callbacks a command (2), a component (3) and a completion (4) take. */
const FITTING: Readonly<Record<number, readonly number[]>> = { 2: [4, 5], 3: [4, 5, 6, 7], 4: [8] };
const KINDS: Readonly<Record<number, Sent['kind']>> = { 4: 'reply', 5: 'defer', 6: 'acknowledge', 7: 'update', 8: 'choices' };

export class Interactions {
  readonly #open = new Map<string, Open>();
  #old: readonly string[] = [];
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  expect(event: Opened): void {
    this.#open.set(`token-${event.id}`, { event, since: Date.now(), answered: false, followUps: 0, original: event.message?.id });
  }

  /** Those that were answered at the call before; a late call about one then finds it unknown. */
  forget(): void {
    for (const token of this.#old) this.#open.delete(token);
    this.#old = [...this.#open].filter(([, { answered }]) => answered).map(([token]) => token);
  }

  /** Calls that carry an interaction's token and need no authorization; undefined for all others. */
  answer(call: Call): Answer | undefined {
    const [, kind, token = '', rest = ''] = /^\/(?:interactions\/\d+|(webhooks)\/\d+)\/([^/]+)(\/.*)?$/.exec(call.path) ?? [];
    if (!token) return undefined;
    const open = this.#open.get(token);
    if (!open) return error(404, 10_062, 'Unknown interaction');
    return !kind && rest === '/callback' ? this.#callback(open, call) : this.#later(open, call);
  }

  #callback(open: Open, call: Call): Answer {
    if (open.answered) return error(400, 40_060, 'Interaction has already been acknowledged.');
    if (Date.now() - open.since > ANSWER_MS) return error(404, 10_062, 'Unknown interaction');
    const { type, data } = call.body as { type: number; data?: MessageBody };
    const unfit = FITTING[open.event.type]?.includes(type) ? [] : [`an interaction of type ${open.event.type} takes no callback ${type}`];
    const problems = [...unfit, ...validateInteractionResponse(call.body)];
    if (problems.length > 0) return this.#around.refuse(problems);
    open.answered = true;
    if (type === 4 || type === 5) open.original = this.#message(open, data as Fields);
    if (type === 7) this.#around.messages.edit(open.original ?? '', data as Fields);
    this.#note(open, KINDS[type] ?? 'reply', data ?? {}, call);
    return NO_CONTENT;
  }

  #later(open: Open, call: Call): Answer {
    if (!open.answered) return error(404, 10_015, 'Unknown Webhook');
    if (call.method === 'POST') return this.#followUp(open, call);
    const held = this.#around.messages.get(open.original ?? '');
    if (!held) return error(404, 10_008, 'Unknown Message');
    return call.method === 'DELETE' ? this.#delete(open, call) : this.#edit(open, call);
  }

  #followUp(open: Open, call: Call): Answer {
    const problems = validateMessage(call.body);
    if (problems.length > 0) return this.#around.refuse(problems);
    open.followUps += 1;
    const installs = Object.keys(open.event.authorizing_integration_owners ?? {});
    if (installs.every((install) => install === '1') && open.followUps > FOLLOW_UPS) return error(400, 40_094, 'Max follow-up messages reached');
    const messageId = this.#message(open, call.body as Fields);
    this.#note(open, 'followup', call.body as MessageBody, call, messageId);
    return ok(this.#around.messages.get(messageId));
  }

  #edit(open: Open, call: Call): Answer {
    const problems = validateMessage(call.body);
    if (problems.length > 0) return this.#around.refuse(problems);
    this.#note(open, 'edit', call.body as MessageBody, call);
    return ok(this.#around.messages.edit(open.original ?? '', call.body as Fields));
  }

  #delete(open: Open, call: Call): Answer {
    this.#around.messages.delete(open.original ?? '');
    this.#note(open, 'delete', {}, call);
    return NO_CONTENT;
  }

  #message({ event }: Open, body: Fields): string {
    const metadata = { id: event.id, type: event.type, user: { id: USER_ID, username: 'aiko' }, authorizing_integration_owners: {} };
    return this.#around.messages.add(event.channel_id ?? '', { ...body, flags: Number(body.flags ?? 0) & (EPHEMERAL | 4) }, { interaction_metadata: metadata })
      .id;
  }

  #note({ event, original }: Open, kind: Sent['kind'], body: MessageBody, { files }: Call, messageId = original): void {
    this.#around.sent.push({ kind, to: event.id, channel: null, body, files, messageId });
  }
}
