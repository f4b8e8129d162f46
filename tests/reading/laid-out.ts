// Lays a plan out on a sheet the way one council or another would, and knows where everything went.

import fc from 'fast-check';

import type { Grid } from '../../src/domain/grid';
import { gridOf, percent, type TestCell } from '../domain/recognise/grid-of';
import { generatedPlan, periodsOf, type GeneratedPlan, type PlannedFigure, type PlannedRow } from './generated-plan';
import { otherColumns, periodHeadings, synonyms } from './headings-in-use';

/**
 * `theme`: a column filled on every row, filled once and blank below, merged down; a line of its own above its rows; or nowhere.
 * `bands`: heading rows over the periods. `targets`: a target column in every period. `forecastFrom`: periods from here on are forecasts (two bands or more).
 * `asText`: numbers typed as text. `form`: questions and answers above. `marks`: the sender's marker rows around the table.
 * `hint`: a row under the headings that says how to fill them in. Everything else says what it is.
 */
export interface Choices {
  readonly plan: GeneratedPlan;
  readonly at: readonly [row: number, column: number];
  readonly titles: readonly string[];
  readonly gap: number;
  readonly theme: 'column' | 'carried' | 'merged' | 'line' | 'merged line' | 'none';
  readonly bands: 0 | 1 | 2;
  readonly mergeHeadings: boolean;
  readonly targetPerPeriod: boolean;
  readonly forecasts: boolean;
  readonly quarterTotals: boolean;
  readonly has: Readonly<Record<'unit' | 'target' | 'total' | 'achieved' | 'rag' | 'commentary', boolean>>;
  readonly words: Readonly<Record<keyof typeof synonyms, number>>;
  readonly periodWords: number;
  readonly others: readonly number[];
  readonly order: readonly number[];
  readonly spacers: readonly boolean[];
  readonly totals: 'none' | 'total' | 'subtotals';
  readonly totalFormulas: boolean;
  readonly gapBetweenThemes: boolean;
  readonly example: boolean;
  readonly unused: number;
  readonly notes: readonly string[];
  readonly filter: 'none' | 'filter' | 'table';
  readonly format: 'General' | '0' | '#,##0' | '£#,##0' | '0.0' | '#,##0;[Red]-#,##0;"-"';
  readonly asText: boolean;
  readonly form: boolean;
  readonly marks: boolean;
  readonly hint: boolean;
  readonly sideKey: boolean;
  readonly indented: boolean;
  readonly statusWords: 'word' | 'capitals' | 'letter' | 'with a remark';
}

const chosenWords = fc.record({
  theme: fc.nat(),
  description: fc.nat(),
  unit: fc.nat(),
  target: fc.nat(),
  total: fc.nat(),
  achieved: fc.nat(),
  rag: fc.nat(),
  commentary: fc.nat(),
  band: fc.nat(),
});

const often = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
const rarely = fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 5, arbitrary: fc.constant(false) });

export const choices: fc.Arbitrary<Choices> = fc.record({
  plan: generatedPlan,
  at: fc.tuple(fc.nat(25), fc.nat(6)),
  titles: fc.subarray([
    'Wexmoor Council',
    'Delivery plan 2024/25: figures for the improvement board',
    'Please complete the white cells and return the form to the programme office by the tenth working day.',
    'Confidential until published',
  ]),
  gap: fc.nat(2),
  theme: fc.constantFrom('column', 'carried', 'merged', 'line', 'merged line', 'none'),
  bands: fc.constantFrom(0, 0, 1, 2),
  mergeHeadings: fc.boolean(),
  targetPerPeriod: rarely,
  forecasts: rarely,
  quarterTotals: fc.boolean(),
  has: fc.record({ unit: fc.boolean(), target: often, total: often, achieved: fc.boolean(), rag: fc.boolean(), commentary: often }),
  words: chosenWords,
  periodWords: fc.nat(),
  others: fc.shuffledSubarray([...otherColumns.keys()], { maxLength: 3 }),
  order: fc.array(fc.nat(99), { minLength: 14, maxLength: 14 }),
  spacers: fc.oneof(fc.constant<boolean[]>([]), fc.array(rarely, { minLength: 30, maxLength: 30 })),
  totals: fc.constantFrom('none', 'total', 'subtotals'),
  totalFormulas: fc.boolean(),
  gapBetweenThemes: rarely,
  example: rarely,
  unused: fc.constantFrom(0, 0, 0, 2),
  notes: fc.subarray(['Notes', '* Figures are provisional.', 'Source: service returns', '(1) Counted when the work is signed off.']),
  filter: fc.constantFrom('none', 'filter', 'table'),
  format: fc.constantFrom('General', '0', '#,##0', '£#,##0', '0.0', '#,##0;[Red]-#,##0;"-"'),
  asText: rarely,
  form: rarely,
  marks: rarely,
  hint: rarely,
  sideKey: rarely,
  indented: rarely,
  statusWords: fc.constantFrom('word', 'word', 'capitals', 'letter', 'with a remark'),
});

