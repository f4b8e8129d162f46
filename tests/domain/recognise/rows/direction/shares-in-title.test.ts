// A title that says what share all rows give, the verb of work done on a trouble, and a stated status go before the nouns
// in a row's name.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

/** How each row's target reads, and how many are asked about. */
function readings(rows: readonly (readonly TestCell[])[]) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-12-31', answers: [] });
  const kinds = (sheets[0]?.tables[0]?.rows ?? []).flatMap(({ row }) => (row.kind === 'deliverable' ? [row.target.kind] : []));
  const asked = findings.filter(({ check, severity }) => check.startsWith('target-better') && severity === 'ask');
  return { kinds, asked: asked.length };
}

const head = ['Measure', 'Target', 'Q1', 'Q2', 'Q3'] as const;

test.each<[string, readonly string[]]>([
  ['What tenants tell us (% satisfied)', ['Complaints handling', 'Time taken for the last repair', 'Home is well kept']],
  ['Share of letters answered within ten days', ['Complaints', 'Debt recovery', 'Parking fines']],
  ['Patients: percentage who were happy with', ['Waiting at reception', 'Delays explained to them', 'The food on the ward']],
])('under “%s” every row is wanted high', (title, names) => {
  const rows = names.map((name, index) => [name, 72 + index, 61 + index, 63 + index, 66 + index]);
  expect(readings([[title], head, ...rows])).toEqual({ kinds: ['at least', 'at least', 'at least'], asked: 0 });
});

test.each([
  ['What tenants tell us (% dissatisfied)', 'Complaints about repairs'],
  ['What tenants tell us (% satisfied)', 'Complaints waiting (days)'],
  ['% of calls not answered in time', 'Complaints line'],
])('under “%s” the row “%s” keeps its own direction', (title, name) => {
  const { kinds } = readings([[title], head, [name, 12, 14, 13, 11], ['Home is well kept', 70, 66, 67, 69]]);
  expect(kinds[0]).not.toBe('at least');
});

test.each(['Backlog records entered', 'Arrears cases handled', 'Debt files scanned'])('more of “%s” is better', (name) => {
  const { kinds } = readings([head, [name, 1800, 400, 510, 480], ['Walks led', 40, 9, 12, 10], ['Trees planted', 500, 90, 110, 120]]);
  expect(kinds[0]).toBe('at least');
});

test.each([
  ['Staff turnover (%)', 'Red'],
  ['Vacancy rate (%)', 'Red'],
  ['Sickness absence rate (%)', 'Red'],
])('“%s” within its limit but stated %s is asked about', (name, status) => {
  const { kinds } = readings([
    [...head, 'RAG'],
    [name, '12%', '9%', '10%', '9%', status],
    ['Walks led', 40, 9, 12, 10, 'Green'],
    ['Trees planted', 500, 90, 110, 120, 'Green'],
  ]);
  expect(kinds[0]).not.toBe('up to');
});
