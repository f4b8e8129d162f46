// One workbook through the whole story: review, save, reopen, review again, undo in either session, sort and insert in between. Each breach of a promise is one line of text.

import { createUseCases } from '../../../src/app/use-cases';
import type { UseCases } from '../../../src/app/contract';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import type { Calculator } from '../../../src/workbench/calculate/calculator';
import { insertRows } from '../../../src/workbench/edit/insert-and-delete-rows';
import { sortRows } from '../../../src/workbench/edit/sort-rows';
import { typeInCell } from '../../../src/workbench/edit/type-in-cell';
import { connectClient } from '../../../src/workbench/headless/client';
import { createHost } from '../../../src/workbench/host/create-host';
import { saveWorkbook } from '../../../src/workbench/package/save';
import { cellAddress } from '../../../src/workbench/workbook/addresses';
import { cellAt } from '../../../src/workbench/workbook/cells';
import type { Area, Cell, CellValue, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { must, opened, reviewed, type ReviewedWorkbook } from '../reviewed';
import type { AfterUndo } from './makers';
import { packageComplaints } from './package-checks';

const unasked = { asAt: null, answers: [] } as const;

/** One session of the add-in with an open workbook. */
export async function session<T>(workbook: Workbook, work: (useCases: UseCases, calculator: Calculator) => Promise<T>): Promise<T> {
  const calculator = createCalculator(workbook);
  const client = connectClient(createHost(workbook, calculator));
  client.install();
  try {
    return await work(createUseCases(), calculator);
  } finally {
    client.disconnect();
  }
}

export interface Story extends ReviewedWorkbook {
  readonly breaches: readonly string[];
}

/** A workbook on which the review is expected to write. */
export async function wholeStory(bytes: Uint8Array, afterUndo: AfterUndo): Promise<Story> {
  const review = await reviewed(bytes);
  const { written, saved } = review;
  const breaches = [
    ...(written.cells > 0 ? [] : ['nothing was written']),
    ...written.leftAlone.map(({ address, reason }) => `left alone ${address}: ${reason}`),
    ...packageComplaints(opened(saved).original.parts),
    ...lost(opened(bytes), opened(saved), ownCells(review)).map((line) => `after the review ${line}`),
    ...changedUntouchedParts(bytes, saved),
    ...(await secondReview(saved)),
    ...(await undoAtOnce(bytes, afterUndo)),
    ...(await undoLater(bytes, saved, afterUndo)),
    ...(await sortedAndLonger(saved)),
  ];
  return { ...review, breaches };
}

const blocking = new Set(['protected', 'filtered', 'name-in-use', 'settings-sheet-in-use', 'columns-in-use']);

async function secondReview(saved: Uint8Array): Promise<string[]> {
  return session(opened(saved), async (useCases) => {
    const { edits } = must(await useCases.prepareReview({ kind: 'workbook' }, unasked)).review;
    return edits.map((edit) => `second review: ${JSON.stringify(edit).slice(0, 300)}`);
  });
}

async function undoAtOnce(bytes: Uint8Array, afterUndo: AfterUndo): Promise<string[]> {
  const workbook = opened(bytes);
  return session(workbook, async (useCases) => {
    const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    const { cells } = must(await useCases.applyReview(prepared, () => undefined));
    if (cells === 0) return [];
    const undone = must(await useCases.undoLastReview());
    const saved = saveWorkbook(workbook);
    const parts = afterUndo === 'every byte' ? differingParts(bytes, saved) : [];
    return [
      ...undone.leftAlone.map(({ address, reason }) => `undo left ${address}: ${reason}`),
      ...(undone.cells === cells ? [] : [`undo took back ${String(undone.cells)} of ${String(cells)} cells`]),
      ...lost(opened(bytes), opened(saved), looksOnly(afterUndo)).map((line) => `after undo ${line}`),
      ...added(opened(bytes), opened(saved))
        .filter(isWanted(afterUndo))
        .map((line) => `after undo ${line}`),
      ...parts.map((name) => `after undo ${name} differs`),
    ];
  });
}

async function undoLater(bytes: Uint8Array, saved: Uint8Array, afterUndo: AfterUndo): Promise<string[]> {
  const workbook = opened(saved);
  return session(workbook, async (useCases) => {
    await useCases.activeSheet();
    if (!useCases.canUndo()) return [];
    const undone = must(await useCases.undoLastReview());
    const again = saveWorkbook(workbook);
    return [
      ...undone.leftAlone.map(({ address, reason }) => `later undo left ${address}: ${reason}`),
      ...lost(opened(bytes), opened(again), looksOnly(afterUndo)).map((line) => `after later undo ${line}`),
      ...added(opened(bytes), opened(again))
        .filter(isWanted(afterUndo))
        .map((line) => `after later undo ${line}`),
      ...packageComplaints(opened(again).original.parts).map((line) => `after later undo ${line}`),
    ];
  });
}

/** Sorts each reviewed table by its target, puts a row in, fills it, reviews again: every draft stays beside its own deliverable, and then there is nothing left to do. */
async function sortedAndLonger(saved: Uint8Array): Promise<string[]> {
  const workbook = opened(saved);
  return session(workbook, async (useCases, calculator) => {
    const { review } = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    const breaches: string[] = [];
    for (const { table } of review.sheets.flatMap(({ tables }) => tables)) {
      const sheet = workbook.sheets.find(({ id }) => id === table.sheet.id);
      const { draft, total } = table.own;
      const name = table.columns.description;
      const key = table.columns.target;
      if (sheet === undefined || draft === undefined || key === null) continue;
      const area = sortableArea(sheet, table.firstRow, draft);
      if (area === null) continue;
      const pairs = (): string[] =>
        rowsIn(area)
          .map((row) => JSON.stringify([name, draft, total ?? name].map((column) => shown(sheet, row, column))))
          .sort();
      const before = pairs();
      const sort = sortRows(workbook, calculator, sheet.id, area, key, false);
      if (!sort.done) continue;
      if (JSON.stringify(pairs()) !== JSON.stringify(before)) breaches.push(`sorting ${sheet.name} parted drafts from their rows`);
    }
    const again = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    breaches.push(...again.review.edits.map((edit) => `review after sorting: ${JSON.stringify(edit).slice(0, 300)}`));

    const [first] = again.review.sheets.flatMap(({ tables }) => tables).filter(({ table }) => table.own.draft !== undefined);
    const sheet = workbook.sheets.find(({ id }) => id === first?.table.sheet.id);
    if (first === undefined || sheet === undefined) return breaches;
    const { table } = first;
    const row = table.rows.filter(({ kind }) => kind === 'deliverable').at(1)?.row ?? table.firstRow;
    if (!insertRows(workbook, calculator, sheet.id, row, 1).done) return breaches;
    const type = (column: number | null, text: string): void => {
      if (column !== null) typeInCell(workbook, calculator, sheet.id, row, column, text);
    };
    type(table.columns.description, 'Benches mended');
    type(table.columns.target, '8');
    for (const { column } of table.columns.periods.slice(0, 2)) type(column, '3');
    const third = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    const written = must(await useCases.applyReview(third, () => undefined));
    if (written.cells === 0) breaches.push('a row put in was not reviewed');
    const fourth = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    breaches.push(...fourth.review.edits.map((edit) => `review after a row was put in: ${JSON.stringify(edit).slice(0, 300)}`));
    const draft = table.own.draft === undefined ? null : shown(sheet, row, table.own.draft);
    if (typeof draft !== 'string' || !draft.includes('6 of')) breaches.push(`draft of the row put in: ${JSON.stringify(draft)}`);
    breaches.push(...packageComplaints(opened(saveWorkbook(workbook)).original.parts).map((line) => `longer ${line}`));
    return breaches;
  });
}

/** The body of the Excel table or filter that holds our columns too. */
function sortableArea(sheet: Sheet, row: number, column: number): Area | null {
  const tables = sheet.tables.map(({ area, showHeaders, showTotals }) => ({
    ...area,
    firstRow: area.firstRow + (showHeaders ? 1 : 0),
    lastRow: area.lastRow - (showTotals ? 1 : 0),
  }));
  const filters = sheet.filter === null ? [] : [{ ...sheet.filter.area, firstRow: sheet.filter.area.firstRow + 1 }];
  return (
    [...tables, ...filters].find(
      (area) => area.firstRow <= row && row <= area.lastRow && area.firstColumn <= column && column <= area.lastColumn,
    ) ?? null
  );
}

function rowsIn({ firstRow, lastRow }: Area): number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i);
}

