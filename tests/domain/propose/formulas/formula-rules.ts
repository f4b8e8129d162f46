// What holds for the text of every formula that we write: functions of Excel 2019, none volatile, no whole columns; and
// what can be read aloud: so many characters and levels for a shown column, so many for a working one.

/** As the design has it, of the widest plan: 40 periods, the last rows of ten thousand. */
export const limits = { shown: { characters: 160, levels: 4 }, workings: { characters: 400, levels: 10 } } as const;

/** Of rows whose figures are typed as text, at their worst: “£61k” in four places of a dozen that stand apart. */
export const limitsOfTexts = { shown: { characters: 220, levels: 6 }, workings: { characters: 950, levels: 13 } } as const;

/** The functions that a formula calls, each once, by the alphabet. */
function functionsIn(formula: string): readonly string[] {
  return [...new Set([...bare(formula).matchAll(/([A-Z0-9.]+)\(/gu)].flatMap(([, name]) => name ?? []))].sort();
}

/** Fails the test where a formula calls another function than these or refers to a whole column. */
export function expectPlain(formula: string, functions: readonly string[] = excel2019): void {
  for (const name of functionsIn(formula)) expect(functions).toContain(name);
  expect(bare(formula)).not.toMatch(/[A-Z]:\$?[A-Z]/u);
  expect(formula.length).toBeLessThan(tooLong);
}

/** Characters of a formula, at most one less. */
const tooLong = 8192;

/** All that we use; none of them volatile. */
const excel2019 = [
  'RIGHT',
  'ABS',
  'AND',
  'AVERAGE',
  'AVERAGEIF',
  'CHOOSE',
  'CLEAN',
  'COUNT',
  'COUNTIF',
  'COUNTIFS',
  'DATE',
  'FIND',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISERROR',
  'ISLOGICAL',
  'ISNUMBER',
  'ISTEXT',
  'LEFT',
  'LEN',
  'LOOKUP',
  'LOWER',
  'MATCH',
  'MAX',
  'MAXIFS',
  'MEDIAN',
  'MIN',
  'MOD',
  'N',
  'NOT',
  'NUMBERVALUE',
  'OR',
  'ROUND',
  'SIGN',
  'SQRT',
  'SUBSTITUTE',
  'SUM',
  'SUMIF',
  'SUMIFS',
  'SWITCH',
  'SUMPRODUCT',
  'T',
  'TRIM',
] as const;

/** Functions within functions, at the deepest; brackets that only hold a sum together are none. */
export function depthOf(formula: string): number {
  const open: boolean[] = [];
  let most = 0;
  for (const [token] of bare(formula).matchAll(/[A-Z0-9.]*\(|\)/gu)) {
    if (token === ')') open.pop();
    else open.push(token.length > 1);
    most = Math.max(most, open.filter((isCall) => isCall).length);
  }
  return most;
}

/** Without its texts and the names of sheets. */
function bare(formula: string): string {
  return formula.replaceAll(/"[^"]*"/gu, '""').replaceAll(/'[^']*'!/gu, '');
}
