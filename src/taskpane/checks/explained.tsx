// Findings that an officer has explained, with what was said of each and the way to see it among the others again.

import { Button, Caption1, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { IsoDate } from '../../domain/model/dates';
import type { Finding } from '../../domain/model/finding';
import type { Review } from '../../domain/model/review';
import { explanationInWords } from '../../domain/results/explanation-in-words';
import { Lines } from '../layout/lines';
import { Section } from '../layout/section';
import { FindingLine } from '../preview/finding-line';
import type { PaneScreenProps } from '../screen-props';
import { isWaiting, prepareWork } from '../state/pane-state';
import { namesOfRows } from '../status/names-of-rows';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface ExplainedProps extends PaneScreenProps {
  readonly review: Review;
  readonly today: () => IsoDate;
}

export function Explained({ review: { explained, sheets }, state, dispatch, today }: ExplainedProps): ReactNode {
  const styles = useStyles();
  const nameAt = useMemo(() => namesOfRows(sheets), [sheets]);
  if (explained.length === 0) return null;
  const reopen = (finding: Finding): void => {
    const { scope, options } = prepareWork(state, 'found');
    const request = { kind: 'reopen', finding, options, author: { name: state.author, on: today() } } as const;
    dispatch({ kind: 'change-opened', subject: { kind: 'reopen', request, scope } });
  };
  return (
    <Section title={`Explained (${String(explained.length)})`}>
      <Lines
        noun="of these"
        lines={explained.map(({ finding, explanation }) => (
          <FindingLine key={`${finding.check} ${finding.cell ?? ''}`} finding={finding} nameAt={nameAt}>
            <Caption1 block>{explanationInWords(explanation)}</Caption1>
            <Button
              className={styles.button}
              size="small"
              appearance="subtle"
              disabledFocusable={isWaiting(state)}
              aria-label={`Show again ${finding.cell ?? finding.sheet}`}
              onClick={() => reopen(finding)}
            >
              Show it again
            </Button>
          </FindingLine>
        ))}
      />
    </Section>
  );
}
