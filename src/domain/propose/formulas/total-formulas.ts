// The formulas of a row's total: what each way of counting gives, in columns of their own, and the one that the row's
// counting method names. Where two are asked about, the lowest and the highest of them.

import { cellAddress } from '../../model/cell';
import { formulaBeginnings } from '../../cells/add-in-formulas';
import { askedPrefix } from '../../measures/method-cell';
import { targetWords } from '../../measures/row-figures';
import { methodWords, type CountingMethod } from '../../model/counting-method';
import { cellsOf, latestOf, quoted, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { targetColumns } from './target-figure-formula';
import { countOfTexts, figureOf, highestOfTexts, isFigure, sumOfTexts } from './text-figure-formulas';
import type { CountedTexts, TextsByRow } from '../../measures/counted-texts';

const noTexts: TextsByRow = new Map();

/** Rows whose figures are typed as text have formulas of their own; all others have the same. */
function byTexts(texts: TextsByRow, formulaOf: (row: number, texts: CountedTexts | null) => string): FormulaOfRow {
  const plain = sameInEveryRow((row) => formulaOf(row, null));
  if (texts.size === 0) return plain;
  return (row) => {
    const ofRow = texts.get(row);
    return ofRow === undefined ? plain(row) : formulaOf(row, ofRow);
  };
}

/** How many periods hold a number. Null without periods. */
export function figuresFormula({ periods }: FormulaColumns, texts = noTexts): FormulaOfRow | null {
  if (periods.length === 0) return null;
  return byTexts(texts, (row, typed) => `=COUNT(${cellsOf(periods, row)})${typed === null ? '' : `+${countOfTexts(typed, row)}`}`);
}

/** Blank where no period holds a number, or one an error; the other ways of counting follow it in that. */
export function sumFormula({ periods, ours: { figures } }: FormulaColumns, texts = noTexts): FormulaOfRow | null {
  if (periods.length === 0 || figures === undefined) return null;
  return byTexts(texts, (row, typed) => {
    const sum = `SUM(${cellsOf(periods, row)})${typed === null ? '' : `+${sumOfTexts(typed, row)}`}`;
    return `=IFERROR(IF(${cellAddress(row, figures)}=0,"",${sum}),"")`;
  });
}

/** The figure of the last period that has one. */
export function latestFormula({ periods, ours: { sum } }: FormulaColumns, texts = noTexts): FormulaOfRow | null {
  if (periods.length === 0 || sum === undefined) return null;
  return byTexts(texts, (row, typed) => `=IF(${cellAddress(row, sum)}="","",${latestFigure(periods, row, typed)})`);
}

function latestFigure(periods: readonly number[], row: number, texts: CountedTexts | null): string {
  if (texts === null) return latestOf(periods, row);
  const { typed } = texts;
  return figureOf(
    latestOf(periods, row, (cells) => isFigure(cells, typed)),
    typed,
  );
}

/** The highest figure of any period. */
export function highestFormula({ periods, ours: { sum } }: FormulaColumns, texts = noTexts): FormulaOfRow | null {
  if (periods.length === 0 || sum === undefined) return null;
  return byTexts(texts, (row, typed) => {
    const figures = [cellsOf(periods, row), ...(typed === null ? [] : highestOfTexts(typed, row))];
    return `=IF(${cellAddress(row, sum)}="","",MAX(${figures.join(',')}))`;
  });
}

/** Whether there is an error among the figures or in the target's cells. Null where nothing is counted. */
export function errorsFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { periods, total } = columns;
  if (periods.length === 0 && total === null) return null;
  const figures = periods.length > 0 ? periods : [total].filter((column) => column !== null);
  return sameInEveryRow((row) => `=ISERROR(SUM(${cellsOf([...targetColumns(columns), ...figures], row)}))`);
}

