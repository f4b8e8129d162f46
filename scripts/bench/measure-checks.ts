// What is measured: all checks of a plan of 10,000 rows by 20 columns, with formulas in some of them, against JSON.parse of
// its values, and against four times the rows.

import { assess } from '../../src/domain/assess/assess';
import type { WorkbookAssessment } from '../../src/domain/assess/workbook-assessment';
import { check } from '../../src/domain/checks/check';
import { recogniseSheet } from '../../src/domain/recognise/recognise-sheet';
import { best, fourTimes } from './best-times';
import { gridOf, withFormulas } from './large-plan';

const rowCount = 10_000;
const mostOfParsing = 10;
const mostOfQuarter = 4.4;

function assessmentOf(rows: number): WorkbookAssessment {
  const grid = withFormulas(gridOf(rows));
  const snapshot = { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] };
  const sheets = [{ grid, reading: recogniseSheet(grid) }];
  return assess({ snapshot, sheets, options: { asAt: '2015-10-31', answers: [] }, ledger: [] });
}

const proposal = { schemesInUse: new Set<never>(), byTable: new Map<never, never>() };
const [assessment, larger] = [assessmentOf(rowCount), assessmentOf(4 * rowCount)];
if (assessment.deliverables.length === 0) throw new Error('The plan isn’t read as one of deliverables.');
const text = JSON.stringify(gridOf(rowCount).values);
const [parsing = 0, checking = 0, checkingLarger = 0] = best([
  fourTimes((): unknown => JSON.parse(text)),
  fourTimes(() => check({ assessment, proposal })),
  () => check({ assessment: larger, proposal }),
]);
const [ofParsing, ofQuarter] = [checking / parsing, checkingLarger / (checking / 4)];

console.log(`JSON.parse of 10,000 rows × 20 columns: ${(parsing / 4).toFixed(1)} ms; checking them: ${(checking / 4).toFixed(1)} ms`);
console.log(`checking ÷ parsing: ${ofParsing.toFixed(1)} (at most ${String(mostOfParsing)})`);
console.log(`four times the rows ÷ once: ${ofQuarter.toFixed(2)} (at most ${String(mostOfQuarter)})`);
process.exitCode = ofParsing > mostOfParsing || ofQuarter > mostOfQuarter ? 1 : 0;
