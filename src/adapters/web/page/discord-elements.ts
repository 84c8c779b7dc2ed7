// The web components of Discord's look that the page uses, and how JSX may write them.
import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-button.js';
import '@skyra/discord-components-core/discord-command.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Props = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Readonly<Record<string, unknown>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'discord-messages': Props;
      'discord-message': Props;
      'discord-command': Props;
      'discord-embed': Props;
      'discord-embed-description': Props;
      'discord-embed-fields': Props;
      'discord-embed-field': Props;
      'discord-embed-footer': Props;
      'discord-action-row': Props;
      'discord-button': Props;
    }
  }
}

/**
 * Lit writes an element's first styles as an attribute, which the page's content security policy forbids; through the style object, which
 * needs no permission, they are the same.
 */
const { setAttribute } = Element.prototype;
Element.prototype.setAttribute = function set(name: string, value: string): void {
  if (name === 'style' && this instanceof HTMLElement) this.style.cssText = value;
  else setAttribute.call(this, name, value);
};

/** Their times and command names are too pale to read for many, and their cards are of an older Discord: these colours are our own, of the page's theme. */
const present = new CSSStyleSheet();
present.replaceSync(`
  .discord-message-timestamp { color: var(--quiet) !important }
  .discord-slash-command-name, .discord-slash-command-name * { color: var(--discord-command) !important; background-color: transparent !important }
  .discord-embed-wrapper { background-color: var(--discord-card) !important }
`);
for (const name of ['discord-message', 'discord-command', 'discord-embed'])
  (customElements.get(name) as unknown as { readonly elementStyles: CSSStyleSheet[] }).elementStyles.push(present);
