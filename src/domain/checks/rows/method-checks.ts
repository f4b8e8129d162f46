// What a row's stated total and its counting method show: a total that nothing gives, one that several methods give,
// one that adds up forecasts.

import { capitalised } from '../../cells/words/capitalised';
import { isSameFigure } from '../../cells/rounding';
import { numberText } from '../../commentary/figures-in-words';
import { methodList, rowList } from '../../measures/questions';
import { countBy, type CountingMethod, methodWords } from '../../model/counting-method';
import type { RowFigures } from '../../measures/row-figures';
import { totalsForecasts } from '../../measures/infer-counting-method';
import type { FindingParts } from '../finding';
import { addressOf, place, type RowInTable } from './row-in-table';

/** Everything that the finding of a row's total says besides its words. */
type Common = Omit<FindingParts, 'check' | 'severity' | 'message' | 'alike'>;

/** The row's total against its counting method. */
export function checkMethod(row: RowInTable, figures: RowFigures): readonly FindingParts[] {
  const { method, assessed } = row.assessment;
  if (method === null || method.basis === 'no periods' || (method.basis === 'total' && method.reading.confirmed)) return [];
  if (method.reading.open === true && method.basis !== 'none fits')
    return [askedHow(method.reading.candidates, commonOf(row, figures), figures.hasTarget)];
  const common = commonOf(row, figures);
  const cell = addressOf(row, row.columns.statedTotal ?? row.columns.total ?? 0);
  const stated = figures.statedTotal === null ? '' : numberText(figures.statedTotal);
  const given = numberText(assessed.total ?? 0);
  const { reading } = method;
  const word = methodWords[reading.method];
  switch (method.basis) {
    case 'none fits':
      return method.disagrees
        ? [reading.open === true ? fitsNone(common, cell, stated, figures) : missesForecasts(common, cell, figures)]
        : [];
    case 'forecasts':
      // Where the date alone makes them forecasts, the table is asked about its date once.
      return row.columns.tablePeriods.forecast.every(({ afterAsAt }) => afterAsAt === true)
        ? []
        : [addsUpForecasts(common, cell, figures, assessed.total)];
    // The percentage itself is what the finding is about: row-checks.ts says it.
    case 'no percentage':
      return [];
    case 'own total':
    case 'proposed':
      return [];
    case 'percentage': {
      if (reading.confirmed) return [];
      const fits = `the stated percentage fits ${methodList(reading.candidates)}. ${word} is used until you choose.`;
      const alike = { key: `% ${reading.candidates.join(' ')}`, message: (rows: readonly number[]) => `${rowList(rows)}: ${fits}` };
      return [{ ...common, check: 'counting-method', severity: 'ask', message: capitalised(fits), alike }];
    }
    case 'total': {
      const fits = `fits ${methodList(reading.candidates)}. ${word} is used until you choose.`;
      const alike = {
        key: reading.candidates.join(' '),
        message: (rows: readonly number[]) => `${rowList(rows)}: the stated total ${fits}`,
      };
      return [{ ...common, check: 'counting-method', severity: 'ask', message: `${cell} says ${stated}, which ${fits}`, alike }];
    }
    case 'unfit now': {
      const message = `${cell} says ${stated}, but ${word} now gives ${given}. Choose how to count, or correct the total.`;
      return [{ ...common, check: 'counting-method', severity: 'wrong', message }];
    }
    case 'typed': {
      if (!method.disagrees) return [];
      if (totalsForecasts(figures)) {
        const message = `${cell} is the sum of actuals and forecasts. ${word} counts the actuals and gives ${given}.`;
        return [{ ...common, check: 'total-includes-forecasts', severity: 'note', message }];
      }
      const message = `${cell} says ${stated}, but ${word} gives ${given}. Correct the total or the counting method.`;
      return [{ ...common, check: 'total-differs', severity: 'wrong', message }];
    }
  }
}

function commonOf(row: RowInTable, figures: RowFigures): Common {
  const at = place(row, row.columns.statedTotal ?? row.columns.total);
  const related = row.columns.periods.map((column) => addressOf(row, column));
  return { ...at, related, stated: figures.statedTotal, computed: row.assessment.assessed.total };
}

