// A column put into the officer's sheet through the one writer: everything moves along, Undo takes it out again, and nothing of anybody's is lost.

import fc from 'fast-check';
import type { Area, SheetRef } from '../../../src/domain/model/cell';
import type { Content, Edit } from '../../../src/domain/model/edit';
import { undo } from '../../../src/excel/undo/undo';
import { refersToColumn } from '../../../src/excel/undo/undo-insertion';
import { write } from '../../../src/excel/moves/write';
import type { WriteReport } from '../../../src/excel/write/write-report';
import { deleteColumns, insertColumns } from '../../../src/workbench/edit/insert-and-delete';
import type { Host } from '../../../src/workbench/host/wire/host';
import { ensureCell } from '../../../src/workbench/workbook/cells';
import type { Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { changedStyle, styleOf } from '../../../src/workbench/workbook/styles';
import { dropDown } from '../../workbench/drop-down';
import { connect, sheetNamed, typeInto, valueIn, workbookOf } from '../connected';
import { createJournal, undone, unpackedJournal, written } from '../written';

const sheet: SheetRef = { id: '{Plan}', name: 'Plan' };
const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Area => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

/** A plan with two reviews under one merged heading, a total to the right of them, in an AutoFilter; a summary counts on another sheet. */
function plan(): Workbook {
  const workbook = workbookOf(
    {
      Plan: [
        ['Programme plan', null, 'Reviews', null, null],
        ['Output', 'Figure', 'Oct 2011', 'March 2012', 'Comments', 'Twice'],
        ['Peer challenges', 18, 'Green', 'Amber', 'Booked', '=B3*2'],
        ['Pilots', 5, 'Red', 'Green', null, '=B4*2'],
        ['Events', 60, 'Amber', 'Green', 'Two more', '=B5*2'],
      ],
      Summary: [['=SUM(Plan!F3:F5)', '=COUNTIF(Plan!D3:D5,"Green")', '=Doubled']],
    },
    { Doubled: 'Plan!$F$3' },
  );
  const there = sheetNamed(workbook, 'Plan');
  there.merges.push(area(0, 0, 2, 3));
  there.filter = { area: area(1, 4, 0, 5), criteria: new Map() };
  there.columnFormats.set(3, { width: 22, hidden: false, style: null });
  for (let row = 1; row <= 4; row += 1) {
    const cell = ensureCell(there, row, 3);
    cell.style = changedStyle(workbook, cell.style, { fill: row === 1 ? '#DDEBF7' : null, numberFormat: '@', font: { bold: row === 1 } });
  }
  there.validations.push(dropDown(area(2, 4, 3, 3), '"Green,Amber,Red"'));
  return workbook;
}

const newColumn = 4;
const heading = 'Oct 2012';

function insertion(over: Partial<Extract<Edit, { kind: 'insert-column' }>> = {}): Edit {
  return {
    kind: 'insert-column',
    sheet,
    column: newColumn,
    beside: { area: area(1, 1, 3, 4), contents: [['March 2012', 'Comments']] },
    table: null,
    what: 'The next review',
    ...over,
  };
}

function oneColumn(column: number, firstRow: number, before: readonly Content[], after: readonly (Content | undefined)[]): Edit {
  return {
    kind: 'cells',
    sheet,
    area: area(firstRow, firstRow + after.length - 1, column, column),
    before: before.map((content) => [content]),
    after: after.map((content) => [content]),
    what: 'Cells',
  };
}

/** The next review beside the last, and something in a column to the right of it. */
const nextReview: readonly Edit[] = [
  insertion(),
  { kind: 'copy-layout', sheet, from: { sheet, area: area(1, 4, 3, 3) }, to: area(1, 4, newColumn, newColumn) },
  oneColumn(newColumn, 1, [null, null, null, null], [heading, 'Amber', undefined, 3]),
  oneColumn(newColumn + 1, 3, [null], ['No comment yet']),
  { kind: 'fit-rows', sheet, firstRow: 1, lastRow: 4 },
];

/** What people see of a workbook: contents, names, merged cells, filter, rules, tables, widths. */
function seen(workbook: Workbook): unknown {
  return {
    names: workbook.names.map(({ name, refersTo }) => [name, refersTo]),
    settings: workbook.settings.size,
    sheets: workbook.sheets.map((each) => ({
      name: each.name,
      cells: cellsOf(workbook, each),
      merges: each.merges,
      filter: each.filter?.area,
      rules: each.conditionalFormats.map(({ areas, formulas }) => [areas, formulas]),
      choices: each.validations.map(({ areas, formula1 }) => [areas, formula1]),
      tables: each.tables.map(({ area: of, columns }) => [of, columns.map(({ name }) => name)]),
      widths: [...each.columnFormats].map(([column, { width }]) => [column, width]).filter(([, width]) => width !== null),
    })),
  };
}

function cellsOf(workbook: Workbook, each: Sheet): unknown {
  return [...each.rows]
    .flatMap(([row, cells]) =>
      [...cells].map(([column, { value, formula, style }]) => ({
        row,
        column,
        value,
        formula,
        look: { ...styleOf(workbook, style), xf: null, basedOn: null },
      })),
    )
    .filter(({ value, formula }) => value !== null || formula !== null)
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

test('the column is there in the look of its neighbour, everything else has moved along, and no figure is another', async () => {
  const workbook = plan();
  const host = connect(workbook);
  host.calculator.structureChanged();
  const journal = createJournal();
  expect(await written(nextReview, journal)).toEqual({ cells: 4, leftAlone: [] });
  expect(host.traffic.roundTrips).toBeLessThanOrEqual(3);
  const there = sheetNamed(workbook, 'Plan');
  expect([0, 1, 2, 3, 4].map((row) => valueIn(there, row, newColumn))).toEqual([null, heading, 'Amber', null, 3]);
  expect([1, 2, 3, 4].map((row) => valueIn(there, row, newColumn + 1))).toEqual(['Comments', 'Booked', 'No comment yet', 'Two more']);
  expect(there.rows.get(2)?.get(6)).toMatchObject({ formula: '=B3*2', value: 36 });
  expect(there.filter?.area).toEqual(area(1, 4, 0, 6));
  expect(there.columnFormats.get(newColumn)?.width).toBe(there.columnFormats.get(3)?.width);
  expect(there.validations.map(({ areas }) => areas)).toEqual([[area(2, 4, 3, 3)], [area(2, 4, newColumn, newColumn)]]);
  expect(styleOf(workbook, there.rows.get(1)?.get(newColumn)?.style ?? 0)).toMatchObject({ fill: '#DDEBF7', font: { bold: true } });
  const summary = sheetNamed(workbook, 'Summary');
  expect([0, 1, 2].map((column) => [summary.rows.get(0)?.get(column)?.formula, valueIn(summary, 0, column)])).toEqual([
    ['=SUM(Plan!G3:G5)', 166],
    ['=COUNTIF(Plan!D3:D5,"Green")', 2],
    ['=Doubled', 36],
  ]);
});

test('undone, the workbook is as it was; from the file’s own journal too', async () => {
  for (const fromFile of [false, true]) {
    const workbook = plan();
    connect(workbook).calculator.structureChanged();
    const before = seen(workbook);
    const journal = createJournal();
    await written(nextReview, journal);
    if (fromFile) journal.save(unpackedJournal(workbook.settings.get('programmePlan.lastReview')));
    expect(await undone(journal)).toEqual({ cells: 4, leftAlone: [], deletedColumns: [{ sheet: 'Plan', column: 4 }] });
    expect(seen(workbook)).toEqual(before);
  }
});

test('put in under a merged heading, the heading grows, and rows with merged cells take Excel’s own look for a new column', async () => {
  const workbook = plan();
  connect(workbook);
  const there = sheetNamed(workbook, 'Plan');
  there.merges.push(area(2, 3, 2, 2));
  const layout = (firstRow: number, lastRow: number): Edit => ({
    kind: 'copy-layout',
    sheet,
    from: { sheet, area: area(firstRow, lastRow, 2, 2) },
    to: area(firstRow, lastRow, 3, 3),
  });
  const edits = [
    insertion({ column: 3, beside: { area: area(1, 1, 2, 3), contents: [['Oct 2011', 'March 2012']] } }),
    layout(0, 4),
    oneColumn(3, 1, [null], ['Jan 2012']),
  ];
  expect(await written(edits, createJournal())).toEqual({ cells: 1, leftAlone: [] });
  expect(there.merges).toEqual([area(0, 0, 2, 4), area(2, 3, 2, 2)]);
});

describe('inside an Excel table', () => {
  function planInTable(): Workbook {
    const workbook = plan();
    const there = sheetNamed(workbook, 'Plan');
    const columns = ['Output', 'Figure', 'Oct 2011', 'March 2012', 'Comments', 'Twice'];
    there.filter = null;
    there.tables.push({
      id: 1,
      name: 'Plan1',
      area: area(1, 4, 0, 5),
      showHeaders: true,
      showTotals: false,
      style: null,
      columns: columns.map((name, i) => ({ id: i + 1, name, calculatedFormula: null })),
      filter: null,
    });
    return workbook;
  }

  test('the table has one column more, then again as many as it had', async () => {
    const workbook = planInTable();
    connect(workbook).calculator.structureChanged();
    const before = seen(workbook);
    const journal = createJournal();
    await written([insertion({ table: 'Plan1' }), ...nextReview.slice(1)], journal);
    expect(sheetNamed(workbook, 'Plan').tables[0]?.columns.map(({ name }) => name)[newColumn]).toBe(heading);
    expect((await undone(journal)).leftAlone).toEqual([]);
    expect(seen(workbook)).toEqual(before);
  });

  test('one that would go through a table of somebody else’s is refused, and nothing is written', async () => {
    const workbook = planInTable();
    connect(workbook);
    const before = seen(workbook);
    const outcome = await write(nextReview, createJournal(), () => undefined);
    expect(outcome.ok ? '' : outcome.problem.sentence).toMatch('through the table “Plan1”');
    expect(seen(workbook)).toEqual(before);
  });
});

test.each<[string, (host: Host, there: Sheet) => void, RegExp]>([
  ['a protected sheet', (_host, there) => { there.protection = { options: new Map(), passwordProtected: false }; }, /is protected/],
  ['headings that have changed', (host, there) => { typeInto(host, there, 1, 4, 'Notes'); }, /has changed since the preview \(E2\)/],
  ['a column that somebody put in meanwhile', (host, there) => { insertColumns(host, there.id, 1, 1); }, /has changed/],
])('%s: nothing is written, with one sentence', async (_what, change, sentence) => {
  const workbook = plan();
  const host = connect(workbook);
  change(host, sheetNamed(workbook, 'Plan'));
  const before = seen(workbook);
  const outcome = await write(nextReview, createJournal(), () => undefined);
  expect(outcome.ok ? '' : outcome.problem.sentence).toMatch(sentence);
  expect(seen(workbook)).toEqual(before);
}); // prettier-ignore

test('a cell with a formula is left alone while a column is put in: what it will say isn’t known yet', async () => {
  const workbook = plan();
  connect(workbook);
  const report = await written([insertion(), oneColumn(6, 2, [{ formula: '=B3*2' }], [0])], createJournal());
  expect(report.leftAlone).toEqual([{ sheet: 'Plan', address: 'G3', reason: expect.stringMatching('formula') as unknown }]);
  expect(sheetNamed(workbook, 'Plan').rows.get(2)?.get(6)?.formula).toBe('=B3*2');
});

describe('a round trip fails', () => {
  test.each(['before', 'half-way', 'after'] as const)(
    'the write, %s it was applied: the workbook is as it was, undone where anything was written',
    async (when) => {
      const workbook = plan();
      const host = connect(workbook);
      host.calculator.structureChanged();
      const before = seen(workbook);
      const journal = createJournal();
      host.playFault({ onRoundTrip: 2, when, code: 'GeneralException', message: 'It failed.' });
      expect((await write(nextReview, journal, () => undefined)).ok).toBe(when === 'after');
      if (when === 'before') expect(journal.last()).toBeNull();
      else expect((await undone(journal)).leftAlone).toEqual([]);
      expect(seen(workbook)).toEqual(before);
    },
  );

  test.each(['before', 'after'] as const)('the undo, %s it was applied: it can be tried again', async (when) => {
    const workbook = plan();
    const host = connect(workbook);
    host.calculator.structureChanged();
    const before = seen(workbook);
    const journal = createJournal();
    await written(nextReview, journal);
    host.resetTraffic();
    const entry = journal.last();
    if (entry === null) throw new Error('There is nothing to undo.');
    let trips = 0;
    for (let trip = 1; trip <= 16; trip += 1) {
      trips = trip;
      host.playFault({ onRoundTrip: host.traffic.roundTrips + trip, when, code: 'GeneralException', message: 'It failed.' });
      const outcome = await undo(entry, journal);
      if (outcome.ok) break;
    }
    expect(trips).toBeGreaterThan(3);
    expect(seen(workbook)).toEqual(before);
  });
});

describe('somebody has worked in the column since', () => {
  async function changedBy(change: (host: Host, workbook: Workbook) => void): Promise<{ workbook: Workbook; report: WriteReport }> {
    const workbook = plan();
    const host = connect(workbook);
    host.calculator.structureChanged();
    const journal = createJournal();
    await written(nextReview, journal);
    change(host, workbook);
    return { workbook, report: await undone(journal) };
  }
  const stays = (reason: RegExp): unknown =>
    expect.arrayContaining([{ sheet: 'Plan', address: 'E:E', reason: expect.stringMatching(reason) as unknown }]);

  test.each<[string, number]>([
    ['a status of ours changed', 2],
    ['a status where there was none', 3],
    ['something far below', 40],
  ])('%s: the column stays with it', async (_what, row) => {
    const { workbook, report } = await changedBy((host, now) => { typeInto(host, sheetNamed(now, 'Plan'), row, newColumn, 'Red'); });
    expect(report.leftAlone).toEqual(stays(/has been changed/));
    expect(valueIn(sheetNamed(workbook, 'Plan'), row, newColumn)).toBe('Red');
    expect(valueIn(sheetNamed(workbook, 'Plan'), 2, newColumn + 1)).toBe('Booked');
  }); // prettier-ignore

  test('a comment: the column stays with it', async () => {
    const { workbook, report } = await changedBy((_host, now) => {
      sheetNamed(now, 'Plan').comments.push({ row: 2, column: newColumn, author: 'Officer', text: 'Why?' });
    });
    expect(report.leftAlone).toEqual(stays(/has been changed/));
    expect(sheetNamed(workbook, 'Plan').comments).toHaveLength(1);
  });

  test('a formula elsewhere that reads it: the column stays, and the formula with it', async () => {
    const { workbook, report } = await changedBy((host, now) => {
      ensureCell(sheetNamed(now, 'Summary'), 3, 0).formula = '=COUNTIF(Plan!$E$3:$E$5,"Green")';
      host.calculator.structureChanged();
    });
    expect(report.leftAlone).toEqual(stays(/formulas refer to it/));
    expect(sheetNamed(workbook, 'Summary').rows.get(3)?.get(0)?.formula).toBe('=COUNTIF(Plan!$E$3:$E$5,"Green")');
  });

  test('taken out by hand: the rest is undone', async () => {
    const { workbook, report } = await changedBy((host, now) => {
      deleteColumns({ workbook: now, calculator: host.calculator }, sheetNamed(now, 'Plan').id, newColumn, 1);
    });
    expect(report.leftAlone).toEqual([]);
    expect(valueIn(sheetNamed(workbook, 'Plan'), 3, newColumn)).toBeNull();
    expect(valueIn(sheetNamed(workbook, 'Plan'), 2, newColumn)).toBe('Booked');
  });
});

test.each<[string, string, boolean]>([
  ['=E3', 'Plan', true],
  ['=$E$3:$E$9', 'Plan', true],
  ['=COUNTIF(Plan!E:E,"Red")', 'Summary', true],
  ["='Plan'!E1", 'Summary', true],
  ['=E3', 'Summary', false],
  ['=SUM(D3:F3)', 'Plan', false],
  ['="E3"&F3', 'Plan', false],
  ['=Other!E3', 'Plan', false],
  ['=LOG10(F3)+E', 'Plan', false],
  ['=COUNTIF(Plan1[Oct 2012],"Red")', 'Summary', true],
])('%s on %s refers to the column alone: %p', (formula, home, expected) => {
  expect(refersToColumn(formula, home, { sheet, column: newColumn, heading })).toBe(expected);
});

test('law: wherever the column goes, Undo gives the workbook back, and no figure changes on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 8 }),
      fc.array(fc.option(fc.constantFrom<Content>('Green', 7, '=text', true), { nil: null }), { minLength: 1, maxLength: 6 }),
      async (column, contents) => {
        const workbook = plan();
        connect(workbook).calculator.structureChanged();
        const summary = sheetNamed(workbook, 'Summary');
        const figures = [0, 1, 2].map((at) => valueIn(summary, 0, at));
        const before = seen(workbook);
        const there = sheetNamed(workbook, 'Plan');
        const [from, to] = [Math.max(0, column - 1), column];
        const beside = {
          area: area(1, 1, from, to),
          contents: [[from, to].slice(from === to ? 1 : 0).map((at) => contentOf(valueIn(there, 1, at)))],
        };
        const journal = createJournal();
        await written(
          [insertion({ column, beside }), oneColumn(column, 1, [null, ...contents.map(() => null)], [heading, ...contents])],
          journal,
        );
        expect([0, 1, 2].map((at) => valueIn(summary, 0, at))).toEqual(figures);
        expect((await undone(journal)).leftAlone).toEqual([]);
        expect(seen(workbook)).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
});

function contentOf(value: unknown): Content {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
