// The date that titles and headings say the figures are for: "as at 30 September 2015", "delivered by end of Sept",
// "Quarter 2 2015/16".
// Deadlines, baselines and forecasts have dates too, so only what speaks of the position counts, and two dates that
// differ are none.

import { lastDayOf, longDate } from '../cells/calendar';
import { orderIn } from '../timescales/dates/date-order';
import { monthPattern } from '../timescales/dates/month-names';
import type { ColumnRoles } from './columns/column-roles';
import type { TableFrame } from './frames/table-extent';
import { titlesOver } from './frames/titles-over';
import type { HeadingRole } from './headings/heading-words';
import { readPeriodHeading } from './headings/period-headings';
import { reviewDate } from './headings/review-headings';
import { cellText, oneLine, type FilledRow, type SheetView } from './sheet/sheet-view';
import type { DateSpan, IsoDate, DateOrder } from '../model/dates';
import type { Columns } from '../model/table/columns';

const month = `(?:${monthPattern})\\.?`;
const twoYears = '20\\d\\d\\s?[/–-]\\s?(?:20)?\\d\\d';
const monthsOfQuarter = `[\\s(]*${month}\\s?(?:to|-|–)\\s?${month}(?:\\s20\\d\\d)?`;
const quarter = `(?:q|qtr\\.?\\s?|quarter\\s?)[1-4](?!\\d)(?:['’]\\d\\d|[\\s,(-]+(?:of\\s)?(?:fy\\s?)?${twoYears}|${monthsOfQuarter})?`;
const dayOrMonth = `(?:\\d{1,2}(?:st|nd|rd|th)?[\\s./-]+(?:of\\s)?)?${month}(?:[\\s,-]*${twoYears}|[\\s,./-]*20\\d\\d|[\\s]?['’-]\\d\\d(?!\\d)|\\s\\d\\d(?![\\d:/-]))?(?![a-z])`;
const date = `(?<date>20\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d\\d(?!\\d)|${dayOrMonth}|${quarter})`;
const end = '(?:the\\s)?(?:(?:end|close)\\s(?:of\\s)?(?:the\\s)?)';
const done =
  'progress|performance|deliver(?:ed|y)|achieve(?:d|ments?)|completed|done|actuals?|monitoring|results?|spend|spent|outturn|figures|data|reached|totals?|cumulative';

