// Whether the pane looks at the sheet in front or at every sheet.

import { makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ScopeChoice as Scope } from '../state/pane-state';

const useStyles = makeStyles({ select: { flexGrow: 1, minWidth: 0 } });

interface ScopeChoiceProps {
  readonly scope: Scope;
  readonly onChoose: (scope: Scope) => void;
}

export function ScopeChoice({ scope, onChoose }: ScopeChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label="Look at"
      value={scope}
      onChange={(_event, { value }) => onChoose(value === 'workbook' ? 'workbook' : 'sheet')}
    >
      <option value="sheet">This sheet</option>
      <option value="workbook">Whole workbook</option>
    </Select>
  );
}
