// Which scheme a table seems to use, as long as nobody has named one: the one that its stated statuses break in the
// fewest rows, and none where they don't follow it.

import type { Rating, SchemeMisfits } from '../model/assessment';
import { notRated } from './not-rated';
import { rateBy, type RatedAt, type Rateable } from './rate';
import { defaultScheme, type RatingContext } from './settings/rating-context';
import { askedWhich, statusesOf } from './schemes/scheme';
import { agreesInSense, type StatedSense } from './status-in-words';
import { isSameStatus } from './status-order';
import { underNoScheme, underScheme } from './settings/table-settings';
import { schemeNames, type Scheme, type SchemeName, type Status } from '../model/scheme';

/** Fewer rows show nothing of a scheme. */
const leastRows = 5;

/** A row that states a status, with all that any scheme rates it by. */
export interface StatedRow {
  /** Zero-based. */
  readonly row: number;
  readonly stated: string;
  /** It is what words of a scale of the plan's own rate as; absent of a colour. */
  readonly inWords?: true;
  readonly rateable: Rateable;
}

/** A row that states its status in words alone. */
export interface RowInWords {
  /** `another scale`: a word that neither rates the work nor says how far it is, as we know them (“In tolerance”). */
  readonly sense: StatedSense | 'another scale';
  readonly rateable: Rateable;
}

/** Colours that only some schemes give: whoever uses them uses one of those. */
const distinctive: readonly string[] = ['Blue', 'Amber/Green', 'Amber/Red'] satisfies readonly Status[];

/**
 * The rows that each scheme gives another status than is stated, of those that
 * it rates; a scheme that rates none of them is left out.
 */
export function misfitsByScheme(rows: readonly StatedRow[], settings: RatingContext): readonly SchemeMisfits[] {
  return schemeNames.flatMap((name) => {
    const misfits = misfitsOf(rows, underScheme(settings, name));
    return misfits.compared === 0 ? [] : [misfits];
  });
}

function misfitsOf(rows: readonly StatedRow[], settings: RatingContext): SchemeMisfits {
  const compared = settings.notRated === null ? ratedBy(settings, rows) : [];
  const differing = compared.filter(({ of: { stated }, status }) => !isSameStatus(stated, status));
  return { scheme: settings.scheme.name, rows: differing.map(({ of }) => of.row), compared: compared.length };
}

/** The rows that the scheme gives a status, each with it. */
export function ratedBy<Row extends { readonly rateable: Rateable }>(
  settings: RatingContext,
  rows: readonly Row[],
): readonly { readonly of: Row; readonly status: Status }[] {
  const ratings = ratingsOf(rows, settings);
  return rows.flatMap((of, at) => {
    const rating = ratings[at];
    return rating !== undefined && 'status' in rating ? [{ of, status: rating.status }] : [];
  });
}

type RateableRows = readonly { readonly rateable: Rateable }[];

interface KnownRatings extends RatedAt {
  readonly scheme: Scheme;
  readonly ratings: readonly Rating[];
}

/** The same rows are set against the same schemes to find the nearest, to see whether it is followed, and to tell misfits. */
const knownRatings = new WeakMap<RateableRows, KnownRatings[]>();

function ratingsOf(rows: RateableRows, { scheme, year, asAt, asAtSerial }: RatingContext): readonly Rating[] {
  const known = knownRatings.get(rows) ?? [];
  knownRatings.set(rows, known);
  const before = known.find((each) => each.scheme === scheme && each.year === year && each.asAt === asAt && each.asAtSerial === asAtSerial);
  if (before !== undefined) return before.ratings;
  const rate = rateBy(scheme, { year, asAt, asAtSerial });
  const ratings = rows.map(({ rateable }) => rate(rateable));
  known.push({ scheme, year, asAt, asAtSerial, ratings });
  return ratings;
}

/**
 * The settings with the scheme that the statuses point at, where the settings row says none; with none where they don't
 * follow even that one, so that no colour stands beside theirs as if it were the officers' own.
 */
export function inferScheme(rows: readonly StatedRow[], inWords: readonly RowInWords[], settings: RatingContext): RatingContext {
  if (!settings.schemeInferred) return settings;
  const nearest = nearestScheme(rows, settings);
  const isFit = nearest.notRated !== null || (isFollowed(rows, nearest) && areWordsFollowed(inWords, nearest));
  if (!isFit) return underNoScheme(settings, askedWhich);
  return { ...nearest, schemeUsual: misfitsOf(rows, nearest).compared === 0 && nearest.scheme.name === defaultScheme };
}

/**
 * The same of words: three of four agree with their colour, or all but one, and of each sense that two rows state one does;
 * so a scheme that colours “Behind” and “On target” alike isn't followed. Nor is any where some of them are of another scale,
 * whose middle we don't know.
 */
function areWordsFollowed(rows: readonly RowInWords[], settings: RatingContext): boolean {
  const compared = ratedBy(settings, rows).map(({ of: { sense }, status }) => ({ sense, status }));
  const rating = compared.flatMap(({ sense, status }) => (sense === 'another scale' ? [] : [{ sense, status }]));
  if (rating.length === 0) return true;
  if (rating.length < compared.length) return false;
  return [true, false].some((betweenIsOn) => {
    const agree = rating.filter(({ status, sense }) => agreesInSense(status, sense, betweenIsOn));
    const lacks = (['on', 'behind'] as const).some(
      (sense) => rating.filter((row) => row.sense === sense).length > 1 && !agree.some((row) => row.sense === sense),
    );
    const fits = agree.length >= rating.length * leastFit || rating.length - agree.length < 2;
    return fits && !lacks;
  });
}

