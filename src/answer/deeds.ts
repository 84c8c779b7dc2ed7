// What is done with an amount, and by whom: a demand is no payment, and what Japan pays is not what the U.S. pays.
import type { Figure } from '../corpus/schema.ts';
import type { FigureEvidence } from './evidence.ts';
import type { RankedFigure } from './figures.ts';
import type { Key, Lexicon, Token } from './lexicon.ts';
import type { Question } from './question.ts';

/** Words by which a question asks what is paid. */
const PAYMENT = /\b(?:pa(?:y|ys|id|ying|yments?)|spen[dt]\w*|contribut\w+|shoulder\w*|foot(?:s|ed)? the bill)\b|払|負担|支出|拠出/i;
/** By what words a question means an amount that is not paid; what is paid is never meant by silence on it. */
const MEANS: Readonly<Partial<Record<Figure['status'], RegExp>>> = {
  demanded:
    /\b(?:demand|insist|request|urg|push|press|seek|sought|threat|want|wish|ultimatum|ask)\w*|\b(?:call(?:s|ed|ing)? for|told|had to|according to bolton)\b|要求|求め|迫/i,
  claimed: /\b(?:claim|alleg|say|said|assert|insist|accord)\w*|主張|発言/i,
  announced: /\b(?:pledg|promis|announc|commit|vow|offer|declar|increas|rais|plan|new|will|more|extra|invest)\w*|約束|表明|発表|増|投資/i,
  forecast:
    /\b(?:may|might|could|would|will|want|push|press|urg|rais|increas|target|goal|expect|forecast|suggest|hint|pick|nominee|should|ask)\w*|見通し|可能性|求め/i,
};
const VERB = /^(?:pay|paid|pays|paying|spend|spends|spent|spending|contribute[sd]?|shoulder(?:s|ed)?)$/;
/** Labels of what is paid, whatever for. */
const PAID = /\b(?:cost|spend|pa(?:y|id)|aid|contribut|invest|price)/i;
/** What somebody says is paid may stand in no figure. */
const TOLD = /\b(?:according to|claim|say|said|alleg|complain|think)\w*|主張|発言|によ[るれ]/i;
const JAPANESE_VERB = /払|負担|支出|拠出/;
const JAPANESE_SUBJECT = /^[はが]$/;
const NOUN = /^(?:payments?|spending|contributions?)$/;
const BESIDE_VERB = /^(?:currently|now|actually|already|really|also|still|alone|itself|annually|reportedly)$/;
/** So many words may stand between who pays and “pay”. */
const REACH = 4;
const MONEY: readonly Figure['unit'][] = ['USD', 'JPY', 'percent', 'percent-of-GDP'];
const HEADS: readonly Figure['unit'][] = ['people', 'count'];

/** Tells of figures whether they measure another deed than the one asked for, or one of somebody else. */
export function otherDeeds(question: Question, lexicon: Lexicon): (evidence: FigureEvidence) => boolean {
  const { plain, units, tokens } = question;
  if (!PAYMENT.test(plain)) return () => false;
  const payer = payerIn(tokens, lexicon);
  const asksMoney = units?.includes('USD') && !/\bhow many\b|何人/i.test(plain);
  return ({ figure, subject }) => {
    if (HEADS.includes(figure.unit)) return Boolean(asksMoney);
    if (!MONEY.includes(figure.unit)) return false;
    return !(MEANS[figure.status]?.test(plain) ?? true) || (payer !== undefined && subject !== undefined && subject !== payer);
  };
}

/** Whether a payment of a country is asked for of which there is no figure, only of what another pays. */
export function isPaidByOthers(question: Question, figures: readonly RankedFigure[], lexicon: Lexicon): boolean {
  if (question.kind !== 'number' || !PAYMENT.test(question.plain) || TOLD.test(question.plain) || payerIn(question.tokens, lexicon) === undefined) return false;
  const isOther = otherDeeds(question, lexicon);
  const amounts = figures.filter(({ evidence: { figure }, features }) => MONEY.includes(figure.unit) && features.unit > 0 && PAID.test(figure.label.en));
  return amounts.length > 0 && amounts.every(({ evidence }) => isOther(evidence));
}

/** The country that the question says pays; `undefined` where it names none. */
function payerIn(tokens: readonly Token[], lexicon: Lexicon): Key | undefined {
  const countryAt = (i: number): Key | undefined => lexicon.countryIn(tokens[i]?.keys ?? []);
  for (const [i, { normal }] of tokens.entries()) {
    if (NOUN.test(normal) && countryAt(i - 1) !== undefined) return countryAt(i - 1);
    if (JAPANESE_VERB.test(normal)) return countryBefore(tokens, i, countryAt);
    if (!VERB.test(normal)) continue;
    if (tokens[i + 1]?.normal === 'by') return countryAt(i + 2) ?? countryAt(i + 3);
    for (let before = i - 1; before >= Math.max(0, i - REACH); before--) {
      if (countryAt(before) !== undefined) return countryAt(before);
      if (!tokens[before]?.stop && !BESIDE_VERB.test(tokens[before]?.normal ?? '')) break;
    }
  }
  return undefined;
}

/** 「米国は」「日本が」, wherever it stands before the verb. */
function countryBefore(tokens: readonly Token[], verb: number, countryAt: (i: number) => Key | undefined): Key | undefined {
  const at = tokens.findIndex((_, i) => i < verb && countryAt(i) !== undefined && JAPANESE_SUBJECT.test(tokens[i + 1]?.normal ?? ''));
  return at < 0 ? undefined : countryAt(at);
}
