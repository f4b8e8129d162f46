// The third stage: an assessment in, the edits out that would write it into the workbook.

import type { WorkbookAssessment } from '../assess/workbook-assessment';
import type { ProposalFindings } from '../checks/check';
import type { Edit } from '../model/edit';
import { deliverablesEdits } from './deliverables-edits';
import { programmePlanEdits } from './programme-plan-edits';
import { settingsEdits } from './settings-edits';

/** Edits, and what they leave to say. */
interface Proposal extends ProposalFindings {
  readonly edits: readonly Edit[];
}

/** Settings first, then the tables of deliverables, then the plans. Empty where everything is written already. */
export function propose({ snapshot, schemes, deliverables, plans }: WorkbookAssessment): Proposal {
  const tables = deliverables.map(deliverablesEdits);
  const beside = plans.map(programmePlanEdits);
  const requests = tables.flatMap(({ request }) => request ?? []);
  return {
    edits: [...settingsEdits(snapshot, schemes, requests), ...[...tables, ...beside].flatMap(({ edits }) => edits)],
    schemesInUse: new Set(requests.map(({ settings }) => settings.scheme.name)),
    byTable: new Map([...tables, ...beside].map(({ table, findings }) => [table, findings])),
  };
}
