// What is measured: the drafts of a plan of 2,000 rows, against JSON.parse of the plan's values. Its words weren't seen
// before: what is remembered of a text helps a plan that is reviewed again, not the first review.

import { assess } from '../../src/domain/assess/assess';
import { draftingRows, statingRows } from '../../src/domain/assess/drafts/row-drafts';
import { recogniseSheet } from '../../src/domain/recognise/recognise-sheet';
import { best } from './best-times';
import { gridOf } from './large-plan';

const rowCount = 2000;
const mostOfParsing = 4;

/** Rows are worded in a few ways, as those of one plan are, no two alike, and as long as the sample's. */
function described(row: number, target: number): string {
  const ways = [
    `Deliverable number ${String(row)} of the programme, with the partners of the northern area and their boards`,
    `Carry out at least ${String(target)} visits under agreement ${String(row)}, of all kinds and in every ward`,
    `Number of homes insulated in area ${String(row)}`,
    `Support for businesses of cluster ${String(row)}, with advice, grants and a named person to turn to`,
  ];
  return ways[row % ways.length] ?? '';
}

function commented(row: number): string {
  return `Sessions ${String(row)} and ${String(row + 1)} are held and the next two are booked. The partners meet again in the spring; a report goes to the board then.`;
}

/** Plans of other words: more texts than are remembered. */
const plans = 6;

function planToDraft(plan: number) {
  const wording = { description: (row: number, target: number) => described(row + plan * rowCount, target), comment: commented };
  const grid = gridOf(rowCount + 1, wording);
  const snapshot = { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] };
  const { deliverables } = assess({
    snapshot,
    sheets: [{ grid, reading: recogniseSheet(grid) }],
    options: { asAt: '2015-10-31', answers: [] },
    ledger: [],
  });
  const [table] = deliverables;
  if (table === undefined) throw new Error('The plan isn’t read as one of deliverables.');
  return { table, rows: table.rows.flatMap(({ toDraft }) => toDraft ?? []), values: JSON.stringify(grid.values) };
}

const toDraft = Array.from({ length: plans }, (_, plan) => planToDraft(plan));
const drafts = (): number =>
  toDraft.reduce((written, { table, rows }) => {
    const draftOf = draftingRows(statingRows(table));
    return written + rows.filter((row) => (draftOf(row) ?? '') !== '').length;
  }, 0);
if (drafts() < plans * rowCount) throw new Error(`Only ${String(drafts())} drafts are written.`);

const [parsing = 0, drafting = 0] = best([() => toDraft.map(({ values }): unknown => JSON.parse(values)), drafts]);
const ofParsing = drafting / parsing;

console.log(
  `JSON.parse of ${String(rowCount)} rows × 20 columns: ${(parsing / plans).toFixed(2)} ms; their drafts: ${(drafting / plans).toFixed(2)} ms`,
);
console.log(`drafting ÷ parsing: ${ofParsing.toFixed(1)} (at most ${String(mostOfParsing)})`);
process.exitCode = ofParsing > mostOfParsing ? 1 : 0;
