// What can be done with each table beside a review.

import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet } from '../../domain/model/assessment';
import type { PlanTable } from '../../domain/model/plan';
import { tableLabel } from '../../domain/model/table/table-label';
import type { ChangeSubject, TableChange } from '../change/change-subject';
import { Section } from '../layout/section';
import { tableKey } from '../mapping/doubtful-tables';
import { TableChanges } from './table-changes';

const useStyles = makeStyles({ check: { alignSelf: 'flex-start' } });

/** The others are where their subject is: comments, or the board. */
const ofThePlan: readonly TableChange[] = ['start-review', 'override', 'new-year'];

interface TablesFoundProps {
  readonly sheets: readonly AssessedSheet[];
  readonly waiting: boolean;
  readonly onCheck: (table: PlanTable) => void;
  readonly onChange: (subject: ChangeSubject) => void;
}

export function TablesFound({ sheets, waiting, onCheck, onChange }: TablesFoundProps): ReactNode {
  const styles = useStyles();
  const tables = sheets.flatMap((sheet) => sheet.tables.map((assessed, index) => ({ sheet, assessed, index })));
  return tables.map(({ sheet, assessed, index }) => (
    <Section
      key={tableKey(assessed.table)}
      title={tables.length === 1 ? 'What else you can do' : `What else you can do on ${tableLabel(assessed.table.sheet, index)}`}
    >
      <Button className={styles.check} size="small" disabledFocusable={waiting} onClick={() => onCheck(assessed.table)}>
        Check the columns
      </Button>
      <TableChanges sheet={sheet} assessed={assessed} kinds={ofThePlan} waiting={waiting} onChange={onChange} />
    </Section>
  ));
}
