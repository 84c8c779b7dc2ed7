// `ask`: the answer to a question, with key figures, passages and citations.
import { answerReply } from '../src/core/answer-reply.ts';
import { callButton } from '../src/core/call-actions.ts';
import { defineCommand, type Follow } from '../src/core/command.ts';
import { completeQuestion } from '../src/core/complete-question.ts';
import { examplesIn } from '../src/core/examples.ts';
import { SAME } from '../src/core/going-on-words.ts';
import type { Language } from '../src/core/format.ts';
import type { Library } from '../src/core/library.ts';
import { opinionAsked } from '../src/core/opinion.ts';
import { publicFlag } from '../src/core/options.ts';
import { remarkIn } from '../src/core/remarks.ts';
import { type Action, notice, paragraph, reply } from '../src/core/reply.ts';
import { strings } from '../src/core/strings.ts';
import { wholeIn } from '../src/core/whole-document.ts';

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
  run(args, context) {
    const { desk, library, language, more, thread } = context;
    const visibility = args.public ? 'public' : 'private';
    const text = strings(language);
    const remark = remarkIn(args.question);
    if (remark) return reply([paragraph(text.remarks[remark])], { visibility });
    const opinion = more ? undefined : opinionAsked(args.question);
    const asked = opinion?.on || args.question;
    const answer = desk.answer(asked, thread);
    const answered = answerReply(answer, { visibility, language, more, example: examplesIn(language, desk.about)[0], library });
    // What leans on a question and finds nothing is none to lean on, but “and Smith?” makes Smith the one who is talked of.
    const isLost = answer.outcome === 'not_covered' && thread !== undefined && answer.question !== asked && !turnsTo(asked, library);
    const actions = [...answered.actions, ...(more ? [] : pagesOf(asked, library, language))];
    const blocks = opinion ? [notice('info', text.noOpinion), ...answered.blocks] : answered.blocks;
    return { ...answered, blocks, actions, ...(isLost && answered.follow ? { follow: withoutQuestion(answered.follow) } : {}) };
  },
});

/** “And Smith?”, “what about Smith?”. */
const turnsTo = (message: string, { people }: Library): boolean =>
  SAME.some((pattern) => people.find(pattern.exec(message.trim())?.groups?.x ?? '')?.kind === 'person');

/** Of a document that is asked about as a whole: the page that has more of it. */
function pagesOf(asked: string, library: Library, language: Language): Action[] {
  const { part, documents } = wholeIn(asked, library) ?? {};
  const text = strings(language);
  return (documents ?? []).map((document) => {
    const name = library.documents.label(document, language);
    return part === 'lead' || part === 'end'
      ? callButton([text.briefOn(name), `brief ${document.id}`])
      : callButton([text.outlineOf(name), `source ${document.id}`]);
  });
}

const withoutQuestion = ({ question: _, ...follow }: Follow): Follow => follow;
