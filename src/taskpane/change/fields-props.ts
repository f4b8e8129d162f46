// What the fields of every change are given.

import type { ChangeForm, FormSubject } from './change-subject';
import type { IsoDate } from '../../domain/model/dates';

/** `asker`: the officer's name as typed so far. */
export interface FieldsProps {
  readonly subject: FormSubject;
  readonly form: ChangeForm;
  readonly author: string;
  readonly today: () => IsoDate;
  readonly onType: (form: Partial<ChangeForm>) => void;
  readonly onName: (name: string) => void;
}
