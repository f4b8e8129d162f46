// What the officer's formulas say of whole columns: H adds up D to G, I is H ÷ C, L is H − C.

import { isSameSum, type RowFormula, type Sum } from '../../cells/row-formula';
import type { TableFigures } from './table-figures';

/** What most formulas of a column say. */
export interface FormulaRelation {
  readonly column: number;
  readonly formula: Exclude<RowFormula, { readonly kind: 'elsewhere' | 'unknown' }>;
  /** In how many rows it stands. */
  readonly rows: number;
  /** Of so many rows with a figure in the column. */
  readonly of: number;
}

/** A formula that stands in fewer of a column's figures than this says nothing of the column. */
const leastShare = 0.5;

/**
 * One relation a column at most, left to right; sums are taken through subtotals, as `=SUM(C4,H4,K4)` through what H4
 * adds up.
 */
export function formulaRelations(figures: TableFigures): readonly FormulaRelation[] {
  const found = [...figures.formulas].flatMap(([column, formulas]) => relationOf(figures, column, formulas) ?? []);
  return found.map((relation) => ({ ...relation, formula: throughSubtotals(relation, found) }));
}

/**
 * Without the columns that neither have a heading nor hold anything, as the rest of a heading merged over several: a sum
 * over them adds up nothing there.
 */
export function withoutBlankColumns(
  relations: readonly FormulaRelation[],
  isBlank: (column: number) => boolean,
): readonly FormulaRelation[] {
  return relations.map((relation) => {
    const { formula } = relation;
    if (formula.kind !== 'sum' && formula.kind !== 'average' && formula.kind !== 'highest') return relation;
    const columns = formula.columns.filter((column) => !isBlank(column));
    return columns.length === 0 ? relation : { ...relation, formula: { ...formula, columns } };
  });
}

function relationOf(figures: TableFigures, column: number, formulas: readonly (RowFormula | null)[]): FormulaRelation | null {
  const counts: { readonly formula: FormulaRelation['formula']; rows: number }[] = [];
  for (const formula of formulas) {
    if (formula === null || formula.kind === 'elsewhere' || formula.kind === 'unknown') continue;
    const same = counts.find((count) => isSameFormula(count.formula, formula));
    if (same === undefined) counts.push({ formula, rows: 1 });
    else same.rows += 1;
  }
  const of = (figures.figures.get(column) ?? []).filter((figure) => figure !== null).length;
  const [most] = counts.sort((one, other) => other.rows - one.rows);
  return most === undefined || most.rows < of * leastShare ? null : { column, formula: most.formula, rows: most.rows, of };
}

/** The stretches of columns that a formula names, in a fixed order. */
export function columnsNamed(formula: FormulaRelation['formula']): readonly Sum[] {
  switch (formula.kind) {
    case 'ratio':
      return [formula.over, formula.under];
    case 'difference':
      return [formula.from, formula.less];
    case 'progress':
      return [formula.now, formula.baseline, formula.target];
    default:
      return [formula.columns];
  }
}

function isSameFormula(one: FormulaRelation['formula'], other: FormulaRelation['formula']): boolean {
  const [mine, others] = [columnsNamed(one), columnsNamed(other)];
  return one.kind === other.kind && mine.every((sum, index) => isSameSum(sum, others[index] ?? []));
}

function throughSubtotals({ column, formula }: FormulaRelation, all: readonly FormulaRelation[]): FormulaRelation['formula'] {
  if (formula.kind !== 'sum') return formula;
  const added = new Set<number>();
  const seen = new Set([column]);
  const open = [...formula.columns];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const inner = all.find((relation) => relation.column === next)?.formula;
    if (inner?.kind === 'sum') open.push(...inner.columns);
    else added.add(next);
  }
  return { kind: 'sum', columns: [...added].sort((one, other) => one - other) };
}
