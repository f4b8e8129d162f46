// Reading through the real client: everything the domain needs, in the round trips that the design allows.

import fc from 'fast-check';
import { areaAddress } from '../../../src/domain/model/cell';
import { valueAt } from '../../../src/domain/model/grid';
import { responseTimeout } from '../../../src/excel/batch/round-trip';
import { readSnapshot } from '../../../src/excel/read/read';
import { ensureCell } from '../../../src/workbench/workbook/cells';
import { connect, planOfRows, sheetNamed, workbookOf, type Given } from '../connected';

const megabytes4 = 4_000_000;

describe('round trips', () => {
  test.each([
    [20, 'sheet', 2],
    [2_000, 'sheet', 2],
    [20, 'workbook', 3],
    [2_000, 'workbook', 3],
  ] as const)('%i rows, a whole %s: %i', async (rows, kind, trips) => {
    const workbook = planOfRows(rows);
    workbook.sheets.push(...workbookOf({ 'Plan settings': [['Setting', 1]], Notes: [['A note']] }).sheets);
    const host = connect(workbook);
    const read = await readSnapshot(kind === 'sheet' ? { kind, sheet: null } : { kind });
    expect(read.ok && read.value.grids[0]?.values).toHaveLength(rows + 1);
    expect(host.traffic.roundTrips).toBe(trips + Math.floor(host.traffic.responseBytes / megabytes4));
  });

  test('one more for each further 4 MB, figures and prose alike', async () => {
    const prose = Array.from({ length: 20_000 }, (_, i): readonly Given[] => [`Row ${String(i)} `.repeat(20), i, i * 2]);
    const host = connect(workbookOf({ Long: prose }));
    const read = await readSnapshot({ kind: 'sheet', sheet: 'Long' });
    if (!read.ok) throw new Error(read.problem.sentence);
    expect(read.value.grids[0]?.values.map(([, figure]) => figure)).toEqual(prose.map(([, figure]) => figure));
    expect(host.traffic.responseBytes).toBeGreaterThan(megabytes4);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(2 + Math.floor(host.traffic.responseBytes / megabytes4));
  });

  test('a large sheet without formulas says its contents once', async () => {
    const read = async (last: Given): Promise<number> => {
      const rows = Array.from({ length: 11_000 }, (_, i): readonly Given[] => [`Row ${String(i)} and its words`, i === 10_999 ? last : i]);
      const host = connect(workbookOf({ Long: rows }));
      const answer = await readSnapshot({ kind: 'sheet', sheet: 'Long' });
      if (!answer.ok) throw new Error(answer.problem.sentence);
      const [grid] = answer.value.grids;
      expect(grid?.values.slice(0, 10_999)).toEqual(rows.slice(0, 10_999));
      expect([grid?.values.at(-1)?.[1], grid?.formulas.at(-1)?.[1]]).toEqual(last === 7 ? [7, null] : [20, last]);
      return host.traffic.responseBytes;
    };
    const [plain, withFormula] = [await read(7), await read('=2*10')];
    expect(withFormula - plain).toBeGreaterThan(11_000 * 30);
  });

  test('prose that first and last row don’t announce is read all the same', async () => {
    const rows = Array.from({ length: 9_000 }, (_, i): readonly Given[] =>
      i === 0 || i === 8_999 ? [i] : [`Row ${String(i)} `.repeat(40)],
    );
    connect(workbookOf({ Long: rows }));
    const read = await readSnapshot({ kind: 'sheet', sheet: 'Long' });
    expect(read.ok && read.value.grids[0]?.values).toEqual(rows);
  });
});

