// A problem in one sentence, with a way on. Everything in the workbook stays as it was, but for cells that are named: those
// Undo puts back.

import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellsInDoubt, Problem } from '../../domain/model/outcome';
import { Stack } from '../layout/stack';
import { LeftAlone } from '../result/left-alone';
import { Details } from './details';

const useStyles = makeStyles({ sentence: { overflowWrap: 'anywhere' } });

interface ErrorMessageProps {
  readonly problem: Problem;
  readonly retryWords?: string;
  readonly onRetry: () => void;
  /** Null: nothing can be undone. */
  readonly onUndo: (() => void) | null;
}

export function ErrorMessage({ problem, retryWords = 'Try again', onRetry, onUndo }: ErrorMessageProps): ReactNode {
  const styles = useStyles();
  const { code, sentence, inDoubt = [], leftAlone = [] } = problem;
  const isFault = code !== 'cancelled';
  return (
    <Stack space="close">
      <MessageBar intent={isFault ? 'error' : 'info'} layout="multiline">
        <MessageBarBody className={styles.sentence}>
          {sentence}
          {inDoubt.length > 0 && ` In doubt: ${inDoubtInWords(inDoubt)}.`}
        </MessageBarBody>
        <MessageBarActions>
          {inDoubt.length > 0 && onUndo !== null && <Button onClick={onUndo}>Undo</Button>}
          <Button onClick={onRetry}>{retryWords}</Button>
        </MessageBarActions>
      </MessageBar>
      <LeftAlone leftAlone={leftAlone} />
      {isFault && <Details key={`${code} ${sentence}`} problem={problem} />}
    </Stack>
  );
}

const wholeSheet = 'A:XFD';

/** Sheet by sheet: "Plan K3:N9, P3:P9; all of Plan settings". */
function inDoubtInWords(inDoubt: readonly CellsInDoubt[]): string {
  const sheets = [...new Set(inDoubt.map(({ sheet }) => sheet))];
  return sheets
    .map((name) => {
      const addresses = inDoubt.filter(({ sheet }) => sheet === name).map(({ address }) => address);
      return addresses.includes(wholeSheet) ? `all of ${name}` : `${name} ${addresses.join(', ')}`;
    })
    .join('; ');
}
