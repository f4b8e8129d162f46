// What Excel refuses in a formula, with InvalidArgument for the whole batch: depth, literals, arguments, length.

import { onSheet, openBlank } from './session';

const nested = (levels: number): string => `=${'ABS('.repeat(levels)}1${')'.repeat(levels)}`;
const literal = (length: number): string => `=LEN("${'x'.repeat(length)}")`;
const call = (name: string, given: number): string => `=${name}(${Array.from({ length: given }, () => '1').join(',')})`;

test.each<[rule: string, taken: string, refused: string]>([
  ['64 levels of functions', nested(64), nested(65)],
  ['operators and brackets are no levels', `=${'('.repeat(70)}1${')'.repeat(70)}`, `=1+${nested(65).slice(1)}`],
  ['levels count inside arguments', `=IF(TRUE,${nested(63).slice(1)},0)`, `=IF(TRUE,0,${nested(64).slice(1)})`],
  ['a text of 255 characters', literal(255), literal(256)],
  ['a quote in a text is one character', `=LEN("${'""'.repeat(255)}")`, `=LEN("${'""'.repeat(256)}")`],
  ['255 arguments', call('SUM', 255), call('SUM', 256)],
  ['a name that isn’t known', call('SOMETHING', 3), call('SOMETHING', 256)],
  ['IF: 2 or 3', '=IF(1,2)', '=IF(1)'],
  ['IF: not 4', '=IF(1,2,3)', '=IF(1,2,3,4)'],
  ['a blank argument counts', '=IF(1,,2)', '=IF(1,,,2)'],
  ['IFERROR: 2', '=IFERROR(1,2)', '=IFERROR(1)'],
  ['ROUND: 2', '=ROUND(1.5,0)', '=ROUND(1.5)'],
  ['INDEX: 2 to 4', '=INDEX(B1:C2,1,1,1)', '=INDEX(B1:C2)'],
  ['MATCH: 2 or 3', '=MATCH(1,B1:B2)', '=MATCH(1)'],
  ['LOOKUP: 2 or 3', '=LOOKUP(1,B1:B2)', '=LOOKUP(1,B1:B2,C1:C2,0)'],
  ['SUM: at least 1', '=SUM(1)', '=SUM()'],
  ['TODAY: none', '=TODAY()', '=TODAY(1)'],
  ['IFS: pairs', '=IFS(TRUE,1,FALSE,2)', '=IFS(TRUE,1,FALSE)'],
  ['SUMIFS: a range, then pairs', '=SUMIFS(B1:B2,C1:C2,1)', '=SUMIFS(B1:B2,C1:C2)'],
  ['AVERAGEIFS: likewise', '=AVERAGEIFS(B1:B2,C1:C2,1)', '=AVERAGEIFS(B1:B2,C1:C2,1,D1:D2)'],
  ['other names of a function', '=STDEV(B1:B2)', '=STDEV()'],
  ['as the file writes it', '=_xlfn.TEXTJOIN(",",TRUE,B1:B2)', '=_xlfn.TEXTJOIN(",",TRUE)'],
  ['8,192 characters', `=1${'+1'.repeat(4095)}`, `=1${'+1'.repeat(4095)}+1`],
])('%s', async (_rule, taken, refused) => {
  const { run, workbook } = openBlank();
  await onSheet(run, (sheet) => (sheet.getRange('A1').formulas = [[taken]]));
  expect(workbook.sheets[0]?.rows.get(0)?.get(0)?.formula).toBe(taken);
  await expect(onSheet(run, (sheet) => (sheet.getRange('A2:A3').formulas = [['fine'], [refused]]))).rejects.toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'Range.formulas' },
  });
  expect(workbook.sheets[0]?.rows.get(1)).toBeUndefined();
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ['a defined name', (_sheet, context) => context.workbook.names.add('Deep', nested(65))],
  ['a conditional format', (sheet) => (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = literal(256))],
  ['a validation', (sheet) => (sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=IF(A1)' } })],
])('refused in %s as well', async (_place, act) => {
  const { run } = openBlank();
  await expect(onSheet(run, act)).rejects.toMatchObject({ code: 'InvalidArgument' });
});
