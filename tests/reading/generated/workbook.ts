// Whole workbooks at random: an empty first sheet, a page of text, plans, big look-up sheets, hidden or not.

import fc from 'fast-check';

import type { Grid } from '../../../src/domain/model/grid';
import { gridOf } from '../../domain/recognise/grid-of';
import { deliverablesSheet } from './deliverables/deliverables-sheet';
import type { GeneratedSheet } from './generated-sheet';
import type { LayoutDrawn } from './layouts';
import { narrativeSheet } from './narrative-sheet';
import { programmeSheet } from './programme-sheet';

/** Kinds of layout that only a whole workbook can show. */
export const layoutsOfWorkbooks = ['an empty first sheet', 'a big hidden look-up sheet'] as const satisfies readonly LayoutDrawn[];

/** A sheet of a workbook: a plan, or something that holds none. */
export interface GeneratedSheetOfWorkbook {
  readonly grid: Grid;
  readonly plan: GeneratedSheet | null;
}

const regions = ['North', 'South', 'East', 'West'] as const;

/** Codes and names, as many as a country has councils; the hidden one has headings like a plan's. */
function lookUp(rows: number, hidden: boolean): Grid {
  const headings = hidden ? ['Deliverable', 'Target', 'Q1', 'Q2', 'Total'] : ['Local authority', 'Region', 'Code'];
  const row = (at: number): readonly (string | number)[] => {
    const region = regions[at % regions.length] ?? 'North';
    return hidden
      ? [`Output ${String(at)}`, at, at % 7, at % 5, (at % 7) + (at % 5)]
      : [`Council of ${String(at)}`, region, `E${String(at + 1000)}`];
  };
  const grid = gridOf([headings, ...Array.from({ length: rows }, (_, at) => row(at))]);
  return hidden ? { ...grid, hidden: true } : grid;
}

const empty = gridOf([[null]]);
const guidance = gridOf([
  ['Wexmoor Council'],
  ['Guidance'],
  [],
  ['Complete the white cells of the next sheet.'],
  ['Ask the programme office if in doubt.'],
]);

/** In workbook order; each grid with a sheet of its own. */
export const generatedWorkbook: fc.Arbitrary<readonly GeneratedSheetOfWorkbook[]> = fc
  .record({
    startsEmpty: fc.boolean(),
    plans: fc.array(fc.oneof(deliverablesSheet, programmeSheet, narrativeSheet), { minLength: 1, maxLength: 3 }),
    shown: fc.constantFrom(0, 300),
    hidden: fc.constantFrom(0, 500),
  })
  .map(({ startsEmpty, plans, shown, hidden }) => {
    const others = [...(shown > 0 ? [lookUp(shown, false)] : []), ...(hidden > 0 ? [lookUp(hidden, true)] : [])];
    const sheets: readonly GeneratedSheetOfWorkbook[] = [
      ...(startsEmpty ? [empty, guidance] : []).map((grid) => ({ grid, plan: null })),
      ...plans.map((plan) => ({ grid: plan.grid, plan })),
      ...others.map((grid) => ({ grid, plan: null })),
    ];
    return sheets.map(({ grid, plan }, index) => ({
      grid: { ...grid, sheet: { id: `sheet-${String(index + 1)}`, name: `Sheet${String(index + 1)}` } },
      plan,
    }));
  });

/** What of a workbook was drawn that single sheets don't show. */
export function shownByWorkbook(sheets: readonly GeneratedSheetOfWorkbook[]): readonly LayoutDrawn[] {
  const startsEmpty = sheets[0]?.plan === null;
  const hasHidden = sheets.some(({ grid }) => grid.hidden === true);
  return [...(startsEmpty ? [layoutsOfWorkbooks[0]] : []), ...(hasHidden ? [layoutsOfWorkbooks[1]] : [])];
}
