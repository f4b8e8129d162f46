// What a key says of one word, as conditions: a stretch of a quantity ("80% to under 95%", "more than 5 points behind"), a goal
// that is reached or not, all done, or all that is left. Every word has to be understood or be left as the name of a column.

import { inOneSpelling } from './band-spelling';

/** An end of a stretch. */
interface End {
  readonly at: number;
  readonly isIn: boolean;
}

/** What figures of a stretch are in; null: plain numbers, or the key's caption says it. */
export type BandUnit = '%' | 'points' | 'days' | null;

/** `names`: the words that are left, which name a column; "" where none are. */
export type Condition =
  | {
      readonly kind: 'stretch';
      readonly from: End | null;
      readonly to: End | null;
      readonly unit: BandUnit;
      /** Told as a distance: within, ahead or behind of something. `better`: on the side that is better or worse in each row. */
      readonly of: 'figure' | 'distance' | 'better';
      readonly names: string;
    }
  | { readonly kind: 'goal'; readonly isReached: boolean; readonly names: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'rest' };

/** A stretch of a quantity. */
export type Stretch = Extract<Condition, { readonly kind: 'stretch' }>;

const n = '(-?\\d+(?:\\.\\d+)?) ?(%|pt|days?|weeks?)?';
const [range, within, atLeast, atMost, moreThan, lessThan, orMore, orLess, alone] = [
  new RegExp(
    `(?:between |from )?(more than |over |above )?${n},? ?(?:(?:-|to|and|but) ?(?:just |but )?(under |below |less than |up to )?|(?:just |but )?(up to |to under |to below ))${n}`,
    'u',
  ),
  new RegExp(`within ${n}`, 'u'),
  new RegExp(`(?:no less than|not less than|at least|from|a minimum of|reaches|comes to|amounts to|it is) ${n}`, 'u'),
  new RegExp(`(?:no more than|not more than|at most|by up to|up to|a maximum of) ${n}`, 'u'),
  new RegExp(`(?:by )?(?:more than|greater than|over|above|exceeding|further (?:(?:away|off|out|adrift) )?than) ${n}`, 'u'),
  new RegExp(`(?:by )?(?:less than|fewer than|under|below) ${n}`, 'u'),
  new RegExp(`${n}([^\\d]{0,40}?) (?:or|and) (?:more|above|over|better|higher|later|greater)\\b`, 'u'),
  new RegExp(`${n}([^\\d]{0,40}?) (?:or|and) (?:less|below|under|lower|fewer|worse)\\b`, 'u'),
  new RegExp(`^${n}$`, 'u'),
];

const worseThan = new RegExp(`worse than ${n}`, 'u');

/** All of them hold; null where a word isn't understood. */
export function readConditions(meaning: string): readonly Condition[] | null {
  const plain = plainWords(meaning);
  const whole = readWhole(plain);
  if (whole !== null && !/\bbut\b/u.test(plain)) return [whole];
  const [one, other, ...more] = meaning.split(' / ');
  // In two languages.
  if (whole === null && one !== undefined && other !== undefined && more.length === 0) return readConditions(other) ?? readConditions(one);
  const clauses = plain.split(/,?\s+(?:but|and yet)\s+|;\s*/u);
  const read = clauses.flatMap((clause) => readWhole(clause) ?? []);
  return clauses.length > 1 && read.length === clauses.length ? read : null;
}

