// How each row's status has changed since the review before, and since the same month a year before, if it was
// reviewed.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { directionWords } from '../../domain/rating/direction-of-travel';
import { comparedReviews } from '../../domain/rating/review-directions';
import { tally } from '../layout/counted';
import { Subsection } from '../layout/subsection';
import { RowTable } from '../layout/row-table';
import { rowName } from './row-name';
import { StatedAt } from './stated-at';
import type { Direction } from '../../domain/model/direction';

/** The rows that most need attention first. */
const rowOrder: readonly Direction[] = ['worse', 'improved', 'new', 'no longer rated', 'not reviewed', 'same'];

/** As the counts are listed. */
const countOrder: readonly Direction[] = ['improved', 'same', 'worse', 'new', 'no longer rated', 'not reviewed'];

interface DirectionOfTravelProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

/** Nothing where fewer than two reviews can be compared. */
export function DirectionOfTravel({ sheet: { directions }, assessed: { table } }: DirectionOfTravelProps): ReactNode {
  const compared = comparedReviews(table);
  const moved = table.rows.flatMap((row) => {
    const direction = directions.get(table)?.get(row.row) ?? null;
    return direction === null ? [] : [{ row, ...direction }];
  });
  if (compared === null || moved.length === 0) return null;
  const { now, before, lastYear } = compared;
  const place = (direction: Direction | null): number => (direction === null ? rowOrder.length : rowOrder.indexOf(direction));
  const rows = [...moved].sort((one, other) => place(one.sinceLast) - place(other.sinceLast) || one.row.row - other.row.row);
  const directionsNow = moved.map(({ sinceLast }) => sinceLast);
  return (
    <Subsection title="Direction of travel">
      <Body1 block>{`${now.heading} against ${before.heading}: ${tally(countOrder, directionsNow)}.`}</Body1>
      <RowTable
        label={`Direction of travel, ${before.heading} to ${now.heading}`}
        headings={['Row', 'Before', 'Now', 'Direction', ...(lastYear === null ? [] : ['Since last year'])]}
        rows={rows.map(({ row, sinceLast, sinceLastYear }) => ({
          key: row.row,
          name: rowName(row),
          at: { sheet: table.sheet.id, row: row.row },
          cells: [
            <StatedAt key="before" row={row} review={before} />,
            <StatedAt key="now" row={row} review={now} />,
            directionInWords(sinceLast),
            ...(lastYear === null ? [] : [directionInWords(sinceLastYear)]),
          ],
        }))}
      />
    </Subsection>
  );
}

function directionInWords(direction: Direction | null): string {
  return direction === null ? '' : directionWords[direction];
}
