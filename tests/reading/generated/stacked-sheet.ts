// Several tables on a sheet, one below the other: the same block for each theme as a project of its own, or tables that have nothing in common.

import fc from 'fast-check';

import { choices, type Choices } from './deliverables/deliverables-choices';
import { columnsOf } from './deliverables/deliverables-columns';
import type { PlannedTheme } from './deliverables/deliverables-plan';
import { addBody } from './deliverables/deliverables-rows';
import { expectedOf, placesOf } from './deliverables/deliverables-sheet';
import type { ExpectedTable, GeneratedSheet } from './generated-sheet';
import { addHeadings } from './heading-lines';
import { addLine, drawn, newDraft, show, type SheetDraft } from './sheet-draft';
import { showChoices } from './deliverables/shown-deliverables';
import { addAbove, addBelow } from './surroundings';

export const stackedSheet: fc.Arbitrary<GeneratedSheet> = fc
  .record({
    tables: fc.array(choices, { minLength: 2, maxLength: 3 }),
    same: fc.boolean(),
    gap: fc.integer({ min: 1, max: 3 }),
    titled: fc.boolean(),
  })
  .map(({ tables, same, gap, titled }) => {
    const [first] = tables;
    const blocks =
      same && first !== undefined
        ? first.plan.themes.map((theme): Choices => ({ ...first, plan: { ...first.plan, themes: [rated(theme)] } }))
        : tables;
    return laidOut(
      blocks.map((block) => inStack(block, same, tables[0] ?? block)),
      same && blocks.length > 1,
      gap,
      titled || same,
    );
  });

/** A block says what its RAG columns are: its first row has every status. */
function rated({ name, rows }: PlannedTheme): PlannedTheme {
  return {
    name,
    rows: rows.map((row, index) => (index > 0 ? row : { ...row, statuses: row.statuses.map((status) => status ?? 'Amber') })),
  };
}

/** What a table can have that stands under another: its surroundings are those of the sheet. */
function inStack(choice: Choices, same: boolean, first: Choices): Choices {
  const { theme } = choice.rows;
  return {
    ...choice,
    around: { ...first.around, marks: false, end: false, sideKey: false },
    periods: { ...choice.periods, years: 'one' },
    dates1904: first.dates1904,
    rows: {
      ...choice.rows,
      theme: same ? 'none' : theme,
      filter: 'none',
      repeat: 0,
      gapBetweenThemes: false,
      example: false,
      totals: 'none',
      median: false,
      unused: 0,
    },
  };
}

function laidOut(tables: readonly Choices[], same: boolean, gap: number, titled: boolean): GeneratedSheet {
  const draft = newDraft();
  const around = tables[0]?.around;
  if (around === undefined) throw new Error('A sheet of no tables.');
  addAbove(draft, around, [0, 1, 2]);
  const expected = tables.map((choice, index) => {
    if (index > 0) for (let blank = 0; blank < gap; blank += 1) addLine(draft);
    const name = choice.plan.themes[0]?.name ?? '';
    if (titled) addLine(draft, [[0, same ? `Project: ${name}` : `Table ${String(index + 1)}: ${name}`]]);
    const table = addTable(draft, choice, index === tables.length - 1);
    return same ? { ...table, rows: table.rows.map((row) => ({ ...row, project: name })) } : table;
  });
  show(draft, 'the same block for each project', same);
  show(draft, 'several tables on a sheet', expected.length > 1 && !same);
  return { grid: drawn(draft, { at: around.at, dateSystem: tables[0]?.dates1904 === true ? 1904 : 1900 }), expected, shows: draft.shows };
}

function addTable(draft: SheetDraft, choice: Choices, isLast: boolean): ExpectedTable {
  const columns = columnsOf(choice);
  const places = placesOf(columns, choice.columns.spacers);
  const top = addHeadings(draft, columns, places, choice.periods.bands, choice.periods.mergeHeadings);
  const body = addBody(draft, choice, { columns, places, top });
  if (isLast) addBelow(draft, choice.around, top, (places.at(-1) ?? 0) + 1, body.name);
  showChoices(draft, choice, columns, top + choice.around.at[0]);
  return expectedOf(choice, body, columns, places);
}
