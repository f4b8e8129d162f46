// A status beside a mark or a word of the way that it is going is the status; two statuses with an arrow between are none.

import { readStatus } from '../../../src/domain/cells/statuses';

test.each([
  ['Green ↑', 'Green'],
  ['Amber→', 'Amber'],
  ['R ▼', 'Red'],
  ['A ⬇️', 'Amber'],
  ['Red (↓)', 'Red'],
  ['AMBER ->', 'Amber'],
  ['A/G ↗', 'Amber/Green'],
  ['AR ↓', 'Amber/Red'],
  ['▲ Green', 'Green'],
  ['↔ A', 'Amber'],
  ['🟢⬆', 'Green'],
  ['Coch ↓', 'Red'],
  ['RAG: Amber ↑', 'Amber'],
  ['G (improving)', 'Green'],
  ['R - getting worse', 'Red'],
  ['Green/Improving', 'Green'],
  ['Amber / static', 'Amber'],
  ['Red, unchanged', 'Red'],
  ['Red ▼ (was Amber)', 'Red'],
  ['A ↑: two of three done', 'Amber'],
  // Two statuses, or no status.
  ['Green → Amber', null],
  ['Green ↑ - Amber', null],
  ['▲ Amber ▼ Red', null],
  ['Gwyrdd / Red', null],
  ['↑', null],
  ['Rising', null],
  ['B ↑ to 12', null],
  ['A (level 2)', null],
  ['G-up club', null],
])('%s', (text, expected) => {
  expect(readStatus(text)).toBe(expected);
});
