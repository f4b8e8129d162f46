// Which columns hold a table's target, total and % achieved. Two that fit equally well are none: a target is never
// guessed.

import { holdsDates, isInPercent, type ColumnContent } from './column-content';
import { kindInHeading } from '../../cells/words/figure-kind-words';
import { asksWhoOrWhen, isSigning } from '../headings/form-lines';
import { plainHeading, readHeadingWords, type HeadingWords } from '../headings/heading-words';
import { saysByNow, saysStandardByNow } from '../headings/targets-by-now';
import { isOfOnePeriod, isSetAnew } from './periods/dated-targets';
import { isMilestoneOf } from './periods/milestone-of-period';
import { combinePeriod, mayBeIn } from './periods/period-columns';
import { distinctYears, isSameYear, withoutYears, yearsIn, type YearMark } from '../../timescales/dates/year';

/** What is known of one column: its heading rows, their words, and what its cells hold. */
export interface ColumnEvidence {
  readonly column: number;
  readonly parts: readonly string[];
  readonly name: string;
  readonly words: HeadingWords | null;
  readonly content: ColumnContent;
}

/**
 * Over words a budget's head or a service's standard is what the row is about, where no other column says it; over
 * figures it may be what to reach.
 */
const namesOverWords =
  /\b(?:budget|cost) (?:heads?|headings?|lines?|items?|areas?|centres?)$|^(?:(?:service|performance|quality) )?standards?$|^contract(?:ed)?\b|^(?:key |priority |strategic )?target (?:areas?|names?)$/u;

const rowNames: ReadonlySet<string> = new Set(['description', 'project', 'outcome']);

/** Whether a heading of what is to be reached stands over the names of what is to reach it: words that differ, no figures. */
export function namesRows(name: string, { filled, words, figures, distinct }: ColumnContent): boolean {
  return words * 2 > filled && figures === 0 && distinct * 2 > filled && namesOverWords.test(plainHeading(name));
}

/** Words about where things stand; over figures they are what was reached. */
const positionInFigures = /\b(?:position|situation|progress|now|so far|to date)\b/u;

