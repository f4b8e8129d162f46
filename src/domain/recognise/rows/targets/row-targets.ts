// The target of each row, and whether it is a floor or a ceiling, as what says which way is better has it.

import type { KindedRow } from '../kinds/row-kinds';
import { withoutYearsEnd } from './by-years-end';
import { figureAt } from '../row-cells';
import { memoizeLast } from '../../sheet/memoize-last';
import { typedText, type SheetView } from '../../sheet/sheet-view';
import { budgetReader } from '../direction/budgets-of-things';
import { directionReader, type DirectionSource, type RowDirection, type RowToRead } from '../row-direction';
import { kindInHeading, readTarget } from '../../../cells/targets/read-target';
import { trait } from '../../sheet/text-traits';
import { comparedInRow, mayCompare } from '../../../cells/targets/compared-in-row';
import { directionSaid } from '../../../cells/targets/in-words/direction-column';
import type { Thresholds } from '../../columns/threshold-columns';
import { saysNoStatus } from '../../../cells/statuses';
import { isLimit } from '../../../cells/targets/at-least-or-up-to';
import { isRuleForColours } from '../../../cells/targets/in-words/rule-for-colours';
import { asksForNone } from '../../../cells/targets/in-words/nought-in-key';
import { isSpending } from '../../../cells/targets/better-direction';
import { isUnwanted } from '../../../cells/targets/more-is-better';
import { isDataKind } from '../../../model/table/counted-rows';
import type { Figure, Target } from '../../../model/table/targets';
import type { Columns } from '../../../model/table/columns';
import type { DateSpan } from '../../../model/dates';

/** Reads the target of a row. */
export type TargetReader = (read: RowToRead) => Target;

const keptLow =
  /[≤<]|\bat most\b|\b(?:no|not|never)\b.{0,12}\b(?:more|greater|higher|exceed\w*|above|over)\b|\b(?:below|under|fewer|less) /iu;

function isNought(figure: Figure): boolean {
  return figure.kind === 'number' && figure.value === 0;
}

function isUnsaid(direction: RowDirection): boolean {
  return direction === 'nothing' || direction === 'likely';
}

const blank: Figure = { kind: 'blank' };
const noTarget: Target = { figure: blank, kind: null };

/** What targets are read with beside their column. */
export interface TargetSource extends DirectionSource {
  /** What says from which figure a row is of which colour. */
  readonly thresholds: Thresholds;
  /** What the table covers; null where that isn't known or its targets are for longer. */
  readonly year: DateSpan | null;
}

