// An object of the API as a batch sees it. It knows neither its kind nor the session, so that a session can keep
// objects.

import type { Sheet, Table } from '../../workbook/model';
import type { TrackedAreas, TrackedRange } from './tracked-range';

/** What a property or method may send over the wire. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A method gives an object, a value, or nothing. */
export type MethodResult = { readonly object: HostObject | null } | { readonly value: Json } | undefined;

/** What an object means when another method takes it as an argument. */
export interface ArgumentValue {
  readonly range?: TrackedRange;
  readonly areas?: TrackedAreas;
  readonly sheet?: Sheet;
  readonly table?: Table;
}

/**
 * An object at work: a kind (object-kind.ts) with its target. Names are as on the wire: "NumberFormat",
 * "GetRange".
 */
export interface HostObject {
  readonly isHostObject: true;
  readonly kind: string;
  readonly asArgument: ArgumentValue;
  readonly isCollection: boolean;
  /** The properties of a load that names none. */
  readonly propertyNames: readonly string[];
  has(name: string): 'property' | 'child' | 'neither';
  read(name: string): Json;
  write(name: string, value: unknown): void;
  child(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): MethodResult;
  index(args: readonly unknown[]): HostObject;
  items(): readonly HostObject[];
  identity(): Readonly<Record<string, Json>>;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'isHostObject' in value;
}
