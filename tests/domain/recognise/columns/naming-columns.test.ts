// Words name a row: never an id, a type, a next event or a resolution where a column of words does. Rows of the same words are named
// with what tells them apart.

import { rowName } from '../../../../src/domain/model/table/row-name';
import { columnLetters } from '../../../../src/domain/model/cell';
import type { TestCell } from '../grid-of';
import { tableOf } from '../reading-of';

type Line = readonly TestCell[];

test.each<[string, readonly Line[], string]>([
  [
    'ids before names',
    [
      ['project_number', 'project_name', 'RAG', 'Comment'],
      ['AB_01_24', 'Roof', 'Green', 'ok'],
      ['AB_02_24', 'Park', 'Red', 'late'],
    ],
    'B',
  ],
  [
    'letters and numbers',
    [
      ['KPI', 'What we measure', 'Target', 'Q1', 'Q2'],
      ['M01', 'Homes let', 9, 1, 2],
      ['M02', 'Loans', 9, 1, 2],
    ],
    'B',
  ],
  [
    'what is to be done beside what was resolved and who it falls to',
    [
      ['Item', 'Cabinet decision', 'Actions agreed', 'For', 'Deadline', 'Status'],
      ['7', 'That the bid be noted', 'Send the bid to the ministry', 'Una', '1 May 2026', 'Done'],
      ['8', 'That the fees be approved', 'Print the new fees', 'Vic', '30 June 2026', 'Late'],
      ['11', 'That the lease be signed', 'Seal both copies', 'Wyn', '1 August 2026', 'On track'],
    ],
    'C',
  ],
  [
    'what was resolved, beside nothing else in words',
    [
      ['Minute', 'Resolution', 'Deadline', 'Status'],
      ['M7', 'That the bid be sent', '1 May 2026', 'Done'],
      ['M8', 'That the fees be printed', '30 June 2026', 'Late'],
      ['M9', 'That the lease be sealed', '1 August 2026', 'On track'],
    ],
    'B',
  ],
  [
    'codes under a heading that isn’t known, beside words whose heading speaks of what was done',
    [
      ['Strand', 'What is to be delivered', 'Who', 'Ledger line', 'Start', 'Due', 'Status'],
      ['Doors', 'A single form in use', 'Ann', 'ZX201', '1 May 2026', '30 June 2026', 'Done'],
      ['Doors', 'A team of nine hired', 'Ann', 'ZX208', '1 May 2026', '30 July 2026', 'Late'],
      ['Staff', 'Rotas shared', 'Bea', 'ZX215', '1 June 2026', '30 August 2026', 'On track'],
    ],
    'B',
  ],
  [
    'codes before words under an odd heading',
    [
      ['Charged to', 'For residents, to be achieved', 'Deadline', 'Status'],
      ['C-11', 'Lamps mended', '30 June 2026', 'Green'],
      ['C-12', 'Paths swept', '30 June 2026', 'Red'],
      ['C-13', 'Ponds cleared', '30 July 2026', 'Amber'],
    ],
    'B',
  ],
  [
    'a lead measure beside the outcome it stands for',
    [
      ['Outcome', 'Lead indicator', 'Target', 'Q1', 'Q2'],
      ['Warm homes', 'Homes insulated', 90, 10, 20],
      ['Safe roads', 'Crossings lit', 9, 1, 2],
      ['Good food', 'Pantry visits', 900, 140, 260],
    ],
    'B',
  ],
  [
    'numbers',
    [
      ['Measure no.', 'Measure', 'Target', 'Q1', 'Q2'],
      [1, 'Homes let', 9, 1, 2],
      [2, 'Loans', 9, 1, 2],
    ],
    'B',
  ],
  [
    'a type',
    [
      ['Indicator type', 'Indicator', 'Target', 'Q1', 'Q2'],
      ['Output', 'Homes let', 9, 1, 2],
      ['Outcome', 'Loans', 9, 1, 2],
    ],
    'B',
  ],
  [
    'the type of what another column names',
    [
      ['Type of action', 'Action', 'Due date', 'RAG'],
      ['Policy', 'Mend the roof', '31 March 2025', 'Green'],
      ['Capital', 'Open the park', '30 June 2025', 'Red'],
    ],
    'B',
  ],
  [
    'a next event',
    [
      ['Next milestone', 'Project', 'End date', 'RAG'],
      ['Launch', 'Roof', '31 March 2025', 'Green'],
      ['Fair', 'Park', '30 June 2025', 'Red'],
    ],
    'B',
  ],
  [
    'a resolution',
    [
      ['Resolution', 'Action', 'Due date', 'RAG'],
      ['Noted', 'Mend the roof', '31 March 2025', 'Green'],
      ['Agreed', 'Open the park', '30 June 2025', 'Red'],
    ],
    'B',
  ],
  [
    'recommendations beside the audit that made them',
    [
      ['Ref', 'Audit', 'Recommendation', 'Due date', 'Status'],
      ['P1', 'Payroll', 'Agree the ledger each month', '31 March 2025', 'Done'],
      ['P2', 'Payroll', 'Take up a list for leavers', '30 June 2025', 'In progress'],
      ['P3', 'Stores', 'Count the stock in May', '31 May 2025', 'Not started'],
      ['P4', 'Stores', 'Lock the back door', '30 April 2025', 'Done'],
    ],
    'C',
  ],
  [
    'recommendations beside findings',
    [
      ['Theme', 'Finding', 'Recommendation', 'Deadline', 'Status'],
      ['Homes', 'No list', 'Draw up a list of empty homes', '31 March 2025', 'Done'],
      ['Homes', 'Late letters', 'Write to owners within a week', '30 June 2025', 'In progress'],
    ],
    'C',
  ],
  [
    'sentences beside a name that groups them, under headings that aren’t known',
    [
      ['Visit', 'Lesson', 'Due date', 'RAG'],
      ['North depot', 'Keep the spill kit by the gate', '31 March 2025', 'Green'],
      ['North depot', 'Label the tanks in two languages', '30 June 2025', 'Red'],
      ['South depot', 'Test the alarm on the first Monday', '31 May 2025', 'Green'],
      ['South depot', 'Move the skips from the fire door', '30 April 2025', 'Green'],
    ],
    'B',
  ],
  [
    'an agreed action beside the recommendation',
    [
      ['Recommendation', 'Agreed action', 'Due date', 'Status'],
      ['Keep better lists', 'Draw up a list of empty homes', '31 March 2025', 'Done'],
      ['Be quicker', 'Write to owners within a week', '30 June 2025', 'In progress'],
    ],
    'B',
  ],
  [
    'what is measured beside its activity',
    [
      ['Project', 'Activity', 'KPI', 'Target', 'Actual'],
      ['Roads', 'Works', 'Km laid', 9, 5],
      ['Roads', 'Works', 'Km drawn', 9, 5],
    ],
    'C',
  ],
  [
    'ids where nothing else names the rows',
    [
      ['KPI', 'Target', 'Q1', 'Q2'],
      ['M01', 9, 1, 2],
      ['M02', 9, 1, 2],
    ],
    'A',
  ],
])('%s', (_variant, rows, column) => {
  expect(columnLetters(tableOf(rows).columns.description)).toBe(column);
});

