// What can be done with a table beside a review, each by a button.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { changesOffered, type ChangeSubject, type TableChange } from '../change/change-subject';
import { changeWords } from '../change/change-words';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface TableChangesProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
  /** Those that are shown, of those that can be done. */
  readonly kinds: readonly TableChange[];
  readonly waiting: boolean;
  readonly onChange: (subject: ChangeSubject) => void;
}

export function TableChanges({ sheet, assessed, kinds, waiting, onChange }: TableChangesProps): ReactNode {
  const styles = useStyles();
  const offered = changesOffered(sheet, assessed).filter((kind) => kinds.includes(kind));
  if (offered.length === 0) return null;
  return (
    <div
      role="group"
      aria-label={`What you can do with rows ${String(assessed.table.firstRow + 1)} to ${String(assessed.table.lastRow + 1)}`}
      className={styles.group}
    >
      {offered.map((kind) => (
        <Button key={kind} size="small" disabledFocusable={waiting} onClick={() => onChange({ kind, sheet, assessed })}>
          {changeWords[kind].action}
        </Button>
      ))}
    </div>
  );
}
