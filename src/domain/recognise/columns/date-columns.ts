// Which columns hold the dates of a row's milestone, told apart by their headings: planned, moved, forecast, done. Dates
// of other things (a next event, a review, the day a row was typed) are none of them.

import type { DateColumn, MilestoneDateUse } from '../../model/table/date-columns';
import { holdsDates } from './column-content';
import type { ColumnEvidence } from './figure-columns';
import { combinePeriod } from './periods/period-columns';
import { headingInEnglish } from '../../cells/words/welsh-headings';

/** What a column of dates says. `other`: nothing of when the work is to be done. */
type DateUse = MilestoneDateUse | 'start' | 'other';

const ofOtherThings =
  /\b(?:next|last|review\w*|update[sd]?|updating|meetings?|committee|cabinet|board|raised|added|logged|opened|created|entered|entry|received|reported|reporting|identified|born|birth|publicity|variance|differences?|days|modified|recorded|signed|invoice\w*|payment)\b/u;
/** When something was measured, not when it is to be done: "Date of data", "Figure as at", "When measured". */
const measured =
  /\bas (?:at|of)\b|\b(?:measured|checked|validated|observed|assessed|sampled|collected|refreshed|extracted|surveyed)\b|\b(?:data|figures?|readings?|positions?|results?|values?|measurements?|surveys?|statistics?) (?:dates?|dated|(?:up )?to|until|for|from)\b|\b(?:dates?|months?|periods?|quarters?|years?|time) of (?:the |this |our |last |latest |most |recent |current |baseline )*(?:data|figures?|readings?|positions?|results?|values?|measures?|measurements?|surveys?|statistics?|baselines?)\b|\b(?:base-?line|latest|most recent|comparator|data) (?:periods?|years?|quarters?|months?)\b/u;
const starts = /\b(?:start(?:s|ed|ing)?|commenc\w*|begin\w*|began|from)\b/u;
const ends = /\b(?:ends?|finish\w*|complet\w*|to|due)\b/u;
const done =
  '(?:completed|achieved|delivered|done|finished|closed|met|implemented|ended|actioned|resolved|discharged|launched|signed off|handed over|went live|gone live)';
const wasDone = new RegExp(`\\bactuals?\\b|\\b(?:date|when|on which) (?:it |was )*${done}(?! by)\\b|\\b${done} (?:on|date)\\b`, 'u');
const onlyDone = new RegExp(`^${done}$`, 'u');
const expected = /\b(?:forecast\w*|expect\w*|project(?:ed|ion)|predict\w*|anticipat\w*|estimat\w*|likely|eta)\b/u;
const meant = /\b(?:plan(?:ned)?|target|due|scheduled)\b/u;
const movedTo =
  /\b(?:revis\w*|new|updated|current\w*|reschedul\w*|extend\w*|extension|amend\w*|re-?profil\w*|latest|moved|changed|slipped|re-?base-?lined?|re-?planned|re-?forecast\w*)\b/u;
const firstSet = /\b(?:base-?lines?d?|original\w*|initial\w*|previous\w*|prior|first|old|former)\b/u;

/** "Date (F/A)". */
const both = /\b(?:f|fc|fcst) (?:or )?(?:a|act)\b|\b(?:a|act) (?:or )?(?:f|fc|fcst)\b/u;

/** In lower case, its words parted by single spaces. */
function spaced(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s()[\]_/:*?.,#-]+/gu, ' ')
    .trim();
}

/** What a heading says of the dates under it. Remarks in brackets count: "End date (actual)". */
export function dateUseOf(heading: string): DateUse {
  const words = spaced(heading);
  const isRevised = movedTo.test(words);
  if (measured.test(words) && !meant.test(words) && !expected.test(words)) return 'other';
  if (
    ofOtherThings.test(
      words
        .replace(/\bsigned off\b/u, '')
        .replace(/\b(?:latest|last|updated?) (?=(?:forecast|planned|expected|target|due|end|completion))/u, ''),
    )
  )
    return 'other';
  if (starts.test(words) && !ends.test(words.replace(starts, ''))) return 'start';
  if (both.test(words)) return 'forecast or actual';
  const [isActual, isForecast] = [wasDone.test(words) || onlyDone.test(words), expected.test(words)];
  if (isActual && (isForecast || meant.test(words))) return 'forecast or actual';
  if (isActual) return 'actual';
  if (isForecast) return 'forecast';
  if (firstSet.test(isRevised ? words.replace(ordinals, '') : words)) return 'original';
  return isRevised ? 'revised' : 'planned';
}

/** "First revised" was moved once, and is no date first set. */
const ordinals = /\b(?:first|previous\w*|prior|former)\b/gu;
const ordinalNames = ['first', 'second', 'third', 'fourth', 'fifth'];
const [asBefore, unnumbered, asLatest] = [-1, 1, 100];

