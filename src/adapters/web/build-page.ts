// Writes the page's bundle into a folder: the last step of `npm run build`, so that a built program needs no bundler.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundlePage } from './assets.ts';

const [folder = '.'] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
for (const [path, { content }] of await bundlePage()) await writeFile(join(folder, path), content);
