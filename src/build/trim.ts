// What the SDKs load and the program never runs, left out of the bundle: a start would take the longer for it, and the package more space.
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { ROOT } from '../paths.ts';

/** Slack over Express and on AWS Lambda: the bot takes events over a socket, or with Bolt's own HTTP server. */
const RECEIVERS = /^\.\/receivers\/(?:Express|AwsLambda)Receiver$/;
/** As @discordjs/rest is published for other runtimes: with the fetch that is there, where otherwise it brings undici. */
const REST_WITH_FETCH = join(ROOT, 'node_modules/@discordjs/rest/dist/web.js');
/** discord.js takes nothing but fetch from its undici. */
const FETCH = 'module.exports = { fetch };';

export const trimmed: Plugin = {
  name: 'what the SDKs need',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: RECEIVERS }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
    onResolve({ filter: /^@discordjs\/rest$/ }, () => ({ path: REST_WITH_FETCH }));
    onResolve({ filter: /^undici$/ }, ({ importer }) => (importer.includes('discord.js') ? { path: 'undici', namespace: 'fetch' } : null));
    onLoad({ filter: /./, namespace: 'fetch' }, () => ({ contents: FETCH }));
  },
};
