// Looks people and terms up: for “who is …” and “what does … mean”.
import type { Corpus, Person, Term } from '../corpus/schema.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Question } from './question.ts';
import { recall } from './rank.ts';

const WHO_IS = /^\W*(?:who(?:'s| is| was| are| were|s)?|tell me about|whois)\s+|は誰|とは(?:誰|どんな人|何者)|どんな人/i;
/** Least share of the question that a role must hold to be the one asked for. */
const LEAST_ROLE = 0.75;

/** People whom the question asks about by name or by role; empty where it does not ask who somebody is. */
export function peopleFor(base: EvidenceBase, corpus: Corpus, question: Question): Person[] {
  if (question.kind !== 'who') return [];
  const named = corpus.people.filter(
    (p) => p.kind !== 'country' && p.kind !== 'place' && question.terms.length > 0 && question.terms.every((t) => t.keys.includes(`e:${p.id}`)),
  );
  if (named.length > 0) return named;
  return WHO_IS.test(question.text) ? byRole(base, corpus, question) : [];
}

function byRole(base: EvidenceBase, corpus: Corpus, question: Question): Person[] {
  const held = (p: Person): number => Math.max(0, ...p.roles.map((r) => recall(question.terms, base.lexicon.keys(`${r.role} ${r.ja ?? ''}`))));
  const ranked = corpus.people.filter((p) => p.kind === 'person').map((person) => ({ person, score: held(person) }));
  return ranked
    .filter((r) => r.score >= LEAST_ROLE)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map((r) => r.person);
}

/** The terms whose name the question asks for, all of its words: “Status of Forces Agreement” is not “Special Measures Agreement”. */
export function termsFor(corpus: Corpus, question: Question): Term[] {
  if (question.kind !== 'definition') return [];
  const content = question.terms.filter((t) => !/^(?:mean|meaning|definition|define|term|concept|word|意味|定義)$/i.test(t.surface));
  return corpus.terms.filter((term) => content.length > 0 && content.every((t) => t.keys.includes(`t:${term.id}`))).slice(0, 2);
}
