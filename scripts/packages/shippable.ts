// The licences under which something may be in the add-in's bundle.

const shippable = /^(MIT|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD|Unlicense|CC0-1\.0|Python-2\.0|BlueOak-1\.0\.0)$/;

/** Microsoft's own, under its own terms: loaded from its address and never bundled. */
export const microsoftOfficeJs = '@microsoft/office-js';

/**
 * "(MIT OR CC0-1.0)" is fine if any part is; "MIT AND ISC" if every part is. A trailing * means that the text was
 * recognised, not declared.
 */
export function isShippable(licence: string): boolean {
  return licence.split(' AND ').every((part) =>
    part
      .replace(/[()*]/g, '')
      .split(' OR ')
      .some((name) => shippable.test(name.trim())),
  );
}
