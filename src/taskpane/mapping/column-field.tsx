// One column: its letter and heading, its role, and why the add-in thinks so. Doubt is shown in words, not by colour
// alone.

import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnLetters } from '../../domain/model/cell';
import { columnRoles, type ColumnRole, type RoleReading } from '../../domain/model/mapping';
import { isDoubtful } from './mapping-choice';
import { roleNamed, roleWords } from './role-words';

const useStyles = makeStyles({ field: { overflowWrap: 'anywhere' } });

interface ColumnFieldProps {
  readonly reading: RoleReading;
  readonly role: ColumnRole;
  /** The officer has confirmed the table, so nothing in it is doubtful. */
  readonly confirmed: boolean;
  readonly onChoose: (role: ColumnRole) => void;
}

export function ColumnField({ reading, role, confirmed, onChoose }: ColumnFieldProps): ReactNode {
  const styles = useStyles();
  const isOpen = isDoubtful(reading) && !confirmed && role === reading.role;
  return (
    <Field
      className={styles.field}
      label={`${columnLetters(reading.column)}: ${reading.heading === '' ? 'no heading' : reading.heading}`}
      hint={role === reading.role ? reading.reason : 'Changed by you.'}
      {...(isOpen ? { validationState: 'warning' as const, validationMessage: 'Not sure: please check this column.' } : {})}
    >
      <Select
        value={role}
        onChange={(_event, { value }) => {
          const chosen = roleNamed(value);
          if (chosen !== null) onChoose(chosen);
        }}
      >
        {columnRoles.map((option) => (
          <option key={option} value={option}>
            {roleWords[option]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
