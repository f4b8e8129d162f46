// Which kinds of layout a table of deliverables shows, told from what was drawn.

import type { Choices } from './deliverables-choices';
import type { Column, ColumnKind } from './deliverables-columns';
import type { PlannedFigure } from './deliverables-plan';
import type { LayoutDrawn } from '../layouts';
import { isForecasting, showsTwoYears } from '../period-columns';
import { show, type SheetDraft } from '../sheet-draft';

/** Notes what was drawn. `top`: the first heading row on its sheet. */
export function showChoices(draft: SheetDraft, choice: Choices, columns: readonly Column[], top: number): void {
  const kinds = new Set(columns.map(({ kind }) => kind));
  const found: readonly (readonly [LayoutDrawn, boolean])[] = [
    ['headings on the first row', top === 0],
    ['headings far down', top >= 20],
    ...columnsShown(choice, columns, kinds),
    ...rowsShown(choice),
    ...cellsShown(choice, kinds),
  ];
  for (const [layout, isDrawn] of found) show(draft, layout, isDrawn);
}

type Shown = readonly (readonly [LayoutDrawn, boolean])[];

function headingsOf(columns: readonly Column[], kind: ColumnKind): readonly string[] {
  return columns
    .filter((column) => column.kind === kind)
    .flatMap(({ headings }) => headings.filter((heading) => typeof heading === 'string'));
}

function columnsShown(choice: Choices, columns: readonly Column[], kinds: ReadonlySet<ColumnKind>): Shown {
  const { periods, plan, columns: chosen } = choice;
  const rags = columns.filter(({ kind }) => kind === 'rag').length;
  const extras = headingsOf(columns, 'extra');
  const forecasting = isForecasting(choice);
  const dates = columns.some(({ headings }) =>
    headings.some((heading) => typeof heading === 'object' && heading !== null && 'shown' in heading),
  );
  return [
    ['two heading rows', periods.bands === 1],
    ['three heading rows', periods.bands === 2],
    ['headings merged down beside bands', periods.bands > 0 && periods.mergeHeadings],
    ['one RAG column', rags === 1],
    ['two RAG columns', rags === 2],
    ['three RAG columns', rags === 3],
    ['months', plan.level === 'month'],
    ['quarters', plan.level === 'quarter'],
    ['halves', plan.level === 'half'],
    ['real dates as period headings', dates],
    ['dates of the 1904 system', dates && choice.dates1904],
    ['Actual against Forecast', forecasting && periods.forecasts === 'each'],
    ['forecasts from a later period on', forecasting && periods.forecasts === 'later'],
    ['a target per period', periods.targetPerPeriod],
    ['months beside quarters', extras.some((heading) => /^Q\d(?: total)?$/u.test(heading))],
    ['quarters to date beside months', extras.some((heading) => /^Q\d YTD$/u.test(heading))],
    ['periods over two years', showsTwoYears(choice)],
    ['year to date beside the total', extras.includes('Year to date')],
    ['a year total', headingsOf(columns, 'total').some((heading) => /year/iu.test(heading) && !/date/iu.test(heading))],
    ['no target', !kinds.has('target')],
    ['no total', !kinds.has('total')],
    ['a target in lower case or as a goal', headingsOf(columns, 'target').some((heading) => heading === 'target' || heading === 'Goal')],
    ['priority, owner, start, baseline or variance beside', kinds.has('other')],
    [
      'an order of columns of its own',
      kinds.has('target') && columns.findIndex(({ kind }) => kind === 'target') > columns.findIndex(({ kind }) => kind === 'actual'),
    ],
    ['% achieved as a fraction', kinds.has('achieved') && chosen.achieved === 'fraction'],
    ['% achieved as a whole number', kinds.has('achieved') && chosen.achieved === 'whole'],
    ['% achieved as text', kinds.has('achieved') && chosen.achieved === 'text'],
  ];
}

function rowsShown({ rows }: Choices): Shown {
  return [
    ['an AutoFilter', rows.filter === 'filter'],
    ['theme on every row', rows.theme === 'column'],
    ['theme carried down', rows.theme === 'carried'],
    ['theme on a line of its own', rows.theme === 'line'],
    ['theme merged across the table', rows.theme === 'merged line'],
    ['no theme', rows.theme === 'none'],
    ['indented descriptions', rows.indented],
  ];
}

function cellsShown({ plan, typing, columns }: Choices, kinds: ReadonlySet<ColumnKind>): Shown {
  const rows = plan.themes.flatMap((theme) => theme.rows);
  const figures = new Set(rows.flatMap((row) => row.figures));
  const has = (...wanted: readonly PlannedFigure[]): boolean => wanted.some((figure) => figures.has(figure));
  const targets = kinds.has('target') ? rows.map(({ target }) => target) : [];
  const rag = kinds.has('rag');
  return [
    ['a textual target', targets.some((target) => typeof target === 'object' && target !== null)],
    ['a target of zero', targets.includes(0)],
    ['n/a, dashes and dots among figures', has('n/a', '-', '..')],
    ['TBC among figures', has('TBC')],
    ['errors among figures', has('#DIV/0!', '#REF!')],
    ['numbers stored as text', typing.style === 'text'],
    ['pounds as text', typing.style === 'pounds'],
    ['thousands and millions as text', typing.style === 'thousands' || typing.style === 'millions'],
    ['percentages as fractions', typing.style === 'fraction'],
    ['percentages as whole numbers', typing.style === 'whole percent'],
    ['percentages as text', typing.style === 'percent text'],
    ['statuses as letters', rag && columns.statuses === 'letter'],
    ['statuses in capitals', rag && columns.statuses === 'capitals'],
    ['statuses with a remark', rag && columns.statuses === 'with a remark'],
    ['accented text', plan.script === 'accented'],
    ['right-to-left text', plan.script === 'right to left'],
  ];
}
