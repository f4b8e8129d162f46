// One table as it was read, and what can be done with it beside a review.

import { Body1, Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import type { ChangeSubject, TableChange } from '../change/change-subject';
import { Stack } from '../layout/stack';
import { isDoubtfulTable } from '../mapping/doubtful-tables';
import { tableSummary } from './reading-words';
import { TableChanges } from './table-changes';

const useStyles = makeStyles({ check: { alignSelf: 'flex-start' } });

/** The others are where their subject is: comments, or the board. */
const ofThePlan: readonly TableChange[] = ['start-review', 'override', 'new-year'];

interface TableFoundProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
  readonly waiting: boolean;
  readonly onCheck: () => void;
  readonly onChange: (subject: ChangeSubject) => void;
}

export function TableFound({ sheet, assessed, waiting, onCheck, onChange }: TableFoundProps): ReactNode {
  const styles = useStyles();
  const { table } = assessed;
  return (
    <Stack>
      <Body1 block>{tableSummary(table)}</Body1>
      {isDoubtfulTable(table) && (
        <Body1 block>Not certain: nothing is worked out from this table until you have checked its columns.</Body1>
      )}
      {table.confirmed && <Body1 block>Columns confirmed by you or a colleague.</Body1>}
      <Button className={styles.check} size="small" disabledFocusable={waiting} onClick={onCheck}>
        Check the columns
      </Button>
      <TableChanges sheet={sheet} assessed={assessed} kinds={ofThePlan} waiting={waiting} onChange={onChange} />
    </Stack>
  );
}
