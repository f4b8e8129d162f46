// What is measured: a sheet of 10,000 rows by 20 columns, read from grid to plan, against JSON.parse of the same
// values, and against four times the rows.

import type { CellValue } from '../../src/domain/model/cell';
import type { Grid } from '../../src/domain/model/grid';
import { recogniseSheet } from '../../src/domain/recognise/recognise-sheet';

const mostOfParsing = 5;
const mostOfQuarter = 4.4;
const warmUps = 10;
const runs = 41;

const headings = [
  'Theme',
  'Project',
  'Deliverable',
  'Unit',
  'Owner',
  'Baseline',
  'Target',
  ...['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'].map((month) => `${month} 2015`),
  'Total',
  '% achieved',
  'RAG',
  'Start',
  'End date',
  'Commentary',
];
const formats = headings.map((heading) => (heading === '% achieved' ? '0%' : /^(?:start|end)/iu.test(heading) ? 'dd/mm/yyyy' : 'General'));
const statuses = ['Green', 'Amber', 'Red'];

function planRow(row: number): readonly CellValue[] {
  const figures = Array.from({ length: 7 }, (_, period) => (row * 7 + period * 13) % 50);
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  const target = 100 + (row % 90);
  const comment = row % 2 === 0 ? null : 'On track, with two more sessions booked for the next quarter';
  const words = [`Theme ${String(row >> 6)}`, `Project ${String(row >> 3)}`, `Deliverable number ${String(row)} of the programme`];
  const dates = [42095 + (row % 300), 42300 + (row % 100)];
  return [
    ...words,
    'number',
    'Officer A',
    row % 40,
    target,
    ...figures,
    total,
    total / target,
    statuses[row % 3] ?? null,
    ...dates,
    comment,
  ];
}

function isRows(parsed: unknown): parsed is readonly (readonly CellValue[])[] {
  return Array.isArray(parsed) && parsed.every(Array.isArray);
}

/** Values as Excel sends them: parsed from JSON, every cell with a text of its own. */
function asReceived(values: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const received: unknown = JSON.parse(JSON.stringify(values));
  return isRows(received) ? received : [];
}

/** A plan of so many rows under one heading row. */
function gridOf(rows: number): Grid {
  const values = asReceived([headings, ...Array.from({ length: rows - 1 }, (_, row) => planRow(row))]);
  const general = headings.map(() => 'General');
  const none = headings.map(() => null);
  return {
    sheet: { id: 'plan', name: 'Plan' },
    area: { firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: headings.length - 1 },
    values,
    formulas: values.map(() => none),
    numberFormats: values.map((_, row) => (row === 0 ? general : formats)),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    dateSystem: 1900,
    tables: [],
    filter: null,
    protected: false,
  };
}

/**
 * Milliseconds that the processor worked for this process, on what it collects as garbage too. Other programs don't
 * add to them as they do to time.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of each, the best of several runs: what else the machine does only ever adds to them. They take turns,
 * so that it weighs on all alike.
 */
function best(tasks: readonly (() => unknown)[]): readonly number[] {
  const times = tasks.map(() => Infinity);
  for (let run = -warmUps; run < runs; run += 1) {
    tasks.forEach((task, index) => {
      const start = processorTime();
      task();
      if (run >= 0) times[index] = Math.min(times[index] ?? Infinity, processorTime() - start);
    });
  }
  return times;
}

/** Four in a row, which have their share of garbage to collect, as one of four times the size has. */
function fourTimes(task: () => unknown): () => void {
  return () => {
    for (let time = 0; time < 4; time += 1) task();
  };
}

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
