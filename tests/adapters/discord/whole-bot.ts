// The real commands, corpus, bot and discord.js against a fake Discord, and what a user does with them.
import { commands } from '../../../commands/index.ts';
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter.ts';
import { createBot } from '../../../src/bot.ts';
import { silentLog } from '../../helpers/log.ts';
import { type FakeDiscord, type Held, type Sent, startFakeDiscord } from '../../fakes/discord/index.ts';
import type { PressOptions } from '../../fakes/discord/interactions.ts';
import { desk } from '../../helpers/bot.ts';
import { configOf } from './running.ts';

export type Pressed = Omit<PressOptions, 'customId' | 'message'>;

export interface WholeBot {
  readonly fake: FakeDiscord;
  /** The message that was sent or changed, as it stands now. */
  held(sent: Sent): Held;
  /** Presses the button, or chooses the menu's entry, that has this label. @returns the first thing that comes of it. */
  press(on: Sent, label: string, how?: Pressed): Promise<Sent>;
  /** A new bot and connection on the same Discord. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startWholeBot(): Promise<WholeBot> {
  // Made at its first use: a start has it ready before any event comes.
  desk.answer('troops');
  const fake = await startFakeDiscord();
  const connect = async () => {
    const adapter = createDiscordAdapter(configOf(fake), silentLog, commands);
    await adapter.start(createBot({ commands, desk, log: silentLog }));
    return adapter;
  };
  let adapter = await connect();
  const held = (sent: Sent): Held => must(fake.message(sent.messageId), 'the message is gone');
  return {
    fake,
    held,
    press: (on, label, how = {}) => fake.answerTo(fake.sendPress({ ...componentOf(held(on), label), message: held(on), ...how })),
    async restart() {
      await adapter.stop();
      adapter = await connect();
    },
    async stop() {
      await adapter.stop();
      await fake.stop();
    },
  };
}

/** All that a user can read of it, as markdown. */
export const shown = ({ body }: Pick<Sent, 'body'>): string => [body.content, ...(body.embeds ?? []).map(({ description }) => description)].join('\n');

export const isPrivate = ({ body }: Pick<Sent, 'body'>): boolean => ((body.flags ?? 0) & 64) !== 0;

/** Labels of buttons, and of the entries of menus. */
export const labelsOf = ({ components }: Pick<Held, 'components'>): string[] => partsOf(components).flatMap((part) => part.labels);

function componentOf({ components }: Held, label: string): { customId: string; values?: string[] } {
  const part = must(
    partsOf(components).find(({ labels }) => labels.includes(label)),
    `no “${label}” among ${labelsOf({ components }).join(', ')}`,
  );
  return part.values ? { customId: part.customId, values: [must(part.values[part.labels.indexOf(label)], label)] } : { customId: part.customId };
}

interface Part {
  readonly customId: string;
  readonly labels: readonly string[];
  readonly values?: readonly string[];
}
interface Component {
  readonly custom_id: string;
  readonly label?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

const partsOf = (rows: Held['components']): Part[] =>
  rows
    .flatMap((row) => row.components as Component[])
    .map(({ custom_id: customId, label = '', options }) =>
      options ? { customId, labels: options.map((o) => o.label), values: options.map((o) => o.value) } : { customId, labels: [label] },
    );

function must<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
