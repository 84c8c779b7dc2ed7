// Calls of the command line in this process: help, wrong usage, batches, and the corpus; results apart from messages.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { answerReply } from '../../src/core/answer-reply.ts';
import { replyText } from '../../src/core/reply-text.ts';
import { ROOT } from '../../src/paths.ts';
import { desk } from '../helpers/bot.ts';
import { HOSTILE } from '../helpers/hostile.ts';
import { type Printed, runHere, Sink } from '../helpers/streams.ts';

const QUESTION = 'How many U.S. troops are in Japan?';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'alliance-desk-program-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Wrong usage: 2, nothing on standard output, and a hint. */
function expectUsage({ code, stdout, stderr }: Printed, ...hints: readonly string[]): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const hint of hints) expect(stderr).toContain(hint);
}

describe('--help', () => {
  it.each([
    ['', ['start', 'ask', 'corpus', 'discord-deploy']],
    ['start', ['every platform that has its tokens']],
    ['ask', ['--json', '--batch <file>', '--originals <dir>', '--explain']],
    ['corpus', ['check', 'export', 'verify', 'paragraphs']],
    ['corpus check', ['file and line']],
    ['corpus export', ['JSON']],
    ['corpus verify', ['originals']],
    ['corpus paragraphs', ['<file>', '--starts']],
    ['discord-deploy', ['--guild <id>']],
  ])('of “%s” is the result of the call', async (command, parts) => {
    const { code, stdout, stderr } = await runHere([...command.split(' ').filter(Boolean), '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: alliance-desk ${command}`.trim());
    for (const part of parts) expect(stdout).toContain(part);
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['akk', QUESTION], ["unknown command 'akk'", 'Did you mean ask?', '--help']],
    ['a part of the corpus call that there is not', ['corpus', 'chek'], ["unknown command 'chek'", 'Did you mean check?']],
    ['an unknown option', ['ask', '--jsn', QUESTION], ["unknown option '--jsn'", 'Did you mean --json?', '--help']],
    ['an option of no command', ['--frob'], ["unknown option '--frob'", '--help']],
    ['an option without its value', ['ask', '--batch'], ['argument missing', '--help']],
    ['words that start does not take', ['start', 'now'], ['too many arguments', '--help']],
    ['words that a check does not take', ['corpus', 'check', 'now'], ['too many arguments']],
    ['a corpus call that says nothing more', ['corpus'], ['check', 'export', 'verify']],
    ['a question of white space', ['ask', '  '], ['ask needs a question', '--batch FILE']],
    ['a question and a file', ['ask', '--batch', '/nowhere/x.jsonl', QUESTION], ['not both']],
    ['a batch that is not there', ['ask', '--batch', '/nowhere/x.jsonl'], ['--batch: /nowhere/x.jsonl cannot be read']],
    ['a file for paragraphs that is not there', ['corpus', 'paragraphs', '/nowhere/x.txt'], ['/nowhere/x.txt cannot be read']],
  ])('is %s', async (_, args, hints) => {
    expectUsage(await runHere(args), ...hints);
  });
});

describe('ask', () => {
  it('prints the reply that chats show, as text, with a question to try where none was asked', async () => {
    const { code, stdout, stderr } = await runHere(['ask', 'hello']);
    const shown = answerReply(desk.answer('hello'), { visibility: 'private', example: desk.about.examples[0] });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${replyText(shown)}\n`, stderr: '' });
  });

  it('explains itself', async () => {
    const { code, stdout } = await runHere(['ask', '--explain', QUESTION]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^understood\n[\s\S]*\npassages\n[\s\S]*\noutcome\n/);
  });

  it('survives whatever is typed, and prints nothing that steers a terminal', async () => {
    const { code, stdout, stderr } = await runHere(['ask', '--', `-x ${HOSTILE.map(([, text]) => text).join(' ')}`]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u);
  });
});

describe('ask --batch', () => {
  const line = (id: unknown, question: unknown = QUESTION) => JSON.stringify({ id, question });
  const batch = (input: string) => runHere(['ask', '--batch', '-'], { input });

  it('passes over empty lines, takes any line ends, a byte order mark and a last line without an end', async () => {
    const { code, stdout } = await batch(`\uFEFF${line('a')}\r\n\r\n   \n${line(2, 'hello')}`);
    expect(code).toBe(0);
    expect(stdout.endsWith('\n')).toBe(true);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toEqual(
      [
        { ref: 'a', ...desk.answer(QUESTION) },
        { ref: 2, ...desk.answer('hello') },
      ].map((answer) => JSON.stringify(answer)),
    );
  });

  it('answers whatever is asked', async () => {
    const { code, stdout } = await batch(HOSTILE.map(([id, text]) => line(id, text)).join('\n'));
    expect(code).toBe(0);
    const refs = stdout
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each).ref);
    expect(refs).toEqual(HOSTILE.map(([id]) => id));
  });

  it.each([
    ['no JSON', 'How many?'],
    ['a text', '"How many?"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an id that is neither text nor number', line({})],
    ['a question that is no text', line('b', 17)],
  ])('answers nothing where a line is %s, and counts empty lines too', async (_, bad) => {
    expectUsage(await batch(`${line('a')}\n\n${bad}\n${line('c')}\n`), 'line 3', '“id” and “question”');
  });

  it('ends with 1 where standard input breaks off', async () => {
    const [out, err] = [new Sink(), new Sink()];
    const broken = new Readable({ read: () => broken.destroy(new Error('read EIO')) });
    expect(await run(['ask', '--batch', '-'], { env: {}, in: broken, out, err }, new Promise(() => {}))).toBe(1);
    expect(out.text).toBe('');
    expect(err.text).toContain('read EIO');
  });
});

describe('corpus check', () => {
  it('finds nothing wrong with ours', async () => {
    expect(await runHere(['corpus', 'check'])).toEqual({ code: 0, stdout: expect.stringMatching(/is fine: \d+ documents, \d+ passages/), stderr: '' });
  });

  it('lists every problem of every file at once, each with its line and what is allowed', async () => {
    const broken = join(dir, 'broken');
    await cp(join(ROOT, 'corpus'), broken, { recursive: true });
    const [figures, passages] = ['figures.yaml', 'passages.yaml'].map((name) => join(broken, 'pism-2025-03-11', name)) as [string, string];
    const changed = async (file: string, from: RegExp, to: string): Promise<number> => {
      const lines = (await readFile(file, 'utf8')).split('\n');
      const at = lines.findIndex((each) => from.test(each));
      lines[at] = lines[at]?.replace(from, to) ?? '';
      await writeFile(file, lines.join('\n'));
      return at + 1;
    };
    const unit = await changed(figures, /\bunit: \S+?(?=,|$)/, 'unit: furlongs');
    const paragraph = await changed(passages, /\bparagraph: 1\b/, 'paragraph: 99');
    const terms = (await readFile(join(broken, 'terms.yaml'), 'utf8')).trimEnd();
    await writeFile(join(broken, 'terms.yaml'), `${terms}\n  colour: red\n`);
    const { code, stdout, stderr } = await runHere(['corpus', 'check'], { env: { CORPUS_DIR: broken } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^corpus/terms\\.yaml:${terms.split('\n').length + 1}: .*colour`, 'm'));
    expect(stderr).toMatch(new RegExp(`^corpus/pism-2025-03-11/figures\\.yaml:${unit}: .*percent-of-GDP`, 'm'));
    expect(stderr).toMatch(new RegExp(`^corpus/pism-2025-03-11/passages\\.yaml:${paragraph}: .*99`, 'm'));
    for (const each of stderr.trimEnd().split('\n')) expect(each).toMatch(/^corpus\/\S+\.yaml:\d+: \S/);
  });

  it('does not take a folder without a corpus for one that is fine', async () => {
    const empty = join(dir, 'empty');
    await mkdir(empty);
    const { code, stdout, stderr } = await runHere(['corpus', 'check'], { env: { CORPUS_DIR: empty } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('people.yaml:1: ');
  });
});

describe('corpus export', () => {
  it('is one line of JSON with everything in it, the same bytes each time', async () => {
    const [first, second] = [await runHere(['corpus', 'export']), await runHere(['corpus', 'export'])];
    const whole = JSON.parse(first.stdout);
    expect(Object.keys(whole)).toEqual(expect.arrayContaining(['documents', 'passages', 'figures', 'claims', 'events', 'people', 'terms', 'hash']));
    expect(whole.passages.length).toBeGreaterThanOrEqual(14 + 32);
    for (const record of [...whole.passages, ...whole.figures, ...whole.claims, ...whole.events])
      expect(record.citation).toEqual({ document: expect.any(String), paragraph: expect.any(Number) });
    expect(first).toEqual({ code: 0, stdout: second.stdout, stderr: '' });
  });
});

describe('corpus verify', () => {
  it('says what to do where there are no originals', async () => {
    const { code, stdout, stderr } = await runHere(['corpus', 'verify'], { env: { ORIGINALS_DIR: join(dir, 'nowhere') } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`no original was found in ${join(dir, 'nowhere')}: put the publishers’ texts there`);
    expect(stderr).toContain('ORIGINALS_DIR');
  });
});

describe('corpus paragraphs', () => {
  it('prints what a new document.yaml lists', async () => {
    const file = join(dir, 'body.txt');
    await writeFile(file, 'The first paragraph\nof two lines.\n\nThe second one.\n');
    const { code, stdout } = await runHere(['corpus', 'paragraphs', '--starts', file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^paragraphs:\n {2}- \{ n: 1, hash: "[0-9a-f]{16}", length: \d+, start: "The first paragraph of" \}\n {2}- \{ n: 2, .*"The second one\." \}\n$/,
    );
  });
});

describe('a configuration that is not right', () => {
  it('ends every call that reads it with 1, names the variable and shows no value', async () => {
    for (const args of [['start'], ['ask', QUESTION], ['corpus', 'check'], ['discord-deploy']]) {
      const { code, stdout, stderr } = await runHere(args, { env: { SLACK_BOT_TOKEN: 'not-to-be-shown', LOG_LEVEL: 'loud' } });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/SLACK_BOT_TOKEN: [\s\S]*LOG_LEVEL: is one of/);
      expect(stderr).not.toMatch(/not-to-be-shown|loud/);
    }
  });
});
