// 50 generated plans in one workbook: the domain, the workbench's engine and LibreOffice agree in every cell that a review writes,
// agreed statuses and roll-ups among them: after it was written, after another scheme was chosen, and after dates, thresholds and methods were typed into the sheet.

import fc from 'fast-check';
import { defaultSchemes } from '../../src/domain/rating/schemes/scheme';
import { noHouseStyle } from '../../src/domain/commentary/house-style/house-style-on-sheet';
import { schemeChanged } from '../../src/domain/rating/not-rated';
import { schemeWords } from '../../src/domain/rating/schemes/scheme';
import { textOf } from '../../src/domain/rating/schemes/typed-scheme';
import { settingName } from '../../src/domain/rating/settings/settings-names';
import type { Review } from '../../src/domain/model/review';
import { openWorkbook } from '../../src/workbench/package/read/open';
import { isWithinTolerance } from '../../src/workbench/calculate/same-value';
import { testWithTool } from '../external-tools';
import { agreedAndRolledUp, expectAgreedAndRolledUp } from './agreed-and-rolled-up';
import { shownIn } from './calculated-snapshot';
import { expectSheetToSay } from './compare-with-sheet';
import { plan, type GeneratedPlan } from './generated-plans';
import { asFile, openPlans, reviewOfAll, typed, written, type OpenPlans, type Typing } from './plans-in-a-workbook';
import { recalculateAllWithLibreOffice } from './recalculate-with-libreoffice';

const plansInWorkbook = 50;
/** Each row in words of its own, so that the ledger can tell them apart; without TRUE among the figures: LibreOffice counts it as 1 where Excel leaves it out. */
const generated = fc.sample(plan, { seed: 2015, numRuns: 50 }).map((each): GeneratedPlan => ({
  ...each,
  rows: each.rows.map((row, index) => ({
    ...row,
    name: `${row.name} ${String(index + 1)}`,
    periods: row.periods.map((value) => (typeof value === 'boolean' ? 'yes' : value)),
  })),
}));
const workbooks = Array.from({ length: generated.length / plansInWorkbook }, (_, index) =>
  generated.slice(index * plansInWorkbook, (index + 1) * plansInWorkbook),
);

/** What the domain makes of the sheets as they were read is what they show now. */
function expectAllToSay(review: Review, before: OpenPlans, now: OpenPlans): void {
  const shown = shownIn(now.workbook);
  expect(now.calculator.kept).toEqual([]);
  review.sheets.forEach(({ tables }, index) => {
    const [table, grid] = [tables[0], before.snapshot.grids[index]];
    if (table !== undefined && grid !== undefined) expectSheetToSay(table, grid, shown);
  });
}

function reviewed(plans: OpenPlans): OpenPlans {
  const review = reviewOfAll(plans);
  const now = written(plans, review);
  expectAllToSay(review, plans, now);
  expect(reviewOfAll(now).edits).toEqual([]);
  return now;
}

interface Rated {
  readonly index: number;
  readonly rag: number;
  readonly rows: readonly number[];
}

/** The tables that have a settings row, with where their flags stand. */
function ratedTables(plans: OpenPlans): readonly (Rated | null)[] {
  return reviewOfAll(plans).sheets.map(({ tables: [table] }) => {
    const rag = table?.table.addInColumns.rag;
    if (table === undefined || rag === undefined) return null;
    const rows = table.rows.flatMap(({ row, rating }) => (rating === null ? [] : [row.row]));
    return { index: table.settings.index, rag, rows };
  });
}

/** Every table gets the scheme that was generated for it; where it had another, all its flags ask for a review. */
function underSchemes(plans: OpenPlans): OpenPlans {
  const before = shownIn(plans.workbook);
  const tables = ratedTables(plans);
  const said = new Map(
    plans.plans.flatMap(({ at, rows }, index) => {
      const rag = tables[index]?.rag;
      return rag === undefined ? [] : [[at.sheet.name, rows.map((_, row) => before(at.sheet.name, at.firstRow + 1 + row, rag))] as const];
    }),
  );
  const now = typed(
    plans,
    tables.flatMap((table, index): readonly Typing[] => {
      const scheme = plans.plans[index]?.scheme;
      return table === null || scheme === undefined ? [] : [{ at: settingName('scheme', table.index), text: schemeWords[scheme] }];
    }),
  );
  const shown = shownIn(now.workbook);
  let changed = 0;
  for (const [index, { at, scheme, rows }] of now.plans.entries()) {
    const rag = tables[index]?.rag;
    if (rag === undefined) continue;
    const flags = rows.map((_, row) => shown(at.sheet.name, at.firstRow + 1 + row, rag));
    if (scheme === 'delivered') expect(flags).toEqual(said.get(at.sheet.name));
    else expect(flags.filter((flag) => flag !== schemeChanged && flag !== null)).toEqual([]);
    changed += scheme === 'delivered' ? 0 : 1;
  }
  expect(changed).toBeGreaterThan(plansInWorkbook / 2);
  return now;
}

