// A reply in the terminal: wrapped to its width, with colours only where it has them, and nothing that moves the cursor.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../src/adapters/terminal/render.ts';
import { heading, list, notice, paragraph, reply, span } from '../../../src/core/reply.ts';

const words = 'Japan pays about two billion dollars a year for the troops '.repeat(6).trim();
const whole = reply([heading(words, '[1]'), list([words], ['short']), notice('info', 'Note.'), { kind: 'sources', items: [[span('[1] PISM')]] }]);
const render = (columns?: number, color = false): string => renderTerminal(whole, { color, columns });

describe('a reply in the terminal', () => {
  it.each([
    [60, 60],
    [20, 40],
    [500, 110],
    [0, 110],
    [undefined, 110],
  ])('of %s columns has lines of at most %i', (columns, most) => {
    const lines = render(columns).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(most);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(most - 15);
  });

  it('loses no word', () => {
    expect(render(50).split(/\s+/)).toEqual(render(110).split(/\s+/));
  });

  it('indents what continues a list item', () => {
    expect(render(60)).toMatch(/^• Japan.*\n {2}\S/m);
  });

  it('is plain where there are no colours, and the same words where there are', () => {
    expect(render(60)).toBe(stripVTControlCharacters(render(60)));
    expect(render(60, true)).not.toBe(render(60));
    expect(stripVTControlCharacters(render(60, true))).toBe(render(60));
  });

  it('cannot be steered by what it shows', () => {
    const hostile = 'a\u001B[2J\u0007b\u0000\r\uD800c';
    expect(renderTerminal(reply([paragraph(hostile)]), { color: false })).toBe('a[2Jb\uFFFDc');
  });

  it('leaves out blocks that say nothing', () => {
    expect(renderTerminal(reply([paragraph(''), paragraph('x')]), { color: true })).toBe('x');
  });
});
