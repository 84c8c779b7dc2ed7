// `ask`: the answer to a question, with key figures, passages and citations.
import { answerReply } from '../src/core/answer-reply.ts';
import { defineCommand } from '../src/core/command.ts';
import { completeQuestion } from '../src/core/complete-question.ts';
import { publicFlag } from '../src/core/options.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask about the U.S.-Japan alliance and the tariff dispute; answers cite their source',
  ja: { name: '質問', description: '日米同盟と関税問題について質問する(出典付きで回答)' },
  example: { en: 'what does Japan pay for U.S. troops?', ja: '在日米軍は何人ですか' },
  options: [
    {
      name: 'question',
      type: 'text',
      description: 'what you want to know',
      ja: { name: '質問', description: '知りたいこと' },
      required: true,
      rest: true,
      maxLength: 500,
      complete: completeQuestion,
    },
    publicFlag,
  ],
  run: (args, { desk, library, language, more, thread }) =>
    answerReply(desk.answer(args.question, thread), {
      visibility: args.public ? 'public' : 'private',
      language,
      more,
      example: desk.about.examples[0],
      library,
    }),
});
