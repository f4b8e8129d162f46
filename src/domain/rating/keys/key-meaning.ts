// What a colour of a key means, as far as figures can tell: "within 5% of target", "90% of target or more", "outside tolerance".
// Every word has to be understood; a meaning with one more ("or at risk") is none.

import { inOneSpelling } from '../bands/band-spelling';

/** From where on a colour holds. Figures are shares: 0.05 is 5%. */
export type Bound =
  | { readonly kind: 'met' }
  /** So much short of what is wanted at most; `from`: and at least so much. */
  | { readonly kind: 'short'; readonly upTo: number; readonly from: number | null; readonly inclusive: boolean }
  /** So much of what is wanted at least; `to`: and at most so much. */
  | { readonly kind: 'share'; readonly from: number; readonly to: number | null; readonly inclusive: boolean }
  /** Within the tolerance, or the limit, that the row has of its own. */
  | { readonly kind: 'tolerance' }
  /** All that is worse. `beyond`: the bound that is passed; "more than 10%" may be so much short, or so much of the target. */
  | { readonly kind: 'worse'; readonly beyond: 'short' | 'share' | 'tolerance' | 'either' | null; readonly at: number | null };

/** What figures are set against: the target, or what it expects by now. */
export type Against = 'target' | 'by now';

/** A meaning as read. */
export interface Meaning {
  readonly bound: Bound;
  readonly against: readonly Against[];
}

/** Null where a word isn't understood. */
export function readMeaning(text: string): Meaning | null {
  const whole = meaningOf(text);
  if (whole !== null || !text.includes(' / ') || !welsh.test(text)) return whole;
  const stroke = text.indexOf(' / ');
  return meaningOf(text.slice(stroke + 3)) ?? meaningOf(text.slice(0, stroke));
}

