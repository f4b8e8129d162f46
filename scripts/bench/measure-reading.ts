// What is measured: a sheet of 10,000 rows by 20 columns, read from grid to plan, against JSON.parse of the same
// values, and against four times the rows.

import { recogniseSheet } from '../../src/domain/recognise/recognise-sheet';
import { best, fourTimes } from './best-times';
import { gridOf } from './large-plan';

const mostOfParsing = 5;
const mostOfQuarter = 4.4;

const [grid, larger] = [gridOf(10_000), gridOf(40_000)];
const text = JSON.stringify(grid.values);
const [parsing = 0, reading = 0, readingLarger = 0] = best([
  fourTimes((): unknown => JSON.parse(text)),
  fourTimes(() => recogniseSheet(grid)),
  () => recogniseSheet(larger),
]);
const [ofParsing, ofQuarter] = [reading / parsing, readingLarger / (reading / 4)];

console.log(`JSON.parse of 10,000 rows × 20 columns: ${(parsing / 4).toFixed(1)} ms; reading them: ${(reading / 4).toFixed(1)} ms`);
console.log(`reading ÷ parsing: ${ofParsing.toFixed(1)} (at most ${String(mostOfParsing)})`);
console.log(`four times the rows ÷ once: ${ofQuarter.toFixed(2)} (at most ${String(mostOfQuarter)})`);
process.exitCode = ofParsing > mostOfParsing || ofQuarter > mostOfQuarter ? 1 : 0;
