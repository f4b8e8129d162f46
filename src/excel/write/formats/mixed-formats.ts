// Formats in which the cells of a column differ, read cell by cell so that Undo gives each its own back.

import { cellArea, overlaps, type Area } from '../../../domain/model/cell';
import type { EdgeLine, FormatBefore, RangeFormat } from '../../journal/journal';
import { fillOf, type FormatProperty } from './cell-formats';
import { lookOptions, plainFormat } from './plain-cells';

/** Cells of one column that differ in some properties of their format. */
export interface MixedColumn {
  readonly area: Area;
  readonly properties: readonly FormatProperty[];
  /** Null: it doesn't matter which of them have no format of their own. */
  readonly looks: {
    /** Those that hold something or have a format, by their place before the write; null: none. */
    readonly used: Area | null;
  } | null;
}

/** About how many bytes the answer takes for a cell. */
export const bytesPerMixedCell = 600;
export const bytesPerCellWithLook = 850;

/** Queues properties of the cells of a column, and gives them for each run of like cells. `area`: what to call its place. */
export function queueMixedFormats(
  range: Excel.Range,
  { area, properties, looks }: MixedColumn,
  plain: PlainColumn,
): () => readonly FormatBefore[] {
  const wanted = new Set(properties);
  const cells = range.getCellProperties(looks !== null ? lookOptions : optionsFor(wanted));
  return () =>
    runsOf(
      cells.value.map(([cell], i) => {
        const isUnused = looks !== null && (looks.used === null || !overlaps(looks.used, cellArea(plain.firstRow + i, plain.column)));
        if (!isUnused || cell === undefined) return onlyWanted(formatOf(cell), wanted);
        return plainFormat(cell, plain.normalLook) ?? { inherited: true, ...onlyWanted(formatOf(cell), wanted) };
      }),
      area,
    );
}

/** Where the cells are before the write, and how those look that have no format of their own. */
interface PlainColumn {
  readonly firstRow: number;
  readonly column: number;
  readonly normalLook: string | null;
}

function onlyWanted(format: RangeFormat, wanted: ReadonlySet<string>): RangeFormat {
  return Object.fromEntries(Object.entries(format).filter(([property]) => wanted.has(property)));
}

function optionsFor(wanted: ReadonlySet<FormatProperty>): Excel.CellPropertiesLoadOptions {
  return {
    format: {
      font: {
        bold: wanted.has('bold'),
        italic: wanted.has('italic'),
        name: wanted.has('fontName'),
        size: wanted.has('fontSize'),
        color: wanted.has('fontColor'),
      },
      ...(wanted.has('fill') ? { fill: { color: true, pattern: true } } : {}),
      ...(wanted.has('edges') ? { borders: { style: true, color: true, weight: true } } : {}),
      wrapText: wanted.has('wrapText'),
      verticalAlignment: wanted.has('vertical'),
      horizontalAlignment: wanted.has('horizontal'),
    },
  };
}

/** What is kept of a cell's format. */
export function formatOf(cell: Excel.CellProperties | undefined): RangeFormat {
  const { font, fill, borders, wrapText, verticalAlignment, horizontalAlignment } = cell?.format ?? {};
  const [top, bottom, left, right] = [borders?.top, borders?.bottom, borders?.left, borders?.right].map(lineOf);
  return {
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...(font?.size === undefined ? {} : { fontSize: font.size }),
    ...(font?.color === undefined || font.color === '' ? {} : { fontColor: font.color }),
    ...(fill?.color === undefined ? {} : { fill: fillOf(fill.color, fill.pattern) }),
    ...(wrapText === undefined ? {} : { wrapText }),
    ...(verticalAlignment === undefined ? {} : { vertical: verticalAlignment }),
    ...(horizontalAlignment === undefined ? {} : { horizontal: horizontalAlignment }),
    ...(top && bottom && left && right ? { edges: { EdgeTop: top, EdgeBottom: bottom, EdgeLeft: left, EdgeRight: right } } : {}),
  };
}

function lineOf(line: Excel.CellBorder | undefined): EdgeLine | null {
  if (line?.style === undefined) return null;
  const { style, color = '', weight } = line;
  return { style, color, ...(weight === undefined ? {} : { weight }) };
}

/** Runs of cells with the same format, from the top down. */
function runsOf(formats: readonly RangeFormat[], { firstRow, ...columns }: Area): readonly FormatBefore[] {
  const runs: FormatBefore[] = [];
  for (const [i, format] of formats.entries()) {
    const row = firstRow + i;
    const last = runs.at(-1);
    const line = lineBetween(format, 'EdgeTop', 'EdgeBottom');
    if (last !== undefined && line !== null && isSame(formats[i - 1], format))
      runs[runs.length - 1] = { area: { ...last.area, lastRow: row }, format: withLines(last.format, 'InsideHorizontal', line) };
    else runs.push({ area: { ...columns, firstRow: row, lastRow: row }, format });
  }
  return runs;
}

/** The same areas, neighbouring columns as one where they are alike. */
export function joined(areas: readonly FormatBefore[]): readonly FormatBefore[] {
  const found: FormatBefore[] = [];
  const openAt = new Map<string, { readonly index: number; readonly format: string }>();
  for (const { area, format } of areas) {
    const key = (column: number): string => `${String(column)} ${String(area.firstRow)} ${String(area.lastRow)}`;
    const text = JSON.stringify(format);
    const before = openAt.get(key(area.firstColumn - 1));
    const line = lineBetween(format, 'EdgeLeft', 'EdgeRight');
    const beside = before?.format === text && line !== null ? found[before.index] : undefined;
    if (before !== undefined && beside !== undefined && line !== null) {
      const whole = { ...beside.area, lastColumn: area.lastColumn };
      found[before.index] = { area: whole, format: withLines(beside.format, 'InsideVertical', line) };
      openAt.set(key(area.lastColumn), before);
    } else {
      found.push({ area, format });
      openAt.set(key(area.lastColumn), { index: found.length - 1, format: text });
    }
  }
  return found;
}

/** The line between like cells; null: theirs differ at the two sides. Undefined: lines aren't asked for. */
function lineBetween({ edges }: RangeFormat, one: 'EdgeTop' | 'EdgeLeft', other: 'EdgeBottom' | 'EdgeRight'): EdgeLine | undefined | null {
  if (edges === undefined) return undefined;
  return isSame(edges[one], edges[other]) ? edges[one] : null;
}

function withLines(format: RangeFormat, inside: 'InsideHorizontal' | 'InsideVertical', line: EdgeLine | undefined): RangeFormat {
  return line === undefined ? format : { ...format, edges: { ...format.edges, [inside]: line } };
}

/** Whether two formats, or the same part of them, are alike. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
