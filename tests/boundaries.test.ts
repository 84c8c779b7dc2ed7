// Who may import what: read from the source files, so that a wrong import fails with its file and line of text.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = ['src', 'commands'].flatMap((dir) =>
  readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(dir, name)),
);
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const imports: Import[] = files.flatMap((file) =>
  [...text(file).matchAll(/(?:from|import\(|import)\s*'([^']+)'/g)].map(([, target = '']) => ({
    file,
    target: target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target,
  })),
);
const broken = (from: RegExp, to: RegExp): string[] =>
  imports.filter((i) => from.test(i.file) && to.test(i.target)).map((i) => `${i.file} imports ${i.target}`);
const others = (allowed: RegExp, to: RegExp): string[] =>
  imports.filter((i) => !allowed.test(i.file) && to.test(i.target)).map((i) => `${i.file} imports ${i.target}`);

describe('imports', () => {
  it('keep the core clear of adapters, commands and platform SDKs', () => {
    expect(broken(/^src\/(core|corpus|search|answer)\//, /^src\/adapters\/|^commands\/|^@slack\/|^discord\.js/)).toEqual([]);
  });

  it('let commands see the core alone', () => {
    expect(broken(/^commands\//, /^(?!src\/core\/|commands\/)/)).toEqual([]);
  });

  it('keep each SDK and minisearch in its one place', () => {
    expect(others(/^src\/adapters\/slack\//, /^@slack\//)).toEqual([]);
    expect(others(/^src\/adapters\/discord\//, /^@?discord/)).toEqual([]);
    expect(others(/^src\/search\/passage-index\.ts$/, /^minisearch/)).toEqual([]);
  });

  it('keep adapters apart', () => {
    for (const name of ['slack', 'discord', 'terminal'])
      expect(broken(new RegExp(`^src/adapters/${name}/`), new RegExp(`^src/adapters/(?!${name}/|adapter\\.ts)|^commands/`))).toEqual([]);
  });
});

describe('the process', () => {
  it('is read and ended in main.ts alone', () => {
    expect(files.filter((file) => file !== 'src/main.ts' && /process\.(?:env|exit)\b/.test(text(file)))).toEqual([]);
  });
});
