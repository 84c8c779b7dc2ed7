// Scores answers against a set of questions: is the evidence cited first, is the number shown, is silence right.
import type { Answer } from '../../src/core/answer.ts';
import type { Citation } from '../../src/corpus/schema.ts';

export interface Wanted {
  readonly value: number | string;
  readonly unit: string;
  readonly display: string;
}

export interface SetQuestion {
  readonly id: string;
  readonly question: string;
  readonly type: string;
  readonly style: string;
  readonly answerable: boolean;
  readonly evidence: readonly Citation[];
  /** `any`: one paragraph of the evidence suffices; `all`: every one is needed. */
  readonly need: 'any' | 'all';
  readonly figures: readonly Wanted[];
}

/** Percentages, but `questions`. */
export interface Scores {
  readonly questions: number;
  /** Evidence is cited first, or among the first three. */
  readonly hit_at_1: number;
  readonly hit_at_3: number;
  /** The numbers wanted stand in records that cite evidence; the first record is one of them. */
  readonly figures_as_records: number;
  readonly first_figure_right: number;
  readonly wrongly_refused: number;
  readonly rightly_refused: number;
  /** +1 right or rightly refused, 0 wrongly refused, −1 wrong or invented. */
  readonly truthfulness: number;
}

type Shown = Pick<Answer, 'outcome' | 'headline' | 'figures' | 'events' | 'claims' | 'comparison' | 'passages' | 'citations'>;
interface Record_ {
  readonly unit?: string;
  readonly value?: number | string;
  readonly date?: string;
  readonly citation?: Citation;
}

const PERCENT = ['percent', 'percent-of-GDP'];

/** Whether a record is the number wanted; a year is met by any date in it only where a year is wanted. */
export function isWanted(record: Record_, { value, unit }: Wanted): boolean {
  const got = String(record.value ?? record.date ?? '');
  if (unit === 'year') return got.startsWith(String(value));
  if (typeof value === 'string') return got === value;
  const sameUnit = record.unit === unit || (PERCENT.includes(record.unit ?? '') && PERCENT.includes(unit));
  return sameUnit && typeof record.value === 'number' && Math.abs(record.value - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

export function score(questions: readonly SetQuestion[], answer: (question: string) => Shown): Scores {
  const judged = questions.map((q) => judge(q, answer(q.question)));
  const share = (of: (j: Judged) => boolean, among: (j: Judged) => boolean): number => {
    const all = judged.filter(among);
    return all.length === 0 ? 100 : Math.round((1000 * all.filter(of).length) / all.length) / 10;
  };
  const answerable = (j: Judged): boolean => j.question.answerable;
  const points = judged.reduce((sum, j) => sum + j.points, 0);
  return {
    questions: judged.length,
    hit_at_1: share((j) => j.hit1, answerable),
    hit_at_3: share((j) => j.hit3, answerable),
    figures_as_records: share(
      (j) => j.records,
      (j) => answerable(j) && j.question.figures.length > 0,
    ),
    first_figure_right: share(
      (j) => j.leads,
      (j) => answerable(j) && isFigureQuestion(j.question),
    ),
    wrongly_refused: share((j) => !j.said, answerable),
    rightly_refused: share(
      (j) => !j.said,
      (j) => !answerable(j),
    ),
    truthfulness: Math.round((1000 * points) / Math.max(1, judged.length)) / 10,
  };
}

export interface Judged {
  readonly question: SetQuestion;
  readonly said: boolean;
  readonly hit1: boolean;
  readonly hit3: boolean;
  readonly records: boolean;
  readonly leads: boolean;
  readonly points: -1 | 0 | 1;
}

export function judge(question: SetQuestion, answer: Shown): Judged {
  const said = answer.outcome !== 'not_covered';
  const records = said && question.figures.every((w) => shownRecords(answer).some((r) => isWanted(r, w) && isEvidence(r.citation, question)));
  const inTexts = said && question.figures.every((w) => shownRecords(answer).some((r) => isWanted(r, w)) || isInText(w, answer));
  const first = answer.figures[0] ?? answer.comparison?.figures[0] ?? answer.events[0];
  const leads = said && first !== undefined && question.figures.some((w) => isWanted(first, w));
  const hit1 = said && cites(question, answer, 1);
  const right = hit1 && (records || inTexts) && (leads || !isFigureQuestion(question));
  const points = said ? (question.answerable && right ? 1 : -1) : question.answerable ? 0 : 1;
  return { question, said, hit1, hit3: said && cites(question, answer, 3), records, leads, points };
}

const isFigureQuestion = ({ type, figures }: SetQuestion): boolean => type === 'figure' && figures.length > 0;

const isEvidence = (citation: Citation | undefined, { evidence }: SetQuestion): boolean =>
  evidence.some((e) => e.document === citation?.document && e.paragraph === citation.paragraph);

/** Where all evidence is needed, all of it stands among as many citations as there are, and one more for the first three. */
function cites(question: SetQuestion, { citations }: Shown, n: 1 | 3): boolean {
  const { evidence, need } = question;
  if (need === 'any') return citations.slice(0, n).some((c) => isEvidence(c, question));
  const first = citations.slice(0, evidence.length + (n === 1 ? 0 : 1));
  return evidence.every((e) => first.some((c) => c.document === e.document && c.paragraph === e.paragraph));
}

const shownRecords = ({ figures, comparison, claims, events }: Shown): Record_[] => [
  ...figures.slice(0, 5),
  ...(comparison?.figures ?? []),
  ...claims.flatMap((c) => c.figures),
  ...events,
];

function isInText({ display }: Wanted, { passages, headline }: Shown): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  const pattern = new RegExp(`(?<![\\d.,])${plain(display).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`, 'u');
  return [...passages.map((p) => `${p.text} ${p.quote ?? ''}`), headline ?? ''].some((text) => pattern.test(plain(text)));
}
