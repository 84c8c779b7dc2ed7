// People on both platforms: commands, messages, completions and presses against the fakes, each followed until it is answered.
import { randomUUID } from 'node:crypto';
import { pick } from '../bench/random.ts';
import type { FakeDiscord, Sent } from '../fakes/discord/index.ts';
import { blockSuggestion, globalShortcut, pressInMessage } from '../fakes/slack/interactions.ts';
import { directMessage, type FakeSlack, type Fields } from '../fakes/slack/index.ts';
import { Ledger } from './ledger.ts';

export const KINDS = [
  'slack slash',
  'slack message',
  'slack press',
  'slack completion',
  'discord slash',
  'discord message',
  'discord press',
  'discord completion',
] as const;
export type Kind = (typeof KINDS)[number];

interface TrafficParts {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly questions: readonly string[];
  readonly random: () => number;
  /** Milliseconds until a question counts as lost for now; an answer that comes later is still taken. */
  readonly patience: number;
}

/** How often the fakes are looked at, in milliseconds: what is measured may be so much too long. */
const LOOK_EVERY = 1;
const MORE = { type: 'button', action_id: 'more', value: 'q', text: { type: 'plain_text', text: 'More' } };

export class Traffic {
  readonly ledger = new Ledger();
  readonly #parts: TrafficParts;
  readonly #timer: NodeJS.Timeout;
  #seen = { calls: 0, addressed: 0, sent: 0 };
  #slackAnswer: Fields = { text: '', blocks: [{ type: 'actions', elements: [MORE] }] };
  #discordAnswer: object | undefined;
  #form: Fields | undefined;

  constructor(parts: TrafficParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY);
  }

  /** Opens Slack's form, in which completions are asked for. */
  async prepare(): Promise<void> {
    const { slack } = this.#parts;
    await slack.sendInteraction(globalShortcut('question'));
    await slack.until(() => slack.views.length > 0);
    this.#form = JSON.parse(JSON.stringify(slack.views[0]?.view)) as Fields;
  }

  /** Somebody asks. Resolves when it is answered or patience is at its end; never rejects. */
  ask(kind: Kind): Promise<void> {
    const [platform] = kind.split(' ');
    return platform === 'slack' ? this.#askOnSlack(kind) : this.#askOnDiscord(kind);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#look();
  }

  /** Forgets what the fakes have recorded. */
  forget(): void {
    this.#look();
    this.#parts.slack.forget();
    this.#parts.discord.forget();
    this.#discordAnswer = undefined;
    this.#seen = { calls: 0, addressed: 0, sent: 0 };
  }

  /** One of a thousand direct messages: Discord's client sends what is for one channel one after the other. */
  #conversation(): string {
    return `30000000000001${String(Math.floor(this.#parts.random() * 1000)).padStart(4, '0')}`;
  }

  #question(): string {
    return pick(this.#parts.questions, this.#parts.random);
  }

  #askOnSlack(kind: Kind): Promise<void> {
    const { slack, patience } = this.#parts;
    const key = randomUUID();
    const asked = this.ledger.ask(key, kind, patience);
    const answered = (): void => this.ledger.answer(key);
    if (kind === 'slack slash') {
      void slack.sendSlash('/ask', this.#question(), { response_url: slack.responseUrlOf(key) }).then((answer) => {
        this.#slackAnswer = hasButton(answer) ? answer : this.#slackAnswer;
        answered();
      });
    } else if (kind === 'slack message') void slack.sendEvent(directMessage(this.#question(), { channel: `D${key}` }));
    else if (kind === 'slack press') void slack.sendInteraction({ ...this.#slackPress(), response_url: slack.responseUrlOf(key) });
    else void slack.sendInteraction(this.#slackCompletion()).then(answered);
    return asked;
  }

  #slackPress(): Fields {
    return pressInMessage(this.#slackAnswer, labelIn(this.#slackAnswer) ?? 'More', { ephemeral: true });
  }

  #slackCompletion(): Fields {
    const inputs = (this.#form?.blocks ?? []) as readonly Fields[];
    const block = inputs.find(({ element }) => (element as Fields | undefined)?.type === 'external_select');
    return blockSuggestion(this.#form ?? {}, String(block?.block_id), 'tar');
  }

  #askOnDiscord(kind: Kind): Promise<void> {
    const { discord, patience } = this.#parts;
    const id = this.#sendOnDiscord(discord, kind);
    return this.ledger.ask(id, kind, patience);
  }

  #sendOnDiscord(discord: FakeDiscord, kind: Kind): string {
    if (kind === 'discord message') return discord.sendMessage({ text: this.#question(), extra: { channel_id: this.#conversation() } });
    if (kind === 'discord completion') return discord.sendCompletion({ command: 'ask', option: 'question', typed: 'tar' });
    if (kind === 'discord press' && this.#discordAnswer)
      return discord.sendPress({ customId: customIdIn(this.#discordAnswer) ?? 'more:q', message: this.#discordAnswer });
    return discord.sendSlash({ command: 'ask', options: { question: this.#question() } });
  }

  /** What came since the last look. */
  #look(): void {
    const { slack, discord } = this.#parts;
    const { calls, addressed, sent } = this.#seen;
    this.#seen = { calls: slack.accepted.length, addressed: slack.addressed.length, sent: discord.sent.length };
    for (const { method, fields } of slack.accepted.slice(calls)) if (method === 'chat.postMessage') this.ledger.answer(String(fields.channel).slice(1));
    for (const key of slack.addressed.slice(addressed)) this.ledger.answer(key);
    for (const each of discord.sent.slice(sent)) this.#onSent(each);
  }

  /** A deferral is no answer, and what is edited later is no second one. */
  #onSent({ kind, to, messageId }: Sent): void {
    if (kind === 'defer' || kind === 'acknowledge' || kind === 'delete') return;
    if (kind === 'reply') this.#discordAnswer = this.#parts.discord.message(messageId) ?? this.#discordAnswer;
    this.ledger.answer(to);
  }
}

const elementsOf = ({ blocks }: Fields): Fields[] => ((blocks ?? []) as Fields[]).flatMap(({ elements }) => (elements ?? []) as Fields[]);
const labelIn = (message: Fields): string | undefined => {
  const button = elementsOf(message).find(({ type, action_id }) => type === 'button' && action_id !== undefined);
  return (button?.text as { text: string } | undefined)?.text;
};
const hasButton = (message: Fields): boolean => labelIn(message) !== undefined;

function customIdIn(message: object): string | undefined {
  const rows = (Reflect.get(message, 'components') ?? []) as readonly { components?: readonly { custom_id?: string; type?: number }[] }[];
  return rows.flatMap(({ components = [] }) => components).find(({ type, custom_id }) => type === 2 && custom_id)?.custom_id;
}
