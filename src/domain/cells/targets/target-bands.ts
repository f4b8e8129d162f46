// Targets that are bands: "95–98%", "between 10 and 15 days". They are met inside, so neither end alone is the target.

const number = '[£$€]?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:%|per ?cent\\b|(?:k|m|bn|million)\\b)?';
const unit = "(?:\\s+[\\p{L}][\\p{L}\\s'’-]*)?";
const band = new RegExp(
  `^(?:(?:in |within )?(?:a |the )?(?:range|band)(?: of)?:?\\s+)?(?:(?:between|from)\\s+)?(?<from>${number})\\s*(?:[-–—−]|\\bto\\b|\\band\\b)\\s*(?<to>${number})${unit}$`,
  'iu',
);
/** "£85,000, give or take £5,000", "40 ± 4". */
const giveOrTake = new RegExp(
  `^${number}${unit}\\s*[,(]?\\s*(?:±|\\+\\s?/?\\s?[-–−]|give or take|plus or minus)\\s*${number}${unit}\\)?$`,
  'iu',
);
const saysBetween = /\bbetween\b|\brange\b|\bband\b/iu;
const limits =
  /^(?:[<>≤≥]=?|at least|over|above|min\w*\.?)\s*\d.*(?:\band\b|,|&|;|\bto\b)\s*(?:[<>≤≥]=?|at most|up to|under|below|no more than|max\w*\.?)\s*\d/iu;

const limitsDown =
  /^(?:[<≤]=?|at most|up to|under|below|no more than|max\w*\.?)\s*\d.*(?:\band\b|,|&|;|\bbut\b)\s*(?:[>≥]=?|at least|over|above|min\w*\.?)\s*\d/iu;

/** Whether a target's text is a band. "10 and 15" may be two targets, "2024-25" is a year, and "10-5" runs the wrong way. */
export function isBand(text: string): boolean {
  const line = text.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '');
  if (limits.test(line) || limitsDown.test(line) || giveOrTake.test(line)) return true;
  const ends = band.exec(line)?.groups;
  if (ends === undefined || (/\band\b/iu.test(line) && !saysBetween.test(line))) return false;
  const [from, to] = [valueOf(ends.from), valueOf(ends.to)];
  return from < to && !isYears(ends.from ?? '', ends.to ?? '');
}

function valueOf(text: string | undefined): number {
  return Number((text ?? '').replace(/[^\d.]/gu, ''));
}

function isYears(from: string, to: string): boolean {
  return /^(?:19|20)\d\d$/u.test(from.trim()) && /^(?:(?:19|20)\d\d|\d\d)$/u.test(to.trim());
}
