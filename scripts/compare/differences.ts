// What differs between two reviews of one workbook: values of the JSON, and parts of the saved file byte for byte.

import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Reviewed } from './checkout';

/** Counts of the wire: they tell how the work was sent, not what was found. */
const volatile = /^written\.(roundTrips|requestBytes|responseBytes)$/;

const longest = 100;

/** One line each; empty where the reviews are equal. */
export function differencesBetween(ours: Reviewed, theirs: Reviewed): readonly string[] {
  const values = valuesThatDiffer('', JSON.parse(ours.printed), JSON.parse(theirs.printed));
  return [...values, ...partsThatDiffer(partsOf(ours), partsOf(theirs))];
}

function valuesThatDiffer(place: string, ours: unknown, theirs: unknown): readonly string[] {
  if (Object.is(ours, theirs) || volatile.test(place)) return [];
  if (isObject(ours) && isObject(theirs) && Array.isArray(ours) === Array.isArray(theirs)) {
    const [mine, yours] = [new Map(Object.entries(ours)), new Map(Object.entries(theirs))];
    const keys = new Set([...mine.keys(), ...yours.keys()]);
    return [...keys].flatMap((key) => valuesThatDiffer(place === '' ? key : `${place}.${key}`, mine.get(key), yours.get(key)));
  }
  return [`${place}: ${shown(ours)} here, ${shown(theirs)} there`];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Of a write the mark while it is under way, and the name and time of its record: made up anew for each. */
const madeUpAnew = /(?<=name="programmePlan\.lastBatch" value=")[^"]*|(?<=\\&quot;(?:id|at)\\&quot;:\\&quot;)[^\\]*/gu;

/** Times of the zip's entries aren't compared. */
function partsOf({ saved }: Reviewed): ReadonlyMap<string, Uint8Array> {
  const parts = saved === null ? [] : Object.entries(unzipSync(saved));
  return new Map(
    parts.map(([name, bytes]) => [
      name,
      name.startsWith('xl/webextensions/') ? strToU8(strFromU8(bytes).replaceAll(madeUpAnew, '')) : bytes,
    ]),
  );
}

function partsThatDiffer(ours: ReadonlyMap<string, Uint8Array>, theirs: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return names.flatMap((name) => {
    const [mine, yours] = [ours.get(name), theirs.get(name)];
    if (mine === undefined || yours === undefined) return [`${name}: only ${mine === undefined ? 'there' : 'here'}`];
    return Buffer.compare(mine, yours) === 0 ? [] : [`${name}: differs from byte ${String(firstDifference(mine, yours))}`];
  });
}

function firstDifference(ours: Uint8Array, theirs: Uint8Array): number {
  const place = ours.findIndex((byte, index) => byte !== theirs[index]);
  return place === -1 ? ours.length : place;
}
