// The officer's own formulas are the strongest evidence (design.md, "How a reading earns trust"): what each says of its row.

import { readRowFormula } from '../../../src/domain/cells/row-formula';

// All formulas stand in row 4; B is column 1.
test.each([
  ['=SUM(C4:F4)', { kind: 'sum', columns: [2, 3, 4, 5] }],
  ['=SUM(C4,H4,K4)', { kind: 'sum', columns: [2, 7, 10] }],
  ['=D4+E4+F4', { kind: 'sum', columns: [3, 4, 5] }],
  ['=SUBTOTAL(9,D4:F4)', { kind: 'sum', columns: [3, 4, 5] }],
  ['=IFERROR(SUM(D4:F4),0)', { kind: 'sum', columns: [3, 4, 5] }],
  ['=G4', { kind: 'sum', columns: [6] }],
  ['=MAX(D4:F4)', { kind: 'highest', columns: [3, 4, 5] }],
  ['=ROUND(AVERAGE(D4:F4),1)', { kind: 'average', columns: [3, 4, 5] }],
  ['=LOOKUP(2,1/(D4:F4<>""),D4:F4)', { kind: 'latest', columns: [3, 4, 5] }],
  ['=H4/C4', { kind: 'ratio', over: [7], under: [2] }],
  ['=IF(C4=0,"",ROUND(H4/C4*100,0))', { kind: 'ratio', over: [7], under: [2] }],
  ['=IFERROR(SUM(D4:F4)/C4,"n/a")', { kind: 'ratio', over: [3, 4, 5], under: [2] }],
  ['=IFERROR(H4/C4,)', { kind: 'ratio', over: [7], under: [2] }],
  ['=IF(C4=0,,H4/C4)', { kind: 'ratio', over: [7], under: [2] }],
  ['=H4-C4', { kind: 'difference', from: [7], less: [2] }],
  ['=H4-250', { kind: 'difference', from: [7], less: [] }],
  ['=95%-H4', { kind: 'difference', from: [], less: [7] }],
  ['=ROUND(SUM(D4:F4)-$K$1,1)', { kind: 'difference', from: [3, 4, 5], less: [] }],
  ['=(G4-B4)/(C4-B4)', { kind: 'progress', now: [6], baseline: [1], target: [2] }],
])('%s says what it makes of its row', (formula, meaning) => {
  expect(readRowFormula(formula, 3)).toEqual(meaning);
});

test.each(['=H3/H2', '=SUM(H2:H3)', "=SUM('Other sheet'!D4:F4)", '=H4-H3'])(
  '%s reads other rows: no figure of its own row is to be found in it',
  (formula) => {
    expect(readRowFormula(formula, 3)).toEqual({ kind: 'elsewhere' });
  },
);

test.each([
  '=IF(H4>=C4,"Green","Red")',
  '=H4/$C$1',
  '=VLOOKUP(A4,$Z$1:$Z$9,1)',
  '=SUM(',
  '=AVERAGE(D4,,F4)',
  '=MAX(D4,,F4)',
  `=${'1+'.repeat(300)}1`,
])('%s says nothing that is understood, and nothing false', (formula) => {
  expect(readRowFormula(formula, 3).kind).toMatch(/unknown|elsewhere/);
});
