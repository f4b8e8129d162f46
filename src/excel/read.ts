// Reads a workbook for a review: two round trips for one sheet, three for all of them, and one more for each further 4 MB. It changes nothing.

import type { SheetRef } from '../domain/cell';
import type { Grid } from '../domain/grid';
import type { Mapping } from '../domain/mapping';
import { fail, succeed, type Outcome } from '../domain/outcome';
import { settingsSheetName, type Snapshot } from '../domain/snapshot';
import { askForMappings } from './mappings';
import { readGrids } from './read-grids';
import { roundTrip } from './round-trip';
import { askForSurvey, type Survey } from './survey';

/** `sheet`: by name; null: the active sheet. */
export type Scope = { readonly kind: 'sheet'; readonly sheet: string | null } | { readonly kind: 'workbook' };

/** Excel hands over at most 5 million cells at once, and past that may answer with nothing instead of an error. */
const mostCells = 5_000_000;

/** What holds for the whole workbook. */
interface Frame {
  readonly sheets: readonly SheetRef[];
  readonly names: ReadonlyMap<string, string>;
  readonly dateSystem: 1900 | 1904;
  readonly mappings: readonly Mapping[];
}

interface Surveyed {
  readonly frame: Frame;
  readonly toReview: readonly Survey[];
  readonly settings: Survey | null;
}

/** Everything that a review of `scope` needs. The cells of a hidden sheet aren't read, except for the settings; the settings sheet is never among those to review. */
export async function readSnapshot(scope: Scope): Promise<Outcome<Snapshot>> {
  const surveyed = scope.kind === 'workbook' ? await surveyWorkbook() : await surveyOneSheet(scope.sheet);
  if (!surveyed.ok) return surveyed;
  const { frame, settings } = surveyed.value;
  const toReview = surveyed.value.toReview.map((survey) => (survey.hidden ? { ...survey, area: null, cells: 0 } : survey));
  const surveys = settings === null ? toReview : [...toReview, settings];
  const tooLarge = surveys.find(({ cells }) => cells > mostCells);
  if (tooLarge !== undefined) {
    return fail(
      'too-many-cells',
      `“${tooLarge.sheet.name}” has more than 5 million cells in use. Delete the rows and columns that aren’t needed, then try again.`,
    );
  }
  const grids = await readGrids(surveys, frame.dateSystem);
  if (!grids.ok) return grids;
  const isSettings = (grid: Grid): boolean => grid.sheet.id === settings?.sheet.id;
  return succeed({
    grids: grids.value.filter((grid) => !isSettings(grid)),
    settings: grids.value.find(isSettings) ?? null,
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
    const settings = askForSurvey(worksheets.getItemOrNullObject(settingsSheetName));
    return () => ({ frame: frame(), survey: survey(), settings: settings() });
  });
  if (!answer.ok) return answer;
  const { frame, survey, settings } = answer.value;
  if (survey === null) return fail('no-such-sheet', `There is no sheet “${name ?? ''}” in this workbook. Choose one of its sheets.`);
  if (survey.sheet.id === settings?.sheet.id) {
    return fail('settings-sheet', 'This sheet keeps the add-in’s settings. Go to the sheet with the plan, then try again.');
  }
  return succeed({ frame, toReview: [survey], settings });
}

async function surveyWorkbook(): Promise<Outcome<Surveyed>> {
  const frame = await roundTrip(askForFrame);
  if (!frame.ok) return frame;
  const surveys = await roundTrip((context) => {
    const asked = frame.value.sheets.map(({ id }) => askForSurvey(context.workbook.worksheets.getItemOrNullObject(id)));
    return () => asked.flatMap((survey) => survey() ?? []);
  });
  if (!surveys.ok) return surveys;
  const isSettings = ({ sheet }: Survey): boolean => sheet.name.toLowerCase() === settingsSheetName.toLowerCase();
  return succeed({
    frame: frame.value,
    toReview: surveys.value.filter((survey) => !isSettings(survey)),
    settings: surveys.value.find(isSettings) ?? null,
  });
}

function askForFrame(context: Excel.RequestContext): () => Frame {
  const { worksheets, names, functions } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name,items/formula');
  const stored = askForMappings(context);
  // ExcelApi 1.14 doesn't tell the date system, but counts by it: 1 January 1904 is day 0 or day 1462.
  const firstDay = functions.date(1904, 1, 1).load('value');
  return () => ({
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: new Map(names.items.map((item) => [item.name, String(item.formula)])),
    dateSystem: firstDay.value === 0 ? 1904 : 1900,
    mappings: stored().mappings,
  });
}
