// A list without bullets. One line of it, or the first few with a button for the rest.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { overflowWrap: 'anywhere' },
  more: { alignSelf: 'flex-start' },
});

interface LinesProps {
  readonly lines: readonly ReactNode[];
  /** What the lines are, for "Show all 12 notes". */
  readonly noun: string;
  readonly initialCount?: number;
}

export function Lines({ lines, noun, initialCount = 5 }: LinesProps): ReactNode {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const hidden = lines.length - initialCount;
  const shown = all || hidden <= 1 ? lines : lines.slice(0, initialCount);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((line, place) => (
          <li key={place} className={styles.line}>
            {line}
          </li>
        ))}
      </ul>
      {hidden > 1 && (
        <Button className={styles.more} appearance="subtle" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${String(initialCount)} only` : `Show all ${String(lines.length)} ${noun}`}
        </Button>
      )}
    </>
  );
}
