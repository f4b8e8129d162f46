// Every formula beside a table can be read aloud: at most so many characters and levels of functions, for all schemes,
// eight own rules, 40 periods, 12 that stand apart, row 10,003; and only plain functions, one formula for a column.

import { table } from 'node:console';
import { addInColumnOrder, columnOrder, type AddInColumn } from '../../../../src/domain/model/table/add-in-columns';
import { measures, type Scheme } from '../../../../src/domain/model/scheme';
import type { CountedTexts } from '../../../../src/domain/measures/counted-texts';
import type { FormulaColumns, FormulaOfRow } from '../../../../src/domain/propose/formulas/formula-parts';
import { directionFormula, movementFormula, statusPlaceFormula } from '../../../../src/domain/propose/formulas/direction-formula';
import { agreedFormula, lapsedFormula, ledgerRowFormula } from '../../../../src/domain/propose/formulas/ledger-formulas';
import { deliverablesFormulas } from '../../../../src/domain/propose/formulas/deliverables-formulas';
import { defaultSchemes, isYesOrNo } from '../../../../src/domain/rating/schemes/scheme';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { statusWordsOf } from '../../../../src/domain/rating/status-words';
import { gridOf } from '../../recognise/grid-of';
import { depthOf, expectPlain, limits, limitsOfTexts } from './formula-rules';

const manyRules: Scheme = {
  name: 'own',
  rules: measures.slice(0, 8).map((when, index) => ({
    place: String(index + 1),
    when,
    is: isYesOrNo(when) ? 'no' : 'exactly',
    threshold: isYesOrNo(when) ? null : 1,
    then: 'Amber/Green',
  })),
  otherwise: 'Amber/Green',
};
const sharesOnly: Scheme = {
  ...manyRules,
  rules: manyRules.rules.map((rule) => ({ ...rule, when: 'share', is: 'at least', threshold: 1 })),
};

const shortOnly: Scheme = {
  ...manyRules,
  rules: manyRules.rules.map((rule) => ({ ...rule, when: 'short', is: 'at most', threshold: 0.05 })),
};

const tolerancesOnly: Scheme = {
  ...manyRules,
  rules: manyRules.rules.map((rule) => ({ ...rule, when: 'tolerance', is: 'no', threshold: null })),
};

/** The target in AQ, then the periods and a stated total, then all columns of ours. */
function wide(periods: readonly number[], more: Partial<FormulaColumns> = {}): FormulaColumns {
  const first = Math.max(...periods) + 2;
  const ours = Object.fromEntries(addInColumnOrder.map((key, index) => [key, first + index]));
  const statedTotal = first - 1;
  return {
    periods,
    target: 42,
    statedTotal,
    total: ours.total ?? 0,
    periodTargets: [],
    progressFrom: null,
    tolerance: { column: 41, kind: 'limit' },
    ours,
    ...more,
  };
}

const forty = Array.from({ length: 40 }, (_, index) => 43 + index);
const apart = Array.from({ length: 12 }, (_, index) => 43 + 2 * index);
const layouts: readonly (readonly [string, FormulaColumns])[] = [
  ['40 periods', wide(forty)],
  ['40 periods, no stated total', wide(forty, { statedTotal: null })],
  ['40 periods, newest first', wide([...forty].reverse())],
  ['12 periods apart, with targets between', wide(apart, { periodTargets: apart.map((column) => column + 1) })],
  ['40 targets for periods', wide(forty, { periodTargets: forty.map((column) => column + 60) })],
  ['12 periods apart, each beside its target', paired(apart, 1)],
  ['40 targets, each for one of 40 periods', paired(forty, 60)],
  ['from a baseline', wide(forty, { progressFrom: 41 })],
];
/** The same where each target has the figure of its period so many columns before it. */
function paired(periods: readonly number[], offset: number): FormulaColumns {
  const periodTargets = periods.map((column) => column + offset);
  return wide(periods, { periodTargets, figureOfTarget: new Map(periodTargets.map((column) => [column, column - offset])) });
}
/** Figures typed as text, "£61k", in the two rows that are looked at: four apart, as many as count, or a year of months. */
const textsOf = ({ periods, statedTotal: total }: FormulaColumns): ReadonlyMap<number, CountedTexts> => {
  const texts = { periods: periods.slice(0, periods === apart ? 4 : 12), total, typed: { beside: ['£', 'k'], times: 1000 } };
  return new Map([3, 10_002].map((row) => [row, texts]));
};
const profiles = (where: FormulaColumns) => {
  const spans = where.periodTargets.map((column, index) => ({
    column,
    span: { start: `2015-04-${String(index + 1)}`, end: '2016-03-31' },
  }));
  return [
    { start: null, end: null, periodTargets: spans },
    { start: 39, end: 40, periodTargets: spans },
  ];
};
const schemes: readonly (readonly [string, Scheme])[] = [
  ...Object.entries(defaultSchemes),
  ['eight rules of every kind', manyRules],
  ['eight rules by % of target', sharesOnly],
  ['eight rules by what is short of the profile', shortOnly],
  ['eight rules by the tolerance', tolerancesOnly],
];

