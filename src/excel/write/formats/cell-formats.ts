// The format of cells: fonts, fills, alignment, edges. Read before a write, so that it can be undone,
// and so that the add-in's headings are formatted like the officer's.

import type { CellFormat } from '../../../domain/model/edit';
import type { Edge, RangeFormat } from '../../journal/journal';

/** Edges that a range of one column has: a single row has no lines between rows. */
function edgesOf(severalRows: boolean): readonly Edge[] {
  const outside = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
  return severalRows ? [...outside, 'InsideHorizontal'] : outside;
}

/** A property of a format. */
export type FormatProperty = keyof RangeFormat;

/** What is copied from an officer's heading. */
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

/** What is changed where it is copied to. */
export const copiedFormatProperties: readonly FormatProperty[] = [...headingFormatProperties, 'numberFormat'];

/** The properties that an edit's format changes. */
export function propertiesChangedBy(format: CellFormat): readonly FormatProperty[] {
  const colours = format.readable === true ? (['fill', 'fontColor'] as const) : [];
  return [
    ...colours,
    ...(format.bold === undefined ? [] : (['bold'] as const)),
    ...(format.italic === undefined ? [] : (['italic'] as const)),
    ...(format.fontColor === undefined || format.readable === true ? [] : (['fontColor'] as const)),
    ...(format.fill === undefined || format.readable === true ? [] : (['fill'] as const)),
    ...(format.wrapText === undefined ? [] : (['wrapText'] as const)),
    ...(format.vertical === undefined ? [] : (['vertical'] as const)),
    ...(format.horizontal === undefined ? [] : (['horizontal'] as const)),
    ...(format.columnWidth === undefined ? [] : (['columnWidth', 'standardWidth', 'columnHidden'] as const)),
    ...(format.border === undefined ? [] : (['edges'] as const)),
  ];
}

/** Queues the format of a range. A property in which its cells differ comes back as null, a colour also as "", and is left out. */
export function queueFormat(range: Excel.Range, properties: readonly FormatProperty[], severalRows: boolean): () => RangeFormat {
  const { format } = range;
  const wanted = new Set(properties);
  const paths = properties.flatMap((property) => pathOf[property] ?? []);
  if (paths.length > 0) format.load(paths.join(','));
  const borders = wanted.has('edges') ? format.borders.load('items/sideIndex,items/style,items/color,items/weight') : null;
  const wantedEdges = new Set<string>(edgesOf(severalRows));
  const has = (property: FormatProperty): boolean => wanted.has(property);
  if (has('columnHidden')) range.load('columnHidden');
  if (has('numberFormat')) range.load('numberFormat');
  return () => ({
    ...(has('bold') && isUniform(format.font.bold) ? { bold: format.font.bold } : {}),
    ...(has('italic') && isUniform(format.font.italic) ? { italic: format.font.italic } : {}),
    ...(has('fontName') && isUniform(format.font.name) ? { fontName: format.font.name } : {}),
    ...(has('fontSize') && isUniform(format.font.size) ? { fontSize: format.font.size } : {}),
    ...(has('fontColor') && isNonEmpty(format.font.color) ? { fontColor: format.font.color } : {}),
    ...(has('fill') && isNonEmpty(format.fill.color) && isUniform(format.fill.pattern)
      ? { fill: fillOf(format.fill.color, format.fill.pattern) }
      : {}),
    ...(has('wrapText') && isUniform(format.wrapText) ? { wrapText: format.wrapText } : {}),
    ...(has('vertical') && isUniform(format.verticalAlignment) ? { vertical: format.verticalAlignment } : {}),
    ...(has('horizontal') && isUniform(format.horizontalAlignment) ? { horizontal: format.horizontalAlignment } : {}),
    ...(has('columnWidth') && isUniform(format.columnWidth) ? { columnWidth: format.columnWidth } : {}),
    ...(has('standardWidth') && isUniform(format.useStandardWidth) ? { standardWidth: format.useStandardWidth } : {}),
    ...(has('numberFormat') ? commonNumberFormat(range.numberFormat) : {}),
    ...(has('columnHidden') && isUniform(range.columnHidden) ? { columnHidden: range.columnHidden } : {}),
    ...(has('edges')
      ? {
          edges: Object.fromEntries(
            (borders?.items ?? []).flatMap(({ sideIndex, style, color, weight }) =>
              wantedEdges.has(sideIndex) && isUniform(style) && isUniform(color) && isUniform(weight)
                ? [[sideIndex, { style, color, weight }]]
                : [],
            ),
          ),
        }
      : {}),
  });
}

function commonNumberFormat(rows: readonly (readonly unknown[])[]): Pick<RangeFormat, 'numberFormat'> {
  const found = new Set(rows.flat().map(String));
  const [numberFormat] = found;
  return found.size === 1 && numberFormat !== undefined ? { numberFormat } : {};
}

/** Whether a wanted property is missing because the cells of the range differ in it. Number formats aren't told cell by cell. */
export function isMixed(format: RangeFormat, property: FormatProperty, severalRows: boolean): boolean {
  if (property === 'numberFormat') return false;
  return property === 'edges' ? edgesOf(severalRows).some((edge) => format.edges?.[edge] === undefined) : format[property] === undefined;
}

/** Null: no fill. A cell without one says white; where Excel doesn't tell the pattern, white is none. */
export function fillOf(color: string, pattern: string | null | undefined): string | null {
  const isUntold = pattern === null || pattern === undefined || pattern === '';
  return pattern === 'None' || (isUntold && color.toUpperCase() === '#FFFFFF') ? null : color;
}

const pathOf: Readonly<Partial<Record<FormatProperty, readonly string[]>>> = {
  bold: ['font/bold'],
  italic: ['font/italic'],
  fontName: ['font/name'],
  fontSize: ['font/size'],
  fontColor: ['font/color'],
  fill: ['fill/color', 'fill/pattern'],
  wrapText: ['wrapText'],
  vertical: ['verticalAlignment'],
  horizontal: ['horizontalAlignment'],
  columnWidth: ['columnWidth'],
  standardWidth: ['useStandardWidth'],
};

/** Excel's types leave out the null that means "not all the same". */
function isUniform(value: string | number | boolean | null): boolean {
  return value !== null;
}

function isNonEmpty(value: string | null): boolean {
  return value !== null && value !== '';
}