function shown(sheet: Sheet, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? null;
}

/** Where a review has put its own columns: empty cells there may look otherwise, take a drop-down and be shown. */
function ownCells({ prepared }: ReviewedWorkbook): IsOurs {
  const areas = prepared.review.edits.flatMap((edit) =>
    'area' in edit && 'id' in edit.sheet ? [{ sheet: edit.sheet.name, area: edit.area }] : [],
  );
  const headings = prepared.review.edits.flatMap((edit) =>
    edit.kind === 'copy-format' && 'id' in edit.sheet ? [{ sheet: edit.sheet.name, area: edit.to }] : [],
  );
  return (sheet, row, column) =>
    [...areas, ...headings].some(
      ({ sheet: name, area }) =>
        name === sheet &&
        area.firstColumn <= column &&
        column <= area.lastColumn &&
        (row === null || (area.firstRow <= row && row <= area.lastRow)),
    );
}

/** Empty cells that needn't look as they did. */
function looksOnly(afterUndo: AfterUndo): IsOurs {
  return () => afterUndo === 'every filled cell';
}

function isWanted(afterUndo: AfterUndo): (line: string) => boolean {
  return (line) => afterUndo !== 'every filled cell' || !line.includes(' keeps a look ');
}

/** `row` null: anywhere in the column. */
type IsOurs = (sheet: string, row: number | null, column: number) => boolean;

