// Writes the House style table of Plan settings: a template for each kind of statement, whether it is in use or what to
// mend in it, and, among the workings, the one that the drafts follow.

import { otherStyleNames, templateNames, type HouseStyleOnSheet, type StyleCells } from '../../commentary/house-style/house-style-on-sheet';
import { inBraces, kindWords, namesOf } from '../../commentary/house-style/style-names';
import { cellArea } from '../../model/cell';
import { styleKinds, type HouseStyle, type StyleKind, type StyleLine, type StyleLines } from '../../model/commentary/house-style';
import type { Content, Edit, EditSheet } from '../../model/edit';
import type { Grid } from '../../model/grid';
import { settingReference } from '../../rating/settings/settings-names';
import { cellEdit } from '../cells/cell-edits';
import { headingFormat } from '../looks/add-in-sheets';

/** Columns of the table. A check runs on over the blank ones beside it; the last column is among the workings. */
const at = { kind: 0, check: 1, template: 6, inUse: 7 } as const;

const title = 'House style';

const explanations = [
  'Your own sentence for each kind of row. Blank: the built-in wording. A template with a mistake isn’t used, and the one before stays in use. Drafts follow with the next review, but for those that somebody has edited.',
  'Put names in braces, and each row fills in its own figures. What stands in [square brackets] is left out where the row has no such figure; where one outside them is missing, the row keeps the built-in wording.',
  'So does a row that is asked about, and one whose figures are booked, a budget, a plan or a forecast. What is done, given up or past its date must say so: there a template needs {dates}.',
  `Names for figures: ${namesOf.target.map(inBraces).join(' ')}`,
  `Names for programme plans and narratives: ${namesOf.plan.map(inBraces).join(' ')}`,
] as const;

const headings: ReadonlyMap<number, Content> = new Map<number, Content>([
  [at.kind, 'Statement'],
  [at.check, 'Check'],
  [at.template, 'Template'],
  [at.inUse, 'Template in use'],
]);

/** What "Check" says of a template. */
function checkOf({ typed, problem }: StyleLine): string {
  return problem ?? (typed === '' ? 'Built-in wording' : 'In use');
}

/** What "Check" says of the limit. */
function longestCheck({ longestProblem }: HouseStyle): string {
  return longestProblem ?? 'Characters, where a table has no line above';
}

/** The whole table, with its title in `firstRow`; all below must be blank. */
export function houseStyleTable(sheet: EditSheet, firstRow: number, style: HouseStyle): readonly Edit[] {
  const headingRow = firstRow + explanations.length + 1;
  const rowOf = (kind: StyleKind): number => headingRow + 1 + styleKinds.indexOf(kind);
  const lastRow = headingRow + 1 + styleKinds.length;
  const longest = new Map<number, Content>([
    [at.kind, 'Longest draft'],
    [at.check, longestCheck(style)],
    [at.template, style.longest],
  ]);
  const lines = [headings, ...styleKinds.map((kind) => contentsOf(kind, style.lines[kind])), longest].map(inColumns);
  const text = [title, ...explanations].map((line) => [line]);
  const area = { firstRow: headingRow, firstColumn: at.kind, lastRow, lastColumn: at.inUse };
  const columnOf = (column: number) => ({ firstRow: headingRow + 1, firstColumn: column, lastRow, lastColumn: column });
  const named = (name: string, row: number, column: number): Edit => ({ kind: 'name', name, refersTo: settingReference({ row, column }) });
  return [
    {
      kind: 'cells',
      sheet,
      area: { firstRow, firstColumn: 0, lastRow: headingRow - 1, lastColumn: 0 },
      before: text.map(() => [null]),
      after: text,
      what: 'How the house style works',
    },
    { kind: 'cells', sheet, area, before: lines.map((line) => line.map(() => null)), after: lines, what: title },
    { kind: 'format', sheet, area: cellArea(firstRow, 0), format: { bold: true } },
    { kind: 'format', sheet, area: { ...area, lastRow: headingRow }, format: headingFormat },
    { kind: 'format', sheet, area: { ...area, firstRow: headingRow + 1 }, format: { vertical: 'Top' } },
    { kind: 'format', sheet, area: columnOf(at.kind), format: { wrapText: true } },
    { kind: 'format', sheet, area: columnOf(at.template), format: { wrapText: true, horizontal: 'Left' } },
    ...styleKinds.map((kind) => named(templateNames[kind], rowOf(kind), at.template)),
    named(otherStyleNames.longest, lastRow, at.template),
    named(otherStyleNames.check, headingRow, at.check),
    named(otherStyleNames.inUse, headingRow, at.inUse),
    { kind: 'fit-rows', sheet, firstRow: headingRow, lastRow },
  ];
}

/** What differs of a table that is there: the templates as given, their checks, and which are in use. */
export function houseStyleEdits(settings: Grid, { style, cells }: HouseStyleOnSheet, lines: StyleLines): readonly Edit[] {
  if (cells === null) return [];
  return [
    ...styleKinds.flatMap((kind) => lineEdits(settings, cells, kind, { before: style.lines[kind], after: lines[kind] })),
    ...cellEdit(settings, { row: cells.longest.row, column: cells.check }, longestCheck(style), title),
  ];
}

/** A template that was typed in the sheet stays as it was typed, blanks at its ends too. */
function lineEdits(
  settings: Grid,
  { templates, check, inUse }: StyleCells,
  kind: StyleKind,
  { before, after }: { readonly before: StyleLine; readonly after: StyleLine },
): readonly Edit[] {
  const { row, column } = templates[kind];
  const template = before.typed === after.typed ? [] : cellEdit(settings, { row, column }, textOrBlank(after.typed), title);
  return [
    ...template,
    ...cellEdit(settings, { row, column: check }, checkOf(after), title),
    ...cellEdit(settings, { row, column: inUse }, textOrBlank(after.inUse), title),
    ...(template.length === 0 ? [] : [{ kind: 'fit-rows' as const, sheet: settings.sheet, firstRow: row, lastRow: row }]),
  ];
}

function contentsOf(kind: StyleKind, line: StyleLine): ReadonlyMap<number, Content> {
  return new Map<number, Content>([
    [at.kind, kindWords[kind]],
    [at.check, checkOf(line)],
    [at.template, textOrBlank(line.typed)],
    [at.inUse, textOrBlank(line.inUse)],
  ]);
}

function textOrBlank(text: string): Content {
  return text === '' ? null : text;
}

function inColumns(contents: ReadonlyMap<number, Content>): readonly (Content | undefined)[] {
  return Array.from({ length: at.inUse + 1 }, (_, column) => contents.get(column));
}
