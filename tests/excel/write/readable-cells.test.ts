// What the review writes can be read on whatever lies beside the officer's table.

import type { Area } from '../../../src/domain/model/cell';
import type { Edit } from '../../../src/domain/model/edit';
import { ensureCell } from '../../../src/workbench/workbook/cells';
import type { Workbook } from '../../../src/workbench/workbook/model';
import { changedStyle, styleOf, type StyleChange } from '../../../src/workbench/workbook/styles';
import { blankWorkbook } from '../../workbench/blank-workbook';
import { connect, sheetNamed } from '../connected';
import { createJournal, undone, written } from '../written';

const sheet = { id: '{sheet-1}', name: 'Sheet1' };
const area: Area = { firstRow: 1, firstColumn: 4, lastRow: 4, lastColumn: 4 };

function edits(fontColor?: string): readonly Edit[] {
  const contents = (content: string | null): (string | null)[][] => Array.from({ length: 4 }, () => [content]);
  return [
    { kind: 'cells', sheet, area, before: contents(null), after: contents('Draft'), what: 'Drafts' },
    { kind: 'format', sheet, area, format: { vertical: 'Top', readable: true, ...(fontColor === undefined ? {} : { fontColor }) } },
  ];
}

function workbookWith(looks: readonly StyleChange[]): Workbook {
  const workbook = blankWorkbook('Sheet1');
  const plan = sheetNamed(workbook, 'Sheet1');
  ensureCell(plan, 4, 0).value = 'The last row of the plan';
  looks.forEach((look, i) => {
    const cell = ensureCell(plan, 1 + i, 4);
    cell.style = changedStyle(workbook, cell.style, look);
  });
  return workbook;
}

function coloursOf(workbook: Workbook): readonly (readonly (string | null)[])[] {
  const plan = sheetNamed(workbook, 'Sheet1');
  return [1, 2, 3, 4].map((row) => {
    const { fill, font } = styleOf(workbook, plan.rows.get(row)?.get(4)?.style ?? 0);
    return [fill, font.color ?? '#000000'];
  });
}

const blue: StyleChange = { fill: '#0070C0' };
const paper = [null, '#000000'];

test.each<[string, readonly StyleChange[], string | undefined, readonly unknown[]]>([
  ['a backdrop of one colour goes', [blue, blue, blue, blue], undefined, [paper, paper, paper, paper]],
  ['of a fill on some rows only what is too dark goes', [blue, { fill: '#FFF2CC' }, blue, {}], undefined, [paper, ['#FFF2CC', '#000000'], paper, paper]],
  ['a dark sheet with white text stays as it is', [0, 1, 2, 3].map(() => ({ fill: '#1F3864', font: { color: '#FFFFFF' } })), undefined, [0, 1, 2, 3].map(() => ['#1F3864', '#FFFFFF'])],
  ['white text on nothing becomes black', [0, 1, 2, 3].map(() => ({ font: { color: '#FFFFFF' } })), undefined, [paper, paper, paper, paper]],
  ['a grey of ours keeps its own colour, and loses a backdrop that it can’t be read on', [blue, {}, {}, {}], '#595959', [0, 1, 2, 3].map(() => [null, '#595959'])],
])('%s, and Undo brings it all back', async (_what, looks, fontColor, expected) => {
  const workbook = workbookWith(looks);
  const before = coloursOf(workbook);
  connect(workbook);
  const journal = createJournal();
  await written(edits(fontColor), journal);
  expect(coloursOf(workbook)).toEqual(expected);
  await undone(journal);
  expect(coloursOf(workbook)).toEqual(before);
}); // prettier-ignore
