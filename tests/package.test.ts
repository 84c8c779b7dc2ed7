// What is built and published: plain JavaScript that runs by itself, and nothing that does not run.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProgram } from '../src/build/load-program.ts';
import { ROOT } from '../src/paths.ts';

const exec = promisify(execFile);
const QUESTION = 'How many U.S. troops are in Japan?';
const COPIED = ['src', 'commands', 'corpus', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];

const NOBODY = 'http://127.0.0.1:9/api';
const APP = '100000000000000000';

interface Failed {
  readonly code: number;
  readonly stderr: string;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const dir = mkdtempSync(join(tmpdir(), 'alliance-desk-'));
const dist = join(dir, 'dist');
const node = (...args: string[]): Promise<string> => exec(process.execPath, args, { cwd: tmpdir(), env: {} }).then(({ stdout }) => stdout);
const ask = (): Promise<string> => node(join(dist, 'main.js'), 'ask', '--json', QUESTION);

beforeAll(async () => {
  for (const name of COPIED) cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  await exec('npm', ['run', 'build'], { cwd: dir });
  rmSync(join(dir, 'node_modules'));
}, 120_000);
afterAll(() => rmSync(dir, { recursive: true }));

describe('the build', () => {
  it('needs no dependency: it answers and loads both platforms where none is installed', async () => {
    const nobody = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: NOBODY,
      ...{ DISCORD_TOKEN: '1', DISCORD_APPLICATION_ID: APP, DISCORD_API_URL: NOBODY },
    };
    const { code, stderr } = (await exec(process.execPath, [join(dist, 'main.js'), 'start'], { cwd: tmpdir(), env: nobody }).catch((error) => error)) as Failed;
    expect(code).toBe(1);
    expect(stderr).toContain('slack did not start: cannot reach Slack at 127.0.0.1:9');
    expect(stderr).toContain('discord did not start: Discord cannot be reached at 127.0.0.1:9');
  });

  it('comes with its compiled code, which Node takes', () => {
    const { script } = loadProgram(dist);
    expect(script.cachedDataRejected).toBe(false);
  });

  it('understands characters beyond ASCII, which its program holds as escapes', async () => {
    expect(readFileSync(join(dist, 'program.cjs'), 'utf8')).not.toMatch(/[\u0080-\uffff]/);
    for (const question of ['日本は2022年から2027年まで在日米軍の費用を年間いくら払いますか', 'Has Japan’s 70% become 75 per cent?']) {
      const { stdout } = await exec(process.execPath, ['--import', 'tsx', 'src/main.ts', 'ask', '--json', question], { cwd: ROOT });
      expect(await node(join(dist, 'main.js'), 'ask', '--json', question)).toBe(stdout);
    }
  });

  it('comes with the licences of all that is in it', () => {
    const notices = readFileSync(join(dist, 'NOTICES.txt'), 'utf8');
    for (const name of Object.keys(manifest.dependencies)) expect(notices).toMatch(new RegExp(`^${name} \\d.*\\(.+\\)$`, 'm'));
    expect(notices).toMatch(/^@discordjs\/collection 2\..*$/m);
    expect(notices).toMatch(/^react \d.*$/m);
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
    expect(paths).toEqual(expect.arrayContaining(['dist/main.js', 'dist/program.cjs', 'dist/program.bin', 'dist/corpus.bin', 'corpus/people.yaml', 'LICENSE']));
    const expected =
      /^(?:dist\/(?:main\.js|program\.(?:cjs|bin)|corpus\.bin|english\.dic|page\.(?:js|css)|NOTICES\.txt)|corpus\/(?!originals)[\w./-]+\.(?:yaml|md)|(?:README|CHANGELOG)\.md|LICENSE|package\.json)$/;
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
