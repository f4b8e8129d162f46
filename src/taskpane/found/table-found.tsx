// One table as it was read: rows, headings, themes, columns.

import { Body1, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanTable } from '../../domain/plan';
import { Lines } from '../layout/lines';
import { Stack } from '../layout/stack';
import { ColumnList } from './column-list';
import { columnParts, ownColumnParts, tableSentence, themesOf } from './reading-words';

const useStyles = makeStyles({ heading: { ...typographyStyles.caption1Strong, margin: 0 } });

export function TableFound({ table }: { readonly table: PlanTable }): ReactNode {
  const styles = useStyles();
  const themes = themesOf(table);
  return (
    <Stack>
      <Body1 block>{tableSentence(table)}</Body1>
      <ColumnList parts={[...columnParts(table.columns), ...ownColumnParts(table.own)]} />
      {themes.length > 0 && (
        <Stack space="close">
          <h3 className={styles.heading}>{table.rows.some(({ theme }) => theme !== null) ? 'Themes' : 'Outcomes'}</h3>
          <Lines
            noun="of them"
            lines={themes.map((theme) => (
              <Body1 key={theme}>{theme}</Body1>
            ))}
          />
        </Stack>
      )}
    </Stack>
  );
}
