// How the plan is read: the columns of each table, and where its scheme and dates are set.

import { Body1, Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { PlanTable } from '../../domain/model/plan';
import { Actions } from '../layout/actions';
import { Lines } from '../layout/lines';
import { PlaceScreen, type PlaceScreenProps } from '../layout/place-screen';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import { tableKey } from '../mapping/doubtful-tables';
import { ColumnList } from '../found/column-list';
import { HowRated } from './how-rated';
import { addInRoleColumns, officerRoleColumns, tableSummary, themesOf } from '../found/reading-words';

const useStyles = makeStyles({ heading: { ...typographyStyles.caption1Strong, margin: 0 } });

export function SettingsScreen(props: PlaceScreenProps): ReactNode {
  const { dispatch } = props;
  return (
    <PlaceScreen {...props}>
      {({ review }, waiting) => (
        <>
          {review.sheets.flatMap((sheet) =>
            sheet.tables.map((assessed) => (
              <Fragment key={tableKey(assessed.table)}>
                <HowRead
                  table={assessed.table}
                  waiting={waiting}
                  onCheck={() => dispatch({ kind: 'mapping-opened', table: assessed.table })}
                />
                <HowRated
                  sheet={sheet}
                  assessed={assessed}
                  waiting={waiting}
                  onChange={(subject) => dispatch({ kind: 'change-opened', subject })}
                />
              </Fragment>
            )),
          )}
        </>
      )}
    </PlaceScreen>
  );
}

interface HowReadProps {
  readonly table: PlanTable;
  readonly waiting: boolean;
  readonly onCheck: () => void;
}

function HowRead({ table, waiting, onCheck }: HowReadProps): ReactNode {
  const styles = useStyles();
  return (
    <Section title={`How ${table.sheet.name} is read`}>
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
        <Button disabledFocusable={waiting} onClick={onCheck}>
          Check the columns
        </Button>
      </Actions>
    </Section>
  );
}
