// ISO dates in cells (t="d") → serial numbers.

const dayMilliseconds = 86_400_000;

/**
 * Serial number of "2015-04-01" or "2015-04-01T12:00:00"; null where the text isn't such a date.
 * In the 1900 system 29 February 1900 counts, as in Excel.
 */
export function dateSerial(text: string, date1904: boolean): number | null {
  const time = Date.parse(/^\d{4}-\d\d-\d\dT[\d:.]+$/.test(text) ? `${text}Z` : text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(time)) return null;
  const days = (time - Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30)) / dayMilliseconds;
  return date1904 || days > 60 ? days : days - 1;
}
