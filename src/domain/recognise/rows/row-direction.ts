// Which way is better for a row, by all that says it: a column of directions, the target's heading or the unit; what is
// stated beside the figures; the baseline and the words of the row; a stated status.

import type { CellValue } from '../../model/cell';
import { formulaAt } from '../../model/grid';
import type { Columns } from '../../model/table/columns';
import { isDataKind } from '../../model/table/counted-rows';
import type { StatedStatus } from '../../model/table/rows';
import type { Figure } from '../../model/table/targets';
import { saidBetter, saysLowerIsBetter } from '../../cells/targets/at-least-or-up-to';
import type { DirectionColumn } from '../../cells/targets/in-words/direction-column';
import {
  betterAgainstBudget,
  betterByBaseline,
  betterByWords,
  howTargetsGo,
  isComingIn,
  type Better,
} from '../../cells/targets/better-direction';
import { isShareOfTitle, saysShareWanted } from '../../cells/targets/share-wanted';
import { trait } from '../sheet/text-traits';
import { wayNoted, type NotedDirection } from '../../cells/words/noted-directions';
import {
  countsThingsWanted,
  countsWorkDone,
  isBadItself,
  isProgrammeOfWork,
  isUnwanted,
  moreByWords,
} from '../../cells/targets/more-is-better';
import { withoutPeopleInNeed } from '../../cells/targets/against-trouble/people-in-need';
import { countsWhatHappens } from '../../cells/targets/what-happens';
import { isSameFigure } from '../../cells/rounding';
import { isLevelInWords, isRunningInWords } from '../../cells/words/level-words';
import { memoizeLast } from '../sheet/memoize-last';
import { typedText, type SheetView } from '../sheet/sheet-view';
import { bareFiguresAreFloors, type TargetBeside } from './direction/ceilings-written';
import type { BudgetReader } from './direction/budgets-of-things';
import { partsWantedHigh } from './direction/parts-of-sums';
import { wayInFormulas } from './direction/compared-in-formulas';
import { columnReader } from './direction/column-direction';
import type { KindedRow } from './kinds/row-kinds';
import { figureAt } from './row-cells';
import { byMet, byStatus, isRed, isStatedShort, byVariance, signMeansBetter, type VerdictColumns, type Way } from './stated-direction';
import { isOfTrouble, mayBeEitherWay, saysMoreUnlessSaid, unitsWantedHigh } from './more-unless-said';

/**
 * `open`: the baseline and the words speak against each other; `contradicted`: what is stated beside the figures and
 * the words do; `likely`: only the table's title or its sheet's name says that more is better; `nothing`: nothing
 * speaks.
 */
export type RowDirection = 'lower' | 'higher' | 'open' | 'contradicted' | 'likely' | 'nothing';

/** What is read beside the target's column. */
export interface DirectionSource {
  /** The target's own heading. */
  readonly heading: string;
  /** The column that says whether lower is better; null where none does. */
  readonly direction: DirectionColumn | null;
  /** The column of baselines; null where there is none. */
  readonly baseline: number | null;
  /** Titles and headings that say what the rows count. */
  readonly about: readonly string[];
  /** All figures of the table are savings. */
  readonly areSavings: boolean;
  /** The table sets outputs delivered against what is to be delivered. */
  readonly areOutputs: boolean;
  /** The heading of the stated percentages; "" where there are none. */
  readonly achieved: string;
  /** The columns that give a verdict on the figures. */
  readonly verdicts: VerdictColumns;
  /** What notes over and under the table say of measures that they name. */
  readonly noted: readonly NotedDirection[];
  /** Those notes as they stand: a key may say it of all. */
  readonly notes: readonly string[];
  /** The column that says what each row counts, beside what it is about; null where none does. */
  readonly measure: number | null;
  /** Columns of words, whose formulas may compare the figure with the target. */
  readonly stated: readonly number[];
  /** Columns of sentences, which may say it of their own row: "Lower is better. Admissions rose in June." */
  readonly remarks: readonly number[];
}

