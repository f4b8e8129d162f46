// Reading through the real client: everything the domain needs, in the round trips that the design allows.

import { patience } from '../../src/excel/round-trip';
import { readSnapshot } from '../../src/excel/read';
import { connect, planOfRows, sheetNamed, workbookOf, type Given } from './connected';

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
    const prose = Array.from({ length: 12_000 }, (_, i): readonly Given[] => [`Row ${String(i)} `.repeat(20), i, i * 2]);
    const host = connect(workbookOf({ Long: prose }));
    const read = await readSnapshot({ kind: 'sheet', sheet: 'Long' });
    if (!read.ok) throw new Error(read.problem.sentence);
    expect(read.value.grids[0]?.values.map(([, figure]) => figure)).toEqual(prose.map(([, figure]) => figure));
    expect(host.traffic.responseBytes).toBeGreaterThan(megabytes4);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(2 + Math.floor(host.traffic.responseBytes / megabytes4));
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

describe('refusals are one sentence', () => {
  test.each([
    ['a sheet that isn’t there', { kind: 'sheet', sheet: 'Nope' }, 'no-such-sheet'],
    ['the settings sheet', { kind: 'sheet', sheet: 'Plan settings' }, 'own-sheet'],
  ] as const)('%s', async (_what, scope, code) => {
    connect(workbookOf({ Plan: [['a']], 'Plan settings': [['s']] }));
    const read = await readSnapshot(scope);
    expect(!read.ok && read.problem.code).toBe(code);
  });

  test('more than 5 million cells are refused before they are read', async () => {
    const workbook = workbookOf({ Huge: [['a']] });
    sheetNamed(workbook, 'Huge').rows.set(999_999, new Map([[9, { value: 'z', formula: null, style: 0 }]]));
    const host = connect(workbook);
    const read = await readSnapshot({ kind: 'sheet', sheet: null });
    expect(!read.ok && read.problem.code).toBe('too-many-cells');
    expect(host.traffic.roundTrips).toBe(1);
  });

  test.each([
    ['InvalidOperationInCellEditMode', /Press Enter/],
    ['AccessDenied', /protected/],
    ['SomethingNew', /Try again/],
  ])('%s', async (code, sentence) => {
    const host = connect(workbookOf({ Plan: [['a']] }));
    host.playFault({ onRoundTrip: 1, when: 'before', code, message: 'no' });
    const read = await readSnapshot({ kind: 'workbook' });
    if (read.ok) throw new Error('The fault was not noticed.');
    expect(read.problem.code).toBe(code);
    expect(read.problem.sentence).toMatch(sentence);
  });

  test('Excel doesn’t answer: we stop waiting', async () => {
    const host = connect(workbookOf({ Plan: [['a']] }));
    host.playFault({ onRoundTrip: 2, when: 'hang', code: '', message: '' });
    patience.milliseconds = 30;
    const read = await readSnapshot({ kind: 'workbook' });
    patience.milliseconds = 60_000;
    expect(!read.ok && read.problem.code).toBe('NoAnswer');
  });
});
