// Text that is written can be read: where an officer's fill reaches further than the table, as a backdrop of whole
// columns does, our cells on it get the colours of paper, as far as theirs would be unreadable.

import { overlaps, type Area } from '../../../domain/model/cell';
import type { Edit } from '../../../domain/model/edit';
import { sameArea } from '../../batch/ranges';
import type { FormatBefore, RangeFormat } from '../../journal/journal';

/** WCAG 2.2 asks for this much between text and what lies behind it. */
const leastContrast = 4.5;

const [black, white] = ['#000000', '#FFFFFF'];

/** The cells whose text couldn't be read, and what makes it readable. */
export function readableFormats({
  group,
  formats,
  mixedFormats,
}: {
  readonly group: { readonly formats: readonly Extract<Edit, { readonly kind: 'format' }>[] };
  readonly formats: readonly FormatBefore[];
  readonly mixedFormats: readonly FormatBefore[];
}): readonly FormatBefore[] {
  return group.formats
    .filter(({ format }) => format.readable === true)
    .flatMap(({ area, format: { fontColor: wanted } }) => {
      const common = formats
        .filter((before) => sameArea(before.area, area))
        .reduce<RangeFormat>((all, { format }) => ({ ...all, ...format }), {});
      const parts = mixedFormats
        .filter((before) => overlaps(before.area, area))
        .map((before): FormatBefore => ({ area: commonArea(before.area, area), format: { ...common, ...before.format } }));
      const found = parts.length === 0 ? [{ area, format: common }] : parts;
      return found
        .filter(({ format: { fill, fontColor } }) => contrast(wanted ?? fontColor ?? black, fill ?? white) < leastContrast)
        .map((part) => ({ area: part.area, format: { fill: null, fontColor: wanted ?? black } }));
    });
}

/** Of two areas that overlap. */
function commonArea(one: Area, other: Area): Area {
  return {
    firstRow: Math.max(one.firstRow, other.firstRow),
    firstColumn: Math.max(one.firstColumn, other.firstColumn),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 1] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
