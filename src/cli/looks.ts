// The platforms' renderers as the preview is handed them; loaded when they are first needed, since they bring the platforms' SDKs.
import type { DiscordMessage } from '../adapters/discord/render.ts';
import type { SlackMessage } from '../adapters/slack/render.ts';
import type { Look, PreviewParts } from '../adapters/web/parts.ts';

type Looks = Awaited<ReturnType<PreviewParts['looks']>>;

/** Loads once. */
export function lazyLooks(): () => Promise<Looks> {
  let loading: Promise<Looks> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}

async function load(): Promise<Looks> {
  const [slack, discord] = await Promise.all([slackLook(), discordLook()]);
  return { slack, discord };
}

async function slackLook(): Promise<Look> {
  const [{ renderBlocks, renderMessage }, { actionIdOf }, { gaugesOf }] = await Promise.all([
    import('../adapters/slack/render.ts'),
    import('../adapters/slack/actions.ts'),
    import('../adapters/slack/gauges.ts'),
  ]);
  return {
    render: (reply) => renderMessage(reply),
    renderHome: (reply) => ({ type: 'home', blocks: renderBlocks(reply, 'basic') }),
    gauges: (payload) => gaugesOf(payload as Pick<SlackMessage, 'blocks'>),
    press: ({ id, value }) => (value === null ? null : { id: actionIdOf(id), value }),
  };
}

async function discordLook(): Promise<Look> {
  const [{ render }, { pressOf }, { gaugesOf }] = await Promise.all([
    import('../adapters/discord/render.ts'),
    import('../adapters/discord/components.ts'),
    import('../adapters/discord/gauges.ts'),
  ]);
  return { render: (reply) => shown(render(reply)), gauges: (payload) => gaugesOf(payload as DiscordMessage), press: ({ id, value }) => pressOf(id, value) };
}

/** Files are sent beside the JSON. */
const shown = (message: DiscordMessage) => ({ ...message, files: message.files.map(({ name, content }) => ({ name, bytes: Buffer.byteLength(content) })) });
