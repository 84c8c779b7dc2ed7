// Sources as CSL-JSON, which reference managers read. Shape: the schema of citationstyles.org, version 1.0.
import type { CitationEntry } from './answer.ts';

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'report';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly 'collection-title'?: string;
  readonly number?: string;
  readonly publisher: string;
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] };
  readonly URL?: string;
  readonly note: string;
}

/** One item a document, in the order of its first citation; the paragraphs cited stand in its note. */
export function cslItems(citations: readonly CitationEntry[]): CslItem[] {
  const firsts = citations.filter((c, i) => citations.findIndex((other) => other.document === c.document) === i);
  return firsts.map((first) =>
    item(
      first,
      citations.filter((c) => c.document === first.document).map((c) => c.paragraph),
    ),
  );
}

function item(source: CitationEntry, paragraphs: readonly number[]): CslItem {
  const [, collection = source.series, number] = /^(.*?),? (?:No\.|Vol\.) (.+)$/.exec(source.series ?? '') ?? [];
  return {
    id: source.document,
    ...(source.series ? { type: 'report' } : { type: 'article-newspaper', 'container-title': source.publisher }),
    title: source.title,
    ...(source.author ? { author: [nameOf(source.author)] } : {}),
    ...(collection ? { 'collection-title': collection } : {}),
    ...(number ? { number } : {}),
    publisher: source.publisher,
    issued: { 'date-parts': [source.date.split('-').map(Number)] },
    ...(source.url ? { URL: source.url.replace(/#:~:text=.*$/, '') } : {}),
    note: `Paragraphs cited: ${[...new Set(paragraphs)].sort((a, b) => a - b).join(', ')}`,
  };
}

/** “Oskar Pietrewicz” → given and family name; a name of one word or of more than three stays whole. */
function nameOf(author: string): CslName {
  const words = author.split(' ');
  return words.length === 2 || words.length === 3 ? { family: words.at(-1) ?? author, given: words.slice(0, -1).join(' ') } : { literal: author };
}