test.each<[string, readonly Line[], string, string | null]>([
  [
    'an action before its measure',
    [
      ['Action', 'Lead', 'Measure', 'Target', 'Q1', 'Q2'],
      ['New lamps in schools', 'Property', 'Schools converted', 18, 6, 8],
      ['Panels on roofs', 'Property', 'Roofs fitted', 14, 1, 3],
      ['Advice at home', 'Housing', 'Visits made', 90, 31, 46],
    ],
    'A',
    'C',
  ],
  [
    'an action right of its measure of success',
    [
      ['Measure of success', 'Action', 'Target', 'Achieved', 'Due date'],
      ['Coaches run', 'Coach trips for groups', 40, 23, '31 March 2026'],
      ['Pages rewritten', 'Plain words on the web', 120, 78, '30 June 2026'],
      ['Walks held', 'Signed walks', 8, 9, '31 December 2025'],
    ],
    'B',
    'A',
  ],
  [
    'a commitment before its success measure',
    [
      ['Commitment', 'Success measure', 'Target', 'Actual', 'RAG'],
      ['Help people into work', 'People placed', 40, 23, 'Green'],
      ['Open the hall more', 'Evenings open', 120, 78, 'Amber'],
      ['Plant the verges', 'Verges sown', 8, 9, 'Green'],
    ],
    'A',
    'B',
  ],
  [
    'several measures of one action',
    [
      ['Action', 'Measure', 'Target', 'Q1', 'Q2'],
      ['Help into work', 'People placed', 40, 13, 10],
      ['', 'People seen', 90, 33, 30],
      ['', 'Firms visited', 30, 8, 9],
      ['Open the hall', 'Evenings open', 60, 16, 14],
      ['', 'Clubs hosted', 9, 3, 2],
    ],
    'B',
    null,
  ],
  [
    'a measure that says the same of all rows',
    [
      ['Action', 'Measure', 'Target', 'Q1', 'Q2'],
      ['People helped into work', 'Number', 40, 13, 10],
      ['Evenings that the hall is open', 'Number', 90, 33, 30],
      ['Verges sown', 'Number', 30, 8, 9],
    ],
    'A',
    null,
  ],
])('%s', (_variant, rows, name, measure) => {
  const { description, measure: counted } = tableOf(rows).columns;
  expect(columnLetters(description)).toBe(name);
  expect(counted === undefined ? null : columnLetters(counted)).toBe(measure);
});

