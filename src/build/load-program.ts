// Loads the program that a build has put into one file, with what Node made of it when it was built: nothing is compiled twice.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

export type Program = typeof import('../cli/program.ts');

export interface LoadedProgram {
  readonly program: Program;
  readonly script: Script;
}

export const PROGRAM = 'program.cjs';
/** Another version of Node than the one that built takes no notice of it, and compiles what it needs. */
export const COMPILED = 'program.bin';

type Wrapped = (require: NodeJS.Require, module: { exports: unknown }, exports: unknown, filename: string, dirname: string) => void;

/** @param dir of the build. */
export function loadProgram(dir: string): LoadedProgram {
  const filename = join(dir, PROGRAM);
  const compiled = join(dir, COMPILED);
  const code = `(function (require, module, exports, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(code, { filename, ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}) });
  const module = { exports: {} };
  (script.runInThisContext() as Wrapped)(createRequire(filename), module, module.exports, filename, dir);
  return { program: module.exports as Program, script };
}
