// Bundles the program with its dependencies, so that a start reads one file instead of more than a thousand.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { ROOT } from '../paths.ts';
import { trimmed } from './trim.ts';

export interface Bundle {
  readonly text: string;
  /** Paths of the files that it is made of, from the repository. */
  readonly sources: readonly string[];
}

/** Add-ons that discord.js uses where somebody has installed them, and the bundler of the preview, which a build has no need of. */
const NOT_BUNDLED = ['zlib-sync', 'bufferutil', 'utf-8-validate', 'esbuild'];
/** As long as what takes its place. */
const NO_STAMP = '0'.repeat(16);

/** Names are kept, since discord.js goes by those of its classes, and readable, since they stand in the log's traces. */
const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Otherwise each use of such an expression would make it anew, as esbuild thinks that Node may not know every property.
  supported: { 'regexp-unicode-property-escapes': true },
  absWorkingDir: ROOT,
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
} as const satisfies BuildOptions;

/** The whole program as CommonJS, stamped with a hash of itself: `require` takes only what a call needs. */
export async function bundleProgram(): Promise<Bundle> {
  const { text, sources } = await bundled({
    ...COMMON,
    entryPoints: ['src/cli/program.ts'],
    format: 'cjs',
    keepNames: true,
    external: NOT_BUNDLED,
    plugins: [trimmed],
    supported: { ...COMMON.supported, 'dynamic-import': false },
    define: { BUILD_STAMP: JSON.stringify(NO_STAMP), 'import.meta.url': 'BUILD_URL', 'import.meta.dirname': '__dirname' },
    banner: { js: 'const BUILD_URL = require("node:url").pathToFileURL(__filename).href;' },
  });
  const stamp = createHash('sha256').update(text).digest('hex').slice(0, NO_STAMP.length);
  return { text: asAscii(text.replaceAll(JSON.stringify(NO_STAMP), JSON.stringify(stamp))), sources };
}

/**
 * A byte each, the characters are read and held in half the time and space. esbuild leaves others only in regular expressions and in
 * the raw strings that such are put together from, where an escape means the same.
 */
const asAscii = (text: string): string => text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** main.ts, which loads the bundled program instead of its sources. */
export const bundleMain = (): Promise<Bundle> => bundled({ ...COMMON, entryPoints: ['src/main.ts'], format: 'esm', plugins: [compiledProgram] });

const compiledProgram: Plugin = {
  name: 'compiled program',
  setup({ onResolve }) {
    onResolve({ filter: /\/cli\/program\.ts$/ }, () => ({ path: join(ROOT, 'src/build/compiled-program.ts') }));
  },
};

async function bundled(options: BuildOptions & typeof COMMON): Promise<Bundle> {
  const { outputFiles, metafile } = await build(options);
  return { text: outputFiles[0]?.text ?? '', sources: sourcesOf(metafile) };
}

const sourcesOf = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])));