describe('what a grid holds', () => {
  test('a hidden sheet is named and left alone: none of its cells are read', async () => {
    const workbook = planOfRows(20);
    workbook.sheets.push(
      ...workbookOf({
        Codes: [
          ['Deliverable', 'Target', 'Q1', 'Total'],
          ['Visits', 10, 4, 4],
        ],
      }).sheets,
    );
    sheetNamed(workbook, 'Codes').visibility = 'Hidden';
    connect(workbook);
    const read = await readSnapshot({ kind: 'workbook' });
    if (!read.ok) throw new Error(read.problem.sentence);
    expect(read.value.grids.map(({ sheet, hidden, values }) => [sheet.name, hidden ?? false, values.length])).toEqual([
      [expect.any(String), false, 21],
      ['Codes', true, 1],
    ]);
  });

  test('values, formulas, formats, errors, text that looks like a formula, merges, hidden rows and columns, filter, table, protection', async () => {
    const workbook = workbookOf({
      Plan: [
        [null, 'Title', null, null],
        ['Theme', 'Target', 'Share', 'Note'],
        ['A', 40, '=B3/0', '=not a formula'],
        ['B', 0, '=B3/80', null],
      ],
    });
    const sheet = sheetNamed(workbook, 'Plan');
    const note = sheet.rows.get(2)?.get(3);
    if (note !== undefined) Object.assign(note, { value: '=not a formula', formula: null, quotePrefix: true });
    sheet.merges.push({ firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 3 });
    sheet.rowFormats.set(3, { height: null, custom: false, hidden: true, style: null });
    sheet.columnFormats.set(2, { width: null, hidden: true, style: null });
    sheet.filter = { area: { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 3 }, criteria: new Map() };
    connect(workbook).calculator.structureChanged();
    const read = await readSnapshot({ kind: 'sheet', sheet: 'Plan' });
    if (!read.ok) throw new Error(read.problem.sentence);
    const [grid] = read.value.grids;
    expect(grid).toMatchObject({
      sheet: { name: 'Plan' },
      area: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 3 },
      values: [
        [null, 'Title', null, null],
        ['Theme', 'Target', 'Share', 'Note'],
        ['A', 40, { error: '#DIV/0!' }, '=not a formula'],
        ['B', 0, 0.5, null],
      ],
      merges: [{ firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 3 }],
      hiddenRows: new Set([3]),
      hiddenColumns: new Set([2]),
      filter: { area: { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 3 }, filtered: false },
      tables: [],
      protected: false,
      dateSystem: 1900,
      dateOrder: 'dmy',
    });
    expect(grid?.formulas[2]).toEqual([null, null, '=B3/0', null]);
  });

  test('an Excel table, with its heading row', async () => {
    const workbook = workbookOf({ Plan: [[null], [null, 'Measure', 'Value'], [null, 'Visits', 18]] });
    const area = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 };
    const columns = ['Measure', 'Value'].map((name, i) => ({ id: i + 1, name, calculatedFormula: null }));
    sheetNamed(workbook, 'Plan').tables.push({
      id: 1,
      name: 'Measures',
      area,
      showHeaders: true,
      showTotals: false,
      style: null,
      columns,
      filter: null,
    });
    connect(workbook);
    const read = await readSnapshot({ kind: 'workbook' });
    expect(read.ok && read.value.grids[0]?.tables).toEqual([{ name: 'Measures', area, showTotals: false }]);
    expect(read.ok && read.value.grids[0]?.area.firstRow).toBe(1);
  });

  test.each([
    [false, 1900],
    [true, 1904],
  ])('date system: 1904 %p', async (date1904, system) => {
    connect(workbookOf({ Plan: [['x']] }, {}, date1904));
    const read = await readSnapshot({ kind: 'workbook' });
    expect(read.ok && read.value.grids[0]?.dateSystem).toBe(system);
  });

  test('an empty sheet is one empty cell', async () => {
    connect(workbookOf({ Empty: [] }));
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    expect(read.ok && read.value.grids[0]).toMatchObject({
      area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
      values: [[null]],
    });
  });

  test('a sheet whose formats reach far below its figures is read no further than its figures', async () => {
    const workbook = workbookOf({ Plan: [['x', 1]] });
    sheetNamed(workbook, 'Plan').rows.set(900_000, new Map([[0, { value: null, formula: null, style: 0 }]]));
    connect(workbook);
    const read = await readSnapshot({ kind: 'workbook' });
    expect(read.ok && read.value.grids[0]?.area.lastRow).toBe(0);
  });
});

