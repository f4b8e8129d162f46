// Workbooks that people really have, read through the whole path. They aren't part of the project: PLAN_WORKBOOKS names the folder that holds them.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { columnLetters } from '../../src/domain/model/cell';
import type { Layout, PlanTable } from '../../src/domain/model/plan';
import { kindsIn, rolesIn } from '../domain/recognise/reading-of';
import { prepared } from './reviewed';
import type { RowKind } from '../../src/domain/model/table/rows';
import { isCertain } from '../../src/domain/assess/certain-tables';
import { withNamedFolder } from '../named-folders';

/** One table as a person reads it. Rows count from 1. `kinds`: how many rows are what. `certain`: figures may be computed without asking. */
interface ExpectedTable {
  readonly headings: readonly number[];
  readonly rows: readonly [first: number, last: number];
  readonly roles: string;
  readonly kinds: Partial<Record<RowKind, number>>;
  readonly certain: boolean;
}

/** A sheet that holds a table to read; every other sheet of the workbook must be refused. */
interface ExpectedSheet {
  readonly file: string;
  readonly sheet: string;
  readonly layout: Layout;
  readonly tables: readonly ExpectedTable[];
}

const returnsPeriods = 'periods EGHIJLMNO, total R';

const expected: readonly ExpectedSheet[] = [
  {
    file: 'mhclg-pathfinders-r1',
    sheet: 'Progress',
    layout: 'plan',
    tables: [
      {
        headings: [14],
        rows: [15, 50],
        roles: 'project B, description B, rag CD, commentary E',
        kinds: { 'hidden-example': 1, project: 9, placeholder: 26 },
        certain: true,
      },
    ],
  },
  {
    file: 'mhclg-pathfinders-r1',
    sheet: 'Outputs',
    layout: 'deliverables',
    tables: [
      {
        headings: [16, 17, 18],
        rows: [19, 38],
        roles: `theme B, description C, unit D, ${returnsPeriods}`,
        kinds: { deliverable: 2, placeholder: 18 },
        certain: true,
      },
      {
        headings: [42, 43, 44],
        rows: [45, 84],
        roles: `theme B, description C, unit D, ${returnsPeriods}`,
        kinds: { deliverable: 1, placeholder: 39 },
        certain: true,
      },
    ],
  },
  {
    file: 'mhclg-pathfinders-r1',
    sheet: 'Outcomes',
    layout: 'deliverables',
    tables: [
      {
        headings: [16, 17, 18],
        rows: [19, 38],
        roles: `theme B, description C, unit D, ${returnsPeriods}`,
        kinds: { deliverable: 2, placeholder: 18 },
        certain: true,
      },
    ],
  },
  {
    file: 'mhclg-pathfinders-r1',
    sheet: 'Finances',
    layout: 'deliverables',
    tables: [
      {
        headings: [42, 43, 44],
        rows: [45, 52],
        roles: 'description B, periods CEFGHJKLM, total O',
        kinds: { deliverable: 7, total: 1 },
        certain: true,
      },
    ],
  },
  {
    file: 'ipa-gmpp-2019',
    sheet: 'gmpp2019',
    layout: 'plan',
    tables: [
      {
        headings: [1],
        rows: [2, 134],
        roles: 'theme O, project A, description D, timescale G, rag C, commentary EHLM',
        kinds: { project: 133 },
        certain: true,
      },
    ],
  },
  {
    file: 'dvla-evl-volumetrics',
    sheet: 'Data',
    layout: 'deliverables',
    tables: [
      {
        headings: [4],
        rows: [5, 35],
        roles: 'theme A, description C, periods DEFGHIJKLMNOQRST',
        kinds: { deliverable: 21, subtotal: 9, total: 1 },
        // 16 months of two years, and nothing that says which count: asked about, never added up.
        certain: false,
      },
    ],
  },
  {
    file: 'za-eqprs-quarterly',
    sheet: 'eqprs',
    layout: 'deliverables',
    tables: [
      {
        headings: [4],
        rows: [5, 6],
        roles: 'theme A, outcome J, project C, description G, target AJ, periods MSYAE, commentary NOTUZAAAFAGAMAN',
        kinds: { deliverable: 2 },
        certain: true,
      },
    ],
  },
  {
    file: 'nhs-spc-targets',
    sheet: 'measure_config',
    layout: 'deliverables',
    tables: [
      { headings: [1], rows: [2, 9], roles: 'description B, target H, unit F, commentary M', kinds: { deliverable: 8 }, certain: true },
    ],
  },
  {
    file: 'packt-project-plan',
    sheet: 'Project Plan',
    layout: 'plan',
    tables: [{ headings: [1], rows: [2, 40], roles: 'description C, timescale J', kinds: { deliverable: 39 }, certain: true }],
  },
  {
    file: 'poi-1904-action-list',
    sheet: 'Sheet1',
    layout: 'plan',
    tables: [{ headings: [1], rows: [2, 12], roles: 'description B, timescale E, progress C', kinds: { deliverable: 11 }, certain: true }],
  },
  {
    file: 'abs-three-row-header',
    sheet: 'Table 1',
    layout: 'deliverables',
    tables: [{ headings: [5, 6, 7], rows: [8, 16], roles: 'description A', kinds: { deliverable: 8, total: 1 }, certain: false }],
  },
  {
    file: 'abs-three-row-header',
    sheet: 'Table 2',
    layout: 'deliverables',
    tables: [
      {
        headings: [5, 6, 7],
        rows: [8, 183],
        roles: 'description A',
        // 150 divisions under their eight states and territories, each with its total; "Australia" is a line over the grand total.
        kinds: { theme: 8, deliverable: 150, subtotal: 8, note: 1, total: 1 },
        certain: false,
      },
    ],
  },
  {
    file: 'cashflow-spacer-cols',
    sheet: 'Cash Flow 12 mo',
    layout: 'deliverables',
    tables: [
      {
        headings: [4],
        rows: [5, 46],
        roles: 'theme A, description B, periods CEGIKMOQSUWY, total AA',
        kinds: { deliverable: 29, theme: 3, placeholder: 4, subtotal: 6 },
        certain: false,
      },
    ],
  },
  {
    file: 'nzstat-errors-pivot',
    sheet: 'NZ.Stat export',
    layout: 'deliverables',
    tables: [{ headings: [3, 4], rows: [5, 48], roles: 'theme A, description C', kinds: { deliverable: 40, note: 4 }, certain: false }],
  },
];

