// The third stage: an assessment in, the edits out that would write it into the workbook.

import type { WorkbookAssessment } from '../assess/workbook-assessment';
import type { ProposalFindings } from '../checks/check';
import type { Edit } from '../model/edit';
import { deliverablesEdits } from './deliverables-edits';
import { houseStyleEdits } from './house-style/house-style-edits';
import { programmePlanEdits } from './programme-plan-edits';
import { settingsEdits } from './settings-edits';
import type { TableProposal } from './table-to-write';

/** Edits, and what they leave to say. */
export interface Proposal extends ProposalFindings {
  readonly edits: readonly Edit[];
  /** The same table by table, without Plan settings. */
  readonly tables: readonly TableProposal[];
}

/** Settings first, then the tables of deliverables, then the plans. Empty where everything is written already. */
export function propose({ snapshot, schemes, houseStyle, deliverables, plans }: WorkbookAssessment): Proposal {
  const tables = deliverables.map(deliverablesEdits);
  const beside = plans.map(programmePlanEdits);
  const proposed = [...tables, ...beside];
  const requests = tables.flatMap(({ request }) => request ?? []);
  return {
    edits: [
      ...settingsEdits(snapshot, schemes, requests),
      ...(snapshot.settings === null ? [] : houseStyleEdits(snapshot.settings, houseStyle, houseStyle.style.lines)),
      ...proposed.flatMap(({ edits }) => edits),
    ],
    tables: proposed,
    schemesInUse: new Set(requests.map(({ settings }) => settings.scheme.name)),
    byTable: new Map(proposed.map(({ table, findings }) => [table, findings])),
  };
}
