// Why an answer is as it is, as data: what was understood, the candidates with their scores by part, and why one was refused.
import type { Explained } from '../answer/desk.ts';
import type { Candidate, Why } from '../adapters/web/protocol.ts';
import { understood } from './explain.ts';

/** Of each kind. */
const SHOWN = 6;

export function whyOf({ answer, question, selection }: Explained): Why {
  return {
    question: answer.question,
    understood: understood(question),
    candidates: candidatesOf(selection),
    outcome: answer.outcome,
    headline: answer.headline,
    refusal: selection.why ?? null,
    missing: answer.missing,
  };
}

function candidatesOf({ passages, figures, dates }: Explained['selection']): Candidate[] {
  return [
    ...passages.slice(0, SHOWN).map(({ evidence: { passage }, score, features }) => {
      const id = `${passage.document}/${passage.paragraph}`;
      return { kind: 'passages' as const, id, shown: `${passage.document} ¶${passage.paragraph}`, score, parts: { ...features } };
    }),
    ...figures.slice(0, SHOWN).map(({ evidence: { figure }, score, features }) => {
      return { kind: 'figures' as const, id: figure.id, shown: `${figure.label.en}: ${figure.display}`, score, parts: { ...features } };
    }),
    ...dates.slice(0, SHOWN).map(({ record, score, features }) => {
      return { kind: 'value' in record ? ('figures' as const) : ('events' as const), id: record.id, shown: record.id, score, parts: { ...features } };
    }),
  ];
}
