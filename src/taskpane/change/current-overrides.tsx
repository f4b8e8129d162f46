// The agreed statuses of the table, each with a button that ends it.

import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Lines } from '../layout/lines';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { rowName } from '../status/row-name';
import { OverrideLine } from '../status/override-line';
import type { FormSubject } from './change-subject';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface CurrentOverridesProps {
  readonly subject: FormSubject;
  readonly waiting: boolean;
  readonly onTakeBack: (row: number) => void;
}

export function CurrentOverrides({ subject: { sheet, assessed }, waiting, onTakeBack }: CurrentOverridesProps): ReactNode {
  const styles = useStyles();
  const ledger = sheet.ledgers.get(assessed.table);
  const current = assessed.table.rows.flatMap((row) => {
    const override = ledger?.overrides.get(row.row);
    return override === undefined ? [] : [{ row, override }];
  });
  if (current.length === 0) return null;
  return (
    <Section title={`Agreed statuses (${String(current.length)})`}>
      <Lines
        noun="of them"
        lines={current.map(({ row, override }) => (
          <Stack key={row.row} space="close">
            <OverrideLine name={rowName(row)} override={override} />
            <Button
              className={styles.button}
              size="small"
              disabledFocusable={waiting}
              aria-label={`Take back: ${rowName(row)}`}
              onClick={() => onTakeBack(row.row)}
            >
              Take back
            </Button>
          </Stack>
        ))}
      />
    </Section>
  );
}
