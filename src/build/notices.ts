// The licences of what is bundled, which ask to go with every copy.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../paths.ts';

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE = /^(?:licen[cs]e|notice|copying)/i;

/** @param sources paths, from the repository or whole. @returns a text with each package's name, version and licence. */
export function noticesOf(sources: readonly string[]): string {
  const folders = new Set(sources.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
  const notices = [...folders].sort().map((folder) => noticeOf(resolve(ROOT, folder)));
  return ['This program contains the following packages.', ...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n`);
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
