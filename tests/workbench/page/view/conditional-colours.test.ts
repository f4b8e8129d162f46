// What conditional formats lay over cells: Excel's comparisons, relative references, priority and "stop if true".

import { cellAddress, parseAreas } from '../../../../src/workbench/workbook/addresses';
import type { CellValue, ConditionalFormat } from '../../../../src/workbench/workbook/model';
import { conditionalStyles } from '../../../../src/workbench/page/view/conditional-colours';
import { rule, workbookOf } from './workbook-of';

function coloured(values: readonly (readonly CellValue[])[], ...rules: readonly ConditionalFormat[]): readonly string[] {
  const { workbook, sheet } = workbookOf(values);
  sheet.conditionalFormats.push(...rules);
  return [...conditionalStyles(workbook, sheet)].flatMap(([row, cells]) => [...cells.keys()].map((column) => cellAddress(row, column)));
}

const statuses = [['Green'], ['AMBER'], ['green'], [3], [{ error: '#N/A' }], [null, 'Red']];

test.each([
  ['a text is compared without regard to case', 'A1:A6', rule('cellIs', 'equal', ['"Green"']), ['A1', 'A3']],
  ['an error equals nothing', 'A1:A6', rule('cellIs', 'equal', ['"#N/A"']), []],
  ['a number comes before every text, and so does a blank', 'A1:A6', rule('cellIs', 'lessThan', ['"A"']), ['A4', 'A6']],
  ['contains text', 'A1:A6', rule('containsText', 'containsText', [], { text: 'ree' }), ['A1', 'A3']],
  ['a reference moves with the cell', 'A1:A6', rule('expression', null, ['A1="Amber"']), ['A2']],
  ['a fixed column stays', 'A1:B6', rule('expression', null, ['$B1="Red"']), ['A6', 'B6']],
  ['a reference is written for the first cell of the area', 'A4:A6', rule('expression', null, ['$B6="Red"']), ['A4']],
  ['AND, NOT and LEN', 'A1:A6', rule('expression', null, ['AND(NOT(ISNUMBER(A1)),LEN(A1)=5)']), ['A1', 'A2', 'A3']],
  ['a search in a text', 'A1:A6', rule('expression', null, ['NOT(ISERROR(SEARCH("mb",A1)))']), ['A2']],
  ['every number but 0 is true', 'A4:A4', rule('expression', null, ['A4-2']), ['A4']],
  ['0 is not', 'A4:A4', rule('expression', null, ['A4-3']), []],
  ['what can’t be worked out colours nothing', 'A1:A6', rule('expression', null, ['SUMPRODUCT((A1:A9="x")*1)']), []],
  ['a kind that the view doesn’t know colours nothing', 'A1:A6', rule('other', null, []), []],
])('%s', (_case, area, format, expected) => {
  expect(coloured(statuses, { ...format, areas: parseAreas(area) })).toEqual(expected);
});

test.each([
  ['between', ['2', '4'], ['A2', 'A3', 'A4']],
  ['notBetween', ['2', '4'], ['A1', 'A5']],
  ['greaterThanOrEqual', ['4'], ['A4', 'A5']],
  ['lessThan', ['A$2+1'], ['A1', 'A2']],
])('%s', (operator, formulas, expected) => {
  expect(coloured([[1], [2], [3], [4], [5]], rule('cellIs', operator, formulas, { areas: parseAreas('A1:A5') }))).toEqual(expected);
});

test('a rule over a million rows is looked at where there are cells only', () => {
  expect(coloured([['x']], rule('cellIs', 'equal', ['"x"'], { areas: parseAreas('A1:XFD1048576') }))).toEqual(['A1']);
});

test('the first rule by priority wins, property by property, and may stop the rest', () => {
  const { workbook, sheet } = workbookOf([[1]]);
  sheet.conditionalFormats.push(
    rule('cellIs', 'greaterThan', ['0'], { priority: 3, format: { fontColor: '#000003', fill: '#000003', bold: true } }),
    rule('cellIs', 'greaterThan', ['0'], { priority: 1, format: { fontColor: '#000001', fill: null, bold: null } }),
    rule('cellIs', 'greaterThan', ['0'], { priority: 2, format: { fontColor: '#000002', fill: '#000002', bold: null }, stopIfTrue: true }),
  );
  expect(conditionalStyles(workbook, sheet).get(0)?.get(0)).toEqual({ fontColor: '#000001', fill: '#000002', bold: null });
});
