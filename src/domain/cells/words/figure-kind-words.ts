// Words that say what kind of figure something is: actual, plan, budget, forecast, last year's, a scenario's.

import type { FigureKind } from '../../model/table/figure-kind';

/** A kind that a text names, and what is left of the text without it. */
export interface NamedKind {
  readonly kind: FigureKind;
  readonly stem: string;
  /** The words can hardly be part of a measure's name; else another row of the same stem must bear them out. */
  readonly certain: boolean;
}

const year = '(?:\\(?(?:in |for |of )?(?:fy ?)?(?:20)?\\d\\d(?:\\s?[/–-]\\s?(?:20)?\\d\\d)?\\)?)';
const adjective = '(?:original|revised|approved|agreed|proposed|draft|latest|current|annual|total|full[- ]year|year[- ]end|in[- ]year)';
const nouns: Readonly<Record<FigureKind, string>> = {
  actual:
    "actual (?:performance|position|results?|delivery|achieved)|actuals?|out-?turn|achieved|delivered|results?|performance|this year(?:['’]s)?",
  plan: 'plans?|planned|profiled?|(?:planned |target )?trajector(?:y|ies)|targets?|targeted|goals?',
  budget: 'budgets?|budgeted|allocations?|allocated',
  forecast: 'forecasts?|forecasted|projected|projections?|estimates?|estimated|expected|predicted|predictions?|anticipated|expectations?',
  'last year':
    "(?:same (?:period|quarter|month) )?(?:last|previous|prior|preceding) (?:financial |school )?year(?:['’]s)?|(?:the )?year before|prior[- ]year comparators?",
  difference: 'variances?|differences?|deviations?|gap|changes?|movements?',
  scenario: 'scenario(?: [a-z]| \\d+)?|(?:best|worst|base|low|high|central|optimistic|pessimistic|likely)[- ]case',
};
const aPeriod =
  '(?:q(?:tr|uarter)? ?[1-4]|(?:p|pd|period|month|m|wk|week) ?\\d{1,2}|h[12]|ytd|to date|(?:full |financial )?year(?:[- ]end| end)?|fy|total|annual|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:fy ?)?(?:20)?\\d\\d[/–-](?:20)?\\d\\d|20\\d\\d)';
const behindPeriod = `(?<=${aPeriod}[\\s'’\\d/:,(-]{0,8})`;
const inPlaceOf = (words: string): RegExp => new RegExp(words, 'giu');
const besidePeriod = (short: string): RegExp =>
  inPlaceOf(
    `\\b${short}\\.? (?=${aPeriod}|out-?turn|spend)|${behindPeriod}${short}\\b\\.?(?=$|[)\\]])|[(\\[]${short}\\.?[)\\]]|^${short}\\.?$`,
  );
const letterBehindPeriod = (letter: string): RegExp => inPlaceOf(`${behindPeriod}\\(${letter}\\)`);
/** As finance staff shorten kinds of figures in headings. Short for something else too, where no period stands beside them. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [inPlaceOf('\\b(q[1-4])([af])\\b'), '$1 ($2)'],
  [inPlaceOf("\\bf['’]?casts?\\b\\.?|\\bfr?csts?\\b\\.?|\\bf/c(?:ast)?\\b"), 'forecast'],
  [inPlaceOf('\\bbud(?:gt?)?\\b\\.?|\\bbd?gt\\b\\.?'), 'budget'],
  [inPlaceOf('\\bo/t(?=$|[)\\]]|\\s+(?:\\d|fore|proj|act|est))'), 'outturn'],
  [inPlaceOf('\\by/?e\\b(?=\\s*[-–:(]?\\s*(?:forecast|proj|est|act|outturn|out-turn|budget))'), 'year end'],
  [inPlaceOf(`^act\\.?$|^act\\.? (?=${aPeriod})|${behindPeriod}act\\.?(?=$|[)\\]])|[(\\[]act\\.?[)\\]]`), ' actual '],
  [besidePeriod('proj'), ' projected '],
  [besidePeriod('est'), ' estimated '],
  [letterBehindPeriod('a'), ' actual '],
  [letterBehindPeriod('f'), ' forecast '],
  [letterBehindPeriod('b'), ' budget '],
  [inPlaceOf('\\bfy (?=actual|budget|forecast|outturn|out-turn|plan|profile|target|projected|estimated)'), 'full year '],
  // In capitals only, unlike all others.
  [/\b[LP]Y\b/gu, 'last year'],
];
const mayShorten = /\b(?:f['’]?c|fr?cst|f\/c|bud(?:gt?)?\b|bd?gt\b|o\/t|act\b|proj\b|est\b|q[1-4][af]\b|[lp]y\b|fy )|\([abf]\)/iu;

/** A heading with kinds of figures written out: "Q3 f'cast", "YTD act", "Q4 (F)", "LY". */
export function kindsInFull(heading: string): string {
  if (heading.length > longestName || !mayShorten.test(heading)) return heading;
  const written = abbreviations.reduce((text, [short, full]) => text.replace(short, full), heading);
  return written.replace(/\s+/gu, ' ').trim();
}

