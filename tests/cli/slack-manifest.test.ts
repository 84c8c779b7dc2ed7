// `slack-manifest`: the Slack app as the commands make it, in the form that Slack takes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { buildManifest } from '../../src/adapters/slack/manifest.ts';
import type { Command } from '../../src/core/command.ts';
import { reply } from '../../src/core/reply.ts';
import { validateSlackManifest } from '../contracts/slack-manifest.ts';
import { runHere } from '../helpers/streams.ts';

type Manifest = ReturnType<typeof buildManifest>;

async function printed(...args: readonly string[]): Promise<Manifest> {
  const { code, stdout, stderr } = await runHere(['slack-manifest', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const manifest = JSON.parse(stdout) as Manifest;
  expect(validateSlackManifest(manifest)).toEqual([]);
  return manifest;
}

describe('slack-manifest', () => {
  it('has every command, in their order, over Socket Mode', async () => {
    const { features, settings } = await printed();
    expect(features.slash_commands.map(({ command }) => command)).toEqual(commands.map(({ name }) => `/${name}`));
    expect(features.slash_commands.map(({ description }) => description)).toEqual(commands.map(({ description }) => description));
    expect(settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
    expect(JSON.stringify({ features, settings })).not.toContain('http');
  });

  it('offers on any message what commands take from one, and a form for the rest', async () => {
    const { features } = await printed();
    const onMessages = commands.flatMap(({ onMessage }) => onMessage?.label.en ?? []);
    expect(onMessages.length).toBeGreaterThan(0);
    expect(features.shortcuts.map(({ name, type }) => [type, name])).toEqual([['global', 'Ask Alliance Desk'], ...onMessages.map((name) => ['message', name])]);
  });

  it('asks for no scope that the README does not explain', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const { oauth_config } = await printed();
    const explained = [...readme.matchAll(/^\| ((?:`[a-z_]+(?::[a-z]+)?`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', '));
    for (const scope of oauth_config.scopes.bot) expect(explained).toContain(scope);
  });

  it('puts a prefix before every command', async () => {
    const { features } = await printed('--prefix', 'ad');
    expect(features.slash_commands.map(({ command }) => command)).toEqual(commands.map(({ name }) => `/ad-${name}`));
  });

  it.each(['https://bot.example.org', 'https://bot.example.org/', 'https://bot.example.org/slack/events'])('sends everything to %s over HTTP', async (http) => {
    const { features, settings } = await printed('--http', http);
    const url = 'https://bot.example.org/slack/events';
    for (const command of features.slash_commands) expect(command).toMatchObject({ url });
    expect(settings.event_subscriptions.request_url).toBe(url);
    expect(settings.interactivity).toEqual({ is_enabled: true, request_url: url, message_menu_options_url: url });
    expect(settings.socket_mode_enabled).toBe(false);
  });

  it.each([
    [['--prefix', 'My App'], /--prefix My App: lower-case letters and digits alone/],
    [['--prefix', ''], /--prefix : lower-case/],
    [['--prefix', 'x'.repeat(30)], /longer than Slack’s 32 characters/],
    [['--http', 'http://bot.example.org'], /--http http:\/\/bot\.example\.org: Slack calls https addresses alone/],
    [['--http', 'bot'], /--http bot: Slack calls https/],
  ])('takes %j for wrong usage', async (args, says) => {
    const { code, stdout, stderr } = await runHere(['slack-manifest', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('hints at options, and offers on messages what a command takes from them', () => {
    const claim: Command = {
      name: 'claim',
      description: 'Check a claim',
      options: [
        { name: 'statement', type: 'text', description: 'a claim', required: true, rest: true, maxLength: 300 },
        { name: 'from', type: 'integer', description: 'a year', min: 1, max: 2 },
        { name: 'public', type: 'flag', description: 'for everyone' },
      ],
      onMessage: { label: { en: 'Check this claim', ja: '確認' }, option: 'statement' },
      example: { en: 'Japan pays nothing', ja: '…' },
      run: () => reply([]),
    };
    const manifest = buildManifest([claim]);
    expect(validateSlackManifest(manifest)).toEqual([]);
    expect(manifest.features.slash_commands[0]).toMatchObject({ usage_hint: 'statement [from], such as: Japan pays nothing' });
    expect(manifest.features.shortcuts[1]).toMatchObject({ name: 'Check this claim', type: 'message', callback_id: 'message.claim.statement' });
  });
});

describe('the validator of manifests', () => {
  const good = buildManifest(commands);
  it.each<[string, object]>([
    ['a command that Slack has', { features: { ...good.features, slash_commands: [{ command: '/who', description: 'x' }] } }],
    ['a long name', { display_information: { name: 'x'.repeat(36), description: 'x' } }],
    ['a scope that is missing', { oauth_config: { scopes: { bot: ['commands', 'chat:write'] } } }],
    ['two commands of one name', { features: { ...good.features, slash_commands: [...good.features.slash_commands, ...good.features.slash_commands] } }],
    ['HTTP without addresses', { settings: { ...good.settings, socket_mode_enabled: false } }],
    ['buttons that nobody answers', { settings: { ...good.settings, interactivity: { is_enabled: false } } }],
    ['an eleventh shortcut', { features: { ...good.features, shortcuts: Array(11).fill(good.features.shortcuts[0]) } }],
  ])('sees %s', (_, change) => expect(validateSlackManifest({ ...good, ...change })).not.toEqual([]));
});
