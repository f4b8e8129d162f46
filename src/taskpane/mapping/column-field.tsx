// One column: its letter and heading, what it is for, and why the add-in thinks so. Doubt is said in words, not by colour alone.

import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnLetters } from '../../domain/cell';
import { columnRoles, type ColumnRole, type RoleReading } from '../../domain/mapping';
import { isDoubtful } from './mapping-choice';
import { roleNamed, roleWords } from './role-words';

const useStyles = makeStyles({ choice: { minWidth: 0 }, field: { overflowWrap: 'anywhere' } });

interface ColumnFieldProps {
  readonly reading: RoleReading;
  readonly role: ColumnRole;
  /** The officer has settled the table, so nothing in it is doubtful. */
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
      <Dropdown
        className={styles.choice}
        value={roleWords[role]}
        selectedOptions={[role]}
        onOptionSelect={(_event, { optionValue }) => {
          const chosen = roleNamed(optionValue);
          if (chosen !== null) onChoose(chosen);
        }}
      >
        {columnRoles.map((option) => (
          <Option key={option} value={option}>
            {roleWords[option]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
