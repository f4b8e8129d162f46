// The 17 deliverables of the sample: every stated total and percentage is reproduced, and what is ambiguous says so.

import type { AssessedRow } from '../../src/domain/model/assessment';
import { asset, prepared } from './reviewed';
import type { CountingMethod } from '../../src/domain/model/counting-method';
import type { Figure } from '../../src/domain/model/table/targets';

function stated(figure: Figure): number | null {
  return figure.kind === 'number' ? figure.value : null;
}

async function deliverables(file: string): Promise<readonly AssessedRow[]> {
  const { review } = await prepared(asset(file));
  const sheet = review.sheets.find(({ reading }) => reading.layout === 'deliverables');
  return (sheet?.tables[0]?.rows ?? []).filter(({ row }) => row.kind === 'deliverable');
}

const candidatesOf = (row: AssessedRow): readonly CountingMethod[] => row.method?.candidates ?? [];

describe('the sample with its totals', () => {
  let rows: readonly AssessedRow[] = [];
  beforeAll(async () => {
    rows = await deliverables('programme-plan.xlsx');
  });

  test('all 17 stated totals are reproduced', () => {
    expect(rows).toHaveLength(17);
    expect(rows.map(({ total }) => total)).toEqual(rows.map(({ row }) => stated(row.total)));
    expect(rows.every(({ total }) => total !== null)).toBe(true);
  });

  test('all 17 stated percentages agree at their rounding, 600 % among them', () => {
    const atWholePercents = rows.map(({ achieved }) => Math.round((achieved ?? 0) * 100));
    expect(atWholePercents).toEqual(rows.map(({ row }) => Math.round((stated(row.achieved) ?? -1) * 100)));
    expect(atWholePercents).toContain(600);
  });

  test('10 rows fit only Sum and are confirmed', () => {
    const onlySum = rows.filter((row) => candidatesOf(row).length === 1);
    expect(onlySum.map((row) => row.method)).toEqual(
      Array.from({ length: 10 }, () => ({ method: 'sum', confirmed: true, candidates: ['sum'] })),
    );
  });

  test('7 rows fit several methods, 4 of them not Sum, and are shown unconfirmed with their candidates', () => {
    const several = rows.filter((row) => candidatesOf(row).length > 1);
    expect(several.map((row) => [row.row.target.figure, row.method?.method, row.method?.confirmed, candidatesOf(row)])).toEqual([
      [{ kind: 'number', value: 5 }, 'latest', false, ['latest', 'highest', 'average']],
      [{ kind: 'number', value: 10 }, 'sum', false, ['sum', 'latest', 'highest']],
      [{ kind: 'number', value: 50 }, 'latest', false, ['latest', 'highest', 'average']],
      [{ kind: 'number', value: 100 }, 'sum', false, ['sum', 'latest', 'highest', 'average']],
      [{ kind: 'number', value: 150 }, 'sum', false, ['sum', 'latest', 'highest', 'average']],
      [{ kind: 'number', value: 15 }, 'latest', false, ['latest', 'highest', 'average']],
      [{ kind: 'number', value: 10 }, 'latest', false, ['latest', 'highest']],
    ]);
  });
});

describe('the sample with blank totals', () => {
  test('Sum is proposed for every row, nothing is confirmed, and one question covers the doubtful rows', async () => {
    const { review } = await prepared(asset('programme-plan-blank-totals.xlsx'));
    const table = review.sheets.find(({ reading }) => reading.layout === 'deliverables')?.tables[0];
    const rows = (table?.rows ?? []).filter(({ row }) => row.kind === 'deliverable');
    expect(rows.map(({ method }) => [method?.method, method?.confirmed])).toEqual(rows.map(() => ['sum', false]));
    expect(review.questions).toHaveLength(1);
    const doubtful = rows.filter(({ method }) => method?.open === true).map(({ row }) => row.row);
    expect(review.questions[0]?.rows).toEqual(doubtful);
    // The rows that domain.md names: 5,5 · 58,58 · 15,15 · 2,3.
    const figuresOf = (row: AssessedRow): readonly (number | null)[] => row.row.actuals.map(stated).filter((actual) => actual !== null);
    const doubtfulFigures = rows.filter(({ method }) => method?.open === true).map(figuresOf);
    expect(doubtfulFigures).toEqual(
      expect.arrayContaining([
        [5, 5],
        [58, 58],
        [15, 15],
        [2, 3],
      ]),
    );
  });

  test('the answer to that question settles all of its rows', async () => {
    const first = await prepared(asset('programme-plan-blank-totals.xlsx'));
    const question = first.review.questions[0];
    const { review } = await prepared(asset('programme-plan-blank-totals.xlsx'), {
      asAt: null,
      answers: [{ questionId: question?.id ?? '', method: 'latest' }],
    });
    const rows = review.sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    const settled = rows.filter(({ row, method }) => method !== null && question?.rows.includes(row.row));
    expect(settled.map(({ method }) => [method?.method, method?.confirmed])).toEqual((question?.rows ?? []).map(() => ['latest', true]));
  });
});
