// What is found in the workbook's settings, or in the browser's store, is checked before it is used: another add-in, or
// another version of this one, may have written it.

import { columnsOfSheet, rowsOfSheet } from './ranges';

/** What a text that was found says in JSON; null where it is none. */
export function parsedJson(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    const found: unknown = JSON.parse(text);
    return found;
  } catch {
    return null;
  }
}

/** A value as JSON that a file can hold: XML has no U+FFFE and U+FFFF, which stringify leaves as they are. */
export function jsonForSettings(value: object): string {
  return JSON.stringify(value).replaceAll('\uFFFE', '\\ufffe').replaceAll('\uFFFF', '\\uffff');
}

/** Whether a value that was found has the type that it should have. */
export type Check = (found: unknown) => boolean;

export const isText: Check = (found) => typeof found === 'string';
export const isNumber: Check = (found) => typeof found === 'number';
export const isBoolean: Check = (found) => typeof found === 'boolean';
export const isWhole: Check = Number.isInteger;

/** A row or column that a sheet has; one outside of it would be looked for in vain, or for ever. */
export const isRow: Check = (found) => isWhole(found) && Number(found) >= 0 && Number(found) < rowsOfSheet;
export const isColumn: Check = (found) => isWhole(found) && Number(found) >= 0 && Number(found) < columnsOfSheet;

/** One of a few values. */
export function isOneOf(...values: readonly unknown[]): Check {
  return (found) => values.includes(found);
}

/** The check, or no value at all: for fields that earlier versions didn't have. */
export function isAbsentOr(check: Check): Check {
  return (found) => found === undefined || check(found);
}

/** The check, or null. */
export function isNullOr(check: Check): Check {
  return (found) => found === null || check(found);
}

/** A list in which every item passes. */
export function listOf(check: Check): Check {
  return (found) => Array.isArray(found) && found.every(check);
}

/** An object whose properties pass; others may be there too. */
export function hasProperties(found: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const properties = new Map<string, unknown>(Object.entries(found));
  return Object.entries(checks).every(([name, check]) => check(properties.get(name)));
}

/** A sheet by id and name. */
export const isSheetRef: Check = (found) => hasProperties(found, { id: isText, name: isText });
