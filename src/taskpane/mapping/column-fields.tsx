// The table's columns: those in use and the doubtful ones; those not used behind a button, since a return may have
// hundreds.

import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ColumnRole, RoleReading } from '../../domain/model/mapping';
import type { PlanTable } from '../../domain/model/plan';
import { counted } from '../layout/counted';
import { Stack } from '../layout/stack';
import { ColumnField } from './column-field';
import { isDoubtful, chosenRole, type MappingChoice } from './mapping-choice';

const useStyles = makeStyles({ more: { alignSelf: 'flex-start' } });

interface ColumnFieldsProps {
  readonly table: PlanTable;
  readonly choice: MappingChoice;
  readonly onChoose: (column: number, role: ColumnRole) => void;
}

export function ColumnFields({ table, choice, onChoose }: ColumnFieldsProps): ReactNode {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const isShown = (reading: RoleReading): boolean => all || reading.role !== 'none' || (isDoubtful(reading) && !table.confirmed);
  const hidden = table.roles.filter((reading) => !isShown(reading)).length;
  return (
    <Stack space="wide">
      {table.roles.filter(isShown).map((reading) => (
        <ColumnField
          key={reading.column}
          reading={reading}
          role={chosenRole(choice, reading)}
          confirmed={table.confirmed}
          onChoose={(role) => onChoose(reading.column, role)}
        />
      ))}
      {hidden > 0 && (
        <Button className={styles.more} appearance="subtle" size="small" onClick={() => setAll(true)}>
          Show {counted(hidden, 'column')} not used
        </Button>
      )}
    </Stack>
  );
}
