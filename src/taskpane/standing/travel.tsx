// How each row's status has moved since the review before, and since the same month a year before where that was reviewed too.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/assessment';
import type { PlanRow, RagColumn } from '../../domain/plan';
import { directionWords, type Direction } from '../../domain/rating/direction-of-travel';
import { comparedReviews } from '../../domain/rating/review-directions';
import { listed } from '../layout/counted';
import { Part } from '../layout/part';
import { RowTable } from '../layout/row-table';
import { StatusBadge } from '../result/status-badge';
import { rowName } from './row-name';

const order: readonly Direction[] = ['worse', 'improved', 'new', 'no longer rated', 'not reviewed', 'same'];

interface TravelProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

/** Nothing where fewer than two reviews can be compared. */
export function Travel({ sheet: { directions }, assessed: { table } }: TravelProps): ReactNode {
  const compared = comparedReviews(table);
  const moved = table.rows.flatMap((row) => {
    const direction = directions.get(row.row) ?? null;
    return direction === null ? [] : [{ row, ...direction }];
  });
  if (compared === null || moved.length === 0) return null;
  const { now, before, lastYear } = compared;
  const place = (direction: Direction | null): number => (direction === null ? order.length : order.indexOf(direction));
  const rows = [...moved].sort((one, other) => place(one.sinceLast) - place(other.sinceLast) || one.row.row - other.row.row);
  return (
    <Part title="Direction of travel">
      <Body1 block>{`${now.heading} against ${before.heading}: ${countsInWords(moved.map(({ sinceLast }) => sinceLast))}.`}</Body1>
      <RowTable
        label={`Direction of travel, ${before.heading} to ${now.heading}`}
        headings={['Row', 'Before', 'Now', 'Direction', ...(lastYear === null ? [] : ['Since last year'])]}
        rows={rows.map(({ row, sinceLast, sinceLastYear }) => ({
          key: row.row,
          name: rowName(row),
          cells: [
            <Stated key="before" row={row} review={before} />,
            <Stated key="now" row={row} review={now} />,
            directionInWords(sinceLast),
            ...(lastYear === null ? [] : [directionInWords(sinceLastYear)]),
          ],
        }))}
      />
    </Part>
  );
}

/** A blank cell is no review, and never "no change". */
function Stated({ row, review }: { readonly row: PlanRow; readonly review: RagColumn }): ReactNode {
  const stated = row.reviews.find(({ column }) => column === review.column);
  return stated === undefined ? <Caption1>Not reviewed</Caption1> : <StatusBadge status={stated.status ?? stated.text} />;
}

function directionInWords(direction: Direction | null): string {
  return direction === null ? '' : directionWords[direction];
}

/** "2 improved, 5 same and 1 worse". */
function countsInWords(directions: readonly (Direction | null)[]): string {
  const shown: readonly Direction[] = ['improved', 'same', 'worse', 'new', 'no longer rated', 'not reviewed'];
  const counts = shown.map((direction) => [directions.filter((each) => each === direction).length, direction] as const);
  return listed(counts.filter(([rows]) => rows > 0).map(([rows, direction]) => `${String(rows)} ${direction}`));
}