/**
 * Whether the stated statuses follow a scheme: at least three of four are as it gives them, of at least half of those that it
 * could be set against but for what is asked; and it gives every colour that two of them or more have. Words of another scale
 * follow it only where all do. Where none can be compared there is nothing that contradicts it.
 */
function isFollowed(rows: readonly StatedRow[], settings: RatingContext): boolean {
  const { compared, differing, open } = fitOf(rows, settings);
  const given = new Set<string>(compared.map(({ computed }) => computed));
  const lacks = compared.some(({ stated }) => !given.has(stated) && compared.filter((other) => other.stated === stated).length > 1);
  const fits = compared.length - differing.length;
  return (
    compared.length === 0 ||
    (fits >= compared.length * leastFit && open.length <= compared.length && !lacks && !differing.some(({ inWords }) => inWords))
  );
}

/** A stated status beside the one that a scheme gives. */
interface ComparedStatus {
  readonly stated: string;
  readonly computed: Status;
  readonly inWords: boolean;
}

/** How stated statuses stand to a scheme. */
export interface Fit {
  readonly compared: readonly ComparedStatus[];
  /** Those of them that aren't alike. */
  readonly differing: readonly ComparedStatus[];
  /** Why rows can't be compared that an answer would let be. */
  readonly open: readonly string[];
}

/** What is spent over a budget tells of the money, whatever the colours of the work follow. */
export function fitOf(rows: readonly StatedRow[], settings: RatingContext): Fit {
  const of = ratingsOf(rows, settings);
  const ratings = rows.flatMap(({ stated, rateable, inWords = false }, at) => {
    const rating = rateable.targetKind === 'a budget' ? undefined : of[at];
    return rating === undefined ? [] : [{ stated, inWords, rating }];
  });
  const compared = ratings.flatMap(({ stated, inWords, rating }) =>
    'status' in rating ? [{ stated, inWords, computed: rating.status }] : [],
  );
  return {
    compared,
    differing: compared.filter(({ stated, computed }) => !isSameStatus(stated, computed)),
    open: ratings.flatMap(({ rating }) => ('notRated' in rating && !settled.has(rating.notRated) ? [rating.notRated] : [])),
  };
}

/** Of the rows that are compared; a scheme that misses more explains hardly more than chance. */
const leastFit = 0.75;

/** Reasons not to rate a row that no scheme or answer does away with: it shows nothing of a scheme. */
const settled: ReadonlySet<string> = new Set([
  notRated.noTarget,
  notRated.zeroTarget,
  notRated.negativeTarget,
  notRated.notActual,
  notRated.noFigures,
]);

/**
 * The scheme that the statuses point at, whether they follow it or not. A Blue points at the
 * scheme that gives it, a status between two colours likewise. Else it is Pace where at most half as many rows break it
 * as break Delivered, of at least five that both rate: a scheme that explains hardly more than another isn't the
 * officer's. Own rules are never inferred.
 */
function nearestScheme(rows: readonly StatedRow[], settings: RatingContext): RatingContext {
  const used = new Set(rows.map(({ stated }) => stated));
  const offered = schemeNames.filter(
    (name) => name !== 'own' && underScheme(settings, name).notRated === null && isInUse(settings.schemes[name].reading.scheme, used),
  );
  const delivered = underScheme(settings, defaultScheme);
  if (!offered.includes(defaultScheme)) return underScheme(settings, best(offered, rows, settings) ?? defaultScheme);
  const rival = best(
    offered.filter((name) => name !== defaultScheme),
    rows,
    settings,
  );
  if (rival === null) return delivered;
  const rated = ratedBy(underScheme(settings, rival), rows).map(({ of }) => of);
  const [fewer, more] = [misfitsOf(rated, underScheme(settings, rival)), misfitsOf(rated, delivered)];
  const isClearlyBetter = more.rows.length > 0 && fewer.rows.length * 2 <= more.rows.length;
  return rated.length >= leastRows && isClearlyBetter ? underScheme(settings, rival) : delivered;
}

/** A scheme that gives every colour in use, and none of the telling ones that nobody uses. */
function isInUse(scheme: Scheme, used: ReadonlySet<string>): boolean {
  const given: readonly string[] = statusesOf(scheme);
  const ofScheme = given.filter((status) => distinctive.includes(status));
  return [...used].every((status) => given.includes(status)) && (ofScheme.length === 0 || ofScheme.some((status) => used.has(status)));
}

function best(names: readonly SchemeName[], rows: readonly StatedRow[], settings: RatingContext): SchemeName | null {
  const counted = names.map((name) => ({ name, misfits: misfitsOf(rows, underScheme(settings, name)).rows.length }));
  return (
    counted.reduce<(typeof counted)[number] | null>((least, each) => (least === null || each.misfits < least.misfits ? each : least), null)
      ?.name ?? null
  );
}
