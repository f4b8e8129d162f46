// Stated and computed status side by side: the rows where they differ, all of them on demand, and how many break each scheme.

import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { AssessedRow, AssessedTable } from '../../domain/assessment';
import { schemeWords } from '../../domain/rating/scheme';
import { statedStatus } from '../../domain/rating/stated-status';
import { counted, listed } from '../layout/counted';
import { Stack } from '../layout/stack';
import { StatusBadge } from './status-badge';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'left' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  more: { alignSelf: 'flex-start' },
});

/** More rows aren't shown at once: a pane is no place for a thousand. */
const mostRows = 200;

/** Nothing where no row of the table has both a stated and a computed status. */
export function StatedAgainstComputed({ assessed }: { readonly assessed: AssessedTable }): ReactNode {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { misfits, misfitsByScheme, rows } = assessed;
  if (misfitsByScheme.length === 0) return null;
  const compared = rows.filter(({ row, rating }) => rating !== null && statedStatus(row) !== null);
  const differing = compared.filter(({ row }) => misfits.includes(row.row));
  const shown = (all ? compared : differing).slice(0, mostRows);
  const byScheme = misfitsByScheme.map((each) => `${schemeWords[each.scheme]} ${String(each.rows.length)} of ${String(each.compared)}`);
  return (
    <Stack space="small">
      <Body1 block>
        {differing.length === 0
          ? 'Stated and computed agree in every row.'
          : `Stated and computed differ in ${counted(differing.length, 'row')}.`}
      </Body1>
      {shown.length > 0 && (
        <table className={styles.table} aria-label="Stated and computed status">
          <thead>
            <tr>
              {['Row', 'Stated', 'Computed'].map((heading) => (
                <th key={heading} scope="col" className={styles.cell}>
                  <Caption1>{heading}</Caption1>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row.row}>
                <th scope="row" className={styles.cell}>
                  <Caption1>
                    {String(row.row.row + 1)} {row.row.description}
                  </Caption1>
                </th>
                <td className={styles.cell}>
                  <StatusBadge status={statedStatus(row.row)} />
                </td>
                <td className={styles.cell}>{computed(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {compared.length > differing.length && (
        <Button className={styles.more} appearance="subtle" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show only the rows that differ' : `Show all ${counted(compared.length, 'row')}`}
        </Button>
      )}
      <Caption1 block>Rows that differ, by scheme: {listed(byScheme)}. The stated status is left as it is.</Caption1>
    </Stack>
  );
}

function computed({ rating }: AssessedRow): ReactNode {
  if (rating === null) return null;
  return 'status' in rating ? <StatusBadge status={rating.status} /> : <Caption1>{rating.notRated}</Caption1>;
}
