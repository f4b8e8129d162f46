// `<cols>`: a range of columns is split where one of its columns changed.

import { lineAfter } from '../../../workbook/line-shift';
import type { ColumnFormat, Sheet } from '../../../workbook/model';
import type { ElementPatch } from '../../xml/element-order';
import { isSameColumnFormat } from '../../../workbook/same-content';
import { elementText, withAttributes } from '../../xml/xml-text';
import { childOf, childrenOf, numberOf, prefixOf, type XmlElement } from '../../xml/xml-tree';

/** Neighbouring columns that are written as one. */
interface Run {
  /** The file's element. */
  readonly source: XmlElement | undefined;
  /** Null where it is as in the file. */
  readonly format: ColumnFormat | null;
  readonly first: number;
  last: number;
}

/** A column that was moved keeps its element, in its new place. */
export function patchColumns(patch: ElementPatch, before: Sheet, after: Sheet, xf: (style: number) => number): void {
  const origins = new Map(
    [...before.columnFormats.keys()].flatMap((column): [number, number][] => {
      const to = lineAfter(after.placeChanges, 'columns', column);
      return to === null ? [] : [[to, column]];
    }),
  );
  const columns = [...new Set([...origins.keys(), ...after.columnFormats.keys()])].sort((one, other) => one - other);
  const formatBefore = (column: number): ColumnFormat | undefined => before.columnFormats.get(origins.get(column) ?? -1);
  const isSame = (column: number): boolean => isSameColumnFormat(formatBefore(column), after.columnFormats.get(column));
  const isWhereItWas = [...before.columnFormats.keys()].every((column) => origins.get(column) === column);
  if (isWhereItWas && columns.every(isSame)) return;
  const sources = childrenOf(childOf(patch.root, 'cols'), 'col');
  const runs: Run[] = [];
  for (const column of columns) {
    const origin = origins.get(column) ?? -1;
    const source = sources.find((col) => (numberOf(col, 'min') ?? 0) <= origin + 1 && (numberOf(col, 'max') ?? 0) >= origin + 1);
    const format = isSame(column) ? null : (after.columnFormats.get(column) ?? null);
    if (format === null && (!isSame(column) || source === undefined)) continue;
    const last = runs.at(-1);
    if (last?.last === column - 1 && last.source === source && isSameRun(last.format, format)) last.last = column;
    else runs.push({ source, format, first: column, last: column });
  }
  const prefix = prefixOf(patch.root);
  const texts = runs.map((run) => runText(run, { xml: patch.xml, prefix, defaultWidth: after.defaultColumnWidth }, xf));
  patch.set('cols', texts.length === 0 ? null : elementText(`${prefix}cols`, {}, texts.join('')));
}

function isSameRun(one: ColumnFormat | null, other: ColumnFormat | null): boolean {
  return one === null || other === null ? one === other : isSameColumnFormat(one, other);
}

/** What a run's element is written with. */
interface ColumnsText {
  readonly xml: string;
  readonly prefix: string;
  readonly defaultWidth: number;
}

/** Excel writes a width for every column, also the sheet's own: a `<col>` without one may open as no width at all. */
function runText(run: Run, { xml, prefix, defaultWidth }: ColumnsText, xf: (style: number) => number): string {
  const base = run.source === undefined ? `<${prefix}col/>` : xml.slice(run.source.start, run.source.end);
  const place = { min: run.first + 1, max: run.last + 1 };
  if (run.format === null) return withAttributes(base, place);
  const { width, hidden, style, outlineLevel, collapsed } = run.format;
  return withAttributes(base, {
    ...place,
    width: width ?? defaultWidth,
    style: style === null ? null : xf(style) || null,
    hidden: hidden ? '1' : null,
    customWidth: width === null ? null : '1',
    outlineLevel: outlineLevel ?? null,
    collapsed: collapsed === true ? '1' : null,
    bestFit: null,
  });
}
