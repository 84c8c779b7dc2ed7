// What is built and published: plain JavaScript that runs without a development dependency, and nothing that does not run.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../src/paths.ts';

const exec = promisify(execFile);
const QUESTION = 'How many U.S. troops are in Japan?';
const COPIED = ['src', 'commands', 'corpus', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const dir = mkdtempSync(join(tmpdir(), 'alliance-desk-'));
const dist = join(dir, 'dist');
const node = (...args: string[]): Promise<string> => exec(process.execPath, args, { cwd: tmpdir(), env: {} }).then(({ stdout }) => stdout);
const ask = (): Promise<string> => node(join(dist, 'src/main.js'), 'ask', '--json', QUESTION);

beforeAll(async () => {
  for (const name of COPIED) cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  await exec('npm', ['run', 'build'], { cwd: dir });
}, 120_000);
afterAll(() => rmSync(dir, { recursive: true }));

describe('the build', () => {
  it('imports nothing but Node and the dependencies; the bundler, where there is no bundle', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') && !name.endsWith('/page.js'));
    const imported = files.flatMap((name) =>
      [...readFileSync(join(dist, name), 'utf8').matchAll(/(?:from|import\(|import)\s*['"]([^'".\s][^'"\s]*)['"]/g)].map(([, target = '']) => ({
        name,
        target,
      })),
    );
    const foreign = imported.filter(({ target }) => !target.startsWith('node:'));
    expect(foreign.length).toBeGreaterThan(5);
    const others = foreign.filter(({ target }) => !(target.split('/', target.startsWith('@') ? 2 : 1).join('/') in manifest.dependencies));
    expect(others).toEqual([{ name: 'src/adapters/web/assets.js', target: 'esbuild' }]);
  });

  it('answers as the sources do, from the corpus that it has checked, and from the files where they have changed', async () => {
    const built = await ask();
    expect(JSON.parse(built)).toMatchObject({ outcome: 'answered', headline: expect.stringContaining('55,000') });
    const { stdout } = await exec(process.execPath, ['--import', 'tsx', 'src/main.ts', 'ask', '--json', QUESTION], { cwd: ROOT });
    expect(built).toBe(stdout);
    const file = join(dir, 'corpus/terms.yaml');
    writeFileSync(file, `# changed\n${readFileSync(file, 'utf8')}`);
    const changed = await ask();
    expect(JSON.parse(changed).corpus.hash).not.toBe(JSON.parse(built).corpus.hash);
    rmSync(join(dir, 'corpus'), { recursive: true });
    expect(await ask()).toBe(built);
  });
});

describe('the published package', () => {
  it('holds the build, the corpus and what people read, and no test, source or original', async () => {
    cpSync(join(ROOT, 'corpus'), join(dir, 'corpus'), { recursive: true });
    cpSync(join(ROOT, 'README.md'), join(dir, 'corpus/originals/of-a-publisher.txt'));
    const { stdout } = await exec('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: dir });
    const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths).toEqual(expect.arrayContaining(['dist/src/main.js', 'dist/corpus.json', 'dist/commands/index.js', 'corpus/people.yaml', 'LICENSE']));
    const expected =
      /^(?:dist\/(?:src|commands)\/.*\.js|dist\/corpus\.json|dist\/src\/adapters\/web\/page\.css|corpus\/(?!originals)[\w./-]+\.(?:yaml|md)|(?:README|CHANGELOG)\.md|LICENSE|package\.json)$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
  });

  it('needs no install script of any dependency', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>;
    };
    const scripted = Object.entries(lock.packages).filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev);
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  it('names every dependency in the README with its reason and licence', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    for (const name of Object.keys(manifest.dependencies))
      expect(
        rows.some((row) => row.includes(`\`${name}\``) && /MIT|ISC|BSD|Apache/.test(row)),
        name,
      ).toBe(true);
  });
});
