// The commands that an application has registered, everywhere or in one server.
import { validateCommands } from '../../contracts/discord-limits.ts';
import { APPLICATION_ID, newId } from './events.ts';
import { type Answer, type Call, error, ok } from './http.ts';
import type { Fields } from './rest.ts';

const ROUTE = /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/;

export class Registry {
  readonly #commands = new Map<string, readonly Fields[]>();

  static owns = ({ path }: Call): boolean => ROUTE.test(path);

  of(guild?: string): readonly Fields[] {
    return this.#commands.get(`/applications/${APPLICATION_ID}${guild ? `/guilds/${guild}` : ''}/commands`) ?? [];
  }

  /** @param refuse answers a payload that breaks limits. */
  answer({ method, path, query, body }: Call, refuse: (problems: readonly string[]) => Answer): Answer {
    if (!path.startsWith(`/applications/${APPLICATION_ID}/`)) return error(403, 20_012, 'You are not authorized to perform this action on this application');
    if (method === 'GET')
      return ok((this.#commands.get(path) ?? []).map(query.get('with_localizations') === 'true' ? (command) => command : withoutLocalizations));
    const problems = validateCommands(body);
    if (problems.length > 0) return refuse(problems);
    this.#commands.set(path, (body as Fields[]).map(registered));
    return ok(this.#commands.get(path));
  }
}

/** Discord leaves out `false` and adds fields of its own. */
function registered(command: Fields): Fields {
  const options = (command.options ?? []) as Fields[];
  return {
    name_localizations: null,
    description_localizations: null,
    description: '',
    ...command,
    options: options.length > 0 ? options.map(withoutFalse) : undefined,
    id: newId(),
    application_id: APPLICATION_ID,
    version: newId(),
    default_member_permissions: null,
    nsfw: false,
    integration_types: command.integration_types ?? [0],
    contexts: command.contexts ?? null,
  };
}

const withoutFalse = (option: Fields): Fields => Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false));

/** Without being asked for them, Discord hands out no dictionaries. */
function withoutLocalizations({ name_localizations, description_localizations, options, ...command }: Fields): Fields {
  return options ? { ...command, options: (options as Fields[]).map(withoutLocalizations) } : command;
}
