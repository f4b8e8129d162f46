// A sheet that shows some rows of a larger plan is its summary: the plan is read, and the summary is compared with it. Where
// sheets share rows and neither holds all of the other's, each row is counted once and the officer is asked.

import { listed } from '../../cells/words/word-list';
import type { IsoDate } from '../../model/dates';
import { textAt } from '../../model/grid';
import type { SheetReading } from '../../model/plan';
import { differencesOf, saySame, type RowPair } from './compared-rows';
import { knownRows, sameRow } from './same-rows';
import { countedElsewhere, isSettled, rowsOnSheet, type SheetRead } from './sheet-rows';

/** Fewer rows that are the same are chance. */
const [fewestShown, fewestShared] = [2, 3];
/** This share of the smaller sheet's rows is on the other, where neither holds all rows. */
const leastShared = 0.5;

/** Readings as an officer should see them: summaries are left alone with a sentence and what differs. */
export function withoutSummaries<Sheet extends SheetRead>(sheets: readonly Sheet[]): readonly Sheet[] {
  const plans = sheets.filter(({ reading }) => reading.tables.length > 0 && reading.layout !== 'narrative');
  if (plans.length < 2) return sheets;
  const summaries = new Map(plans.map((sheet) => [sheet, summaryOf(sheet, plans)]));
  const whole = plans.filter((sheet) => summaries.get(sheet) === null);
  const shared = whole.length < 2 ? new Map<SheetRead, SharedReading>() : sharedOf(whole);
  return sheets.map((sheet) => {
    const summary = summaries.get(sheet);
    if (summary != null) return { ...sheet, reading: summary.reading };
    const reading = { ...sheet.reading, ...shared.get(sheet) };
    const dated = [...summaries.values()].flatMap((each) => (each?.of.has(sheet) === true && each.asAt !== null ? [each.asAt] : []));
    const [asAt, ...others] = new Set(dated);
    if (asAt === undefined || others.length > 0) return { ...sheet, reading };
    const tables = reading.tables.map((table) => (table.asAtStated === null ? { ...table, asAtStated: asAt } : table));
    return { ...sheet, reading: { ...reading, tables } };
  });
}

/** A summary, the sheets whose rows it shows, and the day that it names: the same figures are of the same day. */
interface Summary {
  readonly reading: SheetReading;
  readonly of: ReadonlySet<SheetRead>;
  readonly asAt: IsoDate | null;
}

/** The reading of a sheet all of whose rows are on a larger one; null of any other sheet. */
function summaryOf(sheet: SheetRead, plans: readonly SheetRead[]): Summary | null {
  const { reading } = sheet;
  const rows = rowsOnSheet(sheet);
  if (rows.length < fewestShown || reading.tables.some(isSettled)) return null;
  const others = plans.filter((other) => other !== sheet);
  const isWhole = (pairs: readonly RowPair[]): boolean => pairs.length === rows.length && sizeOf(pairs) > rows.length;
  const onOne = others.map((other) => pairsOf(sheet, [other])).filter(isWhole);
  const all = onOne.length > 0 ? onOne : [pairsOf(sheet, others)].filter(isWhole);
  const found = all.filter((each) => saySame(each, saysSummary(sheet))).sort((one, other) => sizeOf(other) - sizeOf(one))[0];
  if (found === undefined) return null;
  const of = new Set(found.map(({ other }) => other.sheet));
  const names = listed([...of].map(({ grid }) => `“${grid.sheet.name}”`));
  const differs = differencesOf(found);
  return {
    of,
    asAt: reading.tables[0]?.asAtStated ?? null,
    reading: {
      ...reading,
      layout: 'none',
      reason: `All of its rows are on ${names} too, with more of them, so they are counted once, there.`,
      tables: [],
      ...(differs.length === 0 ? {} : { differs }),
    },
  };
}

/** How many rows the sheets of these pairs hold. */
function sizeOf(pairs: readonly RowPair[]): number {
  return [...new Set(pairs.map(({ other }) => other.sheet))].reduce((sum, sheet) => sum + rowsOnSheet(sheet).length, 0);
}

/** Each row with the one row of the others that is the same, where no other row of the sheet is that row too. */
function pairsOf(sheet: SheetRead, others: readonly SheetRead[]): readonly RowPair[] {
  if (others.length === 0) return [];
  const known = knownRows(others);
  const pairs = rowsOnSheet(sheet).flatMap((one): readonly RowPair[] => {
    const other = sameRow(one, known);
    return other === null ? [] : [{ one, other }];
  });
  return pairs.filter(({ other }, index) => pairs.every((each, at) => at === index || each.other.row !== other.row));
}

const summaryWords =
  /\b(?:summar(?:y|ies)|headlines?|highlights?|overview|dashboard|scorecard|(?:for|to) (?:the )?(?:cabinet|board|committee|trustees|governors|members|council|executive|scrutiny|partners)|at a glance|key (?:measures|actions|projects|milestones|messages)|exceptions?|top \d+|executive)\b/iu;
/** Rows above the first headings in which a sheet says what it is. */
const mostTitleRows = 6;

/** The sheet's name or a title says that it shows a part. */
function saysSummary({ grid, reading: { tables } }: SheetRead): boolean {
  if (summaryWords.test(grid.sheet.name)) return true;
  const first = tables[0]?.area.firstRow ?? 0;
  for (let row = Math.max(grid.area.firstRow, first - mostTitleRows); row < first; row += 1)
    for (let column = grid.area.firstColumn; column <= grid.area.lastColumn; column += 1)
      if (summaryWords.test(textAt(grid, row, column))) return true;
  return false;
}

type SharedReading = Pick<SheetReading, 'tables' | 'sharedRows' | 'differs'>;

/** Of sheets that share rows, the smaller ones, of equal ones the later: their shared rows count on the other. */
function sharedOf(sheets: readonly SheetRead[]): ReadonlyMap<SheetRead, SharedReading> {
  const bySize = sheets
    .map((sheet, index) => ({ sheet, index, rows: rowsOnSheet(sheet).length, settled: sheet.reading.tables.some(isSettled) }))
    .sort((one, other) => Number(other.settled) - Number(one.settled) || other.rows - one.rows || one.index - other.index)
    .map(({ sheet }) => sheet);
  const found = new Map<SheetRead, SharedReading>();
  bySize.forEach((sheet, index) => {
    for (const other of bySize.slice(0, index)) {
      if (found.has(sheet) || found.has(other)) continue;
      const pairs = pairsOf(sheet, [other]);
      const least = Math.min(rowsOnSheet(sheet).length, rowsOnSheet(other).length) * leastShared;
      if (pairs.length < fewestShared || pairs.length < least || !saySame(pairs, false)) continue;
      const rows = new Set(pairs.map(({ one }) => one.row.row));
      const differs = differencesOf(pairs);
      found.set(sheet, {
        tables: sheet.reading.tables.map((table) => countedElsewhere(table, rows)),
        sharedRows: { sheet: other.grid.sheet.name, rows: [...rows], isFed: false },
        ...(differs.length === 0 ? {} : { differs }),
      });
    }
  });
  return found;
}
