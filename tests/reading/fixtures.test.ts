// Every kind of layout, through the whole path: file, workbench, office.js, reading. What is read is what is there, or nothing is computed.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { fixtures } from '../../scripts/fixtures/all';
import { fixtureWorkbook } from '../../scripts/fixtures/build';
import type { AssessedSheet, AssessedTable } from '../../src/domain/model/assessment';
import { columnLetters } from '../../src/domain/model/cell';
import { leastConfidence } from '../../src/domain/model/mapping';
import type { PlanTable } from '../../src/domain/model/plan';
import { rolesIn } from '../domain/recognise/reading-of';
import { opened, prepared } from '../main-job/reviewed';
import { expectedReadings, type ExpectedSheet, type ExpectedTable } from './expected-readings';
import type { Finding } from '../../src/domain/model/finding';
import type { Figure } from '../../src/domain/model/table/targets';

const folder = path.join(__dirname, '..', 'fixtures');
const names = Object.keys(expectedReadings);

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, `${name}.xlsx`)));
}

/** Kinds with runs of rows, counted from 1: "5-6 deliverable, 7 subtotal". Notes under the last other row are left out. */
function kindsOf({ rows }: PlanTable): string {
  const last = rows.reduce((found, { kind }, index) => (kind === 'note' ? found : index), -1);
  const runs: { kind: string; first: number; last: number }[] = [];
  for (const { row, kind } of rows.slice(0, last + 1)) {
    const run = runs.at(-1);
    if (run?.kind === kind && run.last === row) run.last = row + 1;
    else runs.push({ kind, first: row + 1, last: row + 1 });
  }
  return runs
    .map(({ kind, first, last: end }) => `${first === end ? String(first) : `${String(first)}-${String(end)}`} ${kind}`)
    .join(', ');
}

function number(figure: Figure): number | null {
  return figure.kind === 'number' ? figure.value : null;
}

/** What a reading itself leaves open. */
const askedHere: ReadonlySet<string> = new Set(['mapping', 'gantt-bars', 'status-unknown', 'status-key', 'date-two-ways']);

/** The same facts of one table as `expected` states, so that the two can be compared at once. */
function factsOf({ table, rows }: AssessedTable, expected: ExpectedTable, findings: readonly Finding[]): unknown {
  const at = (row: number): AssessedTable['rows'][number] | undefined => rows.find((assessed) => assessed.row.row === row - 1);
  const each = <T>(
    wanted: Readonly<Record<number, T>> | undefined,
    fact: (row: AssessedTable['rows'][number], wanted: T) => unknown,
  ): unknown =>
    wanted === undefined
      ? undefined
      : Object.fromEntries(
          Object.entries(wanted).map(([row, value]) => {
            const found = at(Number(row));
            return [row, found === undefined ? 'no such row' : fact(found, value)];
          }),
        );
  const roles = rolesIn(table);
  return {
    headings: table.headerRows.map((row) => row + 1),
    roles: Array.isArray(expected.roles) && (expected.roles.length === 0 || expected.roles.includes(roles)) ? expected.roles : roles,
    rows: kindsOf(table),
    figures: each(expected.figures, ({ row, total }, wanted) => {
      const read = [number(row.target.figure), row.actuals.map(number)];
      return wanted.length === 3 ? [...read, total] : read;
    }),
    themes: each(expected.themes, ({ row }) => row.theme),
    projects: each(expected.projects, ({ row }) => row.project),
    asked:
      expected.asked === undefined
        ? undefined
        : findings.flatMap(({ check, cell }) => (askedHere.has(check) ? [`${check} ${cell ?? ''}`.trim()] : [])),
    statuses: each(expected.statuses, ({ row }) => (row.reviews.length === 0 ? [null] : row.reviews.map(({ status }) => status))),
    timescales: each(expected.timescales, ({ row }) => row.timescale),
    targetKinds: each(expected.targetKinds, ({ row }) => row.target.kind),
    forecasts:
      expected.forecasts === undefined
        ? undefined
        : table.columns.periods.flatMap(({ column, forecast }) => (forecast === true ? [columnLetters(column)] : [])).join(''),
    doubtful: expected.doubtful === undefined ? undefined : table.confidence < leastConfidence,
  };
}

function expectReading({ reading, tables }: AssessedSheet, expected: ExpectedSheet, findings: readonly Finding[]): void {
  if ('refused' in expected) {
    expect({ layout: reading.layout, tables: tables.length }).toEqual({ layout: 'none', tables: 0 });
    expect(reading.reason).toMatch(expected.refused);
    expect(reading.reason).toMatch(/^[A-Z][^\n]+\.$/u);
    return;
  }
  if (expected.orRefused === true && reading.layout === 'none') {
    expect(reading.reason).toMatch(/^[A-Z][^\n]+\.$/u);
    return;
  }
  expect(tables.map((table, index) => factsOf(table, expected.tables[index] ?? { headings: [], roles: '', rows: '' }, findings))).toEqual(
    expected.tables,
  );
  expect(reading.layout).toBe(expected.layout);
}

test('every fixture has an expected reading, and every workbook in the folder is one of them', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.xlsx`).sort());
  expect(fixtures.map(({ name }) => name).sort()).toEqual([...names].sort());
});

test.each(fixtures.map((each) => [each.name, each] as const))('%s is what npm run make-fixtures makes', async (name, facts) => {
  const [made, kept] = [opened(await fixtureWorkbook(facts)), opened(fixture(name))];
  const cells = (workbook: typeof made): unknown =>
    workbook.sheets.map(({ name: sheet, rows, merges, filter }) => ({ sheet, rows: [...rows], merges, filter }));
  expect(cells(kept)).toEqual(cells(made));
});

const cases = Object.entries(expectedReadings).flatMap(([name, sheets]) =>
  Object.entries(sheets).map(([sheet, expected]) => [name, sheet, expected] as const),
);

test.each(cases)('%s, sheet %s: headings, columns, rows and figures are read as they stand', async (name, sheet, expected) => {
  const { review } = await prepared(fixture(name));
  const found = review.sheets.find(({ reading }) => reading.sheet.name === sheet);
  if (found === undefined) throw new Error(`${sheet} was not read.`);
  expectReading(
    found,
    expected,
    review.findings.filter((finding) => finding.sheet === sheet),
  );
});

test.each(names)('%s: sheets that nobody listed are left alone, and nothing is written on a sheet that was refused', async (name) => {
  const { review } = await prepared(fixture(name));
  const listed = expectedReadings[name] ?? {};
  const others = review.sheets.filter(({ reading }) => listed[reading.sheet.name] === undefined);
  expect(others.filter(({ reading }) => reading.layout !== 'none').map(({ reading }) => reading.sheet.name)).toEqual([]);
  const refused = new Set(review.sheets.filter(({ reading }) => reading.layout === 'none').map(({ reading }) => reading.sheet.name));
  expect(review.edits.filter((edit) => 'sheet' in edit && 'name' in edit.sheet && refused.has(edit.sheet.name))).toEqual([]);
});

test.each(names)('%s: no figure is computed from a table that is in doubt', async (name) => {
  const { review } = await prepared(fixture(name));
  const doubtful = review.sheets.flatMap(({ tables }) =>
    tables.filter(({ table }) => !table.confirmed && table.confidence < leastConfidence),
  );
  expect(
    doubtful.flatMap(({ rows }) => rows.filter(({ total, rating, draft }) => total !== null || rating !== null || draft !== null)),
  ).toEqual([]);
});
