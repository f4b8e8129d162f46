// Which rows hold no actuals but plans, budgets, forecasts, last year's figures or scenarios. Evidence in order: the
// row's own words, a column of kinds, the line over the rows, the title or the sheet's name.

import { isSameFigure } from '../../cells/rounding';
import { isPlainKind, kindAlone, kindInName, kindInTitle, type NamedKind } from '../../cells/words/figure-kind-words';
import { kindOfName } from '../../cells/figures/sheet-kind-words';
import { trait } from '../sheet/text-traits';
import { isDataKind } from '../../model/table/counted-rows';
import type { FigureKind, RowFigureKind } from '../../model/table/figure-kind';
import type { PlanRow } from '../../model/table/rows';
import type { ColumnRoles } from '../columns/column-roles';
import { cellText, lineAt, oneLine, rowsBetween, type SheetView } from '../sheet/sheet-view';
import { measuredWords } from '../../model/table/row-name';

/** What tells the kinds of a table's rows beside the rows themselves. */
export interface KindSource {
  readonly roles: ColumnRoles;
  /** The first heading row. */
  readonly headingRow: number;
  /** The traits that the words of any row have (text-traits.ts). */
  readonly traits: number;
}

/** The rows with their kinds; those of actuals as they are. */
export function withFigureKinds(view: SheetView, rows: readonly PlanRow[], source: KindSource): readonly PlanRow[] {
  const kindOfWords = (source.traits & trait.figureKind) === 0 ? null : kindsByWords(rows);
  const column = kindColumn(view, rows, source.roles);
  const ofTable = kindOfTable(view, rows, source);
  const ofTheme = kindsOfThemes(rows);
  if (kindOfWords === null && column === null && ofTable === null && ofTheme.size === 0) return rows;
  return rows.map((row) => {
    if (!isDataKind(row.kind)) return row;
    const found = firstSaid([
      [kindOfWords?.(measuredWords(row)) ?? null, 'row'],
      [column === null ? null : kindAlone(lineAt(view, row.row, column) ?? ''), 'column'],
      [row.theme === null ? null : (ofTheme.get(row.theme) ?? null), 'theme'],
      [ofTable, 'title'],
    ]);
    return found === null ? row : { ...row, figureKind: found };
  });
}

/** Null too where the first that says anything says that they are actuals. */
function firstSaid(said: readonly (readonly [FigureKind | null, RowFigureKind['saidBy']])[]): RowFigureKind | null {
  const [kind, saidBy] = said.find(([each]) => each !== null) ?? [null, 'row'];
  return kind === null || kind === 'actual' ? null : { kind, saidBy };
}

/**
 * The kind that a row's words name: for certain, or because another row of the same measure is of another kind. Null
 * where no row names one, as in most tables.
 */
function kindsByWords(rows: readonly PlanRow[]): ((description: string) => FigureKind | null) | null {
  const named = new Map<string, NamedKind>();
  const kindsOfStem = new Map<string, Set<FigureKind>>();
  for (const row of rows) {
    const description = measuredWords(row);
    if (!isDataKind(row.kind) || named.has(description)) continue;
    const found = kindInName(description);
    if (found === null) continue;
    named.set(description, found);
    addKind(kindsOfStem, found.stem, found.kind);
  }
  if (named.size === 0) return null;
  for (const row of rows) {
    const description = measuredWords(row);
    if (isDataKind(row.kind) && !named.has(description) && kindsOfStem.has(stemOf(description)))
      addKind(kindsOfStem, description, 'actual');
  }
  return (description) => {
    const found = named.get(description);
    if (found === undefined) return null;
    return found.certain || (kindsOfStem.get(stemOf(found.stem))?.size ?? 0) > 1 ? found.kind : null;
  };
}

/** "Goals" is a theme; beside "Budget" or "Actuals" such words say the kind of the rows under them. */
function kindsOfThemes(rows: readonly PlanRow[]): ReadonlyMap<string, FigureKind> {
  const themes = new Set<string>();
  let above: string | null = null;
  for (const { theme } of rows) {
    if (theme !== null && theme !== above) themes.add(theme);
    above = theme;
  }
  const kinds = [...themes].flatMap((theme) => {
    const kind = kindAlone(theme);
    return kind === null ? [] : [[theme, kind] as const];
  });
  return kinds.some(([theme]) => isPlainKind(theme)) ? new Map(kinds) : new Map();
}

