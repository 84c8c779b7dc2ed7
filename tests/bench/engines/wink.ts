// wink-bm25-text-search, prepared by winkNLP as its page shows: words, no stop words, stems. The page's marks for negated
// words are left out, and the title weighs three times the text: both make it better.
import { createRequire } from 'node:module';
import type { Engine } from '../engine.ts';

type Nlp = typeof import('wink-nlp');
type Model = import('wink-nlp').Model;

/** Of its interface, for which there are no types, what is used here. */
interface Bm25 {
  defineConfig(config: { fldWeights: Record<string, number> }): void;
  definePrepTasks(tasks: readonly ((text: string) => string[])[]): void;
  addDoc(doc: object, id: string): void;
  consolidate(): void;
  search(query: string, limit: number): [id: string, score: number][];
}

const require = createRequire(import.meta.url);
// winkNLP and its model are dependencies of the engine: taken from where it finds them itself.
const requireBeside = createRequire(require.resolve('wink-bm25-text-search'));

export const wink: Engine = {
  name: 'wink-bm25-text-search',
  build(docs) {
    const engine = (require('wink-bm25-text-search') as () => Bm25)();
    engine.defineConfig({ fldWeights: { title: 3, text: 1 } });
    engine.definePrepTasks([preparation()]);
    for (const { id, title, text } of docs) engine.addDoc({ title, text }, id);
    engine.consolidate();
    return (query, limit) => engine.search(query, limit).map(([id]) => id);
  },
};

function preparation(): (text: string) => string[] {
  const nlp = (requireBeside('wink-nlp') as Nlp['default'])(requireBeside('wink-eng-lite-web-model') as Model);
  const { type, stopWordFlag, stem } = nlp.its;
  return (text) => {
    const stems: string[] = [];
    const words = nlp
      .readDoc(text)
      .tokens()
      .filter((token) => token.out(type) === 'word' && !token.out(stopWordFlag));
    words.each((token) => stems.push(token.out(stem)));
    return stems;
  };
}
