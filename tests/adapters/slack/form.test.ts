// The question form: opened by a shortcut, filled with completion, answered in its place.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORM, QUESTION } from '../../../src/adapters/slack/callbacks.ts';
import { formView } from '../../../src/adapters/slack/form.ts';
import type { Command } from '../../../src/core/command.ts';
import { heading, paragraph, reply } from '../../../src/core/reply.ts';
import type { CompletionRequest } from '../../../src/core/request.ts';
import { assertSlackView } from '../../contracts/slack-limits.ts';
import {
  blockSuggestion,
  filledIn,
  type FakeSlack,
  type Fields,
  globalShortcut,
  pressInView,
  startFakeSlack,
  viewSubmission,
} from '../../fakes/slack/index.ts';
import { gate, type Running, shown, startOverSocket } from './helpers.ts';

const run = () => reply([]);
const COMMANDS: readonly Command[] = [
  {
    name: 'ask',
    description: 'Ask & learn <now>',
    options: [
      { name: 'question', type: 'text', description: 'what you want to know', required: true, rest: true, maxLength: 500, complete: () => [] },
      { name: 'public', type: 'flag', description: 'for everyone' },
    ],
    run,
  },
  {
    name: 'figures',
    description: 'Key figures on a topic',
    options: [
      { name: 'topic', type: 'text', description: 'a topic', maxLength: 60, rest: true, complete: () => [] },
      { name: 'from', type: 'integer', description: 'a year', min: 1945, max: 2100 },
    ],
    run,
  },
];
const ASK = 'Kind of answer';

let slack: FakeSlack;
let running: Running | undefined;
let typed: CompletionRequest[];

async function start(): Promise<Running> {
  running = await startOverSocket(
    slack,
    async ({ command, options }) =>
      reply([heading(`Answer to ${command}`), paragraph(JSON.stringify(options))], { actions: [{ kind: 'button', id: 'more', label: 'More', value: '1' }] }),
    {},
    {
      commands: COMMANDS,
      bot: {
        complete: async (request) => {
          typed.push(request);
          return [
            { name: 'Tariffs', value: 'tariffs' },
            { name: 'x'.repeat(90), value: 'y'.repeat(100) },
          ];
        },
      },
    },
  );
  return running;
}

/** The form as the shortcut opens it. */
async function open(): Promise<Fields> {
  const before = slack.views.length;
  await slack.sendInteraction(globalShortcut(QUESTION));
  await slack.until(() => slack.views.length > before);
  return slack.views.at(-1)?.view as Fields;
}

const labels = (view: Fields): unknown[] => (view.blocks as Fields[]).flatMap(({ label }) => (label as Fields | undefined)?.text ?? []);
const submit = (view: Fields, entries: Record<string, string>): Promise<Fields> => slack.sendInteraction(viewSubmission(view, filledIn(view, entries)));
const viewOf = (ack: Fields): Fields => ack.view as Fields;

beforeEach(async () => {
  slack = await startFakeSlack();
  typed = [];
});
afterEach(async () => {
  await running?.adapter.stop();
  running = undefined;
  await slack.stop();
});

describe('the form', () => {
  it('opens with the first command and an input for each option but flags', async () => {
    await start();
    const view = await open();
    expect(slack.views[0]).toMatchObject({ method: 'views.open' });
    expect(view).toMatchObject({ type: 'modal', callback_id: FORM });
    expect(labels(view)).toEqual([ASK, 'Question', 'Or choose one']);
    expect(shown(view)).toContain('Ask &amp; learn &lt;now&gt;');
  });

  it('asks in a direct message where it cannot be opened', async () => {
    await start();
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await slack.sendInteraction(globalShortcut(QUESTION));
    await slack.until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: 'U1', text: expect.stringContaining('could not be opened') });
  });

  it('changes with the command, and keeps what was typed', async () => {
    await start();
    const view = formView(COMMANDS, COMMANDS[1] as Command) as unknown as Fields;
    const values = { ...filledIn(view, { [ASK]: 'ask' }), 'other.words': { x: { value: 'tariffs on cars' } } };
    await slack.sendInteraction(pressInView({ ...view, state: { values } }, 'ask'));
    await slack.until(() => slack.views.length === 1);
    const changed = slack.views[0]?.view as Fields;
    expect(labels(changed)).toEqual([ASK, 'Question', 'Or choose one']);
    expect(JSON.stringify(changed)).toContain('"initial_value":"tariffs on cars"');
  });

  it('is one that Slack takes, whatever the commands', () => {
    const long: Command = { ...(COMMANDS[0] as Command), name: 'x'.repeat(32), description: '&'.repeat(100) };
    for (const chosen of [...COMMANDS, long]) assertSlackView({ ...formView([...COMMANDS, long], chosen, { question: 'w '.repeat(400) }) });
  });
});

