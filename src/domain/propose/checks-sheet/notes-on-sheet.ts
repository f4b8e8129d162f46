// What somebody typed under Your notes on the Plan checks sheet. A refill carries each note along with its finding, and loses none.

import { contentOfValue } from '../../cells/cell-content';
import { isEmptyValue } from '../../model/cell';
import type { Content } from '../../model/edit';
import type { Finding } from '../../model/finding';
import { valueAt, wordAt, type Grid } from '../../model/grid';
import { checksHeadings, columnOf, headingRow, stateWords, type ChecksHeading, type NotesOnSheet } from './checks-contents';

interface Note {
  readonly row: number;
  readonly note: Content;
  readonly kind: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

/** `grid`: the sheet as it is; null where there is none. A finding is known by its sentence, else by its kind and cell. */
export function notesOnSheet(grid: Grid | null): NotesOnSheet {
  const notes = grid === null ? [] : notesIn(grid);
  const used = new Set<Note>();
  const take = (fits: (note: Note) => boolean): Content => {
    const found = notes.find((note) => !used.has(note) && fits(note));
    if (found === undefined) return null;
    used.add(found);
    return found.note;
  };
  return {
    noteOf: (kind, finding) => take((note) => isSentence(note, finding)) ?? take((note) => note.kind === kind && isPlace(note, finding)),
    leftOver: () => (grid === null ? [] : notes.filter((note) => !used.has(note)).map(({ row }) => goneRow(grid, row))),
  };
}

function isSentence({ sheet, message }: Note, finding: Finding): boolean {
  return sheet === finding.sheet && message === finding.message.trim();
}

function isPlace({ sheet, cell }: Note, finding: Finding): boolean {
  return sheet === finding.sheet && cell !== '' && cell === finding.cell;
}

function notesIn(grid: Grid): readonly Note[] {
  const rows = Array.from({ length: Math.max(grid.area.lastRow - headingRow, 0) }, (_, index) => headingRow + 1 + index);
  return rows.flatMap((row): readonly Note[] => {
    const note = valueAt(grid, row, columnOf('Your notes'));
    if (isEmptyValue(note)) return [];
    const text = (heading: ChecksHeading): string => wordAt(grid, row, columnOf(heading));
    return [
      { row, note: contentOfValue(note), kind: text('Kind'), sheet: text('Sheet'), cell: text('Cell'), message: text('What was found') },
    ];
  });
}

/** As it stood, without its link: nothing is found there any more. */
function goneRow(grid: Grid, row: number): readonly Content[] {
  return checksHeadings.map((heading) => {
    if (heading === 'State') return stateWords.gone;
    const value = contentOfValue(valueAt(grid, row, columnOf(heading)));
    return value === '' ? null : value;
  });
}
