// A column that says of each row which way is better, or whether its target is a floor or a ceiling: "Good is", "Polarity",
// "Min or max", "At least / at most", "+/−", "↑↓".

const longestDirection = 30;
const namedAlone =
  /^(?:(?:to |should |should be |aim to |we want it )?(?:be |stay )?(?:low(?:er)?|high(?:er)?|minimi[sz]e|maximi[sz]e|min(?:imum)?\.?|max(?:imum)?\.?|increase|decrease|reduce|raise|smaller|larger|bigger|fewer|more|less|up|down|at least|at most|(?:no|not) (?:more|less|fewer) than|up to|floor|ceiling|cap|limit|above|below|over|under)(?: (?:is|=) (?:better|best|good))?|[↑↓▲▼⬆⬇+≥≤<>=−–-]|[<>]=|positive|negative|\+ve|[−–-]ve)$/iu;

/** Whether a text names a way for figures to go, or how a target limits them, and says nothing else. */
export function namesDirection(text: string): boolean {
  return text.length <= longestDirection && namedAlone.test(text);
}

const saysBetter = /\b(?:polarity|better|best|good|desired|intended|wanted|required|improvement)\b/iu;
const asksWhich =
  /\b(?:low(?:er)?|up|small(?:er)?|less|fewer|minimise) ?(?:or|\/|,) ?(?:high(?:er)?|down|big(?:ger)?|large(?:r)?|more|maximise)\b|\b(?:high(?:er)?|up|big(?:ger)?|more|maximise) ?(?:or|\/|,) ?(?:low(?:er)?|down|small(?:er)?|less|fewer|minimise)\b|\baim(?:ing|s)?\b|\bwe want\b|\bshould (?:go|be|move)\b/iu;
/** Whether the target is the least or the most that is meant. */
const asksLimit =
  /\bat (?:least|most) ?(?:or|\/|,) ?(?:at )?(?:least|most)\b|\b(?:floor|ceiling|minimum|maximum) ?(?:or|\/|,) ?(?:an? )?(?:floor|ceiling|minimum|maximum)\b|\b(?:no|not) (?:more|less) (?:than )?(?:or|\/) (?:no |not )?(?:more|less)\b|≥ ?(?:or|\/|,)? ?≤|≤ ?(?:or|\/|,)? ?≥|\b(?:above|below|over|under) ?(?:or|\/) ?(?:above|below|over|under)\b/iu;
/** Short for minimum and maximum, or for minimise and maximise. */
const asksShort = /\bmin\b\.? ?(?:or|\/|,|-|&)? ?\bmax\b|\bmax\b\.? ?(?:or|\/|,|-|&)? ?\bmin\b/iu;
/** Which way is better, or which way the figures went. */
const asksBySign = /^(?:\+ ?(?:\/|or|,)? ?[−–-]|[−–-] ?(?:\/|or|,) ?\+|±|[↑▲⬆] ?(?:\/|or|,)? ?[↓▼⬇]|[↓▼⬇] ?(?:\/|or|,)? ?[↑▲⬆])$/u;

/**
 * How sure a column's words are. `better`: they name the way that is better, or how the target limits; `short`: "min" may be
 * the least that is meant or ask for little; `signs`: a sign may as well be the way that the figures went; `travel`: so may
 * a word under "Direction" alone.
 */
type DirectionSense = 'better' | 'short' | 'signs' | 'travel';

/** A column that says which way figures should go, or only may. */
export interface DirectionColumn {
  readonly column: number;
  readonly sense: DirectionSense;
}

/** Whether a heading asks which way is better, where its cells name one. "Priority" over "High" and "Low" doesn't. */
export function asksDirection(heading: string): boolean {
  return senseOf(heading, false) !== 'travel';
}

/** What a column under such a heading says; `isSaid`: an officer has said that it is one of directions. */
export function directionColumn(column: number, heading: string, isSaid: boolean): DirectionColumn {
  return { column, sense: senseOf(heading, isSaid) };
}

