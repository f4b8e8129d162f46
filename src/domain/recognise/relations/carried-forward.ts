// Columns before and after the periods: what earlier years brought, and what is still to come (domain.md, "Counting
// methods").
// They count where the stated totals count them.

import { isRollingInWords } from '../../cells/words/level-words';
import { plainHeading } from '../headings/heading-words';
import { monthPattern } from '../../timescales/dates/month-names';
import type { ColumnSurvey } from '../columns/column-roles';

const carried =
  /\b(?:up to and including|up to|until|before|prior to|(?:brought|carried) forward|[bc]\/f(?:wd)?|(?:previous|earlier|prior) years?|opening)\b/u;
const after = /\b(?:and (?:after|beyond|later|onwards?)|onwards?|after|beyond|(?:future|later|remaining|subsequent) years?)\b/u;

/** "Achieved to 31 March 2024", "Spend to end of March 2024", "Spent to 31/03/24"; "Apr 2023 to Mar 2024" and "Rolling year to Mar 2024" say when it began. */
const toDay = new RegExp(
  `^[a-z ]*\\bto (?:the )?(?:end (?:of )?)?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${monthPattern}) |\\d{1,2}[/.-]\\d{1,2}[/.-])(?:20)?\\d\\d\\b`,
  'u',
);
const anyMonth = new RegExp(`\\b(?:${monthPattern})\\b.*\\bto\\b`, 'u');

/** "Delivered up to and including March 2024", left of all periods: what earlier years brought. */
export function isCarriedForward(survey: ColumnSurvey, column: number): boolean {
  if (survey.byHeading.some((period) => period.column < column)) return false;
  return partsAt(survey, column).some((part) => carried.test(plainWithBrackets(part)) || runsToDay(part.toLowerCase()));
}

function runsToDay(part: string): boolean {
  return toDay.test(part) && !anyMonth.test(part) && !isRollingInWords(part);
}

/** "April 2025 and after", "After March 2026": still to come. */
export function comesAfter(survey: ColumnSurvey, column: number): boolean {
  return partsAt(survey, column).some((part) => after.test(plainWithBrackets(part)));
}

function plainWithBrackets(part: string): string {
  return `${plainHeading(part)} ${part.toLowerCase()}`;
}

function partsAt({ free }: ColumnSurvey, column: number): readonly string[] {
  return free.find((evidence) => evidence.column === column)?.parts ?? [];
}
