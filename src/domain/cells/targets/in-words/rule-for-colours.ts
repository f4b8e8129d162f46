// A row's own rule for its colours, in words: "G: 80 and over; A: 70-79; R: under 70", "95% or more is green, below 90% red".
// Counts of statuses ("Green 5, Amber 3") are none.

const named = '(?:[Gg]reen|GREEN|[Aa]mber|AMBER|[Yy]ellow|[Rr]ed|RED|[Bb]lue|BLUE|[Gg]wyrdd|[Oo]ren|[Aa]mbr|[Mm]elyn|[Cc]och|[Gg]las)';
const colour = `(?<![\\p{L}\\d])(?:${named}|[GARB]|[garb](?=\\s?[:=<>≤≥]))(?![\\p{L}\\d'’])`;
const number = '[£$€]?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:%|per ?cent|k|m)?';
const before =
  '(?:[<>≤≥]=?|=>|=<|±|(?:at|no|not)\\s(?:least|most|more than|less than|fewer than)|(?:more|less|fewer|greater|higher|lower|better|worse) than|over|above|under|below|up to|within|from|between|exceed\\w*|max\\w*|min\\w*|down to)';
const behind =
  '(?:\\+|\\s(?:[\\p{L}-]+\\s)?(?:and|or)\\s(?:over|above|more|higher|better|under|below|less|lower|fewer|worse|up)|\\s?(?:[-–—−]|to|and|up to|to under)\\s?(?:under |below )?[£$€]?\\d)';
const condition = `(?:${before}\\s?${number}|${number}${behind})`;
const link = '\\s*[:=–—(-]{0,2}\\s*(?:(?:is|if|when|where|means|for)\\s+)?(?:[\\p{L}]+\\s){0,2}?';
const colourFirst = new RegExp(`(${colour})${link}${condition}`, 'gu');
const colourLast = new RegExp(`${condition}[^;,.:\\d]{0,24}?[\\s:=(–—-](${colour})`, 'gu');

const longest = 200;
/** Both are in every rule; the rest is spared for nearly all texts. */
const [hasFigure, namesColour] = [/\d/u, new RegExp(colour, 'u')];
const fewest = 2;

/** Whether a text gives two colours or more by figures. */
export function isRuleForColours(text: string): boolean {
  if (text.length > longest || !hasFigure.test(text) || !namesColour.test(text)) return false;
  return [colourFirst, colourLast].some((pattern) => {
    const colours = new Set([...text.matchAll(pattern)].map(([, said = '']) => said.charAt(0).toLowerCase()));
    return colours.size >= fewest;
  });
}

const bound = '[<>≤≥]?=?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?%?\\s?\\+?';
const bounds = new RegExp(`^${bound}(?:\\s?(?:[/|;,–—-]|to|and)\\s?${bound}){1,4}$`, 'u');

/** Whether a text is two bounds or more and no words: "95/90", "≥95 | ≥90". */
export function isPairOfBounds(text: string): boolean {
  return text.length <= longestPair && bounds.test(text.trim());
}

const longestPair = 40;
