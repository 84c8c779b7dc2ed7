// An input with a list of suggestions, as the WAI-ARIA combobox pattern has it: arrows move, Enter and Tab take, Escape closes.
import { type InputHTMLAttributes, type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useState } from 'react';

interface Suggestion {
  readonly key: string;
  readonly shown: ReactNode;
}

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  readonly onValue: (value: string) => void;
  readonly onTake: (key: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function Combobox({ label, value, suggestions, onValue, onTake, inputRef, onKeyDown, ...rest }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const keys = suggestions.map(({ key }) => key).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => setAt(-1), [keys]);
  const shown = open && suggestions.length > 0;
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const take = (key: string): void => {
    setOpen(false);
    onTake(key);
  };
  const keyed = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (shown && handleKey(event.key, { at, count: suggestions.length, setAt, close: () => setOpen(false), take: (i) => take(suggestions[i]?.key ?? '') }))
      event.preventDefault();
    else onKeyDown?.(event);
  };
  return (
    <div className="combobox">
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern's own markup
        <ul id={id} className="suggestions" role="listbox" aria-label={`Suggestions for ${label}`}>
          {suggestions.map(({ key, shown: content }, i) => (
            // biome-ignore lint/a11y: the input keeps the focus and takes the keys
            <li key={key} id={`${id}-${i}`} role="option" aria-selected={i === at} onMouseDown={(event) => event.preventDefault()} onClick={() => take(key)}>
              {content}
            </li>
          ))}
        </ul>
      )}
      <input
        {...rest}
        ref={inputRef}
        value={value}
        aria-label={label}
        role="combobox"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        onChange={({ target }) => {
          setOpen(true);
          onValue(target.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keyed}
      />
    </div>
  );
}

interface List {
  readonly at: number;
  readonly count: number;
  readonly setAt: (at: number) => void;
  readonly close: () => void;
  readonly take: (at: number) => void;
}

/** @returns whether the list had a use for the key. */
function handleKey(key: string, { at, count, setAt, close, take }: List): boolean {
  if (key === 'ArrowDown') setAt((at + 1) % count);
  else if (key === 'ArrowUp') setAt(at <= 0 ? count - 1 : at - 1);
  else if (key === 'Escape') close();
  else if (key === 'Tab' || (key === 'Enter' && at >= 0)) {
    if (key === 'Tab' && at < 0 && count !== 1) return false;
    take(Math.max(0, at));
  } else return false;
  return true;
}