/** What a column is in the plan; `null`: nothing that a review uses. `extra`: figures that must not be counted. */
type ColumnKind = 'theme' | 'description' | 'unit' | 'target' | 'actual' | 'total' | 'achieved' | 'rag' | 'commentary' | 'extra' | 'other';

interface Column {
  readonly kind: ColumnKind;
  /** From the top; the last is the column's own. */
  readonly headings: readonly TestCell[];
  readonly cell: (row: PlannedRow, index: number) => TestCell;
  readonly sum: ((row: PlannedRow) => number) | null;
}

/** The plan as a reader should give it back. Figures and columns in the order of the year. */
export interface ExpectedPlan {
  readonly rows: readonly {
    readonly theme: string | null;
    readonly description: string;
    readonly target: PlannedRow['target'];
    readonly figures: readonly PlannedFigure[];
    readonly total: number | null;
    readonly status: PlannedRow['status'];
    readonly comment: string | null;
  }[];
  readonly periods: readonly number[];
  readonly forecasts: readonly number[];
  readonly columns: Readonly<Record<'description' | 'target' | 'total' | 'achieved', number | null>>;
}

export interface LaidOut {
  readonly grid: Grid;
  readonly expected: ExpectedPlan;
}

export function numbersIn(figures: readonly PlannedFigure[]): readonly number[] {
  return figures.filter((figure) => typeof figure === 'number');
}

export function sumOf(figures: readonly number[]): number {
  return Number(figures.reduce((total, figure) => total + figure, 0).toFixed(6));
}

function pick<T>(list: readonly T[], choice: number): T {
  const found = list[choice % list.length];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
}

/** A figure as this council types it. */
function typed(figure: number | string | null, { format, asText }: Choices): TestCell {
  if (typeof figure !== 'number') return figure;
  if (asText) return figure >= 1000 ? figure.toLocaleString('en-GB') : String(figure);
  return format === 'General' ? figure : { shown: figure, as: format };
}

const hasTheme = (choice: Choices): boolean => choice.theme !== 'none';
const hasThemeColumn = ({ theme }: Choices): boolean => theme === 'column' || theme === 'carried' || theme === 'merged';

/** The columns of each period: its actual or forecast, before it a target, after every third month what is the quarter's. */
function periodColumns(choice: Choices): readonly Column[] {
  const { plan, bands, words, targetPerPeriod } = choice;
  const names = pick(periodHeadings[plan.level], choice.periodWords);
  const count = periodsOf[plan.level];
  const firstForecast = isForecasting(choice) ? Math.ceil(count / 2) : count;
  const over = (index: number, measure: string): readonly TestCell[] => {
    const name = names[index] ?? null;
    if (bands === 0) return [targetPerPeriod ? `${headingText(name)} ${measure.toLowerCase()}` : name];
    if (targetPerPeriod || isForecasting(choice)) return bands === 1 ? [name, measure] : ['2024/25', name, measure];
    return bands === 1 ? [pick(synonyms.band, words.band), name] : ['2024/25', pick(synonyms.band, words.band), name];
  };
  return Array.from({ length: count }, (_, index): readonly Column[] => {
    const figure = (row: PlannedRow): PlannedFigure => row.figures[index] ?? null;
    const actual: Column = {
      kind: 'actual',
      headings: over(index, index < firstForecast ? 'Actual' : 'Forecast'),
      cell: (row) => typed(figure(row), choice),
      sum: (row) => sumOf(numbersIn([figure(row)])),
    };
    const target: Column = { kind: 'extra', headings: over(index, 'Target'), cell: (_row, at) => typed(at + index + 1, choice), sum: null };
    const third = [0, 1, 2].map((back) => index - back);
    const inQuarter = (row: PlannedRow): number => sumOf(third.flatMap((at) => numbersIn([row.figures[at] ?? null])));
    const quarter: Column = {
      kind: 'extra',
      headings: blankOver(bands, `Q${(index + 1) / 3} total`),
      cell: (row) => typed(inQuarter(row), choice),
      sum: inQuarter,
    };
    const ends = plan.level === 'month' && choice.quarterTotals && bands === 0 && (index + 1) % 3 === 0;
    return [...(targetPerPeriod ? [target] : []), actual, ...(ends && !targetPerPeriod ? [quarter] : [])];
  }).flat();
}

