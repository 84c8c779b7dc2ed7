// A Slack to test against: Web API and Socket Mode on a loopback port, every message held against Slack's limits.
//
//   const slack = await startFakeSlack();
//   … start the bot with SLACK_API_URL=slack.apiUrl, SLACK_BOT_TOKEN=slack.botToken, SLACK_APP_TOKEN=slack.appToken …
//   const answer = await slack.sendSlash('/ask', 'how many troops are there?');   // the acknowledgement's payload
//   await slack.sendEvent(directMessage('how many troops are there?'));           // resolves when acknowledged
//   await slack.until(() => slack.posted.length === 1);
//   await slack.sendInteraction(pressInMessage(answer, 'More', { ephemeral: true }));   // the answer is in slack.responses
//   await slack.stop();                                                            // rejects if a message broke a limit
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { validateSlackMessage, validateSlackOptions, validateSlackView } from '../../contracts/slack-limits.ts';
import { BOT_USER, eventBody, slashCommand } from './events.ts';
import type { Upload } from './methods.ts';
import { FakeSocket } from './socket.ts';
import { type Call, type Failure, FakeWebApi, type Fields } from './web-api.ts';

export { directMessage, eventBody, mention, nextTs, slashCommand } from './events.ts';
export { blockSuggestion, filledIn, globalShortcut, type MessagePlace, messageShortcut, pressInMessage, pressInView, viewSubmission } from './interactions.ts';
export { FORM_ENCODED, sendSignedEvent, sendSignedInteraction, sendSignedSlash, sendSignedText } from './signed.ts';
export type { Call, Failure, Fields } from './web-api.ts';

export interface SendEventOptions {
  /** The delivery's `event_id`; a new one by default. */
  readonly eventId?: string;
  /** So many acknowledgements get lost: the event is delivered again to the next connection. */
  readonly loseAcks?: number;
}

export interface FakeSlack {
  readonly apiUrl: string;
  /** Where answers to what is sent over HTTP can go. */
  readonly responseUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  /** Every Web API call, in order. */
  readonly calls: readonly Call[];
  /** Those that neither failed nor were refused. */
  readonly accepted: readonly Call[];
  /** What `chat.postMessage` and `chat.postEphemeral` were called with. */
  readonly posted: readonly Fields[];
  /** Payloads of all acknowledgements over Socket Mode. */
  readonly acks: readonly Fields[];
  /** Bodies sent to response addresses. */
  readonly responses: readonly Fields[];
  /** The last part of the response address of each, where a payload was sent with one of its own. */
  readonly addressed: readonly string[];
  /** For a payload's own `response_url`. */
  responseUrlOf(name: string): string;
  /** Forgets the calls, answers and acknowledgements so far: for long runs. */
  forget(): void;
  /** Arguments of `views.open`, `views.push`, `views.update` and `views.publish`, with the method's name. */
  readonly views: readonly Fields[];
  readonly uploads: readonly Upload[];
  /** What of the messages received Slack would refuse. */
  readonly violations: readonly string[];
  /** Clients connected over Socket Mode now, and connections made so far. */
  readonly connected: number;
  readonly connections: number;
  /** The payload with which the command was acknowledged. */
  sendSlash(command: string, text: string, more?: Fields, options?: Pick<SendEventOptions, 'loseAcks'>): Promise<Fields>;
  /** A press, a shortcut, a form or a completion; the payload with which it was acknowledged. */
  sendInteraction(payload: Fields): Promise<Fields>;
  /** Resolves when the event is acknowledged; one sent without a connection waits for it. */
  sendEvent(event: Fields, options?: SendEventOptions): Promise<void>;
  dropSockets(): void;
  /** Connections stay open, but nothing goes through them any more. */
  freezeSockets(): void;
  /** Sends `disconnect` with a reason, `refresh_requested` by default. */
  refreshSockets(reason?: string): void;
  fail(method: string, failure: Failure, times?: number): void;
  /** Waits for a condition; rejects after ten seconds with what has come so far. */
  until(condition: () => boolean): Promise<void>;
  /** @throws Error that lists what messages were wrong. */
  stop(): Promise<void>;
}

