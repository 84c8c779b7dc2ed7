// The bot's own words in replies: what they are; `strings-en.ts` and `strings-ja.ts` have them.
import type { Answer } from './answer.ts';
import type { Language } from './format.ts';
import { ENGLISH } from './strings-en.ts';
import type { OtherNumber } from './stated-numbers.ts';
import type { Remark } from './remarks.ts';
import { JAPANESE } from './strings-ja.ts';

export interface Strings {
  // Answers
  readonly account: (paragraph: number) => string;
  /** @param documents how many there are. */
  readonly notSaid: (documents: number) => string;
  readonly notMentioned: (words: readonly string[], documents: number) => string;
  readonly nothingOn: (words: readonly string[]) => string;
  /** What is asked of words that do stand in the documents. */
  readonly untold: Readonly<Record<NonNullable<Answer['untold']>, string>>;
  /** A phrase that says what is missing. */
  readonly gap: (missing: string) => string;
  readonly nearby: string;
  readonly newest: (date: string) => string;
  readonly alsoMissing: (words: readonly string[]) => string;
  readonly readAs: (corrections: string) => string;
  readonly figures: string;
  readonly via: string;
  /** In place of a stance, where a number of the statement is not the record's. */
  readonly otherNumber: (number: OtherNumber) => string;
  /** Of a claim that the document supports, below a statement that denies what it says, or the other way about. */
  readonly saysAgainst: string;
  /** What stands before the records that a statement's number or time is held against. */
  readonly held: Readonly<Record<'same' | 'other' | 'some', string>>;
  readonly stance: Readonly<Record<'supports' | 'disputes' | 'reports', string>>;
  readonly verdict: Readonly<Record<'agree' | 'differ' | 'not_comparable', string>>;
  readonly purpose: string;
  /** To what people say to the bot itself. */
  readonly remarks: Readonly<Record<Remark, string>>;
  readonly noOpinion: string;
  readonly moreOn: (subject: string) => string;
  readonly noMore: string;

  // Commands
  readonly kinds: Readonly<Record<'topics' | 'people' | 'terms' | 'documents' | 'commands', string>>;
  readonly didYouMean: (kind: string, typed: string, names: readonly string[]) => string;
  readonly noSuch: (kind: string, typed: string) => string;
  readonly chooseFrom: (kind: string) => string;
  readonly figuresOn: (topic: string) => string;
  readonly noFigures: string;
  readonly counted: string;
  readonly partOf: string;
  readonly dataOf: string;
  readonly note: string;
  readonly topicsTitle: string;
  readonly countOfFigures: (n: number) => string;
  readonly comparedOn: (topic: string) => string;
  readonly comparedAll: string;
  readonly oneTopic: string;
  readonly nothingThere: string;
  readonly what: string;
  readonly figureColumns: readonly [what: string, amount: string, asOf: string, says: string, source: string];
  readonly claimed: (statement: string) => string;
  readonly bearing: string;
  readonly noRuling: string;
  readonly noClaim: string;
  readonly noClaimBut: string;
  readonly claimsBy: (name: string) => string;
  readonly timelineOf: (subject: string | undefined, from: string | undefined, to: string | undefined) => string;
  readonly noEvents: string;
  /** Of a subject, or of all, from its first event to its last. */
  readonly datedFrom: (from: string, to: string) => string;
  readonly allDates: string;
  readonly notADate: (typed: string) => string;
  readonly roleAsOf: (role: string, date: string) => string;
  readonly entityKinds: Readonly<Record<'person' | 'organisation' | 'country' | 'place', string>>;
  readonly also: string;
  readonly inEnglish: string;
  readonly whoIs: (name: string) => string;
  readonly whatIs: (name: string) => string;
  readonly alsoCalled: string;
  readonly peopleTitle: string;
  readonly termsTitle: string;
  readonly comma: string;
  readonly sourcesTitle: string;
  readonly countOfParagraphs: (n: number) => string;
  readonly authorNotNamed: string;
  /** What is known of a document, each before a value. */
  readonly factLabels: Readonly<Record<'author' | 'date' | 'title' | 'publisher' | 'link' | 'length', string>>;
  readonly notGiven: string;
  readonly figureStands: (amount: string) => string;
  readonly whichDocument: string;
  readonly whichParagraph: string;
  readonly noParagraph: (document: string, paragraph: number, last: number) => string;
  readonly outlineOf: (document: string) => string;
  readonly readParagraph: string;
  readonly noAccount: (paragraph: number) => string;
  readonly neighbours: string;
  readonly briefOn: (topic: string) => string;
  readonly asOf: (date: string) => string;
  readonly keyFigures: string;
  readonly timeline: string;
  readonly whoSaysWhat: string;
  readonly ownWords: string;
  readonly inShort: string;
  readonly inDetail: string;

  // Guide and home
  readonly homeTitle: string;
  readonly homePurpose: string;
  readonly homeTry: string;
  readonly homeTopics: string;
  readonly guideTitle: string;
  readonly guideCommands: string;
  readonly guidePlain: string;
  readonly guideMenu: string;
  readonly example: string;
  readonly tryIt: string;
  readonly required: string;
  readonly between: (min: number, max: number) => string;
  readonly upTo: (characters: number) => string;

  // Requests and buttons
  readonly unknownCommand: (typed: string, near: readonly string[], names: readonly string[]) => string;
  readonly pleaseAdd: (option: string, description: string) => string;
  readonly wholeNumber: (option: string, min: number, max: number) => string;
  readonly tooLong: (option: string, length: number, most: number) => string;
  readonly inContext: string;
  readonly more: string;
  readonly copyCitation: string;
  readonly share: string;
  readonly useful: string;
  readonly notUseful: string;
  readonly dismiss: string;
  readonly dismissed: string;
  readonly citations: string;
  readonly sharedBy: (name: string | undefined) => string;
  readonly notYours: string;
  /** @param kept whether the question's text is kept too. */
  readonly thanks: (kept: boolean) => string;
  readonly expired: string;
  readonly badPress: string;
  readonly failed: (request: string) => string;
}

export const strings = (language: Language): Strings => (language === 'ja' ? JAPANESE : ENGLISH);
