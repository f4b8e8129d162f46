// A text in eleven characters or fewer, so that two can be told apart without a copy of either.

/** Taken once: where globals are watched, as in tests, each look at one takes longer than the rest. */
const { imul } = Math;

/** cyrb53 (public domain, bryc): 53 bits, so that two texts of one workbook don't meet. Eleven characters or fewer. */
export function textHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = imul(high ^ code, 2654435761);
    low = imul(low ^ code, 1597334677);
  }
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
