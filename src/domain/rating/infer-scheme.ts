// Which scheme a table seems to use, as long as nobody has said: the one that its stated statuses break in fewer rows.

import type { SchemeName } from '../assessment';
import { breaksScheme, statedStatus, type TableAssessment } from './assess-table';
import { defaultScheme, type RatedWith } from './rated-with';

/** Fewer rows show nothing of a scheme. */
const leastRows = 5;

/**
 * The assessment by the table's scheme. Where no settings row says which that is: Pace if fewer stated statuses break it than Delivered,
 * over the rows that both schemes rate, at least five of them; else, ties included, Delivered.
 */
export function assessByScheme(settings: RatedWith, assess: (settings: RatedWith) => TableAssessment): TableAssessment {
  const assessment = assess(settings);
  if (!settings.schemeInferred || comparable(assessment, assessment).length < leastRows) return assessment;
  const other = assess({ ...settings, scheme: otherThan(settings.scheme) });
  const rows = comparable(assessment, other);
  if (rows.length < leastRows) return assessment;
  const misfits = ({ assessed }: TableAssessment): number => assessed.misfits.filter((row) => rows.includes(row)).length;
  const differs = misfits(other) - misfits(assessment);
  return differs < 0 || (differs === 0 && settings.scheme !== defaultScheme) ? other : assessment;
}

function otherThan(scheme: SchemeName): SchemeName {
  return scheme === 'pace' ? 'delivered' : 'pace';
}
