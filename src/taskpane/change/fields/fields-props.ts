// What the fields of every change are given.

import type { FieldFault } from './field-faults';
import type { ChangeForm, FormSubject } from '../change-subject';
import type { IsoDate } from '../../../domain/model/dates';
import type { Review } from '../../../domain/model/review';

export interface FieldsProps {
  readonly subject: FormSubject;
  readonly form: ChangeForm;
  /** The officer's name as typed so far. */
  readonly author: string;
  /** The rules of every scheme, as they stand. */
  readonly schemes: Review['schemes'];
  readonly today: () => IsoDate;
  /** The field that what was asked for was refused for, with the sentence that says so. */
  readonly fault: FieldFault | null;
  readonly onType: (form: Partial<ChangeForm>) => void;
  readonly onName: (name: string) => void;
}
