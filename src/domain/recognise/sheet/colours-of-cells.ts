// Colours of cells as people speak of them, and the lines of a sheet that say what they mean: only then are fills read.

/** A fill by the word that people have for it; what is none of the four, or hardly coloured, is null. */
export type FillColour = 'Green' | 'Amber' | 'Red' | 'Blue';

const longestLine = 600;
const names = /\b(?:green|amber|yellow|orange|red|blue)\b/giu;
const saysCells = /\b(?:cells?|shad(?:ed|ing)|fill(?:ed|s)?|colou?r(?:s|ed|ing|[- ]cod(?:ed|ing))?|highlight(?:s|ed|ing)?)\b/iu;

/** Whether a text gives two colours of cells a meaning: "Green cell: standard met in the month. Red cell: standard not met." */
export function explainsColours(text: string): boolean {
  if (text.length > longestLine || !saysCells.test(text)) return false;
  return new Set(text.toLowerCase().match(names) ?? []).size > 1;
}

/** From what share of white on a fill is hardly coloured, and how dark it is black. */
const [leastSaturation, leastValue] = [0.12, 0.25];
/** Where on the wheel of 360 degrees each colour ends. */
const ends: readonly (readonly [number, FillColour | null])[] = [
  [18, 'Red'],
  [68, 'Amber'],
  [170, 'Green'],
  [265, 'Blue'],
  [335, null],
  [360, 'Red'],
];

/** `fill`: "#RRGGBB". */
export function fillColour(fill: string): FillColour | null {
  const [, ...hex] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(fill) ?? [];
  const [red = 0, green = 0, blue = 0] = hex.map((each) => parseInt(each, 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const span = most - least;
  if (hex.length < 3 || most < leastValue || span < leastSaturation * most) return null;
  const sixth = most === red ? ((green - blue) / span + 6) % 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return ends.find(([end]) => sixth * 60 < end)?.[1] ?? null;
}
