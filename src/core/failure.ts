// The reply where something broke on our side.
import { languageOf } from './format.ts';
import { notice, type Reply, reply } from './reply.ts';
import type { Request } from './request.ts';
import { strings } from './strings.ts';

/** What a user sees when something broke: no cause, but a handle for whoever runs the bot. */
export function failure({ id, locale = 'en' }: Pick<Request, 'id'> & { readonly locale?: string }): Reply {
  return reply([notice('warning', strings(languageOf({ locale })).failed(id))]);
}