const kinds: readonly FigureKind[] = ['last year', 'scenario', 'forecast', 'budget', 'plan', 'difference', 'actual'];
const figures = '(?: (?:figures?|values?|numbers?|amounts?|activity|cases?))?';

interface KindPatterns {
  readonly kind: FigureKind;
  readonly alone: RegExp;
  readonly setApartBehind: RegExp;
  readonly setApartBefore: RegExp;
  readonly behind: RegExp;
  readonly before: RegExp;
}

const patterns = kinds.map((kind): KindPatterns => {
  const words = `(?:${adjective} )*(?:${nouns[kind]})${figures}(?: ${year})?`;
  return {
    kind,
    alone: new RegExp(`^(?:the )?(?:${year} )?${words}$`, 'iu'),
    setApartBehind: new RegExp(
      `^(?<stem>.*\\S)\\s*(?:\\(\\s*${words}\\s*\\)|\\[\\s*${words}\\s*\\]|\\s[-–—]\\s*${words}|[:,;|/]\\s*${words})$`,
      'iu',
    ),
    setApartBefore: new RegExp(`^(?:\\(\\s*${words}\\s*\\)|${words}\\s*(?:[:|]|\\s[-–—]\\s))\\s*(?<stem>\\S.*)$`, 'iu'),
    behind: new RegExp(`^(?<stem>.*\\S)\\s+${words}$`, 'iu'),
    before: new RegExp(`^${words}\\s+(?<stem>\\S.*)$`, 'iu'),
  };
});

/** A word of every text that names a kind begins so. */
export const beginningsOfKinds: readonly string[] =
  'varianc differ deviat gap change movement actual out achieved delivered result performance year plan profile trajector target goal budget allocat forecast project estimat expect predict anticipat scenario case fcst cast'.split(
    ' ',
  );

/**
 * In lower case, since matching in any case takes several times as long; at the beginning of a word ("2015plan",
 * "q1_planned").
 *
 * @internal
 */
export const wordsOfKinds = new RegExp(`\\b\\d*(?:${beginningsOfKinds.join('|')})`, 'u');

/** Holds of every text that names a kind: spares the rest for nearly all texts. */
function mayName(text: string): boolean {
  const words = text.toLowerCase();
  return wordsOfKinds.test(words) || (words.includes('_') && wordsOfKinds.test(words.replaceAll('_', ' ')));
}

const anyKind = `(?:${kinds.map((kind) => nouns[kind]).join('|')})`;
const atEnd = new RegExp(`${anyKind}${figures}(?: ${year})?\\s*[)\\]]?$`, 'iu');
const atStart = new RegExp(`^[([]?\\s*(?:the )?(?:${year} )?(?:${adjective} )*${anyKind}(?![\\p{L}])`, 'iu');
/** The longest words of a kind with their year. */
const longestEnd = 60;

/** A kind stands at an end of the text: spares the rest for most texts that hold such words. */
function mayNameKind(line: string): boolean {
  return atEnd.test(line.slice(-longestEnd)) || atStart.test(line);
}

