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
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(dir, name)),
);
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const imports: Import[] = files.flatMap((file) =>
  [...text(file).matchAll(/(?:(?<=[\s}])from|import\(|import)\s*'([^']+)'/g)].map(([, target = '']) => ({
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
    expect(broken(/^src\/(core|corpus|search|answer|state|library)\//, /^src\/adapters\/|^commands\/|^@slack\/|^discord\.js/)).toEqual([]);
  });

  it('let the service see what an adapter is, and no adapter', () => {
    expect(broken(/^src\/service\//, /^src\/(?:adapters\/(?!adapter\.ts)|answer\/|search\/|cli\/)|^commands\/|^@slack\/|^discord\.js/)).toEqual([]);
  });

  it('keep the library behind its interface', () => {
    expect(broken(/^src\/core\//, /^src\/library\//)).toEqual([]);
  });

  it('let nothing that runs know how it is built', () => {
    expect(
      broken(/^(?:src\/(?!build\/)|commands\/)/, /^src\/build\/|^esbuild/).filter((each) => !/^src\/adapters\/web\/assets\.ts imports esbuild$/.test(each)),
    ).toEqual([]);
  });

  it('let commands see the core alone', () => {
    expect(broken(/^commands\//, /^(?!src\/core\/|commands\/)/)).toEqual([]);
  });

  it('keep each SDK and minisearch in its one place', () => {
    expect([
      ...others(/^src\/adapters\/slack\//, /^@slack\//),
      ...others(/^src\/adapters\/discord\//, /^(?:@discordjs\/|discord\.js|discord-api-types)/),
      ...others(/^src\/search\/passage-index\.ts$/, /^minisearch/),
      ...others(/^src\/service\/prometheus\.ts$/, /^prom-client/),
    ]).toEqual([]);
  });

  it('let what a Discord message looks like be made without its SDK, which the preview then need not load', () => {
    expect(broken(/^src\/adapters\/discord\/(?:render|compose|blocks|components|gauges)\.ts$/, /^discord\.js/)).toEqual([]);
  });

  it('keep adapters apart', () => {
    const names = readdirSync(join(ROOT, 'src/adapters'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const { name } of names)
      expect(broken(new RegExp(`^src/adapters/${name}/`), new RegExp(`^src/adapters/(?!${name}/|adapter\\.ts)|^commands/`))).toEqual([]);
  });

  it('keep adapters to the core: no command, no bot, no answering', () => {
    expect(broken(/^src\/adapters\//, /^src\/(?:bot\.ts|main\.ts|cli\/|service\/|answer\/|corpus\/)|^commands\//)).toEqual([]);
  });

  it('keep the browser’s page to itself, to what it says to its server, and to the types of the core', () => {
    expect(broken(/^src\/adapters\/web\/page\//, /^(?:src|commands|node:)(?!\/(?:adapters\/web\/(?:page\/|protocol\.ts)|core\/))/)).toEqual([]);
    expect(broken(/^(?!src\/adapters\/web\/page\/)/, /^src\/adapters\/web\/page\/|^(?:react|slack-blocks-to-jsx|@skyra\/)/)).toEqual([]);
  });

  it('are seen at all: by name, by file and by need', () => {
    const targets = imports.map((i) => `${i.file} ${i.target}`);
    for (const seen of [
      'src/adapters/slack/adapter.ts @slack/bolt',
      'src/adapters/discord/client.ts discord.js',
      'src/search/passage-index.ts minisearch',
      'commands/ask.ts src/core/command.ts',
      'src/cli/start.ts src/adapters/slack/adapter.ts', // import('…')
    ])
      expect(targets).toContain(seen);
  });
});

/** `file:line: text` of every line outside of `except` that `pattern` matches. */
const lines = (pattern: RegExp, ...except: readonly string[]): string[] =>
  files
    .filter((file) => !except.includes(file))
    .flatMap((file) =>
      text(file)
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
    );

describe('the process', () => {
  it('is read and ended in main.ts alone, but for one that hangs', () => {
    const pattern = /\bprocess\.(?:env|exit)|\{[^}]*\b(?:env|exit)\b[^}]*\} from '(?:node:)?process'/;
    expect(lines(pattern, 'src/main.ts', 'src/service/watchdog.ts')).toEqual([]);
  });

  it('needs nothing outside of the repository', () => {
    expect(lines(/\.\.\/shared\b|\/work\//)).toEqual([]);
  });
});