export async function startFakeSlack(): Promise<FakeSlack> {
  const tokens = { botToken: 'xoxb-fake-bot-token', appToken: 'xapp-fake-app-token' };
  const api: FakeWebApi = new FakeWebApi({
    ...tokens,
    botUser: BOT_USER,
    socketUrl: () => `ws://${host()}/link/?ticket=1&app_id=A1`,
    origin: () => `http://${host()}`,
  });
  const socket = new FakeSocket(api.server);
  const host = (): string => `127.0.0.1:${(api.server.address() as AddressInfo).port}`;
  api.server.listen(0, '127.0.0.1');
  await once(api.server, 'listening');
  return new Fake(api, socket, `http://${host()}`, tokens);
}

class Fake implements FakeSlack {
  readonly botToken: string;
  readonly appToken: string;
  readonly #api: FakeWebApi;
  readonly #socket: FakeSocket;
  readonly #origin: string;

  constructor(api: FakeWebApi, socket: FakeSocket, origin: string, tokens: { botToken: string; appToken: string }) {
    this.#api = api;
    this.#socket = socket;
    this.#origin = origin;
    this.botToken = tokens.botToken;
    this.appToken = tokens.appToken;
  }

  get apiUrl(): string {
    return `${this.#origin}/api/`;
  }
  get responseUrl(): string {
    return `${this.#origin}/response/1`;
  }
  get calls(): readonly Call[] {
    return this.#api.calls;
  }
  get accepted(): readonly Call[] {
    return this.#api.accepted;
  }
  get posted(): readonly Fields[] {
    return this.calls.filter(({ method }) => method.startsWith('chat.post')).map(({ fields }) => fields);
  }
  get acks(): readonly Fields[] {
    return this.#socket.acks.map(({ payload }) => payload);
  }
  get responses(): readonly Fields[] {
    return this.#api.responses;
  }
  get addressed(): readonly string[] {
    return this.#api.addressed;
  }
  get views(): readonly Fields[] {
    return this.calls.filter(({ method }) => method.startsWith('views.')).map(({ method, fields }) => ({ method, ...fields }));
  }
  get uploads(): readonly Upload[] {
    return this.#api.uploads;
  }
  get violations(): readonly string[] {
    return this.#api.violations;
  }
  get connected(): number {
    return this.#socket.connected;
  }
  get connections(): number {
    return this.#socket.connections;
  }

  async sendSlash(command: string, text: string, more: Fields = {}, { loseAcks = 0 } = {}): Promise<Fields> {
    const { payload } = await this.#socket.send('slash_commands', slashCommand(command, text, { response_url: this.responseUrl, ...more }), loseAcks);
    // An empty acknowledgement shows nothing.
    if (Object.keys(payload).length > 0) this.#api.note(validateSlackMessage(payload));
    return payload;
  }

  async sendInteraction(interaction: Fields): Promise<Fields> {
    const atMessage = interaction.type === 'message_action' || (interaction.container as Fields | undefined)?.type === 'message';
    const address = atMessage ? { response_url: this.responseUrl } : {};
    const { payload = {} } = await this.#socket.send('interactive', { ...address, ...interaction });
    if (interaction.type === 'block_suggestion') this.#api.note(validateSlackOptions(payload));
    if ('view' in payload) this.#api.note(validateSlackView(payload.view as Fields));
    return payload;
  }

  async sendEvent(event: Fields, { eventId, loseAcks }: SendEventOptions = {}): Promise<void> {
    await this.#socket.send('events_api', eventBody(event, eventId), loseAcks);
  }

  responseUrlOf(name: string): string {
    return `${this.#origin}/response/${name}`;
  }
  forget(): void {
    for (const list of [this.#api.calls, this.#api.accepted, this.#api.responses, this.#api.addressed, this.#socket.acks]) list.length = 0;
  }
  dropSockets(): void {
    this.#socket.drop();
  }
  freezeSockets(): void {
    this.#socket.freeze();
  }
  refreshSockets(reason?: string): void {
    this.#socket.refresh(reason);
  }
  fail(method: string, failure: Failure, times?: number): void {
    this.#api.fail(method, failure, times);
  }

  async until(condition: () => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; !condition(); await delay(5)) {
      if (Date.now() > end)
        throw new Error(
          `waited in vain; calls: ${this.calls.map(({ method }) => method)}; acknowledged: ${this.acks.length}; connections: ${this.connections}`,
        );
    }
  }

  async stop(): Promise<void> {
    this.#socket.stop();
    this.#api.server.closeAllConnections();
    await new Promise((resolve) => this.#api.server.close(resolve));
    if (this.violations.length > 0) throw new Error(`Slack would refuse what was sent:\n  ${this.violations.join('\n  ')}`);
  }
}
