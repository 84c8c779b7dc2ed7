// Which passages and figures come first for a question, and why: each place is right for a reason that stands beside it.
// Paragraphs by document and number: `jt` is the Japan Times, `pism` the PISM Bulletin.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { ROOT } from '../../src/paths.ts';

const desk = new AnsweringDesk(loadCorpus(join(ROOT, 'corpus')));
const SHORT: Readonly<Record<string, string>> = { 'japan-times-2025-04-23': 'jt', 'pism-2025-03-11': 'pism' };

/** The first places of a question's ranking, and what was made of it. */
function rankingOf(question: string, places: number) {
  const { answer, selection } = desk.explain(question);
  const passages = selection.passages.slice(0, places).map(({ evidence: { passage } }) => `${SHORT[passage.document]} ${passage.citation.paragraph}`);
  return { covered: selection.covered, passages, figure: selection.figures[0]?.evidence.figure.id, missing: answer.missing };
}

type Ranking = readonly [question: string, passages: readonly string[], figure?: string];

const NUMBERS: readonly Ranking[] = [
  // What comes on top of the SMA is ¶16; what the SMA itself pays, which the question only sets aside, is ¶15.
  ['How much does Tokyo pay for American bases beyond the special measures agreement?', ['jt 16', 'jt 15'], 'hosting-extra-2025-jpy'],
  // “Yen” takes the yen amount of ¶15. ¶16 has yen too, but on top of the SMA; ¶13 names the SMA and no amount.
  ['SMA spending 2025 in yen', ['jt 15', 'jt 16', 'jt 13'], 'sma-2025-jpy'],
  // “Dollar” takes the other amount of ¶15. ¶16 names the SMA and 2025; the Bulletin's ¶10 has dollars and the agreement, no 2025.
  ['What is the dollar value of what Japan spends under the SMA in 2025?', ['jt 15', 'jt 16', 'pism 10'], 'sma-2025-usd'],
  // Only ¶22 has a demand and 2019.
  ['what did the white house want tokyo to pay for the garrison back in 2019', ['jt 22'], 'demand-2019-usd'],
  // “Stock” is the total of ¶5, not what is to be added (¶8); ¶4 of the newspaper speaks of investment without a number.
  ['How large is the stock of Japanese investment in America?', ['pism 5', 'pism 8', 'jt 4'], 'investment-stock-2023'],
  // The same paragraph gives the deficit and the trade it comes from: the word asked for decides between them.
  ['size of the US trade deficit with Japan in goods', ['pism 5'], 'us-goods-deficit-2024'],
  ['How big was total goods trade between the two countries?', ['pism 5'], 'us-goods-trade-2024'],
  // Sales that go to America (40%), not the part of cars in all exports (20%), which the next clause gives.
  ["What share of Japan's car sales go to America?", ['pism 6'], 'auto-sales-us-share'],
  // “How many days” can only be the length of the pause, though ¶6 has four rates and a month besides.
  ['for how many days was the general duty lowered', ['jt 6'], 'tariff-pause-days'],
  // “Percentage … covered” is the share of ¶10, not the sum beside it.
  ['What percentage of stationing costs is covered by Tokyo?', ['pism 10'], 'stationing-cost-share'],
];

const FACTS: readonly Ranking[] = [
  // “No reason” is Nakatani's word, and in ¶10 alone.
  ['Who said there was no reason to reopen the cost-sharing deal?', ['jt 10']],
  // To hand over what is done already is ¶27; ¶28 lists examples of it without saying so.
  ['Who suggested letting Trump present things Japan already does as a win?', ['jt 27', 'jt 28']],
  // Both names meet in ¶4 alone; of the others with Iwaya ¶14 has a day, which “when” asks for.
  ['When did Iwaya first meet Rubio?', ['pism 4', 'jt 14']],
  // ¶22 dates the demand; ¶23 counts from it (“months after”); the Bulletin's ¶10 has soldiers and money still to be asked for.
  ['In what month did Trump demand more money for the soldiers?', ['jt 22', 'jt 23', 'pism 10']],
  // ¶10 says when it runs out, ¶13 that it does, the Bulletin's ¶10 gives only its years (2022–2027).
  ['When does the cost-sharing deal for US troops run out?', ['jt 10', 'jt 13', 'pism 10']],
  // Biden and his reason are in ¶3; ¶7 is about the same takeover under Trump.
  ['Why did Biden stop the takeover of the American steelmaker?', ['pism 3', 'pism 7']],
  // Pyongyang stands for North Korea (¶11); ¶1 has Japan worried by the same government, about tariffs.
  ['Why is Japan worried about talks between Washington and Pyongyang?', ['pism 11', 'pism 1']],
  // ¶11 is about how large a part security takes in the talks, ¶12 about what the talks are on, ¶10 about the troops' deal.
  ['What did Nakatani say about security in the tariff talks?', ['jt 11', 'jt 12', 'jt 10']],
  // Smith speaks in three paragraphs: how Trump sees alliances (¶8), what he may want of allies (¶32), the shape of a deal (¶9) …
  ['What did Sheila Smith say about how Trump sees allies?', ['jt 8', 'jt 32', 'jt 9']],
  // … and asked for that shape, ¶9 comes first; ¶8 introduces her, which ¶32 does only in passing.
  ['Sheila Smith on the shape of a deal', ['jt 9', 'jt 8', 'jt 32']],
  // ¶29 explains the word; ¶28 only names the concept.
  ['What does theater mean in the one-theater idea?', ['jt 29', 'jt 28']],
];

