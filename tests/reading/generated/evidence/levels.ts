// Plans of levels at a time: the last figure is what was reached, whatever the others say; with baselines and ceilings.

import { inPeriods, planColumns, shareCell, whatHeadings } from './columns';
import type { Draw } from './draw';
import { highLevels, lastOf, levelFigures, lowLevels } from './measures';
import { onSheet, type DraftRow } from './table-draft';
import { setAgainst, type EvidencePlan, type RowTruth } from './truth';
import { drawYear } from './years';

interface LevelDrawn {
  readonly what: string;
  readonly size: number;
  readonly isLow: boolean;
}

function drawLevels(draw: Draw, count: number): readonly LevelDrawn[] {
  const all: readonly LevelDrawn[] = [
    ...highLevels.map((level) => ({ ...level, isLow: false })),
    ...lowLevels.map((level) => ({ ...level, isLow: true })),
  ];
  return draw.some(all, count);
}

/** Levels by quarter, with nothing stated. */
export function levels(draw: Draw): EvidencePlan {
  const year = drawYear(draw);
  const columns = planColumns(draw, year, { total: null, percent: null });
  const rows = drawLevels(draw, draw.between(3, 6)).map(({ what, size, isLow }): DraftRow => {
    const figures = levelFigures(draw, size, year.reported);
    return {
      cells: { what, target: size, ...inPeriods(year.keys, figures) },
      truths: setAgainst(lastOf(figures), size, year.isOver, isLow ? 'up to' : 'at least'),
      settled: true,
    };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** Ceilings in words, with a unit. */
export function ceilings(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: draw.among(['quarter', 'half'] as const) });
  const hasLatest = draw.chance(60);
  const columns = planColumns(draw, year, {
    percent: null,
    total: hasLatest ? draw.among(['Latest', 'Current', 'Latest position']) : null,
  });
  const rows = draw.some(lowLevels, draw.between(3, 5)).map(({ what, size }): DraftRow => {
    const figures = levelFigures(draw, size, year.reported).map((figure) => (figure === size ? size + 1 : figure));
    const number = size.toLocaleString('en-GB');
    const isMoney = what.includes('£');
    const unit = isMoney ? '' : /days/iu.test(what) ? ' days' : /minutes/iu.test(what) ? ' minutes' : '';
    const pounds = isMoney ? '£' : '';
    const [target, kind] = draw.among([
      [`No more than ${pounds}${number}${unit}`, 'up to'],
      [`${pounds}${number}${unit} or fewer`, 'up to'],
      [`< ${pounds}${number}${unit}`, 'less than'],
      [`Up to ${pounds}${number}${unit}`, 'up to'],
      [`${pounds}${number}${unit} or less`, 'up to'],
      [`Below ${pounds}${number}${unit}`, 'less than'],
      [`≤ ${pounds}${number}${unit}`, 'up to'],
    ] as const);
    return {
      cells: { what, target, ...inPeriods(year.keys, figures), total: lastOf(figures) },
      truths: setAgainst(lastOf(figures), size, year.isOver, kind),
      settled: true,
    };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** A baseline that the target is to rise or fall from; the percentage, where stated, is how much of the way was gone. */
export function baselines(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: draw.among(['quarter', 'half'] as const) });
  const isWayStated = draw.chance(50);
  const isFormula = draw.chance(50);
  const hasLatest = draw.chance(60);
  const columns = planColumns(draw, year, {
    baseline: draw.among(['Baseline', `Baseline ${year.nameBefore}`]),
    total: hasLatest ? draw.among(['Latest', 'Current position', 'Latest figure']) : null,
    percent: isWayStated ? draw.among(['% achieved', '% of the way', 'Progress (%)', '% of target']) : null,
  });
  const direction = draw.among(['up', 'down', 'both'] as const);
  const all = direction === 'up' ? highLevels : direction === 'down' ? lowLevels : [...highLevels, ...lowLevels];
  const rows = draw.some(all, draw.between(4, 6)).map(({ what, size }): DraftRow => {
    const isLow = lowLevels.some((level) => level.what === what);
    const from = Math.round(size * (isLow ? 1.5 : 0.6));
    const figures = levelFigures(draw, (size + from) / 2, year.reported).map((figure) => (figure === from ? figure + 1 : figure));
    const now = lastOf(figures);
    const way = (now - from) / (size - from);
    const last = year.keys[year.reported - 1] ?? '';
    const nowKey = hasLatest ? 'total' : last;
    const percent = shareCell(
      draw,
      way,
      isFormula ? (at) => `=(${at(nowKey)}-${at('baseline')})/(${at('target')}-${at('baseline')})` : null,
      1,
    );
    const against = setAgainst(now, size, year.isOver, isLow ? 'up to' : 'at least');
    const onWay = against.map((truth): RowTruth => ({ ...truth, achieved: way }));
    const blank = against.map((truth): RowTruth => ({ ...truth, achieved: null }));
    return {
      cells: { what, baseline: from, target: size, ...inPeriods(year.keys, figures), total: now, percent },
      truths: isWayStated ? [...onWay, ...blank] : [...against, ...onWay],
      settled: true,
    };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** Nothing but a target and the latest figure. */
export function latestAlone(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter' });
  const [what, target, actual] = [
    draw.among(whatHeadings),
    draw.among(['Target', 'Goal', 'Annual target']),
    draw.among(['Actual', 'Latest', 'Result', 'Performance', 'Current']),
  ];
  const columns = [
    { key: 'what', heading: what },
    { key: 'target', heading: target },
    { key: 'total', heading: actual },
  ];
  const rows = drawLevels(draw, draw.between(4, 6)).map(({ what: name, size, isLow }): DraftRow => {
    const now = lastOf(levelFigures(draw, size, 1));
    return {
      cells: { what: name, target: size, total: now },
      truths: setAgainst(now, size, null, isLow ? 'up to' : 'at least'),
      settled: true,
    };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}
