// `npm run build`: the program in one file with its compiled code, the checked corpus, the preview's page and the licences, in dist/.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePage } from '../adapters/web/assets.ts';
import { DICTIONARY, ROOT } from '../paths.ts';
import { bundleMain, bundleProgram } from './bundle.ts';
import { COMPILED, loadProgram, PROGRAM } from './load-program.ts';
import { noticesOf } from './notices.ts';
import { rehearse } from './rehearsal.ts';

const DIST = join(ROOT, 'dist');
const inDist = (name: string): string => join(DIST, name);

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);

const [program, main, page] = await Promise.all([bundleProgram(), bundleMain(), bundlePage()]);
writeFileSync(inDist(PROGRAM), program.text);
writeFileSync(inDist('main.js'), main.text);
writeFileSync(inDist('NOTICES.txt'), noticesOf([...program.sources, ...page.sources, DICTIONARY]));
for (const [path, { content }] of page.assets) writeFileSync(join(DIST, path), content);
copyFileSync(DICTIONARY, inDist('english.dic'));

execFileSync(process.execPath, [inDist('main.js'), 'corpus', 'snapshot', inDist('corpus.bin')], { stdio: 'inherit', env: {} });

const { program: built, script } = loadProgram(DIST);
await rehearse(built);
writeFileSync(inDist(COMPILED), script.createCachedData());
