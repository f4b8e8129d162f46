// How one table stands: statuses by theme with what they mean, where they have moved, what was agreed and reported, and what the dates say.

import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { Stack } from '../layout/stack';
import { TableStatuses } from '../result/table-statuses';
import { AgreedStatuses } from './agreed-statuses';
import { Milestones } from './milestones';
import { SinceReport } from './since-report';
import { Travel } from './direction-of-travel';

interface TableStandingProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

export function TableStanding({ sheet, assessed }: TableStandingProps): ReactNode {
  const ledger = sheet.ledgers.get(assessed.table);
  return (
    <Stack>
      <TableStatuses assessed={assessed} ledger={ledger} />
      <Travel sheet={sheet} assessed={assessed} />
      <AgreedStatuses assessed={assessed} ledger={ledger} />
      <SinceReport ledger={ledger} />
      <Milestones sheet={sheet} assessed={assessed} />
    </Stack>
  );
}
