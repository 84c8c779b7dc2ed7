// Puts the preview together: the page's server, the platforms' renderers, and a desk that follows the corpus on disk.
import { createPreviewAdapter, type PreviewAdapter } from '../adapters/web/adapter.ts';
import type { Check, Source } from '../adapters/web/protocol.ts';
import type { Config } from '../config.ts';
import type { Answer } from '../core/answer.ts';
import type { Command } from '../core/command.ts';
import type { Log } from '../log.ts';
import type { LiveDesk } from './live-desk.ts';
import { lazyLooks } from './looks.ts';
import { corpusDir } from './resources.ts';
import { watchFolder } from './watch-folder.ts';
import { whyOf } from './why.ts';

interface Parts {
  readonly desk: LiveDesk;
  readonly commands: readonly Command[];
  readonly log: Log;
}

export function createPreview(config: Config, { desk, commands, log }: Parts): PreviewAdapter {
  const folder = corpusDir(config);
  const check = (): Check => checkOf(folder, desk);
  const parts = {
    looks: lazyLooks(),
    commands,
    desk,
    check,
    why: (question: string) => whyOf(desk.explain(question)),
    async witness<T>(run: () => Promise<T>) {
      const { result, answers } = await desk.witness(run);
      return { result, questions: answers.map((answer) => answer.question), sources: answers.flatMap(sourcesOf) };
    },
    watch: (changed: (check: Check) => void) =>
      watchFolder(folder, async () => {
        await desk.reload();
        changed(check());
      }),
  };
  return createPreviewAdapter(parts, config.preview.port, log);
}

function checkOf(folder: string, { corpus, problems }: LiveDesk): Check {
  const { documents, passages, figures, claims, events, people, terms } = corpus;
  const counts = Object.entries({ documents, passages, figures, claims, events, people, terms }).map(([name, records]) => [name, records.length]);
  return { folder, hash: corpus.hash, counts: Object.fromEntries(counts), problems };
}

const sourcesOf = ({ citations }: Answer): Source[] => citations.map(({ n, document, paragraph, title }) => ({ n, document, paragraph, title }));
