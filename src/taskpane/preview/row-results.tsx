// What changes row by row, before and after.

import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { BeforeAfter, RowResult } from '../../domain/account/review-results';
import { RowLink } from '../cells/row-link';
import { counted } from '../layout/counted';
import { LongList } from '../layout/long-list';
import { StatusBadge } from '../result/status-badge';

const useStyles = makeStyles({
  more: { alignSelf: 'flex-start' },
  row: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** So many at first: whoever wants to see them all says so. */
const firstFew = 4;

export function RowResults({ rows }: { readonly rows: readonly RowResult[] }): ReactNode {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return <Body1 block>Names, formats and settings: no row changes what it shows.</Body1>;
  const isShort = rows.length <= firstFew + 1;
  return (
    <>
      <LongList label="Row by row" items={all || isShort ? rows : rows.slice(0, firstFew)} render={(row) => <Row result={row} />} />
      {!isShort && (
        <Button className={styles.more} appearance="subtle" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${String(firstFew)} only` : `Show all ${counted(rows.length, 'row')}`}
        </Button>
      )}
    </>
  );
}

function Row({ result: { sheet, row, name, status, total, draft } }: { readonly result: RowResult }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <RowLink sheet={sheet} row={row} name={`${String(row + 1)} ${name}`} />
      {status !== undefined && (
        <div>
          <Caption1>Status: {status.before ?? 'none'} → </Caption1>
          {status.after?.startsWith('Not rated') === true ? <Caption1>{status.after}</Caption1> : <StatusBadge status={status.after} />}
        </div>
      )}
      {total !== undefined && <Caption1 block>{`Total: ${inWords(total)}`}</Caption1>}
      {draft !== undefined && (
        <>
          {draft.before !== null && <Caption1 block>{`Draft before: ${draft.before}`}</Caption1>}
          <Body1 block>{draft.after}</Body1>
        </>
      )}
    </div>
  );
}

function inWords({ before, after }: BeforeAfter): string {
  return `${before ?? 'blank'} → ${after ?? 'blank'}`;
}
