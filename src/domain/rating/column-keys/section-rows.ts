// Of which rows a part of a key speaks: those where less is better, those in per cent or in numbers, or those whose names it says
// ("For complaints and sickness:"). A part that names none is for all that no other part is for.

import { formatKind } from '../../cells/number-formats';
import { isLimit } from '../../cells/targets/at-least-or-up-to';
import { numberFormatAt, textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { PlanRow } from '../../model/table/rows';
import type { KeySection, KeyToColumn } from './meanings';
import { tellingWords } from './named-columns';

/** Whether a row that counts, by its index, is one of a caption's; null of a caption that names none. */
export type RowsOfSection = (caption: string) => ((index: number) => boolean | null) | null;

const ofLess =
  /\b(?:lower|less|fewer|smaller|low) (?:(?:is|are|figures? (?:is|are)|the) )?(?:better|good|the better)\b|\b(?:limits?|ceilings?|maximums?)\b/iu;
const ofMore = /\b(?:higher|more|larger|bigger|high) (?:(?:is|are|figures? (?:is|are)|the) )?(?:better|good|the better)\b/iu;
const ofShares =
  /^(?:for |where |if )?(?:the )?(?:percentages?|per ?cents?|%s?|rates?|percentage (?:measures?|targets?|rows?)|measures? in (?:%|per ?cent))\b/iu;
const ofNumbers =
  /^(?:for |where |if )?(?:the )?(?:numbers?|counts?|volumes?|whole numbers?|(?:number|volume|count) (?:measures?|targets?|rows?))\b/iu;
const ofMoney = /^(?:for |where |if )?(?:the )?(?:money|£s?|pounds?|costs?|budgets?|financial)\b/iu;
const ofOthers =
  /^(?:for |where )?(?:all |any |every )?(?:the )?(?:others?|rest|other (?:measures?|rows?|indicators?)|everything else|all else)\b/iu;

/** How the captions of a table's key pick its rows. */
export function rowsOfSections(grid: Grid, table: PlanTable): RowsOfSection {
  const rows = table.rows.filter(isCounted);
  const by = (holds: (row: PlanRow) => boolean | null) => (index: number) => {
    const row = rows[index];
    return row === undefined ? null : holds(row);
  };
  return (caption) => {
    const plain = caption.trim();
    if (ofLess.test(plain)) return by(isLessBetter);
    if (ofMore.test(plain)) return by((row) => not(isLessBetter(row)));
    if (ofShares.test(plain)) return by((row) => unitOf(grid, table, row) === 'share');
    if (ofNumbers.test(plain)) return by((row) => unitOf(grid, table, row) === 'number');
    if (ofMoney.test(plain)) return by((row) => unitOf(grid, table, row) === 'money');
    const words = [...tellingWords(plain)].filter((word) => !general.test(word));
    const names = rows.map(({ description }) => tellingWords(description));
    const isNamed = (index: number): boolean => words.some((word) => names[index]?.has(word) === true);
    const named = names.filter((_, index) => isNamed(index)).length;
    return named === 0 || named === rows.length ? null : isNamed;
  };
}

const general = /^(?:row|measure|indicator|key|rag|status|rating|where|for|all|any|target|kpi|other|rest)s?$/u;

function isLessBetter({ target: { kind, betterOpen } }: PlanRow): boolean | null {
  return kind === null || betterOpen === true ? null : isLimit(kind);
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

/** By the format of its figures, else by its unit. */
function unitOf(grid: Grid, { columns }: PlanTable, { row }: PlanRow): 'share' | 'money' | 'number' {
  const figures = [columns.target, columns.total, ...columns.periods.map(({ column }) => column)];
  const kinds = new Set(figures.flatMap((column) => (column === null ? [] : [formatKind(numberFormatAt(grid, row, column))])));
  const unit = columns.unit === null ? '' : textAt(grid, row, columns.unit);
  if (kinds.has('percent') || /%|\bper ?cent|\bpercentage/iu.test(unit)) return 'share';
  return /£|\bpounds?\b/iu.test(unit) ? 'money' : 'number';
}

/** By section whether a row is one of its; a part that names no rows is for all others, and only one may be. */
export function selectedRows({ sections }: KeyToColumn, rowsOf: RowsOfSection): readonly ((index: number) => boolean | null)[] {
  if (sections.length === 1) return [() => true];
  const named = sections.map(({ caption }: KeySection) => (ofOthers.test(caption.trim()) ? null : rowsOf(caption)));
  const areOpen = named.filter((each) => each === null).length > 1;
  return named.map((isOf) => (index) => {
    if (areOpen) return null;
    if (isOf !== null) return isOf(index);
    const others = named.flatMap((each) => (each === null ? [] : [each(index)]));
    return others.includes(true) ? false : others.includes(null) ? null : true;
  });
}
