// The page's settings, and the way to what stands beside the conversation.
import type { Check } from '../protocol.ts';
import { href } from './hash.ts';
import type { Settings } from './settings.ts';

interface Props {
  readonly settings: Settings;
  readonly set: (changed: Partial<Settings>) => void;
  readonly check: Check | null;
}

export function Bar({ settings, set, check }: Props) {
  return (
    <header className="bar">
      <b className="bar-title">Alliance Desk</b>
      <Choice label="Look" value={settings.looks} choices={{ slack: 'Slack', discord: 'Discord', both: 'Both' }} set={(looks) => set({ looks })} />
      <Choice label="Place" value={settings.place} choices={{ direct: 'Direct message', channel: 'Channel', home: 'Home' }} set={(place) => set({ place })} />
      <Choice label="Theme" value={settings.theme} choices={{ light: 'Light', dark: 'Dark' }} set={(theme) => set({ theme })} />
      <Choice label="Width" value={settings.width} choices={{ wide: 'Wide', phone: 'Phone' }} set={(width) => set({ width })} />
      <Choice label="Language" value={settings.locale} choices={{ en: 'English', ja: '日本語' }} set={(locale) => set({ locale })} />
      <nav aria-label="Corpus">
        <a href={href('corpus')}>Corpus</a>
        <a href={href('check')}>{problemsOf(check)}</a>
      </nav>
    </header>
  );
}

function problemsOf(check: Check | null): string {
  const count = check?.problems.length ?? 0;
  return count === 0 ? 'Check ✓' : `Check: ${count} ${count === 1 ? 'problem' : 'problems'} ✗`;
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly choices: Readonly<Record<V, string>>;
  readonly set: (value: V) => void;
}

function Choice<V extends string>({ label, value, choices, set }: ChoiceProps<V>) {
  return (
    <fieldset className={`choice choice-${label.toLowerCase()}`}>
      <legend className="unseen">{label}</legend>
      {(Object.entries(choices) as [V, string][]).map(([key, shown]) => (
        <button key={key} type="button" aria-pressed={key === value} onClick={() => set(key)}>
          {shown}
        </button>
      ))}
    </fieldset>
  );
}
