// Which command a message in plain words means, and on what.
import { isJapanese } from '../search/terms.ts';
import { statementIn } from './claim-wishes.ts';
import type { Command } from './command.ts';
import { isAstray } from './astray.ts';
import { comparedIn } from './compare-wishes.ts';
import type { Library } from './library.ts';
import { opinionAsked } from './opinion.ts';
import { inWords, readPeriod } from './period.ts';
import { readings, withoutTalk } from './readings.ts';
import { remarkIn } from './remarks.ts';
import { wholeIn } from './whole-document.ts';
import { isPointer, isQuestion, isSought, isSubject, runsOf, subjectIn } from './subject.ts';
import { wishIn } from './wishes.ts';

/** A wish is taken for one only where it is likely; shorter messages go on from what was said before. */
const LEAST_CHANCE = 0.7;
const LEAST_WORDS = 4;
const LEAST_CHARACTERS = 8;

/** A command named, and the words after its name. */
export interface Call {
  readonly command: string;
  readonly text: string;
}

export class PlainWords {
  readonly #commands: readonly Command[];
  readonly #library: () => Library;

  constructor(commands: readonly Command[], library: () => Library) {
    this.#commands = commands;
    this.#library = library;
  }

  /**
   * The first command that takes the message for its own, by its wording before single words, in the first reading that any does; else the first
   * named alone in a part of it whose subject stands elsewhere.
   */
  heard(message: string): Call | undefined {
    if (remarkIn(message) || (opinionAsked(message) && statementIn(message, this.#library()) === null)) return undefined;
    const whole = wholeIn(message, this.#library());
    if (whole?.part !== 'lead' && whole?.part !== 'end') return this.#heardBy(['hears', 'cue'], message) ?? this.#meant(message);
    // No page shows how a document ends, or what several are about.
    return whole.part === 'end' || (whole.part === 'lead' && whole.documents.length > 1) ? undefined : this.#heardBy(['hears'], message);
  }

  #heardBy(ways: readonly ('hears' | 'cue')[], message: string): Call | undefined {
    const all = readings(message.normalize('NFKC'));
    const bare: (() => Call | undefined)[] = [];
    for (const by of ways)
      for (const { text, around, isAside } of all) {
        const call = this.#hearing(by, text);
        const isWhole = call && this.#isWhole(call, around);
        if (isWhole && !isAside) return call;
        if (call && !isWhole) bare.push(() => this.#about(call, around));
      }
    return bare.reduce<Call | undefined>((found, about) => found ?? about(), undefined);
  }

  /** A question without what is said before it in passing, where that names nothing and no time. */
  asked(message: string): string {
    if (remarkIn(message)) return message;
    return withoutTalk(message, (lead) => readPeriod(lead).rest !== lead.trim() || runsOf(lead).some((run) => this.#names(run)));
  }

  #names(run: string): boolean {
    const { people, topics, terms } = this.#library();
    return [people.find(run), topics.find(run), terms.named(run)].some(Boolean);
  }

  /** By all its words together, where it names what the command needs. */
  #meant(message: string): Call | undefined {
    const { command: name, chance } = wishIn(message);
    const command = this.#commands.find((c) => c.name === name);
    if (!command || command === this.#commands[0] || chance < LEAST_CHANCE || isShort(message)) return undefined;
    const subject = textFor(command, message, this.#library());
    const text = name === 'compare' ? comparedIn(message, subject, this.#library()) : subject;
    if (text === null || (text === '' && this.#needs({ command: name, text }))) return undefined;
    return isAstray(message, { command: name, text }, this.#library()) ? undefined : { command: name, text };
  }

  #isWhole(call: Call, around: string): boolean {
    return !isPointer(call.text) && (call.text !== '' || (!around && !this.#needs(call)));
  }

  #hearing(by: 'hears' | 'cue', text: string): Call | undefined {
    for (const command of this.#commands) {
      const heard = command[by]?.(text, this.#library()) ?? null;
      if (heard !== null && !isAstray(text, { command: command.name, text: heard }, this.#library())) return { command: command.name, text: heard };
    }
    return undefined;
  }

  /** “tariffs: just the figures”: a wish whose subject stands around it; undefined where a question does, or what it needs does not. */
  #about({ command, text }: Call, around: string): Call | undefined {
    const options = this.#commands.find(({ name }) => name === command)?.options ?? [];
    const subject = options.map(({ name }) => subjectIn(around, name, this.#library())).find(Boolean);
    const isElsewhere = !options.some(({ name }) => isSubject(name)) && subjectIn(around, 'term', this.#library()) !== undefined;
    const isLost = isElsewhere || isPointer(text) || this.#needs({ command, text });
    return isQuestion(around) || (isLost && !subject) ? undefined : { command, text: subject ?? text };
  }

  #needs({ command }: Call): boolean {
    return (
      this.#commands.find(({ name }) => name === command)?.options.some(({ name, type, required }) => type !== 'flag' && (required || isSought(name))) === true
    );
  }
}

/** Japanese puts no spaces between words. */
const isShort = (message: string): boolean => (isJapanese(message) ? message.length < LEAST_CHARACTERS : message.split(/\s+/u).length < LEAST_WORDS);

/** What a command takes of a message: what it is on, with the time for a topic; the message itself where it takes any words. */
function textFor({ options }: Command, message: string, library: Library): string {
  const takes = options.find(({ name, type, required }) => type === 'text' && (isSubject(name) || required))?.name ?? '';
  if (!isSubject(takes)) return takes === '' ? '' : message;
  const { rest, period } = readPeriod(message);
  const isDated = options.some(({ name }) => name === 'from');
  return [subjectIn(rest, takes, library), isDated && inWords(period)].filter(Boolean).join(' ');
}
