// Statuses that stand as they are stated, and no scheme rates beside them: a judgement, words that follow the sheet's own key,
// or rows that another sheet's review counts.

import type { TableSettings } from '../../model/assessment';

/** What makes them stand alone. */
type StatedAlone = Pick<TableSettings, 'schemeJudged' | 'schemeFollowed' | 'schemeElsewhere'>;

export function areStatedAlone({ schemeJudged, schemeFollowed, schemeElsewhere }: StatedAlone): boolean {
  return schemeJudged !== undefined || schemeFollowed !== undefined || schemeElsewhere !== undefined;
}

/** Why, behind "statuses as stated: "; null where a scheme rates. */
export function whyStatedAlone({ schemeJudged, schemeFollowed, schemeElsewhere }: StatedAlone): string | null {
  if (schemeElsewhere !== undefined) return 'the rows are another sheet’s too, and are counted there';
  if (schemeJudged !== undefined) return `${schemeJudged} calls them a judgement`;
  return schemeFollowed === undefined ? null : `they follow ${schemeFollowed}`;
}
