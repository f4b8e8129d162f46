// Cells without a format of their own: they have Excel's style Normal and look in everything as it says. Undo gives them
// that style again. To set each property to what it was would make it theirs: black where the colour was automatic.

import type { Area } from '../../../domain/model/cell';
import { areaOf, extentProperties } from '../../batch/ranges';
import type { FormatBefore, RangeFormat } from '../../journal/journal';
import { fillOf } from './cell-formats';

/** What Office.js calls the style, whatever the language. */
const normalStyle = 'Normal';

/** How a cell looks, property by property, but for fill, lines and number format; of cells that differ null or "". */
type Looks = readonly unknown[];

/** Queues how a cell looks that has no format of its own, as `JSON.stringify` gives it; null: Excel doesn't say. */
export function queueNormalLook({ styles }: Excel.Workbook): () => string | null {
  const normal = styles.getItemOrNullObject(normalStyle).load('wrapText,horizontalAlignment,verticalAlignment,indentLevel,locked');
  const font = normal.font.load(fontProperties);
  return () => (normal.isNullObject ? null : JSON.stringify(looksOf({ format: normal, font, locked: normal.locked })));
}

/** A format before a write with how the cells looked. */
export interface FormatFound extends FormatBefore {
  /** Null: they have something of their own, or it wasn't asked for. */
  readonly look: string | null;
  /** Whether it is told cell by cell what they had. */
  readonly byCell: boolean;
}

/** What is found of the look of some cells. */
interface LookFound extends Pick<FormatFound, 'look' | 'byCell'> {
  /** Those of them that hold something or have a format; null: none. By their place before the write. */
  readonly used: Area | null;
}

/** Queues how cells look, beside the format that is found of them. */
export function queueLook(range: Excel.Range): (format: RangeFormat) => LookFound {
  const { format } = range;
  range.load('style');
  const inUse = range.getUsedRangeOrNullObject(false).load(extentProperties);
  format.load('wrapText,horizontalAlignment,verticalAlignment,indentLevel,textOrientation');
  format.font.load(fontProperties);
  format.protection.load('locked');
  return ({ fill, edges = {} }) => {
    const looks = looksOf({ format, font: format.font, locked: format.protection.locked });
    const differ = [...looks, range.style, format.textOrientation].some((value) => value === null || value === '');
    const used = inUse.isNullObject ? null : areaOf(inUse);
    if (differ) return { look: null, byCell: true, used };
    const isBare = fill === null && format.textOrientation === 0 && Object.values(edges).every(({ style }) => style === 'None');
    // One that looks as Normal says among those in use may have a format of its own all the same.
    const isPlain = isBare && range.style === normalStyle && used === null;
    return { look: isPlain ? JSON.stringify(looks) : null, byCell: false, used };
  };
}

const fontProperties = 'bold,italic,underline,strikethrough,name,size,color';

/** What `plainFormat` needs of a cell. */
export const lookOptions: Excel.CellPropertiesLoadOptions = {
  style: true,
  format: {
    font: { bold: true, italic: true, underline: true, strikethrough: true, name: true, size: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, color: true, weight: true },
    wrapText: true,
    verticalAlignment: true,
    horizontalAlignment: true,
    indentLevel: true,
    textOrientation: true,
    protection: true,
  },
};

/** The format that a cell goes back to that isn't in use; null: it has something of its own. */
export function plainFormat(cell: Excel.CellProperties, normalLook: string | null): RangeFormat | null {
  const look = lookOfCell(cell);
  return look !== null && look === normalLook ? { style: normalStyle } : null;
}

function lookOfCell({ style, format = {} }: Excel.CellProperties): string | null {
  const { font = {}, fill, borders, protection } = format;
  const sides = [borders?.top, borders?.bottom, borders?.left, borders?.right];
  const isFilled = fillOf(fill?.color ?? '#FFFFFF', fill?.pattern) !== null;
  const isBare = !isFilled && format.textOrientation === 0 && sides.every((side) => side?.style === 'None');
  return style === normalStyle && isBare ? JSON.stringify(looksOf({ format, font, locked: protection?.locked })) : null;
}

/** What Excel tells alike of a style, of a range and of a cell. */
interface Told {
  readonly format: Pick<Excel.CellPropertiesFormat, 'wrapText' | 'horizontalAlignment' | 'verticalAlignment' | 'indentLevel'>;
  readonly font: Excel.CellPropertiesFont;
  readonly locked: boolean | undefined;
}

function looksOf({ format, font, locked }: Told): Looks {
  const { bold, italic, underline, strikethrough, name, size, color } = font;
  const { wrapText, horizontalAlignment, verticalAlignment, indentLevel } = format;
  return [bold, italic, underline, strikethrough, name, size, color, wrapText, horizontalAlignment, verticalAlignment, indentLevel, locked];
}

/** What is to be kept of a format: where cells have none of their own that, and the measures of their columns. */
export function formatToKeep({ area, format, look, byCell }: FormatFound, normalLook: string | null): FormatBefore {
  const isPlain = look !== null && look === normalLook;
  if (!isPlain && !byCell) return { area, format };
  const { numberFormat, columnWidth, standardWidth, columnHidden } = format;
  return {
    area,
    format: {
      ...(isPlain ? { style: normalStyle } : {}),
      ...(numberFormat === undefined || (isPlain && numberFormat === 'General') ? {} : { numberFormat }),
      ...(columnWidth === undefined ? {} : { columnWidth }),
      ...(standardWidth === undefined ? {} : { standardWidth }),
      ...(columnHidden === undefined ? {} : { columnHidden }),
    },
  };
}
