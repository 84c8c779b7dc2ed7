// The command line: calls, options, help and exit codes.
import { Command, CommanderError } from 'commander';
import { commands } from '../../commands/index.ts';
import { type Config, readConfig } from '../config.ts';
import { BotError } from '../errors.ts';
import type { AskOptions } from './ask.ts';
import { EXIT, type Io, writeLine } from './io.ts';

/**
 * Runs one call. Only what the call needs is loaded. Never rejects: problems are told on `io.err`.
 * @param stopped resolves when the process is asked to stop.
 * @returns the exit code: 0 done, 1 the thing asked for failed, 2 wrong usage.
 */
export async function run(args: readonly string[], io: Io, stopped: Promise<unknown>): Promise<number> {
  let code: number = EXIT.done;
  const program = build(io, stopped, (value) => {
    code = value;
  });
  try {
    await program.parseAsync(args.length > 0 ? [...args] : ['start'], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function build(io: Io, stopped: Promise<unknown>, end: (code: number) => void): Command {
  const config = (): Config => readConfig(io.env);
  const program = new Command('alliance-desk').description(
    'Answers questions on the U.S.-Japan alliance and the tariff dispute, with sourced passages and key figures',
  );
  program.exitOverride().configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) });
  program.showHelpAfterError('(--help lists what there is)');
  program
    .command('start')
    .description('start every platform that has its tokens; with none, the terminal chat')
    .action(async () => {
      const { start } = await import('./start.ts');
      end(await start(config(), io, stopped));
    });
  program
    .command('ask')
    .description('answer a question')
    .argument('[question...]', 'the question')
    .option('--json', 'print the answer as one JSON object')
    .option('--batch <file>', 'answer JSON lines with id and question (-: standard input), one answer a line')
    .option('--originals <dir>', 'the folder of the publishers’ texts, for quotes')
    .option('--explain', 'print what was understood, the candidates with their scores, and why an answer was refused')
    .action(async (words: string[], options: AskOptions) => {
      const { ask } = await import('./ask.ts');
      await ask(words, options, config(), io);
    });
  addCorpus(program, config, io);
  addDeploy(program, config, io);
  addManifest(program, io);
  return program;
}

function addCorpus(program: Command, config: () => Config, io: Io): void {
  const load = () => import('./corpus.ts');
  const corpus = program.command('corpus').description('look after the corpus');
  corpus
    .command('check')
    .description('validate the corpus: every problem with file and line')
    .action(async () => (await load()).check(config(), io));
  corpus
    .command('export')
    .description('print the whole corpus as one JSON object')
    .action(async () => (await load()).exportCorpus(config(), io));
  corpus
    .command('snapshot')
    .description('write the checked corpus into a file, as the build does for a quick start')
    .argument('<file>', 'where to')
    .action(async (file: string) => (await load()).snapshot(file, config(), io));
  corpus
    .command('verify')
    .description('hold every record against the originals found')
    .action(async () => (await load()).verify(config(), io));
  corpus
    .command('paragraphs')
    .description('print the paragraphs of a document.yaml for a text that holds the body paragraphs alone')
    .argument('<file>', 'the text')
    .option('--starts', 'with the first words, for documents that have a web page')
    .action(async (file: string, options: { starts?: boolean }) => (await load()).paragraphs(file, options, io));
}

function addDeploy(program: Command, config: () => Config, io: Io): void {
  program
    .command('discord-deploy')
    .description('register the commands with Discord, and print what changed')
    .option('--guild <id>', 'with one server only; everywhere by default')
    .action(async ({ guild }: { guild?: string }) => {
      const { discord } = config();
      if (!discord) throw new BotError('config', 'DISCORD_TOKEN and DISCORD_APPLICATION_ID are missing: the commands are registered with them');
      const { deployCommands } = await import('../adapters/discord/deploy.ts');
      for (const line of await deployCommands({ config: discord, commands, guild })) await writeLine(io.out, line);
    });
}

function addManifest(program: Command, io: Io): void {
  program
    .command('slack-manifest')
    .description('print the manifest to create the Slack app from, as JSON')
    .option('--prefix <word>', 'before every command, where other apps have the same names: ad makes /ad-ask')
    .option('--http <url>', 'where Slack reaches the bot over HTTP; Socket Mode by default')
    .action(async (options: { prefix?: string; http?: string }) => {
      const { buildManifest } = await import('../adapters/slack/manifest.ts');
      await writeLine(io.out, JSON.stringify(buildManifest(commands, options), null, 2));
    });
}

async function explain(error: unknown, io: Io): Promise<number> {
  // Commander has printed its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const message = error instanceof BotError ? error.message : `something went wrong: ${error instanceof Error ? error.message : 'unknown'}`;
  await writeLine(io.err, message);
  return error instanceof BotError && error.code === 'usage' ? EXIT.usage : EXIT.failed;
}
