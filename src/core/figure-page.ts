// One figure with all that is known of it: what it counts, whose data it is, what it is a part of, the paragraph it stands in.
import type { Answered, CommandContext } from './command.ts';
import { excerpt } from './excerpt.ts';
import type { Figure } from './library.ts';
import { Page } from './page.ts';
import { type Block, heading, list, type Span, span } from './reply.ts';

export function figurePage(figure: Figure, context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const { library, text, language } = page;
  const equivalent = library.corpus.figures.filter((f) => f.id === figure.equivalent);
  const facts = [
    [text.counted, figure.scope],
    [text.partOf, figure.of],
    [text.dataOf, figure.dataSource],
    [text.note, figure.note],
  ].flatMap(([name, value]): Span[][] => (name && value ? [[span(name, 'bold'), span(` ${value}`)]] : []));
  const passage = library.passage(figure.citation);
  const blocks: Block[] = [
    heading(figure.label[language]),
    page.figures([figure, ...equivalent]),
    ...(facts.length > 0 ? [list(...facts)] : []),
    ...(passage ? [page.passage({ ...passage, text: excerpt(passage.text, [figure.label.en, figure.display]) })] : []),
  ];
  return page.reply(blocks, { words: figure.id, public: isPublic });
}
