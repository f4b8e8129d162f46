// The sheet says what the domain says of figures that are no actuals, of ranges and thresholds, and over years that don't begin in April.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { reviewWorkbook } from '../../src/domain/review/review-workbook';
import { isCellError } from '../../src/domain/model/cell';
import type { CellValue, Workbook } from '../../src/workbench/workbook/model';
import { applyEdits } from '../domain/fixtures/apply-edits';
import { snapshotOf } from '../domain/fixtures/review-of';
import { gridOf, percent, type TestCell } from '../domain/recognise/grid-of';
import { testWithTool } from '../external-tools';
import { opened, reviewed } from '../main-job/reviewed';
import { calculate } from './calculated-snapshot';
import { expectSheetToSay } from './compare-with-sheet';
import { recalculateWithLibreOffice } from './recalculate-with-libreoffice';

type Lines = readonly (readonly TestCell[])[];

const plans: readonly (readonly [name: string, lines: Lines])[] = [
  [
    'July to June',
    [
      ['Measure', 'Target 2024/25', 'Q1 Jul-Sep', 'Q2 Oct-Dec', 'Q3 Jan-Mar', 'Q4 Apr-Jun'],
      ['Calls taken', 400, 110, 80, null, null],
      ['Talks given', 20, 12, 10, null, null],
      ['Homes let', 60, 5, 2, null, null],
    ],
  ],
  [
    'January to December',
    [
      ['January to December 2024'],
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Calls taken', 400, 110, 80, 30, 10],
      ['Talks given', 20, 12, 10, 4, 2],
    ],
  ],
  [
    'a school year',
    [
      ['School year 2024/25'],
      ['Measure', 'Target', 'Autumn term', 'Spring term', 'Summer term'],
      ['Pupils helped', 90, 40, null, null],
      ['Talks given', 20, 21, null, null],
    ],
  ],
  [
    'plans among actuals, a range, an earlier year',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Loans plan', 100, 10, 50, 30, 20],
      ['Loans actual', 100, 10, 50, 30, 20],
      ['Loans last year', 100, 8, 40, 30, 20],
      ['Calls in time', '95–98', 90, 99, 96, 97],
      ['Visits budget', null, 10, 50, 30, 20],
      ['Visits', 20, 1, 5, 3, 2],
    ],
  ],
  [
    'percentages of another target than the one that is read',
    [
      ['Output', 'Target', 'Q1', 'Q2', 'Total', '% of target'],
      ['Jobs', 50, 20, 15, 35, percent(0.02)],
      ['Homes', 40, 9, 9, 18, percent(0.01)],
      ['Learners', 90, 30, 33, 63, percent(0.7)],
    ],
  ],
  [
    'rows whose later periods aren’t in yet',
    [
      ['Measure', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Homes let', 60, 15, 16, 14, null],
      ['Calls taken', 400, 110, 'tbc', null, null],
      ['Talks given', 20, null, 3, 'awaited', null],
      ['Visits made', 90, 20, 30, null, null],
    ],
  ],
  [
    'a date, and evidence both ways',
    [
      ['Measure', 'Baseline', 'Target', 'Q1', 'Q2'],
      ['Complaints', 20, 40, 10, 25],
      ['Depot opened', null, { shown: 45656, as: 'd mmm yyyy' }, 1, null],
      ['Visits', 10, 50, 40, 9],
    ],
  ],
  [
    'figures typed as text',
    [
      ['Year 2024/25, as at 31 December 2024'],
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Year to date'],
      ['Tenancies sustained', '90%', '91%', '88.5%', '93 %', null, '91%'],
      ['Calls answered', '95%', '94.2%', 'n/a', '96.1%', null, null],
      ['Satisfied (%)', '85%', percent(0.82), 'tbc', '84%', null, null],
      ['Income from hire', '£12,000', '£1,200', '£1,950.50', '£3,000', null, '£6,150.50'],
      ['Grants won', '£250k', '£61k', '£74k', '£2.5k', null, null],
      ['Visits in the year', '1,000', '1,200', 85, '15', null, null],
      ['Trees', 40, 8, 9, 10, null, 27],
    ],
  ],
  [
    'a target for each month',
    [
      ['Measure', 'Monthly target', 'Oct 2024', 'Nov 2024', 'Dec 2024'],
      ['Calls taken', 40, 50, 30, 44],
      ['Loans', 400, 5, 3, 90],
    ],
  ],
  [
    'progress from a baseline, up and down',
    [
      ['Measure', 'Baseline', 'Target', 'Q1', 'Q2', 'Total', '% of the way'],
      ['Carbon (tonnes)', 120, 80, 110, 100, 100, percent(0.5)],
      ['Homes connected', 100, 300, 120, 150, 150, percent(0.25)],
      ['Members', 40, 60, 55, 70, 70, percent(1.5)],
      ['Volunteers', 10, 10, 11, 12, 12, null],
    ],
  ],
  [
    'strict limits, at the limit and beside it',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Total'],
      ['Missed bins', 'fewer than 20', 8, 12, 20],
      ['Complaints', 'under 15', 4, 10, 14],
      ['Visits', 'more than 70', 30, 40, 70],
      ['Talks', 'not less than 35', 10, 22, 32],
    ],
  ],
  [
    'a budget, and the plan’s own forecast past it or not',
    [
      ['Scheme', 'Revised budget', 'Actual to period 9', 'Forecast outturn'],
      ['Care', 14300, 11050, 14720],
      ['Roads', 8650, 6200, 8200],
      ['Waste', 6100, 6400, 6700],
    ],
  ],
  [
    'a budget that is kept, passed, used up and untouched, and one of nought',
    [
      ['Scheme', 'Budget', 'Spend Q1', 'Spend Q2', 'Spend to date'],
      ['Hall', 400, 110, 80, 190],
      ['Pool', 200, 120, 100, 220],
      ['Park', 60, 50, 10, 60],
      ['Path', 50, 0, 0, 0],
      ['Barn', 0, 5, 3, 8],
    ],
  ],
  [
    'figures held back, and scales that are open',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3'],
      ['Cases', 40, 8, '<5', 9],
      ['Rent collected', 0.97, 96.8, 95, 96.1],
      ['Permits', 30, 9, 12, '[c]'],
    ],
  ],
  [
    'a target for the whole of the work',
    [
      ['Output', 'Whole-project target', 'Delivered up to 30 June 2024', 'Jul–Sep 2024', 'Oct–Dec 2024', 'Delivered to date'],
      ['Learners', 500, 180, 60, 55, 295],
      ['Jobs', 40, 8, 3, 31, 42],
      ['Firms', 20, 1, 2, 3, 6],
    ],
  ],
  [
    'a stated total that fits nothing',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Total'],
      ['Trees', 100, 40, 30, 70],
      ['Ponds', 10, 4, 3, 9],
      ['Hedges', 20, 4, 3, 7],
    ],
  ],
  [
    'thresholds of each row',
    [
      ['Measure', 'Target', 'Green from', 'Amber from', 'Q1', 'Q2'],
      ['Calls', 95, 90, 80, 60, 30],
      ['Visits', 50, null, null, 40, 9],
    ],
  ],
  [
    'a key of what is short of the profile, limits among the targets',
    [
      ['Measure', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG'],
      ['Calls taken', 400, 110, 100, 95, null, 'Green'],
      ['Homes let', 60, 15, 14, 13, null, 'Amber'],
      ['Missed bins', 'no more than 40', 10, 12, 9, null, 'Amber'],
      ['Thefts', 'no more than 80', 20, 25, 26, null, 'Red'],
      ['Talks given', 20, 5, 3, 2, null, 'Red'],
      ['Fires', 'no more than 12', 2, 3, 1, null, 'Green'],
      ['Grants paid', 36, 9, 6, null, null, null],
      [],
      ['Green: on profile or better; Amber: within 10% of profile; Red: more than 10% worse than profile'],
    ],
  ],
  [
    'a key of what is short of the target, where no year is known',
    [
      ['Indicator', 'Target', 'Actual', 'RAG'],
      ['Calls taken', 400, 410, 'Green'],
      ['Homes let', 60, 57, 'Green'],
      ['Missed bins', 'no more than 40', 46, 'Amber'],
      ['Thefts', 'no more than 80', 101, 'Red'],
      ['Talks given', 'exactly 20', 22, 'Amber'],
      ['Fires', 'fewer than 12', 12, null],
      ['Grants paid', 0, 4, null],
      ['Fines', 'no more than 0', 4, null],
      [],
      ['Green', 'within 5% of target'],
      ['Amber', '5% to 20% off target'],
      ['Red', 'more than 20% off target'],
    ],
  ],
  [
    'a key of tolerances',
    [
      ['Indicator', 'Aim', 'Target', 'Tolerance', 'Actual', 'Status'],
      ['Bins missed', 'Low', 40, percent(0.1), 43, 'Amber'],
      ['Calls taken', 'High', 900, percent(0.05), 850, 'Red'],
      ['Forms done', 'High', 300, percent(0.05), 310, 'Green'],
      ['Days to decide', 'Low', 20, percent(0.1), 26, 'Red'],
      ['Loans made', 'High', 200, percent(0.1), 185, 'Amber'],
      ['Visits', 'High', 50, null, 45, null],
      ['Homes', 'High', 50, percent(0.1), null, null],
      [],
      ['Green = on target or better; Amber = within tolerance; Red = outside tolerance'],
    ],
  ],
  [
    'a key of limits that each row has',
    [
      ['Indicator', 'Aim', 'Target', 'Intervention level', 'Actual', 'Status'],
      ['Bins missed', 'Low', 40, 44, 43, 'Amber'],
      ['Calls taken', 'High', 900, 860, 850, 'Red'],
      ['Forms done', 'High', 300, 280, 310, 'Green'],
      ['Days to decide', 'Low', 20, 25, 26, 'Red'],
      ['Loans made', 'High', 200, 180, 185, 'Amber'],
      ['Visits made', 'High', 50, 60, 45, null],
      [],
      ['Green: target met; Amber: missed, but within the intervention level; Red: beyond the intervention level'],
    ],
  ],
];

