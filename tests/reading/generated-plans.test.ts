// A plan laid out in any of the ways that councils do is read back as the same plan, or the reader says that it isn't sure. Never as another plan.

import fc from 'fast-check';

import { leastConfidence } from '../../src/domain/mapping';
import type { Figure, PlanTable } from '../../src/domain/plan';
import { recogniseSheet } from '../../src/domain/recognise/recognise-sheet';
import { choices, laidOut, type Choices, type ExpectedPlan } from './laid-out';

const runs = { numRuns: 1000, seed: 20_240_408 } as const;

function planned(figure: Figure): number | string | null {
  if (figure.kind === 'number') return figure.value;
  if (figure.kind === 'blank') return null;
  return 'text' in figure ? figure.text : figure.error.error;
}

/** What was read, in the shape of what was laid out. */
function readBack({ rows, columns }: PlanTable): unknown {
  const order = columns.periods.map(({ column }, index) => ({ column, index })).sort((one, other) => one.column - other.column);
  return {
    rows: rows
      .filter(({ kind }) => kind === 'deliverable' || kind === 'project')
      .map((row) => ({
        theme: row.theme,
        description: row.description,
        target: planned(row.target.figure),
        figures: order.map(({ index }) => planned(row.actuals[index] ?? { kind: 'blank' })),
        total: planned(row.total),
        status: row.reviews.map(({ status }) => status).find((status) => status !== null) ?? null,
        comment: row.comment,
      })),
    periods: order.map(({ column }) => column),
    forecasts: columns.periods.flatMap(({ column, forecast }) => (forecast === true ? [column] : [])).sort((one, other) => one - other),
    columns: { description: columns.description, target: columns.target, total: columns.total, achieved: columns.achieved },
  } satisfies Record<keyof ExpectedPlan, unknown>;
}

/** The only table; null where the reader refuses or isn't sure. */
function surelyRead(choice: Choices): PlanTable | null {
  const { layout, tables } = recogniseSheet(laidOut(choice).grid);
  const [table] = tables;
  if (layout === 'none' || table === undefined || table.confidence < leastConfidence) return null;
  expect({ layout, tables: tables.length }).toEqual({ layout: 'deliverables', tables: 1 });
  return table;
}

test('what is read surely is what was laid out', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const table = surelyRead(choice);
      if (table !== null) expect(readBack(table)).toEqual(laidOut(choice).expected);
    }),
    runs,
  );
});

test('the reader is unsure of fewer than one in twenty', () => {
  const numRuns = 400;
  const unsure = fc.sample(choices, { ...runs, numRuns }).filter((choice) => {
    const { layout, tables } = recogniseSheet(laidOut(choice).grid);
    return layout === 'none' || tables.some(({ confidence }) => confidence < leastConfidence);
  });
  expect(unsure.length / numRuns).toBeLessThan(0.05);
});