test('figures are read by what they count, not by the name of the work', () => {
  const { rows } = tableOf([
    ['Action', 'Measure', 'Target', 'Q1', 'Q2'],
    ['Cut complaints: training', 'Staff trained', 40, 13, 10],
    ['Wheelchairs for hire', '', 6, 2, 3],
    ['Pest control talks', 'Talks given', 9, 3, 4],
  ]);
  expect(rows.map(({ measure }) => measure ?? null)).toEqual(['Staff trained', null, 'Talks given']);
  expect(rows.map(({ target: { kind } }) => kind)).toEqual(['at least', 'at least', 'at least']);
});

test.each<[string, readonly TestCell[]]>([
  ['What is going on', ['', 'Calls came early, in July.', '', '', 'Two posts are vacant.']],
  ['Behind the numbers', ['', '', 'Two posts are vacant. One is filled from May.', '', '']],
  ['Officer view', ['The new line opened in June.', '', '', '', 'Summer was quiet.']],
])('remarks on some rows under “%s” name none', (heading, remarks) => {
  const names = ['Calls answered', 'Letters answered', 'Visits kept', 'Chats answered', 'Forms handled'];
  const rows = names.map((name, row) => [name, 90, 88 + row, 91, remarks[row] ?? '']);
  const table = tableOf([['Standard', 'Target', 'Apr', 'May', heading], ...rows]);
  expect(table.rows.map(({ description }) => description)).toEqual(names);
});

test.each<[string, readonly Line[], readonly string[]]>([
  [
    'a measure',
    [
      ['Action', 'Measure', 'Target', 'Q1', 'Q2'],
      ['Help into work', 'People placed', 40, 13, 10],
      ['Help into work', 'Firms visited', 30, 8, 9],
      ['Open the hall', 'Evenings open', 60, 16, 14],
    ],
    ['Help into work (People placed)', 'Help into work (Firms visited)', 'Open the hall'],
  ],
  [
    'an area',
    [
      ['Measure', 'Area', 'Target', 'Q1', 'Q2'],
      ['Visits', 'North', 9, 1, 2],
      ['Visits', 'South', 9, 1, 2],
      ['Loans', 'South', 9, 1, 2],
    ],
    ['Visits (North)', 'Visits (South)', 'Loans'],
  ],
  [
    'a partner and a year',
    [
      ['Year', 'Partner', 'Measure', 'Target', 'Q1', 'Q2'],
      ['First year', 'College', 'Visits', 9, 1, 2],
      ['Second year', 'College', 'Visits', 9, 1, 2],
      ['Second year', 'Library', 'Visits', 9, 1, 2],
    ],
    ['Visits (First year, College)', 'Visits (Second year, College)', 'Visits (Second year, Library)'],
  ],
  [
    'a year, which is no id, before the owner',
    [
      ['Measure', 'Year', 'Q1', 'Q2', 'Total', 'Owner'],
      ['Visits', '2022/23', 1, 2, 3, 'Parks'],
      ['Visits', '2023/24', 1, 2, 3, 'Libraries'],
      ['Loans', '2023/24', 1, 2, 3, 'Libraries'],
    ],
    ['Visits (2022/23)', 'Visits (2023/24)', 'Loans'],
  ],
  [
    'the line above',
    [
      ['Measure', 'Target', 'Q1', 'Q2'],
      ['North'],
      ['Visits', 9, 1, 2],
      ['Loans', 9, 1, 2],
      ['South'],
      ['Visits', 9, 1, 2],
      ['Talks', 9, 1, 2],
    ],
    ['Visits (North)', 'Loans', 'Visits (South)', 'Talks'],
  ],
  [
    'nothing',
    [
      ['Measure', 'Target', 'Q1', 'Q2'],
      ['Visits', 9, 1, 2],
      ['Visits', 9, 1, 2],
    ],
    ['Visits', 'Visits'],
  ],
])('rows of the same words are told apart by %s', (_variant, rows, names) => {
  const data = tableOf(rows).rows.filter(({ kind }) => kind === 'deliverable');
  expect(data.map(rowName)).toEqual(names);
});
