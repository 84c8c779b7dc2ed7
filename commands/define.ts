// `define`: what a term means in the documents, its other names, and where it stands.
import { callMenu } from '../src/core/call-actions.ts';
import { type CommandContext, defineCommand } from '../src/core/command.ts';
import { cued } from '../src/core/cues.ts';
import type { Term } from '../src/core/library.ts';
import { completeFrom, publicFlag, unknown } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { deed, hearing, thing, wording } from '../src/core/phrases.ts';
import { ALL } from '../src/core/subject.ts';
import { heading, paragraph, span } from '../src/core/reply.ts';

const MOST_NAMES = 4;

/** Longer than any term that is not known. */
const MOST_WORDS = 4;

const heard = hearing({
  always: [
    thing('definition|meaning'),
    wording('what (?:does|do|did) (?<x>.+?) (?:mean|stand for|refer to|denote)(?: exactly| here| in (?:this|the) (?:context|documents?))?'),
    wording("what(?: is|[’']s) (?:meant|understood) by (?<x>.+?)"),
    wording(
      'what (?:exactly )?(?:do|does|did) (?:they|you|the documents?|people|analysts|we|one|he|it) (?:exactly )?mean (?:by|with|when (?:they|people|we|you) (?:say|write|use|speak of|talk about)) (?<x>.+?)',
    ),
    wording(
      "(?<x>[^?]{2,60}?) ?[-–—,:;.?!]+ what (?:does (?:that|it|this) (?:mean|stand for)|(?:is|[’']?s) (?:that|it|this)(?: supposed to mean| (?:abbreviation|acronym|term|word)(?: (?:mean|stand for|stands for|short for))?)?)",
    ),
    /^(?<x>.+?)(?:という(?:言葉|用語)?)?(?:の意味|の定義|とはどういう意味|(?:は|って)どういう意味|(?:って|は|とは)何の略(?:語|称)?|って何|とは何|とはなに)(?:を.*|は.*|です|のこと|なの|でしょう|か)*[。？?！! ]*$/u,
  ],
  where: [
    wording('(?<x>.{2,40}?) ?= ?(?:what|\\?)?'),
    wording('(?:.{0,30} )?what (?<x>.+?) (?:means?|stands? for|refers? to|is|are)(?: exactly| here)?'),
    wording("what(?: on earth| exactly)?(?: is|[’']?s| are) (?<x>.+?)"),
    wording('(?:explain|clarify|what exactly is)(?: (?:to )?(?:me|us))?(?: the (?:term|concept|word|acronym)| what)? (?<x>.+?)(?: is| means)?(?: to me)?'),
    deed('define(?: (?:it|that|this))?'),
    /^(?<x>[A-Z0-9+]{2,6})[?!？ ]*$/,
    /^(?<x>.+?)とは[。？?！! ]*$/u,
  ],
  // “What is the tariff on cars?” asks for its number.
  names: (text, library) => /^(?!.*(?:\d\d|\$)).+$/u.test(library.terms.named(text)?.term ?? '') && library.people.find(text)?.kind !== 'person',
});

/** All of them. */
const listed = hearing({
  always: [
    wording(
      '(?:(?:show|give|list|name|see)(?: me| us)? )?(?:(?:a |the )?(?:full )?list of )?(?:(?:all|the|your|key|main|important|any) )*(?:glossary|vocabulary|terms|acronyms|abbreviations|jargon|terminology|definitions)(?: (?:and|or|&) (?:terms|acronyms|abbreviations|definitions))?(?: (?:list|(?:that |which )?(?:you (?:know|have|cover|can (?:define|explain))|(?:are )?(?:defined|explained|used|there|in (?:the|your|both) \\w+))))*',
    ),
    wording(
      '(?:what|which) (?:terms|acronyms|abbreviations|definitions) (?:do you (?:know|have|cover)|can you (?:define|explain)|are (?:there|defined|explained|in .{3,30}))',
    ),
    /^用語(?:集|一覧|リスト)(?:を.*|は.*)?[。？?！! ]*$/u,
  ],
});

export const define = defineCommand({
  name: 'define',
  description: 'What a term means in the documents, its other names, and where it stands; without a term, all',
  ja: { name: '用語', description: '用語の意味、別名、出典。用語がなければ一覧' },
  example: { en: 'SMA', ja: '思いやり予算' },
  options: [
    {
      name: 'term',
      type: 'text',
      description: 'a term, an abbreviation or another name for it',
      ja: { name: '用語', description: '用語、略語、別名' },
      rest: true,
      maxLength: 100,
      complete: completeFrom('terms'),
    },
    publicFlag,
  ],
  hears: (message, library) => {
    if (listed(message, library) !== null) return ALL;
    const text = heard(message, library);
    return text !== null && (text.split(' ').length <= MOST_WORDS || library.terms.named(text)) && (!/\d/u.test(text) || library.terms.named(text))
      ? text
      : null;
  },
  cue: cued({
    words:
      'means?|meaning|definition|defined?|stands? for|short for|full (?:form|name)|abbreviation|acronym|term|word|phrase|expression|concept|understand by|explain',
    sure: 'definition|define|meaning|acronym|abbreviation|stands? for',
    with: 'dont cant not sure familiar unfamiliar supposed',
    on: 'term',
    isNeeded: true,
  }),
  run(args, context) {
    const { library, language } = context;
    if (!args.term || args.term === ALL) return termsPage(context, args.public);
    const term = library.terms.find(args.term);
    return term ? termPage(term, context, args.public) : unknown({ shelf: 'terms', typed: args.term, language, library, command: 'define' });
  },
});

function termsPage(context: CommandContext, isPublic: boolean) {
  const page = new Page(context);
  const { terms } = page.library;
  const name = (term: Term): string => terms.label(term, page.language);
  const menu = callMenu(
    page.text.chooseFrom(page.text.kinds.terms),
    terms.all.map((term) => [name(term), `define ${term.id}`] as const),
  );
  return page.reply([heading(page.text.termsTitle), paragraph(terms.all.map(name).join(' · '))], { words: '', public: isPublic, actions: [menu] });
}

function termPage(term: Term, context: CommandContext, isPublic: boolean) {
  const { library, language, more } = context;
  const page = new Page(context);
  const name = library.terms.label(term, language);
  const passage = library.passage(term.citation);
  const others = [...(language === 'ja' ? [term.term] : []), ...(language === 'ja' ? term.ja : term.synonyms)].filter((n) => n !== name).slice(0, MOST_NAMES);
  const short = [
    heading(name),
    paragraph(`${term.definition} `, page.mark(term.citation)),
    ...(others.length > 0 ? [paragraph(span(page.text.alsoCalled, 'bold'), others.join(page.text.comma))] : []),
  ];
  const blocks = more && passage ? [heading(page.text.moreOn(name)), page.passage(passage)] : short;
  return page.reply(blocks, { words: term.id, public: isPublic, more: !more && passage !== undefined, question: page.text.whatIs(name) });
}
