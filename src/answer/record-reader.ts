// Figures, dated records and claims of the corpus as evidence: each with the passage that it stands in.
import { isSamePlace } from '../corpus/place.ts';
import type { Citation, Corpus, CorpusEvent, Figure } from '../corpus/schema.ts';
import type { ClaimEvidence, DatedEvidence, EvidenceBase, FigureEvidence, PassageEvidence, RecordEvidence } from './evidence.ts';
import type { Keyed } from './keyed-records.ts';
import type { SavedEvidence } from './learn-evidence.ts';
import { yearsOf } from './reading.ts';

const NO_KEYS: Keyed = { label: new Set(), keys: new Set() };

/** What it needs of the evidence that is being put together. */
type Base = Pick<EvidenceBase, 'lexicon' | 'rarity' | 'passageOf' | 'figures'>;

/** Records in paragraphs that have no passage are left out. */
export class RecordReader {
  readonly #base: Base;

  constructor(base: Base) {
    this.#base = base;
  }

  /** @param place of the figure in the corpus. */
  figure(figure: Figure, place: number, keys: Keyed | undefined): FigureEvidence[] {
    const { lexicon } = this.#base;
    const subject = lexicon.countryIn([...lexicon.keys(figure.about.subject)]);
    return this.#placed(figure, keys, place).map((e) => ({ figure, years: yearsOf(figure), subject, ...e }));
  }

  /** Events, and the figures that are dates. */
  dated(events: readonly CorpusEvent[], keys: SavedEvidence['events']): DatedEvidence[] {
    const { figures } = this.#base;
    return [
      ...events.flatMap((record, i) => this.#placed(record, keys[i], sameDate(record, keys[i], figures)?.askedAs).map((e) => ({ record, ...e }))),
      ...figures.filter(({ figure }) => figure.unit === 'date' || figure.unit === 'year').map((e) => ({ ...e, record: e.figure })),
    ];
  }

  claims({ claims, documents }: Corpus, keys: SavedEvidence['claims']): ClaimEvidence[] {
    const publishers = new Set(documents.flatMap((d) => [d.shortName, d.publisher, d.author]));
    return claims.map((claim, i) => ({
      claim,
      own: publishers.has(claim.claimant),
      keys: keys[i] ?? NO_KEYS.keys,
      passages: [claim.citation.paragraph, ...claim.also].flatMap((paragraph) => this.#at({ ...claim.citation, paragraph })),
    }));
  }

  #placed({ citation }: Figure | CorpusEvent, { label, keys } = NO_KEYS, askedAs: number | undefined): RecordEvidence[] {
    const { lexicon } = this.#base;
    const labelWeight = [...label].reduce((sum, key) => sum + (lexicon.isStem(key) ? (this.#base.rarity(key) ?? 0) : 0), 0);
    return this.#at(citation).map((passage) => ({ passage, label, keys, labelWeight, askedAs }));
  }

  #at(citation: Citation): PassageEvidence[] {
    const passage = this.#base.passageOf(citation);
    return passage ? [passage] : [];
  }
}

/** The figure that is the date of an event: of several in its paragraph the one that tells most of the same. */
function sameDate({ date, citation }: CorpusEvent, { label } = NO_KEYS, figures: readonly FigureEvidence[]): FigureEvidence | undefined {
  const same = figures.filter(({ figure }) => String(figure.value) === date && isSamePlace(figure.citation, citation));
  const told = (e: FigureEvidence): number => [...e.label].filter((key) => label.has(key)).length;
  return same.sort((a, b) => told(b) - told(a))[0];
}
