// The sheets that a batch names. One object for all requests of a batch: each takes about 250 bytes on the wire.

/** By context, which lives for one batch; then by the sheet's id or name. */
type SheetsOfBatch = WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>;

const named: SheetsOfBatch = new WeakMap();
const perhapsThere: SheetsOfBatch = new WeakMap();

/** `key`: the sheet's id, or the name of one that the batch adds. */
export function sheetIn(context: Excel.RequestContext, key: string): Excel.Worksheet {
  return once(named, context, key, () => context.workbook.worksheets.getItem(key));
}

/** The same, a null object where there is no such sheet. */
export function sheetOrNullIn(context: Excel.RequestContext, key: string): Excel.Worksheet {
  return once(perhapsThere, context, key, () => context.workbook.worksheets.getItemOrNullObject(key));
}

function once(sheets: SheetsOfBatch, context: Excel.RequestContext, key: string, find: () => Excel.Worksheet): Excel.Worksheet {
  const ofBatch = sheets.get(context) ?? new Map<string, Excel.Worksheet>();
  sheets.set(context, ofBatch);
  const sheet = ofBatch.get(key) ?? find();
  ofBatch.set(key, sheet);
  return sheet;
}
