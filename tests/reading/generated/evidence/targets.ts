// Plans whose targets are set on a basis of their own: each period, a date, below zero, several things, money to be spent, or nothing to set against them.

import { inPeriods, planColumns, whatHeadings } from './columns';
import type { Draw } from './draw';
import { drawTarget, figuresFor, isPlainlyNew, lastOf, sumOf, workNames } from './measures';
import { onSheet, type DraftCell, type DraftColumn, type DraftRow } from './table-draft';
import { nothingShown, setAgainst, type EvidencePlan, type RowTruth } from './truth';
import { drawYear } from './years';

/** One target for each month or quarter: nobody can say from the sheet whether the last counts, or all together. */
export function targetForEachPeriod(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: draw.among(['month', 'quarter'] as const) });
  const target = draw.among(
    year.level === 'month'
      ? ['Monthly target', 'Target per month', 'Target each month']
      : ['Quarterly target', 'Target per quarter', 'Target each quarter'],
  );
  const hasTotal = draw.chance(40);
  const columns = planColumns(draw, year, { target, percent: null, ...(hasTotal ? {} : { total: null }) });
  const rows = workNames(draw, draw.between(3, 6)).map((what): DraftRow => {
    const each = draw.between(5, 80);
    const figures = figuresFor(draw, each * year.periods.length, year.periods.length, year.reported);
    const sum = sumOf(figures);
    const truths: readonly RowTruth[] = [
      { ...nothingShown('any', null), total: sum },
      ...setAgainst(sum, each * year.reported, year.isOver),
      ...setAgainst(sum, each * year.periods.length, year.isOver),
      ...(hasTotal ? [] : setAgainst(lastOf(figures), each, null)),
    ];
    return { cells: { what, target: each, ...inPeriods(year.keys, figures), total: sum }, truths, settled: false };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** A target beside each quarter's figure. */
export function targetBesideEachPeriod(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const isBand = draw.chance(50);
  const words = draw.among([
    ['Target', 'Actual'],
    ['Planned', 'Actual'],
    ['target', 'actual'],
  ] as const);
  const periods = year.periods.flatMap(({ key, heading }): readonly DraftColumn[] =>
    [`t${key}`, key].map((each, at) => {
      const word = words[at] ?? '';
      return isBand ? { key: each, heading: word, over: heading } : { key: each, heading: `${heading} ${word}` };
    }),
  );
  const hasTotal = draw.chance(50);
  const columns = planColumns(draw, year, { target: null, periods, percent: null, ...(hasTotal ? {} : { total: null }) });
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const targets = year.keys.map(() => draw.between(5, 60));
    const goal = sumOf(targets);
    const figures = figuresFor(draw, goal, 4, year.reported);
    const total = sumOf(figures);
    const cells = {
      what,
      ...inPeriods(year.keys, figures),
      ...inPeriods(
        year.keys.map((key) => `t${key}`),
        targets,
      ),
      total,
    };
    const truths = [...setAgainst(total, goal, null), ...setAgainst(total, sumOf(targets.slice(0, year.reported)), null)];
    return { cells, truths, settled: hasTotal || isPlainlyNew(figures, goal) };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** One quarter's target and figure. */
export function onlyPeriod(draw: Draw): EvidencePlan {
  const quarter = draw.between(1, 4);
  const name = draw.among([`Q${String(quarter)}`, `Quarter ${String(quarter)}`]);
  const [target, actual] = draw.among([
    ['target', 'actual'],
    ['Target', 'Actual'],
    ['target', 'result'],
  ] as const);
  const columns: readonly DraftColumn[] = [
    { key: 'what', heading: draw.among(whatHeadings) },
    { key: 'target', heading: `${name} ${target}` },
    { key: 'total', heading: `${name} ${actual}` },
  ];
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const goal = drawTarget(draw);
    const total = draw.between(1, goal * 2);
    return { cells: { what, target: goal, total }, truths: setAgainst(total, goal, null), settled: true };
  });
  return onSheet(draw, { titles: [], columns, rows }, '2024-12-31');
}

/** Dates among the targets: milestones, which no figure is set against. */
export function dateTargets(draw: Draw): EvidencePlan {
  const columns: readonly DraftColumn[] = [
    { key: 'what', heading: draw.among(whatHeadings) },
    { key: 'target', heading: draw.among(['Target', 'Annual target', 'Goal']) },
    { key: 'total', heading: draw.among(['Actual', 'Achieved', 'Result', 'Outturn']) },
  ];
  const dated = draw.some(
    ['Strategy approved', 'New depot opened', 'Plan adopted', 'Website relaunched', 'Contract let'],
    draw.between(1, 2),
  );
  const date = (serial: number): DraftCell => ({ shown: serial, as: 'dd/mm/yyyy' });
  const plain = workNames(draw, draw.between(3, 5)).map((what): DraftRow => {
    const goal = drawTarget(draw);
    const total = draw.between(1, goal * 2);
    return { cells: { what, target: goal, total }, truths: setAgainst(total, goal, null), settled: true };
  });
  const milestones = dated.map((what): DraftRow => {
    const due = draw.between(45_000, 45_300);
    return {
      cells: { what, target: date(due), total: draw.chance(60) ? date(due + draw.between(-20, 40)) : null },
      truths: [nothingShown(null)],
      settled: true,
    };
  });
  return onSheet(draw, { titles: [], columns, rows: draw.some([...plain, ...milestones], 7) }, '2024-03-31');
}

/** A net position below zero among targets above it. */
export function targetsBelowZero(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const columns = planColumns(draw, year, { percent: null });
  const rows = workNames(draw, draw.between(3, 5)).map((what): DraftRow => {
    const goal = drawTarget(draw);
    const figures = figuresFor(draw, goal, 4, year.reported);
    return {
      cells: { what, target: goal, ...inPeriods(year.keys, figures), total: sumOf(figures) },
      truths: setAgainst(sumOf(figures), goal, year.isOver),
      settled: true,
    };
  });
  const goal = -draw.between(5, 400);
  const figures = Array.from({ length: year.reported }, () => draw.between(-120, 20));
  const net: DraftRow = {
    cells: {
      what: draw.among(['Net change in carbon (tonnes)', 'Net position (£k)', 'Net migration of firms']),
      target: goal,
      ...inPeriods(year.keys, figures),
      total: sumOf(figures),
    },
    truths: [{ ...nothingShown('any', null), total: sumOf(figures) }],
    settled: false,
  };
  return onSheet(draw, { titles: year.titles, columns, rows: [...rows, net] }, year.asAt);
}

/** A target that asks for two things of which the figures show one. */
export function compoundTargets(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const columns = planColumns(draw, year, { percent: null });
  const rows = workNames(draw, draw.between(4, 6)).map((what, index): DraftRow => {
    const goal = drawTarget(draw);
    const figures = figuresFor(draw, goal, 4, year.reported);
    const total = sumOf(figures);
    const isCompound = index === 1 || (index > 1 && draw.chance(30));
    const share = String(draw.between(70, 95));
    const words = draw.among([
      `${String(goal)} people and over ${share}% agreeing`,
      `At least ${String(goal)} and ${share}% satisfied`,
      `${String(goal)} held and ${share} % rated good`,
    ]);
    const cells = { what, target: isCompound ? words : goal, ...inPeriods(year.keys, figures), total };
    const open: readonly RowTruth[] = [
      { total, goal, kind: 'at least', achieved: total / goal, status: null },
      { ...nothingShown('any', null), total },
    ];
    return { cells, truths: isCompound ? open : setAgainst(total, goal, year.isOver), settled: !isCompound };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** Money spent against a budget: a ceiling, never Green for an overspend; within it, spending alone needn't give a colour. */
export function budgets(draw: Draw): EvidencePlan {
  const [what, budget, spent] = draw.among([
    ['Service', 'Budget', 'Actual spend'],
    ['service_name', 'budget_amount', 'actual_amount'],
    ['Service', 'Budget (£k)', 'Actual (£k)'],
    ['Scheme', 'Annual budget', 'Spend to date'],
    ['Cost centre', 'Budget £', 'Actual £'],
    ['Service', 'Allocation', 'Actual'],
  ] as const);
  const hasVariance = draw.chance(50);
  const columns: readonly DraftColumn[] = [
    { key: 'what', heading: what },
    { key: 'target', heading: budget },
    { key: 'total', heading: spent },
    ...(hasVariance ? [{ key: 'variance', heading: draw.among(['Variance', 'Difference']) }] : []),
  ];
  const names = draw.some(
    ['Parks', 'Libraries', 'Street lighting', 'Adult learning', 'Museums', 'Waste collection', 'Planning', 'Legal services'],
    draw.between(4, 7),
  );
  const sign = draw.among([1, -1]);
  const rows = names.map((name): DraftRow => {
    const goal = draw.between(20, 400) * 1000;
    const total = Math.round((goal * draw.between(60, 130)) / 100);
    return {
      cells: { what: name, target: goal, total, variance: sign * (total - goal) },
      truths: setAgainst(total, goal, null, 'up to').flatMap((truth) => (total > goal ? [truth] : [truth, { ...truth, status: null }])),
      settled: true,
    };
  });
  return onSheet(draw, { titles: [], columns, rows }, '2024-12-31');
}

/** Targets of this year and the next, and nothing that says what was done. */
export function targetsOnly(draw: Draw): EvidencePlan {
  const start = draw.between(2020, 2025);
  const year = (after: number): string => `${String(start + after)}/${String((start + after + 1) % 100).padStart(2, '0')}`;
  const columns: readonly DraftColumn[] = [
    { key: 'what', heading: draw.among(whatHeadings) },
    ...(draw.chance(50) ? [{ key: 'unit', heading: 'Unit' }] : []),
    ...(draw.chance(40)
      ? [{ key: 'target', heading: 'Target' }]
      : [0, 1, 2].map((after) => ({ key: `t${String(after)}`, heading: draw.among([`Target ${year(after)}`, `${year(after)} target`]) }))),
    ...(draw.chance(40) ? [{ key: 'owner', heading: 'Owner' }] : []),
  ];
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const target = drawTarget(draw);
    const cells = { what, unit: 'Number', target, t0: target, t1: target + 5, t2: target + 10, owner: 'Parks' };
    return { cells, truths: [nothingShown('any', null)], settled: false };
  });
  return {
    ...onSheet(draw, { titles: [], columns, rows }, '2024-03-31', {
      left: 0,
      ref: false,
      themes: 'none',
      rag: false,
      owner: false,
      notes: false,
      titlesApart: false,
    }),
    mayBeRefused: true,
  };
}