/** Words that can mean nothing but the position at a date. */
const position = new RegExp(
  `\\b(?:as[\\s-](?:at|of|on)|(?:position|correct|accurate|situation|balance|(?:year\\s)?to\\sdate|so\\sfar)\\s(?:at|on|to)|(?:quarter|period|month|half[\\s-]year|(?:three|six|nine|[369])\\smonths)\\s(?:ended|ending|to))\\s?:?\\s?${end}?${date}`,
  'gu',
);
/** A form's own line: "Date of report: 30 September 2026", its label and its date in one cell or in two. */
const dayOfReport = new RegExp(
  `\\b(?:dates? of (?:the |this )?(?:report|return|update)|(?<!(?:next|last|previous) )(?:report(?:ing)?|return|update) date)\\s?:?\\s${date}`,
  'gu',
);
/** Words that may also be said of the end of a plan. */
const upTo = new RegExp(`\\b(?:(?:up\\sto|to|at)\\s${end}|(?:${done})\\b[^.;]{0,30}?\\b(?:up\\sto|to|at|by|until)\\s${end}?)${date}`, 'gu');
/** What was done within a span: "Delivered so far is from 1 April to 30 November 2025". */
const doneWithin = new RegExp(
  `\\b(?:so\\sfar|to\\sdate|figures|data|results|actuals)\\b[^.;]{0,40}?(?:\\b(?:from|between|of)|[,(:–-])\\s?(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)?\\s${month}(?:[\\s,]+20\\d\\d)?\\s(?:to|and|until|[–-])\\s${date}`,
  'gu',
);
const wholeDate = `(?<date>20\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d\\d(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month}[\\s,]+20\\d\\d(?!\\d))`;
/** "Period 8, ended 7 November 2026", "Week 12: 15 to 21 June 2026". */
const numberedPeriod = new RegExp(
  `\\b(?:quarter|period|month|week|cycle|p|q|wk)\\s?\\d{1,2}(?:\\sof\\s\\d{1,2})?[\\s,;:(–-]{1,3}(?:(?:which |that )?(?:ended|ending|closed|to)(?:\\son)?\\s|(?:from\\s)?\\d{1,2}(?:st|nd|rd|th)?(?:\\s${month})?(?:\\s20\\d\\d)?\\s?(?:to|[–-])\\s?)${wholeDate}`,
  'gu',
);
/** What was reported on: "year to 31 March 2026", "the end of Year 2 (31 March 2026)", "Highlight reports (to 29 May 2026)". */
const reportedTo = new RegExp(
  `(?:\\b(?:year(?:[\\s-]end)?|(?:months|quarters|weeks|terms|period|return|reports?|review|update|month\\s?\\d{1,2}))[\\s,(]{1,2}to\\s|\\(to\\s|\\bend\\sof\\s[^().;]{1,30}\\(\\s?)${wholeDate}`,
  'gu',
);
/** "Half-year report, 30 June 2026": the paper of a part of the year, and the last day of a month behind it. */
const ofPart = new RegExp(
  `\\b(?:half[-\\s]year(?:ly)?|mid[-\\s]year|quarter(?:ly)?|(?:six|three|nine)[-\\s]month(?:ly|s)?|interim|annual|year[-\\s]end|end[-\\s]of[-\\s]year|monthly|termly)\\s(?:progress\\s|performance\\s|monitoring\\s)?(?:report|return|review|update|position|summary|statement|monitoring|figures|results)[\\s,:;(–—-]{1,3}${wholeDate}`,
  'gu',
);
/** Any day of a title that is about progress: that of the meeting which it is told to, where nothing else is said. */
const ofProgress = /\b(?:updated?|up to date|position|progress|monitoring|tracker|end of|year end|results?|report on|reviewed)\b/u;
const anyDay = new RegExp(`(?<![\\d/])${wholeDate}`, 'gu');
/** "Six-monthly update, end of September 2026", "Progress report, close of March 2026". */
const monthsEnd = new RegExp(`\\b(?:end|close)\\s(?:of\\s)?(?<date>${month}\\s20\\d\\d)(?!\\d)`, 'gu');
/** "Summary for the board, to 30 September 2026": the title of a paper that looks back, and its last day behind a comma. */
const ofPaperBack = /\b(?:summar(?:y|ies)|overview|headlines|dashboard|scorecard|measures|indicators|kpis)\b/u;
const papers = new RegExp(ofPaperBack.source, 'gu');
const behindComma = new RegExp(`[,;:(–—-]\\s?(?:up\\s)?to\\s(?:the\\s)?${wholeDate}`, 'gu');
/** "Harbours: scorecard to 30 September 2026": the title's last words. */
const atTheEnd = new RegExp(`\\bto\\s(?:the\\s)?${wholeDate}\\s*[.)]?$`, 'gu');
/** What has a day on which it ends itself. */
const ofSomethingThatEnds =
  /\b(?:plans?|strateg(?:y|ies)|programmes?|frameworks?|projects?|contracts?|agreements?|grants?|fund(?:ing|s)?|leases?|targets?|budgets?|forecasts?)\b/u;
/** The last report of a year tells of all of it: "final review", "year-end return", "outturn". */
const ofWholeYear =
  /\b(?:final|closing|year[- ]end|end[- ]of[- ]year|full[- ]year|whole[- ]year) (?:review|report|return|position|update|results?|outturn|figures|monitoring)\b|\boutturn (?:report|return)\b|[:–—-] ?(?:provisional |final )?outturn$/u;
/** "January to March 2026". */
const rangeOfMonths = new RegExp(`\\b(?<first>${monthPattern})\\s?(?:to|until|[–-])\\s?(?<date>${month}\\s20\\d\\d)(?!\\d)`, 'gu');
/** Days of the paper itself, or of what it stands for. */
const ofPaper =
  /\b(?:prepared|published|issued|printed|drafted|approved|adopted|agreed|signed|launched|created|version|v\d+(?:\.\d+)*|submitted|received|effective|valid|commenc\w+)\b[^.;]*$/u;
