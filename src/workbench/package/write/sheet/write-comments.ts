// Notes that moved with their cells or were deleted with them. New notes aren't written: nothing here makes any.

import { cellAddress } from '../../../workbook/addresses';
import type { Comment } from '../../../workbook/model';
import type { Draft } from '../../container/package-draft';
import { relatedPath } from '../../container/parts';
import { UnreadableFile } from '../../problems';
import { applySplices, attributeSplice, type Splice } from '../../xml/xml-text';
import { descendantsOf, parseXml, type XmlElement } from '../../xml/xml-tree';

/** Where each note of the file is now; null where it was deleted. */
type Moves = readonly { readonly from: Comment; readonly to: Comment | null }[];

export function writeComments(draft: Draft, sheetPath: string, before: readonly Comment[], after: readonly Comment[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const moves = movesOf(before, after);
  const comments = relatedPath(draft.parts, sheetPath, 'comments');
  if (comments !== null) rewrite(draft, comments, 'comment', (element, xml) => moveNote(element, xml, moves));
  const drawing = relatedPath(draft.parts, sheetPath, 'vmlDrawing');
  if (drawing !== null) rewrite(draft, drawing, 'shape', (element) => moveShape(element, moves));
}

function movesOf(before: readonly Comment[], after: readonly Comment[]): Moves {
  const left = [...after];
  const take = (isIt: (comment: Comment) => boolean): Comment | null => {
    const index = left.findIndex(isIt);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  };
  const stayed = before.map((from) => take((to) => to.row === from.row && to.column === from.column && to.text === from.text));
  return before.map((from, index) => ({ from, to: stayed[index] ?? take((to) => to.text === from.text && to.author === from.author) }));
}

function rewrite(draft: Draft, path: string, name: string, change: (element: XmlElement, xml: string) => Splice[]): void {
  const xml = draft.text(path);
  const root = parsedDrawing(xml);
  if (root !== null)
    draft.setText(
      path,
      applySplices(
        xml,
        descendantsOf(root, name).flatMap((element) => change(element, xml)),
      ),
    );
}

/** Old drawings aren't always well-formed XML (Excel itself writes `<br>` in them): such a one stays as it is. */
function parsedDrawing(xml: string): XmlElement | null {
  try {
    return parseXml(xml);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

function moveNote(element: XmlElement, xml: string, moves: Moves): Splice[] {
  const move = moves.find(({ from }) => cellAddress(from.row, from.column) === element.attributes.ref);
  if (move === undefined) return [];
  if (move.to === null) return [{ start: element.start, end: element.end, text: '' }];
  return [attributeSplice(xml, element, { ref: cellAddress(move.to.row, move.to.column) })];
}

/** The note's box in the drawing names its cell by row and column. */
function moveShape(element: XmlElement, moves: Moves): Splice[] {
  const [row] = descendantsOf(element, 'Row');
  const [column] = descendantsOf(element, 'Column');
  const move =
    row === undefined || column === undefined
      ? undefined
      : moves.find(({ from }) => from.row === Number(row.text) && from.column === Number(column.text));
  if (row === undefined || column === undefined || move === undefined) return [];
  if (move.to === null) return [{ start: element.start, end: element.end, text: '' }];
  return [
    { start: row.openEnd, end: row.closeStart, text: String(move.to.row) },
    { start: column.openEnd, end: column.closeStart, text: String(move.to.column) },
  ];
}
