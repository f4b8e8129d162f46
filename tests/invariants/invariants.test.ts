// The design's rules hold in every file, and the detector trips on what breaks them and only on that.

import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { parse } from '../../scripts/lint/imports';
import { oneWayRule } from '../../scripts/lint/one-way-rule';
import { sourcesIn, textOf } from './project-files';
import { rules, type Rule } from './rules';

const files = sourcesIn('src');

function breaches(rule: Rule, path: string, text: string): readonly string[] {
  return rule.applies(path) ? rule.breaches(parse(path, text), path).map(({ line, what }) => `${path}:${String(line)} ${what}`) : [];
}

function allBreaches(path: string, text: string): readonly string[] {
  return rules.filter((rule) => breaches(rule, path, text).length > 0).map(({ name }) => name);
}

/** Whether ESLint's own rule reports the file. */
function lintReports(path: string, text: string): boolean {
  const config: Linter.Config = {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { folders: { rules: { 'one-way': oneWayRule } } },
    rules: { 'folders/one-way': 'error' },
  };
  const messages = new Linter().verify(text, [config], { filename: path });
  return messages.some(({ ruleId }) => ruleId === 'folders/one-way');
}

test('there are files to look at in every folder', () => {
  for (const folder of ['domain', 'excel', 'app', 'taskpane', 'workbench'])
    expect(files.filter((path) => path.startsWith(`src/${folder}/`)).length).toBeGreaterThan(0);
});

test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  expect(files.flatMap((path) => breaches(rule, path, textOf(path)))).toEqual([]);
});

// The snippets import no file that there is, so that a script that moves files leaves them alone.
describe('what must trip the detector', () => {
  test.each([
    ['src/domain/a.ts', 'Excel.run(batch);', /only src\/excel/],
    ['src/app/a.ts', 'const o: Office.Error = e;', /only src\/excel/],
    ['src/taskpane/a.tsx', 'const a = <p>{globalThis.Excel.run}</p>;', /only src\/excel/],
    ['src/taskpane/a.ts', "const x = window['Office'];", /only src\/excel/],
    ['src/domain/a.ts', "import React from 'react';", /one way/],
    ['src/domain/a.ts', "import { readFile } from 'node:fs/promises';", /one way/],
    ['src/domain/a.ts', 'const a = process.env;', /neither browser nor Node/],
    ['src/domain/a.ts', "import { write } from '../excel/b';", /one way/],
    ['src/domain/checks/a.ts', "export * from '../../app/b';", /one way/],
    ['src/excel/a.ts', "import type { Preview } from '../app/b';", /one way/],
    ['src/excel/a.ts', "type P = import('../app/b').Preview;", /one way/],
    ['src/workbench/host/a.ts', "import { write } from '../../excel/b';", /one way/],
    ['src/app/a.ts', "const pane = await import('../taskpane/b');", /one way/],
    ['src/app/a.ts', "import { useState } from 'react';", /one way/],
    ['src/taskpane/result/a.tsx', "import type { Range } from '../../excel/batch/b';", /one way/],
    ['src/domain/model/a.ts', "import type { Finding } from '../checks/b';", /one way/],
    ['src/domain/recognise/sheet/a.ts', "import { b } from '../columns/b';", /one way/],
    ['src/domain/recognise/rows/a.ts', "import { readTable } from '../b';", /one way/],
    ['src/domain/checks/a.ts', "import { b } from '../b';", /one way/],
    ['src/excel/write/a.ts', "import { undo } from '../undo/b';", /one way/],
    ['src/workbench/package/xml/a.ts', "import { save } from '../write/b';", /one way/],
    ['src/commands/a.ts', "import { createUseCases } from '../app/b';", /one way/],
    ['src/excel/read/read.ts', 'range.values = [[1]];', /change the workbook/],
    ['src/excel/read/read.ts', "sheet.getRange('A1')['formulas'] = [['=1']];", /change the workbook/],
    ['src/excel/read/read.ts', 'range.format.font.bold ||= true;', /change the workbook/],
    ['src/excel/read/read.ts', 'range.format.autofitRows();', /change the workbook/],
    ['src/excel/read/read.ts', "range.group('ByColumns');", /change the workbook/],
    ['src/excel/read/read.ts', "context.workbook.worksheets.add('x');", /change the workbook/],
    ['src/excel/read/read.ts', "context.workbook.names.getItem('x').delete();", /change the workbook/],
    ['src/excel/undo/undo-inspect.ts', 'range.dataValidation.clear();', /change the workbook/],
    ['src/excel/read/read.ts', "context.workbook.settings.add('key', 'text');", /change the workbook/],
    ['src/excel/read/read.ts', 'sheet.activate();', /change the workbook/],
    ['src/excel/mapping/mappings.ts', 'range.values = [[1]];', /nothing but the settings/],
    ['src/excel/mapping/mappings.ts', "context.workbook.names.add('a', '=1');", /nothing but the settings/],
    ['src/excel/write/show-cells.ts', "range.format.fill.color = '#FFFF00';", /nothing but what is selected/],
    ['src/excel/write/show-cells.ts', "context.workbook.settings.add('key', 'text');", /nothing but what is selected/],
    ['src/app/a.ts', "await fetch('https://example.org');", /network/],
    ['src/excel/a.ts', 'const request = new XMLHttpRequest();', /network/],
    ['src/taskpane/a.ts', "navigator.sendBeacon('https://example.org');", /network/],
    ['src/taskpane/a.ts', "window.fetch('https://example.org');", /network/],
  ])('%s: %s', (path, text, rule) => {
    expect(allBreaches(path, text).some((name) => rule.test(name))).toBe(true);
    if (rule.test('one way')) expect(lintReports(path, text)).toBe(true);
  });
});

