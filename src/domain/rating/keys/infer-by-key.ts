// A key that fits the stated statuses is the scheme: Own rules that say what it says. One that doesn't, or fits in several ways
// that colour rows differently, stays a question.

import type { SchemesOnSheet } from '../schemes/schemes-on-sheet';
import { fitOf, ratedBy, type StatedRow } from '../infer-scheme';
import type { Rateable } from '../rate';
import type { RatingContext } from '../settings/rating-context';
import { underScheme } from '../settings/table-settings';
import type { Status } from '../../model/scheme';
import { isLimit } from '../../cells/targets/at-least-or-up-to';
import { areaAddress } from '../../model/cell';
import type { StatusKey } from './status-key';
import { areJudgement } from './judged-statuses';
import { schemesOfKey } from './key-schemes';
import { isSameScheme } from './own-rules';
import { readKey } from './read-key';

/** Fewer rows could fit by chance. */
const leastCompared = 4;
/** With so many compared rows one may be stated wrongly, and one more for each further so many. */
const [forOneMistake, forEachMistake] = [6, 12];

/** A table that a key may rate. */
export interface KeyedTable {
  readonly keys: readonly StatusKey[];
  readonly stated: readonly StatedRow[];
  /** Every row that can be rated, whether it states a status or not. */
  readonly rateables: readonly Rateable[];
  /** The sheet that it stands on, where no row states a status in any way; else null. */
  readonly unstatedOn: string | null;
  readonly settings: RatingContext;
  /** Nothing else is rated by Own rules, and nobody has changed them. */
  readonly isOwnFree: boolean;
}

/** A key with the Own rules that say the same. */
interface KeyInUse {
  readonly key: StatusKey;
  readonly settings: RatingContext;
}

/** Null where no key fits, or it is open which. */
export function inferByKey(table: KeyedTable): KeyInUse | null {
  const fitting = candidatesOf(table).filter(({ key, settings }) =>
    table.unstatedOn === null ? isFit(table.stated, settings) : key.sheet === table.unstatedOn && ratesEnough(table.rateables, settings),
  );
  // What no status contradicts goes before what one does.
  const whole = fitting.filter(({ settings }) => fitOf(table.stated, settings).differing.length === 0);
  const colours = (whole.length > 0 ? whole : fitting).map((use) => ({ use, byRow: coloursBy(table.rateables, use.settings) }));
  // One may leave open what another tells; where both tell, they have to say the same.
  const isOpen = colours.some((one) =>
    colours.some((other) => [...one.byRow].some(([row, status]) => isOther(other.byRow.get(row), status))),
  );
  const most = Math.max(...colours.map(({ byRow }) => byRow.size));
  return isOpen ? null : (colours.find(({ byRow }) => byRow.size === most)?.use ?? null);
}

function isOther(one: Status | undefined, other: Status): boolean {
  return one !== undefined && one !== other;
}

/** Where nothing is stated, a key on the table's own sheet is what fills the column: it rates rows, and not all alike. */
function ratesEnough(rateables: readonly Rateable[], settings: RatingContext): boolean {
  if (settings.notRated !== null) return false;
  const rated = ratedBy(
    settings,
    rateables.map((rateable) => ({ rateable })),
  );
  return rated.length >= leastCompared && new Set(rated.map(({ status }) => status)).size > 1;
}

/** The key whose rules the table's Own rules are, whoever chose them; null where they are others. */
export function keyInUse(table: KeyedTable): StatusKey | null {
  if (table.settings.scheme.name !== 'own') return null;
  return candidatesOf(table).find(({ settings }) => isSameScheme(settings.schemes.own, table.settings.schemes.own))?.key ?? null;
}

/** "the key in B24:B26", "the key on “Read me” B4". `sheet`: the table's. */
export function keyInWords({ sheet, area }: Pick<StatusKey, 'sheet' | 'area'>, tableSheet: string): string {
  return sheet === tableSheet ? `the key in ${areaAddress(area)}` : `the key on “${sheet}” ${areaAddress(area)}`;
}

function candidatesOf({ keys, settings, isOwnFree, rateables }: KeyedTable): readonly KeyInUse[] {
  const hasLimits = rateables.some(({ targetKind }) => isLimit(targetKind));
  return keys.flatMap((key) => {
    const read = areJudgement(key.lines) ? null : readKey(key);
    if (read === null) return [];
    return schemesOfKey(read, hasLimits).flatMap((own) => {
      if (!isOwnFree && !isSameScheme(settings.schemes.own, own)) return [];
      const schemes: SchemesOnSheet = { ...settings.schemes, own };
      return [{ key, settings: { ...underScheme({ ...settings, schemes }, 'own'), schemeUsual: false } }];
    });
  });
}

/** Every stated status that can be compared is as the key says, but for what one mistake in some rows explains. */
function isFit(stated: readonly StatedRow[], settings: RatingContext): boolean {
  if (settings.notRated !== null) return false;
  const { compared, differing, open } = fitOf(stated, settings);
  const mistakes = compared.length < forOneMistake ? 0 : Math.max(1, Math.floor(compared.length / forEachMistake));
  const colours = new Set(compared.map((row) => row.stated));
  return compared.length >= leastCompared && colours.size > 1 && differing.length <= mistakes && open.length <= compared.length;
}

/** By the place of each row that is rated. */
function coloursBy(rateables: readonly Rateable[], settings: RatingContext): ReadonlyMap<number, Status> {
  const rated = ratedBy(
    settings,
    rateables.map((rateable, index) => ({ rateable, index })),
  );
  return new Map(rated.map(({ of: { index }, status }) => [index, status]));
}
