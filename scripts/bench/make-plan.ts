// A plan of as many rows as asked for and 15 columns, the same at each call.

import { Workbook } from 'exceljs';

const headings = [
  'Theme',
  'Deliverable',
  'Owner',
  'Unit',
  '2015/16 Target',
  'Q1 Apr - June',
  'Q2 July - Sept',
  'Q3 Oct - Dec',
  'Q4 Jan - Mar',
  'Total',
  '% achieved',
  'RAG',
  'Priority',
  'Start',
  'Commentary',
];
const priorities = ['High', 'Medium', 'Low'];
const things = ['drainage surveys', 'allotment plots', 'reading groups', 'street trees', 'energy audits', 'youth sessions', 'crossings'];

function planRow(row: number): (string | number | null)[] {
  const target = 10 * (1 + (row % 12));
  const [first, second] = [(row * 7) % target, (row * 3) % target].map((figure) => Math.round(figure / 2));
  const total = (first ?? 0) + (second ?? 0);
  const thing = things[row % things.length] ?? '';
  return [
    `Theme ${String(1 + Math.floor(row / 40))}`,
    `Deliver at least ${String(target)} ${thing} in ward ${String(row + 1)}`,
    `Team ${String(row % 17)}`,
    'number',
    target,
    first ?? null,
    second ?? null,
    null,
    null,
    total,
    Math.round((100 * total) / target) / 100,
    total >= target ? 'Green' : 'Amber',
    priorities[row % 3] ?? null,
    'April 2015',
    `Work on ${thing} in ward ${String(row + 1)} goes on into the third quarter.`,
  ];
}

/** Headings on row 3, under a title; one deliverable a row below them. */
export async function makePlan(rows: number, file: string): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Deliverables');
  sheet.addRow(['Deliverables and targets 2015/16']);
  sheet.addRow([]);
  sheet.addRow(headings);
  for (let row = 0; row < rows; row += 1) sheet.addRow(planRow(row));
  sheet.getColumn(headings.indexOf('% achieved') + 1).numFmt = '0%';
  await workbook.xlsx.writeFile(file);
}
