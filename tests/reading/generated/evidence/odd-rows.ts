// Plans with rows that aren't like the others: not filled in yet, in words, beyond a gap, unused, hidden; and a second table.

import { inPeriods, planColumns, sumFormula } from './columns';
import type { Draw } from './draw';
import { drawTarget, figuresFor, lastOf, shares, sumOf, workNames } from './measures';
import { blankRow, drawLayout, onOneSheet, onSheet, type DraftCell, type DraftRow } from './table-draft';
import { nothingShown, setAgainst, type EvidencePlan } from './truth';
import { drawYear, type DrawnYear } from './years';

function sumRow(draw: Draw, year: DrawnYear, what: string, isFormula = true): DraftRow {
  const target = drawTarget(draw);
  const figures = figuresFor(draw, target, year.periods.length, year.reported);
  const gives = sumOf(figures);
  const total: DraftCell = isFormula ? { made: sumFormula(year.keys), gives } : gives;
  return {
    cells: { what, target, ...inPeriods(year.keys, figures), total },
    truths: setAgainst(gives, target, year.isOver),
    settled: true,
  };
}

function drawSumRows(draw: Draw, year: DrawnYear, count: number, isFormula = draw.chance(50)): readonly DraftRow[] {
  return workNames(draw, count).map((what) => sumRow(draw, year, what, isFormula));
}

function withAt(rows: readonly DraftRow[], at: number, added: readonly DraftRow[]): readonly DraftRow[] {
  return [...rows.slice(0, at), ...added, ...rows.slice(at)];
}

/** Rows with a name, at most a target, and nothing else yet. */
export function unfilledRows(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const columns = planColumns(draw, year, { percent: null });
  const rows = drawSumRows(draw, year, draw.between(4, 6));
  const hasTarget = draw.chance(50);
  const names = draw.some(
    ['Debt advice sessions', 'Pocket parks opened', 'Youth clubs supported', 'Tool libraries set up'],
    draw.between(1, 2),
  );
  const unfilled = names.map((what): DraftRow => {
    const target = hasTarget ? drawTarget(draw) : null;
    return { cells: { what, target }, truths: [nothingShown(target)], settled: true };
  });
  const layout = { ...drawLayout(draw), themes: 'none' } as const;
  return onSheet(draw, { titles: year.titles, columns, rows: withAt(rows, draw.between(1, rows.length - 1), unfilled) }, year.asAt, layout);
}

/** Rows of words among rows of figures. */
export function rowsOfWords(draw: Draw): EvidencePlan {
  const columns = [
    { key: 'what', heading: draw.among(['Measure', 'Indicator', 'Deliverable']) },
    { key: 'target', heading: draw.among(['Target', 'Goal']) },
    { key: 'total', heading: draw.among(['Actual', 'Result', 'Achieved']) },
  ];
  const plain = workNames(draw, draw.between(4, 6)).map((what): DraftRow => {
    const goal = drawTarget(draw);
    const total = draw.between(1, goal * 2);
    return { cells: { what, target: goal, total }, truths: setAgainst(total, goal, null), settled: true };
  });
  const words = draw.among([
    ['Strategy for the coast', 'Approved by cabinet', 'Approved in May'],
    ['Review of the depot', 'Report to the board', 'Report drafted'],
    ['Charter for tenants', 'Signed by all partners', 'Signed'],
  ] as const);
  const row: DraftRow = { cells: { what: words[0], target: words[1], total: words[2] }, truths: [nothingShown(null)], settled: false };
  return onSheet(draw, { titles: [], columns, rows: withAt(plain, draw.between(0, plain.length - 1), [row]) }, '2024-03-31');
}

/** More rows of the same table after a blank one. */
export function rowsAfterGap(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const columns = planColumns(draw, year, { percent: null });
  const rows = drawSumRows(draw, year, draw.between(5, 9));
  const gap = draw.between(2, rows.length - 2);
  const layout = { ...drawLayout(draw), themes: 'none' } as const;
  return onSheet(draw, { titles: year.titles, columns, rows: withAt(rows, gap, [blankRow]) }, year.asAt, layout);
}

/** A second table under the first, with headings of its own. */
export function secondTable(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const isFormula = draw.chance(50);
  const all = drawSumRows(draw, year, draw.between(6, 10), isFormula);
  const half = Math.ceil(all.length / 2);
  const columns = planColumns(draw, year, { percent: null });
  const others = draw.chance(50) ? columns : planColumns(draw, year, { percent: null });
  const tables = [
    { titles: year.titles, columns, rows: all.slice(0, half) },
    { titles: draw.chance(50) ? [`Part 2 ${year.name}`] : year.titles, columns: others, rows: all.slice(half) },
  ];
  return onOneSheet(tables, year.asAt, drawLayout(draw));
}

/** A hidden row of keys, codes or other years over or under the headings. */
export function hiddenHelperRow(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const columns = planColumns(draw, year, { percent: null });
  const isOver = draw.chance(60);
  const style = draw.among(['keys', 'words', 'numbers'] as const);
  const helper = columns.map(
    ({ key }, index) =>
      [key, style === 'keys' ? `col_${key}` : style === 'numbers' ? index + 1 : draw.among(['Actual', 'Forecast', 'x', 'Budget'])] as const,
  );
  const rows = drawSumRows(draw, year, draw.between(4, 7));
  const hidden: DraftRow = { cells: Object.fromEntries(helper), truths: null, settled: false, hidden: true };
  const layout = { ...drawLayout(draw), themes: 'none', ref: false } as const;
  return isOver
    ? onOneSheet([{ titles: year.titles, columns, rows, over: hidden }], year.asAt, layout)
    : onSheet(draw, { titles: year.titles, columns, rows: [hidden, ...rows] }, year.asAt, layout);
}

/** Rows of a template that nobody has used, with noughts in them. */
export function placeholderRows(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const columns = planColumns(draw, year, { percent: null });
  const isFormula = draw.chance(70);
  const rows = drawSumRows(draw, year, draw.between(4, 6), isFormula);
  const words = draw.among(['Please select an option', 'Select an indicator', '< Select >', 'Please select']);
  const unused = Array.from({ length: draw.between(1, 4) }, (): DraftRow => {
    const total: DraftCell = isFormula ? { made: sumFormula(year.keys), gives: 0 } : 0;
    return { cells: { what: words, target: draw.chance(50) ? 0 : null, total }, truths: null, settled: false };
  });
  return onSheet(draw, { titles: year.titles, columns, rows: [...rows, ...unused] }, year.asAt, {
    ...drawLayout(draw),
    themes: 'none',
    ref: false,
    notes: false,
    owner: false,
  });
}

/** The unit in the last column: percentages beside numbers. */
export function unitsLast(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: draw.among(['quarter', 'half'] as const) });
  const columns = planColumns(draw, year, { unit: 'last', percent: null });
  const counts = drawSumRows(draw, year, draw.between(3, 5), false).map((row) => ({
    ...row,
    cells: { ...row.cells, unit: draw.among(['Number', 'No.', '#']) },
  }));
  const rates = draw.some(shares, draw.between(1, 3)).map((what): DraftRow => {
    const goal = draw.between(70, 95);
    const figures = Array.from({ length: year.reported }, () => draw.between(55, 99));
    const total = lastOf(figures);
    return {
      cells: { what, unit: '%', target: goal, ...inPeriods(year.keys, figures), total },
      truths: setAgainst(total, goal, year.isOver),
      settled: true,
    };
  });
  return onSheet(draw, { titles: year.titles, columns, rows: draw.some([...counts, ...rates], 9) }, year.asAt);
}
