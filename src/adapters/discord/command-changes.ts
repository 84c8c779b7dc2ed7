// What differs between the commands that are wanted and those that are registered.
import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import type { CommandJson } from './command-json.ts';

type Change = 'added' | 'changed' | 'removed' | 'unchanged';
type AnyCommand = CommandJson | APIApplicationCommand;

/** A line for each command: “added /ask”, “unchanged “Check this claim””. */
export function changes(wanted: readonly CommandJson[], registered: readonly APIApplicationCommand[]): { readonly change: Change; readonly line: string }[] {
  const before = new Map(registered.map((command) => [label(command), command]));
  const now = new Set(wanted.map(label));
  const gone = registered.filter((command) => !now.has(label(command)));
  return [
    ...wanted.map((command) => described(changeOf(command, before.get(label(command))), command)),
    ...gone.map((command) => described('removed', command)),
  ];
}

const described = (change: Change, command: AnyCommand) => ({ change, line: `${change} ${label(command)}` });

/** A slash command and one of messages may have the same name. */
const label = ({ type, name }: AnyCommand): string => (type === ApplicationCommandType.Message ? `“${name}”` : `/${name}`);

function changeOf(wanted: CommandJson, registered: APIApplicationCommand | undefined): Change {
  if (!registered) return 'added';
  return isSameCommand(wanted, registered) ? 'unchanged' : 'changed';
}

/** Compares what we say about a command, and no more: Discord adds ids, versions and defaults of its own. */
function isSameCommand(wanted: CommandJson, registered: APIApplicationCommand): boolean {
  const isSame = JSON.stringify(essence(wanted)) === JSON.stringify(essence(registered));
  return isSame && (!wanted.contexts || JSON.stringify(places(wanted)) === JSON.stringify(places(registered)));
}

const essence = (command: AnyCommand): unknown => [
  command.type ?? ApplicationCommandType.ChatInput,
  ...namesOf(command),
  ('options' in command ? (command.options ?? []) : []).map(optionEssence),
];

/** Whatever an option says: what it does not say, Discord leaves out or fills in with what means the same. */
const optionEssence = (option: { name: string; type: number; required?: boolean }): unknown => {
  const said: Readonly<Record<string, unknown>> = { ...option };
  const bounds = ['min_value', 'max_value', 'min_length', 'max_length', 'choices'].map((key) => said[key] ?? null);
  return [option.type, ...namesOf(option), option.required ?? false, said.autocomplete ?? false, ...bounds];
};

function namesOf(named: object): unknown[] {
  const { name, description, name_localizations, description_localizations } = named as Readonly<Record<string, unknown>>;
  return [name, description ?? '', entries(name_localizations), entries(description_localizations)];
}

const places = ({ integration_types, contexts }: AnyCommand): unknown => [sorted(integration_types), sorted(contexts)];

const entries = (localizations: unknown): unknown => Object.entries(localizations ?? {}).toSorted(([a], [b]) => a.localeCompare(b));
const sorted = (numbers: readonly number[] | null | undefined): readonly number[] => (numbers ?? []).toSorted((a, b) => a - b);