/** What each way of counting gives in a row, in the order of its words. */
function waysOf(
  { statedTotal, ours }: FormulaColumns,
  row: number,
  texts: CountedTexts | null = null,
): readonly (readonly [method: CountingMethod, figure: string])[] | null {
  const { figures, sum, latest, highest } = ours;
  if (figures === undefined || sum === undefined || latest === undefined || highest === undefined) return null;
  const at = (column: number): string => cellAddress(row, column);
  const isText = texts !== null && texts.total === statedTotal;
  return [
    ['sum', at(sum)],
    ['latest', at(latest)],
    ['highest', at(highest)],
    // Of a blank sum there is no average: engines differ over "" in a division.
    ['average', `AVERAGE(${at(sum)})/${at(figures)}`],
    ...(statedTotal === null ? [] : [['stated', isText ? figureOf(at(statedTotal), texts.typed) : at(statedTotal)] as const]),
  ];
}

/** As far as the words of the methods differ. */
const firstLetters = 3;

/**
 * Total by the row's counting method: `=IFERROR(CHOOSE(MATCH(LEFT(N4,3),{"Sum","Lat",…},0),O4,P4,…),"")`.
 * Null without a method column.
 */
export function totalFormula(columns: FormulaColumns, texts = noTexts): FormulaOfRow | null {
  const { method } = columns.ours;
  if (method === undefined || columns.periods.length === 0 || waysOf(columns, 0) === null) return null;
  return byTexts(texts, (row, typed) => {
    const ways = waysOf(columns, row, typed) ?? [];
    const words = ways.map(([each]) => quoted(methodWords[each].slice(0, firstLetters)));
    const isText = typed !== null && typed.total !== null;
    const figures = ways.map(([each, figure]) => (each === 'stated' && !isText ? `IF(ISNUMBER(${figure}),${figure},"")` : figure));
    const word = `${cellAddress(row, method)},${String(firstLetters)})`;
    return `${formulaBeginnings.total}${word},{${words.join(',')}},0),${figures.join(',')}),"")`;
  });
}

/** More than any figure in a plan: what a way of counting that isn't asked about stands aside with. */
const aside = '9^99';

/**
 * The lowest total of the two ways that are asked about, else the total; blank where more than two are, or the targets
 * are of periods: what a sum is set against isn't what one period is.
 */
export function lowestTotalFormula(columns: FormulaColumns, texts = noTexts): FormulaOfRow | null {
  return ofAskedWays(columns, texts, 'MIN', aside);
}

/** The highest of them. */
export function highestTotalFormula(columns: FormulaColumns, texts = noTexts): FormulaOfRow | null {
  return ofAskedWays(columns, texts, 'MAX', `-${aside}`);
}

function ofAskedWays(columns: FormulaColumns, texts: TextsByRow, choose: 'MIN' | 'MAX', otherwise: string): FormulaOfRow | null {
  const { total, target, periodTargets, ours } = columns;
  const { method, targetKind } = ours;
  if (total === null || method === undefined || waysOf(columns, 0) === null) return null;
  return byTexts(texts, (row, typed) => {
    const word = cellAddress(row, method);
    const isEach = targetKind === undefined ? '' : `,${cellAddress(row, targetKind)}=${quoted(targetWords['each period'])}`;
    const ofPeriods = periodTargets.length === 0 ? '' : target === null ? ',TRUE' : `,${cellAddress(row, target)}=""`;
    const ways = (waysOf(columns, row, typed) ?? []).map(
      ([each, figure]) => `IF(ISERROR(FIND(${quoted(methodWords[each])},${word})),${otherwise},${figure})`,
    );
    const isBlank = ours.sum === undefined ? '' : `${cellAddress(row, ours.sum)}="",`;
    const asked = `IF(OR(${isBlank}COUNT(FIND(",",${word}))${isEach}${ofPeriods}),"",${choose}(${ways.join(',')}))`;
    return `=IFERROR(IF(LEFT(${word},${String(firstLetters)})=${quoted(askedPrefix.slice(0, firstLetters))},${asked},${cellAddress(row, total)}),"")`;
  });
}
