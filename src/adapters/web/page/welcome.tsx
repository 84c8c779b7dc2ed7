// What stands where nothing has been asked yet: what the bot knows, and questions to begin with.
import type { State } from '../protocol.ts';

export const Welcome = ({ about, ask }: { readonly about: State['about']; readonly ask: (question: string) => void }) => (
  <section className="welcome" aria-label="Examples">
    <p>Answers come from {about.documents.map(({ publisher, date }) => `${publisher} (${date})`).join(' and ')}. Try:</p>
    <p>
      {about.examples.map((example) => (
        <button key={example} type="button" onClick={() => ask(example)}>
          {example}
        </button>
      ))}
    </p>
  </section>
);