/** How targets are read in a table. `rows`: those of the table. */
export function targetReader(view: SheetView, columns: Columns, source: TargetSource, rows: readonly KindedRow[]): TargetReader {
  const askedBy = kindInHeading(source.heading);
  const { thresholds } = source;
  const hasThresholds = thresholds.columns.length + thresholds.amongWords.length > 0;
  const noneIsWanted = asksForNone(source.notes);
  const budgetOf = budgetReader(view, columns, source);
  const directionOf = directionReader(view, columns, { ...source, budgetOf }, rows);
  /** Whether a unit says something of the target too: "tonnes, max", "out of 40". Mostly it doesn't, in row after row. */
  const tells = memoizeLast((unit) => /\d/u.test(unit) || mayCompare(unit.toLowerCase()));
  return (read) => {
    const target = readAs(read);
    return target.kind === null || (budgetOf?.(read.row, read.described) ?? 'money') === 'money' ? target : { ...target, ofThings: true };
  };

  function readAs(read: RowToRead): Target {
    const { row, values } = read;
    const unit = columns.unit === null ? '' : typedText(view, row, columns.unit);
    const isTelling = unit !== '' && tells(unit);
    const described = isTelling ? `${read.described} (${unit})` : read.described;
    const mayTell = isTelling || (read.traits & trait.comparing) !== 0;
    const inRow = mayTell ? comparedInRow(described.toLowerCase()) : null;
    const figure = columns.target === null ? blank : bareFigure(figureAt(view, values, row, columns.target));
    const said = directionOf(read, figure);
    const isLimitOfNone =
      isNought(figure) && (noneIsWanted || (isUnsaid(said) && (isUnwanted(read.described.toLowerCase()) || areNeighboursLimits(row))));
    const direction = isLimitOfNone ? 'lower' : said;
    const lower = direction === 'lower';
    const qualified = isTelling || (read.traits & trait.qualifying) !== 0 ? described : '';
    const target = withLimited(columns.target === null ? noTarget : readTarget(figure, askedBy, qualified, lower, inRow), read, direction);
    if (hasThresholds && target.figure.kind === 'number' && hasThreshold(row)) return { ...target, thresholds: true };
    // A row with a target for each period but none for the year has the direction of its figures all the same.
    if (target.figure.kind === 'blank' && columns.periodTargets !== undefined) {
      if (inRow === null && direction === 'open') return { ...target, betterOpen: true };
      const kind = inRow ?? (lower ? 'up to' : null);
      return kind === null ? target : withLimited({ ...target, kind }, read, direction);
    }
    if (target.kind !== 'at least' || direction === 'higher' || lower) return target;
    if (direction === 'open' || isNought(target.figure)) return { ...target, betterOpen: true };
    // What the target says itself needs no other evidence.
    if (readTarget(figure, askedBy, qualified, true, inRow).kind === 'at least') return target;
    return { ...target, betterSaid: direction };
  }

  /** Without a deadline at the year's end, where what is left can be read; "Phase 2 agreed by 31 March 2026" stays as it is. */
  function bareFigure(figure: Figure): Figure {
    const bare = withoutYearsEnd(figure, source.year);
    return bare === figure || readTarget(bare, askedBy, '', false).kind !== null ? bare : figure;
  }

  /** Money is to be spent, though not more of it than the budget, unless a column says that less of it is better. */
  function withLimited(target: Target, { row, described }: RowToRead, direction: RowDirection): Target {
    if (target.kind === null || !isLimit(target.kind)) return target;
    const isSaid = source.direction !== null && directionSaid(typedText(view, row, source.direction.column), source.direction) !== null;
    const unwanted = isUnwanted(described.toLowerCase());
    const isMoney = (budgetOf?.(row, described) ?? 'money') === 'money';
    if (!isSaid && !unwanted && isMoney && isSpending(source.heading, described)) return target;
    if (direction === 'lower' || unwanted) return { ...target, limited: 'less' };
    // "≤ 48" asks that it stays low, however it has gone so far; "up to 48" may be so much to give out.
    if (!isSaid && isKeptLow(row)) return target;
    return direction === 'higher' ? { ...target, limited: 'more' } : target;
  }

  function isKeptLow(row: number): boolean {
    return columns.target !== null && keptLow.test(typedText(view, row, columns.target));
  }

  /** Whether the nearest rows with a target, above and below, are limits by their own words. */
  function areNeighboursLimits(row: number): boolean {
    const at = rows.findIndex((each) => each.row === row);
    const nearest = [rows.slice(0, Math.max(at, 0)).reverse(), rows.slice(at + 1)].flatMap((each) => each.find(hasOtherTarget) ?? []);
    return nearest.length > 0 && nearest.every(isLimitInWords);
  }

  function hasOtherTarget({ row, kind }: KindedRow): boolean {
    if (columns.target === null || !isDataKind(kind)) return false;
    const text = typedText(view, row, columns.target);
    return text !== '' && text !== '0';
  }

  function isLimitInWords({ row, description }: KindedRow): boolean {
    const figure =
      columns.target === null ? blank : figureAt(view, view.grid.values[row - view.grid.area.firstRow] ?? [], row, columns.target);
    const { kind } = readTarget(figure, askedBy, description, false);
    return (kind !== null && isLimit(kind)) || isUnwanted(description.toLowerCase());
  }

  function hasThreshold(row: number): boolean {
    const holds = (column: number): boolean => {
      const text = typedText(view, row, column);
      return text !== '' && !saysNoStatus(text);
    };
    return thresholds.columns.some(holds) || thresholds.amongWords.some((column) => isRuleForColours(typedText(view, row, column)));
  }
}
