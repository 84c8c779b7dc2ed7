// What the operator reads when Slack cannot be started: what to do, and no secret.
import { botOf } from '../../helpers/bot.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter } from '../../../src/adapters/slack/adapter.ts';
import { BotError } from '../../../src/errors.ts';
import { silentLog } from '../../helpers/log.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/index.ts';
import { echo, freePort, SIGNING_SECRET, startOverSocket } from './helpers.ts';

let slack: FakeSlack;

beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(() => slack.stop());

const failure = async (started: Promise<unknown>): Promise<BotError> => {
  const error = await started.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof BotError)) throw new TypeError(`no BotError but ${error}`);
  expect(error.code).toBe('platform');
  expect(`${error.message} ${error.stack} ${JSON.stringify(error.cause)}`).not.toMatch(/xox|xapp-|fake-signing/);
  return error;
};

describe('start', () => {
  it('logs in, also with an address that lacks its last slash', async () => {
    const { adapter, lines } = await startOverSocket(slack, echo, { apiUrl: slack.apiUrl.replace(/\/$/, '') });
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open']);
    expect(lines.join()).not.toMatch(/xoxb-|xapp-|ticket/);
    await adapter.stop();
  });

  it.each([
    ['a wrong bot token', { botToken: 'xoxb-wrong' }, /SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/],
    ['a wrong app token', { appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN \(invalid_auth\).*App-Level Tokens/],
  ])('names the variable of %s', async (_, tokens, message) => {
    expect((await failure(startOverSocket(slack, echo, tokens))).message).toMatch(message);
  });

  it.each([
    ['auth.test', 'token_revoked', /SLACK_BOT_TOKEN \(token_revoked\).*copy it again/],
    ['auth.test', 'missing_scope', /SLACK_BOT_TOKEN \(missing_scope\).*scopes/],
    ['apps.connections.open', 'missing_scope', /SLACK_APP_TOKEN \(missing_scope\).*connections:write/],
    ['apps.connections.open', 'forbidden_team', /SLACK_APP_TOKEN \(forbidden_team\).*Socket Mode is switched on/],
  ])('says what to do where %s fails with %s', async (method, error, message) => {
    slack.fail(method, { error });
    expect((await failure(startOverSocket(slack))).message).toMatch(message);
  });

  it('names the host that is not there', async () => {
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/`;
    expect((await failure(startOverSocket(slack, echo, { apiUrl }))).message).toMatch(/cannot reach Slack at 127\.0\.0\.1:\d+ \(ECONNREFUSED\).*SLACK_API_URL/);
  });

  it('says so where something else than Slack answers', async () => {
    slack.fail('auth.test', { status: 200, body: '<html>a hotel’s Wi-Fi</html>' });
    expect((await failure(startOverSocket(slack))).message).toMatch(/did not answer as Slack does.*SLACK_API_URL/);
  });

  it('names the status of a server that fails', async () => {
    slack.fail('auth.test', { status: 503 }, 9);
    expect((await failure(startOverSocket(slack))).message).toContain('HTTP 503');
  });

  describe('with a port that is taken', () => {
    let other: Server;
    beforeEach(async () => {
      other = createServer();
      await new Promise<void>((resolve) => other.listen(0, resolve));
    });
    afterEach(() => other.close());

    it('names the port', async () => {
      const { port } = other.address() as AddressInfo;
      const config = { botToken: slack.botToken, transport: { kind: 'http', signingSecret: SIGNING_SECRET, port }, apiUrl: slack.apiUrl } as const;
      expect((await failure(createSlackAdapter(config, silentLog).start(botOf(echo)))).message).toMatch(new RegExp(`port ${port} \\(EADDRINUSE.*PORT`));
    });
  });

  it('stops before it was started, and while it starts', async () => {
    const config = { botToken: slack.botToken, transport: { kind: 'socket', appToken: slack.appToken }, apiUrl: slack.apiUrl } as const;
    await createSlackAdapter(config, silentLog).stop();
    const adapter = createSlackAdapter(config, silentLog);
    const started = adapter.start(botOf(echo));
    await adapter.stop();
    await started;
    expect(slack.connected).toBe(0);
  });
});
