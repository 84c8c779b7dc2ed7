// Slack's interactive elements, made to press: slack-blocks-to-jsx draws them, but tells nobody when they are used.
import { useState } from 'react';

interface Text {
  readonly text: string;
}
interface Option {
  readonly text: Text;
  readonly value: string;
}
export interface SlackElementJson {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: Text;
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
  readonly accessibility_label?: string;
  readonly placeholder?: Text;
  readonly options?: readonly Option[];
  readonly option_groups?: readonly { readonly label: Text; readonly options: readonly Option[] }[];
  readonly positive_button?: FeedbackSide;
  readonly negative_button?: FeedbackSide;
}
interface FeedbackSide {
  readonly text: Text;
  readonly value: string;
  readonly accessibility_label?: string;
}
interface Props {
  readonly element: SlackElementJson;
  readonly press: (actionId: string, value: string) => void;
}

const KINDS: Readonly<Record<string, (props: Props) => React.ReactNode>> = {
  button: Button,
  static_select: Select,
  overflow: Select,
  feedback_buttons: Feedback,
  icon_button: IconButton,
};

export const isDrawable = ({ type }: SlackElementJson): boolean => type in KINDS;

export function SlackElement(props: Props) {
  const Kind = KINDS[props.element.type];
  return Kind ? <Kind {...props} /> : null;
}

function Button({ element: { action_id = '', value = '', text, url, style, accessibility_label }, press }: Props) {
  const pressed = (): void => press(action_id, value);
  if (url)
    return (
      <a className={`slack-button ${style ?? ''}`} href={url} target="_blank" rel="noreferrer" aria-label={accessibility_label} onClick={pressed}>
        {plain(text)}
      </a>
    );
  return (
    <button type="button" className={`slack-button ${style ?? ''}`} aria-label={accessibility_label} onClick={pressed}>
      {plain(text)}
    </button>
  );
}

/** A list of the browser's own: known to keyboards and screen readers. */
function Select({ element: { action_id = '', type, placeholder, options = [], option_groups = [] }, press }: Props) {
  const label = plain(placeholder) || 'More actions';
  return (
    <select className="slack-select" aria-label={label} value="" onChange={({ target }) => press(action_id, target.value)}>
      <option value="" disabled hidden>
        {type === 'overflow' ? '⋯' : label}
      </option>
      {options.map(asOption)}
      {option_groups.map((group) => (
        <optgroup key={plain(group.label)} label={plain(group.label)}>
          {group.options.map(asOption)}
        </optgroup>
      ))}
    </select>
  );
}

function Feedback({ element: { action_id = '', positive_button, negative_button }, press }: Props) {
  const [chosen, choose] = useState<string>();
  const sides = [
    { side: positive_button, icon: '👍' },
    { side: negative_button, icon: '👎' },
  ];
  return sides.map(({ side, icon }) =>
    side ? (
      <button
        key={icon}
        type="button"
        className="slack-icon"
        aria-label={side.accessibility_label ?? plain(side.text)}
        aria-pressed={chosen === side.value}
        title={plain(side.text)}
        onClick={() => {
          choose(side.value);
          press(action_id, side.value);
        }}
      >
        {icon}
      </button>
    ) : null,
  );
}

function IconButton({ element: { action_id = '', value = '', text, accessibility_label }, press }: Props) {
  return (
    <button type="button" className="slack-icon" aria-label={accessibility_label ?? plain(text)} title={plain(text)} onClick={() => press(action_id, value)}>
      🗑
    </button>
  );
}

const asOption = ({ text, value }: Option) => (
  <option key={value} value={value}>
    {plain(text)}
  </option>
);

/** Slack escapes three characters also in plain text. */
const plain = (text: Text | undefined): string => (text?.text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
