// `whois`: a person's role as of when, what they said or did, and where that stands.
import { type CommandContext, defineCommand } from '../src/core/command.ts';
import { cued } from '../src/core/cues.ts';
import type { Person } from '../src/core/library.ts';
import { completeFrom, publicFlag, unknown } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { ALL } from '../src/core/subject.ts';
import { holdersOf, isName, isOffice, isSomebody, personNamed, somebody, somebodyLike } from '../src/core/people.ts';
import { peoplePage, rolesOf, sayingsOf } from '../src/core/people-page.ts';
import { deed, firstOf, hearing, thing, wording } from '../src/core/phrases.ts';
import { type Block, heading, notice } from '../src/core/reply.ts';

const MOST = 5;

/** “Who is Schof?”: a slip in a word or two is forgiven; “the expert who says …” is no name. */
const asked = hearing({
  always: [
    thing('(?:profile|bio|biography|cv|credentials)'),
    wording('(?:(?:his|her|their) )?(?:role|job|position|function)'),
    deed(
      "look up(?: the)? person|who(?:[’']s| is) (?:this (?:guy|person|man|woman)(?: called| named)?|(?:the|that) (?:guy|person|man|woman) (?:called|named))",
    ),
  ],
  where: [
    wording(
      "who(?:[’']?s| is| was| are| were|(?: (?:the (?:hell|heck)|on earth|exactly))+ is) (?<x>.+?)(?: again| anyway| exactly)?(?:,? and (?:what|why|how|where) .+?)?",
    ),
    wording("who(?:[’']?s| is) (?:this|that|the) (?<x>.+?) (?:guy|chap|bloke|person|man|woman|lady|fellow|character)(?: .{0,30})?"),
    wording('introduce (?:me|us) to (?<x>.+?)'),
    wording('(?:.{0,30} )?who (?<x>.+?) (?:is|was)'),
    wording(
      "(?:.*\\b(?:name|about|by|from|mentions?|mentioned|meet|meeting|met|quotes?|quoting|cites?|citing|called|named|interviewing) )?(?<x>.+?) ?[-–—,:;.?!]+ (?:who|what)(?:[’']?s| is| was| are| were) (?:he|she|it|they|that|this|(?:his|her|their) (?:role|job|position|title|background))(?:,? and (?:what|why|how|where) .+?)?",
    ),
  ],
  names: (text, library) => isName(text) || (somebody(text, library) ?? somebodyLike(text, library)) !== undefined,
});

const told = hearing({
  where: [
    wording('(?<x>.{2,40}?) ?= ?(?:who)?'),
    wording(
      '(?:(?:pull|got|any|quote)(?: me)? )?(?:an? |some |any |the |all )?(?:(?:direct |good |key )?(?:quotes?|quotations?|comments?|remarks?)) (?:from|by|of) (?<x>.+?)',
    ),
    wording("(?<x>.+?)(?:[’']?s)? (?:quotes?|quotations?|comments)"),
    wording(
      '(?:tell me(?: (?:more|something|a (?:bit|little)))?|more|what do you know|what do we know|information|info|anything|background|details)(?: about| on) (?<x>.+?)',
    ),
    wording('what (?:did|has|does|have|do) (?<x>.+?) (?:say|said|do|done|says|claim|claimed|think|said and done)(?: so far| exactly| about it)?'),
    wording('what (?:role|job|position|title|function|post|office) (?:does|did) (?<x>.+?) (?:hold|have|held)'),
    wording(
      "what(?: is|[’']s| was) (?<x>.+?)(?:[’']s|[’'])? (?:(?:first|full) name(?: and (?:job|role|title|position))?|role|job|position|title|function|post|office)",
    ),
    /^(?<x>.+?)(?:さん|氏)?(?:って|とは|は|という人は)?[、 ]?(?:誰|だれ|どんな人物?|何者|どういう人|どなた)(?:です|なの|なん|でしょう|の)*か?[。？?！! ]*$/u,
    /^(?<x>.+?)(?:さん|氏)?の(?:肩書き?|役職|経歴|プロフィール|立場)(?:は.*|を.*)?[。？?！! ]*$/u,
    /^(?<x>.+?)(?:さん|氏)?について(?:教えて.*)?[。？?！! ]*$/u,
  ],
  names: (text, library) => somebody(text, library) !== undefined,
});

const PEOPLE =
  '(?:people|persons|names|actors|players|figures|politicians|officials|experts|organi[sz]ations|individuals|protagonists|speakers|sources quoted)';
