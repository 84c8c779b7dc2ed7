// Registers the commands with Discord, by hand and only where something differs: Discord allows 200 registrations a day.
import { type APIApplicationCommand, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { DiscordConfig } from '../../config.ts';
import type { Command } from '../../core/command.ts';
import { BotError } from '../../errors.ts';
import { apiOf, isToken } from './client.ts';
import { changes } from './command-changes.ts';
import { checkCommands } from './command-check.ts';
import { type CommandJson, commandsJson } from './command-json.ts';
import { isCode, platformError, statusOf, tokenError } from './failures.ts';

const CALL_MS = 10_000;

interface Deployment {
  readonly config: DiscordConfig;
  readonly commands: readonly Command[];
  /** Id of a server: registers there instead of everywhere, which shows at once. */
  readonly guild?: string | undefined;
}

/**
 * Makes what is registered the same as `commands`.
 * @returns a line for each command: added, changed, removed or unchanged.
 * @throws BotError that says what to do.
 */
export async function deployCommands({ config, commands, guild }: Deployment): Promise<string[]> {
  if (guild !== undefined && !/^\d{15,21}$/.test(guild))
    throw new BotError('usage', 'A server’s id has 15 to 21 digits: right-click the server and choose Copy Server ID (Developer Mode).');
  if (!isToken(config.token)) throw tokenError();
  const wanted = commandsJson(commands, guild ? 'guild' : 'global');
  checkCommands(wanted);
  try {
    return await makeSame(restOf(config), routeOf(config, guild), wanted);
  } catch (cause) {
    throw deployError(cause, config, guild);
  }
}

/** Without being asked for, names and descriptions in other languages are not handed out. */
const LOCALIZED = new URLSearchParams({ with_localizations: 'true' });

async function makeSame(rest: REST, route: `/${string}`, wanted: readonly CommandJson[]): Promise<string[]> {
  const registered = (await rest.get(route, { query: LOCALIZED })) as APIApplicationCommand[];
  const made = changes(wanted, registered);
  if (made.some(({ change }) => change !== 'unchanged')) await rest.put(route, { body: wanted });
  return made.map(({ line }) => line);
}

/** Without the last option, discord.js would wait out a used-up day in silence. */
const restOf = (config: DiscordConfig): REST => new REST({ api: apiOf(config), timeout: CALL_MS, rejectOnRateLimit: ['/applications'] }).setToken(config.token);

const routeOf = (config: DiscordConfig, guild: string | undefined): `/${string}` =>
  guild ? Routes.applicationGuildCommands(config.applicationId, guild) : Routes.applicationCommands(config.applicationId);

function deployError(cause: unknown, config: DiscordConfig, guild: string | undefined): BotError {
  if (guild && (isCode(cause, RESTJSONErrorCodes.MissingAccess) || isCode(cause, RESTJSONErrorCodes.UnknownGuild)))
    return new BotError(
      'platform',
      `The bot may not register commands in server ${guild}. Check the id, and invite the bot there with the scopes bot and applications.commands.`,
      cause,
    );
  if (statusOf(cause) === 403 || statusOf(cause) === 404)
    return new BotError(
      'platform',
      'DISCORD_APPLICATION_ID is not the application of DISCORD_TOKEN. Copy it again from the General Information page of the same application.',
      cause,
    );
  return platformError(cause, new URL(apiOf(config)).host);
}
