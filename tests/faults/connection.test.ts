// Connections that break, in the ways networks and platforms have: what was asked meanwhile is answered, and once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directMessage } from '../fakes/slack/index.ts';
import { quiet, type Running, SECRET, startBoth, until } from './running.ts';

let running: Running;
beforeEach(async () => {
  running = await startBoth();
});
afterEach(async () => {
  const { violations } = running.discord;
  await running.stop();
  expect(running.log()).not.toMatch(SECRET);
  expect(violations).toEqual([]);
});

/** How often each question, numbered from 0, was answered. */
const answersOnSlack = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => running.slack.posted.filter(({ text }) => String(text).includes(`Echo: q${i}.`)).length);
const ones = (count: number): number[] => Array<number>(count).fill(1);

describe('Slack', () => {
  it('answers each message once through six dropped connections', async () => {
    const { slack } = running;
    for (let i = 0; i < 30; i++) {
      void slack.sendEvent(directMessage(`q${i}.`), i % 4 === 0 ? { loseAcks: 1 } : {});
      if (i % 5 === 4) {
        slack.dropSockets();
        await slack.until(() => slack.connected === 1);
      }
    }
    slack.dropSockets(); // what lost its acknowledgement is delivered again
    await until('thirty answers', () => slack.posted.length >= 30);
    await quiet();
    expect(answersOnSlack(30)).toEqual(ones(30));
  });

  it('notices a connection that is open and silent, and answers what was asked into it', async () => {
    const { slack } = running;
    slack.freezeSockets();
    void slack.sendEvent(directMessage('q0.'));
    await until('an answer', () => slack.posted.length === 1);
    expect(running.events).toContainEqual(['slack', 'lost']);
    expect(answersOnSlack(1)).toEqual([1]);
  });

  it('goes on after its token was refused, and Slack failed, at attempts to connect again', async () => {
    const { slack, slackSupervisor } = running;
    slack.fail('apps.connections.open', { error: 'invalid_auth' }, 2);
    slack.fail('apps.connections.open', { status: 503 }, 3); // tried three times as one attempt
    slack.dropSockets();
    void slack.sendEvent(directMessage('q0.'));
    await until('an answer', () => slack.posted.length === 1);
    expect(running.events.filter(([, event]) => event === 'attempt_failed')).toHaveLength(3);
    expect([slackSupervisor.state, answersOnSlack(1)]).toEqual(['connected', [1]]);
  });

  it('moves to a new connection, as Slack asks several times an hour, in the midst of questions', async () => {
    const { slack } = running;
    for (let i = 0; i < 20; i++) {
      void slack.sendEvent(directMessage(`q${i}.`));
      if (i % 7 === 6) slack.refreshSockets();
    }
    await until('twenty answers', () => slack.posted.length >= 20);
    await quiet();
    expect(answersOnSlack(20)).toEqual(ones(20));
  });
});

describe('Discord', () => {
  it('answers each message once through dropped connections and everything delivered again', async () => {
    const { discord } = running;
    const ids: string[] = [];
    for (let i = 0; i < 30; i++) {
      ids.push(discord.sendMessage({ text: `q${i}` }));
      if (i % 10 !== 9) continue;
      const { resume } = discord.gateway;
      discord.dropSockets({ redeliver: true });
      ids.push(discord.sendMessage({ text: 'into the gap' }));
      await discord.until('a resumed connection', () => discord.gateway.resume > resume);
    }
    for (const id of ids) await discord.answerTo(id);
    await quiet();
    expect(ids.map((id) => discord.answersTo(id).length)).toEqual(ones(ids.length));
    expect(discord.gateway.identify).toBe(1);
  });

  it('notices a connection that is open and silent by its heartbeat', async () => {
    const { discord } = running;
    discord.setHeartbeat(400);
    discord.dropSockets();
    await discord.until('a resumed connection', () => discord.gateway.resume === 1);
    discord.freezeSockets();
    const id = discord.sendMessage({ text: 'into the silence' });
    await discord.answerTo(id);
    expect(discord.answersTo(id)).toHaveLength(1);
  });

  it.each([
    [4014, 'intents that are no longer allowed'],
    [4004, 'a token that is no longer accepted'],
  ])('starts anew after %i, %s, which the library takes for the end', async (code) => {
    const { discord, discordSupervisor } = running;
    discord.dropSockets({ code });
    await until('Discord to be lost', () => discordSupervisor.state !== 'connected');
    await until('Discord to be back', () => discordSupervisor.state === 'connected');
    const id = discord.sendMessage({ text: 'again' });
    await discord.answerTo(id);
    await quiet();
    expect(discord.answersTo(id)).toHaveLength(1);
    expect(discord.gateway.connected).toBe(1);
  });
});

describe('a platform', () => {
  it('is replaced where nothing is heard of it', async () => {
    await running.stop();
    running = await startBoth({ silence: 1_000 });
    const { slack, slackSupervisor } = running;
    slack.fail('apps.connections.open', { hang: true }, 1);
    slack.dropSockets();
    await until('Slack to be lost', () => slackSupervisor.state !== 'connected');
    await until('Slack to be back', () => slackSupervisor.state === 'connected');
    void slack.sendEvent(directMessage('q0.'));
    await until('an answer', () => slack.posted.length === 1);
    await quiet();
    expect([slack.connected, answersOnSlack(1)]).toEqual([1, [1]]);
  });
});
