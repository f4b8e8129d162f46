// What is found in the workbook's settings is checked before it is believed: anybody's add-in, or an older one of ours, may have put it there.

/** Whether something found is what it should be. */
export type Check = (found: unknown) => boolean;

export const isText: Check = (found) => typeof found === 'string';
export const isNumber: Check = (found) => typeof found === 'number';
export const isTruth: Check = (found) => typeof found === 'boolean';

/** Such a thing, or nothing at all: fields that earlier versions didn't have. */
export function isAbsentOr(check: Check): Check {
  return (found) => found === undefined || check(found);
}

/** A list of nothing but such items. */
export function listOf(check: Check): Check {
  return (found) => Array.isArray(found) && found.every(check);
}

/** An object whose properties pass; others may be there too. */
export function has(found: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const properties = new Map<string, unknown>(Object.entries(found));
  return Object.entries(checks).every(([name, check]) => check(properties.get(name)));
}

export const isSheetRef: Check = (found) => has(found, { id: isText, name: isText });