function isForecasting({ forecasts, bands }: Choices): boolean {
  return forecasts && bands > 0;
}

function headingText(cell: TestCell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object' && cell !== null && 'shown' in cell) {
    return new Date((cell.shown - 25_569) * 86_400_000).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  }
  return '';
}

/** A heading of one line beside bands: in the first row where headings are merged down, else in the last. */
function blankOver(bands: number, heading: string): readonly TestCell[] {
  return [...Array<null>(bands).fill(null), heading];
}

function single(choice: Choices, heading: string): readonly TestCell[] {
  const blanks = Array<null>(choice.bands).fill(null);
  return choice.mergeHeadings ? [heading, ...blanks] : [...blanks, heading];
}

function statusText(status: PlannedRow['status'], words: Choices['statusWords']): string | null {
  if (status === null || words === 'word') return status;
  if (words === 'capitals') return status.toUpperCase();
  return words === 'letter' ? status.slice(0, 1) : `${status} - as the board agreed`;
}

/** Groups in an order of its own; a theme stands left of its deliverables, periods stand together in the order of the year. */
function columnsOf(choice: Choices): readonly Column[] {
  const { words, has, order } = choice;
  const of = (kind: keyof typeof synonyms & ColumnKind, cell: Column['cell'], sum: Column['sum'] = null): Column => ({
    kind,
    headings: single(choice, pick(synonyms[kind], words[kind])),
    cell,
    sum,
  });
  const total = (row: PlannedRow): number => sumOf(numbersIn(row.figures));
  const achieved = (row: PlannedRow): TestCell =>
    typeof row.target === 'number' && row.target > 0 ? percent(total(row) / row.target) : null;
  const name = of('description', (row) => (choice.indented ? `   ${row.description}` : row.description));
  const groups: readonly (readonly Column[])[] = [
    hasThemeColumn(choice) ? [of('theme', () => null), name] : [name],
    ...choice.others.map((other): readonly Column[] => {
      const column = pick(otherColumns, other);
      return [{ kind: 'other', headings: single(choice, column.heading), cell: (_row, index) => column.cell(index), sum: null }];
    }),
    ...(has.unit ? [[of('unit', (row) => row.unit)]] : []),
    ...(has.target
      ? [
          [
            of(
              'target',
              (row) => typed(row.target, choice),
              (row) => (typeof row.target === 'number' ? row.target : 0),
            ),
          ],
        ]
      : []),
    periodColumns(choice),
    ...(has.total ? [[of('total', (row) => typed(total(row), choice), total)]] : []),
    ...(has.achieved && has.target ? [[of('achieved', achieved)]] : []),
    ...(has.rag ? [[of('rag', (row) => statusText(row.status, choice.statusWords))]] : []),
    ...(has.commentary ? [[of('commentary', (row) => row.comment)]] : []),
  ];
  const keyed = groups.map((group, index) => ({ group, key: (index === 0 ? 0 : 0.5 + index) + (order[index] ?? 0) / 12 }));
  return keyed.sort((one, other) => one.key - other.key).flatMap(({ group }) => group);
}

interface Line {
  readonly cells: (TestCell | undefined)[];
  readonly what: 'heading' | 'row' | 'theme' | 'total' | 'example' | 'unused' | 'other';
}

