// An Answer as a Reply: short first, with dates and numbered sources, in the user's language; what is left out comes with More.
import { isJapanese } from '../search/terms.ts';
import type { Answer, CitationEntry } from './answer.ts';
import { AnswerParts } from './answer-parts.ts';
import type { Answered } from './command.ts';
import { formatDate, type Language } from './format.ts';
import type { Library } from './library.ts';
import { footnotes } from './present.ts';
import { type Action, type Block, heading, notice, paragraph, reply, span, type Visibility } from './reply.ts';
import { type Strings, strings } from './strings.ts';
import { callButton, labelOf } from './call-actions.ts';

export interface ReplyOptions {
  readonly visibility: Visibility;
  /** Of the question by default. */
  readonly language?: Language;
  /** What the short answer left out, in place of the short answer. */
  readonly more?: boolean;
  /** A question that can be asked, for those who asked none. */
  readonly example?: string | undefined;
  /** Looked at for sources that the answer does not list, for topics, for whether a word stands anywhere in the account. */
  readonly library?: Library;
}

export function answerReply(answer: Answer, options: ReplyOptions): Answered {
  const language = options.language ?? (isJapanese(answer.question) ? 'ja' : 'en');
  if (answer.outcome === 'not_covered') return notCovered(answer, language, options);
  const text = strings(language);
  const entryOf = options.library?.sources().entry;
  const [short, rest] = [new AnswerParts(answer, language, entryOf), new AnswerParts(answer, language, entryOf)];
  const left = rest.left();
  if (options.more) {
    const blocks = left.length > 0 ? [heading(text.moreOn(labelOf(answer.question))), ...left] : [notice('info', text.noMore)];
    return finished(blocks, rest.sources, answer, { language, options, more: false });
  }
  const blocks = [...corrections(answer, text), ...short.short(), ...missing(answer, text)];
  return finished(blocks, short.sources, answer, { language, options, more: left.length > 0 });
}

interface Frame {
  readonly language: Language;
  readonly options: ReplyOptions;
  readonly more: boolean;
  readonly actions?: readonly Action[];
}

/** The sources whose numbers are shown, and what follow-ups and buttons need. */
function finished(blocks: readonly Block[], citations: readonly CitationEntry[], answer: Answer, { language, options, more, actions = [] }: Frame): Answered {
  const sources: Block[] = citations.length > 0 ? [{ kind: 'sources', items: footnotes(citations, language) }] : [];
  const made = reply([...blocks, ...sources], { visibility: options.visibility, actions });
  return { ...made, follow: { words: answer.question, question: answer.question, ...(answer.headline ? { told: answer.headline } : {}), citations, more } };
}

function notCovered(answer: Answer, language: Language, options: ReplyOptions): Answered {
  const text = strings(language);
  // Nothing was asked: a greeting, a thank-you.
  if (answer.missing.length === 0 && answer.nearest.length === 0)
    return reply([paragraph(text.purpose, ...(options.example ? [span(options.example, 'italic')] : []))], { visibility: options.visibility });
  const { nearest, corpus } = answer;
  const used = nearest.flatMap((t) => answer.citations.filter((c) => c.n === t.cite)).filter((c, i, all) => all.indexOf(c) === i);
  const near = nearest.map((t) => `${t.topic} [${used.findIndex((c) => c.n === t.cite) + 1}]`).join(' · ');
  const missed = unsaid(answer, options, text);
  const blocks = [
    ...corrections(answer, text),
    heading(text.notSaid(corpus.documents)),
    ...(missed ? [paragraph(missed)] : []),
    ...(near ? [paragraph(text.nearby, near)] : []),
    paragraph(span(text.newest(formatDate(corpus.newest, language)), 'italic')),
  ];
  const sources = used.map((c, i) => ({ ...c, n: i + 1 }));
  return finished(blocks, sources, answer, { language, options, more: false, actions: nearest.flatMap((t) => topicButton(t.topic, options)) });
}

function topicButton(label: string, { library }: ReplyOptions): Action[] {
  const topic = library?.topics.find(label);
  return topic ? [callButton([label, `brief ${topic.id}`])] : [];
}

/** Only what stands nowhere is not mentioned; other words may stand there in another connection, and then say little of what is missing. */
function unsaid({ question, missing, gap, corpus, untold }: Answer, { library }: ReplyOptions, text: Strings): string | null {
  if (gap) return text.gap(gap);
  const named = missing.filter((words) => isNameable(words) && !(isJapanese(question) && SCALED.test(words))).map((words) => words.replace(/['’]s$/u, ''));
  const isNowhere = library !== undefined && named.length > 0 && !missing.some((words) => library.mentions(words));
  if (isNowhere) return text.notMentioned(named, corpus.documents);
  if (untold) return text.untold[untold];
  return named.length > 0 ? text.nothingOn(named) : null;
}

/** “120” of 「120億」, which the documents have as 12 billion. */
const SCALED = /^\d{1,3}$/;
/** Pieces of Japanese words tell nothing: a single kanji, endings, what numbers are counted in. */
const isNameable = (words: string): boolean => !/^(?:\p{Script=Han}|\p{Script=Hiragana}+|[十百千万億兆円人年月日]+)$/u.test(words);

function missing(answer: Answer, text: Strings): Block[] {
  return answer.missing.length > 0 ? [notice('info', text.alsoMissing(answer.missing))] : [];
}

function corrections({ corrections: made }: Answer, text: Strings): Block[] {
  return made.length > 0 ? [notice('info', span(text.readAs(made.map((c) => `${c.from} → ${c.to}`).join(', ')), 'italic'))] : [];
}