function senseOf(heading: string, isSaid: boolean): DirectionSense {
  if (asksShort.test(heading)) return 'short';
  if (isSaid || saysBetter.test(heading) || asksWhich.test(heading) || asksLimit.test(heading)) return 'better';
  return asksBySign.test(heading.trim()) ? 'signs' : 'travel';
}

const never = '\\b(?:no|not|never)\\b[^.]{0,12}\\b';
const noMore = new RegExp(`${never}(?:more|above|over|higher|greater|exceed\\w*|bigger|larger)\\b`, 'iu');
const noLess = new RegExp(`${never}(?:less|below|under|lower|fewer|smaller)\\b`, 'iu');
const lower =
  /\b(?:decreas\w*|lower|low|reduc\w*|down\w*|smaller|fewer|less|minimi[sz]\w*|ceiling|cap|maximum|at most|up to|below|under|negative)\b|^[−–-](?:ve)?$|^l$|[↓▼⬇≤<]/iu;
const higher =
  /\b(?:increas\w*|higher|high|rais\w*|up(?! to\b)\w*|larger|bigger|more|maximi[sz]\w*|floor|minimum|at least|above|over|positive)\b|^\+(?:ve)?$|^h$|[↑▲⬆≥>]/iu;
const lowerAsked = /\b(?:decrease|reduce|lower|low|smaller|fewer|less|minimi[sz]e|ceiling)\b/iu;
const higherAsked = /\b(?:increase|higher|high|larger|bigger|more|maximi[sz]e|floor)\b/iu;
const short = /^\W*(?:(?<min>min)|max)\b\.?\W*$/iu;

/** "Min" or "max" alone, in any spelling of it; null for any other text. */
function shortLimit(text: string): 'min' | 'max' | null {
  const found = short.exec(text);
  return found === null ? null : found.groups?.min === undefined ? 'max' : 'min';
}

/**
 * Which way a cell of such a column says is better; null where it says neither, or both. Of "min" and of signs that may
 * be the way that figures went, what it says if it is of what is better.
 */
export function directionSaid(text: string, { sense }: DirectionColumn): 'lower' | 'higher' | null {
  const limit = shortLimit(text);
  // "Good is: min" asks for little; under "Min or max" it is the least that is meant.
  if (limit !== null) return (limit === 'min') === (sense === 'short') ? 'higher' : 'lower';
  if (noMore.test(text)) return 'lower';
  if (noLess.test(text)) return 'higher';
  const [isLower, isHigher] = sense === 'travel' ? [lowerAsked.test(text), higherAsked.test(text)] : [lower.test(text), higher.test(text)];
  return isLower === isHigher ? null : isLower ? 'lower' : 'higher';
}

/** A row of such a column: what its cell says, and what everything else says of it. */
export interface DirectionBeside {
  readonly said: 'lower' | 'higher' | null;
  readonly known: 'lower' | 'higher' | null;
}

const leastOfSigns = 3;

/**
 * What "min" or a sign means, by the rows of which other words say which way is better: as it is said, turned round, or null
 * where they leave it open. Signs are never turned round: where they don't agree they are the way that figures went.
 */
export function senseByRows(sense: DirectionSense, rows: readonly DirectionBeside[]): 'as said' | 'turned' | null {
  if (sense !== 'short' && sense !== 'signs') return 'as said';
  const known = rows.filter((row) => row.said !== null && row.known !== null);
  const agree = known.filter(({ said, known: way }) => said === way);
  if (sense === 'signs') {
    const isBoth = new Set(agree.map(({ said }) => said)).size > 1;
    return agree.length === known.length && agree.length >= leastOfSigns && isBoth ? 'as said' : null;
  }
  if (agree.length * 4 >= known.length * 3 && agree.length > 0) return 'as said';
  return agree.length === 0 && known.length > 1 ? 'turned' : null;
}
