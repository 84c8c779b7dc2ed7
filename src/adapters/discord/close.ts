// Closing the connection: for good, also in the midst of connecting, and one that is dead.
import { type Client, Events } from 'discord.js';

/** What is needed of a shard of @discordjs/ws 1.2, which hands out neither. */
interface Shard {
  /** Called for the first attempt at a connection and for every further one. */
  internalConnect(): Promise<void>;
  connection?: { addEventListener(type: 'error', listener: () => void): void; terminate?(): void } | null;
}
interface Manager {
  readonly _ws?: { readonly strategy?: { readonly shards?: ReadonlyMap<number, Shard> } } | null;
}

/**
 * Never rejects. `destroy()` of discord.js 14.28 alone goes on connecting where it comes between two attempts, and takes
 * the error listener off a socket that is still connecting, so that its failure would end the process.
 */
export async function close(client: Client): Promise<void> {
  const shards = shardsOf(client);
  for (const shard of shards) {
    shard.internalConnect = async () => undefined;
    shard.connection?.addEventListener('error', () => undefined);
  }
  await client.destroy().catch(() => undefined);
  for (const shard of shards) shard.connection?.terminate?.();
}

/** discord.js closes a connection that answers no heartbeat politely, and waits 30 seconds for an answer that cannot come: nobody is served meanwhile. */
export function cutDeadConnections(client: Client): void {
  client.on(Events.Debug, (text) => {
    // What it says before it closes, which then has begun.
    if (text.includes('Zombie connection')) setImmediate(cut, client);
  });
}

function cut(client: Client): void {
  for (const { connection } of shardsOf(client)) connection?.terminate?.();
}

const shardsOf = (client: Client): Shard[] => [...((client.ws as unknown as Manager)._ws?.strategy?.shards?.values() ?? [])];