/** What of the first workbook isn't in the second, or isn't the same there, `isOurs` apart. */
export function lost(before: Workbook, after: Workbook, isOurs: IsOurs = () => false): string[] {
  return before.sheets.flatMap((sheet) => {
    const now = after.sheets.find(({ name }) => name === sheet.name);
    if (now === undefined) return [`sheet ${sheet.name} is gone`];
    const cells = cellsOf(sheet).flatMap(([row, column, cell]) => {
      if (cell.value === null && cell.formula === null && isOurs(sheet.name, row, column)) return [];
      const [was, is] = [contentOf(before, cell), contentOf(after, cellAt(now, row, column) ?? undefined)];
      return was === is ? [] : [`${sheet.name}!${cellAddress(row, column)} was ${was} is ${is}`];
    });
    return [...cells, ...missing(sheet, now, isOurs)];
  });
}

/** Rules apart from their place in the order, which others may share. */
function rulesOf({ conditionalFormats }: Sheet): unknown[] {
  return conditionalFormats.map(({ xml, areas }) => [xml?.replace(/priority="\d+"/, ''), areas]);
}

/** What each cell may hold, cell by cell. */
function validationsOf({ name, validations }: Sheet, isOurs: IsOurs): unknown[] {
  return validations.flatMap((rule) =>
    rule.areas.flatMap((area) =>
      rowsIn(area).flatMap((row) =>
        Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, i) => area.firstColumn + i)
          .filter((column) => !isOurs(name, row, column))
          .map((column) => [row, column, rule.type, rule.operator, rule.formula1, rule.formula2, rule.allowBlank]),
      ),
    ),
  );
}

function columnsOf({ name, columnFormats }: Sheet, isOurs: IsOurs): unknown[] {
  return [...columnFormats]
    .filter(([, { hidden }]) => hidden)
    .map(([column]) => column)
    .filter((column) => !isOurs(name, null, column));
}

