// The fake's REST side: routes, what was sent, and failures on demand.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { validateCommands, validateInteractionResponse, validateMessage } from '../../contracts/discord-limits.ts';
import { APPLICATION_ID, DIRECT_CHANNEL_ID, newId, sentMessage } from './events.ts';

/** What a bot sent: `reply`, `defer`, `edit`, `followup` and `delete` answer interactions, `message` is a channel's. */
export interface Sent {
  readonly kind: 'reply' | 'defer' | 'edit' | 'followup' | 'delete' | 'message';
  /** Id of the interaction, or of the message that is replied to. */
  readonly to: string;
  readonly channel: string | null;
  /** The message itself; an interaction response's `data`. */
  readonly body: MessageBody;
}

export interface MessageBody {
  readonly content?: string;
  readonly embeds?: readonly { readonly description?: string }[];
  readonly flags?: number;
  readonly allowed_mentions?: unknown;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists: boolean };
  readonly components?: readonly unknown[];
}

export interface Failure {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many calls fail so; 1 by default. */
  readonly times?: number;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly authorized: boolean;
}
type Registered = Record<string, unknown>;

const NO_CONTENT: Answer = { status: 204 };
const error = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });

export class Rest {
  readonly sent: Sent[] = [];
  /** Every call as `METHOD path`, without what addresses one interaction. */
  readonly calls: string[] = [];
  /** What the limits forbid and the bot sent all the same. */
  readonly violations: string[] = [];
  /** Commands by route: of the application, or of one server. */
  readonly commands = new Map<string, readonly Registered[]>();
  readonly #interactions = new Map<string, { readonly id: string; answered: boolean }>();
  readonly #token: string;
  readonly #gatewayUrl: string;
  #failures: (Failure & { left: number })[] = [];

  constructor(token: string, gatewayUrl: string) {
    this.#token = token;
    this.#gatewayUrl = gatewayUrl;
  }

  expectInteraction(id: string, token: string): void {
    this.#interactions.set(token, { id, answered: false });
  }

  fail(failure: Failure): void {
    this.#failures.push({ ...failure, left: failure.times ?? 1 });
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = this.#answer(await readCall(request, this.#token));
    const json = answer.body === undefined ? undefined : JSON.stringify(answer.body);
    response.writeHead(answer.status, { ...(json && { 'content-type': 'application/json' }), ...answer.headers }).end(json);
  }

  #answer(call: Call): Answer {
    this.calls.push(`${call.method} ${call.path.replace(/\/[^/]*token-[^/]*/, '/:token')}`);
    return this.#failure(call) ?? this.#interaction(call) ?? (call.authorized ? this.#authorized(call) : error(401, 0, '401: Unauthorized'));
  }

  #failure({ method, path }: Call): Answer | undefined {
    const failure = this.#failures.find((each) => each.method === method && each.path.test(path));
    if (!failure) return undefined;
    failure.left -= 1;
    this.#failures = this.#failures.filter(({ left }) => left > 0);
    return { status: failure.status, body: failure.body ?? { code: 0, message: 'failure on demand' }, headers: failure.headers ?? {} };
  }

  /** Calls that carry an interaction's token and need no authorization. */
  #interaction({ method, path, body }: Call): Answer | undefined {
    const [, kind, token = '', rest = ''] = /^\/(?:interactions\/\d+|(webhooks)\/\d+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    const interaction = this.#interactions.get(token);
    if (!interaction) return path.startsWith('/interactions') || path.startsWith('/webhooks') ? error(404, 10_062, 'Unknown interaction') : undefined;
    if (!kind && rest === '/callback') return this.#callback(interaction, body);
    if (method === 'POST') return this.#accept('followup', interaction.id, null, body);
    if (method === 'PATCH') return this.#accept('edit', interaction.id, null, body);
    this.sent.push({ kind: 'delete', to: interaction.id, channel: null, body: {} });
    return NO_CONTENT;
  }

  #callback(interaction: { id: string; answered: boolean }, body: unknown): Answer {
    if (interaction.answered) return error(400, 40_060, 'Interaction has already been acknowledged.');
    const problems = validateInteractionResponse(body);
    if (problems.length > 0) return this.#refuse(problems);
    interaction.answered = true;
    const { type, data } = body as { type: number; data: MessageBody };
    this.sent.push({ kind: type === 4 ? 'reply' : 'defer', to: interaction.id, channel: null, body: data });
    return NO_CONTENT;
  }

  #authorized(call: Call): Answer {
    if (call.path === '/gateway/bot') return { status: 200, body: { url: this.#gatewayUrl, shards: 1, session_start_limit: SESSION_LIMIT } };
    const channel = /^\/channels\/(\d+)\/messages$/.exec(call.path)?.[1];
    if (channel) return this.#accept('message', (call.body as MessageBody).message_reference?.message_id ?? '', channel, call.body);
    return /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/.test(call.path) ? this.#registry(call) : error(404, 0, '404: Not Found');
  }

  #accept(kind: Sent['kind'], to: string, channel: string | null, body: unknown): Answer {
    const problems = validateMessage(body);
    if (problems.length > 0) return this.#refuse(problems);
    const message = body as MessageBody;
    this.sent.push({ kind, to, channel, body: message });
    return { status: 200, body: sentMessage(channel ?? DIRECT_CHANNEL_ID, message.content ?? '') };
  }

  #registry({ method, path, body }: Call): Answer {
    if (!path.startsWith(`/applications/${APPLICATION_ID}/`)) return error(403, 20_012, 'You are not authorized to perform this action on this application');
    if (method === 'GET') return { status: 200, body: this.commands.get(path) ?? [] };
    const problems = validateCommands(body);
    if (problems.length > 0) return this.#refuse(problems);
    this.commands.set(path, (body as Registered[]).map(registered));
    return { status: 200, body: this.commands.get(path) };
  }

  #refuse(problems: readonly string[]): Answer {
    this.violations.push(...problems);
    return error(400, 50_035, `Invalid Form Body: ${problems.join('; ')}`);
  }
}

const SESSION_LIMIT = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };

/** Discord leaves out `required: false` and adds fields of its own. */
function registered(command: Registered): Registered {
  const options = (command.options as Registered[]).map(({ required, ...option }) => (required ? { ...option, required } : option));
  return {
    ...command,
    ...(options.length > 0 ? { options } : { options: undefined }),
    id: newId(),
    application_id: APPLICATION_ID,
    version: newId(),
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    integration_types: command.integration_types ?? [0],
    contexts: command.contexts ?? null,
  };
}

async function readCall(request: IncomingMessage, token: string): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return {
    method: request.method ?? '',
    path: decodeURIComponent(new URL(request.url ?? '', 'http://fake').pathname.replace('/api/v10', '')),
    body: text ? JSON.parse(text) : null,
    authorized: request.headers.authorization === `Bot ${token}`,
  };
}
