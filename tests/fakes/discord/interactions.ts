// Interactions as Discord's gateway sends them: commands, completions, presses, in every place where a person can be.
import { anotherUser, APPLICATION_ID, bareMessage, channel, DIRECT_CHANNEL_ID, GUILD_ID, member, newId, thread, USER_ID, user } from './events.ts';

/** Where it happens. `installed`: by a user's own installation, in a server without the bot. */
export type Place = 'guild' | 'thread' | 'direct' | 'installed';

interface Circumstances {
  readonly place?: Place;
  /** Aiko by default. */
  readonly by?: 'another';
  readonly locale?: string;
}

export interface SlashOptions extends Circumstances {
  readonly command: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}
export interface CompletionOptions extends SlashOptions {
  /** The option that is being typed, and what stands in it so far. */
  readonly option: string;
  readonly typed: string;
}
export interface MessageCommandOptions extends Circumstances {
  /** The command's English name. */
  readonly name: string;
  /** The message it is used on: by default one whose content is `text`. */
  readonly text?: string;
  readonly message?: Readonly<Record<string, unknown>>;
}
export interface PressOptions extends Circumstances {
  readonly customId: string;
  /** What was chosen, where it is a menu. */
  readonly values?: readonly string[];
  /** The message with the component, as Discord holds it. */
  readonly message: object;
}
type OptionValue = string | boolean | number;

export const slashData = ({ command, options = {} }: SlashOptions) => ({ type: 2, data: { ...commandData(command, 1), options: optionList(options) } });

export const completionData = ({ command, options = {}, option, typed }: CompletionOptions) => ({
  type: 4,
  data: { ...commandData(command, 1), options: [...optionList(options), { name: option, type: 3, value: typed, focused: true }] },
});

export function messageCommandData({ name, text = '', message = {} }: MessageCommandOptions) {
  const target = { ...bareMessage(newId(), text), channel_id: channel().id, author: user(), ...message };
  return { type: 2, data: { ...commandData(name, 3), target_id: target.id, resolved: { messages: { [target.id]: target } } } };
}

export const pressData = ({ customId, values, message }: PressOptions) => ({
  type: 3,
  message,
  data: values ? { custom_id: customId, component_type: 3, values } : { custom_id: customId, component_type: 2 },
});

/** The event of an interaction whose kind and data are given. */
export const interactionEvent = (id: string, data: object, { place = 'guild', locale = 'en-US', by }: Circumstances) => ({
  id,
  token: `token-${id}`,
  application_id: APPLICATION_ID,
  version: 1,
  locale,
  app_permissions: '0',
  attachment_size_limit: 10_485_760,
  entitlements: [],
  ...data,
  ...placeOfInteraction[place](by ? anotherUser() : user()),
});

const commandData = (name: string, type: number) => ({ id: '500000000000000001', name, type });

const typeOf = { string: 3, number: 4, boolean: 5 } as const;
const optionList = (options: Readonly<Record<string, OptionValue>>) =>
  Object.entries(options).map(([name, value]) => ({ name, value, type: typeOf[typeof value as keyof typeof typeOf] }));

type User = ReturnType<typeof user>;
const inServer = (who: User, guild: string, where: ReturnType<typeof channel> | ReturnType<typeof thread>, owners: object) => ({
  guild_id: guild,
  guild: { id: guild, locale: 'en-US', features: [] },
  member: member(who),
  context: 0,
  authorizing_integration_owners: owners,
  channel: where,
  channel_id: where.id,
});

const placeOfInteraction: Readonly<Record<Place, (who: User) => object>> = {
  guild: (who) => inServer(who, GUILD_ID, channel(), { 0: GUILD_ID }),
  thread: (who) => inServer(who, GUILD_ID, thread(), { 0: GUILD_ID }),
  installed: (who) => inServer(who, '300000000000000099', { ...channel(), id: '300000000000000098', guild_id: '300000000000000099' }, { 1: USER_ID }),
  direct: (who) => ({
    user: who,
    context: 1,
    authorizing_integration_owners: { 0: '0' },
    channel: { id: DIRECT_CHANNEL_ID, type: 1, recipients: [who] },
    channel_id: DIRECT_CHANNEL_ID,
  }),
};
