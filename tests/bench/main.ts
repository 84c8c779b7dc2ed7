// `npm run bench -- …`: our search beside others on the same documents and questions; how quick the bot is, and what it bears.
import { Command, CommanderError } from 'commander';
import { benchAnswers } from './answers.ts';
import { benchRetrieval } from './retrieval.ts';
import { CollectionError } from './collection.ts';
import { benchLoad } from './load.ts';
import { benchPreview } from './preview.ts';
import { QuestionsError } from './questions.ts';
import { benchScores } from './scores.ts';
import { benchSoak } from './soak.ts';
import { benchSpeed } from './speed.ts';

const USAGE = 2;

interface Options {
  readonly json?: boolean;
}

const program = new Command('bench').description('Compares our search with others, and measures the bot.').exitOverride();
program
  .command('retrieval')
  .description('public test collections: nDCG@10, MRR@10, recall@10 and time of every engine')
  .argument('<dir>', 'a collection (docs.jsonl, queries.jsonl, qrels.tsv) or a folder of collections')
  .option('--json', 'one JSON object a line')
  .action((dir: string, { json = false }: Options) => benchRetrieval(dir, json));
program
  .command('answers')
  .description('our corpus and its sets of questions: hit_at_1, hit_at_3, MRR and time of every engine and of the whole bot')
  .argument('[files...]', 'further sets of questions')
  .option('--json', 'one JSON object a line')
  .action((files: string[], { json = false }: Options) => benchAnswers(files, json));
program
  .command('scores')
  .description('how well the bot answers sets of questions: as it is, without any hand-written ask, with a plain word count for BM25')
  .argument('[files...]', 'further sets of questions')
  .option('--json', 'one JSON object a line')
  .action((files: string[], { json = false }: Options) => benchScores(files, json));
program
  .command('speed')
  .description('question to payload beside bare minisearch, search in up to 100,000 passages, start-up to ready')
  .option('--most <passages>', 'the most passages to search in', Number, 100_000)
  .option('--json', 'one JSON object a line')
  .action(({ json = false, most }: Options & { most: number }) => benchSpeed({ json, most }));
program
  .command('load')
  .description('commands, messages, completions and presses through both SDKs, as many as one core holds')
  .option('--seconds <seconds>', 'how long', Number, 60)
  .option('--people <people>', 'who ask at the same time', Number, 32)
  .option('--json', 'one JSON object a line')
  .action(({ json = false, ...options }: Options & { seconds: number; people: number }) => benchLoad({ json, ...options }));
program
  .command('soak')
  .description('steady traffic through both SDKs with a fault every five seconds: memory, lost, doubled')
  .option('--minutes <minutes>', 'how long', Number, 10)
  .option('--json', 'one JSON object a line')
  .action(({ json = false, minutes }: Options & { minutes: number }) => benchSoak({ json, minutes }));
program
  .command('preview')
  .description('ready line to first answer in a browser, and what the page weighs')
  .option('--json', 'one JSON object a line')
  .action(({ json = false }: Options) => benchPreview(json));
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}

/** Commander has said what is wrong; 0 is the help asked for. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (!(error instanceof CollectionError || error instanceof QuestionsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return USAGE;
}
