// Never under a picture, chart or shape, nor over cells that hold a drop-down or a format of the officer's: the next free
// place, said in one sentence; or the officer is asked. On the real client, with workbooks that have all of it.

import ExcelJS from 'exceljs';
import { createUseCases } from '../../src/app/use-cases';
import type { PreparedReview, UseCases } from '../../src/app/contract';
import { columnLetters } from '../../src/domain/model/cell';
import { addInColumnOf } from '../../src/domain/recognise/headings/add-in-columns';
import type { Host } from '../../src/workbench/host/wire/host';
import { blankSheet } from '../../src/workbench/workbook/blank-sheet';
import type { Drawing } from '../../src/workbench/workbook/model';
import { connect, connectFile, everyCell, sheetNamed, workbookOf, type Given } from '../excel/connected';
import { must } from '../main-job/reviewed';

const rows: readonly (readonly Given[])[] = [
  ['Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
  ['Homes insulated', 40, 10, 12, null, null, 22],
  ['Families helped', 60, 20, 15, null, null, 35],
  ['Trees planted', 90, 25, 30, null, null, 55],
];
const everything = { kind: 'workbook' } as const;
const noOptions = { asAt: null, answers: [] };

/** A plan in columns A to G, with what floats over its sheet. */
function planWith(...drawings: readonly Drawing[]): Host {
  const workbook = workbookOf({ Plan: rows });
  workbook.sheets.splice(0, 1, { ...sheetNamed(workbook, 'Plan'), drawings });
  return connect(workbook);
}

type Placement = 'TwoCell' | 'OneCell';

/** From the corner of one cell to that of another, by rows and columns from 0. */
function drawn(
  kind: Drawing['kind'],
  from: readonly [number, number],
  to: readonly [number, number],
  placement: Placement = 'OneCell',
): Drawing {
  const point = ([row, column]: readonly [number, number]) => ({ row, column, down: 0, right: 0 });
  return { kind, name: kind, anchor: { kind: 'two cells', from: point(from), to: point(to), placement } };
}

async function on(address: string, act: (range: Excel.Range) => void): Promise<void> {
  const context = new Excel.RequestContext();
  act(context.workbook.worksheets.getItem('Plan').getRange(address));
  await context.sync();
}

/** The first of our columns that would be written, and what is said of their place. */
function placeOf({ review }: PreparedReview) {
  const headings = review.edits.flatMap((edit) =>
    edit.kind === 'cells' && !('newSheet' in edit.sheet)
      ? edit.after
          .flat()
          .flatMap((content) => (typeof content === 'string' && addInColumnOf(content) !== undefined ? [edit.area.firstColumn] : []))
      : [],
  );
  const said = review.findings.filter(({ check }) => check === 'columns-further-on' || check === 'place-taken');
  return { first: headings.length === 0 ? null : columnLetters(Math.min(...headings)), said: said.map(({ message }) => message) };
}

async function prepared(useCases: UseCases = createUseCases()): Promise<PreparedReview> {
  return must(await useCases.prepareReview(everything, noOptions));
}

test.each<readonly [string, Drawing, string, string | null]>([
  ['a picture beside the table', drawn('picture', [1, 7], [3, 9]), 'J', 'a picture lies over columns H to I'],
  ['a shape further off, where the workings would go', drawn('shape', [2, 10], [3, 11]), 'L', 'a shape lies over column K'],
  ['a picture above, which keeps its size', drawn('picture', [6, 7], [9, 9]), 'H', null],
  [
    'a chart below, which would be stretched and squashed',
    drawn('chart', [6, 7], [20, 12], 'TwoCell'),
    'M',
    'a chart lies over columns H to L',
  ],
  ['a picture over the table itself', drawn('picture', [1, 0], [3, 4]), 'H', null],
  ['a hidden shape, as Excel keeps for a note', { ...drawn('shape', [1, 7], [3, 9]), hidden: true }, 'H', null],
  ['a picture that only touches the edge', drawn('picture', [1, 5], [3, 7]), 'H', null],
])('%s', async (_case, drawing, first, because) => {
  planWith(drawing);
  const place = placeOf(await prepared());
  expect(place.first).toBe(first);
  expect(place.said).toEqual(
    because === null
      ? []
      : [expect.stringMatching(`^The review’s columns go to ${first} to [A-Z]+, because ${because}; when you sort the table, select it`)],
  );
});

test.each(['null.getRow', 'null.getColumnsAfter', 'Functions.date', 'Application.cultureInfo'])(
  'where Excel fails for %s, a picture still keeps its place',
  async (refused) => {
    const host = planWith(drawn('picture', [1, 7], [3, 9]));
    host.workbook.sheets.push(sheetNamed(workbookOf({ Blank: [] }), 'Blank'));
    host.refuse(refused);
    expect(placeOf(await prepared()).first).toBe('J');
  },
);

/** A conditional format of the officer's. */
function addRule(range: Excel.Range): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = '=$A2=""';
  custom.format.fill.color = '#FF0000';
}

