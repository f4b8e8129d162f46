// What a review writes for a table of deliverables: its columns, and the table's row on Plan settings.

import type { DeliverablesAssessment } from '../assess/workbook-assessment';
import { tableLabel } from '../model/table/table-label';
import { profileColumnsOf } from '../rating/profile';
import { figuresSaidTo, reportedPeriods } from '../rating/settings/figures-to';
import { furtherOn, obstacleOf } from './obstacles';
import type { SettingsRequest } from './settings-edits';
import { tableContents } from './table-contents';
import { tableEdits } from './table-edits';
import type { TableProposal } from './table-to-write';

/** What is proposed for one table of deliverables. */
interface DeliverablesProposal extends TableProposal {
  /** Null where nothing of the table is rated, or nothing is written. */
  readonly request: SettingsRequest | null;
}

/** Nothing is written where there is nothing to count, or something stands in the way. */
export function deliverablesEdits(assessment: DeliverablesAssessment): DeliverablesProposal {
  const { grid, table, tableIndex, columns, block, settings, texts } = assessment;
  const contents = tableContents(assessment);
  if (contents.rows.length === 0 || columns.total === null) return { table, edits: [], findings: [], request: null };
  const edits = tableEdits({ grid, table, columns, rows: contents.rows });
  const obstacle = edits.length === 0 && block?.kind === 'set' ? null : obstacleOf(assessment, block);
  if (obstacle !== null) return { table, edits: [], findings: [obstacle], request: null };
  const label = tableLabel(table.sheet, tableIndex);
  const { periodTargets } = profileColumnsOf(table);
  const { method } = columns.addInColumns;
  const filled = method === undefined ? null : { table, method, periods: reportedPeriods(table, settings.year), texts };
  const saidTo = figuresSaidTo(table, settings.year);
  const request = block === null ? null : { state: block, settings, label, dateSystem: grid.dateSystem, periodTargets, filled, saidTo };
  return { table, edits, findings: [...furtherOn(assessment), ...contents.findings], request };
}
