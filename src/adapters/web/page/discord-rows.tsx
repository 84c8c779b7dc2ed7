// Discord's components: rows of buttons, and menus.
import { JsonNote } from './json-note.tsx';

/** As the API numbers them: https://discord.com/developers/docs/components/reference */
const ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive', 5: 'secondary' };

interface EmojiJson {
  readonly name?: string;
}
interface ComponentJson {
  readonly type: number;
  readonly style?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly emoji?: EmojiJson;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
}
export interface RowJson {
  readonly type: number;
  readonly components?: readonly ComponentJson[];
}
interface Props {
  readonly press: (customId: string, value: string | null) => void;
}

export function DiscordRow({ row, press }: { readonly row: RowJson } & Props) {
  if (row.type !== ROW) return <JsonNote what={`a component of type ${row.type}`} value={row} />;
  return (
    <discord-action-row>
      {(row.components ?? []).map((component, at) => (
        <One key={component.custom_id ?? at} component={component} press={press} />
      ))}
    </discord-action-row>
  );
}

function One({ component, press }: { readonly component: ComponentJson } & Props) {
  if (component.type === BUTTON) return <Button component={component} press={press} />;
  if (component.type === STRING_SELECT) return <Menu component={component} press={press} />;
  return <JsonNote what={`a component of type ${component.type}`} value={component} />;
}

const Button = ({ component: { style = 2, custom_id = '', label, url, emoji, disabled }, press }: { readonly component: ComponentJson } & Props) => (
  <discord-button
    type={STYLES[style] ?? 'secondary'}
    url={url}
    disabled={disabled ?? false}
    onClick={url || disabled ? undefined : () => press(custom_id, null)}
  >
    {[emoji?.name, label].filter(Boolean).join(' ')}
  </discord-button>
);

/** A list of the browser's own: the web component for it can be used with neither keyboard nor screen reader. */
const Menu = ({ component: { custom_id = '', placeholder = 'Make a selection', options = [] }, press }: { readonly component: ComponentJson } & Props) => (
  <select className="discord-select" aria-label={placeholder} value="" onChange={({ target }) => press(custom_id, target.value)}>
    <option value="" disabled hidden>
      {placeholder}
    </option>
    {options.map(({ label, value, description }) => (
      <option key={value} value={value}>
        {[label, description].filter(Boolean).join(' — ')}
      </option>
    ))}
  </select>
);
