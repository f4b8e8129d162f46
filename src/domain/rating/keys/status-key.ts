// A key to statuses as it stands in a workbook: where it is, and its words.

import type { Area } from '../../model/cell';
import type { KeyStatus } from './key-colours';

export interface StatusKey {
  readonly sheet: string;
  readonly area: Area;
  /** Its cells in their order; a colour and the meaning beside it are one. */
  readonly lines: readonly string[];
  /** The same in colours, where its statuses are words; empty where their meanings aren't read. */
  readonly rules?: readonly string[];
  /** What each of its words stands for, in lower case; absent where its statuses are colours. */
  readonly words?: ReadonlyMap<string, KeyStatus>;
  /** It tells how somebody sees the work going, and no cut-offs; absent where it tells those. */
  readonly isOutlook?: true;
  /** It says what colours of cells mean, and nothing by which they could be computed; absent of all others. */
  readonly isOfColours?: true;
}