const options = { asAt: '2024-12-31', answers: [] };

test.each(plans)('%s: the workbench shows what the domain says', (_plan, lines) => {
  const grid = gridOf(lines);
  const before = snapshotOf(grid);
  const review = reviewWorkbook(before, options);
  const table = review.sheets[0]?.tables[0];
  if (table === undefined) throw new Error('nothing was read');
  const { shown, kept } = calculate(applyEdits(before, review.edits));
  expect(kept).toBe(0);
  expectSheetToSay(table, grid, shown);
});

test.each(plans)('%s: a second review says the same and changes nothing', (_plan, lines) => {
  const before = snapshotOf(gridOf(lines));
  const first = reviewWorkbook(before, options);
  const second = reviewWorkbook(applyEdits(before, first.edits), options);
  expect(second.edits).toEqual([]);
  const said = ({ sheets }: typeof first) => sheets[0]?.tables[0]?.rows.map(({ rating, total, draft }) => ({ rating, total, draft }));
  expect(said(second)).toEqual(said(first));
});

testWithTool('libreoffice')(
  'LibreOffice recalculates every cell to what the workbench shows',
  async (soffice) => {
    const { workbook, saved } = await reviewed(await fileOf());
    const theirs = cellsOf(opened(await recalculateWithLibreOffice(saved, soffice)));
    expect([...cellsOf(workbook)].filter(([place, value]) => (theirs.get(place) ?? null) !== value)).toEqual([]);
  },
  120_000,
);

async function fileOf(): Promise<Uint8Array> {
  const workbook = new ExcelJsWorkbook();
  plans.forEach(([, lines], index) => {
    const sheet = workbook.addWorksheet(`Measures ${String(index + 1)}`);
    lines.forEach((line) =>
      sheet.addRow(line.map((cell) => (typeof cell === 'object' && cell !== null && 'shown' in cell ? cell.shown : cell))),
    );
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellsOf(workbook: Workbook): ReadonlyMap<string, CellValue> {
  const cells = workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, columns]) =>
      [...columns].map(([column, { value }]) => [`${name}!${String(row)},${String(column)}`, same(value)] as const),
    ),
  );
  return new Map(cells);
}

/** A blank result of a formula is an empty text in one engine and an empty cell in another. */
function same(value: CellValue): CellValue {
  if (value === '') return null;
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}
