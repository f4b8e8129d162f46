// A sheet of a review's results as plain data: what each cell shows, and how. It holds no formula and refers to no workbook.

/** Text stays text, whatever it begins with. A share of 1 is 100 %. */
export type ResultCell =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: true }
  | { readonly kind: 'figure'; readonly figure: number }
  /** `places`: decimal places of the percentage. */
  | { readonly kind: 'share'; readonly share: number; readonly places: number }
  /** Shown in the colours of the status that its words are, if they are one. */
  | { readonly kind: 'status'; readonly text: string };

export interface ResultColumn {
  readonly heading: string;
  /** In characters of the sheet's font. */
  readonly width: number;
}

/** One table under its title. */
export interface ResultSheet {
  /** Another one than every other sheet's; as long as Excel allows, and without the characters that it doesn't. */
  readonly name: string;
  readonly title: string;
  /** What a reader must know before the figures, one sentence each. */
  readonly about: readonly string[];
  readonly columns: readonly ResultColumn[];
  /** Each as long as `columns`; null of a blank cell. */
  readonly rows: readonly (readonly (ResultCell | null)[])[];
}

/** A sentence or name; null where there is none. */
export function textCell(text: string | null): ResultCell | null {
  return text === null || text === '' ? null : { kind: 'text', text };
}

export function figureCell(figure: number | null): ResultCell | null {
  return figure === null ? null : { kind: 'figure', figure };
}

/** `share` 1 is 100 %. */
export function shareCell(share: number | null, places: number): ResultCell | null {
  return share === null ? null : { kind: 'share', share, places };
}

export function statusCell(text: string | null): ResultCell | null {
  return text === null || text === '' ? null : { kind: 'status', text };
}

/** Columns in which no row has anything are left out. */
export function withoutBlankColumns(sheet: ResultSheet): ResultSheet {
  const kept = sheet.columns.map((_column, index) => sheet.rows.some((row) => row[index] !== null));
  return {
    ...sheet,
    columns: sheet.columns.filter((_column, index) => kept[index] === true),
    rows: sheet.rows.map((row) => row.filter((_cell, index) => kept[index] === true)),
  };
}
