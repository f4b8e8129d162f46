// Reads a workbook for a review: two round trips for one sheet, three for all of them, one more for each further 4 MB, and one
// for fills where a sheet says what colours of cells mean.
// Where a used range is large, a few more find out first where its cells are; where Excel fails for something that a
// reading can do without, it is asked again without. It changes nothing.

import type { SheetRef } from '../../domain/model/cell';
import type { Grid } from '../../domain/model/grid';
import type { Mapping } from '../../domain/model/mapping';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { addInSheetCalled, addInSheetNames, type AddInSheet, type Snapshot } from '../../domain/model/snapshot';
import { orderOfPattern } from './date-input-order';
import { locateFilledCells } from './filled-cells';
import { queueMappings } from '../mapping/mappings';
import { mayBeOfOnePart } from '../batch/excel-errors';
import { columnsOf, rowsOf } from '../batch/ranges';
import type { DateSettings } from './grid-in-progress';
import { readGrids } from './read-grids';
import { roundTrip } from '../batch/round-trip';
import { queueSurvey, type Survey, type SurveyExtras } from './survey';

/** What is read: one sheet by name (null: the active one), or the whole workbook. */
export type Scope = { readonly kind: 'sheet'; readonly sheet: string | null } | { readonly kind: 'workbook' };

/** More can't be reviewed in the time that an officer waits. */
const maxCells = 5_000_000;

/** What holds for the whole workbook. */
interface WorkbookInfo {
  /** Null: not asked for. */
  readonly dateSystem: DateSettings['dateSystem'] | null;
  readonly dateOrder: DateSettings['dateOrder'];
  readonly sheets: readonly SheetRef[];
  /** The defined names, and what they refer to. */
  readonly names: ReadonlyMap<string, string>;
  readonly mappings: readonly Mapping[];
}

/** What must be known before cells are read. */
interface Surveyed {
  readonly workbook: WorkbookInfo;
  readonly toReview: readonly Survey[];
  readonly addInSheets: AddInSheetSurveys;
}

/** The sheets that the add-in keeps for itself; null where there is none. */
type AddInSheetSurveys = Readonly<Record<AddInSheet, Survey | null>>;

/**
 * Everything that a review of `scope` needs. The cells of a hidden sheet aren't read, except on the add-in's sheets,
 * which are never among the sheets to review.
 */
export async function readSnapshot(scope: Scope): Promise<Outcome<Snapshot>> {
  const surveyed = scope.kind === 'workbook' ? await surveyWorkbook() : await surveyOneSheet(scope.sheet);
  if (!surveyed.ok) return surveyed;
  const { workbook, addInSheets } = surveyed.value;
  const toReview = surveyed.value.toReview.map((survey) => (survey.hidden ? { ...survey, area: null, rows: [] } : survey));
  const surveys = await locateFilledCells([...toReview, ...Object.values(addInSheets).filter((survey) => survey !== null)]);
  if (!surveys.ok) return surveys;
  const tooLarge = surveys.value.find(({ area }) => area !== null && rowsOf(area) * columnsOf(area) > maxCells);
  if (tooLarge !== undefined) {
    return fail(
      'too-many-cells',
      `“${tooLarge.sheet.name}” has more than 5 million cells in use. Delete the rows and columns that aren’t needed, then try again.`,
    );
  }
  const dateSystem = workbook.dateSystem ?? (await readDateSystem());
  const grids = await readGrids(surveys.value, { dateSystem, dateOrder: workbook.dateOrder });
  if (!grids.ok) return grids;
  const gridOf = (survey: Survey | null): Grid | null => grids.value.find(({ sheet }) => sheet.id === survey?.sheet.id) ?? null;
  return succeed({
    grids: grids.value.filter(({ sheet }) => addInSheetCalled(sheet.name) === null),
    settings: gridOf(addInSheets.settings),
    ledger: gridOf(addInSheets.ledger),
    summary: gridOf(addInSheets.summary),
    checks: gridOf(addInSheets.checks),
    names: workbook.names,
    sheets: workbook.sheets,
    mappings: workbook.mappings,
  });
}

/** What a reading can do without. */
interface Extras extends SurveyExtras {
  /** How the workbook and the officer's system write dates. */
  readonly dates: boolean;
}

const everything: Extras = { drawings: true, beside: true, ends: true, dates: true };
const nothing: Extras = { drawings: false, beside: false, ends: false, dates: false };
const without = (...left: readonly (keyof Extras)[]): Extras =>
  left.reduce<Extras>((extras, each) => ({ ...extras, [each]: false }), everything);
