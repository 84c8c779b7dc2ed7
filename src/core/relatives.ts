// Who stands to somebody in some relation: X's wife, whoever succeeded X or advises X is not X.

const PEOPLE =
  'wife|husband|spouse|partner|son|daughter|child|children|kids|father|mother|parents?|brother|sister|family|successor|predecessor|boss|superior|deputy|assistant|aide|spokes(?:man|woman|person)|chief of staff|lawyer|rival|opponent|challenger|mentor|bodyguard|secretary(?! (?:of|general))|running mate';
const DEEDS =
  'replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|preced(?:e[sd]?|ing)|took over from|came (?:after|before)|followed|advis(?:es|ed|ing)|married|marries|appoint(?:s|ed)?|hir(?:es|ed)|fir(?:es|ed)|sack(?:s|ed)';
const JAPANESE = '後任|前任|後継|妻|夫人|夫|配偶者|息子|娘|父|母|兄|弟|姉|妹|家族|秘書|上司|部下|側近|補佐';

const ASKED = [
  new RegExp(`\\bwho(?:['’]?s| is| was| are| were)?\\b.*?\\b(?:[\\p{L}.]+['’]s (?:\\p{L}+ )?(?<of>${PEOPLE})|(?:the )?(?<to>${PEOPLE}) (?:of|to)) ?`, 'iu'),
  new RegExp(`\\bwho(?: (?:has|had|will|was|is))?(?: (?:later|then|now|currently))? (?<deed>${DEEDS})\\b`, 'iu'),
  /\bwho(?:m)? did \S+(?: \S+)? (?<did>replace|succeed|marry|appoint|hire|fire)\b/iu,
  new RegExp(`(?:の|を)(?<ja>${JAPANESE})(?:官|者|役)?(?:は|って|とは)(?:誰|だれ|どなた)`, 'u'),
];

/** The word for the relation in which whoever is asked for stands; undefined where nobody is asked for so. */
export function relativeAsked(question: string): string | undefined {
  for (const pattern of ASKED) {
    const { of, to, deed, did, ja } = pattern.exec(question)?.groups ?? {};
    const word = of ?? to ?? deed ?? did ?? ja;
    if (word) return word;
  }
  return undefined;
}
