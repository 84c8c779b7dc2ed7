// The adapter's own words, in English and Japanese.
import { languageOf } from '../../core/format.ts';

export interface Strings {
  readonly stillWorking: string;
  readonly files: (names: string) => string;
  readonly filesRefused: (names: string) => string;
  readonly filesOutside: (names: string) => string;
  readonly filesFailed: (names: string) => string;
  readonly keep: string;
  readonly kept: string;
  readonly again: string;
  readonly expired: string;
  readonly noForm: string;
  readonly inMessages: string;
}

const ENGLISH: Strings = {
  stillWorking: 'Still working on it. The answer follows here.',
  files: (names) => `Files of your request: ${names}`,
  filesRefused: (names) => `${names} could not be attached: the app lacks the scope files:write. Please tell whoever runs this bot.`,
  filesOutside: (names) => `${names} could not be attached there: the bot is not in that channel. Invite it (/invite) and share again.`,
  filesFailed: (names) => `${names} could not be attached. Please try again.`,
  keep: 'Send to my messages',
  kept: 'Sent to your direct messages with the bot.',
  again: 'Change the question',
  expired: 'This form has expired. Please open it again.',
  inMessages: 'The answer is in the Messages tab.',
  noForm: 'The question form could not be opened. Please ask here instead.',
};

const JAPANESE: Strings = {
  stillWorking: '処理中です。回答はまもなくここに届きます。',
  files: (names) => `ご依頼のファイル: ${names}`,
  filesRefused: (names) => `${names} を添付できませんでした。アプリに files:write の権限がありません。管理者にお知らせください。`,
  filesOutside: (names) => `${names} をそこに添付できませんでした。ボットがチャンネルに参加していません。/invite で招待してから、もう一度共有してください。`,
  filesFailed: (names) => `${names} を添付できませんでした。もう一度お試しください。`,
  keep: 'メッセージに送る',
  kept: 'ボットとのダイレクトメッセージに送りました。',
  again: '質問を変える',
  expired: 'このフォームは期限切れです。もう一度開いてください。',
  inMessages: '回答は「メッセージ」タブにあります。',
  noForm: '質問フォームを開けませんでした。こちらでご質問ください。',
};

export const strings = (locale: string): Strings => (languageOf({ locale }) === 'ja' ? JAPANESE : ENGLISH);
