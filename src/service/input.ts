// How much of what people send is read at all.
import type { OptionValue } from '../core/request.ts';

/** UTF-16 units of a text. Commands set limits of their own below it and say so; Slack lets messages have 40,000. */
const TEXT = 8_000;
const OPTIONS = 25;

interface Input {
  readonly text?: string;
  readonly typed?: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** The same request with texts cut to a length that costs nothing to read. */
export function inputWithin<T extends Input>(request: T): T {
  const options = Object.entries(request.options)
    .slice(0, OPTIONS)
    .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, TEXT) : value] as const);
  return {
    ...request,
    ...(request.text === undefined ? {} : { text: request.text.slice(0, TEXT) }),
    ...(request.typed === undefined ? {} : { typed: request.typed.slice(0, TEXT) }),
    options: Object.fromEntries(options),
  };
}
