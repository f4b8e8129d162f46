// The status of one table: statuses by theme with their meaning, what has changed, what was agreed and reported,
// and what the dates suggest.

import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { Stack } from '../layout/stack';
import { TableStatuses } from '../result/table-statuses';
import { AgreedStatuses } from './agreed-statuses';
import { CommentsNeeded } from './comments-needed';
import { Milestones } from './milestones';
import { SinceReport } from './since-report';
import { DirectionOfTravel } from './direction-of-travel';

interface TableStatusProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

export function TableStatus({ sheet, assessed }: TableStatusProps): ReactNode {
  const ledger = sheet.ledgers.get(assessed.table);
  return (
    <Stack>
      <TableStatuses assessed={assessed} ledger={ledger} />
      <DirectionOfTravel sheet={sheet} assessed={assessed} />
      <AgreedStatuses assessed={assessed} ledger={ledger} />
      <CommentsNeeded sheet={sheet} assessed={assessed} />
      <SinceReport ledger={ledger} sheet={assessed.table.sheet.id} />
      <Milestones sheet={sheet} assessed={assessed} />
    </Stack>
  );
}
