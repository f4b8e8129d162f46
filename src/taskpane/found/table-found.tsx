// One table as it was read: rows, headings, themes, columns; what can be done with it, and its current status.

import { Body1, Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import type { ChangeSubject } from '../change/change-subject';
import { lazyScreen } from '../layout/lazy-screen';
import { Lines } from '../layout/lines';
import { Stack } from '../layout/stack';
import { isDoubtfulTable } from '../mapping/doubtful-tables';
import { hasStatus } from '../status/has-status';
import { ColumnList } from './column-list';
import { officerRoleColumns, addInRoleColumns, tableSummary, themesOf } from './reading-words';
import { TableChanges } from './table-changes';

const useStyles = makeStyles({ heading: { ...typographyStyles.caption1Strong, margin: 0 }, check: { alignSelf: 'flex-start' } });

/** Fetched when it is asked for. */
const TableStatus = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ '../status/table-status')).TableStatus);

interface TableFoundProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
  readonly waiting: boolean;
  readonly onCheck: () => void;
  readonly onChange: (subject: ChangeSubject) => void;
}

export function TableFound({ sheet, assessed, waiting, onCheck, onChange }: TableFoundProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { table } = assessed;
  const themes = themesOf(table);
  return (
    <Stack>
      <Body1 block>{tableSummary(table)}</Body1>
      {isDoubtfulTable(table) && (
        <Body1 block>Not certain: nothing is worked out from this table until you have checked its columns.</Body1>
      )}
      {table.confirmed && <Body1 block>Columns confirmed by you or a colleague.</Body1>}
      <ColumnList parts={[...officerRoleColumns(table.columns), ...addInRoleColumns(table.addInColumns)]} />
      <Button className={styles.check} size="small" disabledFocusable={waiting} onClick={onCheck}>
        Check the columns
      </Button>
      <TableChanges sheet={sheet} assessed={assessed} waiting={waiting} onChange={onChange} />
      {themes.length > 0 && (
        <Stack space="close">
          <h3 className={styles.heading}>{table.rows.some(({ theme }) => theme !== null) ? 'Themes' : 'Outcomes'}</h3>
          <Lines
            noun="of them"
            lines={themes.map((theme) => (
              <Body1 key={theme}>{theme}</Body1>
            ))}
          />
        </Stack>
      )}
      {hasStatus(sheet, assessed) && (
        <Button className={styles.check} appearance="subtle" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Current status
        </Button>
      )}
      {isOpen && <TableStatus sheet={sheet} assessed={assessed} />}
    </Stack>
  );
}
