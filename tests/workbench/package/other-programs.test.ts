// Saved files are read by openpyxl and LibreOffice, and each finds what was written.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import { cellAt, ensureCell } from '../../../src/workbench/workbook/cells';
import { changedStyle } from '../../../src/workbench/workbook/styles';
import type { Sheet } from '../../../src/workbench/workbook/model';
import { testWithTool } from '../../external-tools';
import { dropDown } from '../drop-down';
import { firstSheet, officersWorkbook, opened, plainWorkbook, sheetNamed } from './packages';

/** A workbook with one change of every kind that the add-in makes. */
async function changedWorkbook(): Promise<Uint8Array> {
  const workbook = opened(await officersWorkbook());
  const plan = sheetNamed(workbook, 'Plan of work');
  const draft = ensureCell(plan, 1, 4);
  Object.assign(draft, {
    value: 'Visits: 18 of 40 & more\n“on course”',
    style: changedStyle(workbook, draft.style, { wrapText: true, vertical: 'Top', fill: '#C6EFCE' }),
  });
  Object.assign(ensureCell(plan, 1, 5), { formula: '=IF(D2>=GreenFrom,"Green","Amber")', value: 'Green' });
  Object.assign(ensureCell(plan, 2, 5), { value: '=not a formula', quotePrefix: true });
  Object.assign(ensureCell(plan, 2, 6), { value: { error: '#DIV/0!' }, formula: '=1/0' });
  const flags = { firstRow: 1, firstColumn: 5, lastRow: 3, lastColumn: 5 };
  plan.conditionalFormats.push({
    id: 'n',
    areas: [flags],
    type: 'cellIs',
    operator: 'equal',
    formulas: ['"Green"'],
    text: null,
    format: { fontColor: '#006100', fill: '#C6EFCE', bold: true },
    priority: 1,
    stopIfTrue: false,
    xml: null,
  });
  plan.validations.push(dropDown(flags, '"Green,Amber,Red"'));
  plan.rowFormats.set(1, { height: 60, custom: true, hidden: false, style: null });
  plan.columnFormats.set(4, { width: 50, hidden: false, style: null });
  if (plan.filter !== null) plan.filter.area = { ...plan.filter.area, lastColumn: 5 };
  const tables = sheetNamed(workbook, 'Tables');
  const [table] = tables.tables;
  if (table !== undefined) {
    Object.assign(ensureCell(tables, 1, 3), { value: 'Total (computed)' });
    table.area = { ...table.area, lastColumn: 3 };
    if (table.filter !== null) table.filter.area = table.area;
    table.columns.push({ id: 3, name: 'Total (computed)', calculatedFormula: null });
  }
  const settings: Sheet = { ...firstSheet(opened(plainWorkbook('<sheetData/>'))), id: 'new', name: 'Plan settings', part: null };
  Object.assign(ensureCell(settings, 0, 1), { value: 1 });
  workbook.sheets.push(settings);
  workbook.names.push({ name: 'GreenFrom', refersTo: "'Plan settings'!$B$1", sheetId: null, hidden: false, comment: null });
  workbook.settings.set('answers', { method: 'sum' });
  return saveWorkbook(workbook);
}

function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
plan, tables = book["Plan of work"], book["Tables"]
print(json.dumps({
  "sheets": book.sheetnames, "text": plan["E2"].value, "formula": plan["F2"].value, "quoted": plan["F3"].value, "prefix": plan["F3"].quotePrefix,
  "wrap": plan["E2"].alignment.wrap_text, "fill": plan["E2"].fill.fgColor.rgb, "height": plan.row_dimensions[2].height, "width": plan.column_dimensions["E"].width,
  "rules": sum(len(rules.rules) for rules in plan.conditional_formatting), "validations": len(plan.data_validations.dataValidation), "filter": plan.auto_filter.ref,
  "table": [tables.tables["Measures"].ref, tables.tables["Measures"].column_names], "name": book.defined_names["GreenFrom"].attr_text,
}))`;

testWithTool('openpyxl')('openpyxl reads every change', async (python) => {
  const bytes = await changedWorkbook();
  const read = inFolder((folder): unknown => {
    writeFileSync(join(folder, 'saved.xlsx'), bytes);
    return JSON.parse(execFileSync(python, ['-c', script, join(folder, 'saved.xlsx')], { encoding: 'utf8' }));
  });
  expect(read).toEqual({
    sheets: ['Plan of work', 'Tables', 'Plan settings'],
    text: 'Visits: 18 of 40 & more\n“on course”',
    formula: '=IF(D2>=GreenFrom,"Green","Amber")',
    quoted: '=not a formula',
    prefix: true,
    wrap: true,
    fill: 'FFC6EFCE',
    height: 60,
    width: 50,
    rules: 2,
    validations: 2,
    filter: 'A1:F4',
    table: ['B2:D4', ['Measure', 'Value', 'Total (computed)']],
    name: "'Plan settings'!$B$1",
  });
});

testWithTool('libreoffice')(
  'LibreOffice opens it, and gives back cells, formulas and the table',
  async (soffice) => {
    const bytes = await changedWorkbook();
    const converted = inFolder((folder) => {
      writeFileSync(join(folder, 'saved.xlsx'), bytes);
      execFileSync(
        soffice,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          join(folder, 'out'),
          join(folder, 'saved.xlsx'),
        ],
        { stdio: 'ignore', timeout: 120_000 },
      );
      return new Uint8Array(readFileSync(join(folder, 'out', 'saved.xlsx')));
    });
    const again = opened(converted);
    const plan = sheetNamed(again, 'Plan of work');
    expect(again.sheets.map(({ name }) => name)).toEqual(['Plan of work', 'Tables', 'Plan settings']);
    expect(cellAt(plan, 1, 4)?.value).toBe('Visits: 18 of 40 & more\n“on course”');
    expect(cellAt(plan, 1, 5)).toMatchObject({ formula: '=IF(D2>=GreenFrom,"Green","Amber")', value: 'Green' });
    expect(cellAt(plan, 2, 5)).toMatchObject({ value: '=not a formula', formula: null });
    expect(cellAt(plan, 2, 6)?.value).toEqual({ error: '#DIV/0!' });
    expect(plan.validations).toHaveLength(2);
    expect(sheetNamed(again, 'Tables').tables).toMatchObject([
      { area: { lastColumn: 3 }, columns: [{}, {}, { name: 'Total (computed)' }] },
    ]);
  },
  120_000,
);
