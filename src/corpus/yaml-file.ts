// One YAML file, parsed so that every value knows the line it stands on.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../errors.ts';

type Path = readonly (string | number)[];

/** A record with the place it came from. */
export interface Located<T> {
  readonly record: T;
  readonly file: string;
  /** Line of a field of this record (a path such as `['asks', 2]`), or of the record itself. */
  lineOf(path?: Path): number;
}

/** Collects problems while files are read. */
export class YamlReader {
  readonly problems: Problem[] = [];
  /** Raw text of each file read, by name: what the corpus hash is made of. */
  readonly texts = new Map<string, string>();
  readonly #show: (file: string) => string;

  constructor(show: (file: string) => string) {
    this.#show = show;
  }

  /** The records of a file that holds a list; those that break the schema are left out and reported. */
  list<T>(file: string, schema: z.ZodType<T>): Located<T>[] {
    const parsed = this.#parse(file);
    if (!parsed) return [];
    if (!Array.isArray(parsed.value)) {
      this.problems.push({ file: this.#show(file), line: 1, message: 'a list of records is expected (each begins with “- ”)' });
      return [];
    }
    return parsed.value.flatMap((item, i) => this.#record(file, schema, item, (path) => parsed.lineOf([i, ...path])));
  }

  /** The one record of a file. */
  one<T>(file: string, schema: z.ZodType<T>): Located<T> | undefined {
    const parsed = this.#parse(file);
    return parsed && this.#record(file, schema, parsed.value, parsed.lineOf)[0];
  }

  #parse(file: string) {
    const lines = new LineCounter();
    const text = this.#read(file);
    if (text === undefined) return undefined;
    const document = parseDocument(text, { lineCounter: lines });
    for (const { message, pos } of document.errors)
      this.problems.push({ file: this.#show(file), line: lines.linePos(pos[0]).line, message: `this is not YAML: ${message.split('\n')[0]}` });
    if (document.errors.length > 0) return undefined;
    const lineOf = (path: Path): number => lines.linePos(offsetOf(document, path)).line || 1;
    return { value: document.toJS() as unknown, lineOf };
  }

  #read(file: string): string | undefined {
    try {
      const text = readFileSync(file, 'utf8');
      this.texts.set(this.#show(file), text);
      return text;
    } catch {
      this.problems.push({ file: this.#show(file), line: 1, message: 'the file is missing or cannot be read' });
      return undefined;
    }
  }

  #record<T>(file: string, schema: z.ZodType<T>, value: unknown, lineAt: (path: Path) => number): Located<T>[] {
    const result = schema.safeParse(value);
    const shown = this.#show(file);
    const lineOf = (path: Path = []): number => lineAt(path);
    if (result.success) return [{ record: result.data, file: shown, lineOf }];
    for (const issue of result.error.issues) this.problems.push({ file: shown, line: lineOf(pathOf(issue)), message: describe(issue, schema) });
    return [];
  }
}

/** An unknown key is reported where it stands, not where its record begins. */
function pathOf(issue: z.core.$ZodIssue): Path {
  const path = issue.path.filter((p) => typeof p !== 'symbol');
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${issue.keys.map((k) => `“${k}”`).join(', ')}${field ? ` in ${field}` : ''}; allowed: ${allowedKeys(schema, issue.path)}`;
  return `${field || 'record'}: ${issue.message}`;
}

function allowedKeys(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let at: unknown = schema;
  for (const key of path) at = inner(at, key);
  const shape = (unwrap(at) as { shape?: object } | undefined)?.shape;
  return shape ? Object.keys(shape).join(', ') : 'nothing further';
}

const inner = (schema: unknown, key: PropertyKey): unknown => {
  const open = unwrap(schema) as { shape?: Record<PropertyKey, unknown>; element?: unknown } | undefined;
  return open?.shape?.[key] ?? open?.element;
};

/** The schema inside `.optional()`, `.default()`, `.nullable()`. */
function unwrap(schema: unknown): unknown {
  const inside = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
  return inside === undefined ? schema : unwrap(inside);
}

/** Offset of the key (or list item) at the end of `path`; of the nearest parent that exists where it does not. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) as { items?: { key?: { value?: unknown; range?: number[] } }[] } | undefined;
    const key = path[length - 1];
    const pair = parent?.items?.find((item) => item?.key?.value === key);
    const node = pair?.key ?? (document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined);
    if (node?.range) return node.range[0] ?? 0;
  }
  return 0;
}
