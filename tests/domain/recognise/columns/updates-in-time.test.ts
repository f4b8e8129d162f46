// Updates under headings of successive periods: the latest says where a row stands, in whatever order they are.

import { tableOf } from '../reading-of';

test.each([
  ['Quarter 1 update', 'Quarter 2 update', [3, 2]],
  ['Q2 commentary', 'Q1 commentary', [2, 3]],
  ['Update June 2025', 'Update September 2025', [3, 2]],
  ['Progress', 'Comments', [2, 3]],
])('“%s”, “%s”', (first, second, expected) => {
  const { columns, rows } = tableOf([
    ['Action', 'Due date', first, second, 'RAG'],
    ['Cut the verges', '31 March 2026', 'Nine miles are cut so far.', 'Twenty miles are cut in all.', 'G'],
    ['Mend the stiles', '31 March 2026', 'Four stiles have been mended.', 'Eleven are mended, two are to go.', 'A'],
    ['Dredge the pond', '31 March 2026', 'The digger is on order.', null, 'R'],
  ]);
  expect(columns.commentary).toEqual(expected);
  const words = ['Nine miles are cut so far.', 'Twenty miles are cut in all.'];
  expect(rows[0]?.comment?.startsWith(words[(expected[0] ?? 2) - 2] ?? '')).toBe(true);
});
