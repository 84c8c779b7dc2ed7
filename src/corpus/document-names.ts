// Which documents a text names, by what people call them.
import { isJapanese } from '../search/terms.ts';
import { MONTHS } from './dates.ts';
import type { SourceDocument } from './schema.ts';

/** Documents by what people call them: publisher, author, by-names. */
export class DocumentNames {
  readonly #patterns: readonly (readonly [document: SourceDocument, pattern: RegExp])[];

  constructor(documents: readonly SourceDocument[]) {
    this.#patterns = documents.map((d) => [d, anyOf([d.shortName, d.publisher, ...(d.author ? [d.author] : []), ...d.names, ...byMonth(d, documents)])]);
  }

  /** The documents that a text names. */
  in(text: string): SourceDocument[] {
    return this.#patterns.filter(([, pattern]) => text.search(pattern) >= 0).map(([document]) => document);
  }

  /** The text with those names blanked: they say where to look, not for what. */
  blankedIn(text: string): string {
    return this.#patterns.reduce((rest, [, pattern]) => rest.replace(pattern, (name) => ' '.repeat(name.length)), text);
  }
}

/** “the March paper”, where no other document is of that month. */
function byMonth({ date }: SourceDocument, documents: readonly SourceDocument[]): string[] {
  if (documents.filter((d) => d.date.slice(5, 7) === date.slice(5, 7)).length > 1) return [];
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  const kinds = ['paper', 'article', 'text', 'analysis', 'report', 'document', 'bulletin', 'piece', 'account'];
  return [...kinds.map((kind) => `${month} ${kind}`), ...['資料', '記事', '分析', '文書', '報告'].map((kind) => `${Number(date.slice(5, 7))}月の${kind}`)];
}

/** Where words stand apart, only as whole words, be Japanese next to them (“PISMの結論”): said once for all names, since Node takes long over it. */
function anyOf(names: readonly string[]): RegExp {
  const together = names.filter(isJapanese).map(escaped);
  const apart = names.filter((name) => !isJapanese(name)).map(escaped);
  return new RegExp([`(?<![\\p{Script=Latin}\\p{N}])(?:${apart.join('|')})(?![\\p{Script=Latin}\\p{N}])`, ...together].join('|'), 'giu');
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
