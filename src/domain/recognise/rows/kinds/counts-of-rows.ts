// A row that counts rows ("Measures reported: 8") is no deliverable.

import { countsDone, someOfAll } from '../../sheet/count-words';
import type { RowEvidence } from './row-described';

/** "Measures reported: 8", "Number of indicators", 24: it counts the rows above. */
const countsRows =
  /^(?:total |number of |no\.? of |count of )*(?:measures?|indicators?|kpis?|rows?|projects?|deliverables?|outputs?|actions?|targets?|records?|entries|items?|milestones?)\s*(?:reported|listed|recorded|returned|included|shown|submitted|entered|counted|in (?:total|all|this (?:table|return|sheet)))?\s*:?\s*\d*$/iu;

/**
 * What counts rows has no target and nothing in any period. A deliverable of such a name not yet begun has other
 * cells filled in.
 */
export function isCountOfRows({ label, description, shape }: RowEvidence): boolean {
  if (someOfAll.test(description) && countsDone.test(label)) return true;
  return shape.telling <= 2 && !shape.hasPeriodOrTarget && !shape.hasTimescaleOrStatus && /\s/u.test(label) && countsRows.test(label);
}
