// What headings and the lines near a table say of its periods' figures: each holds all before it, each stands alone, they
// are of periods' ends, a year's result is no mean of them.

import { saysFiguresAtEnds } from '../../../cells/words/level-words';
import type { PlanTable } from '../../../model/plan';
import type { ColumnRoles } from '../../columns/column-roles';
import type { TableFrame } from '../../frames/table-extent';

/** "Annual results are from full-year data, not the average of the quarters"; "worked out by the system from all cases". */
const saysNoMean =
  /\b(?:not|rather than|isn['’]t|aren['’]t)\s+(?:be\s+)?(?:(?:the|an?|simple|straight|simply)\s+)*(?:average|mean)s?\b|\b(?:(?:worked out|calculated|computed|counted|drawn|taken)\b[^.;]{0,40}\b(?:from|on)|com(?:es?|ing) from|based on) (?:all|every|the (?:full|individual|underlying)|individual|underlying|providers['’]) (?:\w+ ){0,2}(?:cases?|records?|responses|data|systems?|calls|claims)\b/iu;

/** "Figures are not cumulative", "each quarter on its own". */
const saysApart = /\b(?:not|non|aren['’]t|isn['’]t)[- ]cumulative\b|\beach (?:quarter|month|period) (?:on its own|alone)\b/iu;

/** “Running total to the end of” over the quarters. */
const runningHeading = /\bcum(?:ul(?:ative)?)?\b|\brunning totals?\b|\btotals? (?:so far )?(?:to|up to|at|by|as at) (?:the )?end of\b/iu;

const cumulativeWords = /(?<!non[- ]|not )\b(?:cumulative|running (?:position|totals?|figures?|sums?))\b/iu;

/** "All quarterly figures are cumulative from 1 April": said of the figures themselves, not of a title's total. */
const saidOfFigures =
  /\b(?:figures|data|numbers|values|results|actuals|quarters|months|periods|columns)\b[^.;]{0,30}\b(?:are|is|run|shown|given|reported|stated)\b(?![^.;]{0,20}\b(?:not|non|unless|except)\b)[^.;]{0,20}\b(?:cumulative|running totals?)\b/iu;

/** Whether each period's figure holds all before it, as the headings or the nearest lines above the table say. */
export function cumulativeOf(frame: TableFrame, { periods }: ColumnRoles, lines: readonly string[]): Pick<PlanTable, 'cumulative'> {
  if (periods.length < 2) return {};
  const says = (column: number): boolean => (frame.block.names.get(column) ?? []).some((part) => runningHeading.test(part));
  if (periods.every(({ period, column }) => period.toDate || says(column))) return { cumulative: 'headings' };
  if (
    periods.every(
      ({ period, measure }) => period.relative !== undefined || (period.day !== null && period.level !== 'week' && measure === 'actual'),
    )
  )
    return { cumulative: 'title' };
  const said = lines.filter((line) => cumulativeWords.test(line));
  if (said.some((line) => saidOfFigures.test(line))) return { cumulative: 'headings' };
  return said.length > 0 ? { cumulative: 'title' } : {};
}

/** What the lines over the table say of its figures, or `notes`, which are these and the lines in it and under it. */
export function saidOfPeriods(
  lines: readonly string[],
  notes: readonly string[],
): Pick<PlanTable, 'resultsAreNoMeans' | 'notCumulative' | 'figuresAtEnds'> {
  return {
    ...(notes.some((line) => saysNoMean.test(line)) ? { resultsAreNoMeans: true as const } : {}),
    ...(notes.some((line) => saysApart.test(line)) ? { notCumulative: true as const } : {}),
    ...(lines.some(saysFiguresAtEnds) ? { figuresAtEnds: true as const } : {}),
  };
}
