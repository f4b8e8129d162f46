// Under a table a list with a title of its own, a share of its rows and a sentence are none of its rows; a section with its
// rows and a last deliverable are.

import type { TestCell } from '../grid-of';
import { tablesOf } from '../reading-of';

type Line = readonly TestCell[];

const share = (written: string, gives: number): TestCell => ({ formula: written, gives });
const sum = share;

function namesOf(rows: readonly Line[]): readonly string[] {
  return tablesOf(rows).flatMap((table) => table.rows.filter(({ kind }) => kind === 'deliverable').map(({ description }) => description));
}

const contacts: readonly Line[] = [
  ['Channel', '', 'Apr', 'May', 'Jun', 'Year to date'],
  ['Telephone', '', 214, 201, 198, sum('=SUM(C2:E2)', 613)],
  ['Webchat', '', 23, 24, 25, sum('=SUM(C3:E3)', 72)],
  ['Email', '', 41, 39, 38, sum('=SUM(C4:E4)', 118)],
  ['All contacts', '', sum('=SUM(C2:C4)', 278), sum('=SUM(D2:D4)', 264), sum('=SUM(E2:E4)', 261), sum('=SUM(F2:F4)', 803)],
];
const channels = ['Telephone', 'Webchat', 'Email'];

test.each<[string, readonly Line[]]>([
  [
    'a share of its rows',
    [['Share made online', '', share('=C3/C5', 0.083), share('=D3/D5', 0.091), share('=E3/E5', 0.096), share('=F3/F5', 0.09)]],
  ],
  [
    'a share of two rows of it',
    [
      [
        'Not by telephone',
        '',
        share('=(C3+C4)/C5', 0.23),
        share('=(D3+D4)/D5', 0.239),
        share('=(E3+E4)/E5', 0.241),
        share('=(F3+F4)/F5', 0.237),
      ],
    ],
  ],
  [
    'a guarded ratio',
    [
      [
        'Emails for each chat',
        '',
        share('=IFERROR(C4/C3,"")', 1.8),
        share('=IFERROR(D4/D3,"")', 1.6),
        share('=IFERROR(E4/E3,"")', 1.5),
        '',
      ],
    ],
  ],
  [
    'a list with a title of its own',
    [[], ['Busiest reasons for calling in June'], ['Moving home', 341], ['Missed bin', 226], ['Repairs', 218]],
  ],
  ['a numbered list', [[], ['2. What people asked'], ['Moving home', 341], ['Missed bin', 226]]],
  [
    'a note and a list',
    [['There is no target for the number of contacts.'], [], ['Top reasons'], ['Moving home', 341], ['Missed bin', 226], ['Repairs', 218]],
  ],
])('%s', (_variant, below) => {
  expect(namesOf([...contacts, ...below])).toEqual(channels);
});

const standards: readonly Line[] = [
  ['Standard', 'Target', 'Apr', 'May', 'Jun'],
  ['Calls answered', 90, 88, 91, 93],
  ['Letters answered', 80, 79, 82, 81],
  ['Visits kept', 95, 94, 96, 97],
];

test.each([
  'Figures come from the telephone system and are weighted by the number of contacts; they are not the average of the months shown above.',
  'Targets were agreed by the board in March and will be looked at again when the new system has been running for a full six months.',
  'All figures are provisional until the return has been signed off, which is done about six weeks after the end of every single quarter.',
])('a sentence straight under the last row: “%s”', (sentence) => {
  expect(namesOf([...standards, [sentence]])).toEqual(['Calls answered', 'Letters answered', 'Visits kept']);
});

test.each<[string, readonly Line[], readonly string[]]>([
  ['a section with a target alone', [[], ['Homes'], ['Homes let', 40], ['Homes mended', 60]], ['Homes let', 'Homes mended']],
  ['a share that is typed', [['Calls settled at once', 80, 81, 79, 82]], ['Calls settled at once']],
  ['a short last row with nothing filled in', [['Forms handled']], ['Forms handled']],
])('%s is of the table', (_variant, below, names) => {
  expect(namesOf([...standards, ...below]).slice(3)).toEqual(expect.arrayContaining([...names]));
});