test.each<readonly [string, string, (range: Excel.Range) => void, string, string | null]>([
  [
    'a drop-down',
    'H2:H4',
    ({ dataValidation }) => (dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } }),
    'I',
    'may be entered is set in column H',
  ],
  ['a conditional format', 'J2:J4', addRule, 'K', 'a conditional format is set in column J'],
  ['a conditional format of whole rows', 'A2:XFD4', addRule, 'H', null],
  [
    'a box of the officer’s',
    'I2:K3',
    ({ format }) => (format.fill.color = '#FFF2CC'),
    'L',
    'a fill or border of your own is set in columns I to K',
  ],
  [
    'lines of the officer’s',
    'I2:K3',
    ({ format }) => {
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) format.borders.getItem(edge).style = 'Continuous';
    },
    'L',
    'a fill or border of your own is set in columns I to K',
  ],
  ['a band over whole rows', 'A3:XFD3', ({ format }) => (format.fill.color = '#FFF2CC'), 'H', null],
  ['a band that goes on a little past the table', 'A3:J3', ({ format }) => (format.fill.color = '#FFF2CC'), 'H', null],
  ['the headings’ fill, going on past the table', 'A1:J1', ({ format }) => (format.fill.color = '#FFF2CC'), 'H', null],
  ['white', 'H2:K3', ({ format }) => (format.fill.color = '#FFFFFF'), 'H', null],
])('%s in blank cells beside the table', async (_case, address, set, first, because) => {
  planWith();
  await on(address, set);
  const place = placeOf(await prepared());
  expect(place.first).toBe(first);
  expect(place.said).toEqual(because === null ? [] : [expect.stringContaining(because)]);
});

test('no place near enough is free: the officer is asked, and nothing is written', async () => {
  planWith(drawn('picture', [1, 7], [3, 30]));
  const review = await prepared();
  expect(placeOf(review)).toEqual({
    first: null,
    said: [
      expect.stringMatching(
        /^The review needs columns H to \w+ beside the table, but a picture lies over columns H to AD\. Move or clear it, or insert \d+ empty columns after the table, then review again\.$/,
      ),
    ],
  });
});

test('in a Table of Excel no gap is left: the officer is asked', async () => {
  const host = planWith(drawn('picture', [1, 7], [3, 9]));
  const names = ['Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'];
  const columns = names.map((name, i) => ({ id: i + 1, name, calculatedFormula: null }));
  const area = { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 6 };
  sheetNamed(host.workbook, 'Plan').tables.push({
    id: 1,
    name: 'Plan1',
    area,
    showHeaders: true,
    showTotals: false,
    style: null,
    columns,
    filter: null,
  });
  expect(placeOf(await prepared()).first).toBeNull();
});

test('a filter is carried over the gap, so that sorting takes our columns along, and nothing need be said of it', async () => {
  const host = planWith(drawn('picture', [1, 7], [3, 9]));
  const sheet = sheetNamed(host.workbook, 'Plan');
  sheet.filter = { area: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 6 }, criteria: new Map() };
  const useCases = createUseCases();
  const review = await prepared(useCases);
  expect(placeOf(review).said).toEqual([expect.stringMatching(/columns H to I\.$/)]);
  must(await useCases.applyReview(review, () => undefined));
  expect(sheet.filter.area.lastColumn).toBeGreaterThan(20);
});

test('written past a picture, a second review makes no edit, and Undo leaves nothing behind', async () => {
  const host = planWith(drawn('picture', [1, 7], [3, 9]));
  const before = everyCell(host.workbook);
  const useCases = createUseCases();
  must(await useCases.applyReview(await prepared(useCases), () => undefined));
  const { review } = await prepared(useCases);
  expect(review.edits).toEqual([]);
  expect(review.findings.map(({ check }) => check)).not.toContain('columns-further-on');
  must(await useCases.undoLastReview());
  expect(everyCell(host.workbook)).toEqual(before);
});

test('what a file says of its pictures is known: of two anchors, of one, and with columns of its own widths', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Plan');
  sheet.columns = [{ width: 40 }, {}, {}, {}, {}, {}, {}, { width: 3 }];
  for (const row of rows) sheet.addRow([...row]);
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const image = book.addImage({ base64: pixel, extension: 'png' });
  sheet.addImage(image, { tl: { col: 7, row: 1 }, ext: { width: 100, height: 40 } });
  connectFile(new Uint8Array(await book.xlsx.writeBuffer()));
  // 100 pixels: all of the narrow H (26 pixels), all of I (64) and a little of J.
  expect(placeOf(await prepared()).first).toBe('K');
});

test('drawings cost no round trip of their own; only what is set in blank cells does', async () => {
  const trips = async (host: Host, set?: () => Promise<void>): Promise<number> => {
    await set?.();
    const before = host.traffic.roundTrips;
    await prepared();
    return host.traffic.roundTrips - before;
  };
  const plain = await trips(planWith());
  expect(await trips(planWith(drawn('picture', [1, 7], [3, 9])))).toBe(plain);
  expect(await trips(planWith(), () => on('I2:K3', ({ format }) => { format.fill.color = '#FFF2CC'; }))).toBe(plain + 1); // prettier-ignore
});

test('where Excel fails for what is set beside a table, the plan is read all the same', async () => {
  const workbook = workbookOf({ Plan: rows });
  // The sheet ends with the table's last column but one: there are no columns right of it to ask for.
  const sheet = { ...blankSheet('{Plan}', 'Plan'), rows: new Map(sheetNamed(workbook, 'Plan').rows) };
  const last = sheet.rows.get(0);
  last?.set(16_383, { value: 'Note', formula: null, style: 0 });
  workbook.sheets.splice(0, 1, sheet);
  connect(workbook);
  expect(placeOf(await prepared()).first).toBe('H');
});
