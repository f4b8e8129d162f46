// The form of a change: as it opens, and the request that comes of what was typed. It is fetched with the form's screen.

import type { Author } from '../../domain/changes/change';
import type { ChangeRequest } from '../../domain/changes/request';
import type { DraftUse } from '../../domain/model/assessment';
import type { Review } from '../../domain/model/review';
import { type ChangeForm, type FormSubject, keyOf } from './change-subject';
import { nextMonth } from './next-month';
import { typedThresholds } from './fields/thresholds';

/** A draft that could go into its row's comment. */
interface DraftToUse extends DraftUse {
  readonly kind: Exclude<DraftUse['kind'], 'used' | 'behind'>;
  readonly after: string;
}

/** What the comments of a subject's table could be. */
export function draftsToUse({ sheet, assessed }: FormSubject): readonly DraftToUse[] {
  return (sheet.draftUses.get(assessed.table) ?? []).flatMap(({ kind, after, ...use }) =>
    after === null || kind === 'used' || kind === 'behind' ? [] : [{ ...use, kind, after }],
  );
}

/**
 * The form as it opens: nothing chosen but the month that the next review is likely to be of, and the comments that are
 * blank or still drafts of ours. Officers' own words wait until they are ticked.
 */
export function blankForm(subject: FormSubject): ChangeForm {
  const rows =
    subject.kind === 'use-drafts'
      ? draftsToUse(subject).flatMap(({ row, kind }) => (kind === 'blank' || kind === 'outdated' ? [row] : []))
      : [];
  const month = subject.kind === 'start-review' ? nextMonth(subject.assessed.table) : '';
  const scheme = subject.assessed.settings.scheme.name;
  return { month, row: null, status: '', reason: '', reviewOn: '', to: '', rows, scheme, thresholds: {} };
}

/** The request of a filled form. */
export function requestOf(
  subject: FormSubject,
  form: ChangeForm,
  { author, schemes }: { readonly author: Author; readonly schemes: Review['schemes'] },
): ChangeRequest {
  const table = keyOf(subject.assessed);
  switch (subject.kind) {
    case 'start-review':
      return { kind: 'start-review', table, month: form.month };
    case 'override': {
      const { row, status, reason, reviewOn } = form;
      return { kind: 'override', table, row, status, reason, reviewOn, author };
    }
    case 'use-drafts':
      return { kind: 'use-drafts', table, rows: form.rows };
    case 'freeze':
      return { kind: 'freeze', table, to: form.to, asker: author };
    case 'set-scheme':
      return { kind: 'set-scheme', table, scheme: form.scheme, thresholds: typedThresholds(schemes[form.scheme], form.thresholds) };
  }
}

/** The request that ends an agreed status. */
export function endOverrideRequest({ assessed }: FormSubject, row: number, author: Author): ChangeRequest {
  return { kind: 'end-override', table: keyOf(assessed), row, asker: author };
}
