// Tables whose figures aren't all actuals: scenario rows, budgets, last quarter beside this one, lists of periods.

import type { TestCell } from '../../../domain/recognise/grid-of';
import type { Draw } from '../evidence/draw';
import { sumOf, workNames } from '../evidence/measures';
import { daysFrom, drawAsAt, drawTyping, inWords } from './milestones';
import { onProgressSheet, type DraftedRow, type ProgressColumn } from './progress-sheet';
import type { Delivered, ProgressPlan } from './truth';

const measureHeadings = ['Measure', 'Deliverable', 'Output', 'Performance measure', 'Indicator', 'KPI'];
const quarters: readonly ProgressColumn[] = ['Q1', 'Q2', 'Q3', 'Q4'].map((heading) => ({ key: heading, heading }));
const totals = ['Total', 'Year total', 'Total to date'];

/** Figures of four quarters with their total. */
export interface Quarters {
  readonly cells: Readonly<Record<string, TestCell>>;
  readonly total: number;
}

function drawQuarters(draw: Draw, size: number): Quarters {
  const figures = quarters.map(() => draw.between(1, size));
  const cells = Object.fromEntries(quarters.map(({ key }, index): [string, TestCell] => [key, figures[index] ?? 0]));
  return { cells: { ...cells, total: sumOf(figures) }, total: sumOf(figures) };
}

/** What is measured, its quarters and their total. */
function quarterColumns(draw: Draw, before: readonly ProgressColumn[] = []): readonly ProgressColumn[] {
  const measure = { key: 'what', heading: draw.among(measureHeadings) };
  return [...draw.some([measure, ...before], before.length + 1), ...quarters, { key: 'total', heading: draw.among(totals) }];
}

const nameForms: readonly ((name: string, kind: string) => string)[] = [
  (name, kind) => `${name} - ${kind}`,
  (name, kind) => `${name} (${kind})`,
  (name, kind) => `${name} ${kind}`,
  (name, kind) => `${name}: ${kind}`,
];

