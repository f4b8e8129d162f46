// One defect in a clean plan is found at its cell; in a clean plan none is found: a false alarm costs more than a missed one.

import fc from 'fast-check';

import type { Finding } from '../../src/domain/model/finding';
import { reviewWorkbook } from '../../src/domain/review/review-workbook';
import { snapshotOf } from '../domain/fixtures/review-of';
import { drawn } from './generated/evidence/draw';
import { defects, type PlantedWorkbook } from './generated/defects/defects';

const seed = 20_261_130;
/** `SEEDS=200 npx jest tests/reading/planted-defects` tries more. */
const numRuns = Number(process.env.SEEDS ?? 60);
const cleanRuns = Math.ceil(numRuns / 4);
const leastFound = 0.99;

function findingsIn({ grids, asAt }: PlantedWorkbook): readonly Finding[] {
  return reviewWorkbook(snapshotOf(...grids), { asAt, answers: [] }).findings;
}

/** The cell of a finding, or one that it names beside it; of another sheet than the first with the sheet's name. */
function cellsOf({ sheet, cell, related }: Finding, first: string): readonly string[] {
  return [cell, ...related].flatMap((each) => (each === null ? [] : [sheet === first ? each : `${sheet}!${each}`]));
}

function asText({ grids }: PlantedWorkbook): string {
  return grids
    .map(({ values, formulas }) =>
      values.map((line, row) => line.map((value, column) => formulas[row]?.[column] ?? JSON.stringify(value ?? '')).join(' | ')).join('\n'),
    )
    .join('\n\n');
}

const ofDefects = new Set(Object.values(defects).flatMap(({ checks }) => checks));
const told: string[] = [];

afterAll(() => {
  console.log(told.join('\n'));
});

test.each(Object.entries(defects))(
  '%s is found at its cell; without it nothing is wrong, and no defect is found',
  (name, { plant, checks }) => {
    const planted = fc.sample(
      drawn((draw) => plant(draw, true)),
      { numRuns, seed },
    );
    const missed = planted.filter((workbook) => {
      const first = workbook.grids[0]?.sheet.name ?? '';
      return (
        workbook.cell === null ||
        !findingsIn(workbook).some((found) => checks.includes(found.check) && cellsOf(found, first).includes(workbook.cell ?? ''))
      );
    });
    const clean = fc.sample(
      drawn((draw) => plant(draw, false)),
      { numRuns: cleanRuns, seed },
    );
    const alarms = clean.flatMap((workbook) => {
      const needless = findingsIn(workbook).filter(({ check, severity }) => severity === 'wrong' || ofDefects.has(check));
      return needless.map(({ check, message }) => `${check}: ${message}\n${asText(workbook)}`);
    });
    told.push(
      `${name.padEnd(44)} found ${String(numRuns - missed.length)} of ${String(numRuns)}, found without it ${String(alarms.length)}`,
    );
    expect(alarms).toEqual([]);
    expect(
      missed.length <= numRuns * (1 - leastFound) + 1e-9
        ? []
        : missed.slice(0, 3).map((workbook) => `${workbook.cell ?? ''}\n${asText(workbook)}`),
    ).toEqual([]);
  },
);
