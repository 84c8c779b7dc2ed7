// Sharing out a message's room: whole lines are packed into texts, and what does not fit is counted, never cut.
import { languageOf } from '../../core/format.ts';
import { BLOCK_OVERHEAD, MESSAGE_TABLES } from './limits.ts';

/** What is left of a message. Each text taken is one block. */
export class Room {
  #chars: number;
  #blocks: number;
  #tables: number;

  /** `tables`: how many tables of Slack's own it may have. */
  constructor(chars: number, blocks: number, tables = MESSAGE_TABLES) {
    this.#chars = chars;
    this.#blocks = blocks;
    this.#tables = tables;
  }

  /** Characters that one more block may have; 0 where there is no more block. */
  get text(): number {
    return this.#blocks > 0 ? Math.max(0, this.#chars - BLOCK_OVERHEAD) : 0;
  }

  /** Whether a block with `chars` characters fits; if so it is taken. */
  open(chars: number): boolean {
    if (chars > this.text) return false;
    this.#chars -= chars + BLOCK_OVERHEAD;
    this.#blocks -= 1;
    return true;
  }

  /** Whether a table with `chars` characters fits; if so it is taken. */
  openTable(chars: number): boolean {
    if (this.#tables < 1 || !this.open(chars)) return false;
    this.#tables -= 1;
    return true;
  }

  /** Whether `chars` more characters fit into a block already taken; if so they are taken. */
  grow(chars: number): boolean {
    if (chars > this.#chars) return false;
    this.#chars -= chars;
    return true;
  }
}

/** What says that something was left out, in the language of what was not; `NOTE_CHARS` is the most it takes with its line break. */
export const moreNote = (count: number, shown: string): string =>
  languageOf({ locale: 'en', text: shown }) === 'ja' ? `_… 他${count}件_` : `_… ${count} more_`;
const NOTE_CHARS = 24;

/** Lines joined into texts of at most `limit` characters, from the first as far as `room` goes; lines left out are counted in a note. */
export function packLines(lines: readonly string[], limit: number, room: Room): string[] {
  const texts: string[] = [];
  let shown = 0;
  for (const line of lines.filter((l) => l.length <= limit - NOTE_CHARS)) {
    if (!addLine(texts, line, limit - NOTE_CHARS, room)) break;
    shown += 1;
  }
  return shown === lines.length || texts.length === 0 ? texts : [...texts.slice(0, -1), `${texts.at(-1)}\n${moreNote(lines.length - shown, lines[0] ?? '')}`];
}

/** Every text taken from `room` has NOTE_CHARS beside it, so that a note finds its place. */
function addLine(texts: string[], line: string, limit: number, room: Room): boolean {
  const last = texts.at(-1);
  if (last === undefined || last.length + 1 + line.length > limit) {
    if (!room.open(line.length + NOTE_CHARS)) return false;
    texts.push(line);
    return true;
  }
  if (!room.grow(line.length + 1)) return false;
  texts[texts.length - 1] = `${last}\n${line}`;
  return true;
}
