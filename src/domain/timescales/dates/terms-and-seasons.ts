// Parts of a year that are called by a term, a season, a semester or a tranche. Schools, courts and funders set on which days
// they begin and end.

/** `firstMonth`: the month in which a term usually begins; null for any other part, which has its place in the year alone. */
export interface PartOfYear {
  readonly kind: 'term' | 'season' | 'stage';
  readonly firstMonth: number | null;
  /** 1 for the first: of seasons, spring. */
  readonly ordinal: number | null;
  /** Its calendar year, as typed. */
  readonly year: string | undefined;
  readonly match: string;
}

const behind = "(?:[\\s'’,-]+(20\\d\\d))?";
const alone = '(?: (?:figures?|actuals?|results?|total))?(?: ?\\([^()]*\\))?$';
const season = new RegExp(`^(autumn|fall|winter|spring|summer)${behind}(?=${alone})`, 'u');
const terms = 'michaelmas|martinmas|candlemas|hilary|lent|epiphany|easter|trinity|whitsun';
const term = new RegExp(`^(${terms})${behind}(?=${alone})|\\b(${terms}) terms?\\b${behind}`, 'u');
const stage =
  /\b(?:semester|sem|trimester|tranche)\.? ?(?:no\.? ?)?([1-6]|one|two|three|four)(?![\d./-]*\d|[a-z%])|\b(first|second|third|fourth|1st|2nd|3rd|4th) (?:semester|trimester|tranche)\b/u;

/** The month in which a term or a season that schools have usually begins; winter is none of theirs. */
export const firstMonthOf: Readonly<Record<string, number>> = {
  michaelmas: 9,
  martinmas: 9,
  candlemas: 1,
  hilary: 1,
  lent: 1,
  epiphany: 1,
  easter: 5,
  trinity: 5,
  whitsun: 5,
  autumn: 9,
  fall: 9,
  spring: 1,
  summer: 5,
};
const seasons: readonly string[] = ['spring', 'summer', 'autumn', 'winter'];
/** Which of up to four parts of a year a word says: "second half", "quarter three", "final quarter". */
export const placesInYear: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  final: 4,
  last: 4,
};

/** The part of a year that a heading in small letters names; null where it names none. */
export function partOfYear(heading: string): PartOfYear | null {
  const ofSeason = season.exec(heading);
  if (ofSeason !== null) {
    const name = ofSeason[1] === 'fall' ? 'autumn' : (ofSeason[1] ?? '');
    const ordinal = seasons.indexOf(name) + 1;
    return { kind: 'season', firstMonth: firstMonthOf[name] ?? null, ordinal, year: ofSeason[2], match: ofSeason[0] };
  }
  const ofTerm = term.exec(heading);
  if (ofTerm !== null) {
    const firstMonth = firstMonthOf[ofTerm[1] ?? ofTerm[3] ?? ''] ?? null;
    return { kind: 'term', firstMonth, ordinal: null, year: ofTerm[2] ?? ofTerm[4], match: ofTerm[0] };
  }
  const ofStage = stage.exec(heading);
  if (ofStage === null) return null;
  const said = ofStage[1] ?? ofStage[2] ?? '';
  return { kind: 'stage', firstMonth: null, ordinal: placesInYear[said] ?? Number(said), year: undefined, match: ofStage[0] };
}