/** "As planned", "on budget", "than last year": the figure is set against it, and is none of it. */
const setAgainst =
  /\b(?:as|than|to|on|off|against|within|under|over|below|above|vs\.?|versus|with|of|from|since|in|per|by|the|a|an|for|and|or|its|their|our)\s*$/iu;

/** "Variance from plan": what goes on so is no measure of its own. */
const goesOnAs = /^(?:from|of|to|for|in|on|against|by|with|and|or|than|per|at|over|is|are|was|were)\b/iu;

/** Words that stand behind a measure's name only to say what kind of figure it is. */
const certainBehind: ReadonlySet<FigureKind> = new Set(['last year', 'scenario', 'forecast']);
const certainWord = /\b(?:planned|budgeted|targeted|allocated|actuals?|out-?turn)$/iu;

/** Words that alone may as well name what is measured: housing allocations, goals, a programme of change. */
const mayBeMeasure = /\b(?:goals?|targets?|allocations?|estimates?|expectations?|changes?|movement|gap|results?|performance|plans?)$/iu;
/** Things that are counted or dealt with themselves, where they stand before a measure: changes of address, movements of stock. */
const mayBeOfThings = /^\(?(?:\p{L}+ )?(?:changes?|movements?|gap)\b/iu;
/** Words that alone may as well say how far the work is. */
const mayBeStage = /^(?:planned|expected|anticipated|projected|targeted|allocated|estimated|delivered|achieved)$/iu;

/** Whether a text can say nothing but what kind of figures a row holds: "Budget", not "Planned" or "Goals". */
export function isPlainKind(text: string): boolean {
  return kindAlone(text) !== null && !mayBeMeasure.test(text) && !mayBeStage.test(text);
}

/** The kind that a text says and nothing else: "Budget 2024/25", "Scenario B", "Actual". Null for any other text. */
export function kindAlone(text: string): FigureKind | null {
  const words = kindsInFull(text);
  if (words.length > 40 || !mayName(words)) return null;
  return patterns.find(({ alone }) => alone.test(words.trim()))?.kind ?? null;
}

/**
 * The kind in a measure's words: "Calls plan", "Calls (budget)", "Scenario B: calls". Null where they name none.
 * "Local plan" and "Planned repairs" may be measures, and aren't certain.
 */
export function kindInName(text: string): NamedKind | null {
  if (text.length > longestName || !mayName(text)) return null;
  const line = kindsInFull(text).replace(/\s+/gu, ' ').trim();
  const named = mayNameKind(line) ? firstNamed(line) : null;
  if (named?.kind !== 'actual' || named.stem === '') return named;
  // "Calls last year, actual" is last year's all the same; the stem of "Reviews delivered, actual" is "Reviews delivered".
  const inner = kindInName(named.stem);
  return inner === null || inner.kind === 'actual' ? named : inner;
}

/** A longer text is a sentence about the row, not a measure with its kind. */
const longestName = 100;

function firstNamed(line: string): NamedKind | null {
  for (const { kind, alone, setApartBehind, setApartBefore, behind, before } of patterns) {
    if (alone.test(line)) return { kind, stem: '', certain: !mayBeMeasure.test(line) };
    const behindIt = setApartBehind.exec(line);
    if (behindIt !== null) return { kind, stem: behindIt.groups?.stem ?? '', certain: true };
    const ahead = setApartBefore.exec(line)?.groups?.stem;
    // "Changes: days to process" may be of changes that people tell of; only "Variance: calls" can be nothing else.
    if (ahead !== undefined) return { kind, stem: ahead, certain: kind !== 'difference' || !mayBeOfThings.test(line) };
    const last = behind.exec(line)?.groups?.stem;
    if (last !== undefined && !setAgainst.test(last))
      return { kind, stem: last, certain: certainBehind.has(kind) || certainWord.test(line) };
    const first = before.exec(line)?.groups?.stem;
    if (first !== undefined && !goesOnAs.test(first)) return { kind, stem: first, certain: kind === 'scenario' };
  }
  return null;
}

const inHeading = kinds.map((kind) => ({ kind, pattern: new RegExp(`\\b(?:${nouns[kind]})\\b`, 'iu') }));
const comparison = /\b(?:against|vs\.?|versus|compared|met|of (?:the )?(?:target|plan|budget)|difference|variance|deviation)\b|%/iu;

/** What a heading says of its column's figures: "Q1 planned", "Total (budget)". Null where it says none, or compares two. */
export function kindInHeading(heading: string): FigureKind | null {
  const words = kindsInFull(heading);
  if (!mayName(words) || comparison.test(words)) return null;
  const plain = words.replaceAll('_', ' ');
  const named = inHeading.filter(({ pattern }) => pattern.test(plain)).map(({ kind }) => kind);
  return named.includes('actual') && !named.includes('last year') ? 'actual' : (named[0] ?? null);
}

/** What titles call sheets that show how things went, whatever else they name. */
const showsProgress =
  /\b(?:actuals?|out-?turn|monitor\w*|against|vs\.?|versus|compared|performance|progress|report\w*|review\w*|returns?|deliver\w*|results?|spend|spent|tracker|update|position|dashboard|scorecard)\b/iu;
const reported =
  '(?:outputs?|outcomes?|deliverables|deliver(?:y|ies)|activit(?:y|ies)|achievements?|completions?|results|spend(?:ing)?|expenditure|income|figures?|numbers?|volumes?|levels?|quantities|totals?|milestones|profile)';
const by = '(?: (?:by|per|for each|in each) (?:quarter|month|period|half[- ]?year|half|term|week)s?)?';
const spread = '(?:(?:quarterly|monthly|annual|yearly|termly|key|main|our|the) )*';
const ofYear = `(?:[\\s,:–-]*(?:in |for |of )?(?:the year |this year|the (?:coming |next )?year|\\(?${year}\\)?))?`;
/** "Planned outputs", "Outputs planned for 2025/26", "Expected deliveries". */
const setOut = (words: string): string =>
  `\\b(?:${words}) ${spread}${reported}\\b|\\b${reported} (?:we |that (?:are|were) |which (?:are|were) )?(?:${words})\\b|\\b(?:${words}) (?:for|in|by|during|over) (?:the (?:coming |next )?year|this year|each (?:quarter|month|term)|${year}\\b)`;
const ofTitle: readonly (readonly [RegExp, FigureKind])[] = [
  [/\bscenarios?\b|\b(?:best|worst|base)[- ]case\b/iu, 'scenario'],
  [/\b(?:forecasts?|projections?|projected)\b/iu, 'forecast'],
  [new RegExp(setOut('expected|anticipated|predicted|estimated|likely'), 'iu'), 'forecast'],
  [/\bbudgets?\b/iu, 'budget'],
  [new RegExp(setOut('planned|profiled|intended|targeted|scheduled|promised|contracted|to be (?:delivered|done|completed)'), 'iu'), 'plan'],
  [/\bplan figures\b|\bplanned (?:figures|activity|profile|volumes?|numbers)\b|\bprofiled? figures\b/iu, 'plan'],
  [new RegExp(`^${spread}(?:delivery |output |outputs |spend |spending |target |planned |phased )?profiles?${by}${ofYear}$`, 'iu'), 'plan'],
  [new RegExp(`^${spread}(?:delivery |output |outputs |outcome )?(?:targets?|trajector(?:y|ies))${by}${ofYear}$`, 'iu'), 'plan'],
  [/\b(?:last|previous|prior) year['’]s (?:figures|results)\b/iu, 'last year'],
];

/** Whether a title speaks of how things went: "Progress report", "Spend against budget". */
export function saysProgress(title: string): boolean {
  return showsProgress.test(title);
}

/**
 * The kind that a title or a sheet's name gives a whole table: "Budget 2025/26", "Scenario B", "Planned deliveries". What
 * the title says besides may be of how things went.
 */
export function kindInTitle(title: string): FigureKind | null {
  const words = kindsInFull(title);
  const [pattern, kind] = ofTitle.find(([each]) => each.test(words)) ?? [];
  if (pattern === undefined || kind === undefined) return null;
  return showsProgress.test(words.replace(pattern, ' ')) ? null : kind;
}
