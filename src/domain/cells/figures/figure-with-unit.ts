// Figures that are typed with their unit: "30 homes", "3 km", "£300k". In Excel they are texts, and count for nothing.

import { readTypedFigure } from '../read-figure';

const oneUnit = /^ *(?:[£€$] ?)?(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,4})? ?(?<unit>\p{L}{1,20}(?: \p{L}{3,20})?)\.? *$/u;
/** "3 May", "4th", "2 of", "12 noon": no unit of what is counted. */
const noUnit =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:st|nd|rd|th|of|to|and|or|out|x|by|am|pm|a|b|c|d|e|f|est|tbc|approx|due|done|booked|planned|so far|plus|more|less|only|forecast|provisional|expected|noon|in|on|at|for|from|since|until|before|after)\b/iu;

/** Whether a text is one number with its unit, or with the letters of a scale, and nothing else. */
export function isFigureWithUnit(text: string): boolean {
  if (readTypedFigure(text).kind === 'number') return true;
  const unit = oneUnit.exec(text)?.groups?.unit;
  return unit !== undefined && !noUnit.test(unit);
}
