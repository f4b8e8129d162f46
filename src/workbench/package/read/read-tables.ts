// Table parts, filters and comments that belong to a worksheet.

import { parseArea, parseReference } from '../../workbook/addresses';
import type { Comment, Filter, Table } from '../../workbook/model';
import { partText, relationshipsOf, type Parts } from '../container/parts';
import { joinedText } from './read-strings';
import { formulaFromFile } from './formula-text';
import { decodeCharacters } from '../xml/xml-text';
import { childOf, childrenOf, descendantsOf, numberOf, parseXml, type XmlElement } from '../xml/xml-tree';

/** A table with the path of its part. */
export interface LocatedTable {
  readonly table: Table;
  readonly path: string;
}

/** The tables of a sheet, in the order of its `<tableParts>` relationships. */
export function readTables(parts: Parts, sheetPath: string): LocatedTable[] {
  const tables: LocatedTable[] = [];
  for (const { kind, path } of relationshipsOf(parts, sheetPath)) {
    const xml = kind === 'table' && path !== null ? partText(parts, path) : null;
    const table = xml === null ? null : readTable(parseXml(xml), xml);
    if (table !== null && path !== null) tables.push({ table, path });
  }
  return tables;
}

function readTable(root: XmlElement, xml: string): Table | null {
  const area = parseArea(root.attributes.ref ?? '');
  if (area === null) return null;
  return {
    id: numberOf(root, 'id') ?? 0,
    name: root.attributes.displayName ?? root.attributes.name ?? '',
    area,
    showHeaders: (numberOf(root, 'headerRowCount') ?? 1) > 0,
    showTotals: (numberOf(root, 'totalsRowCount') ?? 0) > 0,
    style: childOf(root, 'tableStyleInfo')?.attributes.name ?? null,
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((column, index) => {
      const formula = childOf(column, 'calculatedColumnFormula');
      return {
        id: numberOf(column, 'id') ?? index + 1,
        name: decodeCharacters(column.attributes.name ?? ''),
        calculatedFormula: formula === undefined || formula.text === '' ? null : formulaFromFile(formula.text),
      };
    }),
    filter: readFilter(childOf(root, 'autoFilter'), xml),
  };
}

/** An `<autoFilter>`; its criteria are kept as found. */
export function readFilter(element: XmlElement | undefined, xml: string): Filter | null {
  const area =
    element === undefined ? null : (parseArea(element.attributes.ref ?? '') ?? parseReference(element.attributes.ref ?? '')?.area ?? null);
  if (element === undefined || area === null) return null;
  const criteria = new Map(
    childrenOf(element, 'filterColumn').map((column) => [numberOf(column, 'colId') ?? 0, xml.slice(column.start, column.end)]),
  );
  return { area, criteria };
}

/** Notes of a sheet (its legacy comments part). */
export function readComments(parts: Parts, sheetPath: string): Comment[] {
  const path = relationshipsOf(parts, sheetPath).find(({ kind }) => kind === 'comments')?.path ?? null;
  const xml = path === null ? null : partText(parts, path);
  if (xml === null) return [];
  const root = parseXml(xml);
  const authors = childrenOf(childOf(root, 'authors'), 'author').map((author) => author.text);
  return descendantsOf(root, 'comment').flatMap((comment): Comment[] => {
    const area = parseArea(comment.attributes.ref ?? '');
    const text = childOf(comment, 'text');
    if (area === null) return [];
    return [
      {
        row: area.firstRow,
        column: area.firstColumn,
        author: authors[numberOf(comment, 'authorId') ?? 0] ?? '',
        text: text === undefined ? '' : joinedText(text),
      },
    ];
  });
}
