// Names by which the manifest's shortcuts and our own views come back. Pure.

/** The global shortcut that opens the question form. */
export const QUESTION = 'question';
/** The question form, submitted. */
export const FORM = 'form';
/** What views of ours are made of begins so; a command's actions never do, their ids are letters. */
export const OWN = 'form.';
/** The command is chosen. */
export const CHOOSE = `${OWN}command`;
/** Back from the answer to the form. */
export const AGAIN = `${OWN}again`;
/** The answer goes to the user's direct messages too. */
export const KEEP = `${OWN}keep`;

const MESSAGE = 'message';
const PARTS = /^message\.([\w-]+)\.([\w-]+)$/;

/** A message shortcut: the message's text becomes this option of the command. */
export const messageCallback = (command: string, option: string): string => `${MESSAGE}.${command}.${option}`;

export function readMessageCallback(callback: string): { readonly command: string; readonly option: string } | null {
  const [, command, option] = PARTS.exec(callback) ?? [];
  return command && option ? { command, option } : null;
}
