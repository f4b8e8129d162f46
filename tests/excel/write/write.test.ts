// Writing through the real client: only what was previewed, only where it still fits, in at most three round trips a sheet.

import type { Content, Edit } from '../../../src/domain/model/edit';
import { responseTimeout } from '../../../src/excel/batch/round-trip';
import { write } from '../../../src/excel/moves/write';
import type { Outcome, Problem } from '../../../src/domain/model/outcome';
import { styleOf } from '../../../src/workbench/workbook/styles';
import { connect, everyCell, everyTypedCell, planOfRows, sheetNamed, typeInto, valueIn, workbookOf } from '../connected';
import { firstAddInColumn, reviewEdits } from '../edits';
import { createJournal, undone, written } from '../written';

function ignore(): void {
  // Progress is not looked at here.
}

function problemOf(outcome: Outcome<unknown>): Problem {
  return outcome.ok ? { code: 'none', sentence: '' } : outcome.problem;
}

const sheet = { id: '{Plan}', name: 'Plan' };

function oneCell(row: number, column: number, before: Content, after: Content): Edit {
  return {
    kind: 'cells',
    sheet,
    area: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
    before: [[before]],
    after: [[after]],
    what: 'One cell',
  };
}

describe('a review is written', () => {
  test.each([20, 2_000])('%i rows: at most three round trips a sheet, and everything that was there is there still', async (rows) => {
    const workbook = planOfRows(rows);
    const before = everyCell(workbook);
    const host = connect(workbook);
    expect(await written(reviewEdits(rows))).toEqual({ cells: 3 * (rows + 1) + 2, leftAlone: [] });
    const { roundTrips, requestBytes, responseBytes } = host.traffic;
    expect(roundTrips).toBeLessThanOrEqual(2 * 3 + Math.floor(requestBytes / 4_000_000) + Math.floor(responseBytes / 4_000_000));
    const after = everyCell(workbook);
    for (const [cell, content] of before) expect([cell, after.get(cell)]).toEqual([cell, content]);
  });

  test('one sheet takes three, settings there or not', async () => {
    const workbook = planOfRows(20);
    const host = connect(workbook);
    await written(reviewEdits(20).filter((edit) => edit.kind === 'cells' && 'id' in edit.sheet));
    expect(host.traffic.roundTrips).toBe(3);
  });

  test('formulas are live, names stand before the formulas that use them', async () => {
    const workbook = planOfRows(20);
    const host = connect(workbook);
    await written(reviewEdits(20));
    const plan = sheetNamed(workbook, 'Deliverables');
    expect(valueIn(plan, 1, firstAddInColumn)).toBe('Amber');
    typeInto(host, plan, 1, 7, 15);
    expect(valueIn(plan, 1, firstAddInColumn)).toBe('Green');
    typeInto(host, sheetNamed(workbook, 'Plan settings'), 0, 1, 0.9);
    expect(valueIn(plan, 1, firstAddInColumn)).toBe('Amber');
  });

  test('formats, flags, drop-down, filter, row heights and column width', async () => {
    const workbook = planOfRows(20);
    connect(workbook);
    await written(reviewEdits(20));
    const plan = sheetNamed(workbook, 'Deliverables');
    expect(plan.conditionalFormats.map(({ type, formulas, areas }) => [type, formulas, areas])).toEqual(
      ['"Green"', '"Red"'].map((word) => [
        'cellIs',
        [word],
        [{ firstRow: 1, lastRow: 20, firstColumn: firstAddInColumn, lastColumn: firstAddInColumn }],
      ]),
    );
    expect(plan.conditionalFormats[0]?.format).toMatchObject({ fontColor: '#006100', fill: '#C6EFCE' });
    expect(plan.validations).toMatchObject([
      {
        type: 'list',
        formula1: '"Sum,Latest"',
        areas: [{ firstRow: 1, lastRow: 20, firstColumn: firstAddInColumn + 1, lastColumn: firstAddInColumn + 1 }],
      },
    ]);
    expect(plan.filter?.area).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 20, lastColumn: firstAddInColumn + 2 });
    expect(styleOf(workbook, plan.rows.get(1)?.get(firstAddInColumn + 2)?.style ?? 0)).toMatchObject({ wrapText: true, vertical: 'Top' });
    expect(plan.columnFormats.get(firstAddInColumn + 2)?.width).toBeCloseTo(40, -1);
  });

  test.each(["='Figures'!A1+'Two words'!A1", '=0.50+1.0+1E3', '=if(figures!a1>=plan_green,"Green","amber")', '= SUM( Figures!A1 , 2 )'])(
    'what Excel writes otherwise is no other formula: %s',
    async (formula) => {
      const workbook = workbookOf({ Plan: [['a']], Figures: [[3]], 'Two words': [[4]] });
      workbook.names.push({ name: 'Plan_green', refersTo: '0.8', sheetId: null, hidden: false, comment: null });
      connect(workbook);
      const journal = createJournal();
      const before = everyCell(workbook);
      expect((await written([oneCell(0, 1, null, { formula })], journal)).leftAlone).toEqual([]);
      expect(valueIn(sheetNamed(workbook, 'Plan'), 0, 1)).not.toBeNull();
      expect(await written([oneCell(0, 1, { formula }, { formula })])).toEqual({ cells: 0, leftAlone: [] });
      await undone(journal);
      expect(everyCell(workbook)).toEqual(before);
    },
  );

  test('an Excel table grows by our columns', async () => {
    const workbook = workbookOf({
      Plan: [
        ['Measure', 'Value'],
        ['Visits', 18],
      ],
    });
    const from = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };
    const columns = ['Measure', 'Value'].map((name, i) => ({ id: i + 1, name, calculatedFormula: null }));
    sheetNamed(workbook, 'Plan').tables.push({
      id: 1,
      name: 'Measures',
      area: from,
      showHeaders: true,
      showTotals: false,
      style: null,
      columns,
      filter: null,
    });
    connect(workbook);
    const to = { ...from, lastColumn: 2 };
    const report = await written([
      {
        kind: 'cells',
        sheet,
        area: { ...to, firstColumn: 2 },
        before: [[null], [null]],
        after: [['Total (computed)'], [{ formula: '=B2' }]],
        what: 'Ours',
      },
      { kind: 'extend-table', sheet, table: 'Measures', from, to },
    ]);
    expect(report).toEqual({ cells: 2, leftAlone: [] });
    expect(sheetNamed(workbook, 'Plan').tables[0]).toMatchObject({
      area: to,
      columns: [{ name: 'Measure' }, { name: 'Value' }, { name: 'Total (computed)' }],
    });
  });

  test.each(['=1+1', '+44 20 7664', '-', '@home', 'March 2012', '3/10/15', '12', "'quoted"])('the text %s stays text', async (text) => {
    const workbook = workbookOf({ Plan: [['a']] });
    connect(workbook);
    expect(await written([oneCell(0, 1, null, text)])).toEqual({ cells: 1, leftAlone: [] });
    expect(sheetNamed(workbook, 'Plan').rows.get(0)?.get(1)).toMatchObject({ value: text, formula: null });
  });

  test('a formula into a cell formatted as text is a formula', async () => {
    const workbook = workbookOf({ Plan: [[4, null]] });
    const style = workbook.styles.push({ ...styleOf(workbook, 0), numberFormat: '@' }) - 1;
    sheetNamed(workbook, 'Plan').rows.get(0)?.set(1, { value: null, formula: null, style });
    connect(workbook);
    expect(await written([oneCell(0, 1, null, { formula: '=A1*2' })])).toEqual({ cells: 1, leftAlone: [] });
    expect(valueIn(sheetNamed(workbook, 'Plan'), 0, 1)).toBe(8);
  });

  test('events are on again afterwards', async () => {
    const workbook = planOfRows(3);
    connect(workbook);
    await written(reviewEdits(3));
    const context = new Excel.RequestContext();
    const runtime = context.runtime.load('enableEvents');
    await context.sync();
    expect(runtime.enableEvents).toBe(true);
  });

  test('nothing to write takes no round trip', async () => {
    const host = connect(workbookOf({ Plan: [['a']] }));
    expect(await written([])).toEqual({ cells: 0, leftAlone: [] });
    expect(host.traffic.roundTrips).toBe(0);
  });
});

