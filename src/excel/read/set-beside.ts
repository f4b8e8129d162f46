// Whether anything is set in the blank cells right of what is in use: drop-downs, conditional formats, fills, lines. Most
// sheets have nothing there, and one range tells.

/** So many columns right of those in use: as many as a review may want, and as far off as it would put them. */
export const columnsLookedAt = 52;

const lines = ['EdgeTop', 'EdgeBottom', 'InsideHorizontal'] as const;

/** Queues it. `used` may be a null object: then it isn't to be read. */
export function queueSomethingBeside(used: Excel.Range): () => boolean {
  return queueSomethingSet(used.getColumnsAfter(columnsLookedAt));
}

function queueSomethingSet({ dataValidation, conditionalFormats, format }: Excel.Range): () => boolean {
  dataValidation.load('type');
  // Counting them fails for a null object; a list of none doesn't.
  conditionalFormats.load('items/id');
  format.fill.load('color');
  const borders = lines.map((line) => format.borders.getItem(line).load('style'));
  return () =>
    dataValidation.type !== 'None' ||
    conditionalFormats.items.length > 0 ||
    !isPlainFill(format.fill.color) ||
    borders.some(({ style }) => !isNoLine(style));
}

/** No fill, or the white that looks like none. Excel gives nothing where the cells differ. */
export function isPlainFill(color: string | null | undefined): boolean {
  return color?.toUpperCase() === '#FFFFFF';
}

function isNoLine(style: string | null): boolean {
  return style === 'None';
}
