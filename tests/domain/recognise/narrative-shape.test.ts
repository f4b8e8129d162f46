// Progress narratives by what they hold: an aim in words, where things stand in words, a light; whatever the headings.

import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { findingsIn } from '../assess/sheet-states';
import { gridOf, type TestCell } from './grid-of';
import { rolesIn } from './reading-of';

type Sheet = readonly (readonly TestCell[])[];

const narratives: readonly (readonly [string, Sheet, string, readonly number[], readonly string[]])[] = [
  [
    'the light first, the aim last',
    [
      ['Light', 'The story so far', 'Our promise'],
      ['Green', 'All nine libraries now open on Sundays, two of them since May 2023.', 'Open every library on Sundays by May 2023'],
      ['Red', 'No site has been bought, and the owner of the best one has withdrawn.', 'Buy a site for a new library in the north'],
      ['Amber', 'Half of the stock is in the catalogue; the rest waits for the new scanner.', 'Put the whole of the local archive online'],
    ],
    'description C, rag A, commentary B',
    [1, 2, 3],
    ['Green', 'Red', 'Amber'],
  ],
  [
    'commitments under sections, a RAG at the right',
    [
      ['Progress report to the board'],
      [],
      ['Section', 'Commitment', 'Progress to December', 'RAG'],
      ['Roads', null, null, null],
      [null, 'Resurface the forty worst streets', 'Twenty-six streets are finished and four more are under way.', 'Amber'],
      [null, 'Answer every report of a pothole in a week', 'Nine reports in ten were answered within the week since June.', 'Green'],
      ['Parks', null, null, null],
      [null, 'Win a green flag for the river park', 'The judges came in July and the flag flies at the gate.', 'Blue'],
    ],
    'theme A, description B, rag D, commentary C',
    [4, 5, 7],
    ['Amber', 'Green', 'Blue'],
  ],
  [
    'words of progress for a light',
    [
      ['What we set out to do', 'Status', 'Where things stand'],
      ['Find homes for thirty families by March 2023', '3. Completed', 'Thirty-four families have moved, the last of them in February.'],
      ['Halve the use of bed and breakfast', '2. In progress', 'Use is down by a third since last year and still falling.'],
    ],
    'description A, progress B, commentary C',
    [1, 2],
    [],
  ],
];

test.each(narratives)('%s', (_kind, rows, roles, data, lights) => {
  const { layout, tables } = recogniseSheet(gridOf(rows));
  const [table] = tables;
  expect([layout, tables.length]).toEqual(['narrative', 1]);
  if (table === undefined) return;
  expect(rolesIn(table)).toBe(roles);
  const deliverables = table.rows.filter(({ kind }) => kind === 'deliverable');
  expect(deliverables.map(({ row }) => row)).toEqual(data);
  expect(deliverables.flatMap(({ reviews }) => reviews.map(({ status }) => status))).toEqual(lights);
});

test.each(narratives)('%s: nothing is overdue', (_kind, rows) => {
  expect(findingsIn(rows, '2024-03-31').join('\n')).not.toContain('overdue');
});

test.each<[string, Sheet]>([
  [
    'short actions beside comments',
    [
      ['Action', 'RAG', 'Comments'],
      ['Mend benches', 'Green', 'The last ten were mended in the week before the fair.'],
      ['Paint railings', 'Amber', 'The contractor has asked for a fortnight more than agreed.'],
    ],
  ],
  [
    'aims with a date',
    [
      ['What we said we would do', 'By when', 'Where we are now', 'RAG'],
      ['Mend every bench in the river park', 'June 2024', 'The last ten were mended in the week before the fair.', 'Green'],
      ['Paint the railings of the bridge', 'June 2025', 'The contractor has asked for a fortnight more than agreed.', 'Amber'],
    ],
  ],
])('a plan all the same: %s', (_kind, rows) => {
  expect(recogniseSheet(gridOf(rows)).layout).toBe('plan');
});
