// Whose words are asked for, and whether a paragraph tells them: that somebody is spoken of is not that they speak.
import type { EvidenceBase, PassageEvidence } from './evidence.ts';
import type { Key, Token } from './lexicon.ts';
import type { Question } from './question.ts';

const VERBS =
  'say|said|tell|told|think|thought|argued?|claim(?:ed)?|believed?|suggest(?:ed)?|warn(?:ed)?|comment(?:ed)?|react(?:ed)?|respond(?:ed)?|proposed?|promised?|recommend(?:ed)?|advised?|explain(?:ed)?';
const ASKS_SAID = new RegExp(String.raw`\b(?:what|how)(?: else| exactly)? (?:did|does|do|has|have|had)\s.{2,60}?\b(?:${VERBS})\b`, 'i');
const VERB = new RegExp(`^(?:${VERBS})$`);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const ASKING = /^(?:what|how|else|exactly|did|does|do|has|have|had)$/;
const SPEECH =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|think|thinks|thought|argu\w+|claim\w*|believ\w+|belief|suggest\w*|warn\w*|comment\w*|react\w*|respon\w+|propos\w+|promis\w+|recommend\w*|advi[cs]\w+|explain\w*|stress\w*|emphasi\w+|ask\w*|call\w*|complain\w*|grumbl\w+|grievance\w*|insist\w*|demand\w*|announc\w+|want\w*|reject\w*|oppos\w+|against|view\w*|expect\w*|wonder\w*|put|name[ds]?|lament\w*|attack\w*|criticis\w+|criticiz\w+|question\w*|remark\w*|statement\w*|assert\w*|saw|sees|find|finds|found|declar\w+|pledg\w+|explor\w+|sketch\w*|refus\w+)$/i;
const TOLD_BY = /^(?:to|by|said|says|for)$/;
/** So many words may stand between somebody and what is said; fewer where a country is named, which has much else. */
const REACH = 12;
const REACH_OF_COUNTRY = 3;

/** Worked out once a passage, when first asked for. */
const TOKENS = new WeakMap<PassageEvidence, readonly Token[]>();

export interface Asked {
  readonly speakers: readonly Key[];
  /** On which days of the week. */
  readonly days: readonly Token[];
}

/** Whose words a question asks for, and when: “Colby” and “Friday” in “What did Colby say on Friday?”; null where it asks for nobody's. */
export function askedOf({ plain, tokens }: Pick<Question, 'plain' | 'tokens'>, { lexicon }: EvidenceBase): Asked | null {
  if (!ASKS_SAID.test(plain)) return null;
  const verb = tokens.findIndex((t) => VERB.test(t.normal));
  const from = tokens.findLastIndex((t, i) => i < verb && ASKING.test(t.normal));
  const spoken = from < 0 ? [] : tokens.slice(from + 1, verb).filter((t) => !t.stop || t.entities.length > 0);
  // “The Trump–Ishiba statement” is neither of them.
  if (!spoken.at(-1)?.named) return null;
  const speakers = [...new Set(spoken.flatMap((t) => t.entities))].filter((key) => lexicon.isPerson(key) || lexicon.isCountry(key));
  const days = tokens.filter((t) => WEEKDAY.test(t.normal));
  return speakers.length > 0 ? { speakers, days } : null;
}

/** Whether our account of a paragraph, or a claim recorded of it, tells what somebody said. */
export function speaks(speaker: Key, evidence: PassageEvidence, base: EvidenceBase): boolean {
  if (base.claims.some((c) => c.passages[0] === evidence && base.lexicon.keys(c.claim.claimant).has(speaker))) return true;
  const tokens = tokensOf(evidence, base);
  return tokens.some((t, i) => t.entities.includes(speaker) && (leadsToSpeech(tokens, i, speaker, base) || isToldBy(tokens, i)));
}

/** A word of speech behind a name, with nobody else named between. */
function leadsToSpeech(tokens: readonly Token[], at: number, speaker: Key, { lexicon }: EvidenceBase): boolean {
  const end = Math.min(tokens.length, at + 1 + (lexicon.isCountry(speaker) ? REACH_OF_COUNTRY : REACH));
  for (let i = at + 1; i < end; i++) {
    const { normal, entities } = tokens[i] as Token;
    if (SPEECH.test(normal)) return true;
    if (entities.some((key) => key !== speaker && lexicon.isPerson(key))) return false;
  }
  return false;
}

/** “According to Bolton”, “said Schoff”, “For Sheila Smith”. */
const isToldBy = (tokens: readonly Token[], at: number): boolean => TOLD_BY.test(tokens[at - 1]?.normal ?? '');

/** The words of our account of a paragraph. */
export function tokensOf(evidence: PassageEvidence, { lexicon }: EvidenceBase): readonly Token[] {
  const known = TOKENS.get(evidence);
  if (known) return known;
  const tokens = lexicon.tokens(evidence.passage.text);
  TOKENS.set(evidence, tokens);
  return tokens;
}
