// Reads a workbook for a review: two round trips for one sheet, three for all of them, and one more for each further 4 MB. It changes nothing.
// Where a used range is large, a few more find out first where in it the cells stand.

import type { SheetRef } from '../../domain/model/cell';
import type { Grid } from '../../domain/model/grid';
import type { Mapping } from '../../domain/model/mapping';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { addInSheetCalled, addInSheetNames, type AddInSheet, type Snapshot } from '../../domain/model/snapshot';
import { orderOfPattern } from './date-input-order';
import { located } from './filled-cells';
import { askForMappings } from '../mapping/mappings';
import { columnsOf, rowsOf } from '../batch/ranges';
import { readGrids } from './read-grids';
import { roundTrip } from '../batch/round-trip';
import { askForSurvey, type Survey } from './survey';
import type { DateOrder } from '../../domain/model/dates';

/** `sheet`: by name; null: the active sheet. */
export type Scope = { readonly kind: 'sheet'; readonly sheet: string | null } | { readonly kind: 'workbook' };

/** More can't be judged in the time that an officer waits. */
const mostCells = 5_000_000;

/** What holds for the whole workbook. */
interface WorkbookInfo {
  readonly sheets: readonly SheetRef[];
  readonly names: ReadonlyMap<string, string>;
  readonly dateSystem: 1900 | 1904;
  readonly dateOrder: DateOrder | null;
  readonly mappings: readonly Mapping[];
}

interface Surveyed {
  readonly frame: WorkbookInfo;
  readonly toReview: readonly Survey[];
  readonly own: AddInSheetSurveys;
}

/** The add-in's own sheets, so far as they are there. */
type AddInSheetSurveys = Readonly<Record<AddInSheet, Survey | null>>;

/** Everything that a review of `scope` needs. The cells of a hidden sheet aren't read, except for the add-in's own; those are never among the sheets to review. */
export async function readSnapshot(scope: Scope): Promise<Outcome<Snapshot>> {
  const surveyed = scope.kind === 'workbook' ? await surveyWorkbook() : await surveyOneSheet(scope.sheet);
  if (!surveyed.ok) return surveyed;
  const { frame, own } = surveyed.value;
  const toReview = surveyed.value.toReview.map((survey) => (survey.hidden ? { ...survey, area: null, rows: [] } : survey));
  const surveys = await located([...toReview, ...Object.values(own).filter((survey) => survey !== null)]);
  if (!surveys.ok) return surveys;
  const tooLarge = surveys.value.find(({ area }) => area !== null && rowsOf(area) * columnsOf(area) > mostCells);
  if (tooLarge !== undefined) {
    return fail(
      'too-many-cells',
      `“${tooLarge.sheet.name}” has more than 5 million cells in use. Delete the rows and columns that aren’t needed, then try again.`,
    );
  }
  const grids = await readGrids(surveys.value, frame);
  if (!grids.ok) return grids;
  const gridOf = (survey: Survey | null): Grid | null => grids.value.find(({ sheet }) => sheet.id === survey?.sheet.id) ?? null;
  return succeed({
    grids: grids.value.filter(({ sheet }) => addInSheetCalled(sheet.name) === null),
    settings: gridOf(own.settings),
    ledger: gridOf(own.ledger),
    summary: gridOf(own.summary),
    names: frame.names,
    sheets: frame.sheets,
    mappings: frame.mappings,
  });
}

async function surveyOneSheet(name: string | null): Promise<Outcome<Surveyed>> {
  const answer = await roundTrip((context) => {
    const { worksheets } = context.workbook;
    const frame = askForFrame(context);
    const survey = askForSurvey(name === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name));
    const surveyOf = (key: AddInSheet): (() => Survey | null) => askForSurvey(worksheets.getItemOrNullObject(addInSheetNames[key]));
    const [settings, ledger, summary] = [surveyOf('settings'), surveyOf('ledger'), surveyOf('summary')];
    return () => ({ frame: frame(), survey: survey(), own: { settings: settings(), ledger: ledger(), summary: summary() } });
  });
  if (!answer.ok) return answer;
  const { frame, survey, own } = answer.value;
  if (survey === null) return fail('no-such-sheet', `There is no sheet “${name ?? ''}” in this workbook. Choose one of its sheets.`);
  if (addInSheetCalled(survey.sheet.name) !== null) {
    return fail('own-sheet', `“${survey.sheet.name}” is the add-in’s own sheet. Go to the sheet with the plan, then try again.`);
  }
  return succeed({ frame, toReview: [survey], own });
}

async function surveyWorkbook(): Promise<Outcome<Surveyed>> {
  const frame = await roundTrip(askForFrame);
  if (!frame.ok) return frame;
  const surveys = await roundTrip((context) => {
    const asked = frame.value.sheets.map(({ id }) => askForSurvey(context.workbook.worksheets.getItemOrNullObject(id)));
    return () => asked.flatMap((survey) => survey() ?? []);
  });
  if (!surveys.ok) return surveys;
  const ownSheet = (key: AddInSheet): Survey | null => surveys.value.find(({ sheet }) => addInSheetCalled(sheet.name) === key) ?? null;
  return succeed({
    frame: frame.value,
    toReview: surveys.value.filter(({ sheet }) => addInSheetCalled(sheet.name) === null),
    own: { settings: ownSheet('settings'), ledger: ownSheet('ledger'), summary: ownSheet('summary') },
  });
}

function askForFrame(context: Excel.RequestContext): () => WorkbookInfo {
  const { worksheets, names, functions, application } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name,items/formula');
  const stored = askForMappings(context);
  // ExcelApi 1.14 doesn't tell the date system, but counts by it: 1 January 1904 is day 0 or day 1462.
  const firstDay = functions.date(1904, 1, 1).load('value');
  const dates = application.cultureInfo.datetimeFormat.load('shortDatePattern');
  return () => ({
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: new Map(names.items.map((item) => [item.name, String(item.formula)])),
    dateSystem: firstDay.value === 0 ? 1904 : 1900,
    dateOrder: orderOfPattern(dates.shortDatePattern),
    mappings: stored().mappings,
  });
}