function missing(was: Sheet, is: Sheet, isOurs: IsOurs): string[] {
  const lists: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    ['merge', was.merges, is.merges],
    ['comment', was.comments, is.comments],
    ['rule', rulesOf(was), rulesOf(is)],
    ['validation', validationsOf(was, isOurs), validationsOf(is, isOurs)],
    ['hidden column', columnsOf(was, isOurs), columnsOf(is, isOurs)],
    [
      'row',
      [...was.rowFormats].filter(([, { hidden }]) => hidden).map(([at]) => at),
      [...is.rowFormats].filter(([, { hidden }]) => hidden).map(([at]) => at),
    ],
    [
      'setting',
      [was.visibility, was.frozen, was.pageLayout, was.showGridlines, was.tabColor, was.protection === null],
      [is.visibility, is.frozen, is.pageLayout, is.showGridlines, is.tabColor, is.protection === null],
    ],
    [
      'table',
      was.tables.map(({ id, name, style, columns }) => [id, name, style, columns[0]]),
      is.tables.map(({ id, name, style, columns }) => [id, name, style, columns[0]]),
    ],
    ['table column', was.tables.flatMap(({ columns }) => columns), is.tables.flatMap(({ columns }) => columns)],
  ];
  return lists.flatMap(([what, before, after]) => {
    const there = new Set(after.map((item) => JSON.stringify(item)));
    return before
      .filter((item) => !there.has(JSON.stringify(item)))
      .map((item) => `${was.name}: ${what} ${JSON.stringify(item).slice(0, 200)} is gone`);
  });
}

/** What the second workbook has that the first hasn't. */
function added(before: Workbook, after: Workbook): string[] {
  const sheets = after.sheets.flatMap((sheet) => {
    const was = before.sheets.find(({ name }) => name === sheet.name);
    if (was === undefined) return [`sheet ${sheet.name} stays`];
    const cells = cellsOf(sheet).flatMap(([row, column, cell]) => {
      const there = cellAt(was, row, column);
      const isBare = cell.value === null && cell.formula === null;
      return there !== null && there !== undefined
        ? []
        : isBare
          ? looksPlain(after, was, before, cell, row, column)
            ? []
            : [`${sheet.name}!${cellAddress(row, column)} keeps a look ${contentOf(after, cell)}`]
          : [`${sheet.name}!${cellAddress(row, column)} stays`];
    });
    const counts = (['merges', 'comments', 'conditionalFormats', 'tables'] as const).filter((key) => sheet[key].length > was[key].length);
    const tables = sheet.tables.flatMap(({ name, area }) => {
      const old = was.tables.find((table) => table.name === name);
      return JSON.stringify(old?.area) === JSON.stringify(area) ? [] : [`table ${name} stays at ${JSON.stringify(area)}`];
    });
    const heights = [...new Set([...was.rowFormats.keys(), ...sheet.rowFormats.keys()])].flatMap((row) => {
      const [old, now] = [
        was.rowFormats.get(row)?.height ?? was.defaultRowHeight,
        sheet.rowFormats.get(row)?.height ?? sheet.defaultRowHeight,
      ];
      return old === now ? [] : [`row ${String(row + 1)} was ${String(old)} high, is ${String(now)}`];
    });
    const widths = [...new Set([...was.columnFormats.keys(), ...sheet.columnFormats.keys()])].flatMap((column) => {
      const [old, now] = [
        was.columnFormats.get(column)?.width ?? was.defaultColumnWidth,
        sheet.columnFormats.get(column)?.width ?? sheet.defaultColumnWidth,
      ];
      return old === now ? [] : [`column ${String(column)} was ${String(old)} wide, is ${String(now)}`];
    });
    const filter =
      JSON.stringify(was.filter?.area) === JSON.stringify(sheet.filter?.area)
        ? []
        : [`filter stays at ${JSON.stringify(sheet.filter?.area)}`];
    return [...cells, ...counts.map((key) => `${sheet.name}: more ${key}`), ...tables, ...heights, ...widths, ...filter];
  });
  const names = after.names
    .filter(({ name }) => !before.names.some((other) => other.name === name))
    .map(({ name }) => `name ${name} stays`);
  return [...sheets, ...names];
}

