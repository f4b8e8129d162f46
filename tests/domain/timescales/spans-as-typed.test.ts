// A season, a quarter or a year such as "2026/27" is no date: every sentence says it as it was typed, never as the month
// that it is compared by; a start in it isn't late before it is over.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

/** What is said of one project: the draft and every finding, at 30 September 2026. */
function saidOf(headings: readonly string[], row: readonly TestCell[]): { readonly draft: string; readonly all: string } {
  const other = headings.map((heading, column) => (column === 0 ? 'Another project' : (row[column] ?? `No ${heading}`)));
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf([headings, row, other])), { ...noOptions, asAt: '2026-09-30' });
  const draft = sheets[0]?.tables[0]?.rows[0]?.draft ?? '';
  return { draft, all: [draft, ...findings.map(({ message }) => message)].join('\n') };
}

const pipeline = ['Scheme', 'Start on site', 'Completion', 'Status', 'Comment'];
const works = ['Project', 'Planned start', 'Planned completion', 'Actual completion', 'RAG', 'Update'];
const moved = ['Project', 'Original completion date', 'Revised completion date', 'RAG', 'Update'];

// prettier-ignore
test.each<readonly [rule: string, headings: readonly string[], row: readonly TestCell[], draft: string]>([
  ['a start in a year that goes on isn’t late', pipeline, ['Canal Wharf', '2026/27', '2028/29', 'Not started', 'Consent is in hand'],
    'Progress: Not started. Due by the end of “2028/29”. As at 30 September 2026.'],
  ['a start in a season that goes on isn’t late', pipeline, ['Mill Lane', 'Autumn 2026', 'Summer 2027', 'Not started', 'Tender is out'],
    'Progress: Not started. Due by the end of “Summer 2027”. As at 30 September 2026.'],
  ['a start in a season that is over is', pipeline, ['Mill Lane', 'Spring 2026', 'Summer 2027', 'Not started', 'Tender is out'],
    'Progress: Not started. Not started: it was to start in “Spring 2026”. Due by the end of “Summer 2027”. As at 30 September 2026.'],
  ['a start to come', pipeline, ['Quarry', '2027/28', 'March 2030', 'Not started', 'Land is bought'],
    'Progress: Not started. To start in “2027/28”. Due by the end of March 2030. As at 30 September 2026.'],
  ['a season that has passed', pipeline, ['Depot', 'Winter 2025/26', 'Spring 2026', 'Delayed', 'Frame is up'],
    'Overdue: due by the end of “Spring 2026”. Progress: Delayed. As at 30 September 2026.'],
  ['the end of a year', works, ['Yard', '2025-26', 'end of 2026/27', null, 'Amber', 'Survey is done'],
    'Rated Amber. Due by the end of “2026/27”. Progress: “Survey is done”. As at 30 September 2026.'],
  ['done in a season', works, ['Flats', '2025-26', '31 March 2026', 'Summer 2026', 'Green', 'Let'],
    'Complete, late: due by 31 March 2026, finished in “Summer 2026”. Rated Green. As at 30 September 2026.'],
  ['done after a quarter', works, ['Flats', '2025-26', 'Q4 2025/26', '14 April 2026', 'Green', 'Let'],
    'Complete, late: due by the end of “Q4 2025/26”, finished 14 April 2026. Rated Green. As at 30 September 2026.'],
  ['moved from a season', moved, ['Lifts', 'Spring 2026', 'Autumn 2027', 'Amber', 'A part is missing'],
    'Rated Amber. Due by the end of “Autumn 2027” (moved from “Spring 2026”). Progress: “A part is missing”. As at 30 September 2026.'],
])('%s', (_rule, headings, row, draft) => {
  const said = saidOf(headings, row);
  expect(said.draft).toBe(draft);
  const typed = row.map((cell) => (typeof cell === 'string' ? cell : '')).join(' ');
  const months = said.all.match(/\b(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d/gu) ?? [];
  expect(months.filter((month) => !typed.includes(month) && month !== 'September 2026')).toEqual([]);
});
