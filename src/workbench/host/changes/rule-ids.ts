// Ids of conditional formats that are added: unlike those of every rule that was there.

import type { Session } from '../wire/session';

/** Ids of rules that were there before this session added any; those that it makes are never made twice. */
const idsBefore = new WeakMap<Session, ReadonlySet<string>>();

/** An id that no other rule of the workbook has. */
export function newRuleId(session: Session): string {
  const taken = idsTaken(session);
  let id = `{cf-${String(session.nextId())}}`;
  while (taken.has(id)) id = `{cf-${String(session.nextId())}}`;
  return id;
}

function idsTaken(session: Session): ReadonlySet<string> {
  const known = idsBefore.get(session);
  if (known !== undefined) return known;
  const ids = new Set(session.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.map(({ id }) => id)));
  idsBefore.set(session, ids);
  return ids;
}
