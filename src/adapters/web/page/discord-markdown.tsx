// Discord's text markup as elements: parsed by discord-markdown-parser, lists (which it does not know) by a rule of ours.
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { createElement, Fragment, type ReactNode } from 'react';

interface Node {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: each type of node has parts of its own, as the parser makes them
  readonly [part: string]: any;
}
type Parser = (source: string, state?: Record<string, unknown>) => Node[];

/** Lines that begin with `- ` or `* `; Discord nests them by two spaces, which the bot never does. */
const LIST = /^(?:[-*] [^\n]*(?:\n|$))+/;

const list = {
  order: rulesExtended.blockQuote?.order ?? 0,
  match: (source: string, state: { readonly prevCapture?: RegExpMatchArray | null; readonly inList?: boolean }) =>
    !state.inList && atLineStart(state.prevCapture) ? LIST.exec(source) : null,
  parse: ([whole]: RegExpMatchArray, parse: Parser, state: Record<string, unknown>) => ({
    items: whole
      .trimEnd()
      .split('\n')
      .map((line) => parse(line.slice(2), { ...state, inList: true })),
  }),
};

const parseText: Parser = SimpleMarkdown.parserFor({ ...rulesExtended, list } as never) as never;

export const DiscordMarkdown = ({ text }: { readonly text: string }) => <div className="discord-text">{draw(parseText(text, { inline: true }))}</div>;

const KINDS: Readonly<Record<string, (node: Node) => ReactNode>> = {
  text: ({ content }) => content,
  br: () => '\n',
  strong: ({ content }) => <strong>{draw(content)}</strong>,
  em: ({ content }) => <em>{draw(content)}</em>,
  underline: ({ content }) => <u>{draw(content)}</u>,
  strikethrough: ({ content }) => <s>{draw(content)}</s>,
  inlineCode: ({ content }) => <code>{content}</code>,
  codeBlock: ({ content }) => <pre>{content}</pre>,
  subtext: ({ content }) => <small>{draw(content)}</small>,
  heading: ({ level, content }) => createElement(`h${Math.min(6, level + 2)}`, null, draw(content)),
  blockQuote: ({ content }) => <blockquote>{draw(content)}</blockquote>,
  list: ({ items }) => (
    <ul>
      {items.map((item: readonly Node[], at: number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no id
        <li key={at}>{draw(item)}</li>
      ))}
    </ul>
  ),
  link: ({ content, target }) => <Link target={target}>{draw(content)}</Link>,
  url: ({ content, target }) => <Link target={target}>{draw(content)}</Link>,
  autolink: ({ content, target }) => <Link target={target}>{draw(content)}</Link>,
  twemoji: ({ name }) => name,
  emoticon: ({ content }) => content,
};

const Link = ({ target, children }: { readonly target: string; readonly children: ReactNode }) => (
  <a href={/^https?:/.test(target) ? target : undefined} target="_blank" rel="noreferrer">
    {children}
  </a>
);

/** What is not known stands there as it was written, as far as the parser tells. */
function draw(nodes: readonly Node[] | string): ReactNode {
  if (typeof nodes === 'string') return nodes;
  return nodes.map((node, at) => {
    const kind = KINDS[node.type];
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no id
    return <Fragment key={at}>{kind ? kind(node) : typeof node.content === 'string' ? node.content : JSON.stringify(node)}</Fragment>;
  });
}

const atLineStart = (before: RegExpMatchArray | null | undefined): boolean => !before || /\n$/.test(before[0] ?? '') || before[0] === '';