/** Then the other side of a stroke says the same in English; else it says something more. */
const welsh = /\b(?:targed|gyrraedd|gyflawni|o fewn|mwy na|llai na|o['’]r|i['’]r|wedi['’]i|islaw|uwchlaw|gwell)\b/iu;

function meaningOf(text: string): Meaning | null {
  const { signs, figures, against } = signsOf(text);
  if (figures.length > 1 || !/^[A-Z ]*$/u.test(signs)) return null;
  const bound = boundOf(signs, figures[0] ?? null);
  return bound === null ? null : { bound, against };
}

/** One figure, or the two ends of a range. */
interface Figures {
  readonly from: number | null;
  readonly to: number;
}

const number = '\\d+(?:\\.\\d+)?';
const range = new RegExp(
  `(?:between |from )?(${number}) ?%? ?(?:-|,? ?(?: to| and|,? but) )(?:(?:just |but )?(?:under|below|less than|up to) )?(${number}) ?%`,
  'gu',
);
const single = new RegExp(`(${number}) ?%`, 'gu');

/** Words put as signs, in their order: the later ones rest on those before. */
const words: readonly (readonly [RegExp, string])[] = [
  // A figure is set against the target of its own period: what fits is told by the statuses.
  [/\b(?:in|for|at|of) (?:the|this|that|each) (?:latest |last |current )?(?:month|quarter|term|period|year|half year)\b(?! ?s\b)/gu, ' '],
  [
    /\b(?:the |this |that |latest |current |last )*(?:q[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ember|ober)?|(?:spring|summer|autumn|winter)(?: term)?|month|quarter|term|period)(?: ?s)?(?= (?:is|was|are|has|have|figures?|results?|(?:[a-z]+ )?(?:targets?|standards?|milestones?))\b)/gu,
    ' ',
  ],
  [
    /\b(?:year to date|performance|results?|actuals?|outturn|figures?|(?:the )?(?:measure|indicator|kpi|row)s?)\b(?= (?:is|are|was|were|has|have|on|at|within|meets|exceeds|above|below|worse|better|between|less|more)\b)/gu,
    ' ',
  ],
  [
    /\b(?:(?:the |its |our |agreed )*(?:profiled )?targets?(?: |-)(?:to[ -]date|by now|so far|or profile|\/ ?profile)|(?:the |its )*(?:profiled?|trajectory|expected(?: position| level| progress)?|planned(?: position| level)?|plan)(?: to[ -]date| or target)?|where (?:we|it|things|the work) should be(?: (?:by now|now|so far|to date))?)\b/gu,
    ' D ',
  ],
  [
    /\b(?:the |its |our |set |agreed |year s |annual |quarterly |monthly |local |national |published )*targets?(?: (?:figure|level|set|value|itself))*\b|\bof it\b/gu,
    ' T ',
  ],
  [
    /\b(?:the |its |their |agreed |set |stated |allowed |permitted )*(?:tolerances?|amber)(?: (?:level|limit|band|range|threshold|column|set))?\b/gu,
    ' L ',
  ],
  [
    /\b(?:the |its |their |agreed |contract |acceptable )*(?:minimum|lower limit|intervention (?:level|point)|trigger(?: level| point)?|thresholds?)(?: (?:acceptable|standard|level|performance|requirement))*\b/gu,
    ' L ',
  ],
  [/\b(?:the |its |our |set |agreed |national )*(?:standards?|goals?|aims?|ambitions?|milestones?)(?: itself)?\b/gu, ' T '],
  [/\b(?:not|no longer|isn.t) (?:yet )?(?:within|inside|met|achieved|reached|meeting|kept|on|hit)\b/gu, ' O '],
  [/\b(?:at least|no less than|not less than|no lower than|from)(?= ?[NR]\b)/gu, ' AL '],
  [/\b(?:at most|up to|no more than|not more than|not exceeding)(?= ?N\b)/gu, ' AM '],
  [
    /\b(?:more than|greater than|over|above|exceed(?:s|ing)?|in excess of|by more than|further(?: away| off| out| short)? than)(?= ?N\b)/gu,
    ' MO ',
  ],
  [/\b(?:less than|under|below|fewer than|lower than|by less than)(?= ?N\b)/gu, ' LE '],
  [/\b(?:within)(?= ?N\b)/gu, ' W '],
  [/\bN(?: of)? ([TD]) (?:or|and) (?:more|above|better|higher|over|greater)\b/gu, ' $1 UP '],
  [/\bN (?:or|and) (?:more|above|better|higher|over|greater)\b|\bN ?\+/gu, ' UP '],
  [/\bN (?:or|and) (?:less|below|under|lower|worse|fewer)\b/gu, ' DN '],
  [
    /\b(?:within|inside|in|(?:no|not) worse than|at least as good as|not beyond|(?:no|not) (?:more|further) than|at most|up to)(?= (?:the )?L\b)/gu,
    ' I ',
  ],
  [/\b(?:more than|greater than|over|exceed(?:s|ed|ing)?|outside|beyond|outwith|worse than|past)(?: of)?(?= L\b)/gu, ' O '],
  [
    /\b(?:on|at|met|meets?|meeting|achiev(?:ed|es|ing)|reach(?:ed|es|ing)|hit|above|better(?:ed)?|beaten|kept|over|ahead|exceed(?:s|ed|ing)?)\b/gu,
    ' G ',
  ],
  // “Missed by more than this”, of what the colour before it takes.
  [/\b(?:by )?(?:even |still |anything )?(?:more|further|greater|worse)(?: than (?:that|this|those|these))?(?= $)/gu, ' B '],
  [/\b(?:below|under|short|off|behind|worse|away|adrift|miss(?:ed|es|ing)?|outside|lower|less|further|poorer)\b/gu, ' B '],
  [/\b(?:the|a|an|is|are|was|were|be|been|has|have|by|of|than|to|from|or|and|but|its|this|for|with|only|just|performance|target)\b/gu, ' '],
];

function signsOf(text: string): { readonly signs: string; readonly figures: readonly Figures[]; readonly against: readonly Against[] } {
  const figures: Figures[] = [];
  const plain = inOneSpelling(text.toLowerCase())
    .replace(/per ?cent(?:age)?(?! ?points?)|\bpct?\b/gu, '%')
    .replace(/[–—−]/gu, '-')
    .replace(/≥|>=/gu, ' at least ')
    .replace(/≤|<=/gu, ' at most ')
    .replace(/>/gu, ' more than ')
    .replace(/</gu, ' less than ')
    .replace(/±|\+\/-|plus or minus/gu, ' within ')
    .replace(/[()“”"‘’';,:]|\.(?!\d)/gu, ' ');
  const counted = plain
    .replace(range, (_, from: string, to: string) => {
      figures.push({ from: Number(from) / 100, to: Number(to) / 100 });
      return ' R ';
    })
    .replace(single, (_, figure: string) => {
      figures.push({ from: null, to: Number(figure) / 100 });
      return ' N ';
    });
  const signs = words.reduce((left, [pattern, sign]) => oneSpaced(left.replace(pattern, sign)), oneSpaced(counted));
  const against = [...(signs.includes('D') ? (['by now'] as const) : []), ...(/\bT\b/u.test(signs) ? (['target'] as const) : [])];
  return { signs: signs.trim(), figures, against };
}

function oneSpaced(text: string): string {
  return ` ${text.replace(/\s+/gu, ' ').trim()} `;
}

/** Signs but for what figures are set against, which may stand anywhere. */
function boundOf(signs: string, figures: Figures | null): Bound | null {
  const rest = signs
    .replace(/\b[TD]\b/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const said = /\b[TD]\b/u.test(signs);
  if (/\bL\b/u.test(rest)) return ofTolerance(rest, figures);
  if (figures === null) {
    if (/^(?:G )*G$/u.test(rest) && (said || rest === 'G')) return { kind: 'met' };
    return /^(?:[BO] )*[BO]$/u.test(rest) ? { kind: 'worse', beyond: null, at: null } : null;
  }
  return figures.from === null ? ofOne(rest, figures.to, said) : ofRange(rest, figures.from, figures.to);
}

function ofTolerance(signs: string, figures: Figures | null): Bound | null {
  if (figures !== null) return null;
  if (/^(?:[BO] )*(?:I L|L G)$/u.test(signs)) return { kind: 'tolerance' };
  return /^(?:[BOG] )*(?:O L|B L|L O|L B)$/u.test(signs) ? { kind: 'worse', beyond: 'tolerance', at: null } : null;
}

function ofOne(signs: string, at: number, said: boolean): Bound | null {
  const isShort = /\bB\b/u.test(signs);
  const sign = /^(?:B )*(W N|AM N|LE N|MO N|AL N|UP|DN|N)(?: B)*$/u.exec(signs)?.[1] ?? (/^(?:G )*W N(?: G)*$/u.test(signs) ? 'W N' : null);
  const short = (inclusive: boolean): Bound => ({ kind: 'short', upTo: at, from: null, inclusive });
  const share = (inclusive: boolean): Bound => ({ kind: 'share', from: at, to: null, inclusive });
  switch (sign) {
    case 'W N':
      return short(true);
    case 'AM N':
    case 'DN':
      return isShort ? short(true) : { kind: 'worse', beyond: 'share', at };
    case 'LE N':
      return isShort ? short(false) : { kind: 'worse', beyond: 'share', at };
    case 'MO N':
      return { kind: 'worse', beyond: isShort ? 'short' : 'either', at };
    case 'UP':
    case 'AL N':
      if (isShort) return { kind: 'worse', beyond: 'short', at };
      return at === 1 ? { kind: 'met' } : share(true);
    case 'N':
      return said && !isShort ? share(true) : null;
    default:
      return null;
  }
}

function ofRange(signs: string, from: number, to: number): Bound | null {
  if (/^(?:B )+R$|^R(?: B)+$/u.test(signs)) return { kind: 'short', upTo: to, from, inclusive: true };
  return /^(?:AL )?R$/u.test(signs) ? { kind: 'share', from, to, inclusive: true } : null;
}
