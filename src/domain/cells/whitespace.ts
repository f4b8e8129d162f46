// White space as people and programs leave it in cells, evened out.

const space = 32;
const noBreakSpace = 0xa0;

/** The first of the spaces beyond those of Western text: U+1680. What lies above gets the closer look. */
const firstOther = 0x1680;

/**
 * Whether the only white space is single spaces between words, as in nearly every text.
 * False also for text that takes a closer look.
 *
 * @internal
 */
export function hasNormalSpacing(text: string): boolean {
  let previous = space;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= space ? code < space || previous === space : code === noBreakSpace || code >= firstOther) return false;
    previous = code;
  }
  return previous !== space;
}

/** One line of text: runs of white space and no-break spaces become one space. */
export function oneLine(text: string): string {
  return hasNormalSpacing(text) ? text : text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
}
