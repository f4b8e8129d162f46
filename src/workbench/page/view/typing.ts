// A person's typing, pasting and clearing in the view, as texts typed into cells. The view changes nothing itself:
// every change
// of a sheet but the workbench's drawing is stopped, and what was typed is drawn from the model.

import type { FUniver } from '@univerjs/core/facade';
import { isRecord } from './records';

/** As typed: "=A1+B1", "12%", "'007", "" for a cell that was emptied. Row and column are zero-based. */
export interface TypedText {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Commands that change nothing: moving about, selecting, scrolling, zooming, fitting rows. */
const viewOnlyCommands =
  /^sheet\.command\.(scroll|select|move-selection|expand-selection|set-scroll|set-zoom|change-zoom|set-worksheet-activate|set-row-is-auto-height|copy$)/;

/** Changes that the view makes itself, when rows are fitted. */
const rowFittingMutations = /^sheet\.mutation\.set-worksheet-row-(is-)?auto-height$/;

/** Calls `onTyped` with what a person typed. `isDrawing` is true while the workbench itself draws. */
export function listenToTyping(api: FUniver, isDrawing: () => boolean, onTyped: (texts: readonly TypedText[]) => void): void {
  let lastEditor: TypedText | null = null;

  api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
    lastEditor = isConfirm ? { sheetId: worksheet.getSheetId(), row, column, text: value.toPlainText() } : null;
  });

  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (
      isDrawing() ||
      !/^sheet\.(command|mutation)\./.test(event.id) ||
      viewOnlyCommands.test(event.id) ||
      rowFittingMutations.test(event.id)
    )
      return;
    event.cancel = true;
    const params: unknown = event.params;
    const texts = typedBy(event.id, params);
    lastEditor = null;
    // After the command has ended, so that the view is at rest when it is drawn again.
    if (texts.length > 0)
      queueMicrotask(() => {
        onTyped(texts);
      });
  });

  function typedBy(command: string, params: unknown): readonly TypedText[] {
    if (command === 'sheet.command.set-range-values')
      return lastEditor === null ? [] : [{ ...lastEditor, text: closedFormula(params) ?? lastEditor.text }];
    if (command === 'sheet.command.clear-selection-content' || command === 'sheet.command.clear-selection-all')
      return selectedCells().map((cell) => ({ ...cell, text: '' }));
    if (command.startsWith('sheet.command.paste') && isRecord(params) && typeof params.textContent === 'string')
      return pasted(params.textContent);
    return [];
  }

  function selectedCells(): readonly Omit<TypedText, 'text'>[] {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet || !range) return [];
    const { row, column } = { row: range.getRow(), column: range.getColumn() };
    return Array.from({ length: range.getHeight() * range.getWidth() }, (_cell, index) => ({
      sheetId: sheet.getSheetId(),
      row: row + Math.floor(index / range.getWidth()),
      column: column + (index % range.getWidth()),
    }));
  }

  function pasted(text: string): readonly TypedText[] {
    const [first] = selectedCells();
    return first === undefined ? [] : textsFrom(text, first).map((typed) => ({ ...typed, sheetId: first.sheetId }));
  }
}

/** A formula whose last brackets the view has closed, as Excel does; null for anything else. */
function closedFormula(params: unknown): string | null {
  const value = isRecord(params) && isRecord(params.value) ? params.value : {};
  return typeof value.f === 'string' ? value.f : null;
}

/**
 * Text from a clipboard: lines are rows, tabs are columns, a line with line breaks or tabs in it is in quotes.
 * @internal exported for its test
 */
export function textsFrom(clipboard: string, corner: Corner): readonly (Corner & { readonly text: string })[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  const text = clipboard.replace(/(\r\n|\n|\r)$/, '');
  while (cell.lastIndex <= text.length) {
    const found = cell.exec(text);
    if (found === null) break;
    const [, quoted, plain = '', end = ''] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.flatMap((row, rowOffset) =>
    row.map((typed, columnOffset) => ({ row: corner.row + rowOffset, column: corner.column + columnOffset, text: typed })),
  );
}
