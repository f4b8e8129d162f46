// What Excel asks of a file before it opens it without "We found a problem with some content" (ECMA-376, 18.2, 18.3, 18.5), as far as a review touches it.

import { stylesOrder, workbookOrder, worksheetOrder } from '../../../src/workbench/package/xml/element-order';
import { partText, relationshipsOf, type Parts } from '../../../src/workbench/package/container/parts';
import { childOf, childrenOf, descendantsOf, parseXml, type XmlElement } from '../../../src/workbench/package/xml/xml-tree';
import { intersection, parseArea } from '../../../src/workbench/workbook/addresses';

/** Every complaint about a package, as text; empty for a sound one. */
export function packageComplaints(parts: Parts): string[] {
  return [
    ...[...parts.keys()].filter((name) => name.endsWith('.rels')).flatMap((name) => relationshipComplaints(parts, name)),
    ...contentTypeComplaints(parts),
    ...orderComplaints(parts, 'xl/workbook.xml', workbookOrder),
    ...orderComplaints(parts, 'xl/styles.xml', stylesOrder),
    ...countComplaints(parts),
    ...nameComplaints(parts),
    ...worksheets(parts).flatMap((name) => worksheetComplaints(parts, name)),
    ...tableComplaints(parts),
  ];
}

function worksheets(parts: Parts): string[] {
  return [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
}

function rootOf(parts: Parts, name: string): XmlElement {
  return parseXml(partText(parts, name) ?? '<none/>');
}

function relationshipComplaints(parts: Parts, name: string): string[] {
  const from = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const links = relationshipsOf(parts, from);
  const ids = links.map(({ id }) => id);
  const lost = links.filter(({ path }) => path !== null && ![...parts.keys()].some((part) => part.toLowerCase() === path.toLowerCase()));
  return [...repeated(ids).map((id) => `${name}: ${id} twice`), ...lost.map(({ path }) => `${name}: no part ${String(path)}`)];
}

function contentTypeComplaints(parts: Parts): string[] {
  const root = rootOf(parts, '[Content_Types].xml');
  const overrides = childrenOf(root, 'Override').map(({ attributes }) => (attributes.PartName ?? '').toLowerCase());
  const endings = new Set(childrenOf(root, 'Default').map(({ attributes }) => (attributes.Extension ?? '').toLowerCase()));
  const names = [...parts.keys()].filter((name) => name !== '[Content_Types].xml' && !name.endsWith('/'));
  const untyped = names.filter((name) => {
    const plainXml = name.endsWith('.xml') && !name.startsWith('_');
    return !overrides.includes(`/${name}`.toLowerCase()) && (plainXml || !endings.has(name.split('.').at(-1)?.toLowerCase() ?? ''));
  });
  const gone = overrides.filter((path) => !names.some((name) => `/${name}`.toLowerCase() === path));
  return [
    ...untyped.map((name) => `${name}: no content type`),
    ...gone.map((path) => `[Content_Types].xml: no part ${path}`),
    ...repeated(overrides).map((path) => `[Content_Types].xml: ${path} twice`),
  ];
}

function orderComplaints(parts: Parts, name: string, order: readonly string[]): string[] {
  const places = rootOf(parts, name)
    .children.map((child) => order.indexOf(child.name))
    .filter((place) => place >= 0);
  const wrong = places.findIndex((place, i) => place < (places[i - 1] ?? -1));
  return wrong < 0 ? [] : [`${name}: ${String(order[places[wrong] ?? 0])} stands too late`];
}

function countComplaints(parts: Parts): string[] {
  const all = [...parts.keys()].filter((name) => /^xl\/(worksheets|tables)\/[^/]+\.xml$|^xl\/styles\.xml$/.test(name));
  const counted = [
    'tableColumns',
    'mergeCells',
    'dataValidations',
    'tableParts',
    'cellXfs',
    'fonts',
    'fills',
    'borders',
    'dxfs',
    'numFmts',
  ];
  return all.flatMap((name) =>
    counted.flatMap((tag) =>
      descendantsOf(rootOf(parts, name), tag)
        .filter(({ attributes, children }) => attributes.count !== undefined && Number(attributes.count) !== children.length)
        .map(() => `${name}: count of ${tag}`),
    ),
  );
}

function nameComplaints(parts: Parts): string[] {
  const names = descendantsOf(rootOf(parts, 'xl/workbook.xml'), 'definedName').map(
    ({ attributes }) => `${attributes.name?.toLowerCase() ?? ''}|${attributes.localSheetId ?? ''}`,
  );
  const sheets = descendantsOf(rootOf(parts, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name?.toLowerCase() ?? '');
  const numbers = descendantsOf(rootOf(parts, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.sheetId ?? '');
  return [...repeated(names), ...repeated(sheets), ...repeated(numbers)].map((name) => `workbook.xml: ${name} twice`);
}

function worksheetComplaints(parts: Parts, name: string): string[] {
  const root = rootOf(parts, name);
  if (root.name !== 'worksheet') return [];
  const styles = rootOf(parts, 'xl/styles.xml');
  const looks = childOf(styles, 'cellXfs')?.children.length ?? 0;
  const differentials = childOf(styles, 'dxfs')?.children.length ?? 0;
  const strings = childrenOf(rootOf(parts, 'xl/sharedStrings.xml'), 'si').length;
  const rows = childrenOf(childOf(root, 'sheetData'), 'row');
  const complaints = orderComplaints(parts, name, worksheetOrder);
  let lastRow = 0;
  for (const row of rows) {
    const number = Number(row.attributes.r ?? lastRow + 1);
    if (number <= lastRow) complaints.push(`${name}: row ${String(number)} out of order`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) {
      const area = parseArea(cell.attributes.r ?? '');
      if (area === null) continue;
      if (area.firstRow !== number - 1 || area.firstColumn <= lastColumn)
        complaints.push(`${name}: ${String(cell.attributes.r)} out of order`);
      lastColumn = area.firstColumn;
      if (Number(cell.attributes.s ?? 0) >= Math.max(looks, 1)) complaints.push(`${name}: ${String(cell.attributes.r)} has no style`);
      if (cell.attributes.t === 's' && Number(textIn(parts, name, childOf(cell, 'v'))) >= strings)
        complaints.push(`${name}: ${String(cell.attributes.r)} has no text`);
    }
  }
  const columns = childrenOf(childOf(root, 'cols'), 'col').map(
    ({ attributes }) => [Number(attributes.min), Number(attributes.max)] as const,
  );
  if (columns.some(([min, max], i) => min > max || min <= (columns[i - 1]?.[1] ?? 0))) complaints.push(`${name}: columns overlap`);
  const merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => parseArea(attributes.ref ?? '') ?? []);
  if (merges.some((one, i) => merges.some((other, j) => i < j && intersection(one, other) !== null)))
    complaints.push(`${name}: merges overlap`);
  for (const rule of descendantsOf(root, 'cfRule')) {
    if (rule.attributes.dxfId !== undefined && Number(rule.attributes.dxfId) >= differentials)
      complaints.push(`${name}: a rule has no look`);
    if (rule.attributes.priority === undefined) complaints.push(`${name}: a rule has no priority`);
  }
  const areas = [...childrenOf(root, 'conditionalFormatting'), ...descendantsOf(root, 'dataValidation')];
  if (areas.some(({ attributes }) => (attributes.sqref ?? '').trim() === '' || (attributes.sqref ?? '').includes('#REF')))
    complaints.push(`${name}: a rule without cells`);
  const validations = descendantsOf(root, 'dataValidation').map(({ attributes }) =>
    (attributes.sqref ?? '').split(' ').flatMap((text) => parseArea(text) ?? []),
  );
  if (
    validations.some((one, i) => validations.some((other, j) => i < j && one.some((a) => other.some((b) => intersection(a, b) !== null))))
  )
    complaints.push(`${name}: validations overlap`);
  const links = relationshipsOf(parts, name).map(({ id }) => id);
  const used = descendantsOf(root, 'tablePart').map(({ attributes }) => attributes['r:id'] ?? '');
  complaints.push(...used.filter((id) => !links.includes(id)).map((id) => `${name}: no relationship ${id}`));
  return complaints;
}

function textIn(parts: Parts, name: string, element: XmlElement | undefined): string {
  return element === undefined ? '' : (partText(parts, name) ?? '').slice(element.openEnd, element.closeStart);
}

function tableComplaints(parts: Parts): string[] {
  const names = [...parts.keys()].filter((name) => /^xl\/tables\/[^/]+\.xml$/.test(name));
  const roots = names.map((name) => ({ name, root: rootOf(parts, name) }));
  return [
    ...repeated(roots.map(({ root }) => root.attributes.id ?? '')).map((id) => `table id ${id} twice`),
    ...repeated(roots.map(({ root }) => root.attributes.displayName?.toLowerCase() ?? '')).map((id) => `table ${id} twice`),
    ...roots.flatMap(({ name, root }) => {
      const area = parseArea(root.attributes.ref ?? '');
      const filter = childOf(root, 'autoFilter');
      const filtered = filter === undefined ? null : parseArea(filter.attributes.ref ?? '');
      const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
      if (area === null) return [`${name}: no area`];
      const totals = Number(root.attributes.totalsRowCount ?? 0);
      const wanted = { ...area, lastRow: area.lastRow - totals };
      return [
        ...(columns.length === area.lastColumn - area.firstColumn + 1
          ? []
          : [`${name}: ${String(columns.length)} columns in ${String(root.attributes.ref)}`]),
        ...repeated(columns.map(({ attributes }) => attributes.id ?? '')).map((id) => `${name}: column id ${id} twice`),
        ...repeated(columns.map(({ attributes }) => attributes.name?.toLowerCase() ?? '')).map((id) => `${name}: column ${id} twice`),
        ...(filtered === null || JSON.stringify(filtered) === JSON.stringify(wanted)
          ? []
          : [`${name}: its filter covers ${String(filter?.attributes.ref)}`]),
      ];
    }),
  ];
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, i) => texts.indexOf(text) < i);
}
