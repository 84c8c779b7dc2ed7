// A command whose replies show every kind of block and action, and every way of delivery.
import { type Command, defineCommand } from '../../src/core/command.ts';
import type { Press } from '../../src/core/request.ts';
import { heading, list, notice, paragraph, type Reply, reply, span } from '../../src/core/reply.ts';

const CITIES = ['Tokyo', 'Toyama', 'Naha'];

/** What it was pressed with stands in the reply; some values tell how it is delivered. */
export const sampler = defineCommand({
  name: 'sampler',
  description: 'Shows one of everything',
  options: [
    {
      name: 'city',
      type: 'text',
      description: 'a city',
      rest: true,
      maxLength: 50,
      complete: (typed) => CITIES.filter((city) => city.toLowerCase().startsWith(typed.toLowerCase())).map((city) => ({ name: city, value: `city-${city}` })),
    },
    { name: 'count', type: 'integer', description: 'how many', min: 1, max: 5 },
    { name: 'public', type: 'flag', description: 'show it to everyone' },
  ],
  onMessage: { label: { en: 'Sample this', ja: '試す' }, option: 'city' },
  run(args): Reply {
    return reply(
      [
        heading(`Sample of ${args.city ?? 'nothing'}, ${args.count ?? 'no count'}`, '[1]'),
        paragraph('Words with ', span('weight', 'bold'), ', ', span('slant', 'italic'), ', ', span('code', 'code'), ' & <markup> as it is.'),
        {
          kind: 'figures',
          rows: [
            { what: 'Troops', amount: '55,000', asOf: 'Mar 2025', says: 'PISM', cite: '[1]' },
            { what: 'Support', amount: '¥227 billion', asOf: 'Apr 2025', says: 'The Japan Times', cite: '[2]' },
          ],
        },
        {
          kind: 'table',
          columns: ['who', 'what'],
          rows: [
            ['Japan', 'pays'],
            ['United States', 'asks'],
          ],
        },
        { kind: 'passage', label: 'Our account of ¶1:', text: 'A passage in our words.', quote: 'A sentence of the publisher.', cite: '[1]' },
        list(['first'], [span('second', 'bold'), ' entry']),
        notice('warning', 'Careful.'),
        { kind: 'sources', items: [[span('[1] A source '), { text: '↗', link: 'https://example.org/a' }]] },
      ],
      {
        visibility: args.public ? 'public' : 'private',
        actions: ACTIONS,
        files: [{ name: 'sample.csv', mediaType: 'text/csv', content: 'who,what\nJapan,pays\n' }],
      },
    );
  },
}) as Command;

const ACTIONS: Reply['actions'] = [
  { kind: 'button', id: 'new', label: 'More', value: 'x:1' },
  { kind: 'button', id: 'replace', label: 'Turn the page', value: 'x' },
  { kind: 'button', id: 'remove', label: 'Go away', value: 'x' },
  {
    kind: 'menu',
    id: 'pick',
    label: 'Pick a topic',
    choices: [
      { label: 'Tariffs', value: 'tariffs' },
      { label: 'Troops', value: 'troops' },
    ],
  },
  { kind: 'feedback', id: 'feedback', useful: { label: 'Useful', value: 'up' }, notUseful: { label: 'Not useful', value: 'down' } },
];

/** Says a press of the sampler back, delivered as its id says; null for a press on what the bot's own commands show. */
export function pressReply({ id, value }: Press): Reply | null {
  if (!ACTIONS.some((action) => action.id === id)) return null;
  const delivery = id === 'replace' || id === 'remove' ? id : 'new';
  return reply([paragraph(`pressed ${id} with ${value}`)], { delivery, visibility: 'public', actions: delivery === 'replace' ? ACTIONS : [] });
}
