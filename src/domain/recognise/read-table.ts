// One table under its headings, from frame to plan: contents, roles, layout, row kinds, rows.

import type { RoleReading } from '../model/mapping';
import type { Layout, PlanTable } from '../model/plan';
import type { MappedFrame } from './frames/applied-mapping';
import { asAtStated } from './as-at-heading';
import { contentsOf } from './columns/column-content';
import { contentOf, headingOf, surveyColumns, type ColumnRoles } from './columns/column-roles';
import { chooseReading, type ChosenReading } from './relations/compare-readings';
import { isOfYearBefore } from './relations/found/latest-year';
import { withTargetByNow } from './relations/targets/target-by-now';
import { isOfWholeWork } from './relations/targets/target-of-one-year';
import { saysBaseline } from './relations/explained';
import { positionsSaid } from './relations/counting/figures-are-positions';
import { forecastAtEnd, isForecastApart } from './relations/forecast-of-whole';
import { areJudgedByPeriod } from './relations/counting/judged-by-period';
import { expectedByDay, withExpectedByDay } from './relations/counting/expected-by-day';
import { partOfYear } from './relations/counting/part-of-year';
import { fourWeekYear, withFourWeeks } from './relations/counting/four-week-periods';
import { cumulativeOf, saidOfPeriods } from './relations/counting/said-of-periods';
import { withResultsInPercent } from './relations/results-in-percent';
import { progressColumn, progressFrom } from './relations/progress';
import { tableFigures, type TableFigures } from './relations/table-figures';
import type { Columns, RateOf } from '../model/table/columns';
import { confirmedReadings, confirmedRoles } from './columns/confirmed-roles';
import { addedColumnsOf, confidenceOfShape, figureColumnsOf, readingsOfShape } from './figure-tables';
import { yearsCovered } from './columns/periods/reported-year';
import { withUnitSaid } from './headings/heading-units';
import { repeatedRows } from './headings/repeated-headings';
import { isOursThroughout } from './headings/add-in-columns';
import { withFigureKinds } from './rows/figure-kinds';
import { planRows } from './rows/plan-rows';
import { withKindsOfDates } from './columns/dates/told-by';
import { withCountedAs } from './rows/counted-as';
import { withTotalsBeside } from './rows/totals-beside';
import { withFilledColours } from './rows/states/filled-colours';
import { withFilledStates } from './rows/states/filled-states';
import { withUnreadFills } from './rows/states/unread-fills';
import { withStatesRead } from './rows/states/states-of-table';
import { statusesFollowSpend } from './rows/statuses-of-spend';
import { rowClassifier, type RowClassifier } from './rows/kinds/row-evidence';
import { kindedRows, type TableClassifier } from './rows/kinds/kinded-rows';
import { measureColumn } from './rows/measure-columns';
import { verdictColumns } from './rows/stated-direction';
import type { KindedRow } from './rows/kinds/row-kinds';
import { separationOf } from './columns/separating-columns';
import { rulesInWords, thresholdsIn, type Thresholds } from './columns/threshold-columns';
import { roleReadings } from './columns/role-readings';
import { whyPeriodList } from './period-lists';
import { whyRecordOfTime } from './records-of-time';
import { certainRefusal } from './refusals';
import { lineAt, rowsBetween, type SheetView } from './sheet/sheet-view';
import { whyOtherSheet } from './columns/other-sheets';
import { whyStacked } from './columns/stacked-measures';
import { hasSpendKey } from './columns/statuses/spend-key';
import { colourOnlyKey } from './columns/statuses/colour-only-key';
import { statusScales } from './columns/statuses/status-scales';
import { doubtOf, tableConfidence } from './table-confidence';
import { rowsBelow } from './frames/mapped-end';
import { upTo } from './rows/rows-up-to';
import { calendarYearSaid } from './columns/periods/calendar-years';
import { monthOfTerms, nameOfUnshown } from './columns/periods/year-shown';
import { spanSaidOfTargets } from './columns/periods/targets-said-of';
import { isDueLater, isDueWithinYear, spanToTarget } from './columns/periods/dated-targets';
import { tableColumns, tableYear } from './columns/columns-of-table';
import type { TableFrame } from './frames/table-extent';
import { countsOutputs, countsSavings } from '../cells/targets/more-is-better';
import { directionInTitle, notedDirections } from '../cells/words/noted-directions';
import { keysBeside } from './frames/keys-beside';
import { titlesOver } from './frames/titles-over';
import { barsOf, judgeTable, type TableVerdict } from './table-layout';
import { directionColumn, type DirectionColumn } from '../cells/targets/in-words/direction-column';
import { isBudgetHeading } from '../cells/targets/better-direction';
import type { TextColumns } from './columns/text-columns';
import { firstMonthSaid, type YearMark } from '../timescales/dates/year';
import type { PlanRow } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';
import { isOurPercentage, isOurTotal } from '../cells/add-in-formulas';