/** Actual, plan and last year of each measure, in the rows' words or in a column of their own. */
export function scenarioRows(draw: Draw): ProgressPlan {
  const kinds = draw.among([
    ['actual', 'plan'],
    ['actual', 'plan', 'last year'],
    ['actual', 'budget'],
    ['actual', 'forecast'],
    ['actual', 'last year'],
    ['actual', 'target'],
  ]);
  const ordered = draw.some(kinds, kinds.length);
  const form = draw.among([null, ...nameForms]);
  const spell = draw.among([(kind: string) => kind, (kind: string) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`]);
  const kindColumn: ProgressColumn = {
    key: 'kind',
    heading: draw.among(['Version', 'Scenario', 'Type', 'Actual / plan', 'Data type', 'Series']),
  };
  const rows = workNames(draw, draw.between(3, 5)).flatMap((name) =>
    ordered.map((kind): DraftedRow => {
      const { cells, total } = drawQuarters(draw, 90);
      const delivered: Delivered = kind === 'actual' ? { total } : 'nothing';
      const what = form === null ? name : form(name, spell(kind));
      const shown = { ...cells, what, kind: spell(kind) };
      return form === null ? { cells: shown, delivered, apart: spell(kind) } : { cells: shown, delivered };
    }),
  );
  return onProgressSheet(
    draw,
    { columns: quarterColumns(draw, form === null ? [kindColumn] : []), rows, layout: 'deliverables' },
    drawAsAt(draw),
  );
}

/** A sheet of budgets or forecasts by its title. */
export function budgets(draw: Draw): ProgressPlan {
  const year = draw.between(2019, 2026);
  const title = draw.among(['Budget', 'Revenue budget', 'Forecast', 'Financial forecast', 'Budget profile']);
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftedRow => ({
    cells: { what, ...drawQuarters(draw, 900).cells },
    delivered: 'nothing',
  }));
  const titles = [`${title} ${String(year)}/${String((year + 1) % 100).padStart(2, '0')}`];
  return onProgressSheet(draw, { titles, columns: quarterColumns(draw), rows, layout: 'deliverables' }, `${String(year)}-09-30`);
}

/** A budget, what was spent of it, and how far the work is, which is no ratio of theirs. */
export function budgetsAndSpend(draw: Draw): ProgressPlan {
  const columns: readonly ProgressColumn[] = [
    { key: 'what', heading: draw.among(['Scheme', 'Project', 'Deliverable']) },
    { key: 'budget', heading: draw.among(['Budget', 'Capital budget', 'Budget (£)', 'Total budget']) },
    { key: 'spend', heading: draw.among(['Actual spend', 'Actual', 'Spend to date', 'Actual (£)']) },
    { key: 'share', heading: draw.among(['Progress', '% complete', 'Works done (%)', 'Progress (%)']) },
  ];
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftedRow => {
    const [budget, share] = [draw.between(40, 400) * 1000, draw.between(1, 100) / 100];
    const spend = Math.round((budget * draw.between(5, 110)) / 100);
    return { cells: { what, budget, spend, share: { shown: share, as: '0%' } }, delivered: { total: spend } };
  });
  return onProgressSheet(draw, { columns, rows, layout: 'deliverables' }, drawAsAt(draw));
}

/** Positions of two quarters; where nothing says that they run on, only the officer knows whether they add up. */
export function lastAndThisQuarter(draw: Draw): ProgressPlan {
  const period = draw.among(['quarter', 'month', 'period']);
  const [last, now] = draw.among([
    [`Last ${period}`, `This ${period}`],
    [`Previous ${period}`, `Current ${period}`],
  ] as const);
  const runsOn = draw.chance(60);
  const columns: readonly ProgressColumn[] = [
    { key: 'what', heading: draw.among(measureHeadings) },
    ...draw.some([{ key: 'target', heading: 'Target' }], 1),
    ...draw.some(
      [
        { key: 'last', heading: last },
        { key: 'now', heading: now },
      ],
      2,
    ),
  ];
  const rows = workNames(draw, draw.between(4, 7)).map((name): DraftedRow => {
    const before = draw.between(5, 60);
    const total = before + draw.between(1, 40);
    const target = draw.between(40, 130);
    const cells = { what: runsOn ? `${name} (year to date)` : name, target, last: before, now: total };
    return runsOn ? { cells, delivered: { total } } : { cells, delivered: { total: before + total, target }, open: true };
  });
  return onProgressSheet(draw, { columns, rows, layout: 'deliverables' }, drawAsAt(draw));
}

/** What was achieved by a day that its heading names. */
export function achievedByDay(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const [year, month, day] = asAt.split('-');
  const on = draw.among([`${day ?? ''}-${month ?? ''}-${year ?? ''}`, inWords(asAt)]);
  const heading = draw.among(['Achieved', 'Actual', 'Delivered']);
  const columns: readonly ProgressColumn[] = [
    { key: 'what', heading: draw.among(measureHeadings) },
    ...draw.some(
      [
        { key: 'target', heading: 'Target' },
        { key: 'done', heading: `${heading} ${on}` },
      ],
      2,
    ),
  ];
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftedRow => {
    const total = draw.between(1, 120);
    return { cells: { what, target: draw.between(20, 130), done: total }, delivered: { total } };
  });
  return onProgressSheet(draw, { columns, rows, layout: 'deliverables' }, asAt);
}

/** One row for each reporting period: its dates are those of figures, and no deadlines. */
export function periodLists(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const saysKind = draw.chance(60);
  const columns: readonly ProgressColumn[] = [
    { key: 'what', heading: draw.among(measureHeadings) },
    { key: 'start', heading: draw.among(['Period start', 'Start date', 'From']) },
    { key: 'end', heading: draw.among(['Period end', 'End date', 'To']) },
    ...(saysKind ? [{ key: 'kind', heading: draw.among(['Actual / forecast', 'Status', 'Type', 'Figure type']) }] : []),
    { key: 'amount', heading: draw.among(['Value', 'Amount', 'Quantity', 'Figure']) },
  ];
  const rows = workNames(draw, draw.between(2, 4)).flatMap((what) =>
    [-270, -180, -90, 0].map((days): DraftedRow => {
      const start = daysFrom(asAt, days);
      const end = daysFrom(start, 89);
      const kind = days < 0 ? 'Actual' : 'Forecast';
      return { cells: { what, start: type(start), end: type(end), kind, amount: draw.between(1, 90) }, delivered: 'nothing' };
    }),
  );
  return onProgressSheet(draw, { columns, rows, layout: 'none' }, asAt);
}

const apartBy: readonly (readonly [string, readonly string[]])[] = [
  ['Area', ['North', 'South', 'East', 'West']],
  ['Year', ['2021/22', '2022/23', '2023/24', '2024/25']],
  ['Partner', ['The Wharf Trust', 'Mill Lane Charity', 'Eastfield College', 'Harbour Housing']],
  ['Ward', ['Castle', 'Abbey', 'Priory', 'Quayside']],
];

/** The same words for several areas, years or partners. */
export function rowsOfSameWords(draw: Draw): ProgressPlan {
  const [heading, parts] = draw.among(apartBy);
  const rows = workNames(draw, draw.between(2, 4)).flatMap((what) =>
    draw.some(parts, draw.between(2, 4)).map((part): DraftedRow => {
      const { cells, total } = drawQuarters(draw, 60);
      return { cells: { ...cells, what, part }, delivered: { total }, apart: part };
    }),
  );
  return onProgressSheet(draw, { columns: quarterColumns(draw, [{ key: 'part', heading }]), rows, layout: 'deliverables' }, drawAsAt(draw));
}
