// The comments that officers still have to write before the plan goes to a board, by owner, and the same as text to send.

import { Body1, Button, Caption1, Textarea } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { capitalised } from '../../domain/cells/words/capitalised';
import { noComment } from '../../domain/commentary/comments/comments-needed';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { Actions } from '../layout/actions';
import { counted } from '../layout/counted';
import { RowTable } from '../layout/row-table';
import { Subsection } from '../layout/subsection';
import { useCopy } from '../message/use-copy';
import { byOwner, textToSend, whyAndPrompt } from './comments-needed-text';
import { rowName } from './row-name';

interface CommentsNeededProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

/** Nothing where no comment is wanting. */
export function CommentsNeeded({ sheet: { commentsNeeded }, assessed: { table, settings } }: CommentsNeededProps): ReactNode {
  const needed = commentsNeeded.get(table) ?? [];
  if (needed.length === 0) return null;
  const blank = needed.filter(({ prompt }) => prompt === noComment);
  const owned = needed.some(({ owner }) => owner !== null);
  return (
    <Subsection title="Comments to write">
      {blank.length > 0 && <Body1 block>{counted(blank.length, 'row')} that a board will ask about, without a comment.</Body1>}
      {blank.length < needed.length && (
        <Body1 block>{counted(needed.length - blank.length, 'row')} with a comment that may be out of date.</Body1>
      )}
      <RowTable
        label="Comments to write"
        headings={['Row', 'Why', ...(owned ? ['Owner'] : [])]}
        rows={byOwner(needed).flatMap(({ owner, rows }) =>
          rows.map((each) => ({
            key: each.row,
            name: rowName({ row: each.row, description: each.name }),
            at: { sheet: table.sheet.id, row: each.row },
            cells: [capitalised(whyAndPrompt(each)), ...(owned ? [owner ?? 'not named'] : [])],
          })),
        )}
      />
      <TextToSend text={textToSend(table.sheet.name, settings.asAt, needed)} />
    </Subsection>
  );
}

function TextToSend({ text }: { readonly text: string }): ReactNode {
  const box = useRef<HTMLTextAreaElement>(null);
  const { copy, said } = useCopy(box);
  return (
    <>
      <Textarea textarea={{ ref: box, rows: 6 }} readOnly resize="vertical" value={text} aria-label="Text to send to the owners" />
      <Actions>
        <Button size="small" onClick={copy}>
          Copy as text
        </Button>
      </Actions>
      <Caption1 block role="status">
        {said}
      </Caption1>
    </>
  );
}