/** How a table came to notice: by headings that plans have, or by its figures alone. */
export type FoundBy = 'headings' | 'figures';

export type TableReading =
  | { readonly table: PlanTable; readonly layout: Exclude<Layout, 'none'>; readonly dataRows: number }
  | { readonly refusal: string; readonly weight: number };

/**
 * Reads a table, as the officer's mapping has it where there is one, or says why it isn't a plan. `titleYears`: the
 * years that titles above it name.
 */
export function readTable(view: SheetView, mapped: MappedFrame, titleYears: readonly YearMark[], foundBy: FoundBy): TableReading {
  const { frame, mapping } = mapped;
  const repeated = repeatedRows(view, frame);
  const contents = contentsOf(view, frame, repeated);
  const titles = (): readonly string[] => [view.grid.sheet.name, ...linesOver(view, frame)];
  const stacked =
    mapping === null ? (whyOtherSheet(frame.block, titles) ?? whyRecordOfTime(view, frame) ?? whyStacked(view, frame, contents)) : null;
  if (stacked !== null) return { refusal: stacked, weight: certainRefusal };
  const survey = surveyColumns(frame, contents, titleYears, statusScales(view, frame, contents));
  const figures = tableFigures(view, frame, repeated);
  const byColumns = chooseReading(survey, figures);
  const chosen = mapped.roles.size === 0 ? withTargetByNow(view, figures, byColumns) : byColumns;
  const judged = mapped.roles.size === 0 ? chosen.roles : confirmedRoles(chosen.roles, mapped.roles);
  const bars = barsOf(judged);
  const withBars = bars.length === 0 ? judged : { ...judged, periods: [], bars };
  const roles = withProgress(withBars, figures);
  // With a rate that is set against a target, or what is expected of a year by now, a table says itself that it is a plan.
  const saysPlan = chosen.found === 'rate' || chosen.saysPlan === true;
  const byShape = foundBy === 'figures' && roles.said === undefined && !saysPlan;
  const verdict: TableVerdict = byShape && figureColumnsOf(roles).length >= 2 ? { layout: 'deliverables' } : judgeTable(judged);
  const mayBeList = 'refusal' in verdict ? verdict.weight < certainRefusal : verdict.layout === 'plan';
  const periodList = mayBeList && roles.said === undefined ? whyPeriodList(view, frame, roles) : null;
  if (periodList !== null) return { refusal: periodList, weight: certainRefusal };
  if ('refusal' in verdict) return verdict;
  if (roles.text === null) return { refusal: 'No column says what each row is about.', weight: 0 };
  const rows = upTo(
    mapping,
    kindedRows(
      view,
      classifierFor(rowClassifier(frame, roles, repeated), roles, byShape, chosen.rateOf),
      roles,
      roles.text,
      verdict.layout,
    ),
  );
  const { data, described } = countRows(rows);
  if (data === 0 || (described * 4 < data && verdict.layout !== 'plan')) {
    return { refusal: 'The headings of a plan are here, but no row is filled in yet; fill in the first rows and review again.', weight: 4 };
  }
  const measure = measureBeside(roles);
  const table = withResultsInPercent(
    view,
    withUnitSaid(
      view,
      titlesOver(view, frame, frame.block.firstRow - linesAbove),
      planTable(view, { mapped, roles, text: roles.text, rows, titleYears, chosen, figures, measure }),
    ),
    measure,
  );
  const inFills = withFilledStates(view, withKindsOfDates(view, table));
  const filled = verdict.layout === 'deliverables' ? withFilledColours(view, inFills) : inFills;
  const colourOnly = colourOnlyKey(view, filled);
  const keyed = colourOnly === null ? filled : { ...filled, colourOnly };
  const read = withUnreadFills(view, withStatesRead(view, keyed));
  const keys = keysBeside(view, read);
  const saidOfRows = withCountedAs(view, read, () => [...linesOver(view, frame), ...linesUnder(view, read.lastRow)]);
  const counted = withTotalsBeside(view, saidOfRows);
  const whole = keys.length === 0 ? counted : { ...counted, keysBeside: keys };
  return { table: byShape ? tableOfShape(whole, roles) : whole, layout: verdict.layout, dataRows: data };
}

