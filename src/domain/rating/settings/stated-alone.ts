// Statuses that stand as they are stated, and no scheme rates beside them: a judgement, or words that follow the sheet's own key.

import type { TableSettings } from '../../model/assessment';

/** What makes them stand alone. */
type StatedAlone = Pick<TableSettings, 'schemeJudged' | 'schemeFollowed'>;

export function areStatedAlone({ schemeJudged, schemeFollowed }: StatedAlone): boolean {
  return schemeJudged !== undefined || schemeFollowed !== undefined;
}

/** Why, behind "statuses as stated: "; null where a scheme rates. */
export function whyStatedAlone({ schemeJudged, schemeFollowed }: StatedAlone): string | null {
  if (schemeJudged !== undefined) return `${schemeJudged} calls them a judgement`;
  return schemeFollowed === undefined ? null : `they follow ${schemeFollowed}`;
}
