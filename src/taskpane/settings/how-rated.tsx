// Which scheme rates a table, what its colours mean, and the way to another.

import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { PlanSettingsLink } from '../cells/plan-settings-link';
import type { ChangeSubject, TableChange } from '../change/change-subject';
import { TableChanges } from '../found/table-changes';
import { Section } from '../layout/section';
import { SchemeKey } from '../result/scheme-key';

const ofSettings: readonly TableChange[] = ['set-scheme'];

interface HowRatedProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
  readonly waiting: boolean;
  readonly onChange: (subject: ChangeSubject) => void;
}

/** Nothing of a table that no scheme rates. */
export function HowRated({ sheet, assessed, waiting, onChange }: HowRatedProps): ReactNode {
  const { settings, rows, table } = assessed;
  const isReviewed = settings.index > 0;
  if (!isReviewed && rows.every(({ rating }) => rating === null)) return null;
  return (
    <Section title={`How ${table.sheet.name} is rated`}>
      <SchemeKey settings={settings} />
      <TableChanges sheet={sheet} assessed={assessed} kinds={ofSettings} waiting={waiting} onChange={onChange} />
      {isReviewed ? (
        <Body1 block>
          Its year and as-at date are on <PlanSettingsLink />.
        </Body1>
      ) : (
        <Body1 block>Once it is reviewed, you can choose another scheme here.</Body1>
      )}
    </Section>
  );
}