/** The column that says what each row counts, where it isn't the one that names the rows. */
function measureBeside({ evidence, text, commentary }: ColumnRoles): number | null {
  const named = text === null ? [] : [text.description, text.theme, text.outcome, text.unit, text.project];
  return measureColumn(evidence, [...named, ...commentary]);
}

/** A column that nobody would know by its heading is the percentage where it says how much of the way was gone. */
function withProgress(roles: ColumnRoles, figures: TableFigures): ColumnRoles {
  const column = roles.said === undefined ? progressColumn(figures, roles, baselineOf(roles)) : null;
  return column === null ? roles : { ...roles, achieved: column };
}

/** The rows that count, and how many of them say what they are about. */
function countRows(rows: readonly KindedRow[]): { readonly data: number; readonly described: number } {
  let [data, described] = [0, 0];
  for (const { kind, description } of rows) {
    if (!isDataKind(kind)) continue;
    data += 1;
    if (description !== '') described += 1;
  }
  return { data, described };
}

/** A table that only its shape speaks for: its rows stand, what its columns are is for the officer to say. */
function tableOfShape(table: PlanTable, roles: ColumnRoles): PlanTable {
  const confidence = Math.min(table.confidence, confidenceOfShape);
  return { ...table, roles: readingsOfShape(table.roles, roles), confidence, figuresOnly: true };
}

/** Where no heading says which columns are periods or totals, all columns of figures are looked at. */
function classifierFor(classifier: RowClassifier, roles: ColumnRoles, byShape: boolean, rateOf: RateOf | undefined): TableClassifier {
  const summable = addedColumnsOf(roles);
  if (rateOf !== undefined) return { ...classifier, summable, rateOf };
  if (!byShape) return { ...classifier, summable };
  return { ...classifier, summable, figures: figureColumnsOf(roles), adding: summable, unnamedTotals: true };
}

/** What is known of a table before it becomes one of the plan. */
interface TableParts {
  readonly mapped: MappedFrame;
  readonly roles: ColumnRoles;
  readonly text: TextColumns;
  readonly rows: readonly KindedRow[];
  /** The years that titles above it name. */
  readonly titleYears: readonly YearMark[];
  readonly chosen: ChosenReading;
  readonly figures: TableFigures;
  /** The column that says what each row counts; null where none does. */
  readonly measure: number | null;
}