const CLAIMS: readonly Ranking[] = [
  // ¶15 sets the claim beside what Japan spends, which answers it; ¶20 tells when it was made and calls it false.
  ['Does the U.S. spend hundreds of billions on defending Japan?', ['jt 15', 'jt 20']],
  // Whether the one led to the other is ¶24; the threat is ¶22, the trade agreement ¶23.
  ['Was the threat to withdraw troops behind the 2019 trade agreement?', ['jt 24', 'jt 22', 'jt 23']],
  // One paragraph of each document comes first, the better one in front: ¶10 has what is paid and what share that is, ¶15 what is paid.
  ['How do the PISM bulletin and the Japan Times differ on what Japan pays for American forces?', ['pism 10', 'jt 15']],
  // ¶6 of the newspaper has the tariff on steel itself, the Bulletin's ¶6 what Japan fears of it.
  ['Compare how PISM and the Japan Times describe U.S. tariffs on steel and aluminum', ['jt 6', 'pism 6']],
];

const OTHER_WORDS: readonly Ranking[] = [
  // As in English: yen and SMA are ¶15, yen on top of it ¶16; the Bulletin's ¶10 has what Japan bears, in dollars.
  ['日本はSMAでいくら負担していますか、円で', ['jt 15', 'jt 16', 'pism 10'], 'sma-2025-jpy'],
  // “Tariff negotiations” are in ¶11 in these words; ¶10 and ¶12 have Nakatani on something near.
  ['中谷防衛相は関税交渉について何と言いましたか', ['jt 11']],
  // Paratroopers are in ¶14 alone; ¶1 names Poland among the partners.
  ['poland japan security cooperation paratroopers', ['pism 14', 'pism 1']],
  // Put right, it asks for the rate (¶6); the Bulletin's ¶6 has such a tariff as a worry, ¶13 as one to be exempted from.
  ['wat is teh tarrif on alluminum frm japan', ['jt 6', 'pism 6', 'pism 13'], 'tariff-autos-metals'],
  // Troops are in many paragraphs, how many of them are in Japan is in ¶10 alone.
  ['hw many troops r in jpn', ['pism 10'], 'us-troops-in-japan'],
];

describe.each([
  ['a number', NUMBERS],
  ['a fact', FACTS],
  ['the truth of a claim, or both documents', CLAIMS],
  ['anything in Japanese, in key words, or mistyped', OTHER_WORDS],
])('asked for %s', (_, rankings) => {
  it.for(rankings)('%s', ([question, passages, figure]) => {
    const found = rankingOf(question, passages.length);
    expect(found).toMatchObject({ covered: true, passages, ...(figure ? { figure } : {}) });
  });
});

const REFUSED: readonly (readonly [question: string, passages: readonly string[], missing: readonly string[]])[] = [
  // All but the country fits what Japan pays (¶15).
  ['How much does Germany pay for American bases?', ['jt 15'], ['Germany']],
  // All but whose troops they are fits ¶10, the one with a headcount.
  ['How many Australian troops are stationed in Japan?', ['pism 10'], ['Australian']],
  // All but the year fits ¶15, and ¶16 with what comes on top.
  ['How much did Japan spend under the SMA in 2018?', ['jt 15', 'jt 16'], ['2018']],
  // A general tariff is in ¶6, but no such ware.
  ['What is the tariff on Japanese whisky?', ['jt 6'], ['whisky']],
  // Smith speaks first in ¶8, of something else; the paragraphs on Ukraine do not speak of her.
  ['What did Sheila Smith say about Ukraine?', ['jt 8'], ['Ukraine']],
  ['Did Ishiba resign?', [], ['resign']],
];

describe('asked for what the documents do not say', () => {
  it.each(REFUSED)('%s', (question, passages, missing) => {
    expect(rankingOf(question, passages.length)).toMatchObject({ covered: false, passages, missing });
  });

  it.each(['Who won the baseball game last night?', "What's the best ramen in Tokyo?", 'tell me a joke'])('or about something else: %s', (question) => {
    expect(rankingOf(question, 0).covered).toBe(false);
  });
});
