// Arguments of a call, as they came over the wire: checked here once, so that methods get what they expect.

import { hostError } from './host-errors';
import { htmlColors } from './html-colors';
import { isHostObject } from './host-object';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isHostObject(value);
}

export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw hostError('InvalidArgument');
  return value;
}

export function optionalText(value: unknown): string | null {
  return isMissing(value) ? null : textOf(value);
}

export function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw hostError('InvalidArgument');
  return value;
}

export function integerOf(value: unknown): number {
  const number = numberOf(value);
  if (!Number.isInteger(number)) throw hostError('InvalidArgument');
  return number;
}

export function optionalInteger(value: unknown): number | null {
  return isMissing(value) ? null : integerOf(value);
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw hostError('InvalidArgument');
  return value;
}

export function optionalBoolean(value: unknown, otherwise: boolean): boolean {
  return isMissing(value) ? otherwise : booleanOf(value);
}

/** One of an enumeration's values, whatever its case: the client sends "Left" and some hosts "left". */
export function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((name) => typeof value === 'string' && name.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw hostError('InvalidArgument');
  return found;
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw hostError('InvalidArgument');
  return value;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw hostError('InvalidArgument');
  return value;
}

/** Refuses a field that the workbench doesn't know, by name: `where` is the member that took it. */
export function onlyFields(value: Readonly<Record<string, unknown>>, known: readonly string[], where: string): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw hostError('InvalidArgument', `${where}: the field "${unknown}" is not covered by the workbench.`);
}

/** "#RRGGBB", or null for "" (no colour). HTML's names of colours are understood. */
export function colorOf(value: unknown): string | null {
  const text = textOf(value).trim();
  if (text === '') return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? htmlColors.get(text.toLowerCase());
  if (hex === undefined) throw hostError('InvalidArgument');
  return `#${hex.toUpperCase()}`;
}
