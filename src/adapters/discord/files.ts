// A reply's files as attachments.
import type { ReplyFile } from '../../core/reply.ts';
import { cleanText } from '../../core/text.ts';
import { FILES } from './limits.ts';

export interface DiscordFile {
  readonly name: string;
  readonly content: string;
}

export const discordFiles = (files: readonly ReplyFile[]): DiscordFile[] =>
  files.slice(0, FILES).map(({ name, content }) => ({ name: fileName(name), content }));

/** Small print that names the files which could not be sent; '' where there are none. */
export const leftOutNote = (files: readonly ReplyFile[]): string =>
  files.length > 0
    ? `-# I may not attach files here: ${files
        .slice(0, FILES)
        .map(({ name }) => `\`${fileName(name)}\``)
        .join(', ')}`
    : '';

/** Letters, digits, `.`, `-` and `_`, and no folder: what Discord keeps of a name. */
function fileName(name: string): string {
  const [base = ''] = name.split(/[\\/]/).slice(-1);
  return (
    cleanText(base)
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[-.]+/, '')
      .slice(-100) || 'file.txt'
  );
}
