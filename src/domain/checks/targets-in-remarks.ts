// A row without a target whose remark names one ("Target 55% for the year"): "no target" isn't the whole of it.

import { cellAddress } from '../model/cell';
import { rowList } from '../measures/questions';
import type { PlanTable } from '../model/plan';
import { isDataKind } from '../model/table/counted-rows';
import type { FindingParts } from './finding';

const namesTarget =
  /(?:^|[.;(]\s*)(?:(?:the|our|local|national|annual|year-end|year’s|year's) )*target:? ?(?:is |of |for [^.;\d]{0,30}?(?:is |of )?|to be )?[:=]? ?(?:[£<>≤≥]|at least |under |over |no more than |fewer than )?\d/iu;
const longestQuote = 60;

export function checkTargetsInRemarks({ sheet, columns, rows }: PlanTable): readonly FindingParts[] {
  const [column] = columns.commentary;
  if (column === undefined) return [];
  return rows.flatMap(({ row, kind, target, comment }): readonly FindingParts[] => {
    if (!isDataKind(kind) || target.figure.kind !== 'blank' || comment === null || !namesTarget.test(comment)) return [];
    const said = comment.length > longestQuote ? `${comment.slice(0, longestQuote)}…` : comment;
    const message = `${cellAddress(row, column)} says “${said}”: a target in a remark isn’t read, so the row isn’t rated by it. Type it in a target column to have it rated.`;
    const alike = {
      key: '',
      message: (all: readonly number[]): string =>
        `${rowList(all)}: their remarks name a target, which isn’t read there. Type them in a target column to have the rows rated.`,
    };
    return [{ check: 'target-in-remark', severity: 'note', sheet: sheet.name, row, column, message, alike }];
  });
}
