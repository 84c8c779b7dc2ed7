// Names what a question asks for that the evidence does not speak of.
import type { EvidenceBase, PassageEvidence } from './evidence.ts';
import { held, holdsName } from './match.ts';
import type { Question } from './question.ts';
import type { Term } from './term.ts';

const MOST = 3;

/** Names first, then the thing asked for, then the year, else the weightiest words that the evidence does not hold. */
export function missingWords(question: Question, evidence: PassageEvidence | null, base: EvidenceBase): string[] {
  const isHeld = (t: Term): boolean => evidence !== null && held(t, evidence.places, base.lexicon) > 0;
  const isNamed = (t: Term): boolean => evidence !== null && holdsName(t, evidence.places, base.lexicon);
  const names = question.terms.filter((t) => t.role === 'unknown-name' || (t.role === 'name' && !isNamed(t)));
  const asked = [...question.slots, ...question.counted].filter((t) => !isHeld(t));
  const years = question.times.map((q) => String(q.value)).filter((iso) => !evidence || !base.times.isNear(evidence.passage.citation, iso.slice(0, 4)));
  const particular = [...names.map((t) => t.surface), ...asked.map((t) => t.surface), ...years];
  const others = question.terms.filter((t) => t.role === 'unknown-word' || !isHeld(t)).sort((a, b) => b.weight - a.weight);
  return joined([...new Set(particular.length > 0 ? particular : others.map((t) => t.surface))], question.plain).slice(0, MOST);
}

/** Words that follow each other in the question are one thing: “South Korea”. */
export function joined(found: readonly string[], text: string): string[] {
  const all: string[] = [];
  for (const word of found) {
    const last = all.at(-1);
    const both = last === undefined ? undefined : [`${last} ${word}`, `${last}${word}`].find((phrase) => text.includes(phrase));
    if (both) all[all.length - 1] = both;
    else all.push(word);
  }
  return all;
}
