// Rolls the whole plan up, theme by theme and as a programme, on the Plan summary sheet.

import { fail, succeed, type Outcome } from '../model/outcome';
import { summaryEdits } from '../propose/summary-edits';
import { schemeSentences } from '../rating/schemes/scheme-words';
import { schemeWords } from '../rating/schemes/scheme';
import type { Review } from '../model/review';
import type { Snapshot } from '../model/snapshot';
import { earlierSummary, typedWeights } from '../summary/earlier-summary';
import { isRolledUp, summaryOf } from '../summary/summary-rows';
import type { Change } from './change';
import type { Scheme } from '../model/scheme';

/** Refused where no table has a status to roll up, and where the sheet stands as it would be written. */
export function summarise(snapshot: Snapshot, review: Review): Outcome<Change> {
  const summary = summaryOf(review, typedWeights(snapshot.summary));
  if (!isRolledUp(summary)) {
    return fail('nothing-to-roll-up', 'No table has statuses to roll up yet. Review the plan first, then summarise it.');
  }
  const edits = summaryEdits(snapshot, summary, meaningsOf(review));
  if (!edits.ok) return edits;
  if (edits.value.length === 0) return fail('summary-stands', 'The summary says all of this already. Nothing needs to be written.');
  const groups = summary.groups.length === 1 ? '1 group' : `${String(summary.groups.length)} groups`;
  const fixed = summary.rows.filter(
    ({ status, columns, computed, filled: byFill }) => byFill !== true && status !== null && columns.length === 0 && computed === undefined,
  ).length;
  const filled = summary.rows.filter(({ filled: byFill }) => byFill === true).length;
  const earlier = earlierSummary(snapshot.summary);
  const statements = [
    `${String(summary.rows.length)} rows are rolled up to ${groups}. The formulas follow the plan from then on.`,
    ...(fixed === 0
      ? []
      : [`${String(fixed)} rows have no RAG column yet, so they stay as they are today. Review the plan, then summarise it again.`]),
    ...(filled === 0
      ? []
      : [
          `${String(filled)} rows’ statuses are fills of cells, which formulas can’t read, so they stay as they are today. Summarise again when fills have changed.`,
        ]),
    ...(earlier === null || earlier.isCurrent
      ? []
      : ['The summary’s columns have new places. Look over formulas and charts of yours that refer to them.']),
  ];
  return succeed({ edits: edits.value, statements });
}

/** What the colours mean under each scheme that a computed status comes from. */
function meaningsOf({ sheets }: Review): readonly string[] {
  const rated = sheets.flatMap(({ tables }) =>
    tables.filter(({ settings, rows }) => !settings.schemeAsked && rows.some(({ rating }) => rating !== null)),
  );
  const schemes = new Map(rated.map(({ settings: { scheme } }): [string, Scheme] => [scheme.name, scheme]));
  return [...schemes.values()].map((scheme) => `Scheme ${schemeWords[scheme.name]}. ${schemeSentences(scheme)}`);
}