describe('what must not', () => {
  test.each([
    ['src/domain/a.ts', "// Excel.run\nconst text = 'Excel and Office';"],
    ['src/domain/a.ts', 'const a = { Excel: 1 }; const b = a.Excel;'],
    ['src/domain/a.ts', "import { addDays } from 'date-fns';"],
    ['src/domain/checks/a.ts', "import { cellAddress } from '../model/b';"],
    ['src/domain/recognise/a.ts', "import { readDate } from '../timescales/dates/b'; import { b } from './columns/b';"],
    ['src/domain/rating/schemes/a.ts', "import { b } from '../settings/b'; import { c } from './c'; import { numfmt } from 'numfmt';"],
    ['src/workbench/package/write/a.ts', "import { limits } from '../b'; import { readFile } from 'node:fs/promises';"],
    ['src/taskpane/a.tsx', "import { createRoot } from 'react-dom/client'; import './pane.css';"],
    ['tests/domain/a.ts', "import { write } from '../../src/excel/b';"],
    ['src/excel/read/read.ts', 'Excel.run(batch); const { values } = range; if (range.values === null) stop();'],
    ['src/excel/read/read.ts', "const seen = new Map(); seen.set('a', 1); seen.delete('a'); const s = new Set(); s.add(1); s.clear();"],
    ['src/excel/active-sheet.ts', 'context.workbook.worksheets.onActivated.add(tell);'],
    ['src/excel/write/write.ts', 'range.values = [[1]];'],
    ['src/excel/write/write-steps.ts', "sheet.autoFilter.apply('A1');"],
    ['src/excel/undo/undo.ts', 'range.dataValidation.clear();'],
    ['src/excel/mapping/mappings.ts', "context.workbook.settings.add('key', 'text');"],
    ['src/excel/write/show-cells.ts', 'sheet.activate(); range.select();'],
    ['src/command-line/review-command.ts', "import { createUseCases } from '../app/b';"],
    ['src/workbench/host/a.ts', "import { parseArea } from '../workbook/b'; fetch('x');"],
    ['src/taskpane/a.tsx', "const a = <Link fetch={1} />; import { createUseCases } from '../app/b';"],
    ['src/app/a.ts', 'const prefetch = (fetch: number) => fetch;'],
  ])('%s: %s', (path, text) => {
    expect(allBreaches(path, text)).toEqual([]);
    expect(lintReports(path, text)).toBe(false);
  });
});
