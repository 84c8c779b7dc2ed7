// Both SDKs in one process: each works as it does alone, and the trouble of one leaves the other alone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heading, reply } from '../../src/core/reply.ts';
import { shown } from '../adapters/slack/helpers.ts';
import { type Running, startBoth, until } from './running.ts';

const FILE = { name: 'brief.md', mediaType: 'text/markdown', content: '# Brief' };

let running: Running;
beforeEach(async () => {
  running = await startBoth({
    handle: async ({ text, options }) => reply([heading(`Echo: ${text || options.question}`)], text || options.question !== 'file' ? {} : { files: [FILE] }),
  });
});
afterEach(async () => {
  const { violations } = running.discord;
  await running.stop();
  expect(violations).toEqual([]);
});

const onSlack = (): Promise<string> => running.slack.sendSlash('/ask', 'x').then(shown);
const onDiscord = async (question = 'x') => running.discord.answerTo(running.discord.sendSlash({ command: 'ask', options: { question } }));

describe('two platforms at once', () => {
  it('send files on Discord too, though both bring an HTTP client of their own', async () => {
    expect((await onDiscord('file')).files.map(({ name }) => name)).toEqual(['brief.md']);
  });

  it('answer on Discord while Slack refuses the token at every attempt', async () => {
    const { slack, slackSupervisor, discordSupervisor } = running;
    slack.fail('apps.connections.open', { error: 'invalid_auth' }, 1000);
    slack.dropSockets();
    await until('Slack to be lost', () => slackSupervisor.state === 'lost');
    for (let i = 0; i < 10; i++) expect((await onDiscord()).kind).toBe('reply');
    expect(discordSupervisor.state).toBe('connected');
    expect(running.events.filter(([platform]) => platform === 'discord')).toEqual([['discord', 'connected']]);
  });

  it('answer on Slack while Discord refuses the connection', async () => {
    const { discord, discordSupervisor, slackSupervisor } = running;
    discord.refuseGateway(4014);
    discord.dropSockets({ code: 4014 });
    await until('Discord to be lost', () => discordSupervisor.state !== 'connected');
    for (let i = 0; i < 10; i++) expect(await onSlack()).toContain('Echo: x');
    expect(slackSupervisor.state).toBe('connected');
  });
});
