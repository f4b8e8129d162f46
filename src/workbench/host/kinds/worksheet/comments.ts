// Excel.CommentCollection, for a review: list, find by cell, add, delete. Replies and mentions are not covered.

import { hostError, notCovered } from '../../wire/host-errors';
import { rangeArgument } from '../../cells/find-range';
import { integerOf, isMissing, isRecord, oneOf, textOf } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandUnprotected } from '../../cells/protection';
import { touch, type Session } from '../../wire/session';
import type { Comment, Sheet } from '../../../workbook/model';
import { cellAddress } from '../../../workbook/addresses';

interface CommentTarget {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

/** The model has no ids for comments: the sheet and the cell make one. */
function idOf({ sheet, comment }: CommentTarget): string {
  return `${sheet.id} ${cellAddress(comment.row, comment.column)}`;
}

const commentKind: Kind<CommentTarget> = {
  name: 'Comment',
  properties: {
    Id: { read: idOf },
    Content: {
      read: ({ comment }) => comment.text,
      write: ({ sheet, comment }, value, session) => {
        demandUnprotected(sheet);
        comment.text = textOf(value);
        touch(session);
      },
    },
    AuthorName: { read: ({ comment }) => comment.author },
  },
  methods: {
    Delete: ({ sheet, comment }, _args, session) => {
      demandUnprotected(sheet);
      sheet.comments = sheet.comments.filter((other) => other !== comment);
      touch(session);
      return undefined;
    },
    GetLocation: ({ sheet, comment }, _args, session) => ({
      object: session.objects.range(
        track(sheet, { firstRow: comment.row, firstColumn: comment.column, lastRow: comment.row, lastColumn: comment.column }),
      ),
    }),
  },
  identity: (target) => ({ Id: idOf(target) }),
};

type Sheets = readonly Sheet[];

function targets(sheets: Sheets): readonly CommentTarget[] {
  return sheets.flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
}

function commentObject(session: Session, target: CommentTarget | undefined): HostObject {
  if (target === undefined) throw hostError('ItemNotFound');
  return objectOf(commentKind, target, session);
}

function atCell(sheets: Sheets, value: unknown, session: Session): CommentTarget | undefined {
  const { sheet, area } = rangeArgument(session, sheets[0] ?? session.selection.sheet, value);
  return targets([sheet]).find(({ comment }) => comment.row === area.firstRow && comment.column === area.firstColumn);
}

const kind: Kind<Sheets> = {
  name: 'CommentCollection',
  items: (sheets, session) => targets(sheets).map((target) => commentObject(session, target)),
  index: (sheets, [id], session) =>
    commentObject(
      session,
      targets(sheets).find((target) => idOf(target) === id),
    ),
  methods: {
    Add: (sheets, [cell, content, type], session) => {
      if (isRecord(content) || (!isMissing(type) && oneOf(type, ['Plain', 'Mention']) === 'Mention'))
        throw notCovered('CommentCollection.add with mentions');
      const { sheet, area } = rangeArgument(session, sheets[0] ?? session.selection.sheet, cell);
      demandUnprotected(sheet);
      if (area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn) throw hostError('InvalidArgument');
      if (atCell(sheets, cell, session) !== undefined) throw hostError('ItemAlreadyExists');
      const comment = { row: area.firstRow, column: area.firstColumn, author: 'Workbench', text: textOf(content) };
      sheet.comments.push(comment);
      touch(session);
      return { object: commentObject(session, { sheet, comment }) };
    },
    GetCount: (sheets) => ({ value: targets(sheets).length }),
    GetItem: (sheets, [id], session) => ({
      object: commentObject(
        session,
        targets(sheets).find((target) => idOf(target) === id),
      ),
    }),
    GetItemAt: (sheets, [index], session) => ({ object: commentObject(session, targets(sheets)[integerOf(index)]) }),
    GetItemByCell: (sheets, [cell], session) => ({ object: commentObject(session, atCell(sheets, cell, session)) }),
    GetItemOrNullObject: (sheets, [id], session) => {
      const target = targets(sheets).find((other) => idOf(other) === id);
      return { object: target === undefined ? null : commentObject(session, target) };
    },
  },
};

export function commentsObject(session: Session, sheets: Sheets): HostObject {
  return objectOf(kind, sheets, session);
}
