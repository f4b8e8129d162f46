// White space as people and programs leave it in cells, evened out.

const uneven = /[^\S ]|\u00a0|\u200b|\ufeff| {2}|^ | $/u;

/** One line of text: runs of white space and no-break spaces become one space. */
export function oneLine(text: string): string {
  return uneven.test(text) ? text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim() : text;
}