/**
 * The place of a date in a chain of revisions, by its heading: "Revised date 2" comes after "First revised". Those of
 * one place stand in the order of their columns.
 */
function placeInChain(heading: string): number {
  const words = spaced(heading);
  if (/\b(?:previous\w*|prior|former|old)\b/u.test(words)) return asBefore;
  if (/\b(?:further|again|latest|current\w*|final|most recent)\b|\bre revis/u.test(words)) return asLatest;
  const named = ordinalNames.findIndex((name) => new RegExp(`\\b${name}\\b`, 'u').test(words));
  if (named >= 0) return named + 1;
  const number = /\b([1-9])(?:st|nd|rd|th)?$|^([1-9])(?:st|nd|rd|th)\b|\brevis\w* ([1-9])\b/u.exec(words);
  return number === null ? unnumbered : Number(number[1] ?? number[2] ?? number[3]);
}

/** Dates of one kind, the one that holds first: of a chain of revisions the last. */
export function inChain<T extends { readonly name: string; readonly column: number }>(alike: readonly T[]): readonly T[] {
  return [...alike].sort((one, other) => placeInChain(other.name) - placeInChain(one.name) || other.column - one.column);
}

/**
 * Deadlines as they hold: where a row has none in the first column, that of the next stands. What is forecast moves no
 * date that was set.
 */
const holdingOrder: readonly MilestoneDateUse[] = ['forecast or actual', 'revised', 'planned', 'original', 'forecast'];

const saysWhen =
  /^(?:(?:(?:practical|substantial|sectional|final|full|overall) )?completion|go[- ]?live|launch|opening|handover|sign[- ]?off|delivery|finish|(?:works?|project|scheme|build|contract|grant|award|funding|agreement|programme|pilot|phase)? ?ends?)(?: (?:date|on|by))?$|\b(?:planned|baseline|original|revised|new|extension|extended|rescheduled|forecast|actual|completed?|achieved|delivered|finished|closed)\b/iu;
/** "Completion – approved", "Agreed finish": the date that was agreed, not the day on which somebody agreed. */
const agreedEnd =
  /\b(?:approved|agreed|contract(?:ual)?|target)\b.*\b(?:completion|finish|end|handover|opening|go[- ]?live)\b|\b(?:completion|finish|end|handover|opening|go[- ]?live)\b.*\b(?:approved|agreed|contract(?:ual)?|target)\b/iu;
const ofDates: ReadonlySet<string> = new Set(['timescale', 'start']);
/** Headings of figures whose cells may be dates: "Target", "Forecast", "Delivered". */
const ofFigures: ReadonlySet<string> = new Set(['target', 'forecast', 'actual', 'achieved']);

/**
 * The columns of a milestone's dates, those of deadlines first as they hold. Of two alike the first that any row has
 * counts, of revised ones the last that the row itself has; what stands in no row yet comes behind what does.
 * `free`: the columns that no figure, status or comment has taken. `all`: every column of the table.
 */
export function chooseDateColumns(free: readonly ColumnEvidence[], all: readonly ColumnEvidence[]): readonly DateColumn[] {
  const columns = free.filter((each) => !datesFigure(each, all));
  const named = columns.filter(isOfDates);
  const isSuperseded = named.some(({ name, content }) => dateUseOf(name) === 'revised' && holdsDates(content));
  const dated = (isSuperseded ? columns.filter((each) => isOfDates(each) || setDates(each)) : named).map((evidence) => ({
    ...evidence,
    use: useBeside(evidence, columns),
  }));
  const first = [...holdingOrder, 'actual' as const].flatMap((use) => {
    const alike = dated.filter((each) => each.use === use);
    const found = alike.find(({ content }) => mayHoldDates(content)) ?? alike.find(({ content }) => content.filled > 0) ?? alike[0];
    const kept = use === 'revised' ? inChain(alike) : found === undefined ? [] : [found];
    return kept.map(({ column, content }) => ({ column, use, isBlank: content.filled === 0 }));
  });
  const deadlines = first.filter(({ use }) => use !== 'actual');
  if (first.length === 0) return datesUnsaid(columns, all);
  return [
    ...deadlines.filter(({ isBlank }) => !isBlank),
    ...deadlines.filter(({ isBlank }) => isBlank),
    ...first.filter(({ use }) => use === 'actual'),
  ].map(({ column, use }) => ({ column, use }));
}

/** What was done to something on a day says when it was, not when it is due: "Date awarded", "Approved". */
const wasSomething =
  /\b(?!need|requir|plann|schedul|propos)[a-z]+(?:ed|en)\b|\b(?:held|paid|sent|made|met|built|bought|sold|let|took|went|began)\b/u;
/** The day on which something is decided may be all that a plan says of when. */
const ofMeeting = /^(?:(?:full )?(?:committee|cabinet|council|board|panel|scrutiny|executive|decision)(?: meeting)?|meeting) dates?$/u;

