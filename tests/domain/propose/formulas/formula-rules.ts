// What holds for the text of every formula that we write: functions of Excel 2016, none volatile, no whole columns, short enough for a cell.

/** Characters of a formula, at most one less. */
const tooLong = 8192;

/** The functions that a formula calls, each once, by the alphabet. */
export function functionsIn(formula: string): readonly string[] {
  return [...new Set([...bare(formula).matchAll(/([A-Z0-9.]+)\(/gu)].flatMap(([, name]) => name ?? []))].sort();
}

/** Fails the test where a formula calls another function than these, refers to a whole column or doesn't fit in a cell. */
export function expectPlain(formula: string, functions: readonly string[]): void {
  for (const name of functionsIn(formula)) expect(functions).toContain(name);
  expect(bare(formula)).not.toMatch(/[A-Z]:\$?[A-Z]/u);
  expect(formula.length).toBeLessThan(tooLong);
}

/** Brackets within brackets, at the deepest. Excel takes 64 levels of functions. */
export function depthOf(formula: string): number {
  let [now, most] = [0, 0];
  for (const letter of bare(formula)) {
    now += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    most = Math.max(most, now);
  }
  return most;
}

/** Without its texts and the names of sheets. */
function bare(formula: string): string {
  return formula.replaceAll(/"[^"]*"/gu, '""').replaceAll(/'[^']*'!/gu, '');
}