/** An empty cell that looks as its row, its column or an untouched cell does. */
function looksPlain(after: Workbook, was: Sheet, before: Workbook, cell: Cell, row: number, column: number): boolean {
  const style = was.rowFormats.get(row)?.style ?? was.columnFormats.get(column)?.style ?? 0;
  return lookOf(after, cell.style) === lookOf(before, style);
}

function lookOf(workbook: Workbook, style: number): string {
  return JSON.stringify({ ...workbook.styles[style], xf: null, basedOn: null });
}

function cellsOf(sheet: Sheet): (readonly [number, number, Cell])[] {
  return [...sheet.rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [row, column, cell] as const));
}

/** A formula's value may move with the clock, or may not have been saved. */
function contentOf(workbook: Workbook, cell: Cell | undefined): string {
  if (cell === undefined) return '{}';
  const { value, formula, quotePrefix, arrayArea, style } = cell;
  return JSON.stringify({ value: formula === null ? value : null, formula, quotePrefix, arrayArea, look: lookOf(workbook, style) });
}

/** Parts that a review has no business with. */
const ours =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|calcChain)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/webextensions\/.*)$/;

function changedUntouchedParts(before: Uint8Array, after: Uint8Array): string[] {
  const workbook = opened(before);
  const touched = new Set(changedSheets(workbook, opened(after)).flatMap(({ part }) => (part === null ? [] : [part])));
  return differingParts(before, after)
    .filter((name) => workbook.original.parts.has(name) && !ours.test(name) && !touched.has(name) && !name.startsWith('xl/tables/'))
    .map((name) => `${name} differs`);
}

function changedSheets(before: Workbook, after: Workbook): readonly Sheet[] {
  return before.sheets.filter((sheet) => {
    const now = after.sheets.find(({ name }) => name === sheet.name);
    return now === undefined || cellsOf(now).length !== cellsOf(sheet).length || lost(after, before).length > 0;
  });
}

/** Names of the parts that aren't the same byte for byte, or that only one file has. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [opened(before).original.parts, opened(after).original.parts];
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => {
    const [one, other] = [was.get(name), is.get(name)];
    return one === undefined || other === undefined || !Buffer.from(one).equals(Buffer.from(other));
  });
}

/** A workbook that a review must leave as it is, and say why. */
export async function closedStory(bytes: Uint8Array): Promise<string[]> {
  const workbook = opened(bytes);
  return session(workbook, async (useCases) => {
    const prepared = must(await useCases.prepareReview({ kind: 'workbook' }, unasked));
    const applied = await useCases.applyReview(prepared, () => undefined);
    const isExplained = !applied.ok || prepared.review.findings.some(({ check }) => blocking.has(check));
    return [
      ...(isExplained ? [] : ['nobody says why']),
      ...(applied.ok && applied.value.cells > 0 ? [`${String(applied.value.cells)} cells written`] : []),
      ...differingParts(bytes, saveWorkbook(workbook)).filter((name) => applied.ok || !ours.test(name)),
    ];
  });
}

/** Every cell that the review wrote. */
export function writtenCells({
  prepared,
  workbook,
}: ReviewedWorkbook): readonly { readonly sheet: string; readonly row: number; readonly column: number }[] {
  return prepared.review.edits.flatMap((edit) => {
    if (edit.kind !== 'cells') return [];
    const { area, after, sheet } = edit;
    const name = 'newSheet' in sheet ? sheet.newSheet : sheet.name;
    if (!workbook.sheets.some((there) => there.name === name)) return [];
    return after.flatMap((cells, i) =>
      cells.flatMap((content, j) => (content === undefined ? [] : [{ sheet: name, row: area.firstRow + i, column: area.firstColumn + j }])),
    );
  });
}
