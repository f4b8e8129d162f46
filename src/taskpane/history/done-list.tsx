// What was done to the workbook, newest first, each with the way to take it back.

import { Body1, Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HistoryItem } from '../../app/contract';
import type { IsoDate } from '../../domain/model/dates';
import { Lines } from '../layout/lines';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { entryWords } from './entry-words';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface DoneListProps {
  readonly items: readonly HistoryItem[];
  readonly today: IsoDate;
  readonly waiting: boolean;
  readonly onUndo: (item: HistoryItem) => void;
}

export function DoneList({ items, today, waiting, onUndo }: DoneListProps): ReactNode {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <Section title="What was done">
      <Lines
        noun="of them"
        lines={items.map((item) => {
          const words = entryWords(item, today);
          return (
            <Stack key={item.id} space="close">
              <Body1 block>{item.isUndone ? `${words}: undone` : words}</Body1>
              {item.canUndo && (
                <Button
                  className={styles.button}
                  size="small"
                  disabledFocusable={waiting}
                  aria-label={`Undo: ${words}`}
                  onClick={() => onUndo(item)}
                >
                  Undo
                </Button>
              )}
            </Stack>
          );
        })}
      />
    </Section>
  );
}