/** All of them. */
const listed = hearing({
  always: [
    wording(
      `(?:(?:show|give|list|name|see|tell)(?: me| us)? )?(?:(?:a |the )?(?:full |complete )?list of )?(?:(?:all|the|of|main|key|important|relevant|every|any) )*(?!figures)${PEOPLE}(?: (?:and|or|&) ${PEOPLE})?(?: (?:list|(?:that |who |which )?(?:you (?:know|have|cover|list)|(?:are |is )?(?:mentioned|named|quoted|involved|covered|cited|listed|known|there|in (?:the|your|both|these) \\w+)(?: in (?:the|your|both|these) \\w+)?|appear .{0,30})))*`,
    ),
    wording(
      `(?:who(?:(?:[’']?s| is| are)(?: all)? (?:(?:mentioned|named|quoted|involved|cited)(?: in .{3,40})?|in (?:the|your|these|both) (?:documents?|sources?|articles?|texts?|corpus))| do you know(?: about)?| can i (?:ask|look up).*)|(?:who|which|what) (?:are the )?(?:key |main |important )*${PEOPLE} (?:are (?:there|mentioned|named|quoted|involved|covered|in .{3,30})|do you (?:know|have|cover)|appear.*))`,
    ),
    wording(
      `who are the (?:key |main |important |relevant |central )*${PEOPLE}(?: (?:here|involved|quoted|mentioned|cited|named|in .{3,40}))*|who[’']?s who|dramatis personae`,
    ),
    /^(?:登場)?(?:人物|人名|関係者|人物・組織)(?:の)?(?:一覧|リスト|全員)?(?:を.*|は.*)?[。？?！! ]*$/u,
    /^(?:誰が|だれが)(?:登場|出て|載って|言及されて).*$/u,
  ],
});

/** A name and nothing else. */
const alone = hearing({
  where: [/^(?!.*\d)(?<x>\p{L}[^\s?]+(?: \p{L}[^\s?]+){0,2})[? ]*$/u],
  names: (text, library) => isSomebody(library.people.named(text)),
});

export const whois = defineCommand({
  name: 'whois',
  description: 'Who somebody is: role as of when, what they said or did, where it stands; without a name, all',
  ja: { name: '人物', description: '人物・組織の肩書き(時点)、発言と行動、出典。名前がなければ一覧' },
  example: { en: 'Schoff', ja: '石破' },
  options: [
    {
      name: 'name',
      type: 'text',
      description: 'a person or an organisation, in any spelling',
      ja: { name: '名前', description: '人名・組織名' },
      rest: true,
      maxLength: 100,
      complete: completeFrom('people'),
    },
    publicFlag,
  ],
  hears: firstOf((message, library) => (listed(message, library) === null ? null : ALL), asked, told, alone),
  cue: cued({
    words: "who(?:[’']?s)?|job|role|position|title|profile|bio(?:graphy)?|cv|credentials|affiliation|person",
    sure: 'profile|bio(?:graphy)?|cv|credentials',
    with: 'hold holds quoted exactly',
    on: 'name',
    isNeeded: true,
  }),
  run(args, context) {
    const { library, language } = context;
    if (!args.name || args.name === ALL) return peoplePage(context, args.public);
    const person = personNamed(args.name, library);
    if (person) return personPage(person, context, args.public);
    // An office is like that of others: whoever holds it elsewhere is not meant.
    return unknown({
      shelf: 'people',
      typed: args.name,
      near: isOffice(args.name) ? holdersOf(args.name, library) : undefined,
      language,
      library,
      command: 'whois',
    });
  },
});

function personPage(person: Person, context: CommandContext, isPublic: boolean) {
  const { library, language, more } = context;
  const page = new Page(context);
  const name = library.people.label(person, language);
  const left = person.says.length > MOST || library.eventsWith(person).length > 0;
  const blocks = more ? restOf(person, name, page) : [...rolesOf(person, page), ...sayingsOf(person, page, 0, MOST)];
  return page.reply(blocks, { words: person.id, public: isPublic, more: !more && left, question: page.text.whoIs(name) });
}

function restOf(person: Person, name: string, page: Page): Block[] {
  const events = page.library.eventsWith(person);
  const blocks = [...sayingsOf(person, page, MOST), ...(events.length > 0 ? [page.events(events)] : [])];
  return blocks.length > 0 ? [heading(page.text.moreOn(name)), ...blocks] : [notice('info', page.text.noMore)];
}
