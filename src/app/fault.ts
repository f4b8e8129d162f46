// What may be told of a fault of the add-in's own: its kind and its place in the code. The error's own words may quote a cell.

/** "TypeError at judgement.1f2e.js:9:1234"; without the place where the web view doesn't say. */
export function faultInWords(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  // The first place is named after the error's words, which may look like one.
  const places = (error.stack ?? '').slice((error.stack ?? '').indexOf(error.message) + error.message.length);
  const place = /([\w.-]{1,80}\.[jt]sx?):(\d{1,9}):(\d{1,9})/u.exec(places);
  return place === null ? error.name : `${error.name} at ${place.slice(1).join(':')}`;
}
