// Events that discord.js cannot read: left out and logged, where each would end the process as a rejection that nobody handles.
import type { Client } from 'discord.js';
import type { Log } from '../../log.ts';
import { failureFields } from './failures.ts';

/** What is needed of the manager of discord.js 14.28, which hands it out to nobody. */
interface Manager {
  handlePacket(...packet: readonly unknown[]): unknown;
}

/** Only the kind of an error is logged, as its message may hold what somebody wrote. */
export function guardPackets(client: Client, log: Log): void {
  const manager = client.ws as unknown as Manager;
  const handle = manager.handlePacket.bind(manager);
  manager.handlePacket = (...packet) => {
    try {
      return handle(...packet);
    } catch (cause) {
      log.error(failureFields(cause), 'Discord: an event could not be read');
      return false;
    }
  };
}