function addKind(kinds: Map<string, Set<FigureKind>>, stem: string, kind: FigureKind): void {
  const key = stemOf(stem);
  kinds.set(key, (kinds.get(key) ?? new Set()).add(kind));
}

function stemOf(text: string): string {
  return oneLine(text).toLowerCase();
}

/** Nine in ten of a column's texts must say a kind, for it to be the column that says them. */
const leastShare = 0.9;

/** What a heading says of a column that tells how far the work is, or by when. */
const saysElse: ReadonlySet<string> = new Set(['rag', 'review', 'commentary', 'timescale', 'start', 'direction']);

/** The column whose cells say the kind of each row: "Version", "Scenario", "Type". Null where there is none. */
function kindColumn(view: SheetView, rows: readonly PlanRow[], { evidence, text, rag, commentary }: ColumnRoles): number | null {
  const taken = new Set([text?.description ?? null, text?.unit ?? null, ...rag.map(({ column }) => column), ...commentary]);
  const worded = evidence.filter(
    ({ column, words, content }) =>
      !taken.has(column) && content.words * 2 > content.filled && content.words > 0 && !saysElse.has(words?.role ?? ''),
  );
  const found = worded.find(({ column }) => {
    let [kinds, others, filled, stages, actuals] = [0, 0, 0, 0, 0];
    for (const { row, kind } of rows) {
      const line = isDataKind(kind) ? (lineAt(view, row, column) ?? '') : '';
      if (line === '') continue;
      filled += 1;
      const said = kindAlone(line);
      if (said !== null) kinds += 1;
      if (said !== null && isPlainKind(line)) {
        if (said === 'actual') actuals += 1;
        else others += 1;
      } else if (said !== null && said !== 'actual') stages += 1;
      if (filled >= 10 && kinds < filled * leastShare) return false;
    }
    // "Planned" is how far the work is, but beside "Actual" what the figures are.
    return (others > 0 || (actuals > 0 && stages > 0)) && kinds >= filled * leastShare;
  });
  return found?.column ?? null;
}

const linesAbove = 5;
const mostTitleCells = 3;
const longestTitle = 120;

/**
 * What a title over the table, else the sheet's name, says of all its figures. A heading that says "actual", a
 * target or a status speaks for actuals; against a forecast or a scenario only the first does.
 */
function kindOfTable(view: SheetView, rows: readonly PlanRow[], { roles, headingRow }: KindSource): FigureKind | null {
  const saysActual =
    roles.evidence.some(({ words }) => words?.role === 'actual') || roles.periods.some(({ measure }) => measure === 'actual');
  if (saysActual || roles.said !== undefined) return null;
  const kind =
    titlesOver(view, headingRow)
      .map((title) => kindInTitle(title) ?? plainKind(title))
      .find((each) => each !== null) ?? kindInTitle(view.grid.sheet.name);
  if (kind === null) return null;
  const isMonitored = (roles.target !== null && !isSpreadOfTarget(rows)) || roles.achieved !== null || roles.rag.length > 0;
  return isMonitored && (kind === 'budget' || kind === 'plan') ? null : kind;
}

/** "Planned 2023-24" and nothing else. */
function plainKind(title: string): FigureKind | null {
  const said = kindOfName(title);
  return said?.isPlain === true ? said.kind : null;
}

/** Periods that come to the target in every row are how it is spread over the year. */
export function isSpreadOfTarget(rows: readonly PlanRow[]): boolean {
  const spread = rows.filter(({ kind, actuals }) => isDataKind(kind) && actuals.some((actual) => actual.kind === 'number'));
  return (
    spread.length > 1 && spread.every(({ actuals, target: { figure } }) => figure.kind === 'number' && isMadeOf(figure.value, actuals))
  );
}

function isMadeOf(target: number, actuals: PlanRow['actuals']): boolean {
  const figures = actuals.flatMap((actual) => (actual.kind === 'number' ? [actual.value] : []));
  return isSameFigure(sumOf(figures), target) || (figures.length > 1 && isSameFigure(figures.at(-1) ?? 0, target));
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

/** The nearest first. */
function titlesOver(view: SheetView, headingRow: number): readonly string[] {
  return rowsBetween(view, Math.max(0, headingRow - linesAbove), headingRow)
    .filter(({ columns }) => columns.length <= mostTitleCells)
    .map(({ row, columns }) => oneLine(columns.map((column) => cellText(view.grid, row, column)).join(' ')))
    .filter((title) => title.length <= longestTitle)
    .reverse();
}
