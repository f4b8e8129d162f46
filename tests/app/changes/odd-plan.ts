// A plan of deliverables whose words are everything that a formula could stumble over: quotes, wildcards, signs, and more than it may compare.

import { Workbook as ExcelJsWorkbook } from 'exceljs';
import type { Workbook } from '../../../src/workbench/workbook/model';
import { opened } from '../../main-job/reviewed';

const long = `Help “smaller” councils with the "whole" of their budget: ${'reserves, fees and charges, '.repeat(9)}and so on`;

export const oddWords: readonly string[] = [
  'Peer challenges',
  'Peer challenge?',
  'Peer*',
  '~Peer~ challenges',
  'Say "no" to "yes"',
  '=Sum of all parts',
  "'Quoted' from the start",
  '+44 calls answered',
  '@home visits',
  'Café visits',
  'Cafe visits',
  `${long} in the north`,
  'TRUE',
];

/** Of each five rows. */
const themes = ['Say "peers" or *nobody*', '=Themes?', '~Money~'] as const;

/** Known by the same first 200 characters, in any case: the ledger can't tell them apart. */
export const sharedWords: readonly string[] = [
  'Twice over',
  'TWICE OVER',
  `${long} (one)`.padEnd(240, '.'),
  `${long} (two)`.padEnd(240, '.'),
];

/** Theme, deliverable, target, four quarters, total, % achieved, comment; figures that make some of each colour. */
export async function oddPlan(words: readonly string[] = oddWords): Promise<Workbook> {
  const made = new ExcelJsWorkbook();
  const sheet = made.addWorksheet('Deliverables');
  sheet.addRow(['Theme', 'Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', '% achieved', 'Comment']);
  words.forEach((text, index) => {
    const [first, second] = [1 + (index % 4) * 3, 2 + (index % 3) * 4];
    const theme = index % 5 === 0 ? themes[index / 5] : null;
    sheet.addRow([theme, text, 20, first, second, null, null, first + second, (first + second) / 20, null]);
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: words.length + 1, column: 10 } };
  return opened(new Uint8Array(await made.xlsx.writeBuffer()));
}
