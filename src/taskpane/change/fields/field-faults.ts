// Refusals that are about one field of a form: the sentence stands at that field, and typing there answers it.

import type { Problem } from '../../../domain/model/outcome';

export type FieldName = 'row' | 'status' | 'reason' | 'author' | 'reviewOn' | 'to' | 'month' | 'threshold';

export interface FieldFault {
  readonly field: FieldName;
  readonly sentence: string;
}

const fieldsByCode: ReadonlyMap<string, FieldName> = new Map([
  ['no-row', 'row'],
  ['no-status', 'status'],
  ['not-in-scheme', 'status'],
  ['no-reason', 'reason'],
  ['no-name', 'author'],
  ['no-review-date', 'reviewOn'],
  ['review-date-past', 'reviewOn'],
  ['no-board', 'to'],
  ['no-month', 'month'],
  ['no-threshold', 'threshold'],
  ['review-not-next', 'month'],
]);

/** Null where the problem isn't one field's. */
export function fieldFault({ code, sentence }: Problem): FieldFault | null {
  const field = fieldsByCode.get(code);
  return field === undefined ? null : { field, sentence };
}

/** What Fluent's Field is given where the fault is this field's. */
export function faultAt(fault: FieldFault | null, field: FieldName) {
  return fault?.field === field ? { validationState: 'error' as const, validationMessage: fault.sentence } : {};
}
