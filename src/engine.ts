// Runs requests and presses: command, arguments, language, thread, library; then the buttons under the answer. What it remembers is in memory and bounded.
import { answerActions } from './core/actions.ts';
import { Calls } from './core/calls.ts';
import type { Answered, Command, CommandContext, Desk, Follow } from './core/command.ts';
import { Conversations, type Last } from './core/conversations.ts';
import { type FeedbackCount, FeedbackCounts } from './core/feedback.ts';
import { type Language, languageOf } from './core/format.ts';
import { goingOn } from './core/going-on.ts';
import type { Library } from './core/library.ts';
import type { Call } from './core/plain-words.ts';
import { answerPress, type Pressing, type PressParts } from './core/presses.ts';
import { notice, type Reply, reply } from './core/reply.ts';
import type { Request } from './core/request.ts';
import { type Routed, Router } from './core/router.ts';
import { strings } from './core/strings.ts';
import { CorpusLibrary } from './library/library.ts';
import type { Log } from './log.ts';
import { MemoryStore } from './state/memory-store.ts';

const MOST_CALLS = 5000;
const MOST_CONVERSATIONS = 10_000;
const MOST_COUNTS = 100;

export interface BotParts {
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly log: Log;
  /** Whether feedback may be logged with the question it is on; false by default. */
  readonly keepQuestions?: boolean;
  /** Where feedback is counted; in memory by default. */
  readonly feedback?: FeedbackCounts;
}

type Run = Extract<Routed, { kind: 'run' }>;

export class Engine {
  readonly router: Router;
  readonly #parts: BotParts;
  readonly #calls = new Calls(new MemoryStore<string>({ max: MOST_CALLS }));
  readonly #conversations = new Conversations(new MemoryStore<Last>({ max: MOST_CONVERSATIONS }));
  readonly #pressParts: PressParts;
  #library: Library | undefined;

  constructor(parts: BotParts) {
    this.#parts = parts;
    this.router = new Router(parts.commands, () => this.#shelves);
    this.#pressParts = {
      router: this.router,
      calls: this.#calls,
      feedback: parts.feedback ?? new FeedbackCounts(new MemoryStore<FeedbackCount>({ max: MOST_COUNTS })),
      keepQuestions: parts.keepQuestions ?? false,
      run: (call, { request }, more) => this.#rerun(call, request, more),
      onFeedback: (feedback) => parts.log.info(feedback, 'feedback'),
    };
  }

  /** What commands and completions share. */
  get shared(): Pick<CommandContext, 'desk' | 'library' | 'commands'> {
    return { desk: this.#parts.desk, library: this.#shelves, commands: this.#parts.commands };
  }

  /** Made at its first use, and anew where the corpus has been. */
  get #shelves(): Library {
    const { desk } = this.#parts;
    const { corpus } = desk;
    if (this.#library?.corpus !== corpus) this.#library = new CorpusLibrary(corpus, (citation) => desk.original?.(citation) ?? null);
    return this.#library;
  }

  answer(request: Request): Promise<Reply> {
    const { press } = request;
    if (!press) return this.#said(request);
    const pressing: Pressing = { press, request, language: languageOf(request), library: this.#shelves };
    return answerPress(pressing, this.#pressParts);
  }

  async #said(request: Request): Promise<Reply> {
    const last = await this.#conversations.last(request);
    const next = request.command === null ? goingOn(request.text, last, () => this.#shelves) : undefined;
    if (next === 'end') return reply([notice('info', strings(languageOf(request)).noMore)]);
    if (next && 'press' in next) return answerPress({ press: next.press, request, language: languageOf(request), library: this.#shelves }, this.#pressParts);
    const thread = last?.question === undefined ? undefined : { question: last.question };
    if (!next) return this.#run(request, { more: false, thread });
    const { call, more = false, leans = false, language = languageOf(request) } = next;
    return this.#run({ ...request, locale: language, ...call, options: {} }, { more, thread: leans ? thread : undefined }, request);
  }

  /** What is pressed stands alone: nothing said since bends it. */
  #rerun({ command, text }: Call, { press: _, ...request }: Request, more: boolean): Promise<Reply> {
    return this.#run({ ...request, command, text, options: {} }, { more });
  }

  /** @param origin what was said, where the request stands in its place. */
  async #run(request: Request, { more, thread }: Pick<CommandContext, 'more' | 'thread'>, origin: Request = request): Promise<Reply> {
    const routed = this.router.route(request);
    if (routed.kind === 'refused') return reply([notice('warning', routed.reason)]);
    return this.#answered(routed, { request, more, thread, origin });
  }

  async #answered(routed: Run, asked: Pick<CommandContext, 'request' | 'more' | 'thread'> & { readonly origin: Request }): Promise<Reply> {
    const { command, args, otherwise } = routed;
    const { request, more, thread, origin } = asked;
    const language = languageOf({ locale: request.locale, text: [request.text, ...Object.values(args)].join(' ') });
    const { isMisfit, ...answered } = await command.run(args, this.#context({ request, language, more, thread }));
    if (isMisfit && otherwise?.kind === 'run') return this.#answered(otherwise, asked);
    return this.#finished(answered, { command: command.name, origin, language, more });
  }

  /** The library is made only where a command looks at it. */
  #context(of: Pick<CommandContext, 'request' | 'language' | 'more' | 'thread'>): CommandContext {
    const { desk, commands } = this.#parts;
    const shelves = (): Library => this.#shelves;
    return {
      ...of,
      desk,
      commands,
      get library() {
        return shelves();
      },
    };
  }

  /** Remembers what a follow-up leans on, and adds the buttons that every answer has. */
  async #finished({ follow, ...answered }: Answered, { command, origin, language, more }: Finished): Promise<Reply> {
    if (!follow) return answered;
    await this.#conversations.remember(origin, lastOf(command, follow));
    const isPrivate = answered.visibility === 'private';
    const canShare = isPrivate && !more && origin.command !== null && origin.conversation.kind !== 'direct';
    const needsDismiss = isPrivate && origin.needsDismiss === true;
    const actions = await answerActions({ command, follow, origin, language, canShare, needsDismiss }, this.#calls);
    return { ...answered, actions: [...answered.actions, ...actions] };
  }
}

const lastOf = (command: string, { words, more, question, told, citations: [source] }: Follow): Last => ({
  call: { command, text: words },
  hasMore: more,
  ...(question === undefined ? {} : { question }),
  ...(told === undefined ? {} : { told }),
  ...(source ? { source: { document: source.document, paragraph: source.paragraph } } : {}),
});

interface Finished {
  readonly command: string;
  readonly origin: Request;
  readonly language: Language;
  readonly more: boolean;
}
