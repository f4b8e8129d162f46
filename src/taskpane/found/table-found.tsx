// One table as it was read: rows, headings, themes, columns; what can be done with it, and how it stands.

import { Body1, Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import type { ChangeSubject } from '../change/change-subject';
import { lateScreen } from '../layout/lazy-screen';
import { Lines } from '../layout/lines';
import { Stack } from '../layout/stack';
import { isDoubtfulTable } from '../mapping/doubtful-tables';
import { hasStanding } from '../status/has-status';
import { ColumnList } from './column-list';
import { columnParts, addInColumnParts, tableSentence, themesOf } from './reading-words';
import { TableChanges } from './table-changes';

const useStyles = makeStyles({ heading: { ...typographyStyles.caption1Strong, margin: 0 }, check: { alignSelf: 'flex-start' } });

/** Fetched when it is asked for. */
const TableStanding = lateScreen(async () => (await import(/* webpackChunkName: "review" */ '../status/table-status')).TableStanding);

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
      <Body1 block>{tableSentence(table)}</Body1>
      {isDoubtfulTable(table) && (
        <Body1 block>Not certain: nothing is worked out from this table until you have checked its columns.</Body1>
      )}
      {table.confirmed && <Body1 block>Columns confirmed by you or a colleague.</Body1>}
      <ColumnList parts={[...columnParts(table.columns), ...addInColumnParts(table.addInColumns)]} />
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
      {hasStanding(sheet, assessed) && (
        <Button className={styles.check} appearance="subtle" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          How it stands
        </Button>
      )}
      {isOpen && <TableStanding sheet={sheet} assessed={assessed} />}
    </Stack>
  );
}
