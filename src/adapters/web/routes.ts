// What the preview's page can ask of its server.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Bot } from '../../core/bot.ts';
import type { Reply } from '../../core/reply.ts';
import { replyText } from '../../core/reply-text.ts';
import { describeCommand } from './describe.ts';
import type { Look, PreviewParts } from './parts.ts';
import type { Answered, Ask, Complete, Drawn, Home, LookName, RawPress, State } from './protocol.ts';
import { askSchema, completeSchema, homeSchema, toCompletion, toOrigin, toRequest, whySchema } from './request.ts';

/** Bodies are small; more is refused. In bytes. */
const BODY = 100_000;

/** An answer that is not 200, with words for the page's user. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** By method and path; each resolves to what is sent as JSON. */
export function routesOf(parts: PreviewParts, bot: Bot): ReadonlyMap<string, Route> {
  let count = 0;
  const id = (): string => `web-${++count}`;
  return new Map<string, Route>([
    ['GET /api/state', async () => ({ commands: parts.commands.map(describeCommand), about: parts.desk.about, check: parts.check() }) satisfies State],
    ['GET /api/corpus', async () => parts.desk.corpus],
    ['POST /api/ask', async (request) => ask(await body(request, askSchema), { parts, bot, id: id() })],
    ['POST /api/home', async (request) => home((await body(request, homeSchema)).locale, { parts, bot, id: id() })],
    ['POST /api/complete', async (request) => bot.complete(toCompletion(await body<Complete>(request, completeSchema), id()))],
    ['POST /api/why', async (request) => parts.why((await body(request, whySchema)).question)],
  ]);
}

interface Asked {
  readonly parts: PreviewParts;
  readonly bot: Bot;
  readonly id: string;
}

async function ask(asked: Ask, { parts, bot, id }: Asked): Promise<Answered> {
  const looks = await parts.looks();
  const press = asked.press && pressOf(asked.press, looks);
  const begun = performance.now();
  const { result: reply, questions, sources } = await parts.witness(() => bot.handle(toRequest(asked, press, id)));
  const ms = performance.now() - begun;
  const { visibility, delivery, files } = reply;
  return {
    visibility,
    delivery,
    files,
    looks: { slack: drawn(looks.slack, reply), discord: drawn(looks.discord, reply) },
    text: replyText(reply),
    questions,
    sources,
    ms,
  };
}

async function home(locale: string, { parts, bot, id }: Asked): Promise<Home> {
  const [{ slack }, reply] = await Promise.all([parts.looks(), bot.home(toOrigin(locale, id))]);
  return { slack: drawn(slack, reply, slack.renderHome) };
}

function drawn(look: Look, reply: Reply, render = look.render): Drawn {
  const payload = render(reply);
  return { payload, gauges: look.gauges(payload) };
}

function pressOf(raw: RawPress, looks: Readonly<Record<LookName, Look>>) {
  const press = looks[raw.look].press(raw);
  if (!press) throw new Refused(400, 'the bot does not listen to this element');
  return press;
}

async function body<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parsed(await textOf(request)));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refused(400, `${issue?.path.join('.') || 'the body'}: ${issue?.message}`);
}

/** All of it is read, so that the connection can be used on; what is too much is not kept. */
async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= BODY) parts.push(part);
  }
  if (size > BODY) throw new Refused(413, `at most ${BODY} bytes are read`);
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'the body is not JSON');
  }
}
