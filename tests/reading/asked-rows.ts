// Wherever a row is said to be asked about, something asks: a question or a finding that names the row.

import type { AssessedRow } from '../../src/domain/model/assessment';
import type { Finding } from '../../src/domain/model/finding';
import type { Review } from '../../src/domain/model/review';
import { notRated } from '../../src/domain/rating/not-rated';

const saysAsked = /\basked\b/iu;

/** Rows whose rating, draft or date says that something is asked of which nothing is, as "Sheet!7: words". */
export function askedInVain({ sheets, findings, questions }: Review): readonly string[] {
  const asks = findings.filter(({ severity }) => severity === 'ask');
  return sheets.flatMap(({ reading, tables, milestones }) =>
    tables.flatMap(({ table, rows }, tableIndex) => {
      const { name } = reading.sheet;
      // What the columns are is asked of the whole table; a key on another sheet is asked about there, and names this one.
      const isWhole = ({ check, sheet, message }: Finding): boolean =>
        sheet === name ? check === 'mapping' : message.includes(`“${name}”`);
      return rows.flatMap((assessed) => {
        const { row } = assessed.row;
        const states = (milestones.get(table)?.get(row) ?? []).map(({ state }) => state);
        const said = [...saidOf(assessed), ...states.filter((state) => state === 'asked')];
        if (said.length === 0) return [];
        const isNamed =
          questions.some((question) => question.sheet === name && question.rows.includes(row)) ||
          asks.some((finding) => isWhole(finding) || (finding.sheet === name && cellsOf(finding).some((cell) => covers(cell, row + 1))));
        return isNamed ? [] : [`${name}!${String(row + 1)} of table ${String(tableIndex)}: ${said.join('; ')}`];
      });
    }),
  );
}

function saidOf({ rating, draft }: AssessedRow): readonly string[] {
  return [
    ...(rating !== null && 'notRated' in rating && rating.notRated === notRated.asked ? [rating.notRated] : []),
    ...(draft !== null && saysAsked.test(draft) ? [draft] : []),
  ];
}

function cellsOf({ cell, related }: Finding): readonly string[] {
  return cell === null ? related : [cell, ...related];
}

/** Whether a cell or a range holds the row, counted from 1. */
function covers(cell: string, row: number): boolean {
  const found = /^\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/u.exec(cell.replace(/^.*!/u, ''));
  return found !== null && Number(found[1]) <= row && row <= Number(found[2] ?? found[1]);
}
