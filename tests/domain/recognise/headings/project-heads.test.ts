// Lines of labels and values over each project's table are the project's head: no deliverables, whatever they are called.

import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { isDataKind } from '../../../../src/domain/model/table/counted-rows';
import { gridOf, type TestCell } from '../grid-of';

type Rows = readonly (readonly TestCell[])[];

/** Rows of the plan with the project that they are told under. */
function read(rows: Rows): readonly string[] {
  return recogniseSheet(gridOf(rows)).tables.flatMap((table) =>
    table.rows
      .filter(({ kind }) => isDataKind(kind))
      .map(({ theme, project, description }) => `${theme ?? project ?? '–'}: ${description}`),
  );
}

const heads: readonly TestCell[] = ['Milestone', null, 'Planned', 'State'];

test.each<[string, Rows, readonly string[]]>([
  [
    'labels straight over the headings',
    [
      ['Highlight reports'],
      ['Project: Lock'],
      ['Project lead', 'Works Manager'],
      ['Budget', '£184,000'],
      ['Rating', 'Amber'],
      ['Risks', 'High water'],
      heads,
      ['Chamber drained', null, '2 March 2026', 'Done'],
      ['Gates hung', null, '24 July 2026', 'To do'],
      [],
      ['Project: Towpath'],
      ['Project lead', 'Access Officer'],
      ['Budget', '£96,500'],
      ['Rating', 'Green'],
      ['Risks', 'None new'],
      heads,
      ['Contract let', null, '13 February 2026', 'Done'],
    ],
    ['Project: Lock: Chamber drained', 'Project: Lock: Gates hung', 'Project: Towpath: Contract let'],
  ],
  [
    'labels with colons, a blank row under them, figures among the values',
    [
      ['Scheme: Baths'],
      ['Sponsor:', 'Head of Leisure'],
      ['Spend to date:', 41000],
      ['Overall status:', 'Red'],
      ['Key risks:', 'Asbestos'],
      [],
      ['Action', 'Owner', 'Due', 'RAG', 'Comment'],
      ['Order pumps', 'JB', '1 May 2026', 'Green', 'Ordered'],
      ['Tile pool', 'JB', '1 July 2026', 'Amber', 'Late tiles'],
      [],
      ['Scheme: Library'],
      ['Sponsor:', 'Head of Culture'],
      ['Spend to date:', 9000],
      ['Overall status:', 'Green'],
      ['Key risks:', 'None'],
      [],
      ['Action', 'Owner', 'Due', 'RAG', 'Comment'],
      ['Move books', 'KS', '1 June 2026', 'Green', 'Done soon'],
    ],
    ['Baths: Order pumps', 'Baths: Tile pool', 'Library: Move books'],
  ],
  [
    'two labels in a line',
    [
      ['Northgate flood wall'],
      ['Lead', 'A. Hurst', 'Budget', '£2.1m'],
      ['Status', 'Amber', 'Stage', 'Build'],
      ['Start', 'May 2025', 'Finish', 'March 2027'],
      heads,
      ['Piles in', null, 'April 2026', 'Done'],
      ['Wall up', null, 'October 2026', 'To do'],
      [],
      ['Mill Lane culvert'],
      ['Lead', 'P. Osei', 'Budget', '£0.4m'],
      ['Status', 'Green', 'Stage', 'Design'],
      ['Start', 'May 2026', 'Finish', 'June 2027'],
      heads,
      ['Survey', null, 'June 2026', 'Done'],
    ],
    ['Northgate flood wall: Piles in', 'Northgate flood wall: Wall up', 'Mill Lane culvert: Survey'],
  ],
  [
    'a label and its value in one cell',
    [
      ['Project: Lock'],
      ['Project lead: Works Manager'],
      ['Budget: £184,000'],
      ['Rating: Amber'],
      heads,
      ['Chamber drained', null, '2 March 2026', 'Done'],
      ['Gates hung', null, '24 July 2026', 'To do'],
      [],
      ['Project: Towpath'],
      ['Project lead: Access Officer'],
      ['Budget: £96,500'],
      ['Rating: Green'],
      heads,
      ['Contract let', null, '13 February 2026', 'Done'],
    ],
    ['Lock: Chamber drained', 'Lock: Gates hung', 'Towpath: Contract let'],
  ],
  [
    'projects that have no table yet, between and after the others',
    [
      ['Project: Lock'],
      ['Project lead', 'Works Manager'],
      ['Budget', '£184,000'],
      ['Rating', 'Amber'],
      heads,
      ['Chamber drained', null, '2 March 2026', 'Done'],
      [],
      ['Project: Café'],
      ['Project lead', 'Director'],
      ['Budget', 'Not set'],
      ['Rating', 'Not started'],
      [],
      ['Project: Towpath'],
      ['Project lead', 'Access Officer'],
      ['Budget', '£96,500'],
      ['Rating', 'Green'],
      heads,
      ['Contract let', null, '13 February 2026', 'Done'],
      [],
      ['Project: Boats'],
      ['Project lead', 'Skipper'],
      ['Budget', '£2,000'],
      ['Rating', 'Green'],
    ],
    ['Project: Lock: Chamber drained', 'Project: Towpath: Contract let'],
  ],
])('%s', (_case, rows, expected) => {
  expect(read(rows)).toEqual(expected);
});

test('actions of which only the status is filled are rows, also before the headings come again', () => {
  const rows: Rows = [
    ['Action', 'RAG', 'Due', 'Comment'],
    ['Lay pipes', 'Green', 'May 2026', 'Started'],
    ['Train staff', 'Amber', 'June 2026', 'Late'],
    ['Buy vans', 'Green'],
    ['Sell yard', 'Red'],
    ['Move desks', 'Green'],
    ['Action', 'RAG', 'Due', 'Comment'],
    ['Print maps', 'Green', 'July 2026', 'Soon'],
  ];
  expect(read(rows).map((row) => row.replace('–: ', ''))).toEqual([
    'Lay pipes',
    'Train staff',
    'Buy vans',
    'Sell yard',
    'Move desks',
    'Print maps',
  ]);
});
