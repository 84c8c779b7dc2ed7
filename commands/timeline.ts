// `timeline`: dated events in order, on a topic or with somebody, within a stretch of time.
import { callButton } from '../src/core/call-actions.ts';
import { type Answered, type CommandContext, defineCommand, type Localized } from '../src/core/command.ts';
import { cued } from '../src/core/cues.ts';
import { formatDate } from '../src/core/format.ts';
import type { CorpusEvent } from '../src/core/library.ts';
import { publicFlag, topicOption } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { inWords, isWithin, type Period, readDate, readPeriod } from '../src/core/period.ts';
import { hearing, thing, thingOf, wording } from '../src/core/phrases.ts';
import { type Action, heading, notice, reply } from '../src/core/reply.ts';
import { strings } from '../src/core/strings.ts';
import { subjectIn } from '../src/core/subject.ts';
import { clip } from '../src/core/text.ts';
import { findTopic } from '../src/core/topic.ts';

const MOST = 12;
const NAMES =
  '(?:time ?-?lines?|chronology|chronological (?:list|order|overview|account|summary)|(?:(?:key|main|major|important|recent|dated) )?(?:dates|events?|milestones|developments|turning points)|(?:order|sequence|course|chain|run-?through|succession) of (?:the )?(?:(?:main|key) )?events|history)';
const SINCE = '(?<when>(?:since|from|after|between) .*\\d.*?)';
const dateOption = <const Name extends string>(name: Name, description: string, ja: Localized) =>
  ({ name, type: 'text', description, ja, maxLength: 40 }) as const;

export const timeline = defineCommand({
  name: 'timeline',
  description: 'Dated events in order, on a topic, from and to a date',
  ja: { name: '年表', description: '出来事を時系列で(テーマ、期間の指定も可)' },
  example: { en: 'tariffs from 2019 to 2025-03', ja: '関税 2019年から2025年3月まで' },
  options: [
    topicOption,
    dateOption('from', 'from when: 2019, 2025-03, 11 March 2025', { name: '開始', description: 'いつから: 2019、2025-03、2025年3月11日' }),
    dateOption('to', 'until when: 2019, 2025-03, 11 March 2025', { name: '終了', description: 'いつまで: 2019、2025-03、2025年3月11日' }),
    publicFlag,
  ],
  parse: (text) => {
    const { period, rest } = readPeriod(text);
    return { topic: rest.replace(/^(?:the|of|on|about)\s+/iu, ''), ...period };
  },
  hears: hearing({
    always: [
      thing(NAMES),
      wording(`(?:everything|all) (?:that|which) (?:has |had )?(?:happened|took place|occurred) (?<x>.+?)`),
      wording('what (?:all )?(?:happened|took place|occurred|has happened) (?<x>(?:in|during|between|since|from|after|before|until|on) [^?]*\\d{4}[^?]*?)'),
      wording(
        'what (?:has )?happened (?:so far )?(?:with|to|in|on|around|regarding) (?<x>.+?),? (?:over time|step by step|chronologically|when|in (?:chronological )?order|so far)',
      ),
      wording(`how (?:did|has|have) (?<x>.+?) (?:unfold|develop|evolve|come about|play(?:ed)? out)(?:ed|d)?(?: over time)?(?: ${SINCE})?`),
      wording(
        '(?:when did (?:things|everything|it all) happen|in what order did (?:things|events|it all) happen|(?:when did what happen|what happened when)|when did (?:each|every|all|these|the|those)(?: of)?(?: (?:these|the|those))? ?(?:things?|events?|steps?)? happen)(?: (?:with|on|in|to|around) (?<x>.+?))?',
      ),
      /^(?<x>.*[年月].*?)に?は?何が(?:起き|起こ|あ)(?:た|り|っ|まし).*$/u,
      /^(?<x>.*?)(?:の|に関する|についての|をめぐる)?(?:年表|時系列|経緯|流れ|経過|タイムライン|出来事)(?:を?順番に.*|は|を.*|で.*|に.*)?[。？?！! ]*$/u,
    ],
    where: [thingOf('(?:time ?-?line|chronology|dates|history)')],
    names(text, library) {
      const { rest } = readPeriod(text);
      return library.topic(rest) !== undefined || library.people.find(rest) !== undefined;
    },
  }),
  cue: cued({
    words:
      'time ?-?lines?|chronolog\\p{L}+|dates|(?:sequence|order|course) of (?:the )?events|(?:reconstruct|retrace) the course of|events|milestones|stages|phases|step by step|in order|over time|came (?:first|next)|when did (?:each|every|all)|history',
    sure: 'time ?-?lines?|chronolog\\p{L}+|milestones',
    with: 'steps step happen happened developed evolved unfolded everything place took first next',
    on: 'topic',
  }),
  run(args, context) {
    const period = { from: args.from && readDate(args.from), to: args.to && readDate(args.to) };
    const wrong = args.from && !period.from ? args.from : args.to && !period.to ? args.to : undefined;
    if (wrong) return reply([notice('warning', strings(context.language).notADate(clip(wrong, 40)))]);
    const within = { ...(period.from ? { from: period.from } : {}), ...(period.to ? { to: period.to } : {}) };
    const subject = subjectOf(args.topic, context);
    return 'refusal' in subject ? subject.refusal : eventsPage(subject, within, context, args.public);
  },
});

