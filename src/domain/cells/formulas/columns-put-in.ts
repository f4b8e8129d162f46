// How a formula reads once columns were put in or taken out, as Excel keeps it in step.

import { withReferenceColumns } from './reference-columns';

/** Where a column of a sheet is now; null: it was taken out. */
export type ColumnNow = (sheetName: string, column: number) => number | null;

/**
 * The formula, which begins with an equals sign. `home`: the sheet that a reference without a sheet means. What refers to a
 * column that was taken out stays as it is.
 */
export function withColumnsPutIn(formula: string, home: string, columnNow: ColumnNow): string {
  const put = withReferenceColumns(formula, ({ left: from, right }, named) => {
    if (from === null) return 'same';
    const [to, sheet] = [right ?? from, named ?? home];
    const [leftNow, rightNow] = [columnNow(sheet, from), columnNow(sheet, to)];
    if (leftNow === null || rightNow === null || (leftNow === from && rightNow === to)) return 'same';
    return { left: leftNow, right: rightNow };
  });
  return put ?? formula;
}
