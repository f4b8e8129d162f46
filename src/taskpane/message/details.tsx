// The details of a problem, to be sent to whoever looks after the add-in.

import { Button, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Problem } from '../../domain/model/outcome';
import { problemDetails } from './problem-details';
import { useCopy } from './use-copy';

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  // Fluent's own field isn't needed for anything else at the start.
  box: {
    ...typographyStyles.caption1,
    boxSizing: 'border-box',
    width: '100%',
    resize: 'vertical',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** They are shown once they are asked for, so that it is seen what is sent. */
export function Details({ problem }: { readonly problem: Problem }): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text] = useState(() => problemDetails(problem, new Date()));
  const [isShown, setShown] = useState(false);
  const { copy, said } = useCopy(box);
  return (
    <div className={styles.details}>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          // What isn't in sight can't be selected.
          flushSync(() => setShown(true));
          copy();
        }}
      >
        Copy details
      </Button>
      <textarea ref={box} hidden={!isShown} className={styles.box} readOnly rows={5} value={text} aria-label="Details of the problem" />
      <Caption1 block role="status">
        {said !== '' && `${said} Nothing of the workbook is in them.`}
      </Caption1>
    </div>
  );
}
