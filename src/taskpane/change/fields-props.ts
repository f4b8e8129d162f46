// What the fields of every change are given.

import type { ChangeForm, FormSubject } from './change-subject';
import type { IsoDate } from '../../domain/model/dates';

export interface FieldsProps {
  readonly subject: FormSubject;
  readonly form: ChangeForm;
  /** The officer's name as typed so far. */
  readonly author: string;
  readonly today: () => IsoDate;
  readonly onType: (form: Partial<ChangeForm>) => void;
  readonly onName: (name: string) => void;
}
