// The agreed statuses of a table with their review dates, lapsed ones and those that have lost their row among them.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedTable } from '../../domain/model/assessment';
import { Lines } from '../layout/lines';
import { Subsection } from '../layout/subsection';
import { OverrideLine } from './override-line';
import { rowName } from './row-name';
import type { TableLedger } from '../../domain/model/ledger';

interface AgreedStatusesProps {
  readonly assessed: AssessedTable;
  readonly ledger: TableLedger | undefined;
}

export function AgreedStatuses({ assessed: { table }, ledger }: AgreedStatusesProps): ReactNode {
  if (ledger === undefined || ledger.overrides.size + ledger.astray.length === 0) return null;
  const placed = table.rows.flatMap((row) => {
    const override = ledger.overrides.get(row.row);
    return override === undefined ? [] : [<OverrideLine key={row.row} name={rowName(row)} override={override} />];
  });
  const astray = ledger.astray.map(({ rowKey, override }) => (
    <div key={rowKey}>
      <OverrideLine name={rowKey} override={override} />
      <Body1 block>No row, or more than one, has these words. Agree the status again for the row that is meant.</Body1>
    </div>
  ));
  return (
    <Subsection title="Agreed statuses">
      <Lines noun="of them" lines={[...placed, ...astray]} />
    </Subsection>
  );
}
