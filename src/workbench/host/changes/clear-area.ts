// Clearing an area.

import { difference, intersection } from '../../workbook/addresses';
import { clearCell, inheritedStyle } from '../../workbook/cells';
import type { Area, Sheet } from '../../workbook/model';
import { cellsIn } from '../cells/range-contents';
import { hostError } from '../wire/host-errors';
import { queueChangeEvents } from '../wire/events';
import { overlaps } from '../cells/find-range';
import { demandEditable, demandPermission } from '../cells/protection';
import { cellsChanged, touch, type Session } from '../wire/session';

type ClearKind = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** `All` and `Formats` also take away conditional formats, `All` validation rules, as Excel's Clear All does. */
export function clearArea(session: Session, sheet: Sheet, area: Area, kind: ClearKind): void {
  if (kind !== 'All' && kind !== 'Formats' && kind !== 'Contents')
    throw hostError('UnsupportedOperation', `Range.clear("${kind}") is not covered by the workbench.`);
  if (kind !== 'Formats') demandEditable(session, sheet, area);
  if (kind !== 'Contents') demandPermission(sheet, 'formatCells');
  const cells = cellsIn(sheet, area);
  if (kind !== 'Contents') {
    for (const { row, column, cell } of cells) cell.style = sheet.rowFormats.get(row)?.style ?? sheet.columnFormats.get(column)?.style ?? 0;
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    sheet.conditionalFormats = sheet.conditionalFormats
      .map((rule) => ({ ...rule, areas: areasWithout(rule.areas, area) }))
      .filter(({ areas }) => areas.length > 0);
  }
  if (kind === 'All')
    sheet.validations = sheet.validations
      .map((rule) => ({ ...rule, areas: areasWithout(rule.areas, area) }))
      .filter(({ areas }) => areas.length > 0);
  if (kind !== 'Formats') {
    for (const { row, column } of cells) clearCell(sheet, row, column);
    cellsChanged(session, cells);
    queueChangeEvents(session, { sheet, area, type: 'RangeEdited', byAddIn: true });
  }
  for (const { row, column, cell } of cells) {
    const isPlain = cell.value === null && cell.formula === null && cell.style === inheritedStyle(sheet, row, column);
    if (isPlain) clearCell(sheet, row, column);
  }
  touch(session);
}

/** What is left of areas when one is cut out. */
function areasWithout(areas: readonly Area[], cut: Area): Area[] {
  return areas.flatMap((area) => (intersection(area, cut) === null ? [area] : difference(area, cut)));
}