interface Subject {
  /** As a call names it, '' for all. */
  readonly id: string;
  readonly label: string | undefined;
  readonly events: readonly CorpusEvent[];
}

function subjectOf(typed: string | undefined, context: CommandContext): Subject | { readonly refusal: Answered } {
  const { library, language } = context;
  const all = { id: '', label: undefined, events: library.events() };
  if (!typed || (STRETCH.test(typed) && !library.topic(typed) && !subjectIn(typed, 'topic', library))) return all;
  const person = library.topic(typed) ? undefined : library.people.find(typed);
  // “US-Japan relations” is what somebody is an expert on, and no name.
  const isMeant = person && (library.people.named(typed) || library.eventsWith(person).length > 0);
  if (isMeant) return { id: person.id, label: library.people.label(person, language), events: library.eventsWith(person) };
  const found = findTopic(typed, 'timeline', context);
  return 'refusal' in found ? found : { id: found.topic.id, label: found.topic.label[language], events: library.events(found.topic) };
}

function eventsPage({ id, label, events }: Subject, period: Period, context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const within = events.filter((e) => isWithin(e, period));
  const shown = context.more ? within.slice(MOST) : within.slice(0, MOST);
  const span = [period.from, period.to].map((d) => d && formatDate(d, page.language));
  const title = heading(page.text.timelineOf(label, span[0], span[1]));
  const isEmpty = shown.length === 0 && !context.more;
  const blocks = shown.length > 0 ? [title, page.events(shown)] : [title, notice('info', isEmpty ? noEvents(events, page) : page.text.noMore)];
  const words = [id, inWords(period)].filter(Boolean).join(' ');
  const actions = isEmpty ? wayOut(id, events, page) : [];
  return page.reply(blocks, { words, ...(label ? { question: label } : {}), public: isPublic, more: !context.more && within.length > MOST, actions });
}

/** That there are none, and from when to when there are some. */
function noEvents(events: readonly CorpusEvent[], { text, language }: Page): string {
  const [first, last] = [events[0], events.at(-1)];
  const dated = first && last && text.datedFrom(formatDate(first.date, language), formatDate(last.end ?? last.date, language));
  return [text.noEvents, dated].filter(Boolean).join(language === 'ja' ? '' : ' ');
}

/** The same without the period; where nothing is dated at all, all else on it. */
function wayOut(id: string, events: readonly CorpusEvent[], { text, library, language }: Page): Action[] {
  if (events.length > 0) return [callButton([text.allDates, `timeline ${id}`.trim()])];
  const topic = library.topics.all.find((t) => t.id === id);
  return topic ? [callButton([text.briefOn(topic.label[language]), `brief ${id}`])] : [callButton([text.allDates, 'timeline'])];
}

/** “since Trump’s return”: a stretch of time without a date. */
const STRETCH = /^(?:since|from|after|before|until|till|up to|between|during)\b/iu;
