// The rows whose stated total isn't what their figures come to, the largest difference first, each with its cells.

import { Caption1 } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { differingTotals } from '../../domain/account/differing-totals';
import type { Review } from '../../domain/model/review';
import { CellLink } from '../cells/cell-link';
import { RowTable } from '../layout/row-table';
import { Section } from '../layout/section';

export function DifferingTotals({ review }: { readonly review: Review }): ReactNode {
  const totals = useMemo(() => differingTotals(review), [review]);
  if (totals.length === 0) return null;
  return (
    <Section title={`Totals that differ (${String(totals.length)})`}>
      <RowTable
        label="Totals that differ, the largest difference first"
        headings={['Row', 'Stated', 'Computed', 'Difference']}
        rows={totals.map(({ sheet, row, name, cell, stated, computed, method, difference }) => ({
          key: `${sheet} ${cell}`,
          name,
          at: { sheet, row },
          cells: [
            <Caption1 key="stated">
              <CellLink sheet={sheet} address={cell}>
                {stated}
              </CellLink>
            </Caption1>,
            `${computed} (${method ?? 'added up'})`,
            difference,
          ],
        }))}
      />
    </Section>
  );
}