describe('what no longer fits is left alone', () => {
  test('a cell that changed in between, and only that', async () => {
    const workbook = planOfRows(20);
    const host = connect(workbook);
    typeInto(host, sheetNamed(workbook, 'Deliverables'), 5, firstAddInColumn + 2, 'An officer wrote this');
    const report = await written(reviewEdits(20));
    expect(report.leftAlone).toEqual([{ sheet: 'Deliverables', address: 'M6', reason: 'The cell has changed since the preview.' }]);
    expect(valueIn(sheetNamed(workbook, 'Deliverables'), 5, firstAddInColumn + 2)).toBe('An officer wrote this');
    expect(valueIn(sheetNamed(workbook, 'Deliverables'), 6, firstAddInColumn + 2)).toMatch(/^Row 6/);
  });

  test('a cell that holds it already isn’t written again', async () => {
    connect(workbookOf({ Plan: [['a', 'Sum']] }));
    expect(await written([oneCell(0, 1, null, 'Sum')])).toEqual({ cells: 0, leftAlone: [] });
  });

  test('a sheet whose guarded cells changed gets nothing', async () => {
    const workbook = workbookOf({
      Plan: [
        ['a', 1],
        ['b', 2],
      ],
    });
    connect(workbook);
    const before = everyCell(workbook);
    const guard = {
      sheetId: '{Plan}',
      area: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
      contents: [
        ['a', 1],
        ['b', 3],
      ],
    };
    const outcome = await write([oneCell(0, 2, null, 'x')], createJournal(), ignore, [guard]);
    expect(problemOf(outcome).sentence).toBe('“Plan” has changed since the preview (B2). Run Review again.');
    expect(everyCell(workbook)).toEqual(before);
  });

  test.each([
    ['protected', /is protected/],
    ['filtered', /is filtered/],
    ['filtered table', /is filtered/],
    ['gone', /has been removed/],
  ])('a sheet that is %s', async (state, sentence) => {
    const workbook = workbookOf(
      state === 'gone'
        ? { Other: [['a']] }
        : {
            Plan: [
              ['a', 'b'],
              ['c', 1],
            ],
          },
    );
    const plan = workbook.sheets.find(({ name }) => name === 'Plan');
    const area = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };
    const criteria = new Map([[0, '<filterColumn colId="0"><filters><filter val="z"/></filters></filterColumn>']]);
    if (plan !== undefined && state === 'protected')
      Object.assign(plan, { protection: { options: new Map([['sheet', '1']]), passwordProtected: false } });
    if (plan !== undefined && state === 'filtered') plan.filter = { area, criteria };
    if (plan !== undefined && state === 'filtered table') {
      plan.tables.push({
        id: 1,
        name: 'T',
        area,
        showHeaders: true,
        showTotals: false,
        style: null,
        columns: [
          { id: 1, name: 'a', calculatedFormula: null },
          { id: 2, name: 'b', calculatedFormula: null },
        ],
        filter: { area, criteria },
      });
    }
    connect(workbook);
    const before = everyCell(workbook);
    const outcome = await write([oneCell(0, 2, null, 'x')], createJournal(), ignore);
    expect(problemOf(outcome).code).toBe('nothing-written');
    expect(problemOf(outcome).sentence).toMatch(sentence);
    expect(everyCell(workbook)).toEqual(before);
  });

  test('one protected sheet of two: the other is written, and the report says so', async () => {
    const workbook = workbookOf({ Plan: [['a']], Other: [['b']] });
    Object.assign(sheetNamed(workbook, 'Other'), { protection: { options: new Map([['sheet', '1']]), passwordProtected: false } });
    connect(workbook);
    const other: Edit = {
      kind: 'cells',
      sheet: { id: '{Other}', name: 'Other' },
      area: { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 1 },
      before: [[null]],
      after: [['x']],
      what: '',
    };
    const report = await written([oneCell(0, 1, null, 'x'), other]);
    expect(report.cells).toBe(1);
    expect(report.leftAlone).toMatchObject([{ sheet: 'Other', address: 'B1' }]);
    expect(report.leftAlone[0]?.reason).toMatch(/protected/);
  });
});

