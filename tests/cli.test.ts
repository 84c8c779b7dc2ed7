// The command line as people and scripts call it: what is printed where, and the exit codes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../src/paths.ts';
import { type Ended, Program, runProgram } from './helpers/process.ts';

const QUESTION = 'How many U.S. troops are in Japan?';
const BATCH = [
  { id: 'q2', question: QUESTION },
  { id: 7, question: 'What does Japan pay for the U.S. troops on its soil?' },
  { id: 'q1', question: 'How high is Mount Fuji?' },
];
const jsonLines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

const refs = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ ref, question, schema }) => ({ ref, question, schema }));
const expected = BATCH.map(({ id, question }) => ({ ref: id, question, schema: 1 }));

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

  it('prints one JSON object, the same bytes for the same question', async () => {
    const [first, second] = await Promise.all([runProgram(['ask', '--json', QUESTION]), runProgram(['ask', '--json', QUESTION])]);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ schema: 1, question: QUESTION, outcome: 'answered' });
    expect(second.stdout).toBe(first.stdout);
  });

  it('refuses to do without a question', async () => {
    expectUsage(await runProgram(['ask']), 'ask needs a question');
  });
});

describe('corpus', () => {
  it('export prints the whole corpus', async () => {
    const { code, stdout } = await runProgram(['corpus', 'export']);
    expect(code).toBe(0);
    const whole = JSON.parse(stdout) as Record<string, unknown[]>;
    for (const key of ['documents', 'passages', 'figures', 'claims', 'events', 'people', 'terms']) expect(whole[key]?.length, key).toBeGreaterThan(0);
  });
});

describe('start without tokens', () => {
  it('answers piped lines in their order and ends', async () => {
    const { code, stdout, stderr } = await runProgram(['start'], { input: `${QUESTION}\r\n\nWho is Ishiba?` });
    expect(stdout).toMatch(/55,000[\s\S]*\n\[1\] [\s\S]*Ishiba[\s\S]*\n\[1\] /);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('ends a chat that waits, with 0, on SIGTERM', async () => {
    const chat = new Program([], {});
    chat.write(`${QUESTION}\n`);
    await chat.says('55,000');
    const asked = performance.now();
    expect((await chat.stop('SIGTERM')).code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5000);
  });
});

describe('from any other folder', () => {
  it('finds its corpus', async () => {
    const { code, stdout } = await runProgram(['corpus', 'check'], { cwd: dir });
    expect(code).toBe(0);
    expect(stdout).toContain(join(ROOT, 'corpus'));
  });

  it('reads a batch by its path there', async () => {
    await writeFile(join(dir, 'here.jsonl'), jsonLines(BATCH));
    const { code, stdout } = await runProgram(['ask', '--batch', 'here.jsonl'], { cwd: dir });
    expect(code).toBe(0);
    expect(refs(stdout)).toEqual(expected);
  });
});

describe('start with half a token set', () => {
  it('names what is missing, shows no token, and ends with 1', async () => {
    const { code, stdout, stderr } = await runProgram(['start'], { env: { SLACK_BOT_TOKEN: 'xoxb-not-to-be-shown', DISCORD_TOKEN: 'not-to-be-shown' } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/SLACK_APP_TOKEN is missing[\s\S]*DISCORD_APPLICATION_ID is missing/);
    expect(stderr).not.toContain('not-to-be-shown');
  });
});

/** Wrong usage: 2, nothing on standard output, and standard error says what is wrong. */
function expectUsage({ code, stdout, stderr }: Ended, says: string): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
}
