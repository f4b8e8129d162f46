// How an officer of the sample's council would have it look: one heading colour, thin borders, wrapped text, RAG cells
// in colours that pass 4.5:1.

import type { Borders, Cell, Fill, Worksheet } from 'exceljs';

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const allSides: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

function solid(rgb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${rgb}` } };
}

const ragColours = {
  Green: { text: '006100', fill: 'C6EFCE' },
  Amber: { text: '9C5700', fill: 'FFEB9C' },
} as const;

export function formatTitle(sheet: Worksheet, address: string): void {
  sheet.getCell(address).font = { name: 'Calibri', size: 14, bold: true };
}

export function formatNote(sheet: Worksheet, address: string): void {
  sheet.getCell(address).font = { name: 'Calibri', size: 11, italic: true };
  sheet.getCell(address).alignment = { wrapText: true, vertical: 'top' };
}

export function formatHeading(cell: Cell): void {
  cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
  cell.fill = solid('1F4E79');
  cell.border = allSides;
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
}

export function formatBand(cell: Cell): void {
  cell.font = { name: 'Calibri', size: 11, bold: true };
  cell.fill = solid('DDEBF7');
  cell.border = allSides;
  cell.alignment = { vertical: 'top' };
}

export function formatBody(cell: Cell, horizontal: 'left' | 'center' | 'right'): void {
  cell.border = allSides;
  cell.alignment = { wrapText: true, vertical: 'top', horizontal };
}

export function formatRag(cell: Cell, status: 'Green' | 'Amber' | null): void {
  formatBody(cell, 'center');
  if (status === null) return;
  const colours = ragColours[status];
  cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: `FF${colours.text}` } };
  cell.fill = solid(colours.fill);
}

/**
 * Height for wrapped text, in points: the row is as high as its fullest cell needs. `texts` pairs a text with its
 * column's width in characters.
 */
export function heightFor(texts: readonly (readonly [string, number])[]): number {
  const lines = texts.map(([text, width]) => Math.max(1, Math.ceil((text.length * 1.1) / width)));
  return 15 * Math.max(1, ...lines) + 2;
}

/** One page wide, landscape A4, headings on every page. */
export function setPage(sheet: Worksheet, headingRows: string): void {
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: headingRows };
}
