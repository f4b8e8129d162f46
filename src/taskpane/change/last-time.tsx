// Each row's status at the last review, beside which the next one goes.

import type { ReactNode } from 'react';
import type { PlanTable } from '../../domain/plan';
import { reviewColumnsInDateOrder } from '../../domain/rating/stated-status';
import { RowTable } from '../layout/row-table';
import { Section } from '../layout/section';
import { StatusBadge } from '../result/status-badge';
import { rowName } from '../standing/row-name';

export function LastTime({ table }: { readonly table: PlanTable }): ReactNode {
  const last = reviewColumnsInDateOrder(table).at(-1);
  if (last === undefined) return null;
  const rows = table.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project');
  return (
    <Section title={`Last time: ${last.heading}`}>
      <RowTable
        label={`Statuses of ${last.heading}`}
        headings={['Row', 'Last time']}
        rows={rows.map((row) => {
          const review = row.reviews.find(({ column }) => column === last.column);
          return {
            key: row.row,
            name: rowName(row),
            cells: [review === undefined ? 'Not reviewed' : <StatusBadge key="status" status={review.status ?? review.text} />],
          };
        })}
      />
    </Section>
  );
}
