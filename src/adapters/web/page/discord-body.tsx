// A Discord message's payload: content, embeds and components; what the page does not know is shown as JSON.
import { DiscordMarkdown } from './discord-markdown.tsx';
import { DiscordRow, type RowJson } from './discord-rows.tsx';
import { Guarded, JsonNote } from './json-note.tsx';

interface EmbedJson {
  readonly title?: string;
  readonly url?: string;
  readonly description?: string;
  readonly color?: number;
  readonly author?: { readonly name: string; readonly url?: string };
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  readonly footer?: { readonly text: string };
  readonly timestamp?: string;
}
interface MessageJson {
  readonly content?: string;
  readonly embeds?: readonly EmbedJson[];
  readonly components?: readonly RowJson[];
}

/** Keys of an embed that are drawn; one that has others is shown as JSON as well. */
const DRAWN: readonly string[] = ['title', 'url', 'description', 'color', 'author', 'fields', 'footer', 'timestamp', 'type'];

interface Props {
  readonly payload: unknown;
  readonly press: (customId: string, value: string | null) => void;
}

export function DiscordBody({ payload, press }: Props) {
  const { content = '', embeds = [], components = [] } = payload as MessageJson;
  return (
    <>
      {content && <DiscordMarkdown text={content} />}
      {embeds.map((embed, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: embeds have no id, and a message is replaced as a whole
        <Guarded key={at} what="this embed" value={embed}>
          <Embed embed={embed} />
        </Guarded>
      ))}
      {components.length > 0 && (
        <div slot="components">
          {components.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id either
            <Guarded key={at} what="this row" value={row}>
              <DiscordRow row={row} press={press} />
            </Guarded>
          ))}
        </div>
      )}
    </>
  );
}

function Embed({ embed }: { readonly embed: EmbedJson }) {
  const { title, url, description, color, author, fields = [], footer, timestamp } = embed;
  const rest = Object.fromEntries(Object.entries(embed).filter(([key]) => !DRAWN.includes(key)));
  const foot = [footer?.text, timestamp && new Date(timestamp).toLocaleDateString('en-GB')].filter(Boolean).join(' • ');
  return (
    <discord-embed slot="embeds" color={hex(color)} author-name={author?.name} author-url={author?.url} embed-title={title} url={url}>
      {description && (
        <discord-embed-description slot="description">
          <DiscordMarkdown text={description} />
        </discord-embed-description>
      )}
      {fields.length > 0 && (
        <discord-embed-fields slot="fields">
          {fields.map(({ name, value, inline }) => (
            <discord-embed-field key={name + value} field-title={name} inline={inline ?? false}>
              <DiscordMarkdown text={value} />
            </discord-embed-field>
          ))}
        </discord-embed-fields>
      )}
      {foot && <discord-embed-footer slot="footer">{foot}</discord-embed-footer>}
      {Object.keys(rest).length > 0 && <JsonNote what="a part of this embed" value={rest} />}
    </discord-embed>
  );
}

const hex = (color: number | undefined): string | undefined => (color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`);