function asExpected(table: PlanTable): ExpectedTable {
  const kinds: Partial<Record<RowKind, number>> = {};
  for (const { kind } of table.rows) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    headings: table.headerRows.map((row) => row + 1),
    rows: [table.firstRow + 1, table.lastRow + 1],
    roles: rolesIn(table),
    kinds,
    certain: isCertain(table),
  };
}

withNamedFolder('PLAN_WORKBOOKS', 'ten workbooks that people really have are read as a person reads them', (folder) => {
  const files = [...new Set(expected.map(({ file }) => file))].filter((file) => existsSync(path.join(folder, `${file}.xlsx`)));
  const readingsOf = async (file: string): Promise<Awaited<ReturnType<typeof prepared>>['review']> =>
    (await prepared(new Uint8Array(readFileSync(path.join(folder, `${file}.xlsx`))))).review;

  test.each(files)('%s reads as a person reads it', async (file) => {
    const review = await readingsOf(file);
    const wanted = expected.filter((sheet) => sheet.file === file);
    for (const { sheet, layout, tables } of wanted) {
      const reading = review.sheets.find((found) => found.reading.sheet.name === sheet)?.reading;
      expect([sheet, reading?.layout, reading?.tables.map(asExpected)]).toEqual([sheet, layout, tables]);
    }
    const others = review.sheets.filter(({ reading }) => !wanted.some(({ sheet }) => sheet === reading.sheet.name));
    expect(others.filter(({ reading }) => reading.layout !== 'none').map(({ reading }) => reading.sheet.name)).toEqual([]);
  });

  const only = (file: string): ((name: string, run: () => Promise<void>) => void) => (files.includes(file) ? test : () => undefined);

  only('dvla-evl-volumetrics')(
    'dvla: subtotals and the grand total stand where they stand; the year to date is known and not a total',
    async () => {
      const table = (await readingsOf('dvla-evl-volumetrics')).sheets[2]?.reading.tables[0];
      if (table === undefined) throw new Error('no table');
      const totals = table.rows.filter(({ kind }) => kind !== 'deliverable').map(({ row }) => row + 1);
      expect(totals).toEqual([7, 9, 10, 15, 20, 21, 25, 33, 34, 35]);
      const extra = table.roles
        .filter(({ column }) => [1, 15, 20].includes(column))
        .map(({ column, role }) => `${columnLetters(column)} ${role}`);
      expect(extra).toEqual(['B theme', 'P year total', 'U year to date']);
    },
  );

  only('cashflow-spacer-cols')('cashflow: sections and totals by their rows; no figure without asking', async () => {
    const review = await readingsOf('cashflow-spacer-cols');
    const table = review.sheets[0]?.reading.tables[0];
    if (table === undefined) throw new Error('no table');
    const rowsOf = (kind: RowKind): readonly number[] => table.rows.filter((row) => row.kind === kind).map(({ row }) => row + 1);
    expect([rowsOf('theme'), rowsOf('subtotal')]).toEqual([
      [6, 15, 38],
      [13, 14, 37, 44, 45, 46],
    ]);
    expect(review.edits).toEqual([]);
    expect(review.findings.map(({ check, severity }) => [check, severity])).toEqual([['mapping', 'ask']]);
  });

  test.each(files.filter((file) => ['abs-three-row-header', 'nzstat-errors-pivot'].includes(file)))(
    '%s: figures that nothing calls a plan are asked about, and nothing is worked out',
    async (file) => {
      const review = await readingsOf(file);
      const tables = review.sheets.flatMap(({ tables: assessed }) => assessed);
      expect(tables.map(({ table }) => table.figuresOnly)).toEqual(tables.map(() => true));
      const rows = tables.flatMap((table) => table.rows);
      expect(rows.filter(({ total, rating }) => total !== null || (rating !== null && 'status' in rating))).toEqual([]);
      // That a cell shows an error is so whatever the sheet is read as.
      const ofReading = review.findings.filter(({ check }) => check !== 'error-value');
      expect(ofReading.map(({ check, severity }) => `${severity} ${check}`)).toEqual(tables.map(() => 'ask mapping'));
      expect(review.edits).toEqual([]);
    },
  );

  only('nzstat-errors-pivot')('nzstat: the pivot beside the table is called one', async () => {
    const { sheets } = await readingsOf('nzstat-errors-pivot');
    const reasonOf = (name: string): string => sheets.find(({ reading }) => reading.sheet.name === name)?.reading.reason ?? '';
    expect(reasonOf('Pivot')).toContain('pivot table');
    expect(reasonOf('up-left left-up')).toContain('cross-tabulation');
  });

  only('mhclg-pathfinders-r1')('mhclg: that there is no target column is said of every table that has none', async () => {
    const said = (await readingsOf('mhclg-pathfinders-r1')).findings.filter(({ check }) => check === 'no-target');
    expect(said.map(({ sheet }) => sheet)).toEqual(['Outputs', 'Outputs', 'Outcomes', 'Finances']);
  });

  only('packt-project-plan')('packt: bars of colour are no figures, and it is said', async () => {
    const review = await readingsOf('packt-project-plan');
    expect(review.sheets[0]?.reading.tables[0]?.columns.periods).toEqual([]);
    expect(review.findings.map(({ check, severity, cell }) => [check, severity, cell])).toEqual([
      ['gantt-bars', 'note', 'L1'],
      ['as-at', 'ask', null],
    ]);
  });

  only('nhs-spc-targets')('nhs: 0 is a target, and where lower is better it is a ceiling', async () => {
    const table = (await readingsOf('nhs-spc-targets')).sheets[0]?.reading.tables[0];
    const targets = table?.rows.map(({ target }) =>
      target.figure.kind === 'number' ? `${String(target.figure.value)} ${target.kind ?? ''}` : target.figure.kind,
    );
    expect(targets).toContain('0 up to');
    expect(table === undefined ? '' : kindsIn(table)).toContain('deliverable');
  });

  only('ipa-gmpp-2019')('ipa: five points and the exempt', async () => {
    const rows = (await readingsOf('ipa-gmpp-2019')).sheets[0]?.reading.tables[0]?.rows ?? [];
    const count = (status: string | null): number => rows.filter(({ reviews }) => (reviews[0]?.status ?? null) === status).length;
    expect(['Amber', 'Amber/Red', 'Amber/Green', 'Green', 'Red', null].map(count)).toEqual([66, 38, 18, 4, 4, 3]);
  });
});

test('the expected readings are of ten workbooks, each sheet once', () => {
  const sheets = expected.map(({ file, sheet }) => `${file} ${sheet}`);
  expect(new Set(expected.map(({ file }) => file)).size).toBe(10);
  expect(new Set(sheets).size).toBe(sheets.length);
});
