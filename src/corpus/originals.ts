// Originals: the publishers' own texts, which are not in the repository. Their paragraphs are told by hash, in whatever
// form a text comes: wrapped lines, page breaks with running headers, run-in headings, captions, markup.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { SourceDocument } from './schema.ts';

/** Text of the paragraphs found, by document and paragraph number. */
export type Originals = ReadonlyMap<string, ReadonlyMap<number, string>>;

const READABLE = new Set(['.txt', '.md', '.html', '.htm']);
/** Most lines of a running header, a caption or a footer that may cut a paragraph in two. */
const LONGEST_BREAK = 3;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  yen: '¥',
};

/** What is left of a paragraph when case, spacing, quotes, dashes and markup are taken out. */
const normalizeParagraph = (text: string): string =>
  stripMarkup(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

export function fingerprint(text: string): { readonly hash: string; readonly length: number } {
  const normal = normalizeParagraph(text);
  return { hash: createHash('sha256').update(normal).digest('hex').slice(0, 16), length: normal.length };
}

/** Reads every text in `dir` (.txt, .md, .html); an absent folder holds none. */
export function loadOriginals(dir: string, documents: readonly SourceDocument[]): Originals {
  const files = existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => READABLE.has(extname(name).toLowerCase()))
        .sort()
    : [];
  const found = new Map<string, Map<number, string>>();
  for (const file of files) {
    const lines = linesOf(readFileSync(join(dir, file), 'utf8'));
    for (const document of documents) merge(found, document.id, findParagraphs(lines, document));
  }
  return found;
}

/** The paragraphs of `document` in a text, cleaned of markup and page breaks. */
export function findParagraphs(lines: readonly string[], document: SourceDocument): Map<number, string> {
  const wanted = new Map(document.paragraphs.map((p) => [p.hash, p.n]));
  const search: Search = {
    lines,
    sizes: lines.map(sizeOf),
    lengths: new Set(document.paragraphs.map((p) => p.length)),
    longest: Math.max(...document.paragraphs.map((p) => p.length)),
  };
  const found = new Map<number, string>();
  for (const text of lines.flatMap((_, i) => candidates(search, i))) {
    const n = wanted.get(fingerprint(text).hash);
    if (n !== undefined && !found.has(n)) found.set(n, text);
  }
  return found;
}

interface Search {
  readonly lines: readonly string[];
  /** Length of each line when normalised. */
  readonly sizes: readonly number[];
  readonly lengths: ReadonlySet<number>;
  readonly longest: number;
}

interface Run {
  readonly parts: readonly string[];
  readonly length: number;
  readonly next: number;
  /** Whether a page break may still be left out. */
  readonly mayBreak: boolean;
}

const sizeOf = (line: string): number => normalizeParagraph(line).length;

/** Texts of a wanted length that begin in line `i`: whole, or after a run-in heading. */
function candidates(search: Search, i: number): string[] {
  const line = search.lines[i] ?? '';
  const heading = /^\W*[^.!?]{1,60}[.:]\s+/u.exec(line)?.[0] ?? '';
  const starts = heading ? [line, line.slice(heading.length)] : [line];
  return starts.flatMap((start) => [...runs(search, { parts: [start], length: sizeOf(start), next: i + 1, mayBreak: true })]);
}

/** Joins the lines that follow, with at most one break left out, wherever the length is one that is wanted. */
function* runs(search: Search, { parts, length, next, mayBreak }: Run): Generator<string> {
  if (length > search.longest) return;
  if (search.lengths.has(length)) yield parts.join(' ');
  for (let skip = 0; skip <= (mayBreak ? LONGEST_BREAK : 0); skip++) {
    const line = search.lines[next + skip];
    if (line === undefined) return;
    yield* runs(search, {
      parts: [...parts, line],
      length: length + (search.sizes[next + skip] ?? 0),
      next: next + skip + 1,
      mayBreak: mayBreak && skip === 0,
    });
  }
}

/** Lines that hold text, without markup, entities and conversion marks. */
export function linesOf(text: string): string[] {
  const broken = text.replace(/<\/?(?:p|div|br|li|h\d|tr|section|article|figcaption|figure|ul|ol|table)\b[^>]*>/gi, '\n');
  return broken
    .split(/\r?\n|\f/)
    .map((line) => decodeEntities(stripMarkup(line)).replace(/\s+/gu, ' ').trim())
    .filter((line) => normalizeParagraph(line) !== '');
}

/** Takes out tags, Markdown links, emphasis, quote and heading marks, numbered-copy marks and escaping backslashes. */
function stripMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>)\s+/, '')
    .replace(/^\s*\[¶\d+\]\s*/, '')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

function merge(into: Map<string, Map<number, string>>, id: string, paragraphs: ReadonlyMap<number, string>): void {
  const known = into.get(id) ?? new Map<number, string>();
  for (const [n, text] of paragraphs) if (!known.has(n)) known.set(n, text);
  if (known.size > 0) into.set(id, known);
}
