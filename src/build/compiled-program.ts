// What a build has in the place of cli/program.ts.
import { loadProgram } from './load-program.ts';

export const { run } = loadProgram(import.meta.dirname).program;