describe('completion', () => {
  it('offers what the bot completes, and the words themselves', async () => {
    await start();
    const view = formView(COMMANDS, COMMANDS[1] as Command) as unknown as Fields;
    const values = filledIn(view, { From: '2019' });
    const { options } = await slack.sendInteraction(blockSuggestion(view, 'figures.topic', 'tar', values));
    expect((options as Fields[]).map(({ value }) => value)).toEqual(['tariffs', 'y'.repeat(100), 'tar']);
    expect(typed[0]).toMatchObject({
      command: 'figures',
      option: 'topic',
      typed: 'tar',
      options: { from: 2019 },
      user: 'U1',
      place: { workspace: 'T1' },
      locale: 'en',
    });
  });

  it('beside free text offers suggestions alone', async () => {
    await start();
    const view = await open();
    const { options } = await slack.sendInteraction(blockSuggestion(view, 'ask.question.pick', '関税'));
    expect((options as Fields[]).map(({ value }) => value)).toEqual(['tariffs', 'y'.repeat(100)]);
    expect(typed[0]).toMatchObject({ command: 'ask', option: 'question', locale: 'ja' });
  });
});

describe('a submission', () => {
  it('is answered in place of the form', async () => {
    const { requests } = await start();
    const ack = await submit(await open(), { Question: ' us tariff? ' });
    expect(ack.response_action).toBe('update');
    expect(shown(viewOf(ack))).toContain('Answer to ask');
    expect(requests[0]).toMatchObject({
      command: 'ask',
      text: '',
      options: { question: 'us tariff?' },
      conversation: { id: 'U1', kind: 'direct' },
      place: { workspace: 'T1' },
    });
    expect(slack.posted).toEqual([]);
  });

  it('takes a suggestion where nothing is typed', async () => {
    const { requests } = await start();
    await submit(await open(), { 'Or choose one': 'tariffs' });
    expect(requests[0]?.options).toEqual({ question: 'tariffs' });
  });

  it('hands numbers on as numbers, and leaves out what is empty', async () => {
    const { requests } = await start();
    const view = formView(COMMANDS, COMMANDS[1] as Command) as unknown as Fields;
    await submit(view, { [ASK]: 'figures', From: '2019' });
    expect(requests[0]).toMatchObject({ command: 'figures', options: { from: 2019 } });
    expect(requests[0]?.options).not.toHaveProperty('topic');
  });

  it('says beside the input what is missing', async () => {
    const { requests } = await start();
    const ack = await submit(await open(), { Question: '  ' });
    expect(ack).toEqual({ response_action: 'errors', errors: { 'ask.question': 'Please add a question: what you want to know.' } });
    expect(requests).toEqual([]);
  });

  it('that names a command which is gone says that the form has expired', async () => {
    await start();
    const view = await open();
    const ack = await slack.sendInteraction(viewSubmission(view, { command: { 'form.command': { selected_option: { value: 'gone' } } } }));
    expect(shown(viewOf(ack))).toContain('expired');
  });

  it('is acknowledged in time though the answer is slow', async () => {
    const { opened, open: release } = gate();
    running = await startOverSocket(slack, async () => opened.then(() => reply([heading('Late')])), {}, { commands: COMMANDS });
    const ack = await submit(await open(), { Question: 'x' });
    expect(shown(viewOf(ack))).toContain('Still working');
    release();
    await slack.until(() => slack.views.some(({ method }) => method === 'views.update'));
    expect(shown(slack.views.at(-1)?.view as Fields)).toContain('Late');
  });
});

describe('from the answer', () => {
  it('leads back to the form as it was filled', async () => {
    await start();
    const answer = viewOf(await submit(await open(), { Question: 'us tariff?' }));
    await slack.sendInteraction(pressInView(answer, 'Change the question'));
    await slack.until(() => slack.views.length === 2);
    expect(JSON.stringify(slack.views[1]?.view)).toContain('"initial_value":"us tariff?"');
  });

  it('goes to the direct messages too, and says so', async () => {
    await start();
    const answer = viewOf(await submit(await open(), { Question: 'us tariff?' }));
    await slack.sendInteraction(pressInView(answer, 'Send to my messages'));
    await slack.until(() => slack.views.length === 2);
    expect(slack.posted[0]).toMatchObject({ channel: 'U1', text: expect.stringContaining('Answer to ask') });
    expect(shown(slack.views[1]?.view as Fields)).toContain('Sent to your direct messages');
  });

  it('answers a press on top of it, and in its place where Slack takes no more on top', async () => {
    const { requests } = await start();
    const answer = viewOf(await submit(await open(), { Question: 'x' }));
    await slack.sendInteraction(pressInView(answer, 'More'));
    await slack.until(() => slack.views.length === 2);
    expect(slack.views[1]).toMatchObject({ method: 'views.push' });
    expect(requests[1]).toMatchObject({ press: { id: 'more', value: '1' } });
    slack.fail('views.push', { error: 'push_limit_reached' });
    await slack.sendInteraction(pressInView(answer, 'More'));
    await slack.until(() => slack.views.length === 4);
    expect(slack.views[3]).toMatchObject({ method: 'views.update', view_id: 'V1' });
  });
});
