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

/**
 * What a user can do with a reply. An `id` names what happens and is a few lower-case letters; a `value` is what it happens to.
 * Both are stable across restarts and are all that comes back (`Press`): together at most 99 characters, a menu's value at most 75.
 * A label has at most 75 characters. One reply may hold several actions of one id, told apart by their values; one pair of id and value stands once.
 * On a page (`Bot.home`) a press is answered by a reply too, for the user alone.
 */
export type Action =
  | { readonly kind: 'button'; readonly id: string; readonly label: string; readonly value: string }
  | { readonly kind: 'menu'; readonly id: string; readonly label: string; readonly choices: readonly Choice[] }
  /** Two buttons to say whether it helped, in the platform's own form where it has one; pressed, it comes back with the value of one side. */
  | { readonly kind: 'feedback'; readonly id: string; readonly useful: Choice; readonly notUseful: Choice };

/** An entry that can be chosen. */
interface Choice {
  readonly label: string;
  readonly value: string;
}

/** A file that goes with a reply. `name` has its ending; `content` is text. */
export interface ReplyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

export interface Reply {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** `private`: only the asker sees it, where the platform can do that. */
  readonly visibility: Visibility;
  /** The answer to a press: a message of its own (`new`), in place of the message that was pressed, or that message goes away. */
  readonly delivery: 'new' | 'replace' | 'remove';
  readonly files: readonly ReplyFile[];
}

export const span = (text: string, style?: Span['style']): Span => (style ? { text, style } : { text });
export const heading = (text: string, cite?: string): Block => ({ kind: 'heading', text, ...(cite ? { cite } : {}) });
export const paragraph = (...spans: readonly (Span | string)[]): Block => ({ kind: 'text', spans: spans.map(toSpan) });
export const notice = (tone: 'info' | 'warning', ...spans: readonly (Span | string)[]): Block => ({ kind: 'notice', tone, spans: spans.map(toSpan) });
export const list = (...items: readonly (readonly (Span | string)[])[]): Block => ({ kind: 'list', items: items.map((item) => item.map(toSpan)) });

export function reply(blocks: readonly Block[], extra: Partial<Omit<Reply, 'blocks'>> = {}): Reply {
  return {
    blocks,
    actions: extra.actions ?? [],
    visibility: extra.visibility ?? 'private',
    delivery: extra.delivery ?? 'new',
    files: extra.files ?? [],
  };
}

/** For the `default` of a `switch` over `kind`: a kind without a case does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`no case for ${JSON.stringify(value)}`);
}

const toSpan = (part: Span | string): Span => (typeof part === 'string' ? { text: part } : part);
