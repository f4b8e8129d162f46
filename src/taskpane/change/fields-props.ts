// What the fields of every change are given.

import type { IsoDate } from '../../domain/model/plan';
import type { ChangeForm, FormSubject } from './change-subject';

export interface FieldsProps {
  readonly subject: FormSubject;
  readonly form: ChangeForm;
  /** The officer's name as typed so far. */
  readonly author: string;
  readonly today: () => IsoDate;
  readonly onType: (form: Partial<ChangeForm>) => void;
  readonly onName: (name: string) => void;
}