/** A row as its target is read. */
export interface RowToRead {
  readonly row: number;
  /** The values of the row. */
  readonly values: readonly CellValue[];
  /** What it is about. */
  readonly described: string;
  /** Its traits (text-traits.ts). */
  readonly traits: number;
  readonly reviews: readonly StatedStatus[];
}

export type DirectionReader = (read: RowToRead, target: Figure) => RowDirection;

/** `budgetOf`: null where the target is no budget. */
interface SourceWithBudget extends DirectionSource {
  readonly budgetOf: BudgetReader | null;
}

/** `rows`: those of the table, by whose figures the sign of its variances is judged. */
export function directionReader(view: SheetView, columns: Columns, source: SourceWithBudget, rows: readonly KindedRow[]): DirectionReader {
  const { heading, direction, baseline, verdicts, noted, budgetOf } = source;
  const wayInColumn = columnReader(view, direction, rows, ownWay);
  const lowerInHeading = saysLowerIsBetter(heading);
  const isLowerUnit = memoizeLast(saysLowerIsBetter);
  const isMoreOfUnit = memoizeLast((unit) => moreByWords(unit.toLowerCase()));
  const inLowerCase = memoizeLast((text) => text.toLowerCase());
  /** As every pattern of words has it. */
  const wordsOf = memoizeLast((described) => described.toLowerCase());
  const countWork = source.about.some(countsWorkDone);
  const areShares = source.about.some(saysShareWanted);
  const ofProgramme = isProgrammeOfWork(heading);
  const countThings = [...source.about, source.achieved, view.grid.sheet.name].some(countsThingsWanted);
  const { met, byNow = false, variance } = verdicts;
  let saysMore: boolean | null = null;
  let bareFloors: boolean | null = null;
  let unitsOfMore: ReadonlySet<string> | null = null;
  let partsOfMore: ReadonlySet<number> | null = null;
  const plusIs = variance === null ? null : (variance.plusIs ?? (signMeansBetter(variedRows()) ? 'better' : null));
  return (read, target) => {
    const said = saidOf(read);
    if (said !== null) return said;
    // What the table counts goes before what a row is about: a vacancy factor saves.
    if (source.areSavings) return 'higher';
    const goal = numberIn(target);
    if (areShares && goal !== null && isShareOfTitle(wordsOf(read.described), unitOf(read.row), goal)) return 'higher';
    const from = baseline === null ? null : numberIn(figureAt(view, read.values, read.row, baseline));
    const measured = wayMeasured(read.row);
    const budget = budgetOf?.(read.row, read.described) ?? null;
    const isBudget = budget === 'money';
    const ofWords = betterAgainstBudget(isBudget, read.described) ?? measured ?? byWordsOf(read);
    const byWords = betterByBaseline(budget === 'open' ? (ofWords ?? 'open') : ofWords, from, goal);
    if (byWords === 'open') return 'open';
    const byFormula = byWords === null && !isWantedHigh(read, isBudget) ? comparedIn(read.row) : null;
    if (byFormula !== null) return byFormula;
    const known = byWords ?? (isWantedHigh(read, isBudget) ? 'higher' : null);
    const isProgramme = ofProgramme || (budget === 'things' && !isUnwanted(wordsOf(read.described)));
    const actual = goal === null ? null : actualOf(read);
    if (goal === null || actual === null || actual === goal)
      return known ?? byTargets(read, goal) ?? (isProgramme ? 'higher' : unsaid(read, target, false));
    const verdict = byNow && actual < goal && !isPosition(read, actual) ? null : verdictOn(read.row, actual > goal);
    if (verdict !== null) return known !== null && known !== verdict ? 'contradicted' : verdict;
    // Green past a limit that only a word makes one; or a position within it, and Red.
    const isWordsOnly = known === 'lower' && from === null && !isBudget;
    if (isWordsOnly && (isGreenPast(read, goal) || (measured === null && actual < goal && isRed(read.reviews) && isPosition(read, actual))))
      return 'contradicted';
    // Green far short of a level that only words want high: less of it may well be meant.
    if (byWords === null && known === 'higher' && actual < goal * farShort && isLevelStatedWell(read)) return 'contradicted';
    return (
      known ??
      byStatus(read.reviews, actual > goal) ??
      byTargets(read, goal) ??
      (isProgramme || (countWork && !isUnwanted(wordsOf(read.described))) ? 'higher' : unsaid(read, target, actual > goal))
    );
  };

  /**
   * Targets of its periods that fall ask a position, a rate or a trouble to come down, as those that rise ask it to go up; of work
   * that is counted they say how much is planned. Two of them, or words that say neither, are too little to tell: `open`.
   */
  function byTargets({ row, described, values, reviews }: RowToRead, goal: number | null): 'lower' | 'higher' | 'open' | null {
    const cells = columns.periodTargets ?? [];
    if (cells.length < 2) return null;
    const targets = cells.map(({ column }) => numberIn(figureAt(view, values, row, column)));
    const typed = targets.filter((target) => target !== null);
    const go = howTargetsGo(typed);
    const unwanted = isUnwanted(wordsOf(described));
    if (go === null || (goal !== null && isSameFigure(sumOf(typed), goal))) return null;
    if (!unwanted && (countWork || countsWhatHappens(described))) return null;
    const isLevel = !isRunningInWords(described) && isPositionInWords(row, described);
    if (go.way === 'rise') return !isLevel || !go.steadily ? null : unwanted ? 'open' : 'higher';
    return go.steadily && (isLevel || unwanted) && !isStatedOtherwise(row, values, targets, reviews) ? 'lower' : 'open';
  }

  /** Green past the target of its period, or short of it and in trouble: a limit it isn't. */
  function isStatedOtherwise(
    row: number,
    values: readonly CellValue[],
    targets: readonly (number | null)[],
    reviews: readonly StatedStatus[],
  ): boolean {
    if (targets.length !== columns.periods.length) return false;
    const both = columns.periods.flatMap(({ column }, place) => {
      const [figure, target] = [numberIn(figureAt(view, values, row, column)), targets[place] ?? null];
      return figure === null || target === null ? [] : [{ figure, target }];
    });
    const now = both.at(-1);
    if (now === undefined) return false;
    const { figure, target } = now;
    return figure > target ? byStatus(reviews, true) === 'higher' : figure < target && isStatedShort(reviews);
  }

  /** What adds up through the year may be Green at a quarter of it; a level may not. */
  function isLevelStatedWell({ row, described, reviews }: RowToRead): boolean {
    const unit = columns.unit === null ? null : typedText(view, row, columns.unit);
    return byStatus(reviews, true) === 'higher' && isLevelInWords(described, unit) && !isRunningInWords(described);
  }

  /** By what it has come to, and by its last figure too: positions aren't added up. */
  function isGreenPast(read: RowToRead, goal: number): boolean {
    const last = periodFigures(read.row, read.values).at(-1);
    const figures = [actualOf(read), ...(columns.total === null && last !== undefined ? [last] : [])];
    return figures.every((figure) => figure !== null && figure > goal) && byStatus(read.reviews, true) === 'higher';
  }

  /** The officer's own status compares the two. */
  function comparedIn(row: number): Way {
    const { target, total, periods } = columns;
    if (target === null || source.stated.length === 0) return null;
    const figures = [total, ...periods.map(({ column }) => column)].filter((column) => column !== null);
    return wayInFormulas(
      source.stated.map((column) => formulaAt(view.grid, row, column)),
      { row, figures, target },
    );
  }

  /** What is counted goes before what the row is about. */
  function wayMeasured(row: number): Way {
    if (source.measure === null) return null;
    const words = typedText(view, row, source.measure).toLowerCase();
    if (words === '') return null;
    return moreByWords(words) ? 'higher' : betterByWords(words) === 'lower' ? 'lower' : null;
  }

  function byWordsOf({ row, described, traits }: RowToRead): Better {
    if ((traits & trait.wantedLow) === 0) return null;
    const words = wordsOf(described);
    return betterByWords(source.areOutputs ? withoutPeopleInNeed(words) : words, unitOf(row));
  }

  function unsaid({ row, described, reviews }: RowToRead, target: Figure, past: boolean): 'higher' | 'likely' | 'nothing' {
    const words = wordsOf(described);
    if (source.areOutputs)
      return isBadItself(words) || betterByWords(withoutPeopleInNeed(words), unitOf(row)) === 'lower' ? 'nothing' : 'higher';
    if (isUnwanted(words)) return 'nothing';
    // Red past its target may be too much of it, whatever the table says of others.
    const isBare = target.kind === 'number';
    if (!(past && isStatedShort(reviews)) && (moreUnlessSaid() || (isBare && areBareFloors()) || isPartOfMore(row))) return 'higher';
    return countThings || (!mayBeEitherWay(words) && moreBeside(unitOf(row))) ? 'likely' : 'nothing';
  }

  /** All rows beside are wanted high, one of the same unit among them: what is used for the work is measured otherwise. */
  function moreBeside(unit: string): boolean {
    if (source.direction !== null) return false;
    unitsOfMore ??= unitsWantedHigh(rows.flatMap((each) => (isDataKind(each.kind) ? [{ way: ownWay(each), unit: unitOf(each.row) }] : [])));
    return unitsOfMore.has(unit);
  }

  /** What the words of a row alone say. */
  function ownWay({ row, description }: KindedRow): Way {
    const measured = wayMeasured(row);
    if (measured !== null) return measured;
    const words = description.toLowerCase();
    if (isUnwanted(words) || betterByWords(words, unitOf(row)) === 'lower') return 'lower';
    return moreByWords(words) ? 'higher' : null;
  }

  function isPartOfMore(row: number): boolean {
    partsOfMore ??= partsWantedHigh(view, rows, columns.target);
    return partsOfMore.has(row);
  }

  function moreUnlessSaid(): boolean {
    saysMore ??= saysMoreUnlessSaid({
      notes: source.notes,
      noted,
      rows: rows.flatMap(({ row, kind, description }) => (isDataKind(kind) ? [textsOf(row, description)] : [])),
      about: source.about,
      isAddedUp: isAddedUp(),
      arePastLastYear: arePastLastYear(),
    });
    return saysMore;
  }

  function areBareFloors(): boolean {
    bareFloors ??= bareFiguresAreFloors(rows.flatMap(targetBeside));
    return bareFloors;
  }

  function targetBeside(each: KindedRow): readonly TargetBeside[] {
    if (!isDataKind(each.kind)) return [];
    return [{ figure: figureAt(view, valuesOf(each.row), each.row, columns.target), way: ownWay(each) }];
  }

  /** One row under all others adds up their targets too: they count the same thing. */
  function isAddedUp(): boolean {
    const [sum, another] = rows.filter(({ kind }) => kind === 'total' || kind === 'subtotal');
    if (sum === undefined || another !== undefined || rows.some(({ row, kind }) => row > sum.row && isDataKind(kind))) return false;
    return numberIn(figureAt(view, valuesOf(sum.row), sum.row, columns.target)) !== null;
  }

  /** Nearly all targets are above what came of last year, of the same length. */
  function arePastLastYear(): boolean {
    const periods = columns.lastYear ?? [];
    if (periods.length === 0 || periods.length !== columns.periods.length) return false;
    if ([...source.about, view.grid.sheet.name].some(isOfTrouble)) return false;
    const compared = rows.flatMap(({ row, kind }) => {
      if (!isDataKind(kind)) return [];
      const values = valuesOf(row);
      const target = numberIn(figureAt(view, values, row, columns.target));
      const before = periods.flatMap(({ column }) => numberIn(figureAt(view, values, row, column)) ?? []);
      return target === null || before.length < periods.length ? [] : [target > sumOf(before)];
    });
    return compared.length >= leastCompared && compared.filter(Boolean).length * 4 >= compared.length * 3;
  }

  function textsOf(row: number, description: string): readonly string[] {
    return [description, ...[columns.unit, ...source.remarks].flatMap((column) => (column === null ? [] : [typedText(view, row, column)]))];
  }

  function saidOf({ row, described, traits }: RowToRead): Way {
    const inColumn = wayInColumn(row);
    if (inColumn === 'lower') return 'lower';
    const inWords = lowerInHeading ? 'lower' : (traits & trait.better) === 0 ? null : saidBetter(wordsOf(described));
    if (inWords !== null) return inWords;
    if (columns.unit !== null && isLowerUnit(typedText(view, row, columns.unit))) return 'lower';
    if (inColumn !== null) return inColumn;
    const inNotes = noted.length === 0 ? null : wayNoted(noted, { words: wordsOf(described), cells: cellsBefore(row) });
    return inNotes ?? saidInRemarks(row);
  }

  function saidInRemarks(row: number): Way {
    for (const column of source.remarks) {
      const text = typedText(view, row, column);
      if (text.includes('better') || text.includes('good')) return saidBetter(text.toLowerCase());
    }
    return null;
  }

  /** The cells that may hold a row's id or mark: those up to its words, its unit and its target. */
  function cellsBefore(row: number): readonly string[] {
    const before = valuesOf(row).slice(0, Math.max(columns.description, columns.measure ?? 0) - view.grid.area.firstColumn + 1);
    const beside = [columns.unit, columns.target].flatMap((column) => (column === null ? [] : [typedText(view, row, column)]));
    return [...before.flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : [])), ...beside];
  }

  function unitOf(row: number): string {
    return columns.unit === null ? '' : inLowerCase(typedText(view, row, columns.unit));
  }

  /**
   * Whether the figure is a position at a time, of which "on target" says that the target is met: by its words, or because
   * it isn't what its periods add up to. What adds up through the year may be on target long before.
   */
  function isPosition({ row, described, values }: RowToRead, actual: number): boolean {
    const done = periodFigures(row, values);
    if (done.length > 1 && numberIn(figureAt(view, values, row, columns.total)) !== null) return !isSameFigure(sumOf(done), actual);
    return isPositionInWords(row, described);
  }

  function isWantedHigh({ row, described }: RowToRead, isBudget: boolean): boolean {
    const words = wordsOf(described);
    if (isBudget && isComingIn(words)) return true;
    return moreByWords(words) || (columns.unit !== null && isMoreOfUnit(typedText(view, row, columns.unit)));
  }

  /** What the row has come to: its total, else its last period where it is a level, else their sum. */
  function actualOf({ row, described, values }: Pick<RowToRead, 'row' | 'described' | 'values'>): number | null {
    const total = numberIn(figureAt(view, values, row, columns.total));
    return total ?? doneInPeriods(row, described, values);
  }

  function doneInPeriods(row: number, described: string, values: readonly CellValue[]): number | null {
    const done = periodFigures(row, values);
    if (isPositionInWords(row, described)) return done.at(-1) ?? null;
    return done.length === 0 ? null : sumOf(done);
  }

  function isPositionInWords(row: number, described: string): boolean {
    const unit = columns.unit === null ? null : typedText(view, row, columns.unit);
    return isLevelInWords(described, unit) || isRunningInWords(described);
  }

  function periodFigures(row: number, values: readonly CellValue[]): readonly number[] {
    return columns.periods.flatMap(({ column, forecast }) => {
      const figure = forecast === true ? null : numberIn(figureAt(view, values, row, column));
      return figure === null ? [] : [figure];
    });
  }

  function verdictOn(row: number, past: boolean): Way {
    const byColumn = met === null ? null : byMet(typedText(view, row, met), past);
    if (byColumn !== null || variance === null || plusIs === null) return byColumn;
    const difference = valuesOf(row)[variance.column - view.grid.area.firstColumn];
    return typeof difference === 'number' ? byVariance(difference, plusIs, past) : null;
  }

  function variedRows() {
    if (variance === null) return [];
    return rows.flatMap(({ row, kind, description }) => {
      if (!isDataKind(kind)) return [];
      const values = valuesOf(row);
      const actual = actualOf({ row, described: description, values });
      const target = numberIn(figureAt(view, values, row, columns.target));
      return actual === null || target === null
        ? []
        : [{ actual, target, variance: numberIn(figureAt(view, values, row, variance.column)) }];
    });
  }

  function valuesOf(row: number): readonly CellValue[] {
    return view.grid.values[row - view.grid.area.firstRow] ?? [];
  }
}

const leastCompared = 3;

/** So far short of its target nobody calls a level Green. */
const farShort = 0.6;

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

function numberIn(figure: Figure): number | null {
  return figure.kind === 'number' ? figure.value : null;
}