const rangeEnd = /^\s*(?:to|until|through|and|[–-])\s/u;
const allQuarters = /\ball (?:four|4) quarters\b/u;
const namedQuarter = new RegExp(`\\b${quarter.replace('(?:q|', '(?<date>(?:q|')})`, 'gu');
const quarterRange = /\bq(?:tr|uarter)?\.?\s?[1-4]\s?(?:to|-|–|and|&|,|\/)\s?q?(?:tr|uarter)?\s?[1-4]\b/u;
const ofTarget = /(?<!against (?:the |its |our )?)\btargets?\b[^.;]{0,12}$/u;
const notYet = /\b(?:baselines?|forecasts?|expected|planned|previous|prior|last year|compared)\b[^.;]{0,25}$/u;
const deadline = /\b(?:to be|will|must|should|due|deadlines?|next|from|since|start\w*|before)\b[^.;]*$/u;
const preposition = /\b(?:up\sto|to|at|by|until)\s(?:the\s)?(?:(?:end|close)\s(?:of\s)?(?:the\s)?)?$/u;
const rangeStart = new RegExp(
  `(?:${month}(?:[\\s,]+20\\d\\d|\\s?['’-]?\\d\\d)?|\\d[/.]\\d{1,2}[/.]\\d{2,4}|(?<![/–-])\\b20\\d\\d)\\s*$`,
  'u',
);

/** A heading of what was so before, which the rest is compared with: "To October last year", "Where we were at March 2026". */
const ofEarlier =
  /\b(?:last year|previous\w*|prior|(?:year|report|review|quarter|meeting) before|last (?:report|review|meeting|quarter|time)|earlier|compar\w+|baselines?|(?:we|it|this|things) (?:were|was|stood))\b/iu;
const soFar: ReadonlySet<HeadingRole> = new Set(['actual', 'total', 'achieved', 'commentary', 'review']);

const mostTitleRows = 12;
const mostTitleCells = 6;
const longestTitle = 400;
const longestQuarterTitle = 120;

/** What dates are read with: the table's year, and whether the day goes first in figures; null where nobody knows. */
interface Dating {
  readonly year: DateSpan | null;
  readonly order: DateOrder | null;
}

/**
 * The as-at date of a table: from titles that state a position, else from the headings of what was done so far, else
 * from titles less plain, or from notes (`notes`: beside them and under the table);
 * null where none says, or titles differ. A month without a year is that of the table's `year`; a date before it is
 * no position of it.
 */
export function asAtStated(
  view: SheetView,
  frame: TableFrame,
  roles: ColumnRoles,
  columns: Columns,
  { year, notes }: { readonly year: DateSpan | null; readonly notes: readonly string[] },
): IsoDate | null {
  const titles = titlesAbove(view, frame);
  const settled = orderIn([...titles, ...roles.evidence.map(({ name }) => name)]);
  const dating: Dating = { year, order: settled ?? view.grid.dateOrder ?? null };
  const stated = titles.flatMap((title) => [...datesIn(title, position, dating), ...datesIn(title, numberedPeriod, dating)]);
  const days = titles.filter((title) => ofProgress.test(title)).flatMap((title) => datesIn(title, anyDay, dating));
  const headed = onlyDate(stated) === null ? latestHeading(roles, columns, dating) : null;
  const said = onlyDate(stated) ?? (headed === null ? null : dayWithin(headed, days));
  if (said !== null || stated.length > 0) return said;
  const reports = titles.flatMap((title) => datesIn(title, dayOfReport, dating));
  if (reports.length > 0) return onlyDate(reports);
  const reached = titles.flatMap((title) => reachedIn(title, dating));
  if (reached.length > 0) return onlyDate(reached);
  const reported = titles.flatMap((title) => [
    ...datesIn(title, reportedTo, dating),
    ...datesIn(title, ofPart, dating).filter((day) => day === lastDayOf(day.slice(0, 7))),
  ]);
  if (reported.length > 0) return onlyDate(reported);
  const noted = notes.flatMap((note) => sentencesOfFigures(note).flatMap((said) => reachedIn(said, dating)));
  if (noted.length > 0) return onlyDate(noted);
  const short = titles.filter((title) => title.length <= longestQuarterTitle && !quarterRange.test(title));
  const quarters = short.flatMap((title) => datesIn(title, namedQuarter, dating));
  if (quarters.length > 0) return onlyDate(quarters);
  if (titles.some((title) => allQuarters.test(title))) return year?.end ?? null;
  const closed = yearClosed(titles, roles, year);
  if (closed !== null) return closed;
  const covered = titles.flatMap((title) => monthsCovered(title, roles, dating));
  if (covered.length > 0) return onlyDate(covered);
  // Figures of dated periods say themselves how far they run, and a meeting is later. On which days terms end isn't said.
  const areTerms = roles.periods.length > 0 && roles.periods.every(({ period }) => period.level === 'term');
  if (!areTerms && columns.periods.some(({ span }) => span !== null)) return null;
  if (days.length > 0) return onlyDate(beforeYearEnd(days, dating));
  const ends = titles.flatMap((title) => [
    ...(ofProgress.test(title) ? datesIn(title, monthsEnd, dating) : []),
    ...(ofPaperBack.test(title) ? datesIn(title, behindComma, dating) : []),
    ...(endsWithItsDay(title) ? datesIn(title, atTheEnd, dating) : []),
  ]);
  return onlyDate(beforeYearEnd(ends, dating));
}

