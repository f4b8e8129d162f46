// Lays a plan of deliverables out the way one council or another would, and knows where everything went.

import type fc from 'fast-check';

import { choices, type Choices } from './deliverables-choices';
import { columnsOf, hasTotal, type Column, type ColumnKind } from './deliverables-columns';
import { addBody, type Placed } from './deliverables-rows';
import { meantFigure, meantTarget } from '../figure-styles';
import type { ExpectedTable, GeneratedSheet } from '../generated-sheet';
import { addHeadings } from '../heading-lines';
import { headingText, showsTwoYears } from '../period-columns';
import { drawn, newDraft, show } from '../sheet-draft';
import { showChoices } from './shown-deliverables';
import { addAbove, addBelow } from '../surroundings';
import { overYears } from '../two-years';

export const deliverablesSheet: fc.Arbitrary<GeneratedSheet> = choices.map((choice) => laidOut(overYears(choice)));

/** Lays the plan out. */
function laidOut(choice: Choices): GeneratedSheet {
  const draft = newDraft();
  const { around, periods, rows, columns: chosen } = choice;
  const columns = columnsOf(choice);
  const places = placesOf(columns, rows.filter === 'table' ? [] : chosen.spacers);
  show(draft, 'spacer columns', (places.at(-1) ?? 0) >= columns.length);
  const width = (places.at(-1) ?? 0) + 1;
  addAbove(draft, around, places);
  const mergeDown = periods.mergeHeadings;
  const top = addHeadings(draft, columns, places, periods.bands, mergeDown);
  const heading = top + periods.bands;
  const body = addBody(draft, choice, { columns, places, top });
  addBelow(draft, around, heading, width, body.name);
  showChoices(draft, choice, columns, top + around.at[0]);
  const isTable = rows.filter === 'table' && periods.bands === 0 && draft.merges.length === 0 && headingsDiffer(columns);
  show(draft, 'an Excel table', isTable && !body.hasTotals);
  show(draft, 'an Excel table with a totals row', isTable && body.hasTotals);
  const grid = drawn(draft, {
    at: around.at,
    dateSystem: choice.dates1904 ? 1904 : 1900,
    ...(rows.filter === 'filter' ? { filter: [heading, 0, body.lastRow, width - 1] as const, filtered: body.filtered } : {}),
    ...(isTable ? { table: [heading, 0, body.end, width - 1] as const, showTotals: body.hasTotals } : {}),
  });
  return { grid, expected: isUnclear(choice) ? 'unclear' : [expectedOf(choice, body, columns, places)], shows: draft.shows };
}

/** Two years that both count, and neither a target nor a total that says so. */
function isUnclear(choice: Choices): boolean {
  const { target } = choice.columns.has;
  return showsTwoYears(choice) && choice.periods.years === 'both' && !target && !hasTotal(choice);
}

/** Where each column stands: behind some of them a spacer. */
export function placesOf(columns: readonly Column[], spacers: readonly boolean[]): readonly number[] {
  let next = 0;
  return columns.map((_, index) => {
    const place = next;
    next += spacers[index] === true ? 2 : 1;
    return place;
  });
}

function headingsDiffer(columns: readonly Column[]): boolean {
  const names = columns.map(({ headings }) => headingText(headings.at(-1) ?? null).toLowerCase());
  return new Set(names).size === names.length;
}

/** What a reader should give back of a table. */
export function expectedOf(choice: Choices, { rowLines }: Placed, columns: readonly Column[], places: readonly number[]): ExpectedTable {
  const { around, plan, rows: rowChoices, columns: chosen, typing } = choice;
  const at = (...wanted: readonly ColumnKind[]): readonly number[] =>
    columns.flatMap(({ kind }, index) => (wanted.includes(kind) ? [(places[index] ?? 0) + around.at[1]] : []));
  const one = (wanted: ColumnKind): number | null => at(wanted)[0] ?? null;
  const meaningOf = (wanted: ColumnKind): Column['meant'] => columns.find(({ kind }) => kind === wanted)?.meant;
  const rags = at('rag').length;
  return {
    layout: 'deliverables',
    rows: plan.themes.flatMap(({ name, rows }) =>
      rows.map((row) => ({
        row: (rowLines.get(row) ?? 0) + around.at[0],
        theme: rowChoices.theme === 'none' ? null : name,
        outcome: null,
        project: null,
        description: row.description,
        timescale: null,
        ...(chosen.has.target ? meantTarget(row.target, typing) : { target: null, targetKind: null }),
        figures: row.figures.map((figure) => meantFigure(figure, typing)),
        total: meaningOf('total')?.(row) ?? null,
        achieved: meaningOf('achieved')?.(row) ?? null,
        statuses: row.statuses.slice(0, rags),
        comment: chosen.has.commentary ? row.comment : null,
      })),
    ),
    columns: {
      description: one('description') ?? 0,
      target: one('target'),
      total: one('total'),
      achieved: one('achieved'),
      periods: at('actual', 'forecast'),
      forecasts: at('forecast'),
      rag: at('rag'),
    },
  };
}
