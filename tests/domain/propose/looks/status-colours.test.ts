// Every status has its word and colours that people can tell apart: at least 4.5:1 between text and fill.

import { ragFlags } from '../../../../src/domain/propose/looks/status-colours';
import { statusesBestFirst } from '../../../../src/domain/model/scheme';

test('every status of every scheme has a flag', () => {
  expect(ragFlags.map(({ word }) => word)).toEqual([...statusesBestFirst]);
});

test.each(ragFlags.map(({ word, fontColor, fill }) => [word, fontColor, fill] as const))('%s: %s on %s', (_word, fontColor, fill) => {
  const [lighter = 0, darker = 0] = [luminance(fontColor), luminance(fill)].sort((one, other) => other - one);
  expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(4.5);
});

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