function planTable(view: SheetView, { mapped, roles, text, rows, titleYears, chosen, figures, measure }: TableParts): PlanTable {
  const { frame, mapping } = mapped;
  const lines = linesOver(view, frame);
  const firstRow = rows[0]?.row ?? frame.block.lastRow + 1;
  const lastRow = rows.at(-1)?.row ?? firstRow;
  const notes = notesOf();
  const fourWeeks = fourWeekYear(notes, roles.periods, view.grid.dateOrder ?? null);
  const said = firstMonthSaid(lines, titleYears) ?? monthOfTerms(roles, lines);
  const part = fourWeeks === null ? partOfYear(roles, { titleYears, said, lines }) : null;
  const year =
    fourWeeks ??
    (part === 'open' ? null : part) ??
    tableYear(roles, titleYears, said) ??
    calendarYearSaid(roles.periods, [...lines, headingOf(roles, roles.target)]);
  const baseline = baselineOf(roles);
  const from = progressFrom(figures, roles, baseline);
  const byRole = tableColumns(roles, text, year, view.grid.dateOrder ?? null);
  const columns: Columns = {
    ...(fourWeeks === null ? byRole : withFourWeeks(byRole, [...roles.periods, ...roles.periodTargets], fourWeeks)),
    ...(from === null ? {} : { progressFrom: from }),
    ...(chosen.rateOf === undefined || byRole.total === null ? {} : { rateOf: chosen.rateOf }),
  };
  const positions = positionsSaid(figures, roles, baseline);
  const { own, block } = frame;
  const { total, achieved } = columns;
  const totalIsOurs = total !== null && isOursThroughout(view.grid, rows, total, (row) => isOurTotal(view.grid, row, total, own));
  const achievedIsOurs =
    achieved !== null && isOursThroughout(view.grid, rows, achieved, (row) => isOurPercentage(view.grid, row, achieved, total, own));
  const verdicts = verdictColumns(roles.evidence);
  const about = [...lines, ...[roles.target, roles.total, text.description].map((column) => headingOf(roles, column))];
  const target = {
    heading: headingOf(roles, roles.target),
    direction: directionOf(roles),
    baseline,
    thresholds: thresholdsOf(roles),
    year: yearsCovered(roles.periods).length > 1 ? null : year,
    about,
    areSavings: [...about, view.grid.sheet.name].some(countsSavings),
    areOutputs:
      roles.earlierStages !== undefined ||
      countsOutputs({
        rows: headingOf(roles, text.description),
        target: headingOf(roles, roles.target),
        figures: [roles.total, ...roles.periods.map(({ column }) => column)].map((column) => headingOf(roles, column)),
      }),
    achieved: headingOf(roles, roles.achieved),
    verdicts,
    noted: [...notedDirections(notes), ...directionInTitle(lines.at(-1) ?? ''), ...(view.noted ?? [])],
    notes,
    measure,
    stated: roles.evidence.filter(({ content }) => content.words > 0 && content.figures === 0).map(({ column }) => column),
    remarks: roles.evidence.filter(({ content }) => content.sentences > 0).map(({ column }) => column),
  };
  const below = rowsBelow(view, frame, lastRow, columns.description);
  const read = planRows(view, rows, { columns, own, target, scales: roles.scales, headings: headingsOf(roles) });
  const named = withNames(
    view,
    withFigureKinds(view, read.rows, { roles, headingRow: block.firstRow, traits: read.traits }),
    roles,
    columns,
  );
  const asAt = asAtStated(view, frame, roles, columns, { year, notes });
  const asRead = confirmedReadings(roles, withReasons(roleReadings(roles, columns), chosen.reasons));
  const byDay =
    roles.said === undefined ? expectedByDay(asRead, { columns: named.columns, rows: named.rows, year, asAtStated: asAt }) : null;
  const readings = roles.said === undefined ? withExpectedByDay(asRead, year) : asRead;
  const atEnd = forecastAtEnd(figures, readings, columns);
  const spanOfTarget = spanToTarget({ target: target.heading, baseline: headingOf(roles, baseline) }, year, columns.periods);
  // Figures of several years are set against a target of the whole work, but for one that names its day.
  const isLater = spanOfTarget === null && isDueLater(target.heading, year, roles.periods.length > 0);
  const isBefore = roles.periods.length === 0 && isOfYearBefore(headingOf(roles, roles.total), target.heading);
  const isWithin = spanOfTarget === null && isDueWithinYear(target.heading);
  const outlastYear =
    (part === 'open' && spanOfTarget === null) ||
    isLater ||
    isBefore ||
    isWithin ||
    coversSeveralYears(roles) ||
    (spanOfTarget === null && yearsCovered(roles.periods).length > 1);
  const dueBy = spanOfTarget ?? spanSaidOfTargets(notes, year);
  const periodEnds = columns.periods.flatMap(({ span }) => (span === null ? [] : [span.end]));
  const doubt = doubtOf(roles, rows, chosen.rival);
  const yearNamed =
    outlastYear || dueBy !== null || year === null || fourWeeks !== null
      ? null
      : nameOfUnshown(year, roles, { titleYears, notes, lines, periodEnds });
  return {
    sheet: view.grid.sheet,
    area: { firstRow: block.firstRow, firstColumn: frame.columns[0] ?? 0, lastRow, lastColumn: frame.columns.at(-1) ?? 0 },
    headerRows: block.rows,
    firstRow,
    lastRow,
    columns: named.columns,
    addInColumns: own,
    totalIsOurs,
    achievedIsOurs,
    year: outlastYear ? null : (dueBy ?? year),
    ...(yearNamed === null ? {} : { yearNamed }),
    ...(outlastYear ? { targetsOutlastYear: true as const } : {}),
    ...(atEnd === null ? {} : { forecastAtEnd: atEnd }),
    ...(isForecastApart(figures, readings, columns, atEnd) ? { forecastApart: true as const } : {}),
    asAtStated: asAt,
    ...(byDay === null ? {} : { expectedByDay: byDay }),
    rows: named.rows,
    roles: readings,
    confidence: tableConfidence(roles, readings, rows, chosen.rival !== null),
    ...(doubt === undefined ? {} : { doubt }),
    ...explainedOf(roles, readings, chosen),
    confirmed: roles.said !== undefined,
    ...cumulativeOf(frame, roles, lines),
    ...(positions === null ? {} : { positions }),
    ...(areJudgedByPeriod([...lines, target.heading], notes) ? { judgedByPeriod: true as const } : {}),
    ...saidOfPeriods(lines, notes),
    ...(isBudgetHeading(target.heading) && isSpendRated() ? { spendRated: true as const } : {}),
    ...(verdicts.met === null ? {} : { verdict: verdicts.met }),
    targetsReadBy: [target.direction?.column ?? null, baseline, verdicts.met, ...target.thresholds.columns].filter(
      (column) => column !== null,
    ),
    ...(target.areSavings ? { countsSavings: true as const } : {}),
    ...(roles.bars === undefined ? {} : { bars: roles.bars }),
    ...(roles.earlierStages === undefined ? {} : { earlierStages: roles.earlierStages }),
    ...(mapping === null ? {} : { mapping }),
    ...(below.length === 0 ? {} : { below }),
  };

  /** The lines over the table, and the notes in it and under it. */
  function notesOf(): readonly string[] {
    const within = rows.filter(({ kind }) => kind === 'note').map(({ row }) => row);
    return [...lines, ...within.map((row) => textOfRow(view, row)), ...linesUnder(view, lastRow)];
  }

  function isSpendRated(): boolean {
    return (
      hasSpendKey(view, { firstRow: block.firstRow, lastRow }) ||
      statusesFollowSpend(
        named.rows,
        columns.rag.map(({ heading }) => heading),
      )
    );
  }
}