const counts: Readonly<Record<string, string>> = { a: '1', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', ten: '10' };

function plainWords(text: string): string {
  return inOneSpelling(text.toLowerCase(), true)
    .replace(/\((?![^()]*\d ?%)[^()]*\)/gu, ' ')
    .replace(/[“”"‘()]|[’'](?!s\b)/gu, ' ')
    .replace(/per ?cent(?:age)?\b(?! ?points?\b)/gu, '%')
    .replace(/(?:percentage |per ?cent |%[ -]?)?(?:points?|pts?|pp)\b/gu, 'pt')
    .replace(/[–—−]/gu, '-')
    .replace(/±|\+\/-|plus or minus/gu, ' within ')
    .replace(/≥|>=/gu, ' at least ')
    .replace(/≤|<=/gu, ' at most ')
    .replace(/>/gu, ' more than ')
    .replace(/</gu, ' less than ')
    .replace(/(\d),(?=\d{3}\b)/gu, '$1')
    .replace(
      /\b(a|one|two|three|four|five|six|ten) (?=(?:calendar |working )?(?:days?|weeks?|pt)\b)/gu,
      (_, word: string) => `${counts[word] ?? word} `,
    )
    .replace(/\b(?:calendar) (?=days?\b)/gu, '')
    .replace(/(\d ?%?)\+/gu, '$1 or more')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A text with the stretch that it told taken out. */
interface Told {
  readonly from: End | null;
  readonly to: End | null;
  readonly unit: string | undefined;
  readonly isWithin: boolean;
  readonly rest: string;
}

/** A name that says "or", "and" or "not" is a further condition, and no name. */
function readWhole(text: string): Condition | null {
  const read = readOne(text);
  return read !== null && 'names' in read && furtherWords.test(read.names) ? null : read;
}

const furtherWords = /\b(?:or|and|if|unless|but|not?|within|without)\b/u;

/** "Anything lower" is what no other word is for. */
const rest =
  /^(?:otherwise|else|(?:all|any|every) (?:other|others|thing else)|anything else|everything else|(?:all )?the (?:rest|remainder)|all (?:the )?others?|(?:(?:anything|everything|any|all) )(?:lower|less|worse|below|under|further)(?: (?:than )?(?:that|this|it|these))?|(?:lower|less|worse|below|further(?: (?:away|off|out|adrift))?)(?: than)? (?:that|this|these))$/u;

function readOne(text: string): Condition | null {
  if (rest.test(text)) return { kind: 'rest' };
  const told = stretchIn(text);
  if (told === null) return /\d/u.test(text) ? null : readWords(text);
  if (/\d/u.test(told.rest)) return null;
  return withSide(told);
}

function stretchIn(text: string): Told | null {
  const told = (match: RegExpExecArray, ends: Pick<Told, 'from' | 'to' | 'unit'>, middle = '', isWithin = false): Told => ({
    ...ends,
    isWithin,
    rest: `${text.slice(0, match.index)} ${middle} ${text.slice(match.index + match[0].length)}`,
  });
  const number = (digits: string | undefined): number => Number(digits);
  const both = range.exec(text);
  if (both !== null) {
    const [, over, low, first, joined, apart, high, second] = both;
    const under = joined ?? apart;
    const isOpen = under !== undefined && under !== 'up to ';
    return told(both, {
      from: { at: number(low), isIn: over === undefined },
      to: { at: number(high), isIn: !isOpen },
      unit: second ?? first,
    });
  }
  const near = within.exec(text);
  if (near !== null)
    return told(near, { from: { at: -number(near[1]), isIn: true }, to: { at: number(near[1]), isIn: true }, unit: near[2] }, '', true);
  const single: readonly (readonly [RegExp, 'from' | 'to', boolean])[] = [
    [atLeast, 'from', true],
    [atMost, 'to', true],
    [orMore, 'from', true],
    [orLess, 'to', true],
    [moreThan, 'from', false],
    [lessThan, 'to', false],
  ];
  for (const [pattern, end, isIn] of single) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const at: End = { at: number(match[1]), isIn };
    const middle = match[0].includes('further') ? 'behind' : match[3];
    return told(match, { from: end === 'from' ? at : null, to: end === 'to' ? at : null, unit: match[2] }, middle);
  }
  const worse = worseThan.exec(text);
  if (worse !== null) {
    const without = text.replace(worse[0], ' ');
    // "Worse than 80%" is less; "worse than 10% below" is further below.
    const isFurther = behindWords.test(without) || aheadWords.test(without);
    const at: End = { at: number(worse[1]), isIn: false };
    return told(worse, { from: isFurther ? at : null, to: isFurther ? null : at, unit: worse[2] });
  }
  const full = alone.exec(text);
  return full?.[2] === '%' && full[1] === '100' ? told(full, { from: { at: 100, isIn: true }, to: null, unit: '%' }) : null;
}

const aheadWords = /\b(?:ahead|over|above|up|beyond|higher|more)\b/u;
const behindWords = /\b(?:behind|under|below|short|down|adrift|lower|less|off|away|shy|wide|missing|missed)\b/u;
const lateWords = /\b(?:late(?:r)?|behind|after|slipp(?:ed|age)|slip|delay(?:ed)?|overdue|beyond|past|over)\b/u;
const earlyWords = /\b(?:early|earlier|ahead|before|sooner)\b/u;
const betterWords = /\b(?:better|improv(?:ed|ement|ing))\b/u;
const worseWords = /\b(?:worse(?:n(?:ed|ing))?|poorer)\b/u;

/** Which way from a reference a stretch lies: 1 upwards, −1 downwards; null where no word says. */
interface Side {
  readonly sign: 1 | -1;
  readonly isBetter: boolean;
  readonly words: RegExp;
}

function sideIn(text: string, isOfDays: boolean): Side | 'two' | null {
  const found = [
    { sign: 1, isBetter: false, words: isOfDays ? lateWords : aheadWords },
    { sign: -1, isBetter: false, words: isOfDays ? earlyWords : behindWords },
    { sign: 1, isBetter: true, words: betterWords },
    { sign: -1, isBetter: true, words: worseWords },
  ] satisfies readonly Side[];
  const said = found.filter(({ words }) => words.test(text));
  return said.length > 1 ? 'two' : (said[0] ?? null);
}

/** "within 5 points behind" is on one side; "more than 5 points behind" lies below −5. */
function withSide({ from, to, unit, isWithin, rest }: Told): Condition | null {
  const known: BandUnit = unit === '%' ? '%' : unit === 'pt' ? 'points' : unit === undefined ? null : 'days';
  const times = unit?.startsWith('week') === true ? 7 : 1;
  const scaled = (end: End | null): End | null => (end === null ? null : { ...end, at: end.at * times });
  const eitherWay = /\b(?:either (?:way|side)|in either direction|(?:above or below|over or under|better or worse))\b/u;
  const bare = rest.replace(eitherWay, ' ');
  const side = sideIn(bare, known === 'days');
  if (side === 'two') return null;
  const stretch = { kind: 'stretch', unit: known } as const;
  if (side === null) {
    return { ...stretch, from: scaled(from), to: scaled(to), of: isWithin ? 'distance' : 'figure', names: nameIn(bare) };
  }
  const least: End | null = isWithin || from === null ? { at: 0, isIn: false } : scaled(from);
  const most = scaled(to);
  const ends = side.sign === 1 ? { from: least, to: most } : { from: turned(most), to: turned(least) };
  return { ...stretch, ...ends, of: side.isBetter ? 'better' : 'distance', names: nameIn(bare.replace(side.words, ' ')) };
}

function turned(end: End | null): End | null {
  return end === null ? null : { ...end, at: -end.at };
}

const reached =
  /\b(?:on|at)(?= (?:the |its )?(?:target|goal|standard)$)|\b(?:reached|met|achieved|hit|attained|passed|bettered|beaten|exceeded)(?: (?:or|and) (?:more|above|better|bettered|beaten|exceeded|passed|over|surpassed))?\b/u;
const notReached =
  /\b(?:not|isn t|hasn t|never|no longer)\b(?: yet)? (?:been )?(?:reached|met|achieved|hit|attained)\b|\b(?:missed|unmet)\b/u;
const allDone = /^(?:(?:it |work |all |everything |is |are |has |been |fully |the )*)(?:done|complete(?:d)?|finished)$/u;
const onTime =
  /\b(?:on time or (?:early|earlier|before|ahead)|on or before|(?:early|before) or on(?: time)?|on time|no (?:slip|slippage|delay))\b/u;
const onOrAhead = /\b(?:on|at|level with) (?:[a-z]+ )?or (?:above|ahead of|ahead|better than|better|over)\b/u;
const onOrUnder = /\b(?:on|at|level with) (?:[a-z]+ )?or (?:below|under|beneath|lower than|lower|less than)\b/u;
const noChange = /\b(?:the same(?: as)?|unchanged|no change|level with)\b/u;

/** Meanings without a figure. */
function readWords(text: string): Condition | null {
  if (allDone.test(text)) return { kind: 'done' };
  if (notReached.test(text)) return { kind: 'goal', isReached: false, names: nameIn(text.replace(notReached, ' ')) };
  if (reached.test(text)) return { kind: 'goal', isReached: true, names: nameIn(text.replace(reached, ' ')) };
  const nought: End = { at: 0, isIn: true };
  if (onTime.test(text))
    return { kind: 'stretch', from: null, to: nought, unit: 'days', of: 'distance', names: nameIn(text.replace(onTime, ' ')) };
  if (onOrAhead.test(text))
    return { kind: 'stretch', from: nought, to: null, unit: null, of: 'distance', names: nameIn(text.replace(onOrAhead, ' ')) };
  if (onOrUnder.test(text))
    return { kind: 'stretch', from: null, to: nought, unit: null, of: 'distance', names: nameIn(text.replace(onOrUnder, ' ')) };
  if (noChange.test(text))
    return { kind: 'stretch', from: nought, to: nought, unit: null, of: 'distance', names: nameIn(text.replace(noChange, ' ')) };
  const beyond: End = { at: 0, isIn: false };
  const side = sideIn(text, false);
  if (side === null || side === 'two') return null;
  const ends: Pick<Stretch, 'from' | 'to'> = side.sign === 1 ? { from: beyond, to: null } : { from: null, to: beyond };
  return { kind: 'stretch', ...ends, unit: null, of: side.isBetter ? 'better' : 'distance', names: nameIn(text.replace(side.words, ' ')) };
}

const links = /\b(?:than|of|by|from|with|against|on|to|it|its|is|are|was|the|a|an|in|has|have|been|as|that|at|for)\b/gu;

/** What is left names a column; link words at its ends name nothing. */
function nameIn(text: string): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/[,.;:]/gu, ' ')
    .trim();
  return plain.replace(links, ' ').trim() === '' ? '' : plain;
}
