// Names what a question asks for that the evidence does not speak of.
import type { EvidenceBase, PassageEvidence } from './evidence.ts';
import { held, holdsName } from './match.ts';
import type { Question } from './question.ts';
import type { Term } from './term.ts';

const MOST = 3;
/** Words that weigh less (“year”, “Japan”) tell nothing that is missing. */
const LEAST_WEIGHT = 2;
/** So many words are named where every one of them stands in the evidence, in another connection. */
const FEW = 2;

type Part = Pick<Term, 'surface' | 'role'>;

/** Names first, then the thing asked for, then the year, else the weightiest words that the evidence does not hold. */
export function missingWords(question: Question, evidence: PassageEvidence | null, base: EvidenceBase): string[] {
  const isHeld = (t: Term): boolean => evidence !== null && held(t, evidence.keys, base.lexicon) > 0;
  const isNamed = (t: Term): boolean => evidence !== null && holdsName(t, evidence.keys, base.lexicon);
  const names = question.terms.filter((t) => t.role === 'unknown-name' || (t.role === 'name' && !isNamed(t)));
  const asked = [...question.slots, ...question.counted].filter((t) => !isHeld(t));
  const years = question.times.map((q) => String(q.value)).filter((iso) => !evidence || !base.times.isNear(evidence.passage.citation, iso.slice(0, 4)));
  const particular: Part[] = [...names, ...asked, ...years.map((surface) => ({ surface, role: 'word' as const }))];
  const others = question.terms.filter((t) => t.weight >= LEAST_WEIGHT && (t.role === 'unknown-word' || !isHeld(t))).sort(byWeight);
  return joined(particular.length > 0 ? particular : others, question.plain).slice(0, MOST);
}

/** What a question asks for whose every word the evidence holds: its weightiest words. */
export function askedWords({ terms, plain }: Question): string[] {
  const weightiest = [...terms].sort(byWeight).slice(0, FEW);
  return joined(
    terms.filter((t) => weightiest.includes(t)),
    plain,
  );
}

const byWeight = (a: Term, b: Term): number => b.weight - a.weight;

/** Words that follow each other in the question are one thing (“South Korea”), but a name and what is asked of it are not (“Biden approve”). */
function joined(found: readonly Part[], text: string): string[] {
  const all: Part[] = [];
  for (const part of found) {
    const last = all.at(-1);
    if (all.some((p) => p.surface === part.surface)) continue;
    const phrase =
      last && sortOf(last) === sortOf(part) ? [`${last.surface} ${part.surface}`, `${last.surface}${part.surface}`].find((p) => text.includes(p)) : undefined;
    if (phrase) all[all.length - 1] = { surface: phrase, role: part.role };
    else all.push(part);
  }
  return all.map((p) => p.surface);
}

const sortOf = ({ surface, role }: Part): string => (/^\d+$/.test(surface) ? 'number' : role.endsWith('name') || /^\p{Lu}/u.test(surface) ? 'name' : 'word');
