// The reply where something broke on our side.
import { notice, type Reply, reply } from './reply.ts';
import type { Request } from './request.ts';

/** What a user sees when something broke: no cause, but a handle for whoever runs the bot. */
export function failure(request: Pick<Request, 'id'>): Reply {
  return reply([
    notice('warning', `Sorry, something went wrong on our side. Please try again; if it stays, tell whoever runs this bot: request ${request.id}.`),
  ]);
}
