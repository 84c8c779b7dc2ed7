// A paragraph in its context: our account of it between those of its neighbours.
import { callButton } from './call-actions.ts';
import type { Answered, CommandContext } from './command.ts';
import type { SourceDocument } from './library.ts';
import { Page } from './page.ts';
import { type Block, heading, list, paragraph } from './reply.ts';
import { clip } from './text.ts';

const LONGEST_NEIGHBOUR = 260;

/** @param paragraph one that the document has. */
export function contextPage(document: SourceDocument, n: number, context: Pick<CommandContext, 'language' | 'library'>, isPublic = false): Answered {
  const page = new Page(context);
  const here = page.library.passage({ document: document.id, paragraph: n });
  const name = page.library.documents.label(document, page.language);
  const blocks: Block[] = [
    heading(`${name}, ¶${n}${here?.section ? `, ${here.section}` : ''}`),
    ...(here ? [{ ...page.passage(here), quote: page.library.original(here.citation) }] : [paragraph(page.text.noAccount(n))]),
    ...neighbours(document, n, page),
  ];
  const steps = [n - 1, n + 1].filter((at) => document.paragraphs.some((p) => p.n === at)).map((at) => callButton([`¶${at}`, `source ${document.id} ${at}`]));
  return page.reply(blocks, { words: `${document.id} ${n}`, public: isPublic, actions: steps });
}

/** Shortened: they are there for where the paragraph stands. */
function neighbours(document: SourceDocument, n: number, page: Page): Block[] {
  const beside = [n - 1, n + 1].flatMap((paragraph) => page.library.passage({ document: document.id, paragraph }) ?? []);
  const items = beside.map((p) => [`¶${p.paragraph}: ${clip(p.text, LONGEST_NEIGHBOUR)} ${page.mark(p.citation)}`]);
  return items.length > 0 ? [paragraph(page.text.neighbours), list(...items)] : [];
}