/** Lays the plan out. */
export function laidOut(choice: Choices): LaidOut {
  const columns = columnsOf(choice);
  const places: number[] = [];
  let next = 0;
  for (const index of columns.keys()) {
    places.push(next);
    next += choice.spacers[index] === true && choice.filter !== 'table' && index < columns.length - 1 ? 2 : 1;
  }
  const place = (kind: ColumnKind): number => places[columns.findIndex((column) => column.kind === kind)] ?? -1;
  const merges: [number, number, number, number][] = [];
  const lines: Line[] = [];
  const add = (what: Line['what'], cells: readonly (readonly [number, TestCell])[]): number => {
    const line: (TestCell | undefined)[] = [];
    for (const [column, cell] of cells) line[column] = cell;
    return lines.push({ cells: line, what }) - 1;
  };
  for (const title of choice.titles) add('other', [[0, title]]);
  if (choice.form) {
    for (const [question, answer] of [
      ['Name of the service', 'Community services'],
      ['Reporting period', 'Round 3'],
      ['Has the lead member seen this return?', 'Yes'],
    ] as const) {
      add('other', [
        [0, question],
        [1, answer],
      ]);
    }
    add('other', []);
  }
  if (choice.marks) add('other', [[0, 'WEX-USER_TABLE-START']]);
  if (choice.titles.length > 0 && !choice.marks) for (let blank = 0; blank < choice.gap; blank += 1) add('other', []);
  const top = lines.length;
  addHeadings(choice, columns, places, add, merges, top);
  const name = place('description');
  const themeAt = place('theme');
  if (choice.hint && choice.filter === 'none' && choice.theme !== 'merged line') {
    const hints: Readonly<Partial<Record<ColumnKind, string>>> = {
      description: 'Please enter one line',
      target: 'Enter figure',
      rag: 'Please select',
    };
    add(
      'unused',
      columns.map(({ kind }, index) => [places[index] ?? 0, hints[kind] ?? null]),
    );
  }
  if (choice.example) {
    add(
      'example',
      columns.map((column, index) => [
        places[index] ?? 0,
        column.kind === 'description' ? 'Example: number of workshops held' : column.kind === 'actual' ? 4 : null,
      ]),
    );
  }
  const rowLines = new Map<PlannedRow, number>();
  const all = choice.plan.themes.flatMap(({ rows }) => rows);
  const sums = (rows: readonly PlannedRow[], from: number): readonly (readonly [number, TestCell])[] =>
    columns.flatMap((column, index): readonly (readonly [number, TestCell])[] => {
      const { sum } = column;
      const at = places[index] ?? 0;
      if (sum === null) return [];
      const value = sumOf(rows.map(sum));
      return [
        [
          at,
          choice.totalFormulas && !choice.asText
            ? {
                formula: `=SUM(${columnName(at + choice.at[1])}${from}:${columnName(at + choice.at[1])}${from + rows.length - 1})`,
                gives: value,
              }
            : typed(value, choice),
        ],
      ];
    });
  choice.plan.themes.forEach((theme, index) => {
    if (index > 0 && choice.gapBetweenThemes) add('other', []);
    if (choice.theme === 'line' || choice.theme === 'merged line') {
      const row = add('theme', [[choice.theme === 'merged line' ? 0 : name, theme.name]]);
      if (choice.theme === 'merged line') merges.push([row, 0, row, places.at(-1) ?? 0]);
    }
    const first = lines.length;
    theme.rows.forEach((row, at) => {
      const number = all.indexOf(row);
      const line = add(
        'row',
        columns.map((column, position) => [places[position] ?? 0, column.cell(row, number)]),
      );
      rowLines.set(row, line);
      if (themeAt >= 0 && (choice.theme === 'column' || at === 0)) (lines[line] ?? { cells: [] }).cells[themeAt] = theme.name;
    });
    if (choice.theme === 'merged' && theme.rows.length > 1) merges.push([first, themeAt, lines.length - 1, themeAt]);
    if (choice.totals === 'subtotals' && hasTheme(choice)) {
      add('total', [[name, `${theme.name} total`], ...sums(theme.rows, first + choice.at[0] + 1)]);
    }
  });
  const lastRow = lines.length - 1;
  if (choice.totals !== 'none')
    add('total', [[name, choice.totals === 'total' ? 'Total' : 'Grand total'], ...sums(all, top + choice.at[0] + 2)]);
  else for (let blank = 0; blank < choice.unused; blank += 1) add('unused', [[name, 'Please select an option']]);
  const end = lines.length - 1;
  if (choice.marks) add('other', [[0, 'WEX-USER_TABLE-END']]);
  if (choice.notes.length > 0) add('other', []);
  for (const note of choice.notes) add('other', [[name, note]]);
  const heading = top + choice.bands;
  const width = (places.at(-1) ?? 0) + 1;
  if (choice.sideKey) {
    ['Key', 'Green: met', 'Amber: not yet met', 'Red: will not be met'].forEach((text, down) => {
      const line = lines[heading + down];
      if (line !== undefined) line.cells[width + 2] = text;
    });
  }
  const isTable = choice.filter === 'table' && choice.bands === 0 && merges.length === 0 && headingsDiffer(columns);
  const grid = gridOf(
    lines.map(({ cells }) => Array.from({ length: width + (choice.sideKey ? 3 : 0) }, (_, column) => cells[column] ?? null)),
    {
      at: choice.at,
      merges,
      hiddenRows: lines.flatMap(({ what }, index) => (what === 'example' ? [index] : [])),
      ...(choice.filter === 'filter' ? { filter: [heading, 0, lastRow, width - 1] as const } : {}),
      ...(isTable ? { table: [heading, 0, end, width - 1] as const, showTotals: choice.totals !== 'none' } : {}),
    },
  );
  return { grid, expected: expectedOf(choice, columns, places) };
}

