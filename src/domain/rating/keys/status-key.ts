// A key to statuses as it stands in a workbook: where it is, and its words.

import type { Area } from '../../model/cell';

export interface StatusKey {
  readonly sheet: string;
  readonly area: Area;
  /** Its cells in their order; a colour and the meaning beside it are one. */
  readonly lines: readonly string[];
  /** It tells how somebody sees the work going, and no cut-offs; absent where it tells those. */
  readonly isOutlook?: true;
}
