// Stated and computed status side by side: the rows where they differ, all of them on demand,
// and how many differ from each scheme.

import { Body1, Button, Caption1, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { AssessedRow, AssessedTable } from '../../domain/model/assessment';
import { schemeWords } from '../../domain/rating/schemes/scheme';
import { statedStatus } from '../../domain/rating/latest-stated-status';
import { listed } from '../../domain/cells/words/word-list';
import { counted } from '../layout/counted';
import { maxRows, RowTable } from '../layout/row-table';
import { Stack } from '../layout/stack';
import { rowName } from '../status/row-name';
import { StatusBadge } from './status-badge';
import type { Override, TableLedger } from '../../domain/model/ledger';

const useStyles = makeStyles({ more: { alignSelf: 'flex-start' } });

interface StatedAgainstComputedProps {
  readonly assessed: AssessedTable;
  readonly ledger: TableLedger | undefined;
}

/** Misfits first. Nothing where no row of the table has both a stated and a computed status. */
export function StatedAgainstComputed({ assessed, ledger }: StatedAgainstComputedProps): ReactNode {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { misfits, misfitsByScheme, rows } = assessed;
  if (misfitsByScheme.length === 0) return null;
  const compared = rows.filter(({ row, rating }) => rating !== null && statedStatus(row) !== null);
  const differing = compared.filter(({ row }) => misfits.includes(row.row));
  const others = compared.filter((row) => !differing.includes(row));
  const agreed = ledger === undefined || ledger.overrides.size === 0 ? null : ledger.overrides;
  const byScheme = misfitsByScheme.map((each) => `${schemeWords[each.scheme]} ${String(each.rows.length)} of ${String(each.compared)}`);
  const caption = <Caption1 block>Rows that differ, by scheme: {listed(byScheme)}. The stated status is left as it is.</Caption1>;
  if (assessed.settings.schemeAsked) {
    return (
      <Stack space="small">
        <Body1 block>No scheme fits the stated statuses, so none is computed beside them.</Body1>
        {caption}
      </Stack>
    );
  }
  return (
    <Stack space="small">
      <Body1 block>
        {differing.length === 0
          ? 'Stated and computed agree in every row.'
          : `Stated and computed differ in ${counted(differing.length, 'row')}.`}
      </Body1>
      <RowTable
        label="Stated and computed status"
        headings={['Row', 'Stated', 'Computed', ...(agreed === null ? [] : ['Agreed'])]}
        rows={[...differing, ...(all ? others : [])].map((row) => ({
          key: row.row.row,
          name: rowName(row.row),
          at: { sheet: assessed.table.sheet.id, row: row.row.row },
          cells: [
            <StatusBadge key="stated" status={statedStatus(row.row)} />,
            computed(row),
            ...(agreed === null ? [] : [agreedCell(agreed.get(row.row.row))]),
          ],
        }))}
        initialCount={maxRows}
      />
      {compared.length > differing.length && (
        <Button className={styles.more} appearance="subtle" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show only the rows that differ' : `Show all ${counted(compared.length, 'row')}`}
        </Button>
      )}
      {caption}
    </Stack>
  );
}

function computed({ rating }: AssessedRow): ReactNode {
  if (rating === null) return null;
  return 'status' in rating ? <StatusBadge status={rating.status} /> : <Caption1>{rating.notRated}</Caption1>;
}

function agreedCell(override: Override | undefined): ReactNode {
  if (override === undefined) return '';
  return override.lapsed ? `${override.status}, lapsed` : <StatusBadge status={override.status} />;
}
