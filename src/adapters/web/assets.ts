// The page's files: ready-made beside a built program, bundled from their sources in memory otherwise.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Asset {
  readonly type: string;
  readonly content: string | Buffer;
}

const BUNDLE = ['page.js', 'page.css'] as const;
const HERE = import.meta.dirname;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

const MARK = (back: string, drawing: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="${back}"/>${drawing}</svg>`;
/** Two facing arrows over a line: an alliance, and a desk. */
const BOT = MARK(
  '#1f3a5f',
  '<path d="M8 25h20M11 20l-3-4 3-4M25 20l3-4-3-4M10 16h16" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>',
);
const USER = MARK('#6b5b95', '<circle cx="18" cy="14" r="5.5" fill="#fff"/><path d="M7 31c1-8 5-10 11-10s10 2 11 10" fill="#fff"/>');

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Alliance Desk: preview</title>
<link rel="icon" href="/bot.svg">
<link rel="stylesheet" href="/page.css">
<link rel="preload" href="/api/state" as="fetch" crossorigin="anonymous">
<script type="module" src="/page.js"></script>
</head>
<body><div id="root"></div><noscript>The preview needs JavaScript.</noscript></body>
</html>
`;

/** By path. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const bundle = existsSync(join(HERE, BUNDLE[0])) ? await readBundle() : (await bundlePage()).assets;
  const svg = (content: string): Asset => ({ type: 'image/svg+xml', content });
  return new Map([['/', { type: 'text/html; charset=utf-8', content: HTML }], ['/bot.svg', svg(BOT)], ['/you.svg', svg(USER)], ...bundle]);
}

const asset = (name: string, content: string | Buffer): [string, Asset] => [`/${name}`, { type: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain', content }];

const readBundle = (): Promise<[string, Asset][]> => Promise.all(BUNDLE.map(async (name) => asset(name, await readFile(join(HERE, name)))));

/** esbuild comes with a development install alone: it is loaded only where the sources run. `sources`: paths of all that is in it. */
export async function bundlePage(): Promise<{ readonly assets: readonly [string, Asset][]; readonly sources: readonly string[] }> {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: ['main.tsx', 'styles/page.css'].map((file) => ({ in: join(HERE, 'page', file), out: 'page' })),
    outdir: HERE,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const assets = outputFiles.map(({ path, contents }) => asset(path.endsWith('.css') ? 'page.css' : 'page.js', Buffer.from(contents)));
  return { assets, sources: Object.keys(metafile.inputs) };
}