/** The row has no total until the officer says how it is counted; and a colour only where two ways give the same. */
function askedHow(candidates: readonly CountingMethod[], common: Common, hasTarget: boolean): FindingParts {
  const ways = methodList(candidates);
  const isOfTwo = candidates.length === 2;
  const open = (isOne: boolean): string => {
    const until = !hasTarget
      ? `${isOne ? 'it has' : 'they have'} no total`
      : isOfTwo
        ? `${isOne ? 'it is' : 'they are'} rated only if both give the same status`
        : `${isOne ? 'the row is' : 'the rows are'} not rated`;
    return `nothing says whether the figures are counted by ${ways}, and these differ. Choose one; until then ${until}.`;
  };
  const alike = {
    key: `open ${ways}${hasTarget ? '' : ' without a target'}`,
    message: (rows: readonly number[]) => `${rowList(rows)}: ${open(false)}`,
  };
  return { ...common, check: 'counting-method', severity: 'ask', message: capitalised(open(true)), alike };
}

/** What is in our Counting method column where it is no counting method. */
export function checkMethodCell(row: RowInTable): readonly FindingParts[] {
  const { typed } = row.assessment;
  if (typed?.method !== null) return [];
  const column = row.columns.addInColumns.method ?? null;
  const message = `"${typed.text}" is no counting method. Choose Sum, Latest, Highest, Average or Stated.`;
  return [{ check: 'counting-method', severity: 'ask', ...place(row, column), message, stated: typed.text }];
}

function fitsNone(common: Common, cell: string, stated: string, { actuals, totalLeavesOut }: RowFigures): FindingParts {
  const sum = countBy('sum', actuals);
  const made = sum === null ? '' : numberText(sum);
  const why = totalLeavesOut
    ? 'and its formula leaves out a period with a figure. Lengthen its range, or choose Stated.'
    : `and no other way of counting gives ${stated}. Correct the figures, or choose Stated.`;
  const message = `${cell} says ${stated}, but the periods add up to ${made}, ${why}`;
  return { ...common, check: 'total-fits-no-method', severity: totalLeavesOut ? 'ask' : 'wrong', message, computed: sum };
}

/** Where the totals of the other rows add up actuals and forecasts. */
function missesForecasts(common: Common, cell: string, { statedTotal, actuals, forecasts }: RowFigures): FindingParts {
  const computed = countBy('sum', [...actuals, ...forecasts]) ?? 0;
  const message = `${cell} says ${numberText(statedTotal ?? 0)}, but the actuals and forecasts add up to ${numberText(computed)}. Correct the total or the figures.`;
  return { ...common, check: 'total-fits-no-method', severity: 'wrong', message, computed };
}

/** `done`: what the actuals come to; null where there are only forecasts. */
function addsUpForecasts(common: Common, cell: string, figures: RowFigures, done: number | null): FindingParts {
  const { statedTotal, forecasts, level, totalAddsForecasts } = figures;
  const isLast = level && done !== null && isSameFigure(forecasts.at(-1) ?? Number.NaN, statedTotal ?? 0);
  const [is, because] = isLast
    ? ['a forecast', 'Only the actuals are counted; choose Stated to count the forecast.']
    : done === null
      ? ['the sum of forecasts', 'Nothing is counted until there are actuals.']
      : [`${madeOf(figures)} of actuals and forecasts`, 'Only the actuals are counted; choose Stated to count the forecasts too.'];
  const alike = { key: is, message: (rows: readonly number[]) => `${rowList(rows)}: the stated total is ${is}. ${because}` };
  // A total whose own formula takes forecasts in is what it says; one that was typed may be meant otherwise.
  const severity = totalAddsForecasts && done !== null ? 'note' : 'ask';
  return { ...common, check: 'total-includes-forecasts', severity, message: `${cell} is ${is}. ${because}`, computed: done, alike };
}

function madeOf({ totalFormula, actuals, forecasts, statedTotal }: RowFigures): string {
  if (totalFormula?.kind === 'average') return 'the average';
  if (totalFormula?.kind === 'highest') return 'the highest';
  const mean = countBy('average', [...actuals, ...forecasts]);
  return totalFormula === null && mean !== null && isSameFigure(mean, statedTotal ?? Number.NaN) ? 'the average' : 'the sum';
}
