// Where a key says what colours mean and the rows say it by colour alone, nothing past its date is called overdue:
// colours aren't read, so the officer is asked.

import { byDatesIn, day, findingsIn, type SheetRows } from './sheet-states';

const asAt = '2026-02-13';
const headings = ['Action', 'Who', 'By when', 'Autumn', 'Spring', 'Notes'];
const actions: SheetRows = [
  ['Plan the lessons', 'English lead', day('2025-09-30'), null, null, null],
  ['Hold a workshop', 'Head', day('2025-12-19'), null, null, 'Snow'],
  ['Train the staff', 'Early years lead', day('2026-07-20'), null, null, null],
];
const plan: SheetRows = [headings, ...actions];

test.each<[string, SheetRows]>([
  ['in one line above', [['RAG at each meeting:', 'Done', 'Under way', 'Not begun'], [], ...plan]],
  ['in lines under its name', [['Key'], ['Complete'], ['In progress'], ['Not started'], [], ...plan]],
  ['below the table', [...plan, [], ['Colours:', 'Completed', 'Started', 'Not started']]],
  ['of colours by name', [['Colour key', null], ['Green', 'Done'], ['Amber', 'Under way'], ['Red', 'Not begun'], [], ...plan]],
])('a key %s', (_case, rows) => {
  expect(byDatesIn(rows, asAt)).toEqual(['Asked: is it done?', 'Asked: is it done?', 'Not yet due']);
  expect(findingsIn(rows, asAt).join('\n')).toMatch(/said by colours alone \([A-Z]\d: “(?:Done|Complete|Completed)”\), which aren’t read/u);
});

test.each<[string, SheetRows]>([
  ['no key', plan],
  ['a title that names a colour', [['Green plan'], [], ...plan]],
  ['a key of money', [['Key', 'Budget', 'Spend'], [], ...plan]],
])('%s: overdue by the date', (_case, rows) => {
  expect(byDatesIn(rows, asAt).slice(0, 2)).toEqual(['Overdue', 'Overdue']);
});

test('what a row says in words counts, beside rows that say it by colour', () => {
  const typed: SheetRows = [
    ['RAG:', 'Done', 'Under way', 'Not begun'],
    [],
    [...headings, 'Status'],
    ['Plan the lessons', 'English lead', day('2025-09-30'), null, null, null, 'Done'],
    ...actions.slice(1),
  ];
  expect(byDatesIn(typed, asAt)).toEqual(['Complete', 'Asked: is it done?', 'Not yet due']);
});

test('statuses in words under a key are read as before', () => {
  const rows: SheetRows = [
    ['RAG key:', 'Done', 'Under way', 'Not begun'],
    [],
    ['Action', 'By when', 'Status'],
    ['Plan the lessons', day('2025-09-30'), 'Done'],
    ['Hold a workshop', day('2025-12-19'), 'Not begun'],
    ['Train the staff', day('2026-07-20'), 'Under way'],
  ];
  expect(byDatesIn(rows, asAt).map((words) => words.split(',')[0])).toEqual(['Complete', 'Overdue', 'Not yet due']);
});
