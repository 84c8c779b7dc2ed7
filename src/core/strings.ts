// The bot's own words in replies, in English and Japanese.
import type { Language } from './format.ts';

export interface Strings {
  readonly account: (paragraph: number) => string;
  readonly notSaid: string;
  readonly nothingOn: (words: readonly string[]) => string;
  readonly nearby: string;
  readonly newest: (date: string) => string;
  readonly alsoMissing: (words: readonly string[]) => string;
  readonly readAs: (corrections: string) => string;
  readonly figures: string;
  readonly via: string;
  readonly stance: Readonly<Record<'supports' | 'disputes' | 'reports', string>>;
  readonly verdict: Readonly<Record<'agree' | 'differ' | 'not_comparable', string>>;
  readonly purpose: string;
  readonly homeTitle: string;
  readonly homePurpose: string;
  readonly homeTry: string;
  readonly homeTopics: string;
}

const quoted = (words: readonly string[], open: string, close: string): string => words.map((w) => `${open}${w}${close}`).join(open === '“' ? ', ' : '');

const ENGLISH: Strings = {
  account: (n) => `Our account of ¶${n}:`,
  notSaid: 'The documents do not say.',
  nothingOn: (words) => `Nothing in them answers this as to ${quoted(words, '“', '”')}.`,
  nearby: 'Covered nearby: ',
  newest: (date) => `Newest document: ${date}.`,
  alsoMissing: (words) => `The documents do not say: ${quoted(words, '“', '”')}.`,
  readAs: (corrections) => `Read as: ${corrections}`,
  figures: 'Figures: ',
  via: ', via ',
  stance: { supports: 'the document bears it out', disputes: 'the document disputes it', reports: 'the document reports it' },
  verdict: { agree: 'The documents agree.', differ: 'The documents differ.', not_comparable: 'Different things are counted.' },
  purpose: 'I answer questions on the U.S.-Japan alliance and the tariff dispute, from sourced documents, for example: ',
  homeTitle: 'Alliance Desk',
  homePurpose: 'Ask about the U.S.-Japan alliance and the tariff dispute. Every answer comes from these documents, with its source:',
  homeTry: 'Try one of these, or write your own question:',
  homeTopics: 'Look at a topic',
};

const JAPANESE: Strings = {
  account: (n) => `¶${n}の要旨(英語):`,
  notSaid: '資料には記載がありません。',
  nothingOn: (words) => `${quoted(words, '「', '」')}についての記述は見当たりません。`,
  nearby: '関連する内容: ',
  newest: (date) => `最新の資料: ${date}`,
  alsoMissing: (words) => `資料に記載がないもの: ${quoted(words, '「', '」')}`,
  readAs: (corrections) => `読み替え: ${corrections}`,
  figures: '関連する数値: ',
  via: '、',
  stance: { supports: '資料はこれを裏付けている', disputes: '資料はこれに異を唱えている', reports: '資料はこれを伝えている' },
  verdict: { agree: '資料の数値は一致しています。', differ: '資料の数値は異なります。', not_comparable: '対象が異なる数値です。' },
  purpose: '日米同盟と関税問題について、出典付きで資料からお答えします。例: ',
  homeTitle: 'Alliance Desk',
  homePurpose: '日米同盟と関税問題についてお尋ねください。回答はすべて次の資料に基づき、出典を付けます:',
  homeTry: '次の質問を試すか、ご自分の言葉でお尋ねください:',
  homeTopics: 'テーマを選ぶ',
};

export const strings = (language: Language): Strings => (language === 'ja' ? JAPANESE : ENGLISH);
