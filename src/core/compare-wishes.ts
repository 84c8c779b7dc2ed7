// Messages that want documents, people or topics set side by side.
import { STOP_WORDS } from '../search/stop-words.ts';
import { isJapanese } from '../search/terms.ts';
import type { Library } from './library.ts';
import { somebody } from './people.ts';
import { deed, firstOf, hearing, thing, wording } from './phrases.ts';
import { subjectIn } from './subject.ts';
import { clip } from './text.ts';

const DOCUMENTS =
  '(?:they|(?:the |both |your |all |these |those |two |of |different )*(?:documents?|docs?|sources?|articles?|papers?|reports?|texts?|pieces?|accounts?))';
/** All documents together: with “differ” and its like in the same sentence, a comparison is wanted. */
const BOTH = new RegExp(`\\b(?:both|two|each|your|the|these) ${DOCUMENTS}|(?:両|両方の|各|2つの|二つの)(?:資料|文書|記事)`, 'iu');
const ON = '(?:on|about|over|re|regarding|concerning|as to|for)';
const AGAINST =
  /\b(?:differ(?:s|ent(?:ly)?|ences?)?|discrepanc(?:y|ies)|divergences?|disagree(?:s|ments?)?|agree|compare[sd]?|comparing|contrast(?:s|ed|ing)?|diverge|conflict|clash|part ways|at variance|contradict(?:ions?)?|consistent|at odds|in line|match|the same|same story|side by side|(?:next to|against) each other|line up|as opposed to|versus|vs)\b|\bsays? .* and (?:what|how)\b|\beach \p{L}* ?(?:says?|writes?|reports?|puts?|has|tells?|covers?)\b|違|異な|食い違|比べ|比較|対比/iu;

/** What the wording says that it is on. */
const subjectOf = hearing({
  always: [
    wording(`what (?:do|does) .+? (?:say|write|report) ${ON} (?<x>.+?),? and (?:what|how) .+`),
    wording(`.* ${ON} (?<x>.+?) (?:differ|disagree|agree|compare|contrast|diverge|conflict|versus|vs\\.?|as opposed to|compared (?:to|with)) .*`),
    wording(`.* ${ON} (?<x>.+?)(?: (?:so that|so (?:i|we)|because) .+)?`),
  ],
});

/** One sentence, in any wording, that sets one document against another, by their names or as two. */
function ofBoth(message: string, library: Library): string | null {
  if (!AGAINST.test(message) || /[.!?。] *\S/u.test(message.replace(/\b\p{L}{1,2}\./gu, ''))) return null;
  const isBoth = library.documentsIn(message).length > 1 || BOTH.test(message);
  return isBoth ? (subjectOf(message, library) ?? subjectIn(message.replace(BOTH, ' '), 'topic', library) ?? '') : null;
}

/** “Biden and Trump” */
export const partsOf = (text: string): string[] => text.split(/,? (?:and|&|with|to|vs\.?|versus|against) |、|と(?!は)/u).map((part) => part.trim());

/** Whether each part names somebody or a topic. */
const areKnown = (text: string, library: Library): boolean => {
  const parts = partsOf(text);
  return parts.length > 1 && parts.every((part) => somebody(part, library) ?? library.topics.named(part));
};