/** All formulas of all layouts under all schemes, by column. */
function everyFormula(
  textsIn: (where: FormulaColumns) => ReadonlyMap<number, CountedTexts>,
): ReadonlyMap<AddInColumn, readonly FormulaOfRow[]> {
  const all = new Map<AddInColumn, FormulaOfRow[]>();
  const add = (formulas: Readonly<Partial<Record<AddInColumn, FormulaOfRow | null>>>): void => {
    for (const key of addInColumnOrder) {
      const formula = formulas[key];
      if (formula !== undefined && formula !== null) all.set(key, [...(all.get(key) ?? []), formula]);
    }
  };
  for (const [, where] of layouts)
    for (const [, scheme] of schemes)
      for (const profiled of profiles(where))
        for (const heldAs of profiled.start === null && profiled.periodTargets.length === 0
          ? (['none', 'level', 'limit'] as const)
          : (['none', 'level'] as const))
          for (const countingOpen of [new Set<number>(), new Set([3, 10_002])]) {
            const held = new Map([3, 10_002].map((row) => [row, heldAs] as const));
            const ends = { date: '2026-06-30', serial: 46203, figures: 39 };
            const isEarly = countingOpen.size > 0 && profiled.start === null && profiled.periodTargets.length === 0;
            const endEarly = new Map(isEarly ? [3, 10_002].map((row) => [row, ends] as const) : []);
            const rows = { held, endEarly, countingOpen, texts: textsIn(where) };
            add(deliverablesFormulas(where, profiled, { scheme, index: 2, notRated: null, ...rows }));
          }
  const { rag = 0, ledgerRow = 0, lapsed = 0, statusBefore = 0, statusNow = 0, movement = 0 } = wide(forty).ours;
  add({
    agreed: agreedFormula({ rag, ledgerRow, lapsed }),
    lapsed: lapsedFormula(ledgerRow, 2),
    ledgerRow: ledgerRowFormula({ description: 41, separating: [39, 40], index: 2 }),
    movement: movementFormula(statusBefore, statusNow),
    direction: directionFormula(movement),
    statusNow: statusPlaceFormula(43, manyWords()),
  });
  return all;
}

/** As many words as a list takes. */
function manyWords() {
  const grid = gridOf([
    ['Outcome', 'Project', 'Output', 'Timescales', 'Oct 2011 review', 'March 2012 review'],
    ...Array.from({ length: 60 }, (_, row) => [null, 'Academy', `Group ${String(row)}`, 'Ongoing', 'Green', `Amber: ${String(row)}`]),
  ]);
  const plan = recogniseSheet(grid).tables[0];
  if (plan === undefined) throw new Error('Nothing was read.');
  return statusWordsOf(grid, plan, 5);
}

const formulas = everyFormula(() => new Map());
const formulasOfTexts = everyFormula(textsOf);
const { shown } = columnOrder([]);

/** A column's longest and deepest formula in row 10,003. */
function measured(key: AddInColumn, all = formulas) {
  const texts = (all.get(key) ?? []).map((formula) => formula(10_002));
  return { characters: Math.max(...texts.map(({ length }) => length)), levels: Math.max(...texts.map(depthOf)) };
}

test('the longest and the deepest of each column', () => {
  table(Object.fromEntries([...formulas.keys()].map((key) => [key, { ...measured(key), isShown: shown.includes(key) }])));
  expect(formulas.size).toBeGreaterThan(25);
});

test.each([...formulas.keys()])('%s is short and shallow enough', (key) => {
  const { characters, levels } = measured(key);
  const most = shown.includes(key) ? limits.shown : limits.workings;
  expect({ characters: Math.max(characters, most.characters), levels: Math.max(levels, most.levels) }).toEqual(most);
});

test.each([...formulasOfTexts.keys()])('%s is no longer than can be helped where figures are typed as text', (key) => {
  const { characters, levels } = measured(key, formulasOfTexts);
  const most = shown.includes(key) ? limitsOfTexts.shown : limitsOfTexts.workings;
  expect({ characters: Math.max(characters, most.characters), levels: Math.max(levels, most.levels) }).toEqual(most);
});

test.each([...formulas.keys()])('%s has plain functions, no whole columns, and is the same in every row', (key) => {
  for (const formula of [...(formulas.get(key) ?? []), ...(formulasOfTexts.get(key) ?? [])]) {
    expectPlain(formula(10_002));
    const shape = (row: number): string => formula(row).replaceAll(new RegExp(`(?<=[A-Z])${String(row + 1)}\\b`, 'gu'), '#');
    expect(shape(3)).toBe(shape(10_002));
  }
});