describe('large used ranges with few cells', () => {
  const table: readonly (readonly Given[])[] = Array.from({ length: 300 }, (_, row): readonly Given[] =>
    row === 0 ? ['Deliverable', 'Target', 'Q1'] : [`Row ${String(row)}`, row, row * 2],
  );

  test.each<readonly [string, readonly (readonly [number, number])[], readonly string[]]>([
    ['in the last row', [[1_048_575, 1]], ['B1048576']],
    ['in the last column', [[0, 16_383]], ['XFD1']],
    ['in the last cell', [[1_048_575, 16_383]], ['XFD1048576']],
    [
      'in both',
      [
        [1_048_575, 0],
        [4, 16_383],
      ],
      ['XFD5', 'A1048576'],
    ],
    ['in a block far below', Array.from({ length: 40 }, (_, i) => [700_000 + i, i % 3] as const), ['A700001:C700040']],
  ])('stray cells %s are left aside and named, in a few round trips', async (_where, cells, aside) => {
    const workbook = workbookOf({ Plan: table });
    for (const [row, column] of cells) ensureCell(sheetNamed(workbook, 'Plan'), row, column).value = 'stray';
    const host = connect(workbook);
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    if (!read.ok) throw new Error(read.problem.sentence);
    const [grid] = read.value.grids;
    expect(grid?.area).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 299, lastColumn: 2 });
    expect(grid?.values).toEqual(table);
    expect(new Set(grid?.outlyingAreas?.map(areaAddress))).toEqual(new Set(aside));
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(6);
    expect(host.traffic.responseBytes).toBeLessThan(200_000);
  });

  test('rows that nothing is in aren’t asked for', async () => {
    const workbook = workbookOf({ Plan: table });
    const below = ensureCell(sheetNamed(workbook, 'Plan'), 120_000, 0);
    below.value = 'Note';
    for (let column = 3; column < 10; column += 1) ensureCell(sheetNamed(workbook, 'Plan'), 2, column).value = 'x';
    const host = connect(workbook);
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    if (!read.ok) throw new Error(read.problem.sentence);
    expect(host.traffic.responseBytes).toBeLessThan(200_000);
    expect(read.value.grids[0]?.outlyingAreas?.map(areaAddress)).toEqual(['A120001']);
  });

  test('cells apart that the rectangle has room for are read with it, blank rows between', async () => {
    const workbook = workbookOf({ Plan: table });
    ensureCell(sheetNamed(workbook, 'Plan'), 100_000, 1).value = 'End of the return';
    ensureCell(sheetNamed(workbook, 'Plan'), 900_000, 2).value = 'stray';
    const host = connect(workbook);
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    if (!read.ok) throw new Error(read.problem.sentence);
    const [grid] = read.value.grids;
    expect([grid?.values.length, grid?.formulas.length, grid?.numberFormats.length]).toEqual([100_001, 100_001, 100_001]);
    expect([grid?.values[299], grid?.values[300], grid?.values[100_000]]).toEqual([
      table[299],
      [null, null, null],
      [null, 'End of the return', null],
    ]);
    expect(grid?.outlyingAreas?.map(areaAddress)).toEqual(['C900001']);
    expect(host.traffic.responseBytes).toBeLessThan(200_000);
  });

  test('a dense sheet of many rows is read whole, with one look more', async () => {
    const rows = Array.from({ length: 110_000 }, (_, i): readonly Given[] => [i, i, i, i, i]);
    const host = connect(workbookOf({ Plan: rows }));
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    expect(read.ok && read.value.grids[0]?.values.length).toBe(110_000);
    expect(read.ok && read.value.grids[0]?.outlyingAreas).toBeUndefined();
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(3 + Math.floor(host.traffic.responseBytes / megabytes4));
  });

  test('law: every filled cell is in the grid, or in an area that is named', async () => {
    const position = fc.tuple(
      fc.oneof(fc.nat(50), fc.nat(5_000), fc.integer({ min: 1_000_000, max: 1_048_575 })),
      fc.oneof(fc.nat(10), fc.nat(16_383)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(position, { minLength: 1, maxLength: 40 }), async (cells) => {
        const workbook = workbookOf({ Plan: [] });
        for (const [row, column] of cells) ensureCell(sheetNamed(workbook, 'Plan'), row, column).value = `${String(row)},${String(column)}`;
        connect(workbook);
        const read = await readSnapshot({ kind: 'sheet', sheet: null });
        if (!read.ok) throw new Error(read.problem.sentence);
        const grid = read.value.grids[0];
        if (grid === undefined) throw new Error('no grid');
        for (const [row, column] of cells) {
          const isAside = (grid.outlyingAreas ?? []).some(
            (area) => row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
          );
          if (!isAside) expect(valueAt(grid, row, column)).toBe(`${String(row)},${String(column)}`);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('merged areas', () => {
  test.each([512, 513, 20_000])('%i of them', async (count) => {
    const workbook = workbookOf({ Plan: Array.from({ length: count }, (_, row): readonly Given[] => [`Row ${String(row)}`, null, row]) });
    const merges = Array.from({ length: count }, (_, row) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 1 }));
    sheetNamed(workbook, 'Plan').merges.push(...merges);
    const host = connect(workbook);
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    expect(read.ok && read.value.grids[0]?.merges).toEqual(merges);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(count <= 512 ? 2 : 5 + Math.floor(host.traffic.responseBytes / megabytes4));
  });

  test('a merge down many rows is whole, though it reaches beyond the cells that are looked at', async () => {
    const workbook = workbookOf({
      Plan: Array.from({ length: 900 }, (_, row): readonly Given[] => [row === 0 ? 'Theme' : null, row, row]),
    });
    const tall = { firstRow: 0, lastRow: 899, firstColumn: 0, lastColumn: 0 };
    const wide = Array.from({ length: 800 }, (_, row) => ({ firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 2 }));
    sheetNamed(workbook, 'Plan').merges.push(tall, ...wide);
    connect(workbook);
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    expect(read.ok && read.value.grids[0]?.merges).toHaveLength(801);
    expect(read.ok && read.value.grids[0]?.merges).toContainEqual(tall);
  });
});

test('500 columns of 700 rows, some of them hidden', async () => {
  const workbook = workbookOf({
    Plan: Array.from({ length: 700 }, (_, row): readonly Given[] => Array.from({ length: 500 }, (_column, column) => row + column)),
  });
  for (const row of [3, 699]) sheetNamed(workbook, 'Plan').rowFormats.set(row, { height: null, custom: false, hidden: true, style: null });
  const host = connect(workbook);
  const read = await readSnapshot({ kind: 'sheet', sheet: null });
  expect(read.ok && read.value.grids[0]?.values[699]?.[499]).toBe(1_198);
  expect(read.ok && read.value.grids[0]?.hiddenRows).toEqual(new Set([3, 699]));
  expect(host.traffic.roundTrips).toBeLessThanOrEqual(3 + Math.floor(host.traffic.responseBytes / megabytes4));
});

describe('which sheets', () => {
  test('every sheet but the settings, hidden ones by name; names of the workbook', async () => {
    const workbook = workbookOf(
      { Plan: [['a']], 'Plan settings': [['s', 1]], Hidden: [['h']], Deep: [['d']] },
      { Plan_1_green: "'Plan settings'!$B$1" },
    );
    sheetNamed(workbook, 'Hidden').visibility = 'Hidden';
    sheetNamed(workbook, 'Deep').visibility = 'VeryHidden';
    connect(workbook);
    const read = await readSnapshot({ kind: 'workbook' });
    if (!read.ok) throw new Error(read.problem.sentence);
    expect(read.value.grids.map(({ sheet }) => sheet.name)).toEqual(['Plan', 'Hidden', 'Deep']);
    expect(read.value.settings?.values).toEqual([['s', 1]]);
    expect(read.value.sheets.map(({ name }) => name)).toEqual(['Plan', 'Plan settings', 'Hidden', 'Deep']);
    expect(read.value.names.get('Plan_1_green')).toBe("='Plan settings'!$B$1");
  });

  test('one sheet brings the settings along', async () => {
    connect(workbookOf({ Plan: [['a']], 'Plan settings': [['s', 1]], Other: [['o']] }));
    const read = await readSnapshot({ kind: 'sheet', sheet: 'Plan' });
    expect(read.ok && [read.value.grids.map(({ sheet }) => sheet.name), read.value.settings?.sheet.name]).toEqual([
      ['Plan'],
      'Plan settings',
    ]);
  });
});

describe('what Excel fails for is done without', () => {
  const dated: readonly (readonly Given[])[] = [
    ['Task', 'Due'],
    ['Survey', 100],
  ];

  test.each<readonly [what: string, refused: string, is1904: boolean, read: 1900 | 1904]>([
    ['worksheet functions: dates count from 1900', 'Functions.date', false, 1900],
    ['the first row of a blank sheet', 'null.getRow', true, 1904],
    ['the last row of a blank sheet', 'null.getLastRow', true, 1904],
    ['the columns right of a blank sheet’s cells', 'null.getColumnsAfter', true, 1904],
    ['the shapes of a sheet', 'Worksheet.shapes', true, 1904],
    ['the pattern of dates', 'Application.cultureInfo', true, 1904],
  ])('%s', async (_what, refused, is1904, dateSystem) => {
    for (const scope of [{ kind: 'workbook' }, { kind: 'sheet', sheet: null }] as const) {
      const host = connect(workbookOf({ Plan: dated, Blank: [] }));
      Object.assign(host.workbook, { date1904: is1904 });
      host.refuse(refused);
      const read = await readSnapshot(scope);
      if (!read.ok) throw new Error(read.problem.sentence);
      expect(read.value.grids[0]).toMatchObject({ values: dated, dateSystem });
    }
  });

  test.each(['GeneralException', 'ItemNotFound', 'ApiNotFound', 'ResponsePayloadSizeLimitExceeded'])(
    'after %s the date system is asked for by itself',
    async (code) => {
      const host = connect(workbookOf({ Plan: dated }));
      Object.assign(host.workbook, { date1904: true });
      for (const onRoundTrip of [1, 2, 3, 4, 5, 6]) host.playFault({ onRoundTrip, when: 'before', code, message: 'no' });
      const read = await readSnapshot({ kind: 'sheet', sheet: null });
      expect(read.ok && read.value.grids[0]?.dateSystem).toBe(1904);
      expect(host.traffic.roundTrips).toBe(9);
    },
  );

  test('what passes is no reason to look at less', async () => {
    const host = connect(workbookOf({ Plan: dated }));
    host.playFault({ onRoundTrip: 1, when: 'after', code: 'ResponsePayloadSizeLimitExceeded', message: 'no' });
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    expect(read.ok && read.value.grids[0]).toMatchObject({ values: dated });
    expect(host.traffic.roundTrips).toBe(3);
  });

  test('worksheet functions that count: a stray cell far below is left out all the same', async () => {
    const workbook = workbookOf({ Plan: dated });
    ensureCell(sheetNamed(workbook, 'Plan'), 1_000_000, 1).value = 'stray';
    connect(workbook).refuse('Functions.countA');
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    expect(read.ok && read.value.grids[0]?.values).toEqual(dated);
  });
});

describe('refusals are one sentence', () => {
  test.each([
    ['a sheet that isn’t there', { kind: 'sheet', sheet: 'Nope' }, 'no-such-sheet'],
    ['the settings sheet', { kind: 'sheet', sheet: 'Plan settings' }, 'add-in-sheet'],
  ] as const)('%s', async (_what, scope, code) => {
    connect(workbookOf({ Plan: [['a']], 'Plan settings': [['s']] }));
    const read = await readSnapshot(scope);
    expect(!read.ok && read.problem.code).toBe(code);
  });

  test('really filled millions are refused before they are read', async () => {
    const workbook = workbookOf({ Huge: [['a']] });
    const { rows } = sheetNamed(workbook, 'Huge');
    // One row for all: half a million rows of their own would take long to make.
    const row = new Map([0, 9].map((column) => [column, { value: 1, formula: null, style: 0 }]));
    for (let index = 0; index < 501_000; index += 1) rows.set(index, row);
    const host = connect(workbook);
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    expect(!read.ok && read.problem.code).toBe('too-many-cells');
    expect(host.traffic.roundTrips).toBe(2);
    expect(host.traffic.responseBytes).toBeLessThan(20_000);
  });

  test.each([
    ['InvalidOperationInCellEditMode', /Press Enter/],
    ['AccessDenied', /protected/],
    ['SomethingNew', /Try again/],
  ])('%s', async (code, sentence) => {
    const host = connect(workbookOf({ Plan: [['a']] }));
    // Excel is asked once more for less, where it may have failed for what a reading can do without.
    for (const onRoundTrip of [1, 2, 3]) host.playFault({ onRoundTrip, when: 'before', code, message: 'no' });
    const read = await readSnapshot({ kind: 'workbook' });
    if (read.ok) throw new Error('The fault was not noticed.');
    expect(read.problem.code).toBe(code);
    expect(read.problem.sentence).toMatch(sentence);
  });

  test('Excel doesn’t answer: we stop waiting', async () => {
    const host = connect(workbookOf({ Plan: [['a']] }));
    host.playFault({ onRoundTrip: 2, when: 'hang', code: '', message: '' });
    responseTimeout.milliseconds = 30;
    const read = await readSnapshot({ kind: 'workbook' });
    responseTimeout.milliseconds = 60_000;
    expect(!read.ok && read.problem.code).toBe('NoAnswer');
  });
});
