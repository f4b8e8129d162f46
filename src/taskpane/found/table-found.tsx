// One table as it was read: rows, headings, themes, columns.

import { Body1, Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanTable } from '../../domain/plan';
import { Lines } from '../layout/lines';
import { Stack } from '../layout/stack';
import { isDoubtfulTable } from '../mapping/doubt';
import { ColumnList } from './column-list';
import { columnParts, ownColumnParts, tableSentence, themesOf } from './reading-words';

const useStyles = makeStyles({ heading: { ...typographyStyles.caption1Strong, margin: 0 }, check: { alignSelf: 'flex-start' } });

interface TableFoundProps {
  readonly table: PlanTable;
  readonly waiting: boolean;
  readonly onCheck: () => void;
}

export function TableFound({ table, waiting, onCheck }: TableFoundProps): ReactNode {
  const styles = useStyles();
  const themes = themesOf(table);
  return (
    <Stack>
      <Body1 block>{tableSentence(table)}</Body1>
      {isDoubtfulTable(table) && (
        <Body1 block>Not certain: nothing is worked out from this table until you have checked its columns.</Body1>
      )}
      {table.confirmed && <Body1 block>Columns confirmed by you or a colleague.</Body1>}
      <ColumnList parts={[...columnParts(table.columns), ...ownColumnParts(table.own)]} />
      <Button className={styles.check} size="small" disabledFocusable={waiting} onClick={onCheck}>
        Check the columns
      </Button>
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
