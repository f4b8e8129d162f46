// A problem in one sentence, with a way on. Everything in the workbook stays as it was.

import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../domain/model/outcome';

const useStyles = makeStyles({ sentence: { overflowWrap: 'anywhere' } });

interface ErrorMessageProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

export function ErrorMessage({ problem, onRetry }: ErrorMessageProps): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.sentence}>{problem.sentence}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>Try again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
