// Whether a text denies something: “not” and its like are no content words, but half of what a statement says.
const NEGATION = /\b(?:no|not|nothing|anything|never|none|zero|zilch|cent|without|free(?! (?:and open|trade)))\b|n[’']t\b|ない|ません|無/iu;

export const denies = (text: string): boolean => NEGATION.test(text);

/** Whether one of two statements denies and the other does not: that the documents bear out the one says nothing good of the other. */
export const isOpposed = (a: string, b: string): boolean => denies(a) !== denies(b);
