// `ask --explain`: what was understood, the candidates with their scores by part, and why an answer was refused.
import type { Explained } from '../answer/desk.ts';

const SHOWN = 5;

export function explanation({ answer, question, selection }: Explained): string {
  return [
    ...section(
      'understood',
      understood(question).map(([name, value]) => `${name}: ${value}`),
    ),
    ...section(
      'passages',
      selection.passages
        .slice(0, SHOWN)
        .map(({ evidence: { passage }, score, features }) => `${score.toFixed(3)}  ${passage.document} ¶${passage.paragraph}  ${parted(features)}`),
    ),
    ...section(
      'figures',
      selection.figures
        .slice(0, SHOWN)
        .map(({ evidence: { figure }, score, features }) => `${score.toFixed(3)}  ${figure.id} (${figure.display})  ${parted(features)}`),
    ),
    ...section(
      'dates',
      selection.dates.slice(0, SHOWN).map(({ record, score, features }) => `${score.toFixed(3)}  ${record.id}  ${parted(features)}`),
    ),
    ...section('outcome', [
      answer.outcome + (answer.headline ? `: ${answer.headline}` : ''),
      ...(selection.why ? [`not answered from these: ${selection.why}`] : []),
      ...(answer.missing.length > 0 ? [`missing: ${answer.missing.join(', ')}`] : []),
    ]),
  ].join('\n');
}

/** What was read out of a question: names with values, empty ones left out. */
export function understood(read: Explained['question']): [name: string, value: string][] {
  const { kind, units, currency, terms, times, documents, corrections, counted, slots, aside } = read;
  const lines: [string, string][] = [
    ['asks for', [kind, units ? `in ${units.join(' or ')}` : '', currency ? `currency ${currency}` : ''].filter(Boolean).join(', ')],
    ['words', terms.map((t) => `${t.surface} (${t.role}, ${t.weight.toFixed(1)})`).join('; ')],
    ['counted', counted.map((t) => t.surface).join(', ')],
    ['thing asked for', slots.map((t) => t.surface).join(', ')],
    ['times', times.map((t) => t.value).join(', ')],
    ['documents named', documents.join(', ')],
    ['spelling put right', corrections.map((c) => `${c.from} → ${c.to}`).join(', ')],
    ['no question', aside ?? ''],
  ];
  return lines.filter(([, value]) => value);
}

const section = (name: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [name, ...lines.map((line) => `  ${line}`)]);
const parted = (parts: object): string =>
  Object.entries(parts)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ');
