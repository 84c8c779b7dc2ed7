// A command's options as fields, as Discord shows them; texts are completed while they are typed.
import { type FormEvent, useEffect, useState } from 'react';
import type { OptionValue } from '../../../core/request.ts';
import type { Choice, CommandInfo, OptionInfo } from '../protocol.ts';
import { complete } from './api.ts';
import { Combobox } from './combobox.tsx';
import type { Outgoing } from './use-chat.ts';

type Values = Readonly<Record<string, OptionValue>>;

/** Typing faster than this asks once. */
const PAUSE_MS = 60;

interface Props {
  readonly command: CommandInfo;
  readonly locale: 'en' | 'ja';
  readonly send: (outgoing: Outgoing) => void;
  readonly leave: () => void;
}

export function CommandForm({ command, locale, send, leave }: Props) {
  const [values, setValues] = useState<Values>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send({ command: command.name, text: '', options: filled(values) });
  };
  return (
    <form className="composer command-form" aria-label={`Options of /${command.name}`} onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && leave()}>
      <p>
        <b>/{command.name}</b> {(locale === 'ja' && command.ja?.description) || command.description}
      </p>
      <div className="composer-line">
        {command.options.map((option, at) => (
          <Field
            key={option.name}
            command={command.name}
            option={option}
            locale={locale}
            first={at === 0}
            values={values}
            set={(value) => setValues((before) => ({ ...before, [option.name]: value }))}
          />
        ))}
        <button type="button" onClick={leave}>
          Cancel
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: without options there is nothing else to do here */}
        <button type="submit" className="send" autoFocus={command.options.length === 0}>
          Send
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly command: string;
  readonly option: OptionInfo;
  readonly locale: 'en' | 'ja';
  readonly first: boolean;
  readonly values: Values;
  readonly set: (value: OptionValue) => void;
}

function Field(props: FieldProps) {
  const { option, locale, values, first, set } = props;
  const { name, type, required, min, max, maxLength } = option;
  const label = (locale === 'ja' && option.ja?.name) || name;
  const hint = (locale === 'ja' && option.ja?.description) || option.description;
  const value = values[name];
  if (type === 'text' && option.completes) return <CompletedField {...props} label={label} hint={hint} />;
  if (type === 'flag')
    return (
      <label className="field flag" title={hint}>
        <input type="checkbox" checked={value === true} onChange={({ target }) => set(target.checked)} /> {label}
      </label>
    );
  return (
    <label className="field" title={hint}>
      <span>{label}</span>
      <input
        type={type === 'integer' ? 'number' : 'text'}
        // biome-ignore lint/a11y/noAutofocus: a chosen command is filled in next
        autoFocus={first}
        required={required}
        min={min ?? undefined}
        max={max ?? undefined}
        maxLength={maxLength ?? undefined}
        placeholder={hint}
        value={String(value ?? '')}
        onChange={({ target }) => set(type === 'integer' && target.value !== '' ? Number(target.value) : target.value)}
      />
    </label>
  );
}

/** What is shown is a choice's name, what is sent its value. */
function CompletedField({ command, option, locale, values, first, set, label, hint }: FieldProps & { readonly label: string; readonly hint: string }) {
  const { name, required, maxLength } = option;
  const [typed, setTyped] = useState('');
  const choices = useChoices(command, name, typed, locale, values);
  return (
    <div className="field" title={hint}>
      <span aria-hidden="true">{label}</span>
      <Combobox
        label={label}
        autoFocus={first}
        required={required}
        maxLength={maxLength ?? undefined}
        placeholder={hint}
        value={typed}
        suggestions={choices.map((choice) => ({ key: choice.value, shown: choice.name }))}
        onValue={(text) => {
          setTyped(text);
          set(text);
        }}
        onTake={(value) => {
          setTyped(choices.find((choice) => choice.value === value)?.name ?? value);
          set(value);
        }}
      />
    </div>
  );
}

function useChoices(command: string, option: string, typed: string, locale: string, values: Values): readonly Choice[] {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const others = JSON.stringify({ ...filled(values), [option]: undefined });
  useEffect(() => {
    let current = true;
    const asking = setTimeout(async () => {
      const found = await complete({ command, option, typed, locale, options: JSON.parse(others) }).catch(() => []);
      if (current) setChoices(found);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(asking);
    };
  }, [command, option, typed, locale, others]);
  return choices;
}

const filled = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== false));