/** What is to be compared; '' for all that can be. */
export const comparisonIn = firstOf(
  ofBoth,
  hearing({
    always: [
      wording(
        `(?:compare|contrast) (?:what|how) .+? (?:says?|put|puts|report|reports|describes?|covers?|treats?|said|writes?) (?:on|about|of|regarding)? ?(?<x>.+?)`,
      ),
      wording('(?:compare|contrast) .+? (?:on|about|regarding|over|concerning|re) (?<x>.+?)'),
      deed('(?:compare|contrast)(?! (?:to|with) )'),
      wording('(?:put|set|lay|show|see|line up) .+? (?:side by side|(?:next to|against) each other) (?:on|about|for|regarding) (?<x>.+?)'),
      thing('comparison|side[- ]by[- ]side(?: comparison| view)?'),
      wording(
        `(?:how|where|do|does|in what) (?:do |does )?${DOCUMENTS} (?:differ|disagree|compare|agree|diverge|contradict each other) (?:on|about|over|regarding|in) (?<x>.+?)`,
      ),
      wording(`what (?:do|does) (?:each|both|the two|either)(?: of the(?: two)?)?(?: ${DOCUMENTS})? say (?:on|about|regarding) (?<x>.+?)`),
      wording(`(?:what(?: is|[’']s| are) )?(?:the )?differences? between .+? (?:on|about|over|regarding|in|as to) (?<x>.+?)`),
      wording(`how (?:do|does) (?<x>.+?) compare (?:across|between|in) ${DOCUMENTS}`),
      wording('what do .{2,40}? (?:and|&) .{2,40}? (?:each |both )?say (?:on|about|regarding) (?<x>.+?)'),
      wording('(?:(?:the )?differences?|disagreements?|contradictions?) (?:on|about|over|regarding|in) (?<x>.+?)'),
      wording('(?<x>.+?) (?:side by side|next to each other)'),
      wording(`(?<x>.+?) ?[:,–—-]+ (?:please )?(?:compare|contrast|comparison)(?: (?:of )?(?:them|${DOCUMENTS}))?`),
      wording('[^?]{2,40} (?:vs\\.?|versus) [^?]{2,40}? (?:on|about|over|regarding|as to) (?<x>.+?)'),
      /^(?:資料を|文書を|記事を)?比較(?<x>)(?:して.*|を.*)?[。]?$/u,
      /^(?:両|各|2つの|二つの)(?:資料|文書|記事)(?:は|で|の間で|では)?、?(?<x>.+?)(?:について|に関して|で)?(?:の記述)?(?:は|が)?(?:どう|どのように|何が|どこが)(?:違|異な|食い違).*$/u,
      /^(?:(?:両|各|2つの|二つの)資料(?:の|で|における))?(?<x>.+?)(?:についての記述を?|について|に関して|の|を|に関する)?(?:資料(?:ごと|間)?(?:に|で|の)?)?(?:比較|比べて|対比)(?:して.*|を.*)?[。？?！! ]*$/u,
    ],
    where: [
      wording("(?:what(?:[’']?s| is| are) )?(?:the )?(?:differences?|contrast|comparison) between (?<x>.+?)"),
      wording('(?<x>[^?]{2,40} (?:vs\\.?|versus|compared (?:to|with)) [^?]{2,40}?)'),
    ],
    names: areKnown,
  }),
);

/** What is no subject of a comparison, but that it is one. */
const COMPARED =
  /^(?:compar.*|contrast.*|differ.*|(?:dis)?agree.*|discrepan.*|contradict.*|conflict.*|diverge.*|overlap.*|juxtapos.*|confront.*|consistent|match.*|same|sides?|versus|vs|line|up|documents?|docs?|sources?|articles?|papers?|reports?|texts?|pieces?|publications?|accounts?|figures?|numbers?|data|points?|facts?|stor(?:y|ies)|views?|one|two|main|key|other|another|together|both|left|right|table|overall|everything|please|show|list|like|want|need|see|kindly)$/u;
const LONGEST = 80;

/** “What does the Polish paper say about Congress?” */
const OF_ONE = /^(?:what|does|do|did|is|has|how)\b.*\b(?:says?|said|mentions?|mentioned|writes?|reports?|thinks?)\b|について(?:は)?(?:何|どう|なん)/iu;
const OF_MORE = /\b(?:each|both|two|other|others|and|n|or|versus|vs|whereas|while|respectively)\b/iu;

/**
 * What is compared: what has a name, else its words; '' where it says nothing of what it is on, null where one document alone is asked about.
 * @param named what a name was found for, '' for none.
 */
export function comparedIn(message: string, named: string, library: Library): string | null {
  if (library.documentsIn(message).length === 1 && OF_ONE.test(message) && !OF_MORE.test(message)) return null;
  if (named !== '' || isJapanese(message)) return named;
  const words = library.withoutDocuments(message).match(/[\p{L}\d][\p{L}\d.'’+-]*/gu) ?? [];
  return clip(words.filter((word) => !STOP_WORDS.has(word.toLowerCase()) && !COMPARED.test(word.toLowerCase())).join(' '), LONGEST);
}
