// How cells look now: fonts, fills, alignment, edges. Read before a write, so that it can be undone, and to make our headings look like theirs.

import type { CellFormat } from '../../domain/model/edit';
import type { Edge, RangeFormat } from '../journal/journal';

export const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const satisfies readonly Edge[];

/** Edges that a range has: a single row has no lines between rows. */
function edgesOf(severalRows: boolean): readonly Edge[] {
  return severalRows ? edges : edges.filter((edge) => edge !== 'InsideHorizontal');
}

/** Which properties of a look to ask for. */
export type FormatProperty = keyof RangeFormat;

/** What a copy of a look takes along. */
export const headingFormatProperties: readonly FormatProperty[] = [
  'bold',
  'italic',
  'fontName',
  'fontSize',
  'fontColor',
  'fill',
  'wrapText',
  'vertical',
  'horizontal',
  'edges',
];

/** The properties of a look that a format changes. */
export function changedBy(format: CellFormat): readonly FormatProperty[] {
  return [
    ...(format.bold === undefined ? [] : (['bold'] as const)),
    ...(format.italic === undefined ? [] : (['italic'] as const)),
    ...(format.fontColor === undefined ? [] : (['fontColor'] as const)),
    ...(format.fill === undefined ? [] : (['fill'] as const)),
    ...(format.wrapText === undefined ? [] : (['wrapText'] as const)),
    ...(format.vertical === undefined ? [] : (['vertical'] as const)),
    ...(format.horizontal === undefined ? [] : (['horizontal'] as const)),
    ...(format.columnWidth === undefined ? [] : (['columnWidth', 'standardWidth', 'columnHidden'] as const)),
    ...(format.border === undefined ? [] : (['edges'] as const)),
  ];
}

/** Queues the look of a range. A property in which its cells differ comes back as null, and is left out. */
export function askForFormat(range: Excel.Range, properties: readonly FormatProperty[], severalRows: boolean): () => RangeFormat {
  const { format } = range;
  const asked = new Set(properties);
  const paths = properties.flatMap((property) => pathOf[property] ?? []);
  if (paths.length > 0) format.load(paths.join(','));
  const borders = asked.has('edges')
    ? edgesOf(severalRows).map((edge) => ({ edge, border: format.borders.getItem(edge).load('style,color') }))
    : [];
  const has = (property: FormatProperty): boolean => asked.has(property);
  if (has('columnHidden')) range.load('columnHidden');
  return () => ({
    ...(has('bold') && known(format.font.bold) ? { bold: format.font.bold } : {}),
    ...(has('italic') && known(format.font.italic) ? { italic: format.font.italic } : {}),
    ...(has('fontName') && known(format.font.name) ? { fontName: format.font.name } : {}),
    ...(has('fontSize') && known(format.font.size) ? { fontSize: format.font.size } : {}),
    ...(has('fontColor') && filled(format.font.color) ? { fontColor: format.font.color } : {}),
    // A cell without a fill says white.
    ...(has('fill') && known(format.fill.color)
      ? { fill: format.fill.color === '' || format.fill.color.toUpperCase() === '#FFFFFF' ? null : format.fill.color }
      : {}),
    ...(has('wrapText') && known(format.wrapText) ? { wrapText: format.wrapText } : {}),
    ...(has('vertical') && known(format.verticalAlignment) ? { vertical: format.verticalAlignment } : {}),
    ...(has('horizontal') && known(format.horizontalAlignment) ? { horizontal: format.horizontalAlignment } : {}),
    ...(has('columnWidth') && known(format.columnWidth) ? { columnWidth: format.columnWidth } : {}),
    ...(has('standardWidth') && known(format.useStandardWidth) ? { standardWidth: format.useStandardWidth } : {}),
    ...(has('columnHidden') && known(range.columnHidden) ? { columnHidden: range.columnHidden } : {}),
    ...(has('edges')
      ? {
          edges: Object.fromEntries(
            borders.flatMap(({ edge, border }) => (known(border.style) ? [[edge, { style: border.style, color: border.color }]] : [])),
          ),
        }
      : {}),
  });
}

const pathOf: Readonly<Partial<Record<FormatProperty, readonly string[]>>> = {
  bold: ['font/bold'],
  italic: ['font/italic'],
  fontName: ['font/name'],
  fontSize: ['font/size'],
  fontColor: ['font/color'],
  fill: ['fill/color'],
  wrapText: ['wrapText'],
  vertical: ['verticalAlignment'],
  horizontal: ['horizontalAlignment'],
  columnWidth: ['columnWidth'],
  standardWidth: ['useStandardWidth'],
};

/** Excel's types leave out the null that stands for "not all the same". */
function known(value: string | number | boolean | null): boolean {
  return value !== null;
}

function filled(value: string | null): boolean {
  return value !== null && value !== '';
}