/** The day is of the report, and not of a plan or a target that runs to it. */
function endsWithItsDay(title: string): boolean {
  const paper = [...title.matchAll(papers)].at(-1);
  return !ofSomethingThatEnds.test(paper === undefined ? title : title.slice(paper.index));
}

/** The last day of a year that a title names, where it is of the whole year's report and every period is filled. */
function yearClosed(titles: readonly string[], { periods, evidence }: ColumnRoles, year: DateSpan | null): IsoDate | null {
  if (year === null || !titles.some((title) => ofWholeYear.test(title))) return null;
  if (!titles.some((title) => title.includes(longDate(year.end).toLowerCase()))) return null;
  const isFilled = (of: number): boolean => evidence.some(({ column, content }) => column === of && content.filled > 0);
  return periods.every(({ column }) => isFilled(column)) ? year.end : null;
}

/** "Position at October 2026" under "reviewed on 30 October 2026": the day within the month that a heading names. */
function dayWithin(headed: IsoDate, days: readonly IsoDate[]): IsoDate {
  const day = onlyDate(days);
  return day !== null && headed === lastDayOf(headed.slice(0, 7)) && day.startsWith(headed.slice(0, 7)) ? day : headed;
}

/** The end of the months that a title names, where they are the first and the last period's: "January to March 2026". */
function monthsCovered(title: string, { periods, evidence }: ColumnRoles, dating: Dating): readonly IsoDate[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || first === last || !mayBeDated.test(title)) return [];
  const isFilled = evidence.some(({ column, content }) => column === last.column && content.filled > 0);
  if (!isFilled || periods.some(({ period }) => period.level !== 'month' || period.year !== null)) return [];
  return [...title.matchAll(rangeOfMonths)].flatMap(({ groups }) => {
    const [from, to] = [groups?.first ?? '', groups?.date ?? ''];
    const isOfPeriods = monthNamed(from) === first.period.firstMonth && monthNamed(to) === last.period.firstMonth;
    const day = isOfPeriods ? dayOf(to, dating) : null;
    return day === null ? [] : [day];
  });
}

function monthNamed(text: string): number | null {
  return readPeriodHeading(text)?.firstMonth ?? null;
}

/** Notes tell of much besides: of theirs only a sentence counts that begins with the figures. */
function sentencesOfFigures(note: string): readonly string[] {
  if (!ofFigures.test(note)) return [];
  const sentences = oneLine(note)
    .toLowerCase()
    .split(/(?<=[.;])\s+/u);
  return sentences.filter((sentence) => ofFigures.test(sentence));
}

const ofFigures =
  /(?:^|[.;]\s+)(?:note\s?:\s?|\*\s?|\d[.)]\s)?(?:all |the |these |actual |performance )*(?:figures|data|numbers|results|actuals|delivered so far|achieved so far|progress so far|totals? so far|performance|spend|delivery)\b/iu;

/** Not the year's last day, which is the plan's end as likely as the position at it. */
function reachedIn(text: string, dating: Dating): readonly IsoDate[] {
  return beforeYearEnd([...datesIn(text, upTo, dating), ...datesIn(text, doneWithin, dating)], dating);
}

/**
 * Rows of titles at the top of the sheet and right above the headings, each as one line. A row of a table between
 * them ends them.
 */