/** Dates and methods of every plan, and thresholds, which all of them share. A method with a question mark is open to the next review. */
function byHand(plans: OpenPlans): OpenPlans {
  const tables = ratedTables(plans);
  const methods = reviewOfAll(plans).sheets.map(({ tables: [table] }) => table?.table.addInColumns.method);
  const dates = tables.flatMap((table, index): readonly Typing[] => {
    const asAt = plans.plans[index]?.asAt;
    return table === null || asAt === undefined ? [] : [{ at: settingName('asAt', table.index), text: asAt }];
  });
  const thresholds = Object.entries(plans.plans[0]?.thresholds ?? {}).map(([at, value]): Typing => ({
    at,
    text: textOf(value),
  }));
  const chosen = plans.plans.flatMap(({ at, rows, methods: words }, index): readonly Typing[] => {
    const column = methods[index];
    if (column === undefined) return [];
    return rows.flatMap((_, row): readonly Typing[] => {
      const text = words[row] ?? '';
      return text === '' || text.endsWith('?') ? [] : [{ at: { sheet: at.sheet.name, row: at.firstRow + 1 + row, column }, text }];
    });
  });
  return typed(plans, [...dates, ...thresholds, ...chosen]);
}

/** A threshold of each kind, and the dates of a few tables, once more after everything was rolled up. */
function followedAtOnce(plans: OpenPlans): OpenPlans {
  const dates = [1, 2].map((index): Typing => ({ at: settingName('asAt', index), text: '31/12/2015' }));
  return typed(plans, [{ at: 'Plan_Pace_Green', text: '90%' }, { at: 'Plan_FivePoint_AmberRed', text: '50%' }, ...dates]);
}

/** Drafts follow the next review; everything else has followed already. */
function expectToActAtOnce(plans: OpenPlans): void {
  const review = reviewOfAll(plans);
  const sheets = review.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, draft: null })) })),
  }));
  expectAllToSay({ ...review, sheets }, plans, plans);
}

describe.each(workbooks.map((plans, index) => [index + 1, plans] as const))('workbook %i', (_number, plans) => {
  let files: readonly Uint8Array[] = [];
  let shownByUs: readonly OpenPlans[] = [];

  test('the domain and the workbench agree, before and after the sheet is changed by hand', async () => {
    const first = reviewed(openPlans(plans));
    const firstFile = await asFile(first);
    const changed = byHand(reviewed(underSchemes(first)));
    expectToActAtOnce(changed);
    const rolledUp = agreedAndRolledUp(changed);
    expectAgreedAndRolledUp(rolledUp);
    const second = followedAtOnce(rolledUp);
    expectAgreedAndRolledUp(second);
    files = [firstFile, await asFile(second)];
    shownByUs = [openAgain(first), second];
  }, 240_000);

  testWithTool('libreoffice')(
    'LibreOffice agrees',
    async (soffice) => {
      expect(files).toHaveLength(2);
      const recalculated = await recalculateAllWithLibreOffice(files, soffice);
      for (const [index, bytes] of recalculated.entries()) expect(differingCells(shownByUs[index], bytes)).toEqual([]);
    },
    120_000,
  );
});

/** A workbook of its own, since the first is typed into later. */
function openAgain(plans: OpenPlans): OpenPlans {
  return written(plans, {
    sheets: [],
    findings: [],
    explained: [],
    questions: [],
    edits: [],
    houseStyle: noHouseStyle,
    schemes: defaultSchemes,
  });
}

/** Cells with a formula where LibreOffice shows something else; an empty text and an empty cell are the same. */
function differingCells(ours: OpenPlans | undefined, bytes: Uint8Array): readonly string[] {
  const theirs = openWorkbook(bytes);
  if (!theirs.ok || ours === undefined) throw new Error('There is nothing to compare.');
  const shown = shownIn(theirs.workbook);
  return ours.workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value, formula }]) => {
        const there = shown(name, row, column);
        const isSame = formula === null || isWithinTolerance(value === '' ? null : value, there === '' ? null : there, 1e-12);
        return isSame ? [] : [`${name} ${String(row)},${String(column)}: ${JSON.stringify(value)} ${JSON.stringify(there)} ${formula}`];
      }),
    ),
  );
}
