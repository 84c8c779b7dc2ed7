// Which command a message in plain words means, and on what.
import type { Command } from './command.ts';
import type { Library } from './library.ts';
import { readings } from './readings.ts';
import { isPointer, isQuestion, isSubject, subjectIn } from './subject.ts';

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
    const all = readings(message.normalize('NFKC'));
    const bare: (() => Call | undefined)[] = [];
    for (const by of ['hears', 'cue'] as const)
      for (const { text, around, isAside } of all) {
        const call = this.#hearing(by, text);
        const isWhole = call && this.#isWhole(call, around);
        if (isWhole && !isAside) return call;
        if (call && !isWhole) bare.push(() => this.#about(call, around));
      }
    return bare.reduce<Call | undefined>((found, about) => found ?? about(), undefined);
  }

  #isWhole(call: Call, around: string): boolean {
    return !isPointer(call.text) && (call.text !== '' || (!around && !this.#needs(call)));
  }

  #hearing(by: 'hears' | 'cue', text: string): Call | undefined {
    for (const command of this.#commands) {
      const heard = command[by]?.(text, this.#library()) ?? null;
      if (heard !== null) return { command: command.name, text: heard };
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
    return this.#commands.find(({ name }) => name === command)?.options.some(({ type, required }) => type !== 'flag' && required) === true;
  }
}
