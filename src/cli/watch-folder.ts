// Tells of changes in a folder and the folders in it.
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps; they count as one change. */
const SETTLE_MS = 80;

/**
 * Folders are watched rather than files: many editors put a new file in the old one's place.
 * @returns what ends it.
 */
export function watchFolder(dir: string, changed: () => unknown): () => void {
  const watchers = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;
  const noticed = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      follow();
      changed();
    }, SETTLE_MS);
  };
  const follow = (): void => {
    const folders = foldersOf(dir);
    for (const [folder, watcher] of watchers) if (!folders.includes(folder)) forget(watchers, folder, watcher);
    for (const folder of folders) if (!watchers.has(folder)) keep(watchers, folder, noticed);
  };
  follow();
  return () => {
    clearTimeout(settling);
    for (const [folder, watcher] of watchers) forget(watchers, folder, watcher);
  };
}

function keep(watchers: Map<string, FSWatcher>, folder: string, noticed: () => void): void {
  const watcher = watch(folder, noticed);
  watcher.on('error', () => forget(watchers, folder, watcher));
  watchers.set(folder, watcher);
}

function forget(watchers: Map<string, FSWatcher>, folder: string, watcher: FSWatcher): void {
  watcher.close();
  watchers.delete(folder);
}

function foldersOf(dir: string): string[] {
  try {
    const inside = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [dir, ...inside.map((entry) => join(dir, entry.name))];
  } catch {
    return [];
  }
}
