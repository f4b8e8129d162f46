// The rows of a table of deliverables: themes, deliverables, totals, and what templates leave among them.

import { columnLetters } from '../../../../src/domain/model/cell';
import type { TestCell } from '../../../domain/recognise/grid-of';
import type { Choices } from './deliverables-choices';
import { hasThemeColumn, type Column, type ColumnKind } from './deliverables-columns';
import type { PlannedRow } from './deliverables-plan';
import { isPercentage, sumOf, typed } from '../figure-styles';
import { addHeadings } from '../heading-lines';
import { addLine, merge, show, type PlacedCell, type SheetDraft } from '../sheet-draft';

/** Where the rows went. `lastRow`: of the data; `end`: with totals and unused rows; `name`: the column of the descriptions. */
export interface Placed {
  readonly rowLines: ReadonlyMap<PlannedRow, number>;
  readonly lastRow: number;
  readonly end: number;
  readonly filtered: boolean;
  readonly hasTotals: boolean;
  readonly name: number;
}

export interface TablePlace {
  readonly columns: readonly Column[];
  readonly places: readonly number[];
  readonly top: number;
}

const hints: Readonly<Partial<Record<ColumnKind, string>>> = {
  description: 'Please enter one line',
  target: 'Enter figure',
  rag: 'Please select',
};

export function addBody(draft: SheetDraft, choice: Choices, table: TablePlace): Placed {
  const { columns, places } = table;
  const place = (kind: ColumnKind): number => places[columns.findIndex((column) => column.kind === kind)] ?? -1;
  const cells = (of: (column: Column) => TestCell): readonly PlacedCell[] =>
    columns.map((column, index) => [places[index] ?? 0, of(column)]);
  const { rows } = choice;
  const name = place('description');
  const hasHint = choice.around.hint && rows.filter === 'none' && rows.theme !== 'merged line';
  if (hasHint)
    addLine(
      draft,
      cells(({ kind }) => hints[kind] ?? null),
    );
  if (rows.example) {
    const example = ({ kind }: Column): TestCell =>
      kind === 'description' ? 'Example: number of workshops held' : kind === 'actual' ? 4 : null;
    draft.hidden.push(addLine(draft, cells(example)));
  }
  const rowLines = addThemes(draft, choice, table, name);
  const lastRow = draft.lines.length - 1;
  const filtered = hideFiltered(draft, choice, [...rowLines.values()]);
  const all = choice.plan.themes.flatMap((theme) => theme.rows);
  const hasTotals = rows.totals !== 'none' && !isPercentage(choice.typing);
  if (hasTotals) {
    const from = table.top + choice.around.at[0] + 2;
    addLine(draft, [[name, rows.totals === 'total' ? 'Total' : 'Grand total'], ...sums(choice, table, all, from)]);
  } else if (rows.median && rows.filter !== 'table') {
    addLine(draft, [
      [name, 'Median'],
      ...cells(({ kind }) => (kind === 'actual' ? typed(7, choice.typing) : null)).filter(([at]) => at !== name),
    ]);
    show(draft, 'a median under the table');
  } else {
    for (let blank = 0; blank < rows.unused; blank += 1) addLine(draft, cells(unusedCell));
    show(draft, 'placeholders with formulas that give 0', rows.unused > 0 && place('total') >= 0);
  }
  show(draft, 'a hint row', hasHint);
  show(draft, 'a hidden example', rows.example);
  show(draft, 'a total', hasTotals && rows.totals === 'total');
  show(draft, 'totals as formulas', hasTotals && rows.totalFormulas && choice.typing.style === 'number');
  return { rowLines, lastRow, end: draft.lines.length - 1, filtered, hasTotals, name };
}

function unusedCell({ kind }: Column): TestCell {
  if (kind === 'description') return 'Please select an option';
  if (kind === 'total') return { formula: '=SUM(A1:A2)', gives: 0 };
  return kind === 'achieved' ? { formula: '=A1/A2', gives: { error: '#DIV/0!' } } : null;
}

function addThemes(draft: SheetDraft, choice: Choices, table: TablePlace, name: number): ReadonlyMap<PlannedRow, number> {
  const { columns, places } = table;
  const { rows, plan, around } = choice;
  const themeAt = hasThemeColumn(choice) ? (places[columns.findIndex(({ kind }) => kind === 'theme')] ?? -1) : -1;
  const rowLines = new Map<PlannedRow, number>();
  const all = plan.themes.flatMap((theme) => theme.rows);
  const repeats = rows.repeat > 0 && rows.filter === 'none' && rows.theme !== 'merged';
  const pageOf = repeats ? plan.themes.find((theme) => theme.rows.length > rows.repeat) : undefined;
  plan.themes.forEach((theme, index) => {
    if (index > 0 && rows.gapBetweenThemes) addLine(draft);
    if (rows.theme === 'line' || rows.theme === 'merged line') {
      const row = addLine(draft, [[rows.theme === 'merged line' ? 0 : name, theme.name]]);
      if (rows.theme === 'merged line') merge(draft, row, 0, row, places.at(-1) ?? 0);
    }
    const first = draft.lines.length;
    theme.rows.forEach((row, at) => {
      if (theme === pageOf && at === rows.repeat) {
        addHeadings(draft, columns, places, choice.periods.bands, choice.periods.mergeHeadings);
        show(draft, 'headings repeated as on a new page');
      }
      const number = all.indexOf(row);
      const line = addLine(
        draft,
        columns.map((column, position) => [places[position] ?? 0, column.cell(row, number)]),
      );
      rowLines.set(row, line);
      const cells = draft.lines[line];
      if (themeAt >= 0 && cells !== undefined && (rows.theme === 'column' || at === 0)) cells[themeAt] = theme.name;
    });
    if (rows.theme === 'merged' && theme.rows.length > 1) {
      merge(draft, first, themeAt, draft.lines.length - 1, themeAt);
      show(draft, 'theme merged down');
    }
    if (rows.totals === 'subtotals' && rows.theme !== 'none' && !isPercentage(choice.typing)) {
      addLine(draft, [[name, `${theme.name} total`], ...sums(choice, table, theme.rows, first + around.at[0] + 1)]);
      show(draft, 'subtotals');
    }
  });
  show(draft, 'blank rows between themes', rows.gapBetweenThemes && plan.themes.length > 1);
  return rowLines;
}

/** What a total says under each column; `from`: the first of its rows, counted from 1 on the sheet. */
function sums(choice: Choices, { columns, places }: TablePlace, rows: readonly PlannedRow[], from: number): readonly PlacedCell[] {
  return columns.flatMap(({ sum }, index): readonly PlacedCell[] => {
    const at = places[index] ?? 0;
    if (sum === null) return [];
    const value = sumOf(rows.map(sum));
    const letters = columnLetters(at + choice.around.at[1]);
    const formula = `=SUM(${letters}${String(from)}:${letters}${String(from + rows.length - 1)})`;
    const isFormula = choice.rows.totalFormulas && choice.typing.style === 'number';
    return [[at, isFormula ? { formula, gives: value } : typed(value, choice.typing)]];
  });
}

/** Hides some of the rows, as a filter does. */
function hideFiltered(draft: SheetDraft, { rows }: Choices, lines: readonly number[]): boolean {
  if (rows.filter === 'none') return false;
  const hidden = lines.filter((_, index) => rows.filteredRows[index] === true);
  draft.hidden.push(...hidden);
  show(draft, 'filtered rows', hidden.length > 0);
  return hidden.length > 0;
}
