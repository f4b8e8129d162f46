// What the pane must know before it starts: whether it can run in this Excel, its background, and where it may keep things.

import { workbookPlace } from '../excel/batch/ready';
import { textHash } from '../domain/cells/texts/text-hash';
import { noStore, type HistoryStore } from './history/history-store';
import { indexedDbStore } from './history/indexed-db-store';

export { hostInWords, officeBackground, whenExcelReady, type Readiness } from '../excel/batch/ready';

/** Where the history of the open workbook is kept on this computer; nowhere for one that was never saved. */
export function historyOnThisComputer(): HistoryStore {
  const place = workbookPlace();
  return place === null ? noStore : indexedDbStore({ partition: place.partition, workbook: textHash(place.url) });
}
