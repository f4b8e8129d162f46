// Which columns have which role.

import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RoleColumns } from './reading-words';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  pair: { display: 'contents' },
  letters: { margin: 0 },
});

export function ColumnList({ parts }: { readonly parts: readonly RoleColumns[] }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-label="Columns">
      {parts.map(({ role: part, letters }) => (
        <div key={part} className={styles.pair}>
          <dt>
            <Caption1>{part}</Caption1>
          </dt>
          <dd className={styles.letters}>
            <Caption1>{letters}</Caption1>
          </dd>
        </div>
      ))}
    </dl>
  );
}