const attempts = [everything, everything, without('beside'), without('ends'), without('dates'), without('drawings'), nothing];

/**
 * All is asked for in the trip that there is, and once more where it fails: what passes is no reason to look at less, as
 * columns that stand clear of an officer's cells need all. Where Excel may fail for something that isn't needed, it is
 * asked again without: for one thing at a time, so that nothing else is lost.
 */
async function surveyTrip<T>(
  queue: (context: Excel.RequestContext, extras: Extras) => () => T,
  [extras = nothing, ...less]: readonly Extras[] = attempts,
): Promise<Outcome<T>> {
  const answer = await roundTrip((context) => queue(context, extras));
  return answer.ok || less.length === 0 || !mayBeOfOnePart(answer.problem) ? answer : surveyTrip(queue, less);
}

async function surveyOneSheet(name: string | null): Promise<Outcome<Surveyed>> {
  const answer = await surveyTrip((context, extras) => {
    const { worksheets } = context.workbook;
    const workbook = queueWorkbookInfo(context, extras);
    const sheet = name === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
    const survey = queueSurvey(sheet, extras);
    const surveyOf = (key: AddInSheet): (() => Survey | null) =>
      queueSurvey(worksheets.getItemOrNullObject(addInSheetNames[key]), { ...extras, drawings: false, beside: false });
    const [settings, ledger, summary] = [surveyOf('settings'), surveyOf('ledger'), surveyOf('summary')];
    const checks = surveyOf('checks');
    return () => ({
      workbook: workbook(),
      survey: survey(),
      addInSheets: { settings: settings(), ledger: ledger(), summary: summary(), checks: checks() },
    });
  });
  if (!answer.ok) return answer;
  const { workbook, survey, addInSheets } = answer.value;
  if (survey === null) return fail('no-such-sheet', `There is no sheet “${name ?? ''}” in this workbook. Choose one of its sheets.`);
  if (addInSheetCalled(survey.sheet.name) !== null) {
    return fail('add-in-sheet', `“${survey.sheet.name}” is the add-in’s own sheet. Go to the sheet with the plan, then try again.`);
  }
  return succeed({ workbook, toReview: [survey], addInSheets });
}

async function surveyWorkbook(): Promise<Outcome<Surveyed>> {
  const workbook = await surveyTrip(queueWorkbookInfo, [everything, everything, nothing]);
  if (!workbook.ok) return workbook;
  const surveys = await surveyTrip((context, extras) => {
    const queued = workbook.value.sheets.map(({ id, name }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      return queueSurvey(sheet, addInSheetCalled(name) === null ? extras : { ...extras, drawings: false, beside: false });
    });
    return () => queued.flatMap((survey) => survey() ?? []);
  });
  if (!surveys.ok) return surveys;
  const addInSheet = (key: AddInSheet): Survey | null => surveys.value.find(({ sheet }) => addInSheetCalled(sheet.name) === key) ?? null;
  return succeed({
    workbook: workbook.value,
    toReview: surveys.value.filter(({ sheet }) => addInSheetCalled(sheet.name) === null),
    addInSheets: {
      settings: addInSheet('settings'),
      ledger: addInSheet('ledger'),
      summary: addInSheet('summary'),
      checks: addInSheet('checks'),
    },
  });
}

function queueWorkbookInfo(context: Excel.RequestContext, { dates: withDates }: Extras): () => WorkbookInfo {
  const { worksheets, names, application } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name,items/formula');
  const stored = queueMappings(context);
  const dateSystem = withDates ? queueDateSystem(context) : null;
  const dates = withDates ? application.cultureInfo.datetimeFormat.load('shortDatePattern') : null;
  return () => ({
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: new Map(names.items.map((item) => [item.name, String(item.formula)])),
    dateSystem: dateSystem?.() ?? null,
    dateOrder: dates === null ? null : orderOfPattern(dates.shortDatePattern),
    mappings: stored().mappings,
  });
}

/** ExcelApi 1.14 doesn't give the date system, but counts by it: 1 January 1904 is day 0 or day 1462. */
function queueDateSystem(context: Excel.RequestContext): () => DateSettings['dateSystem'] {
  const firstDay = context.workbook.functions.date(1904, 1, 1).load('value');
  return () => (firstDay.value === 0 ? 1904 : 1900);
}

/**
 * In a trip of its own. Excel has failed for worksheet functions at times (OfficeDev/office-js #6112): then it is the
 * system of all workbooks that weren't begun in an old Excel for Mac.
 */
async function readDateSystem(): Promise<DateSettings['dateSystem']> {
  const answer = await roundTrip(queueDateSystem);
  return answer.ok ? answer.value : 1900;
}
