// Who stands to somebody in some relation, or holds an office now: told only where the documents say that, not where they speak of him.
import { describe, expect, it } from 'vitest';
import { desk } from '../helpers/bot.ts';
import { Talk } from '../helpers/talk.ts';

describe('who is asked for by somebody else', () => {
  it.each([
    'who replaced Bolton',
    'who advises Ishiba',
    "who is Rubio's boss",
    "who is Nakatani's deputy",
    'who is the wife of Shinzo Abe',
    'who did Abe succeed',
    '安倍氏の後任は誰ですか',
    '石破首相の秘書は誰ですか',
  ])('is not told by what speaks of that one: %s', async (question) => {
    expect(desk.answer(question).outcome).toBe('not_covered');
    expect((await new Talk().say(question)).text).toMatch(/do not say|記載がありません/);
  });

  it.each([
    'who is the current national security adviser',
    "who is Trump's national security adviser now",
    "who is Poland's defence minister",
    'who is the defense minister of Poland',
    'ポーランドの防衛大臣は誰ですか',
    'who is the head of PISM',
    'who is the director of the Polish institute',
  ])('is not who held an office before, or holds one like it: %s', async (question) => {
    expect(desk.answer(question).outcome).toBe('not_covered');
    expect((await new Talk().say(question)).text).toMatch(/do not say|記載がありません/);
  });

  it.each([
    ["who was Trump's national security adviser", 'John Bolton'],
    ['who is the Polish foreign minister', 'Radosław Sikorski'],
    ["who is Japan's defense minister now", 'Gen Nakatani'],
    ['日本の防衛大臣は誰ですか', '中谷元'],
  ])('is told by the office that is held: %s', (question, name) => {
    expect(desk.answer(question).headline).toContain(name);
  });
});