function titlesAbove(view: SheetView, frame: TableFrame): readonly string[] {
  const above = titlesOver(view, frame);
  const fromTop = titlesFirst(above);
  const upwards = titlesFirst(above.slice(-mostTitleRows).reverse());
  return [...new Set([...fromTop, ...upwards])]
    .map(({ row, columns }) => oneLine(columns.map((column) => cellText(view.grid, row, column)).join(' ')).toLowerCase())
    .filter((title) => title.length <= longestTitle);
}

function titlesFirst(rows: readonly FilledRow[]): readonly FilledRow[] {
  const few = rows.slice(0, mostTitleRows);
  const table = few.findIndex(({ columns }) => columns.length > mostTitleCells);
  return table < 0 ? few : few.slice(0, table);
}

/**
 * The latest date in the headings of totals, comments and the like that hold something. Periods and reviews have
 * dates of their own.
 */
function latestHeading({ evidence, rag }: ColumnRoles, columns: Columns, dating: Dating): IsoDate | null {
  const { theme, outcome, project, description, timescale, target, unit, periods } = columns;
  const others = new Set([
    theme,
    outcome,
    project,
    description,
    timescale,
    target,
    unit,
    ...[...periods, ...rag].map(({ column }) => column),
  ]);
  const headings = evidence.filter(
    ({ column, name, words, content }) =>
      !others.has(column) && content.filled > 0 && (words === null || soFar.has(words.role)) && !ofEarlier.test(name),
  );
  const dates = headings.flatMap(({ name }) => {
    const heading = oneLine(name).toLowerCase();
    return [...datesIn(heading, position, dating), ...beforeYearEnd(datesIn(heading, upTo, dating), dating)];
  });
  return dates.sort().at(-1) ?? positionsMonth(evidence, columns.total);
}

/** "June 2026" and no more over what was reached, beside the same month of earlier years. */
function positionsMonth(evidence: ColumnRoles['evidence'], total: number | null): IsoDate | null {
  const name = evidence.find(({ column, content }) => column === total && content.filled > 0)?.name ?? '';
  const period = readPeriodHeading(name);
  const date = period?.level === 'month' && period.rest === '' && period.year !== null ? reviewDate(name, null) : null;
  return date === null ? null : lastDayOf(date);
}

/** What they give is the position: it needs no further look at the words before it. */
const saysPosition: ReadonlySet<RegExp> = new Set([position, numberedPeriod, doneWithin, reportedTo, ofPart, dayOfReport, behindComma]);

/** In every date above: spares the rest for most headings. */
const mayBeDated = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/u;

function datesIn(text: string, pattern: RegExp, dating: Dating): readonly IsoDate[] {
  if (!mayBeDated.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap(({ index, groups, 0: match }) => {
    const typed = groups?.date ?? '';
    const before = text.slice(0, index + match.length - typed.length);
    if (ofTarget.test(before) || notYet.test(before)) return [];
    if (!saysPosition.has(pattern) && (deadline.test(before) || rangeStart.test(before.replace(preposition, '')))) return [];
    if (pattern === anyDay && (ofPaper.test(before) || rangeEnd.test(text.slice(index + match.length)))) return [];
    const day = dayOf(typed, dating);
    return day === null || (dating.year !== null && day < dating.year.start) ? [] : [day];
  });
}

/** "31-12-2015" as "31/12/2015". "Sept 15" may be a day, so its year must be the table's. */
function dayOf(typed: string, { year, order }: Dating): IsoDate | null {
  const found = reviewDate(typed.replace(/^(\d{1,2})-(\d{1,2})-/u, '$1/$2/').replace(',', ' '), year, order);
  const day = found === null ? null : lastDayOf(found);
  const isUncertain = /^[a-z]+\.?\s\d\d$/u.test(typed);
  return isUncertain && (year === null || day === null || day > year.end) ? null : day;
}

/** "To end of March 2016" is the plan's last day as likely as the position at it. */
function beforeYearEnd(dates: readonly IsoDate[], { year }: Dating): readonly IsoDate[] {
  return dates.filter((day) => day !== year?.end);
}

function onlyDate(dates: readonly IsoDate[]): IsoDate | null {
  const distinct = new Set(dates);
  return distinct.size === 1 ? (dates[0] ?? null) : null;
}
