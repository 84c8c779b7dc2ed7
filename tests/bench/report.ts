// Prints figures: a table for people, or one JSON object a line.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';

export type Row = Readonly<Record<string, string | number>>;

export function print(rows: readonly Row[], json: boolean): void {
  process.stdout.write(json ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : table(rows));
}

/** Machine, how busy it is already, Node version and commit, without which a time says nothing. */
export function printEnvironment(): void {
  const [cpu] = cpus();
  process.stderr.write(
    `${cpu?.model.trim() ?? 'unknown processor'} × ${cpus().length} (load ${(loadavg()[0] ?? 0).toFixed(1)}), ${process.platform}, Node ${process.version}, commit ${commit()}\n`,
  );
}

function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', '.', '../../src', '../../corpus') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}

export function table(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const lines = cells.map((line) =>
    line.map((text, i) => (typeof rows[0]?.[columns[i] ?? ''] === 'string' ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))),
  );
  return lines.map((line) => `${line.join('  ').trimEnd()}\n`).join('');
}

/** Measures from 0 to 1 with three decimals, all else as it is. */
const cell = (value: string | number | undefined): string =>
  typeof value !== 'number' ? (value ?? '') : Number.isInteger(value) || value > 1 ? String(value) : value.toFixed(3);
