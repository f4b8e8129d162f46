// A row without a target that says under a measure what others come to ("England average", "Nearest neighbours"), or the
// measure's own figures once more ("Cumulative"), is no row of the plan.

import { kindHasContent } from '../../../cells/cell-kind';
import { markAt, type SheetView } from '../../sheet/sheet-view';

const others =
  '(?:all[- ])?(?:national|england|english|wales|welsh|scotland|scottish|northern ireland|uk|gb|great britain|region(?:al)?|county|sector|' +
  'famil(?:y|ies)|peers?|(?:cipfa )?(?:nearest|statistical) neighbours?|similar (?:councils|authorities|areas|schools|trusts)|comparators?|' +
  'benchmarks?|(?:top|bottom|upper|lower|best|worst) quartile)';
const figure =
  '(?:averages?|means?|medians?|figures?|results?|rates?|groups?|benchmarks?|comparators?|positions?|ranges?|20\\d\\d(?:[/–-]\\d\\d)?)';
const comparator = new RegExp(`^(?:the )?${others}(?:,? ${figure})*$`, 'iu');
const oneComparing = new RegExp(
  `^(?:averages?|means?|medians?|benchmarks?|comparators?) (?:for|of|in|across|:) (?:the )?${others}(?: ${figure})*$`,
  'iu',
);
const runningOn = /^(?:cumulative(?:ly)?|running totals?|year[- ]to[- ]date|ytd)(?: (?:totals?|actuals?|figures?|position|so far))?$/iu;

/** Where a row's own name and target stand, and the row of the plan above it. */
interface RowUnderMeasure {
  readonly row: number;
  readonly description: string;
  /** The table's column of targets; null where it has none, and no row can be told from a measure by it. */
  readonly target: number | null;
  /** Null above the first. */
  readonly measure: number | null;
}

export function isBesideMeasure(view: SheetView, { row, description, target, measure }: RowUnderMeasure): boolean {
  if (target === null || measure === null) return false;
  // Cells before words: nearly every row of a plan has a target.
  if (kindHasContent(markAt(view, row, target)) || !kindHasContent(markAt(view, measure, target))) return false;
  const words = description.trim().replace(/[\s:]+$/u, '');
  return comparator.test(words) || oneComparing.test(words) || runningOn.test(words);
}
