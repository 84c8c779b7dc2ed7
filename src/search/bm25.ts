// BM25, the measure of likeness of passages and questions.

/**
 * Saturation of a word's frequency (`K`) and how much a long field is held back (`B`): tuned on public collections.
 * No floor for long fields (minisearch's `d`, BM25+): it made all of them worse.
 */
const K = 1.6;
const B = 0.55;
/** Saturation of a word's frequency in the question (BM25's k3, 8 by tradition); flat from 2 to 8. */
const K_ASKED = 4;

/** How telling a token is that `holding` of `all` passages hold; never negative. */
export const rarity = (holding: number, all: number): number => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/**
 * What the frequency of a token in a field counts for, from 0 to `K` + 1.
 * @param length of the field, in tokens, divided by the average.
 */
export const share = (frequency: number, length: number): number => (frequency * (K + 1)) / (frequency + K * (1 - B + B * length));

/** What a word counts for that a question says so many times: 1 for once, each time more adds less. */
export const asked = (times: number): number => (times * (K_ASKED + 1)) / (times + K_ASKED);