describe('faults', () => {
  test('a write that took effect although Excel says that it failed counts as written', async () => {
    const workbook = planOfRows(5);
    const host = connect(workbook);
    host.playFault({ onRoundTrip: 3, when: 'after', code: 'InvalidOperationInCellEditMode', message: 'no' });
    const journal = createJournal();
    const report = await written(reviewEdits(5), journal);
    expect(report.leftAlone).toEqual([]);
    expect(report.cells).toBeGreaterThan(0);
    // With what Excel holds, as after any other write.
    const faultless = createJournal();
    connect(planOfRows(5));
    await written(reviewEdits(5), faultless);
    expect(journal.last()).toEqual(faultless.last());
  });

  test('a cell is being edited: nothing is written, nothing to undo, and trying again works', async () => {
    const workbook = planOfRows(5);
    const host = connect(workbook);
    const before = everyCell(workbook);
    host.playFault({ onRoundTrip: 2, when: 'before', code: 'InvalidOperationInCellEditMode', message: 'no' });
    const journal = createJournal();
    const outcome = await write(reviewEdits(5), journal, ignore);
    expect(problemOf(outcome).sentence).toBe('Press Enter to finish editing the cell, then try again. Nothing has been written.');
    expect(everyCell(workbook)).toEqual(before);
    expect(journal.last()).toBeNull();
    expect((await write(reviewEdits(5), journal, ignore)).ok).toBe(true);
  });

  test('a cell is being edited when a part is written already: Undo takes that part back', async () => {
    const workbook = planOfRows(5);
    const host = connect(workbook);
    host.playFault({ onRoundTrip: 3, when: 'before', code: 'InvalidOperationInCellEditMode', message: 'no' });
    const journal = createJournal();
    const outcome = await write(reviewEdits(5), journal, ignore);
    expect(problemOf(outcome).sentence).toBe(
      'Press Enter to finish editing the cell, then try again. Some cells may have been written: press Undo to put them back.',
    );
    expect(journal.last()).not.toBeNull();
  });

  test.each([
    ['fails before it is applied', 'before', ['Plan settings']],
    ['fails half-way', 'half-way', ['Plan settings', 'Deliverables']],
    ['is never answered', 'hang', ['Plan settings', 'Deliverables']],
  ] as const)('a write that %s is never sent twice, names the cells in doubt, and can be undone', async (_what, when, inDoubt) => {
    const workbook = planOfRows(5);
    const host = connect(workbook);
    const typed = everyTypedCell(workbook);
    host.playFault({ onRoundTrip: 3, when, code: 'RequestAborted', message: 'no' });
    responseTimeout.milliseconds = 50;
    const journal = createJournal();
    const outcome = await write(reviewEdits(5), journal, ignore);
    responseTimeout.milliseconds = 60_000;
    expect(problemOf(outcome).sentence).toMatch(/press Undo/);
    expect(journal.last()?.sheets.map(({ sheet: { name } }) => name)).toEqual(inDoubt);
    expect([...new Set(problemOf(outcome).inDoubt?.map(({ sheet }) => sheet))]).toEqual(inDoubt);
    // The look, the settings, the plan, and how much of it took effect: the plan was sent once.
    expect(host.traffic.roundTrips).toBe(4);
    for (const [cell, content] of typed) expect(everyTypedCell(workbook).get(cell)).toBe(content);
  });
});
