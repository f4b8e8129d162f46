// What the Plan summary sheet shows against what the domain rolls up.

import type { Review } from '../../../src/domain/model/review';
import type { RollUp } from '../../../src/domain/rating/roll-up';
import { groupColumns, groupHeadings } from '../../../src/domain/summary/summary-layout';
import { rollUpsOf, rowsOf, summaryOf, type SummaryGroup, type WeightOf } from '../../../src/domain/summary/summary-rows';
import type { CellValue, Sheet } from '../../../src/workbench/workbook/model';
import { valueIn } from '../../excel/connected';
import { statusesBestFirst } from '../../../src/domain/model/scheme';

/** A group's line: level, table, name, rows, one count for each colour, not rated, worst, majority, weighted, counts of words. */
export type Line = readonly CellValue[];

function isColour(word: string): boolean {
  return statusesBestFirst.some((status) => status === word);
}

export function linesByDomain(review: Review, weightOf: WeightOf): readonly Line[] {
  const summary = summaryOf(review, weightOf);
  return summary.groups.map((group) => lineOf(group, rowsOf(summary, group).length, rollUpsOf(summary, group)));
}

function lineOf({ level, table, name }: SummaryGroup, rows: number, { worst, majority, weighted }: Readonly<Record<string, RollUp>>): Line {
  const counts = new Map(worst?.counts);
  const own = (worst?.counts ?? []).filter(([status]) => !isColour(status)).map(([status, count]) => `${status} ${String(count)}`);
  const status = (rollUp: RollUp | undefined): string => {
    if (rollUp === undefined) return 'Not rated';
    const { unordered, disputed, isAsked, noMean } = rollUp;
    if (isAsked) return 'Asked';
    return rollUp.status ?? (unordered.length + disputed.length > 0 ? 'No order' : noMean ? 'No mean' : 'Not rated');
  };
  return [
    level,
    table,
    name,
    rows,
    ...statusesBestFirst.map((each) => counts.get(each) ?? 0),
    worst?.leftOut ?? -1,
    status(worst),
    status(majority),
    status(weighted),
    own.join(', '),
  ];
}

/** The same as the sheet shows it: a status that has no column is one that no row has. */
export function linesOnSheet(sheet: Sheet): readonly Line[] {
  const rows = [...sheet.rows.keys()].sort((one, other) => one - other);
  const heading = rows.find((row) => groupHeadings.every((words, column) => valueIn(sheet, row, column) === words)) ?? -1;
  const lines: Line[] = [];
  for (let row = heading + 1; valueIn(sheet, row, groupColumns.level) !== null; row += 1) {
    const shown = (column: number): CellValue => valueIn(sheet, row, column) ?? '';
    const under = (words: string): CellValue => {
      for (let column: number = groupColumns.firstStatus; valueIn(sheet, heading, column) !== null; column += 1)
        if (valueIn(sheet, heading, column) === words) return shown(column);
      return 0;
    };
    const own: string[] = [];
    for (let column: number = groupColumns.firstStatus; valueIn(sheet, heading, column) !== 'Not rated'; column += 1) {
      const [word, count] = [valueIn(sheet, heading, column), shown(column)];
      if (typeof word === 'string' && typeof count === 'number' && !isColour(word) && count > 0) own.push(`${word} ${String(count)}`);
    }
    const level = shown(groupColumns.level);
    const { table, group, rows: count, worst, majority, weighted } = groupColumns;
    const name = level === 'Theme' || level === 'Outcome' ? shown(group) : '';
    lines.push([
      level,
      shown(table),
      name,
      shown(count),
      ...statusesBestFirst.map(under),
      under('Not rated'),
      shown(worst),
      shown(majority),
      shown(weighted),
      own.join(', '),
    ]);
  }
  return lines;
}