function headingsOf({ evidence }: ColumnRoles): ReadonlyMap<number, string> {
  return new Map(evidence.map(({ column, name }) => [column, name]));
}

/** Rows whose words repeat, with what tells them apart. */
function withNames(view: SheetView, rows: readonly PlanRow[], roles: ColumnRoles, columns: Columns): Pick<PlanTable, 'rows' | 'columns'> {
  const { columns: separating, apart } = separationOf(view, rows, roles, columns);
  if (apart.size === 0) return { rows, columns };
  const named = rows.map((row) => {
    const by = apart.get(row.row);
    return by === undefined ? row : { ...row, apart: by };
  });
  return { rows: named, columns: separating.length === 0 ? columns : { ...columns, separating } };
}

/** What formulas and figures say of a column beside its heading; the stronger evidence makes it as sure as it is. */
function withReasons(readings: readonly RoleReading[], reasons: ChosenReading['reasons']): readonly RoleReading[] {
  return readings.map((reading) => {
    const more = reasons.get(reading.column);
    if (more === undefined) return reading;
    return { ...reading, reason: `${reading.reason}; ${more.words}`, confidence: Math.max(reading.confidence, more.confidence) };
  });
}

/** Nothing of it where an officer has said what the columns are: then it is theirs to judge. */
function explainedOf(roles: ColumnRoles, readings: readonly RoleReading[], { explained }: ChosenReading): Pick<PlanTable, 'explained'> {
  if (roles.said !== undefined) return {};
  const leftOver = readings
    .filter(({ role, column }) => role === 'none' && contentOf(roles, column).filled > 0)
    .map(({ column }) => column);
  const unread = leftOver.filter((column) => isUnreadFigures(roles.evidence.find((each) => each.column === column)));
  return { explained: { ...explained, leftOver, ...(unread.length === 0 ? {} : { unread }) } };
}

