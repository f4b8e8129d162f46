// Rows of a template that nobody has filled in: "Please select an option", whatever noughts are behind it, are no deliverables.

import { isPlaceholder } from '../../sheet/filled-cells';

/** What of a row tells whether anybody has filled it in. */
interface FilledIn {
  readonly shape: { readonly telling: number; readonly hasFigures: boolean; readonly asksToBeFilled: boolean };
  readonly description: string;
  /** Its figures are noughts, as a template has them. */
  readonly isAllNoughts: boolean;
}

/** Whether a row is one of a template's that nobody has filled in. */
export function isUnused(row: FilledIn): boolean {
  if (row.shape.telling === 0) return true;
  const asksToBeFilled = row.shape.asksToBeFilled || isPlaceholder(row.description);
  return asksToBeFilled && (!row.shape.hasFigures || row.isAllNoughts);
}
