// The comments: which are still to be written, what the drafts offer, and the council's own sentences.

import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { changesOffered, type TableChange } from '../change/change-subject';
import { changeWords } from '../change/change-words';
import { TableChanges } from '../found/table-changes';
import { Actions } from '../layout/actions';
import { PlaceScreen, type PlaceScreenProps } from '../layout/place-screen';
import { Section } from '../layout/section';
import { tableKey } from '../mapping/doubtful-tables';
import { CommentsNeeded } from '../status/comments-needed';

const ofComments: readonly TableChange[] = ['use-drafts', 'carry-comments', 'repair-rows'];

export function CommentaryScreen(props: PlaceScreenProps): ReactNode {
  const { dispatch } = props;
  return (
    <PlaceScreen {...props}>
      {({ review }, waiting) => (
        <>
          {review.sheets.flatMap((sheet) =>
            sheet.tables.map((assessed) => (
              <Section key={tableKey(assessed.table)} title={assessed.table.sheet.name}>
                {isQuiet(sheet, assessed) && (
                  <Body1 block>No comment is missing that a board will ask about. Review writes a draft for each row.</Body1>
                )}
                <TableChanges
                  sheet={sheet}
                  assessed={assessed}
                  kinds={ofComments}
                  waiting={waiting}
                  onChange={(subject) => dispatch({ kind: 'change-opened', subject })}
                />
                <CommentsNeeded sheet={sheet} assessed={assessed} />
              </Section>
            )),
          )}
          <Section title="In your council’s words">
            <Actions>
              <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'change-opened', subject: { kind: 'house-style' } })}>
                {changeWords['house-style'].action}
              </Button>
            </Actions>
          </Section>
        </>
      )}
    </PlaceScreen>
  );
}

type Sheet = Parameters<typeof changesOffered>[0];
type Table = Parameters<typeof changesOffered>[1];

/** Nothing is missing, and nothing can be done. */
function isQuiet(sheet: Sheet, assessed: Table): boolean {
  const offered = changesOffered(sheet, assessed).some((kind) => ofComments.includes(kind));
  return !offered && (sheet.commentsNeeded.get(assessed.table) ?? []).length === 0;
}
