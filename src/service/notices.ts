// What the bot says where it does not answer: short, honest, in the user's language.
import { languageOf } from '../core/format.ts';
import { notice, type Reply, reply } from '../core/reply.ts';
import type { Origin } from '../core/request.ts';

interface Wording {
  readonly en: string;
  readonly ja: string;
}

const said = (origin: Origin, wording: Wording): Reply => reply([notice('warning', wording[languageOf(origin)])]);

/** @param by whose share is used up. @param seconds until there is room again. */
export const tooMany = (origin: Origin, by: 'user' | 'channel', seconds: number): Reply =>
  said(
    origin,
    by === 'user'
      ? {
          en: `That was a lot of questions at once. Please wait ${secondsInWords(seconds)} and ask again.`,
          ja: `短い間に多くの質問をいただきました。${seconds}秒ほどお待ちのうえ、もう一度お尋ねください。`,
        }
      : {
          en: `Many questions are coming from this channel. Please wait ${secondsInWords(seconds)} and ask again, or write to me directly.`,
          ja: `このチャンネルからの質問が続いています。${seconds}秒ほどお待ちいただくか、ダイレクトメッセージでお尋ねください。`,
        },
  );

export const busy = (origin: Origin): Reply =>
  said(origin, {
    en: 'There are more questions than I can answer right now, and yours was not looked at. Please ask again in a minute.',
    ja: 'ただいま質問が集中しており、お答えできませんでした。1分ほどしてからもう一度お尋ねください。',
  });

export const tookTooLong = (origin: Origin): Reply =>
  said(origin, {
    en: `Sorry, this took too long and I stopped. Please try again; if it stays, tell whoever runs this bot: request ${origin.id}.`,
    ja: `時間がかかりすぎたため中止しました。もう一度お試しください。続く場合は、このボットの管理者に次の番号をお知らせください：${origin.id}`,
  });

export const notOpen = (origin: Origin): Reply =>
  said(origin, {
    en: 'Whoever runs this bot has not opened it to this place or account. They can add it to the list of those allowed.',
    ja: 'このボットは、この場所またはアカウントでは利用できない設定になっています。利用するには、管理者に追加を依頼してください。',
  });

const secondsInWords = (seconds: number): string => (seconds === 1 ? 'a second' : `${seconds} seconds`);
