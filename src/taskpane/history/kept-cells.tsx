// Cells that an undo has left as they are, with what each holds and what it held before, and the way to put it back.

import { Body1, Button, Caption1, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { KeptCell } from '../../app/contract';
import { contentInWords } from '../../domain/cells/cell-content';
import { cellAddress } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { CellLink } from '../cells/cell-link';
import { Lines } from '../layout/lines';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface KeptCellsProps {
  readonly kept: readonly KeptCell[];
  readonly waiting: boolean;
  readonly onPutBack: (cell: KeptCell) => void;
}

export function KeptCells({ kept, waiting, onPutBack }: KeptCellsProps): ReactNode {
  const styles = useStyles();
  if (kept.length === 0) return null;
  return (
    <Section title={`Left as they are (${String(kept.length)})`}>
      <Lines
        noun="of them"
        lines={kept.map((cell) => {
          const place = placeOf(cell);
          return (
            <Stack key={place} space="close">
              <Caption1 block>
                {cell.sheet.name}, <CellLink sheet={cell.sheet.id} address={cellAddress(cell.row, cell.column)} />
              </Caption1>
              <Body1 block>{`Now: ${inWords(cell.now)}`}</Body1>
              <Body1 block>{`Before: ${inWords(cell.before)}`}</Body1>
              <Button
                className={styles.button}
                size="small"
                disabledFocusable={waiting}
                aria-label={`Put back: ${place}`}
                onClick={() => onPutBack(cell)}
              >
                Put back
              </Button>
            </Stack>
          );
        })}
      />
    </Section>
  );
}

/** "Deliverables, J5". */
function placeOf({ sheet, row, column }: KeptCell): string {
  return `${sheet.name}, ${cellAddress(row, column)}`;
}

function inWords(content: Content): string {
  const words = contentInWords(content);
  return words === '' ? 'blank' : words;
}
