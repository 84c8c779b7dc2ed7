// The fake's REST side: routes, what was sent, and failures on demand.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { validateMessage } from '../../contracts/discord-limits.ts';
import { type Answer, type Call, error, ok, readCall, type SentFile, sendAnswer } from './http.ts';
import { Interactions } from './interaction-api.ts';
import { Messages } from './messages.ts';
import { Registry } from './registry.ts';

export type Fields = Record<string, unknown>;

/**
 * What a bot sent. `message` is a channel's; the others answer interactions: at first (`reply`, `defer`, `acknowledge`,
 * `update`, `choices`) or later (`edit`, `followup`, `delete`).
 */
export interface Sent {
  readonly kind: 'reply' | 'defer' | 'acknowledge' | 'update' | 'choices' | 'edit' | 'followup' | 'delete' | 'message';
  /** Id of the interaction, or of the message that is replied to. */
  readonly to: string;
  readonly channel: string | null;
  /** The message itself; an interaction response's `data`. */
  readonly body: MessageBody;
  readonly files: readonly SentFile[];
  /** Id of the message that was made or changed. */
  readonly messageId?: string | undefined;
}

export interface MessageBody {
  readonly content?: string;
  readonly embeds?: readonly { readonly description?: string }[];
  readonly flags?: number;
  readonly nonce?: string;
  /** A second message with the nonce of an earlier one is not made; its sender gets that one. */
  readonly enforce_nonce?: boolean;
  readonly allowed_mentions?: unknown;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists: boolean };
  readonly components?: readonly { readonly components: readonly Fields[] }[];
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly attachments?: readonly unknown[];
}

export interface Failure {
  readonly method: string;
  readonly path: RegExp;
  readonly status?: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** It gets no answer at all. */
  readonly hang?: boolean;
  /** It is done all the same, though that is not told: its answer got lost. */
  readonly arrives?: boolean;
  /** How many calls fail so; 1 by default. */
  readonly times?: number;
}

const HANGING: Answer = { status: 0 };
const SESSION_LIMIT = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };

export class Rest {
  readonly sent: Sent[] = [];
  /** Every call as `METHOD path`, without what addresses one interaction. */
  readonly calls: string[] = [];
  /** What the limits forbid and the bot sent all the same. */
  readonly violations: string[] = [];
  readonly commands = new Registry();
  readonly messages = new Messages();
  readonly interactions = new Interactions({ messages: this.messages, sent: this.sent, refuse: (problems) => this.#refuse(problems) });
  readonly #token: string;
  readonly #gatewayUrl: string;
  #failures: (Failure & { left: number })[] = [];

  constructor(token: string, gatewayUrl: string) {
    this.#token = token;
    this.#gatewayUrl = gatewayUrl;
  }

  fail(failure: Failure): void {
    this.#failures.push({ ...failure, left: failure.times ?? 1 });
  }

  forget(): void {
    this.sent.length = 0;
    this.calls.length = 0;
    this.messages.forget();
    this.interactions.forget();
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = this.#answer(await readCall(request, this.#token));
    if (answer !== HANGING) sendAnswer(response, answer);
  }

  #answer(call: Call): Answer {
    this.calls.push(`${call.method} ${call.path.replace(/\/[^/]*token-[^/]*/, '/:token')}`);
    return this.#failure(call) ?? this.#result(call);
  }

  #result(call: Call): Answer {
    return this.interactions.answer(call) ?? (call.authorized ? this.#authorized(call) : error(401, 0, '401: Unauthorized'));
  }

  #failure(call: Call): Answer | undefined {
    const { method, path } = call;
    const failure = this.#failures.find((each) => each.method === method && each.path.test(path));
    if (!failure) return undefined;
    failure.left -= 1;
    this.#failures = this.#failures.filter(({ left }) => left > 0);
    if (failure.arrives) this.#result(call);
    if (failure.hang) return HANGING;
    return { status: failure.status ?? 500, body: failure.body ?? { code: 0, message: 'failure on demand' }, headers: failure.headers ?? {} };
  }

  #authorized(call: Call): Answer {
    if (call.path === '/gateway/bot') return ok({ url: this.#gatewayUrl, shards: 1, session_start_limit: SESSION_LIMIT });
    const channel = /^\/channels\/(\d+)\/messages$/.exec(call.path)?.[1];
    if (channel) return this.#post(channel, call);
    return Registry.owns(call) ? this.commands.answer(call, (problems) => this.#refuse(problems)) : error(404, 0, '404: Not Found');
  }

  #post(channel: string, { body, files }: Call): Answer {
    const problems = validateMessage(body);
    if (problems.length > 0) return this.#refuse(problems);
    const message = body as MessageBody;
    const before = message.enforce_nonce ? this.messages.byNonce(channel, message.nonce) : undefined;
    if (before) return ok(before);
    const held = this.messages.add(channel, body as Fields);
    this.sent.push({ kind: 'message', to: message.message_reference?.message_id ?? '', channel, body: message, files, messageId: held.id });
    return ok(held);
  }

  #refuse(problems: readonly string[]): Answer {
    this.violations.push(...problems);
    return error(400, 50_035, `Invalid Form Body: ${problems.join('; ')}`);
  }
}