/** Figures in most rows, under a heading that says nothing we know: they may be what a reading lacks. */
function isUnreadFigures(evidence: ColumnRoles['evidence'][number] | undefined): boolean {
  if (evidence === undefined || evidence.name === '' || evidence.words !== null) return false;
  const { figures, rows, dates } = evidence.content;
  return figures * 2 >= rows && dates === 0;
}

/** With what earlier years brought, or for the whole of the work, a target is no year's: no year is over for it. */
function coversSeveralYears(roles: ColumnRoles): boolean {
  return roles.periods.some(({ carriedForward }) => carriedForward === true) || isOfWholeWork(headingOf(roles, roles.target));
}

const linesAbove = 6;

/** What the cells of the nearest lines above a table say. */
function linesOver(view: SheetView, frame: TableFrame): readonly string[] {
  const above = titlesOver(view, frame, frame.block.firstRow - linesAbove);
  return above.flatMap(({ row, columns }) => columns.map((column) => lineAt(view, row, column) ?? ''));
}

/** What the nearest lines under a table say, each row as one text. */
function linesUnder(view: SheetView, lastRow: number): readonly string[] {
  return rowsBetween(view, lastRow + 1, lastRow + 1 + linesAbove).map(({ row }) => textOfRow(view, row));
}

function textOfRow(view: SheetView, row: number): string {
  return rowsBetween(view, row, row + 1)
    .flatMap(({ columns }) => columns.map((column) => lineAt(view, row, column) ?? ''))
    .join(' ');
}

function directionOf(roles: ColumnRoles): DirectionColumn | null {
  const { direction: column, said } = roles;
  if (column === null) return null;
  return directionColumn(column, headingOf(roles, column), said?.get(column) === 'direction');
}

/** Columns that state statuses are none. */
function thresholdsOf({ evidence, rag, said }: ColumnRoles): Thresholds {
  const stated = new Set(rag.map(({ column }) => column));
  return said === undefined ? thresholdsIn(evidence.filter(({ column }) => !stated.has(column))) : rulesInWords(evidence);
}

/** "Cut since baseline", "Change from baseline": what has come of it, not the baseline. */
const sinceBaseline = /\b(?:since|from|against|vs|versus|over|above|below|changes?|cuts?|reductions?|differences?|variances?|targets?)\b/iu;

/** The column of figures that targets start from; null where there is none, or several. */
function baselineOf({ evidence, startsFrom }: ColumnRoles): number | null {
  if (startsFrom !== undefined) return startsFrom;
  const found = evidence.filter(({ name, content }) => saysBaseline(name) && content.figures > 0 && !sinceBaseline.test(name));
  return found.length === 1 ? (found[0]?.column ?? null) : null;
}
