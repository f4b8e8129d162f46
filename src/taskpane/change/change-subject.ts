// What the officer can do with a table beside a review: which changes are offered, and what their forms ask for.

import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import type { TableKey } from '../../domain/changes/change';
import type { ChangeRequest, FindingRequest, ListChecksRequest } from '../../domain/changes/request';
import type { Scope } from '../../app/contract';
import type { IsoDate } from '../../domain/model/dates';
import type { SchemeName } from '../../domain/model/scheme';
import { isCertain } from '../../domain/assess/certain-tables';

/** Subjects about one table. */
interface TableSubject {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

const formSubjects = ['start-review', 'override', 'freeze', 'use-drafts', 'set-scheme'] as const;

/** Subjects with a form to fill in first. `override` covers ending one. */
export type FormSubject = TableSubject & { readonly kind: (typeof formSubjects)[number] };

/** Subjects without a form. `summary` is of the whole workbook, the others of one table. */
type SubjectAtOnce = (TableSubject & { readonly kind: 'repair-rows' | 'carry-comments' | 'new-year' }) | { readonly kind: 'summary' };

type ChecksRequest = FindingRequest | ListChecksRequest;

/** What is asked from the Checks tab, with the request as it is; `scope`: what is read for it. */
interface FindingSubject {
  readonly kind: ChecksRequest['kind'];
  readonly request: ChecksRequest;
  readonly scope: Scope;
}

/** The templates of the whole workbook, which have a screen of their own. */
interface HouseStyleSubject {
  readonly kind: 'house-style';
}

export type ChangeSubject = FormSubject | SubjectAtOnce | FindingSubject | HouseStyleSubject;

export type TableChange = Exclude<ChangeSubject['kind'], 'summary' | 'house-style' | FindingSubject['kind']>;

/** What has been typed and chosen. */
export interface ChangeForm {
  /** "2012-09". */
  readonly month: string;
  /** Zero-based; null before one is chosen. */
  readonly row: number | null;
  readonly status: string;
  readonly reason: string;
  readonly reviewOn: IsoDate;
  /** The board or paper. */
  readonly to: string;
  /** Zero-based: those whose drafts are used. */
  readonly rows: readonly number[];
  readonly scheme: SchemeName;
  /** Thresholds by their rule's place, as typed: those that were touched. */
  readonly thresholds: Readonly<Record<string, string>>;
}

/** Whether a subject has a form to fill in first. */
export function needsForm(subject: ChangeSubject): subject is FormSubject {
  return formSubjects.some((kind) => kind === subject.kind);
}

/** What can be done with a table. Nothing where its reading is doubtful: it must be checked first. */
export function changesOffered({ slipped, draftUses, carriedComments }: AssessedSheet, assessed: AssessedTable): readonly TableChange[] {
  const { table, rows, settings } = assessed;
  if (!isCertain(table)) return [];
  return [
    ...(table.columns.rag.some(({ part }) => part === undefined) ? ['start-review' as const] : []),
    ...(table.addInColumns.rag !== undefined && rows.some(({ rating }) => rating !== null) ? ['override' as const] : []),
    ...((draftUses.get(table) ?? []).some(({ after }) => after !== null) ? ['use-drafts' as const] : []),
    ...((carriedComments.get(table) ?? []).length > 0 ? ['carry-comments' as const] : []),
    'freeze',
    ...(settings.index > 0 ? ['set-scheme' as const] : []),
    ...((slipped.get(table) ?? []).length > 0 ? ['repair-rows' as const] : []),
    'new-year',
  ];
}

/** The request of a subject without a form. */
export function requestAtOnce(subject: SubjectAtOnce | FindingSubject): ChangeRequest {
  if ('request' in subject) return subject.request;
  return subject.kind === 'summary' ? { kind: 'summary' } : { kind: subject.kind, table: keyOf(subject.assessed) };
}

/** What must be read to work it out: the table's sheet, or the whole workbook. */
export function scopeOf(subject: ChangeSubject): Scope {
  if (subject.kind === 'summary') return { kind: 'workbook' };
  if ('scope' in subject) return subject.scope;
  // The settings are read with any sheet.
  return subject.kind === 'house-style' ? { kind: 'sheet', sheet: null } : { kind: 'sheet', sheet: subject.assessed.table.sheet.name };
}

/** The table as requests and dates of single tables name it. */
export function keyOf({ table }: Pick<AssessedTable, 'table'>): TableKey {
  return { sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? table.area.firstRow };
}
