// Each row's status at the last review, beside which the next one goes.

import type { ReactNode } from 'react';
import type { PlanTable } from '../../domain/model/plan';
import { reviewColumnsInDateOrder } from '../../domain/rating/latest-stated-status';
import { RowTable } from '../layout/row-table';
import { Section } from '../layout/section';
import { rowName } from '../status/row-name';
import { StatedAt } from '../status/stated-at';
import { isDataKind } from '../../domain/model/table/counted-rows';

export function LastTime({ table }: { readonly table: PlanTable }): ReactNode {
  const last = reviewColumnsInDateOrder(table).at(-1);
  if (last === undefined) return null;
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  return (
    <Section title={`Last time: ${last.heading}`}>
      <RowTable
        label={`Statuses of ${last.heading}`}
        headings={['Row', 'Last time']}
        rows={rows.map((row) => ({
          key: row.row,
          name: rowName(row),
          at: { sheet: table.sheet.id, row: row.row },
          cells: [<StatedAt key="status" row={row} review={last} />],
        }))}
      />
    </Section>
  );
}
