// The drafts that could become comments, row by row, each with what the comment's cell would hold.

import { Button, Caption1, Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Actions } from '../../layout/actions';
import { counted } from '../../layout/counted';
import { Stack } from '../../layout/stack';
import type { DraftUseKind } from '../../../domain/model/assessment';
import { draftsToUse } from '../change-form';
import type { FieldsProps } from './fields-props';

/** More rows than these are taken or left together: nobody reads a longer list. */
const mostShown = 100;

const kindWords: Readonly<Record<Exclude<DraftUseKind, 'used' | 'behind'>, string>> = {
  blank: 'No comment yet',
  outdated: 'An earlier draft, whose figures have changed',
  figures: 'Your own words, with the new figures',
  own: 'In place of your own words',
};

export function UseDraftsFields({ subject, form, onType }: FieldsProps): ReactNode {
  const drafts = draftsToUse(subject);
  const chosen = new Set(form.rows);
  const toggle = (row: number, isChosen: boolean): void =>
    onType({ rows: drafts.flatMap((draft) => ((draft.row === row ? isChosen : chosen.has(draft.row)) ? [draft.row] : [])) });
  return (
    <Stack>
      <Actions>
        <Button size="small" onClick={() => onType({ rows: drafts.map(({ row }) => row) })}>
          Tick all
        </Button>
        <Button size="small" onClick={() => onType({ rows: [] })}>
          Tick none
        </Button>
      </Actions>
      {drafts.slice(0, mostShown).map(({ row, name, kind, after }) => (
        <div key={row}>
          <Checkbox
            label={`Row ${String(row + 1)}: ${name}`}
            checked={chosen.has(row)}
            onChange={(_event, { checked }) => toggle(row, checked === true)}
          />
          <Caption1 block>
            {kindWords[kind]}: {after}
          </Caption1>
        </div>
      ))}
      {drafts.length > mostShown && (
        <Caption1 block>{counted(drafts.length - mostShown, 'more row')}: “Tick all” takes them too, and the preview lists them.</Caption1>
      )}
    </Stack>
  );
}
