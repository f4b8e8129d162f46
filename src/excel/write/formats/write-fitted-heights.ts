// Lets Excel fit rows to their contents, and reads the heights that they have then.

import { rangeOf, type Span } from '../../batch/ranges';
import type { BatchRequest } from '../../batch/round-trip';
import { stepWithoutReply } from '../../batch/send-steps';
import { sheetIn } from '../../batch/sheets';

/** Of rows that follow each other, in points; null where Excel doesn't say. */
export type Heights = readonly (number | null)[];

const bytesPerRow = 60;

/** Fits the rows of a span, and gives what `found` makes of their heights. `sheetKey`: the sheet's id or name. */
export function fitSteps<T>(
  sheetKey: string,
  { first, last }: Span,
  found: (fitted: Heights) => readonly T[],
): readonly BatchRequest<readonly T[]>[] {
  const rowsIn = (context: Excel.RequestContext): Excel.Range =>
    rangeOf(sheetIn(context, sheetKey), { firstRow: first, lastRow: last, firstColumn: 0, lastColumn: 0 });
  return [
    stepWithoutReply(300, 50, (context) => {
      rowsIn(context).getEntireRow().format.autofitRows();
    }),
    {
      bytesSent: 300,
      bytesReceived: bytesPerRow * (last - first + 1),
      readsOnly: true,
      queue: (context) => {
        const properties = rowsIn(context).getRowProperties({ format: { rowHeight: true } });
        return () => found(properties.value.map(({ format }) => format?.rowHeight ?? null));
      },
    },
  ];
}
