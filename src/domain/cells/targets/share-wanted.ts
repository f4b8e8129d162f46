// A title that says what share all rows of its table give, "What tenants tell us (% satisfied)": each of them is wanted high,
// whatever trouble its own words are about.

const who = '(?:\\s(?:of|\\p{L}+)){0,5}?';
const wanted =
  '(?:satisfied|satisfaction|happy|content|pleased|positive|agree(?:d|ing)?|answered|resolved|dealt with|handled|in time|on time|within (?:time|target|standard|\\d+))';
const share = new RegExp(`(?:%|\\bper ?cent(?:age)?|\\bpercentage|\\bproportion|\\bshare)${who}\\s${wanted}\\b`, 'u');
/** The share of what went wrong, or more than one share. */
const turnedRound = /\b(?:dis\p{L}+|un\p{L}+|not|never|no|late|missed|fail\p{L}*|outside|or)\b/u;

/** Whether a title over a table says that its figures are shares of what is wanted. */
export function saysShareWanted(title: string): boolean {
  const said = share.exec(title.toLowerCase())?.[0];
  return said !== undefined && !turnedRound.test(said);
}

/** Said of a row it gives another figure than its title does, or the share of what isn't wanted. */
const ownMeasure =
  /\((?!%)[^)]*\b(?:days?|weeks?|hours?|minutes?|number|no\.?|count|£\S*)\b[^)]*\)|\b(?:number|how many) of\b|^no\.? of\b|\bper (?:\d|head|home|person)|\b(?:dissatisf\p{L}+|unhappy|not|un\p{L}+ed|days|weeks|cost)\b/u;

/** Whether a row under such a title may give its share; in lower case. `unit`: of its own column, "" where there is none. */
export function isShareOfTitle(words: string, unit: string, target: number): boolean {
  return target > 0 && target <= 100 && (unit === '' || /%|per ?cent/u.test(unit)) && !ownMeasure.test(words);
}
