// The messages that the fake holds: made, edited and deleted as Discord would.
import type { Fields } from './rest.ts';
import { bareMessage, botUser, newId } from './events.ts';

export interface Held {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly Fields[];
  readonly flags: number;
}

export class Messages {
  readonly #held = new Map<string, Held>();
  readonly #byNonce = new Map<string, Held>();
  #old: readonly string[] = [];

  /** @param extra what Discord adds: whose interaction it answers, what it replies to. */
  add(channelId: string, body: Fields, extra: object = {}): Held {
    const shown = { content: body.content ?? '', embeds: body.embeds ?? [], components: body.components ?? [], flags: body.flags ?? 0 };
    const held = { ...bareMessage(newId(), ''), channel_id: channelId, author: botUser(), ...shown, ...extra } as unknown as Held;
    this.#held.set(held.id, held);
    if (body.nonce) this.#byNonce.set(`${channelId}:${body.nonce}`, held);
    return held;
  }

  byNonce(channelId: string, nonce = ''): Held | undefined {
    return this.#byNonce.get(`${channelId}:${nonce}`);
  }

  /** What `body` does not name stays; only EPHEMERAL stays of the flags. */
  edit(id: string, { content, embeds, components, flags }: Fields): Held | undefined {
    const before = this.#held.get(id);
    if (!before) return undefined;
    const given = Object.fromEntries(Object.entries({ content, embeds, components }).filter(([, value]) => value !== undefined));
    const held = { ...before, ...given, flags: (before.flags & 64) | (flags === undefined ? before.flags : Number(flags)) };
    this.#held.set(id, held);
    return held;
  }

  delete(id: string): boolean {
    return this.#held.delete(id);
  }

  /** Those that there were at the call before: what is in progress may still need the rest. */
  forget(): void {
    for (const id of this.#old) this.#held.delete(id);
    this.#byNonce.clear();
    this.#old = [...this.#held.keys()];
  }

  get(id: string): Held | undefined {
    return this.#held.get(id);
  }
}
