// A budget is a ceiling only where what is counted is money: over homes, metres and checks it is a number to be done, and more
// than that is no overspend. Of staff and hours it is asked.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

type Line = readonly TestCell[];

/** By row how its target reads, and whether its draft speaks of money. */
function readingsOf(rows: readonly Line[]): readonly string[] {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-04-30', answers: [] });
  return (sheets[0]?.tables[0]?.rows ?? []).map(({ row: { target }, draft }) => {
    const reads = target.betterOpen === true ? 'asked' : (target.kind ?? 'none');
    return `${reads}${/\b(?:budget|spent|allocation)\b/iu.test(draft ?? '') ? ', money' : ''}`;
  });
}

const head = ['Q1', 'Q2', 'Q3', 'Q4', 'Done'] as const;

describe('a number of things that the budget pays for is to be reached', () => {
  test.each([
    'Budgeted for the year',
    'Budgeted this year',
    'Budgeted number',
    'Budget 2025/26',
    'Allocation',
    'Funded for the year',
    'Number funded',
    'Planned for the year',
  ])('by the unit of each row: “%s”', (heading) => {
    const rows: readonly Line[] = [
      ['Work', 'Unit', heading, ...head],
      ['Gullies cleared', 'gullies', 900, 300, 250, 240, 160, 950],
      ['Kerbs relaid', 'metres', 400, 90, 90, 80, 40, 300],
      ['Lamp columns', 'columns', 60, 20, 20, 20, 0, 60],
      ['Playgrounds made safe', 'no.', 12, 4, 4, 4, 2, 14],
    ];
    expect(readingsOf(rows)).toEqual(['at least', 'at least', 'at least', 'at least']);
  });

  test('past it a row is not Red, and short of it the rest is told', () => {
    const rows: readonly Line[] = [
      ['Work', 'Unit', 'Budgeted 2025/26', ...head],
      ['Gullies cleared', 'gullies', 900, 300, 250, 240, 160, 950],
      ['Kerbs relaid', 'metres', 400, 90, 90, 80, 40, 300],
    ];
    const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-04-30', answers: [] });
    const [over, short] = sheets[0]?.tables[0]?.rows ?? [];
    expect(over?.rating).toEqual({ status: 'Green' });
    expect(short?.draft).toMatch(/is 100 short/u);
  });

  test('by a note that says what the budget is', () => {
    const rows: readonly Line[] = [
      ['Work', 'Budget', ...head],
      ['Gullies cleared', 900, 300, 250, 240, 160, 950],
      ['Kerbs relaid', 400, 90, 90, 80, 40, 300],
      [],
      ['Budget: the number of each that the ward fund pays for.'],
    ];
    expect(readingsOf(rows)).toEqual(['at least', 'at least']);
  });
});

describe('of staff, hours and levels, or where nothing says what is counted, it is asked', () => {
  test.each([
    ['Cover at the front desk', 'hours'],
    ['Wardens', 'FTE'],
    ['Rangers in post', 'people'],
  ])('%s, in %s', (name, unit) => {
    const rows: readonly Line[] = [
      ['Work', 'Unit', 'Budgeted for the year', ...head],
      [name, unit, 90, 22, 24, 25, 23, 94],
      ['Kerbs relaid', 'metres', 400, 90, 90, 80, 40, 300],
    ];
    expect(readingsOf(rows)).toEqual(['asked', 'at least']);
  });

  test('work without a unit under “Budgeted”', () => {
    const rows: readonly Line[] = [
      ['Work', 'Budgeted', ...head],
      ['Gullies cleared', 900, 300, 250, 240, 160, 950],
      ['Kerbs relaid', 400, 90, 90, 80, 40, 300],
    ];
    expect(readingsOf(rows)).toEqual(['asked', 'asked']);
  });
});

describe('money stays a ceiling', () => {
  const pounds = (shown: number): TestCell => ({ shown, as: '[$£-809]#,##0' });

  test.each<[string, readonly Line[]]>([
    [
      'by its unit',
      [
        ['Scheme', 'Unit', 'Budgeted for the year', ...head],
        ['Library roof', '£000', 400, 90, 90, 80, 40, 300],
        ['Bridge painted', '£000', 60, 20, 20, 20, 5, 65],
      ],
    ],
    [
      'by the format of its cells, beside units of what is bought',
      [
        ['Scheme', 'Unit', 'Budget', ...head],
        ['Library roof', 'roofs', pounds(400), 90, 90, 80, 40, 300],
        ['Bridge painted', 'bridges', pounds(60), 20, 20, 20, 5, 65],
      ],
    ],
    [
      'by a heading of what was spent',
      [
        ['Scheme', 'Budgeted', 'Q1', 'Q2', 'Q3', 'Q4', 'Spent'],
        ['Library roof repaired', 400, 90, 90, 80, 40, 300],
        ['Bridge painted', 60, 20, 20, 20, 5, 65],
      ],
    ],
    [
      'by its title',
      [
        ['Capital monitoring, £000'],
        ['Scheme', 'Budgeted', ...head],
        ['Library roof repaired', 400, 90, 90, 80, 40, 300],
        ['Bridge painted', 60, 20, 20, 20, 5, 65],
      ],
    ],
    [
      'a plain budget of which nothing says otherwise',
      [
        ['Scheme', 'Budget', ...head],
        ['Library roof', 400, 90, 90, 80, 40, 300],
        ['Bridge', 60, 20, 20, 20, 5, 65],
      ],
    ],
  ])('%s', (_how, rows) => {
    expect(readingsOf(rows)).toEqual(['up to, money', 'up to, money']);
  });

  test('money that comes in is to be reached', () => {
    const rows: readonly Line[] = [
      ['Line', 'Unit', 'Budgeted', ...head],
      ['Parking income', '£000', 400, 90, 90, 80, 40, 300],
      ['Hall costs', '£000', 60, 20, 20, 20, 5, 65],
    ];
    expect(readingsOf(rows).map((reads) => reads.split(',')[0])).toEqual(['at least', 'up to']);
  });
});
