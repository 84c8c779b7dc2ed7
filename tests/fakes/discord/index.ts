// A fake Discord on a loopback port: REST and gateway, against which the real discord.js runs.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION_ID, BOT_ID, type MessageOptions, messageEvent, newId } from './events.ts';
import { Gateway } from './gateway.ts';
import type { Opened } from './interaction-api.ts';
import {
  type CompletionOptions,
  completionData,
  interactionEvent,
  type MessageCommandOptions,
  messageCommandData,
  type PressOptions,
  pressData,
  type SlashOptions,
  slashData,
} from './interactions.ts';
import type { Held } from './messages.ts';
import { type Failure, Rest, type Sent } from './rest.ts';

export type { Held } from './messages.ts';
export type { MessageBody, Sent } from './rest.ts';

const TOKEN = 'fake-discord-token.for-tests';
const PATIENCE_MS = 10_000;

export interface FakeDiscord {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  /** For `DISCORD_TOKEN`: any other is refused. */
  readonly token: string;
  /** For `DISCORD_APPLICATION_ID`. */
  readonly applicationId: string;
  /** `<@…>` of the bot, to name it in a message. */
  readonly mention: string;
  /** Someone uses a slash command. Returns the id that `answerTo` takes. */
  sendSlash(options: SlashOptions): string;
  /** Someone types in an option that completes. */
  sendCompletion(options: CompletionOptions): string;
  /** Someone chooses a command from a message's menu. */
  sendMessageCommand(options: MessageCommandOptions): string;
  /** Someone presses a button, or chooses from a menu, of a message. */
  sendPress(options: PressOptions): string;
  /** Someone writes a message: to the bot by default, or in a server's channel or thread. Returns its id. */
  sendMessage(options: MessageOptions): string;
  /** An interaction as its event is given, which Discord's API then takes answers to. */
  sendInteraction(event: Readonly<Record<string, unknown>>): void;
  /** Any other event of the gateway. */
  sendEvent(type: string, data: unknown): void;
  /** The first thing sent in answer to an interaction or message; waits for it. `kind`: the first of that kind. */
  answerTo(id: string, kind?: Sent['kind']): Promise<Sent>;
  /** Everything sent so far in answer to one interaction or message. */
  answersTo(id: string): readonly Sent[];
  /** A message of the bot as it stands now; undefined where it is gone. */
  message(id: string | undefined): Held | undefined;
  /** Everything sent so far, in order. */
  readonly sent: readonly Sent[];
  /** Answers to interactions so far. */
  readonly responses: readonly Sent[];
  /** Messages to channels so far. */
  readonly messages: readonly Sent[];
  /** Cuts the gateway connection (4000: the client resumes). `redeliver`: old events come a second time after that. */
  dropSockets(options?: { code?: number; redeliver?: boolean | number }): void;
  /** Connections stay open, but nothing goes through them any more. */
  freezeSockets(): void;
  /** Milliseconds between heartbeats, for whoever connects next; 41,250 by default. */
  setHeartbeat(ms: number): void;
  /** Closes the gateway connection of whoever identifies with this code: 4014 for intents that are not allowed. */
  refuseGateway(code: number): void;
  /** The next matching REST calls (path without `/api/v10`) fail. */
  failNext(failure: Failure): void;
  /** Forgets what was sent so far, and messages: for long runs. */
  forget(): void;
  /** Registered commands of the application, or of one server. */
  commandsOf(guild?: string): readonly Record<string, unknown>[];
  /** REST calls so far, as `METHOD path`. */
  readonly calls: readonly string[];
  /** Breaches of Discord's limits in what was sent; each was refused with 400. Should stay empty. */
  readonly violations: readonly string[];
  /** How often a client identified and resumed, and how many are connected. */
  readonly gateway: { readonly identify: number; readonly resume: number; readonly connected: number };
  /** Waits until `probe` gives something; throws with `what` after 10 s. */
  until<T>(what: string, probe: () => T | undefined | false): Promise<T>;
  stop(): Promise<void>;
}

/** Every payload is held against tests/contracts/discord-limits.ts. */
export async function startFakeDiscord(): Promise<FakeDiscord> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gatewayUrl = `ws://127.0.0.1:${port}`;
  const gateway = new Gateway(TOKEN, gatewayUrl);
  const rest = new Rest(TOKEN, gatewayUrl);
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket: WebSocket) => gateway.accept(socket));
  server.on('request', (request, response) => void rest.serve(request, response));
  return Object.assign(observers(gateway, rest), senders(gateway, rest), surroundings(server, sockets, port));
}

const surroundings = (server: Server, sockets: WebSocketServer, port: number) => ({
  apiUrl: `http://127.0.0.1:${port}/api`,
  token: TOKEN,
  applicationId: APPLICATION_ID,
  mention: `<@${BOT_ID}>`,
  async stop(): Promise<void> {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

function interact(gateway: Gateway, rest: Rest, data: object, options: Parameters<typeof interactionEvent>[2]): string {
  const event = interactionEvent(newId(), data, options);
  rest.interactions.expect(event as unknown as Opened);
  gateway.emit('INTERACTION_CREATE', event);
  return event.id;
}

const senders = (gateway: Gateway, rest: Rest) => ({
  sendSlash: (options: SlashOptions): string => interact(gateway, rest, slashData(options), options),
  sendCompletion: (options: CompletionOptions): string => interact(gateway, rest, completionData(options), options),
  sendMessageCommand: (options: MessageCommandOptions): string => interact(gateway, rest, messageCommandData(options), options),
  sendPress: (options: PressOptions): string => interact(gateway, rest, pressData(options), options),
  sendMessage(options: MessageOptions): string {
    const id = options.id ?? newId();
    gateway.emit('MESSAGE_CREATE', messageEvent(id, options));
    return id;
  },
  sendInteraction(event: Readonly<Record<string, unknown>>): void {
    rest.interactions.expect(event as unknown as Opened);
    gateway.emit('INTERACTION_CREATE', event);
  },
  sendEvent: (type: string, data: unknown): void => gateway.emit(type, data),
  dropSockets: (options?: { code?: number; redeliver?: boolean | number }): void => gateway.drop(options),
  freezeSockets: (): void => gateway.freeze(),
  setHeartbeat(ms: number): void {
    gateway.heartbeat = ms;
  },
  refuseGateway(code: number): void {
    gateway.refuse = code;
  },
  forget: (): void => rest.forget(),
  failNext: (failure: Failure): void => rest.fail(failure),
});

const observers = (gateway: Gateway, rest: Rest) => ({
  until,
  answerTo: (id: string, kind?: Sent['kind']): Promise<Sent> =>
    until(`${kind ?? 'an answer'} to ${id}`, () => rest.sent.find((each) => each.to === id && (!kind || each.kind === kind))),
  answersTo: (id: string): readonly Sent[] => rest.sent.filter(({ to }) => to === id),
  message: (id: string | undefined): Held | undefined => rest.messages.get(id ?? ''),
  sent: rest.sent,
  get responses(): readonly Sent[] {
    return rest.sent.filter(({ kind }) => kind !== 'message');
  },
  get messages(): readonly Sent[] {
    return rest.sent.filter(({ kind }) => kind === 'message');
  },
  commandsOf: (guild?: string) => rest.commands.of(guild),
  calls: rest.calls,
  violations: rest.violations,
  get gateway() {
    return { ...gateway.counts, connected: gateway.connected };
  },
});

async function until<T>(what: string, probe: () => T | undefined | false): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const found = probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`waited in vain for ${what}`);
}