/**
 * The only dates of a table of work, beside how its rows stand, whatever they are called ("Date", "Ribbon cutting"). Beside
 * figures they may be when something was counted.
 */
function datesUnsaid(columns: readonly ColumnEvidence[], all: readonly ColumnEvidence[]): readonly DateColumn[] {
  const [found, ...others] = columns.filter(({ content }) => holdsDates(content));
  if (found === undefined || others.length > 0 || found.column === all[0]?.column) return [];
  const heading = spaced(found.name);
  const maySay = ofMeeting.test(heading) || (dateUseOf(found.name) === 'planned' && !wasSomething.test(heading));
  const states = all.some(({ content }) => content.filled > 0 && (content.statuses + content.progress) * 2 >= content.filled);
  const counts = all.some(
    ({ parts, words, content }) => content.figures > 0 && ((words !== null && ofFigures.has(words.role)) || combinePeriod(parts) !== null),
  );
  return maySay && heading !== '' && states && !counts ? [{ column: found.column, use: 'planned', unsaid: true }] : [];
}

/** "Delivered by" over names of teams stands back behind "By when" over dates. */
function mayHoldDates({ dates, typedDates, years }: ColumnEvidence['content']): boolean {
  return dates + typedDates + years > 0;
}

const wasAgreed = /\b(?:approved|agreed|contract(?:ual)?)\b/iu;
const asItStands = /\b(?:current|latest|now)\b/iu;
const movedByWord =
  /\b(?:revis\w*|new|updated|reschedul\w*|exten\w*|amend\w*|re-?profil\w*|moved|changed|re-?(?:base-?lin|plann)\w*|agreed|approved)\b/iu;

/** "Current finish" beside "Approved finish" is where it stands, which nobody has approved: a forecast. */
function useBeside({ name, column }: ColumnEvidence, all: readonly ColumnEvidence[]): DateUse {
  const use = dateUseOf(name);
  if (use !== 'revised' || !asItStands.test(name) || movedByWord.test(name)) return use;
  const isBesideAgreed = all.some(
    (each) => each.column !== column && wasAgreed.test(each.name) && isOfDates(each) && holdsDates(each.content),
  );
  return isBesideAgreed ? 'forecast' : use;
}

const onlyLatest =
  /^(?:the )?(?:latest|current|most recent|last known|last)(?: known| available| recorded)? dates?$|^dates? (?:of )?(?:the )?(?:latest|current|most recent)$/u;
const namesLatest = /\b(?:latest|current|most recent|now|to date|so far)\b/iu;

/**
 * "Latest date" is when the latest figure is from, where the table has one; a deadline that was moved only straight
 * behind the one that was set.
 */
function datesFigure({ column, name }: ColumnEvidence, all: readonly ColumnEvidence[]): boolean {
  if (!onlyLatest.test(spaced(name))) return false;
  const before = all.filter((each) => each.column < column).at(-1);
  const isBehindDeadline = before !== undefined && isOfDates(before) && holdsDates(before.content);
  return (
    !isBehindDeadline && all.some((each) => each.content.figures > 0 && (each.words?.role === 'actual' || namesLatest.test(each.name)))
  );
}

/**
 * By its heading, or by its cells under a heading that says what was aimed at or done. Dates under any other name
 * ("Date", "Added") may be of anything.
 */
function isOfDates({ name, words, content }: ColumnEvidence): boolean {
  if (words !== null && ofDates.has(words.role)) return content.filled === 0 || (content.figures - content.years) * 2 <= content.filled;
  if (saysBy(name) && (content.dates + content.typedDates + content.years) * 2 > content.filled) return true;
  // "12 May (A)" is no date by itself; its heading says that it is one.
  if (both.test(spaced(name)) && content.filled > 0 && content.figures + content.dates < content.filled) return true;
  const maySay =
    (words !== null && ofFigures.has(words.role)) || saysWhen.test(name) || agreedEnd.test(name) || dateUseOf(name) === 'actual';
  return maySay && holdsDates(content);
}

/** "By", "Erbyn", "Erbyn / By". */
function saysBy(name: string): boolean {
  return /^by(?: [/|–-] by)?$/u.test(headingInEnglish(name) ?? name.trim().toLowerCase());
}

/** Beside a revised date the date of the plan before it: "LDS 2022 date", "Cabinet plan date". */
function setDates({ name, content }: ColumnEvidence): boolean {
  return /\S dates?$/iu.test(name.trim()) && dateUseOf(name) === 'planned' && holdsDates(content);
}

/** The column of the deadline: the first that isn't of what was done; null where there is none. */
export function timescaleOf(dates: readonly DateColumn[]): number | null {
  return dates.find(({ use }) => use !== 'actual')?.column ?? null;
}
