// How the plan is read: the columns of each table, and where its scheme and dates are set.

import { Body1, Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CellLink } from '../cells/cell-link';
import { Actions } from '../layout/actions';
import { Lines } from '../layout/lines';
import { PlaceScreen, type PlaceScreenProps } from '../layout/place-screen';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { tableKey } from '../mapping/doubtful-tables';
import { ColumnList } from '../found/column-list';
import { addInRoleColumns, officerRoleColumns, tableSummary, themesOf } from '../found/reading-words';

const useStyles = makeStyles({ heading: { ...typographyStyles.caption1Strong, margin: 0 } });

export function SettingsScreen(props: PlaceScreenProps): ReactNode {
  const { dispatch } = props;
  const styles = useStyles();
  return (
    <PlaceScreen {...props}>
      {({ review }, waiting) => (
        <>
          {review.sheets.flatMap(({ tables }) =>
            tables.map(({ table, settings }) => (
              <Section key={tableKey(table)} title={`How ${table.sheet.name} is read`}>
                <Body1 block>{tableSummary(table)}</Body1>
                <ColumnList parts={[...officerRoleColumns(table.columns), ...addInRoleColumns(table.addInColumns)]} />
                {themesOf(table).length > 0 && (
                  <Stack space="close">
                    <h3 className={styles.heading}>{table.rows.some(({ theme }) => theme !== null) ? 'Themes' : 'Outcomes'}</h3>
                    <Lines
                      noun="of them"
                      lines={themesOf(table).map((theme) => (
                        <Body1 key={theme}>{theme}</Body1>
                      ))}
                    />
                  </Stack>
                )}
                <Actions>
                  <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'mapping-opened', table })}>
                    Check the columns
                  </Button>
                </Actions>
                {settings.index > 0 && (
                  <Body1 block>
                    Its scheme, year and as-at date are on{' '}
                    <CellLink sheet="Plan settings" address="A1">
                      Plan settings
                    </CellLink>
                    .
                  </Body1>
                )}
              </Section>
            )),
          )}
        </>
      )}
    </PlaceScreen>
  );
}
