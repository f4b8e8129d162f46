// Every kind of plan that is drawn, by name.

import type { Draw } from './draw';
import { baselines, ceilings, latestAlone, levels } from './levels';
import { hiddenHelperRow, placeholderRows, rowsAfterGap, rowsOfWords, secondTable, unfilledRows, unitsLast } from './odd-rows';
import { carriedForward, carriedForwardWithForecasts, comparators, forecastsBeside } from './other-years';
import { percentageSays, pooledRates, ratiosOfTotals, twoScales } from './percentages';
import { cumulativePeriods, runningSumsBeside, throughSubtotals } from './running-totals';
import {
  budgets,
  compoundTargets,
  dateTargets,
  onlyPeriod,
  targetBesideEachPeriod,
  targetForEachPeriod,
  targetsBelowZero,
  targetsOnly,
} from './targets';
import { totalsByFormula, totalsTyped } from './totals';
import type { EvidencePlan } from './truth';

export const kinds = {
  'totals by formula': totalsByFormula,
  'totals typed: sum': totalsTyped('sum'),
  'totals typed: latest': totalsTyped('latest'),
  'totals typed: highest': totalsTyped('highest'),
  'totals typed: average': totalsTyped('average'),
  'totals through subtotals': throughSubtotals(true),
  'subtotals beside months': throughSubtotals(false),
  'cumulative periods': cumulativePeriods,
  'running sums beside': runningSumsBeside,
  'percentage says sum': percentageSays('sum'),
  'percentage says latest': percentageSays('latest'),
  'ratios of totals': ratiosOfTotals,
  'pooled rates': pooledRates,
  'two scales of per cent': twoScales,
  'carried forward': carriedForward,
  'carried forward, forecasts': carriedForwardWithForecasts,
  'forecasts beside': forecastsBeside,
  comparators,
  'target for each period': targetForEachPeriod,
  'target beside each period': targetBesideEachPeriod,
  'one period alone': onlyPeriod,
  levels,
  'latest alone': latestAlone,
  ceilings,
  baselines,
  'dates among targets': dateTargets,
  'targets below zero': targetsBelowZero,
  'compound targets': compoundTargets,
  budgets,
  'targets only': targetsOnly,
  'rows not filled in': unfilledRows,
  'rows of words': rowsOfWords,
  'rows after a gap': rowsAfterGap,
  'a second table': secondTable,
  'a hidden helper row': hiddenHelperRow,
  'placeholder rows': placeholderRows,
  'units last': unitsLast,
} as const satisfies Readonly<Record<string, (draw: Draw) => EvidencePlan>>;
