// Slack's blocks: what only shows is handed to slack-blocks-to-jsx, what can be pressed is ours, what neither draws is shown as JSON.
import { type Block, Message } from 'slack-blocks-to-jsx';
import { BOT } from './look.ts';
import { Guarded, JsonNote } from './json-note.tsx';
import { isDrawable, SlackElement, type SlackElementJson } from './slack-elements.tsx';

interface BlockJson {
  readonly type: string;
  readonly elements?: readonly SlackElementJson[];
  readonly accessory?: SlackElementJson;
}

/** What slack-blocks-to-jsx 1.1 draws; of a type that it does not know it draws nothing. */
const DRAWN: readonly string[] = ['section', 'divider', 'image', 'context', 'header', 'rich_text', 'table', 'markdown', 'file', 'alert', 'card', 'container'];
const PRESSABLE: readonly string[] = ['actions', 'context_actions'];

/** A table may be wider than the message: its box must be reachable by keyboard. */
const SCROLLS = { className: 'slack-block slack-table', role: 'region', 'aria-label': 'Table', tabIndex: 0 } as const;

interface Props {
  readonly payload: unknown;
  readonly theme: 'light' | 'dark';
  readonly press: (actionId: string, value: string) => void;
}

export function SlackBlocks({ payload, theme, press }: Props) {
  const { blocks = [] } = payload as { readonly blocks?: readonly BlockJson[] };
  return (
    <div className="slack-blocks">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no id, and a message is replaced as a whole
        <Guarded key={at} what={`this ${block.type} block`} value={block}>
          <OneBlock block={block} theme={theme} press={press} />
        </Guarded>
      ))}
    </div>
  );
}

function OneBlock({ block, theme, press }: { readonly block: BlockJson } & Omit<Props, 'payload'>) {
  if (PRESSABLE.includes(block.type)) return <Row elements={block.elements ?? []} press={press} />;
  if (!DRAWN.includes(block.type)) return <JsonNote what={`a block of type “${block.type}”`} value={block} />;
  const { accessory, ...shown } = block;
  return (
    <div className="slack-block" {...(block.type === 'table' ? SCROLLS : {})}>
      <Message withoutWrapper blocks={[marked(shown) as Block]} theme={theme} logo={BOT.avatar} name={BOT.name} />
      {accessory && <Row elements={[accessory]} press={press} />}
    </div>
  );
}

const Row = ({ elements, press }: { readonly elements: readonly SlackElementJson[]; readonly press: Props['press'] }) => (
  <div className="slack-row">
    {elements.map((element, at) =>
      isDrawable(element) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: an action id may stand on several elements
        <SlackElement key={at} element={element} press={press} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <JsonNote key={at} what={`an element of type “${element.type}”`} value={element} />
      ),
    )}
  </div>
);

/**
 * `verbatim` keeps Slack from making links of names and addresses; slack-blocks-to-jsx takes it for “no markup at all”. It makes no such
 * links, so the flag can go.
 */
function marked<T>(json: T): T {
  if (Array.isArray(json)) return json.map(marked) as T;
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([key]) => key !== 'verbatim')
      .map(([key, value]) => [key, marked(value)]),
  ) as T;
}
