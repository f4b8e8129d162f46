// “Whole year 2025”, “Expected by 30 June”, “Done January to June”: where a column says what is expected by now, the figures
// of the year beside it, of which it is a part in every row, are the year’s target.

import { plainHeading } from '../../headings/heading-words';
import { saysByDay, saysByNow } from '../../headings/targets-by-now';
import { holdsDates, isInPercent } from '../../columns/column-content';
import { knownAs, type ColumnSurvey } from '../../columns/column-roles';
import type { ColumnEvidence } from '../../columns/figure-columns';
import { combinePeriod } from '../../columns/periods/period-columns';
import { withoutYears } from '../../../timescales/dates/year';
import { figureAt } from '../explained';
import type { TableFigures } from '../table-figures';
import { byRows, rowsInWords, type RoleEvidence } from './candidate-reading';

/** The year and nothing of how it went. */
const yearAlone =
  /^(?:(?:for |in )?(?:the |this )?(?:whole|full|entire|complete)?[- ]?(?:financial |calendar |school )?year(?: (?:in all|overall|as a whole|figure|number|in full))?|all (?:the )?year|annual(?:ly)?(?: figure| number)?|by (?:the )?(?:year[- ]end|end of (?:the )?year))?$/u;

const leastRows = 3;
/** Of so many rows one may be expected to be ahead of the year, which nothing explains. */
const leastShare = 0.9;

/** The column of the year, and why it is the target. */
export interface YearBesideExpected {
  readonly column: number;
  readonly reason: RoleEvidence;
}

/** Null where a heading names a target, or several columns may be it. */
export function yearBesideExpected({ free }: ColumnSurvey, figures: TableFigures): YearBesideExpected | null {
  const expected = free.filter(isExpected);
  const [byNow, ...others] = expected;
  if (byNow === undefined || others.length > 0) return null;
  if (free.some((evidence) => evidence !== byNow && evidence.words?.role === 'target')) return null;
  const years = free.filter(
    (evidence) => evidence.column < byNow.column && isYear(evidence, figures) && holdsWhole(figures, evidence.column, byNow.column),
  );
  const [year, ...more] = years;
  if (year === undefined || more.length > 0) return null;
  const rows = rowsWith(figures, year.column, byNow.column).length;
  const words = `“${byNow.parts.at(-1) ?? ''}” is no more than it in ${rowsInWords(rows)}`;
  return { column: year.column, reason: byRows('figures', rows, words) };
}

/** The survey with that column known for the target. */
export function withYearsTarget(survey: ColumnSurvey, year: YearBesideExpected | null): ColumnSurvey {
  return year === null ? survey : knownAs(survey, 'target', ({ column }) => column === year.column);
}

function isExpected({ name, content }: ColumnEvidence): boolean {
  return (saysByNow(name) || saysByDay(name)) && content.figures * 2 > content.filled && !isInPercent(content) && !holdsDates(content);
}

/** Typed figures of a year: what formulas make of the periods is their total. */
function isYear({ column, parts, name, words, content }: ColumnEvidence, { formulas }: TableFigures): boolean {
  if (content.figures * 2 <= content.filled || holdsDates(content) || formulas.has(column)) return false;
  const period = combinePeriod(parts);
  const isYearNamed = period !== null && period.level === 'year' && !period.toDate && period.rest === '';
  const plain = withoutYears(plainHeading(name))
    .replace(/\b20\d\d\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return (words === null || words.role === 'total') && (isYearNamed || yearAlone.test(plain));
}

/** The rows with a figure in both columns. */
function rowsWith(figures: TableFigures, year: number, expected: number): readonly { readonly whole: number; readonly part: number }[] {
  return figures.rows.flatMap((_, row) => {
    const [whole, part] = [figureAt(figures, year, row), figureAt(figures, expected, row)];
    return whole === null || part === null ? [] : [{ whole, part }];
  });
}

/** Whether what is expected is a part of it, or of a level all, and of some rows less than all. */
function holdsWhole(figures: TableFigures, year: number, expected: number): boolean {
  const both = rowsWith(figures, year, expected);
  const within = both.filter(({ whole, part }) => part <= whole);
  return both.length >= leastRows && within.length >= both.length * leastShare && both.some(({ whole, part }) => part < whole);
}
