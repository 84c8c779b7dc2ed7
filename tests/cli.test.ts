// The command line as people and scripts call it: what is printed where, and the exit codes.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../src/paths.ts';
import { type Ended, type Env, runProgram } from './helpers/process.ts';

const QUESTION = 'How many U.S. troops are in Japan?';
const BATCH = [
  { id: 'q2', question: QUESTION },
  { id: 7, question: 'What does Japan pay for the U.S. troops on its soil?' },
  { id: 'q1', question: 'How high is Mount Fuji?' },
];
const jsonLines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'alliance-desk-cli-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('ask', () => {
  it('answers as text, with a source', async () => {
    const { code, stdout, stderr } = await runProgram(['ask', QUESTION]);
    expect(stdout).toContain('55,000');
    expect(stdout).toMatch(/^\[1\] .*¶10/m);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('takes a question without quotation marks', async () => {
    const { code, stdout } = await runProgram(['ask', ...QUESTION.split(' ')]);
    expect(code).toBe(0);
    expect(stdout).toContain('55,000');
  });

  it('prints one JSON object, the same bytes for the same question', async () => {
    const [first, second] = await Promise.all([runProgram(['ask', '--json', QUESTION]), runProgram(['ask', '--json', QUESTION])]);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ schema: 1, question: QUESTION, outcome: 'answered' });
    expect(second.stdout).toBe(first.stdout);
  });

  it('ends with 0 where the documents do not say', async () => {
    const { code, stdout } = await runProgram(['ask', '--json', 'How high is Mount Fuji?']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'not_covered' });
  });

  it('refuses to do without a question', async () => {
    expectUsage(await runProgram(['ask']), 'ask needs a question');
  });

  it('refuses an option it does not know', async () => {
    expectUsage(await runProgram(['ask', '--loud', QUESTION]), '--loud');
  });
});

describe('ask --batch', () => {
  const refs = (stdout: string) =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ ref, question, schema }) => ({ ref, question, schema }));
  const expected = BATCH.map(({ id, question }) => ({ ref: id, question, schema: 1 }));

  it('answers a file line by line, in its order', async () => {
    const file = join(dir, 'questions.jsonl');
    await writeFile(file, jsonLines(BATCH));
    const { code, stdout } = await runProgram(['ask', '--batch', file]);
    expect(code).toBe(0);
    expect(refs(stdout)).toEqual(expected);
  });

  it('answers standard input', async () => {
    const { code, stdout } = await runProgram(['ask', '--batch', '-'], { input: jsonLines(BATCH) });
    expect(code).toBe(0);
    expect(refs(stdout)).toEqual(expected);
  });

  it.each([
    ['no JSON', 'How many?\n'],
    ['no question', jsonLines([{ id: 'q9' }])],
    ['no id', jsonLines([{ question: QUESTION }])],
  ])('answers nothing where a line has %s', async (_, line) => {
    expectUsage(await runProgram(['ask', '--batch', '-'], { input: jsonLines(BATCH) + line }), 'line 4');
  });

  it('refuses a file that is not there, and a question beside a file', async () => {
    const missing = join(dir, 'missing.jsonl');
    const [unread, both] = await Promise.all([runProgram(['ask', '--batch', missing]), runProgram(['ask', '--batch', missing, QUESTION])]);
    expectUsage(unread, missing);
    expectUsage(both, 'not both');
  });
});

describe('help', () => {
  it('names every command', async () => {
    const { code, stdout } = await runProgram(['--help']);
    expect(code).toBe(0);
    for (const command of ['start', 'ask', 'corpus', 'discord-deploy']) expect(stdout).toMatch(new RegExp(`^ +${command}\\b`, 'm'));
  });
});

describe('corpus', () => {
  it('check finds nothing wrong with ours', async () => {
    const { code, stdout, stderr } = await runProgram(['corpus', 'check']);
    expect(stdout).toContain('is fine');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('check names file and line of a key it does not know', async () => {
    const broken = join(dir, 'broken');
    await cp(join(ROOT, 'corpus'), broken, { recursive: true });
    const file = join(broken, 'terms.yaml');
    const records = (await readFile(file, 'utf8')).trimEnd();
    await writeFile(file, `${records}\n  colour: red\n`);
    const { code, stdout, stderr } = await runProgram(['corpus', 'check'], { env: { CORPUS_DIR: broken } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`terms\\.yaml:${records.split('\n').length + 1}: .*colour`));
  });

  it('export prints the whole corpus', async () => {
    const { code, stdout } = await runProgram(['corpus', 'export']);
    expect(code).toBe(0);
    const whole = JSON.parse(stdout) as Record<string, unknown[]>;
    for (const key of ['documents', 'passages', 'figures', 'claims', 'events', 'people', 'terms']) expect(whole[key]?.length, key).toBeGreaterThan(0);
  });

  it('verify says what to do where there are no originals', async () => {
    const empty = join(dir, 'empty');
    await mkdir(empty);
    const { code, stderr } = await runProgram(['corpus', 'verify'], { env: { ORIGINALS_DIR: empty } });
    expect(code).toBe(1);
    expect(stderr).toContain(empty);
    expect(stderr).toContain('put the publishers’ texts there');
  });
});

describe('start without tokens', () => {
  it.each([
    ['start', ['start']],
    ['no command', []],
  ])('answers piped lines and ends: %s', async (_, args) => {
    const { code, stdout, stderr } = await runProgram(args, { input: `${QUESTION}\n` });
    expect(stdout).toContain('55,000');
    expect(stdout).toMatch(/^\[1\] /m);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('start with half a token set', () => {
  it.each<[string, Env]>([
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-not-to-be-shown' }],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-not-to-be-shown' }],
    ['PORT', { SLACK_BOT_TOKEN: 'xoxb-not-to-be-shown', SLACK_SIGNING_SECRET: 'not-to-be-shown' }],
    ['DISCORD_APPLICATION_ID', { DISCORD_TOKEN: 'not-to-be-shown' }],
    ['DISCORD_TOKEN', { DISCORD_APPLICATION_ID: '200000000000000002' }],
  ])('names what is missing, and shows no token: %s', async (missing, env) => {
    const { code, stdout, stderr } = await runProgram(['start'], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${missing} is missing`);
    for (const value of Object.values(env)) expect(stderr).not.toContain(value);
  });
});

/** Wrong usage: 2, nothing on standard output, and standard error says what is wrong. */
function expectUsage({ code, stdout, stderr }: Ended, says: string): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
}
