// Which way is better by what stands beside a row: the column that says what is counted, the rows around it, last year's
// figures, and a status of work that is complete.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Sheet = readonly (readonly TestCell[])[];

/** How each row's target reads, in order, and how many rows are asked about. */
function readings(rows: Sheet, name = 'Plan') {
  const grid = gridOf(rows);
  const named = { ...grid, sheet: { ...grid.sheet, name } };
  const { sheets, findings } = reviewWorkbook(snapshotOf(named), { asAt: '2025-12-18', answers: [] });
  const asked = findings.filter(({ check, severity }) => check === 'target-better-unsaid' && severity === 'ask');
  const kinds = (sheets[0]?.tables[0]?.rows ?? []).flatMap(({ row }) => (row.kind === 'deliverable' ? [row.target.kind] : []));
  return { kinds, asked: asked.length };
}

const head = ['Ref', 'Action', 'Measure', 'Target 2025/26', 'Delivered so far', 'Status'] as const;

test.each<[string, string, string]>([
  ['Fewer people sleeping rough', 'People housed', 'at least'],
  ['Tackle homelessness', 'Households helped to stay', 'at least'],
  ['Crime and fear of crime', 'Patrols', 'at least'],
  ['Better lives for young people', 'Days lost to sickness', 'up to'],
  ['Safer streets', 'Burglaries', 'up to'],
])('of “%s” the measure “%s” is counted, which reads as %s', (action, measure, kind) => {
  const rows = [head, ['1', 'Hold the fair', 'Fairs', 3, 2, 'Green'], ['2', action, measure, 40, 22, 'Amber']];
  expect(readings(rows)).toMatchObject({ kinds: ['at least', kind] });
});

const outputs = [
  ['Measure', 'Target 2025/26', 'Actual to date'],
  ['Homes insulated', 60, 34],
  ['Trees planted', 900, 410],
  ['Staff trained', 40, 41],
] as const;

test.each(['Vans in service', 'Allotments', 'Knife bins'])(
  '“%s” among outputs delivered is read as at least while it is short',
  (measure) => {
    expect(readings([...outputs, [measure, 32, 21]])).toMatchObject({ kinds: ['at least', 'at least', 'at least', 'at least'], asked: 0 });
  },
);

test.each([
  'Calls to the helpline',
  'Adults in residential care',
  'Reactive repairs',
  'Vehicles in the fleet',
  'Fines',
  'Electricity for pumping',
  'Mowing',
])('“%s” stays open, whatever the rows around it count', (measure) => {
  expect(readings([...outputs, [measure, 32, 21]]).asked).toBe(1);
});

test('what is used for the work is measured in another unit, and asked about', () => {
  const [, ...rows] = outputs;
  const inUnits = [
    ['Measure', 'Unit', 'Target 2025/26', 'Actual to date'],
    ...rows.map(([name, ...figures]) => [name, 'number', ...figures]),
  ];
  expect(readings([...inUnits, ['Sandbags', 'tonnes', 32, 21]]).asked).toBe(1);
  expect(readings([...inUnits, ['Sandbags', 'number', 32, 21]]).asked).toBe(0);
});

test('past its target, or beside a row that is wanted low, such a row is asked about', () => {
  expect(readings([...outputs, ['Knife bins', 32, 40]]).asked).toBe(1);
  expect(readings([...outputs, ['Complaints', 20, 15], ['Knife bins', 32, 21]]).asked).toBe(1);
});

const plain = ['Action', 'Target 2025/26', 'Actual to date', 'Status'] as const;

test.each<[string, number]>([
  ['Complete', 0],
  ['Completed', 0],
  ['Green', 0],
  ['Amber', 1],
])('a row past its target and stated “%s” leaves %d to ask', (status, asked) => {
  const rows = [plain, ['Wharf sorties', 6, 7, status], ['Fairs held', 18, 17, 'Green'], ['Staff trained', 9, 4, 'Red']];
  expect(readings(rows).asked).toBe(asked);
});

test('a limit by its words alone that is passed by work stated complete is asked about, and never called passed', () => {
  const rows = [plain, ['Crime', 6, 7, 'Complete'], ['Fairs held', 18, 17, 'Green'], ['Staff trained', 9, 4, 'Red']];
  expect(readings(rows)).toMatchObject({ asked: 1 });
});

/** Branches of one service: four quarters of last year, those of this year, and targets so much above last year's sum. */
function branches(title: string, above: number): Sheet {
  const of = (name: string, base: number): readonly TestCell[] => [
    ...[name, base, base, base, base],
    ...[base + 2, base + 1, null, null, base * 4 + above],
  ];
  return [
    [title],
    [null, '2024/25', null, null, null, '2025/26'],
    ['Branch', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4', 'Target 2025/26'],
    ...[of('Eastgate', 100), of('Marsh', 200), of('Quay', 300)],
    ['All branches', 600, 600, 600, 600, 606, 603, null, null, 2400 + 3 * above],
  ];
}

test.each<[string, number, number]>([
  ['Tokens by branch', 30, 0],
  ['Tokens by branch', -30, 3],
  ['Enquiries by branch', 30, 3],
])('“%s” with targets %d above last year’s figures leaves %d to ask', (title, above, asked) => {
  expect(readings(branches(title, above), 'Figures').asked).toBe(asked);
});
