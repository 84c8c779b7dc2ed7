// What a look cannot draw: its JSON with a note, never nothing.
import { Component, type ReactNode } from 'react';

export function JsonNote({ what, value }: { readonly what: string; readonly value: unknown }) {
  return (
    <details className="json-note" open>
      <summary>The preview cannot draw {what}; this is what is sent:</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

interface GuardProps {
  readonly what: string;
  readonly value: unknown;
  readonly children: ReactNode;
}

/** Where a renderer throws, the JSON takes its place. */
export class Guarded extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { what, value, children } = this.props;
    return this.state.failed ? <JsonNote what={what} value={value} /> : children;
  }
}
