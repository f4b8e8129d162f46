// Without a target nothing tells a position from new work by its size, and there is nothing to run towards: figures are
// told as they are, unless words say that they add up, and are never stretched to the year's end.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

function review(rows: readonly Line[], asAt = '2026-12-31') {
  const { sheets, findings, questions } = reviewWorkbook(snapshotOf(gridOf([['Performance data 2026/27'], ...rows])), {
    asAt,
    answers: [],
  });
  const [row] = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  return { row, findings, questions };
}

const headings = ['Measure', 'Q1', 'Q2', 'Q3', 'Q4'];
const others: readonly Line[] = [['Contacts received', 2210, 2345, 2190, null]];

describe('levels', () => {
  test.each([
    'Children looked after at quarter end',
    'Children looked after',
    'Average caseload per social worker',
    'Caseload',
    'Open cases',
    'Households in temporary accommodation',
  ])('%s: the latest, and no sum', (name) => {
    const { row } = review([headings, [name, 418, 421, 423, null], ...others]);
    expect(row).toMatchObject({ total: 423, forecast: null, method: { method: 'latest' } });
    expect(row?.draft).not.toMatch(/1,262|would end/u);
  });
});

describe('where nothing says how they count', () => {
  test.each(['Care leavers in touch', 'Empty homes', 'Foster households', 'Voids'])('%s: told one by one, and asked', (name) => {
    const { row, findings, questions } = review([headings, [name, 418, 431, 423, null], ...others]);
    expect(row).toMatchObject({ total: null, forecast: null, method: { open: true } });
    expect(row?.draft).toBe('Q1 418, Q2 431, Q3 423. It is asked how these figures count. As at 31 December 2026.');
    expect(questions[0]?.text).toMatch(/it has no total\.$/u);
    expect(findings.find(({ check }) => check === 'counting-method')?.message).toMatch(/it has no total\.$/u);
  });

  test('in a table whose other rows have targets', () => {
    const rows = [
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Empty homes', 'TBC', 1204, 1190, 1177, null],
      ['Homes completed', 400, 88, 104, 91, null],
    ];
    expect(review(rows).row).toMatchObject({ total: null, forecast: null, method: { open: true } });
  });

  test('a single figure is told as it stands', () => {
    const { row } = review([headings, ['Empty homes', 1204, null, null, null], ['Contacts received', 2210, null, null, null]]);
    expect(row).toMatchObject({ total: 1204, forecast: null });
    expect(row?.draft).toMatch(/^1,204 at the latest count/u);
  });
});

describe('what happens is added up, and not stretched', () => {
  test.each(['Contacts received', 'Complaints', 'Visits to the museum', 'Licences issued', 'Staff trained'])('%s', (name) => {
    const { row } = review([headings, [name, 431, 418, 405, null], ...others]);
    expect(row).toMatchObject({ total: 1254, forecast: null, method: { method: 'sum' } });
    expect(row?.draft).not.toContain('would end');
  });

  test('with a target it goes on at its pace', () => {
    const { row } = review([
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Contacts received', 1800, 431, 418, 405, null],
      ['Visits', 90, 20, 21, 24, null],
    ]);
    expect(row?.forecast).not.toBeNull();
    expect(row?.draft).toContain('would end');
  });
});

describe('each figure of a rolling year holds twelve months', () => {
  const measures: readonly Line[] = [
    ['Victims supported', 5200, 5010, 5140],
    ['Street patrols carried out', 3000, 2950, 3040],
    ['Young people diverted', 260, 241, 266],
  ];
  test.each<[string, readonly Line[]]>([
    [
      'a band over the months',
      [
        ['Measure', 'Target 2026-27', 'Rolling 12 months to', 'Rolling 12 months to'],
        [null, null, 'Jun 2026', 'Sep 2026'],
      ],
    ],
    ['in each heading', [['Measure', 'Annual target', 'Rolling year to Jun 2026', 'Rolling year to Sep 2026']]],
    ['in other words', [['Measure', 'Annual target', '12 months ending June 2026', '12 months ending September 2026']]],
    ['totals', [['Measure', 'Annual target', 'Rolling 12-month total to Jun 2026', 'Rolling 12-month total to Sep 2026']]],
  ])('%s: the latest counts, against the year’s target', (_variant, heads) => {
    const { row, questions } = review([...heads, ...measures], '2026-09-30');
    expect(row).toMatchObject({ goal: 5200, total: 5140, forecast: null, method: { method: 'latest' } });
    expect(row?.draft).toMatch(/^5,140 in the latest 12 months, of at least 5,200 \(99%\)/u);
    expect(row?.draft).toMatch(/12 months to Jun\w* 2026 5,010, 12 months to Sep\w* 2026 5,140/u);
    expect(questions).toEqual([]);
  });

  test('months that nothing calls rolling are of their own', () => {
    const { row } = review(
      [['Measure', 'Target 2026-27', 'Jun 2026', 'Sep 2026'], ['Visits made', 900, 214, 190], ...measures],
      '2026-09-30',
    );
    expect(row).toMatchObject({ total: 404, method: { method: 'sum' } });
  });
});
