// Where nothing on the sheet shows on which day its year ends, the year is named and no day is told; the target of a row's own
// period is due at no year's end.

import { draftsIn, type SheetRows } from '../sheet-states';

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
const months = ['Q1 Apr-Jun', 'Q2 Jul-Sep', 'Q3 Oct-Dec', 'Q4 Jan-Mar'];

function plan(title: string, periods: readonly string[], target = 'Target', note: string | null = null): SheetRows {
  return [
    [title],
    ['Measure', target, ...periods, 'RAG'],
    ['Trees planted', 400, 90, 100, null, null, 'Green'],
    ['Benches repaired', 80, 20, 15, null, null, 'Green'],
    ['Paths cleared', 60, 10, 15, null, null, 'Amber'],
    ...(note === null ? [] : [[null], [note]]),
  ];
}

test.each<[string, SheetRows, string?]>([
  ['the name of a year', plan('Parks programme 2025/26', quarters)],
  ['another year’s last day', plan('Parks programme 2025/26, agreed on 31 March 2025', quarters)],
  ['a name in the target’s heading', plan('Parks', quarters, 'Target 2025/26')],
  ['terms, whatever day the title has', plan('Courses 2025/26: end of spring term, 31 March 2026', quarters), '2026-02-28'],
])('%s shows no day', (_case, rows, asAt = '2025-09-30') => {
  const [draft = ''] = draftsIn(rows, asAt);
  expect(draft).toMatch(/due by the end of 2025\/26/u);
  expect(draft).not.toMatch(/31 (?:March|August|July)/u);
});

test.each<[string, SheetRows]>([
  ['months over the periods', plan('Parks programme 2025/26', months)],
  ['months in the title', plan('Parks programme 2025/26 (April to March)', quarters)],
  ['months in a note under it', plan('Parks programme 2025/26', quarters, 'Target', 'The year runs from April to March.')],
  ['a day to meet', plan('Parks targets 2025/26, to be met by 31 March 2026', quarters)],
  ['a financial year', plan('Parks programme, financial year 2025/26', quarters)],
  ['the end of a quarter', plan('Parks programme 2025/26: quarter 2, to 30 September 2025', quarters)],
  ['a month in the target’s heading', plan('Parks programme 2025/26', quarters, 'Target by March 2026')],
])('%s shows the day', (_case, rows) => {
  expect(draftsIn(rows, '2025-09-30')[0]).toMatch(/due by 31 March 2026/u);
});

test('terms as columns mean a school’s year, of which no day is told and nothing is spread', () => {
  const rows: SheetRows = [
    ['Enrolments against plan 2025/26'],
    ['Course', 'Target', 'Autumn', 'Spring', 'Summer', 'So far', '% of target'],
    ['Plumbing', 40, 22, 6, null, 28, 70],
    ['Carpentry', 30, 9, 3, null, 12, 40],
    ['Nursery nursing', 50, 31, 4, null, 35, 70],
    ['Welding', 20, 8, 2, null, 10, 50],
  ];
  const drafts = draftsIn(rows, '2026-03-27');
  expect(drafts.length).toBeGreaterThan(0);
  for (const draft of drafts) expect(draft).not.toMatch(/31 March 2026|31 August|expected|at this pace/u);
});

test.each([
  ['quarters', 'Quarter', ['Q1 25/26', 'Q2 25/26']],
  ['months', 'Month', ['July 2025', 'August 2025']],
  ['years', 'Year', ['2023/24', '2024/25']],
])('of a list by %s no target is due at the end of the year', (_case, heading, [first = '', second = '']) => {
  const rows: SheetRows = [
    ['Performance 2025/26'],
    [heading, 'Measure', 'Actual', 'Target', 'RAG'],
    [first, 'Calls answered in time (%)', 81, 85, 'A'],
    [first, 'Homes inspected', 44, 50, 'A'],
    [second, 'Calls answered in time (%)', 79, 85, 'A'],
    [second, 'Homes inspected', 41, 50, 'A'],
  ];
  const drafts = draftsIn(rows, '2026-03-31');
  expect(drafts[0]).toContain(first);
  for (const draft of drafts) expect(draft).not.toMatch(/due by|expected|pace/u);
});
