// `ask`: the answer to a question, with key figures, passages and citations.
import { answerReply } from '../src/core/answer-reply.ts';
import { defineCommand } from '../src/core/command.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask about the U.S.-Japan alliance and the tariff dispute; answers cite their source',
  options: [
    { name: 'question', type: 'text', description: 'what you want to know', required: true, rest: true, maxLength: 500 },
    { name: 'public', type: 'flag', description: 'show the answer to everyone here' },
  ],
  run: (args, { desk }) => answerReply(desk.answer(args.question), { visibility: args.public ? 'public' : 'private', example: desk.about.examples[0] }),
});