/** Headings whose words are comments, and whose figures aren't: "Position", "Latest", "Evidence of impact". */
const saysWhereItStands =
  /^(?:the )?(?:position|latest|current|state of play|story so far|(?:outcomes?|results?|impact|position|achievement|delivery) (?:to date|so far|achieved|at .*|as at .*)|(?:latest|current|recent) (?:news|developments?|activity|work|actions?)|(?:evidence|impact)(?: of)? (?:impact|progress|delivery|completion|achievement|evidence)|what(?:['’]s| is| has)? (?:been )?(?:happen(?:ed|ing)|new|going on|behind (?:it|this|the figures?))(?: .*)?)$/u;

/** "Gap or measure" over words names what is to close or to grow; over figures a gap is a difference. */
const gapByName =
  /^(?:gaps?|differences?)(?:,| or| and|\/) ?(?:other )?(?:measures?|indicators?|targets?|actions?)$|^(?:measures?|indicators?)(?: or| and|\/) ?(?:gaps?|differences?)$/u;

const positionAlone = /^(?:the )?(?:latest|current|position)$/u;

/** “Milestones” over years of figures, “October milestone”, “YTD standard”: what is to be reached in each of them, or by now. */
function isMilestoneOfPeriod(parts: readonly string[], { figures, filled }: ColumnContent): boolean {
  return figures * 2 > filled && (isMilestoneOf(parts, combinePeriod(parts)) || saysStandardByNow(parts.join(' ')));
}

export function evidenceOf(column: number, parts: readonly string[], content: ColumnContent): ColumnEvidence {
  const name = parts.join(' ');
  if (isMilestoneOfPeriod(parts, content)) return { column, parts, name, words: { role: 'target', exact: true }, content };
  const last = parts.at(-1);
  const words =
    (last === undefined ? null : exactWords(last)) ?? readHeadingWords(name) ?? (last === undefined ? null : readHeadingWords(last));
  if (words?.role === 'commentary' && content.figures * 2 > content.filled && positionInFigures.test(plainHeading(last ?? '')))
    return { column, parts, name, words: { role: 'actual', exact: true }, content };
  if (saysWhereItStands.test(plainHeading(last ?? '')) && content.figures === 0 && content.words * 2 > content.filled)
    return { column, parts, name, words: { role: 'commentary', exact: true }, content };
  if (words?.role === 'other' && content.figures === 0 && content.words * 2 > content.filled && gapByName.test(plainHeading(last ?? '')))
    return { column, parts, name, words: { role: 'description', exact: true }, content };
  // Blank, "Latest" is no total to be filled in: it asks for words as for figures.
  if (words?.role === 'actual' && content.filled === 0 && positionAlone.test(plainHeading(last ?? '')))
    return { column, parts, name, words: { role: 'commentary', exact: true }, content };
  // "Completed by" and "Led by" over names are whose it was; over dates, also in words, they are by when.
  const isBy = isSigning(last ?? '') || asksWhoOrWhen(last ?? '');
  if (isBy && content.words * 2 > content.filled && content.dates + content.typedDates + (content.times ?? 0) === 0)
    return { column, parts, name, words: { role: 'other', exact: true }, content };
  return { column, parts, name, words, content };
}

function exactWords(part: string): HeadingWords | null {
  const words = readHeadingWords(part);
  return words?.exact === true ? words : null;
}

/** Blank, or mostly figures and "n/a". */
function holdsFigures({ filled, figures, notApplicable }: ColumnContent): boolean {
  return filled === 0 || (figures + notApplicable) * 2 >= filled;
}

/**
 * The columns that can be the target; where several can, none is. Targets of single periods, of another year, and
 * text that nobody could count
 * against aren't it. `years`: of the table's periods and headings. `hasProgress`: a budget is a target only where
 * something is counted against it.
 */
export function targetCandidates(columns: readonly ColumnEvidence[], years: readonly YearMark[], hasProgress: boolean): readonly number[] {
  const isNamed = columns.some(({ words, content }) => words !== null && rowNames.has(words.role) && content.words > 0);
  // "Aim 2024/25" beside "Target 2025/26" is last year's, also while this year's is still to be typed.
  const isTargetSaid = columns.some(({ words, name }) => words?.role === 'target' && !isAim(name));
  const said = columns.filter(({ column, words, parts, name, content }) => {
    if (isAim(name) && content.figures * 2 > content.filled) return yearsIn(name).length === 0 || !isTargetSaid;
    // Single dates among figures are milestones; a column of dates is a timescale.
    if (words?.role !== 'target' || holdsDates(content) || (!isNamed && namesRows(parts.at(-1) ?? '', content))) return false;
    if (isInPercent(content) && saysByNow(name) && columns.some((other) => other.words?.role === 'target' && isInCounts(other)))
      return false;
    if (isOfOnePeriod({ column, parts }, columns) && !isSetAnew(name)) return false;
    if (/\b(?:budget|plan|allocation)/u.test(plainHeading(name)) && !/target/iu.test(name) && !hasProgress) return false;
    return content.filled === 0 || content.figures > 0 || content.length / Math.max(content.words, 1) <= 40;
  });
  const ofYears = said.filter(({ parts }) => !isOfOtherYear(parts, years));
  const ofThese = ofYears.length > 0 ? ofYears : said.filter(isDueLaterOn);
  const inFigures = ofThese.filter(({ content }) => content.figures > 0);
  const fit = inFigures.length > 0 ? inFigures : ofThese;
  const columnsOf = (found: readonly ColumnEvidence[]): readonly number[] => found.map(({ column }) => column);
  if (fit.length <= 1) return columnsOf(fit);
  const thisYear = fit.filter(({ name }) => yearsIn(name).some((mark) => years.some((year) => isSameYear(mark, year))));
  if (thisYear.length === 1) return columnsOf(thisYear);
  // "Target to date" beside "Year 3 target": the year's is the target, and what is due by now is set against it later.
  const ofYear = fit.filter(({ name }) => !saysByNow(name));
  if (ofYear.length === 1) return columnsOf(ofYear);
  // Which of an original and a revised target holds is for the officer to say.
  if (fit.some(({ name }) => isSetAnew(name))) return columnsOf(fit);
  const plain = fit.filter(({ name }) =>
    /^(?:annual |year(?:ly)? |full[- ]year )?targets?$/iu.test(
      plainHeading(name)
        .replace(/[\d/–-]+/gu, '')
        .trim(),
    ),
  );
  return columnsOf(plain.length === 1 ? plain : fit);
}

/** Beside a target in figures a share that is due by now is how far towards it rows should be. */
function isInCounts({ content }: ColumnEvidence): boolean {
  return content.figures > 0 && !isInPercent(content);
}

/** "Goal (March 2028)", "Target by 2029": no year's target, but one to be reached some time after the table's year. */
function isDueLaterOn({ parts, name }: ColumnEvidence): boolean {
  const period = combinePeriod(parts);
  return period?.year != null && (period.level === 'month' || /\bby\b/iu.test(name));
}

/** "Target 2026/27" beside the figures of 2024/25: what was done in one year isn't set against the target of another. */
function isOfOtherYear(parts: readonly string[], years: readonly YearMark[]): boolean {
  const period = combinePeriod(parts);
  return period?.year != null && years.length > 0 && !years.some((year) => mayBeIn(period, year));
}

/**
 * The columns that can be the total; where several can, none is: a grand total, else a plain one, else the year to
 * date, the only year's total,
 * or a lone actual. Never one of a year that isn't reported on.
 */
export function totalCandidates(
  columns: readonly ColumnEvidence[],
  periodColumns: ReadonlySet<number>,
  years: readonly YearMark[],
  reported: YearMark | null,
): readonly number[] {
  const ofPeriods = columns.filter(({ column }) => periodColumns.has(column));
  const periodsArePercents = ofPeriods.length > 0 && ofPeriods.every(({ content }) => content.filled === 0 || isInPercent(content));
  const targetsArePercents = columns.some(({ words, content }) => words?.role === 'target' && isInPercent(content));
  const aimedAt = columns.flatMap(({ words, name }) => (words?.role === 'target' ? yearsIn(name) : []));
  const fit = columns.filter(
    ({ column, parts, words, content }) =>
      !periodColumns.has(column) &&
      holdsFigures(content) &&
      (!isInPercent(content) ||
        periodsArePercents ||
        (targetsArePercents && (words?.role === 'actual' || isYearAimedAt({ parts, words }, aimedAt)))) &&
      (parts.length === 1 || !onlyPercent.test(parts.at(-1) ?? '')),
  );
  const hasBudget = columns.some(({ name, content }) => budget.test(plainHeading(name)) && content.figures > 0);
  const ranked = fit.flatMap((evidence) => {
    const period = combinePeriod(evidence.parts);
    if (period !== null && reported !== null && !mayBeIn(period, reported)) return [];
    if (period?.level === 'year' && isBeforeAll(period.year, aimedAt)) return [];
    const ofYear = periodColumns.size === 0 && evidence.content.figures > 0 && isYearAimedAt(evidence, aimedAt) ? rankOfYear : null;
    const rank = totalRank(evidence, years, periodColumns) ?? ofYear ?? (isSpend(evidence) && hasBudget ? rankOfSpend : null);
    return rank === null ? [] : [{ column: evidence.column, rank }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ column }) => column);
}

/** "2024/25" after "2022/23" and "2023/24": what the year of the only target came to. */
function isYearAimedAt({ parts, words }: Pick<ColumnEvidence, 'parts' | 'words'>, aimedAt: readonly YearMark[]): boolean {
  const period = words === null ? combinePeriod(parts) : null;
  const [aim, ...others] = distinctYears(aimedAt);
  return period?.level === 'year' && period.year !== null && aim !== undefined && others.length === 0 && isSameYear(aim, period.year);
}

/** "Outturn 2025/26" beside "Target 2026/27" is last year's, whatever year the periods leave unsaid. */
function isBeforeAll(year: YearMark | null, aimedAt: readonly YearMark[]): boolean {
  return year !== null && aimedAt.length > 0 && aimedAt.every(({ kind, start }) => kind === year.kind && year.start < start);
}

/** The lowest of several headings where it only says that the column is a share of what stands beside it. */
const onlyPercent = /^\(?(?:%|per ?cent(?:age)?|pct)\)?$/iu;

/** "Aim" over figures is what they are to reach, also "for the year"; over words it says what a row is for. */
function isAim(name: string): boolean {
  return aimOverFigures.test(withoutYears(plainHeading(name)).trim());
}

const aimOverFigures =
  /^(?:(?:the|our|agreed) )?(?:aims?|ambitions?|(?:service |performance |national )?standards?|commitments?|programmed?)(?: (?:for|by|in)(?: (?:the|this)(?: (?:whole|full))? year(?: end)?)?)?$/u;

/** "Year" behind its quarters, "Quarter result" behind its months, is what they come to, however they are counted. */
export const ofAllPeriods =
  /^(?:year|whole year|all year|annual|year figure|annual figure|overall|(?:quarter|term|half[- ]year)(?:['’]s|ly)? (?:results?|figures?|totals?|outturn))$/u;

const budget = /\bbudget(?:ed)?\b/u;

/** What was spent is what a budget is set against, where nothing else is. */
const rankOfSpend = 6;

/** What the year of the target came to, where nothing is called a total or an actual. */
const rankOfYear = 6;

/** "Spend", "Expenditure to date". */
export function isSpend({ name }: Pick<ColumnEvidence, 'name'>): boolean {
  return /^(?:actual )?(?:spend|spent|expenditure)(?: (?:to date|so far|ytd|this year))?$/u.test(
    plainHeading(name)
      .replace(/\(?£\w*\)?/gu, '')
      .trim(),
  );
}

/** "Year to Q3" behind Q1 to Q3 is what the year has come to, though it names a quarter. */
const yearToPart = /^(?:the |this )?year(?: so far)? to (?:the )?(?:end (?:of )?)?(?:q|quarter |p|period |month )\d/u;

function totalRank(
  { column, parts, name, words }: ColumnEvidence,
  years: readonly YearMark[],
  periodColumns: ReadonlySet<number>,
): number | null {
  const periods = periodColumns.size;
  const period = combinePeriod(parts);
  const plain = plainHeading(name);
  if (ofAllPeriods.test(plain) && periods >= 2 && column > Math.max(...periodColumns)) return years.length > 1 ? null : 4;
  const isOfPart = period !== null && period.level !== 'year' && !(periods >= 2 && yearToPart.test(plain));
  // "Annual target 2025/26" is what is aimed at, however much of a year it names.
  if (words?.role === 'target' || isOtherThanActual(name)) return null;
  if (words?.role === 'total' || (period?.level === 'year' && (period.isTotal || period.toDate))) {
    if (isOfPart) return null;
    if (/\bgrand total|\boverall total/u.test(plain)) return 1;
    // A mean is what the periods come to only where no total or year to date stands beside it.
    if (/\b(?:average|mean)\b/u.test(plain)) return 5;
    const isToDate = /\bytd\b|to date|cumulative/u.test(plain) || yearToPart.test(plain);
    if ((period?.level === 'year' || isToDate) && years.length > 1) return null;
    if (isToDate) return 3;
    return period?.level === 'year' || /outturn|full[- ]year/u.test(plain) ? 4 : 2;
  }
  if (words?.role !== 'actual' || isOfPart) return null;
  return period === null || years.length <= 1 ? (periods > 0 && period !== null ? null : 5) : null;
}

/** "Total planned", "Forecast total", "Last year total": none of them is what was done. */
function isOtherThanActual(name: string): boolean {
  const kind = kindInHeading(name);
  return kind !== null && kind !== 'actual' && kind !== 'difference';
}

/**
 * The % achieved column. A heading that only says "Achieved" counts where its cells are percentages of targets that
 * aren't.
 */
export function chooseAchieved(columns: readonly ColumnEvidence[], targetColumn: ColumnEvidence | null): number | null {
  const target = targetColumn?.content ?? null;
  const isBudget = targetColumn !== null && moneyGiven.test(targetColumn.name.replaceAll('_', ' '));
  const fit = columns.filter(({ words, name, content }) => {
    if (!holdsFigures(content) || (isBudget && ofWork.test(name) && !ofMoney.test(name))) return false;
    if (words?.role === 'achieved') return true;
    const ofTarget = target !== null && !isInPercent(target) && isInPercent(content);
    return ofTarget && (words?.role === 'actual' || words?.role === 'commentary');
  });
  const exact = fit.filter(({ words }) => words?.role === 'achieved');
  const best = exact.length > 0 ? exact : fit;
  return best.length === 1 ? (best[0]?.column ?? null) : null;
}

/** How far the work is, beside a budget and what was spent of it, is no ratio of the two. */
const moneyGiven = /\b(?:budgets?|allocations?|funding|grant|cost)\b|^£/iu;
const ofWork = /\b(?:progress|complet\w*|delivered|done|achieved|physical|works?)\b/iu;
const ofMoney = /\b(?:spen[dt]\w*|budget|used|expenditure|committed|claimed)\b|£/iu;
