// What stands above, beside and below a table: titles, forms, markers, hidden helper rows, keys, footnotes.

import type { Surroundings } from './deliverables/deliverables-choices';
import { addLine, show, type SheetDraft } from './sheet-draft';

const answers = [
  ['Name of the service', 'Community services'],
  ['Reporting period', 'Round 3'],
  ['Has the lead member seen this return?', 'Yes'],
] as const;

/** Draws what stands above the headings. */
export function addAbove(draft: SheetDraft, around: Surroundings, places: readonly number[]): void {
  for (const title of around.titles) addLine(draft, [[0, title]]);
  if (around.form) {
    for (const [question, answer] of answers) {
      addLine(draft, [
        [0, question],
        [1, answer],
      ]);
    }
    addLine(draft);
  }
  if (around.marks) addLine(draft, [[0, 'WEX-USER_TABLE-START']]);
  if (around.titles.length > 0 && !around.marks) for (let blank = 0; blank < around.gap; blank += 1) addLine(draft);
  if (around.helper) {
    const row = addLine(
      draft,
      places.map((place, index) => [place, `F${String(index + 1).padStart(3, '0')}`]),
    );
    draft.hidden.push(row);
  }
  show(draft, 'titles above', around.titles.length > 0);
  show(draft, 'a form of questions and answers above', around.form);
  show(draft, 'a hidden helper row above', around.helper);
  show(draft, 'marker rows', around.marks);
}

/** Draws what stands below and beside the table. `name`: the column of the descriptions. */
export function addBelow(draft: SheetDraft, around: Surroundings, heading: number, width: number, name: number): void {
  if (around.marks) addLine(draft, [[0, 'WEX-USER_TABLE-END']]);
  if (around.end) addLine(draft, [[0, 'END']]);
  if (around.notes.length > 0) addLine(draft);
  for (const note of around.notes) addLine(draft, [[name, note]]);
  if (around.sideKey) {
    ['Key', 'Green: met', 'Amber: not yet met', 'Red: will not be met'].forEach((text, down) => {
      const line = draft.lines[heading + down];
      if (line !== undefined) line[width + 2] = text;
    });
  }
  show(draft, 'an end word', around.end);
  show(draft, 'footnotes', around.notes.length > 0);
  show(draft, 'a key at the side', around.sideKey);
}
