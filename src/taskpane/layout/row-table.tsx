// A compact table of rows of the plan: the row's name, then its cells. The first few, with a button for the rest.

import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { RowLink } from '../cells/row-link';
import { counted } from './counted';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'left' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'break-word',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // The name gives way to the other columns, whose words stay whole.
  name: { overflowWrap: 'anywhere', minWidth: '88px' },
  more: { alignSelf: 'flex-start' },
});

/** One row of the table. */
export interface TableRow {
  readonly key: number | string;
  readonly name: string;
  /** Where it is; absent where it is no row of a sheet. */
  readonly at?: { readonly sheet: string; readonly row: number };
  /** One for each heading after the first. */
  readonly cells: readonly ReactNode[];
}

interface RowTableProps {
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  readonly initialCount?: number;
}

/** More rows aren't shown at once: a pane is no place for a thousand. */
export const maxRows = 200;

export function RowTable({ label, headings, rows, initialCount = 8 }: RowTableProps): ReactNode {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all || rows.length <= initialCount + 1 ? rows.slice(0, maxRows) : rows.slice(0, initialCount);
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                <Caption1>{heading}</Caption1>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, at, cells }) => (
            <tr key={key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                <Caption1>{at === undefined ? name : <RowLink sheet={at.sheet} row={at.row} name={name} />}</Caption1>
              </th>
              {cells.map((cell, column) => (
                <td key={headings[column + 1]} className={styles.cell}>
                  {typeof cell === 'string' ? <Caption1>{cell}</Caption1> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > initialCount + 1 && (
        <Button className={styles.more} appearance="subtle" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${String(initialCount)} only` : `Show all ${counted(rows.length, 'row')}`}
        </Button>
      )}
      {all && rows.length > maxRows && <Caption1 block>{`The first ${String(maxRows)} are shown.`}</Caption1>}
    </>
  );
}
