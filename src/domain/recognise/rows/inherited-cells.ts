// A blank theme, outcome or project inherits from the row above; a blank timescale, status or comment doesn't.

import { isDataKind } from '../../model/table/counted-rows';
import type { Columns } from '../../model/table/columns';
import type { SheetView } from '../sheet/sheet-view';
import { textInOwnCell } from './row-cells';
import type { KindedRow } from './kinds/row-kinds';

/** What the rows so far hand down to the next. */
export interface Inherited {
  theme: string | null;
  outcome: string | null;
  project: string | null;
  description: string;
}

/** What stands above a table's first row. */
export function nothingAbove(): Inherited {
  return { theme: null, outcome: null, project: null, description: '' };
}

/** Takes up what a row says; a new outcome ends the project before it, a new project the deliverable. */
export function inherit(view: SheetView, { row, kind, label, description }: KindedRow, columns: Columns, above: Inherited): void {
  if (kind === 'theme') above.theme = label;
  if (!isDataKind(kind)) return;
  const theme = textInOwnCell(view, row, columns.theme);
  if (theme !== null && columns.theme !== columns.description) above.theme = theme;
  const outcome = textInOwnCell(view, row, columns.outcome);
  if (outcome !== null && outcome !== above.outcome) Object.assign(above, { outcome, project: null, description: '' });
  const project = textInOwnCell(view, row, columns.project);
  if (project !== null && project !== above.project) Object.assign(above, { project, description: '' });
  if (description !== '') above.description = description;
}

/**
 * A row that says nothing of its own continues the deliverable above it; one that is named in another column is
 * called that.
 */
export function inheritedDescription(label: string, above: Inherited): string {
  return above.description !== '' ? above.description : label;
}
