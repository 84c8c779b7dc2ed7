// What the bot says, as data: blocks told apart by `kind`. Platforms render it; nothing here knows one.

export type Visibility = 'private' | 'public';

/** A run of text. Text is plain: renderers escape it. `link` is an absolute https URL. */
export interface Span {
  readonly text: string;
  readonly style?: 'bold' | 'italic' | 'code';
  readonly link?: string;
}

/** One row of a table of figures. */
export interface FigureRow {
  readonly what: string;
  readonly amount: string;
  readonly asOf: string;
  readonly says: string;
  /** Citation marks, such as `[1]`. */
  readonly cite: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly cite?: string }
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'figures'; readonly rows: readonly FigureRow[] }
  /** Our account of a paragraph, and the publisher's own sentence where an original is at hand. */
  | { readonly kind: 'passage'; readonly label: string; readonly text: string; readonly quote: string | null; readonly cite: string }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  /** Sources, in small print: one entry a citation. */
  | { readonly kind: 'sources'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'notice'; readonly tone: 'info' | 'warning'; readonly spans: readonly Span[] };

/** A button or a menu. `id` and `value` are stable across restarts; `id` at most 100 characters, `label` at most 75. */
export type Action =
  | { readonly kind: 'button'; readonly id: string; readonly label: string; readonly value: string }
  | { readonly kind: 'menu'; readonly id: string; readonly label: string; readonly choices: readonly { readonly label: string; readonly value: string }[] };

export interface Reply {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** `private`: only the asker sees it, where the platform can do that. */
  readonly visibility: Visibility;
}

export const span = (text: string, style?: Span['style']): Span => (style ? { text, style } : { text });
export const heading = (text: string, cite?: string): Block => ({ kind: 'heading', text, ...(cite ? { cite } : {}) });
export const paragraph = (...spans: readonly (Span | string)[]): Block => ({ kind: 'text', spans: spans.map(toSpan) });
export const notice = (tone: 'info' | 'warning', ...spans: readonly (Span | string)[]): Block => ({ kind: 'notice', tone, spans: spans.map(toSpan) });
export const list = (...items: readonly (readonly (Span | string)[])[]): Block => ({ kind: 'list', items: items.map((item) => item.map(toSpan)) });

export function reply(blocks: readonly Block[], extra: Partial<Omit<Reply, 'blocks'>> = {}): Reply {
  return { blocks, actions: extra.actions ?? [], visibility: extra.visibility ?? 'private' };
}

/** For the `default` of a `switch` over `kind`: a kind without a case does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`no case for ${JSON.stringify(value)}`);
}

const toSpan = (part: Span | string): Span => (typeof part === 'string' ? { text: part } : part);