function headingsDiffer(columns: readonly Column[]): boolean {
  const names = columns.map(({ headings }) => headingText(headings.at(-1) ?? null).toLowerCase());
  return new Set(names).size === names.length;
}

function addHeadings(
  choice: Choices,
  columns: readonly Column[],
  places: readonly number[],
  add: (what: Line['what'], cells: readonly (readonly [number, TestCell])[]) => number,
  merges: [number, number, number, number][],
  top: number,
): void {
  for (let level = 0; level <= choice.bands; level += 1) {
    let previous: TestCell = null;
    let from = -1;
    const cells: (readonly [number, TestCell])[] = [];
    const close = (last: number): void => {
      const first = places[from] ?? 0;
      const end = places[last] ?? first;
      if (from >= 0 && end > first) merges.push([top + level, first, top + level, end]);
    };
    columns.forEach(({ headings, kind }, index) => {
      const heading = headings[level] ?? null;
      const isBand = level < choice.bands && (kind === 'actual' || kind === 'extra') && heading !== null;
      if (isBand && heading === previous) return;
      close(index - 1);
      from = isBand ? index : -1;
      previous = isBand ? heading : null;
      if (heading !== null) cells.push([places[index] ?? 0, heading]);
    });
    close(columns.length - 1);
    add('heading', cells);
  }
  if (!choice.mergeHeadings || choice.bands === 0) return;
  columns.forEach(({ kind }, index) => {
    const at = places[index] ?? 0;
    if (kind !== 'actual' && kind !== 'extra') merges.push([top, at, top + choice.bands, at]);
  });
}

function expectedOf(choice: Choices, columns: readonly Column[], places: readonly number[]): ExpectedPlan {
  const at = (wanted: ColumnKind): readonly number[] =>
    columns.flatMap(({ kind }, index) => (kind === wanted ? [(places[index] ?? 0) + choice.at[1]] : []));
  const one = (wanted: ColumnKind): number | null => at(wanted)[0] ?? null;
  const periods = at('actual');
  return {
    rows: choice.plan.themes.flatMap(({ name, rows }) =>
      rows.map((row) => ({
        theme: hasTheme(choice) ? name : null,
        description: row.description,
        target: choice.has.target ? row.target : null,
        figures: row.figures,
        total: choice.has.total ? sumOf(numbersIn(row.figures)) : null,
        status: choice.has.rag ? row.status : null,
        comment: choice.has.commentary ? row.comment : null,
      })),
    ),
    periods,
    forecasts: isForecasting(choice) ? periods.slice(Math.ceil(periods.length / 2)) : [],
    columns: { description: one('description'), target: one('target'), total: one('total'), achieved: one('achieved') },
  };
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;
}
