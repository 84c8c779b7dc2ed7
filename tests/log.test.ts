// Log lines: whatever the configuration calls a secret is in none of them, and neither is what people ask.
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { createBot } from '../src/bot.ts';
import { readConfig } from '../src/config.ts';
import { BotError } from '../src/errors.ts';
import { createLog } from '../src/log.ts';
import { desk, requestOf } from './helpers/bot.ts';

const BOT = 'xoxb-17-not-to-be-shown';
const APP = 'xapp-17-not-to-be-shown';
const SHOWN = /not-to-be-shown/;

function logOf(secrets: readonly string[], level = 'debug') {
  const lines: string[] = [];
  return { log: createLog({ level, secrets, write: (line) => lines.push(line) }), text: () => lines.join('') };
}

class HttpError extends Error {
  readonly config = { headers: { authorization: `Bearer ${BOT}` } };
}

describe('a secret', () => {
  const cause = new HttpError(`GET https://slack.example/?token=${APP}`);
  it.each<[string, unknown]>([
    ['a message', `logging in with ${BOT}`],
    ['a field', { token: BOT }],
    ['a nested field', { a: [{ b: { headers: { authorization: `Bearer ${BOT}` } } }] }],
    ['a key', { [BOT]: 1 }],
    ['words of our own', { err: new BotError('platform', `no answer with ${BOT}`, cause) }],
    ['a name with another at its start', `${BOT}-longer`],
  ])('is taken out of %s', (_, logged) => {
    const { log, text } = logOf([BOT, APP, `${BOT}-longer`]);
    log.error(logged as object);
    expect(text()).toContain('[redacted]');
    expect(text()).not.toMatch(SHOWN);
    expect(text()).not.toContain('-longer');
  });

  it('is known in the spelling of JSON too', () => {
    const secret = 'not-to-be-shown "quoted" back\\slash';
    const { log, text } = logOf([secret]);
    log.warn({ secret }, `it is ${secret}`);
    expect(JSON.parse(text())).toMatchObject({ secret: '[redacted]', msg: 'it is [redacted]' });
  });

  it('is known without the white space around it, and white space is none', () => {
    const { secrets } = readConfig({ SLACK_BOT_TOKEN: ` ${BOT}\n`, SLACK_APP_TOKEN: APP, DISCORD_TOKEN: '  ', DISCORD_APPLICATION_ID: '' });
    expect(secrets).toEqual([BOT, APP]);
  });

  it('that is empty takes nothing out', () => {
    const { log, text } = logOf(['']);
    log.info('two words');
    expect(JSON.parse(text())).toMatchObject({ msg: 'two words' });
  });
});

describe('an error', () => {
  const QUESTION = 'private matter';
  const foreign = Object.assign(new HttpError(`no ${QUESTION} in ${BOT}`), { code: 'ECONNRESET' });
  it.each<[string, unknown]>([
    ['by itself', foreign],
    ['as a cause of a cause', new Error(QUESTION, { cause: new BotError('platform', 'no call', foreign) })],
    ['in a list', new AggregateError([foreign, new Error(QUESTION)], QUESTION)],
  ])('%s is told by its kind, code and place, without its words', (_, err) => {
    const { log, text } = logOf([BOT, APP]);
    log.error({ err }, 'a command failed');
    expect(text()).toMatch(/HttpError/);
    expect(text()).toMatch(/ECONNRESET/);
    expect(text()).toMatch(/log\.test\.ts:\d+/);
    expect(text()).not.toMatch(/private matter|not-to-be-shown/);
  });

  it('of our own keeps its words, and a cause that leads back to itself comes to an end', () => {
    const { log, text } = logOf([]);
    const err = new BotError('corpus', 'terms.yaml:3: a list is expected');
    Object.assign(err, { cause: err });
    log.error({ err });
    expect(JSON.parse(text()).err).toMatchObject({ type: 'BotError', message: 'terms.yaml:3: a list is expected', code: 'corpus' });
    log.error({ err: QUESTION });
    expect(text()).toContain('"err":{"type":"string"}');
  });
});

describe('a line', () => {
  it('is JSON with a time, and comes from its level on', () => {
    const { log, text } = logOf([], 'warn');
    log.info('not this');
    log.warn({ platform: 'slack' }, 'this');
    expect(JSON.parse(text())).toMatchObject({ platform: 'slack', msg: 'this', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
  });

  it('about an answer says how long it took, and nothing of what was asked or answered', async () => {
    const { log, text } = logOf([]);
    const request = requestOf({ text: 'How many U.S. troops are in Japan?', user: 'U-anna', platform: 'slack' });
    await createBot({ commands, desk, log }).handle(request);
    const { time: _, level: __, ...fields } = JSON.parse(text());
    expect(fields).toEqual({ request: request.id, platform: 'slack', command: null, ms: expect.any(Number), msg: 'answered' });
  });

  it('about a question that is refused holds none of it', async () => {
    const { log, text } = logOf([]);
    await createBot({ commands, desk, log }).handle(requestOf({ text: 'troops '.repeat(200) }));
    await createBot({ commands, desk, log }).handle(requestOf({ command: 'ask', options: { question: 'secret matter?' } }));
    expect(text()).not.toMatch(/troops|secret matter/);
  });
});
