// Plain words that look like a command's and fit nothing that it has: they are a question then, and nothing beside it is shown for them.
import { describe, expect, it } from 'vitest';
import { Talk } from '../helpers/talk.ts';

const said = async (text: string): Promise<string> => (await new Talk().say(text)).text;

describe('plain words that fit no record', () => {
  it.each(['who are the Quad members', 'who are the members of the Quad?'])('are asked: %s', async (text) => {
    expect(await said(text)).toMatch(/Japan, India, Australia and the U\.S\./);
  });

  it.each([
    ['brief me on rare earths', /do not say/],
    ['figures on Boeing orders', /Neither document mentions Boeing/],
    ['who is Akazawa?', /Neither document mentions Akazawa/],
  ])('are refused as a question is: %s', async (text, told) => {
    expect(await said(text)).toMatch(told);
  });

  it.each([
    ['timeline of tarrifs', /did you mean U\.S\. tariffs on Japan/],
    ['/brief rare earths', /There is no topic “rare earths”/],
  ])('stay a command where a slip is likely, or it was called by name: %s', async (text, told) => {
    expect(await said(text)).toMatch(told);
  });

  it.each(['share of host nation support paid by Italy', 'what does the Japan Times say about Congress', 'Is IPEF supported by Brazil?'])(
    'are not answered with what they do not ask: %s',
    async (text) => {
      expect(await said(text)).toMatch(/The two documents do not say/);
    },
  );

  it.each([
    ['2024年の日米の貿易赤字はいくら', /680億ドル/],
    ['how many days does the April 2025 pause last', /90 days/],
  ])('ask for a number, be a year in them or not: %s', async (text, told) => {
    expect(await said(text)).toMatch(told);
  });

  it('name a topic by the words that only its name has', async () => {
    expect(await said('do the two documents agree on US troops?')).toMatch(/^What each document says: U\.S\. troops in Japan/);
  });

  it.each(["how do the two documents describe Ishiba's approach to Trump?", "how do the papers differ in their view of Trump's patience"])(
    'compare the documents on what has no name of its own: %s',
    async (text) => {
      const answer = await said(text);
      expect(answer).toMatch(/PISM, 11 March 2025: .*The Japan Times, 23 April 2025: |The Japan Times, 23 April 2025: .*PISM, 11 March 2025: |do not say/);
      expect(answer).not.toContain('nothing on this topic');
    },
  );
});
