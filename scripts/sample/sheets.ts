// The three sheets of the sample, laid out as councils lay them out: merged outcomes, a two-row heading, theme rows
// among the rows.

import type { Workbook } from 'exceljs';

import { deliverablesTitle, deliverableThemes } from './deliverables-2015-16';
import { formatBand, formatBody, formatHeading, formatNote, formatRag, formatTitle, heightFor, setPage } from './formats';
import { planAim, planOutcomes, planTitle, planYear } from './plan-2011-12';
import { progressSections, progressTitle } from './progress-2015-16';

function setWidths(sheet: { getColumn(column: number): { width?: number } }, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

export function addPlanSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet('Programme plan', { views: [{ state: 'frozen', ySplit: 5 }] });
  const widths = [32, 28, 34, 24, 14, 14, 56];
  setWidths(sheet, widths);
  sheet.getCell('A1').value = planTitle;
  formatTitle(sheet, 'A1');
  sheet.getCell('A2').value = planYear;
  sheet.mergeCells('A3:G3');
  sheet.getCell('A3').value = planAim;
  formatNote(sheet, 'A3');
  sheet.getRow(3).height = 32;

  const headings = [
    'Project outcome indicator (benefit to councils)',
    'Project',
    'Project outputs (could relate to policy, lobbying or improvement)',
    'Timescales',
    'Oct 2011 review',
    'March 2012 review',
    'Comments on progress',
  ];
  const heading = sheet.getRow(5);
  headings.forEach((text, index) => {
    const cell = heading.getCell(index + 1);
    cell.value = text;
    formatHeading(cell);
  });
  heading.height = 48;

  let at = 6;
  for (const { outcome, rows } of planOutcomes) {
    const first = at;
    for (const fact of rows) {
      const row = sheet.getRow(at);
      [null, fact.project, fact.output, fact.timescale, null, null, fact.comment].forEach((text, index) => {
        const cell = row.getCell(index + 1);
        if (text !== null) cell.value = text;
        formatBody(cell, 'left');
      });
      if (fact.october2011 !== null) row.getCell(5).value = fact.october2011;
      formatRag(row.getCell(5), fact.october2011);
      formatRag(row.getCell(6), null);
      row.height = heightFor(
        [fact.project, fact.output, fact.timescale, fact.comment].map((text, index) => [
          text ?? '',
          widths[[1, 2, 3, 6][index] ?? 6] ?? 20,
        ]),
      );
      at += 1;
    }
    sheet.mergeCells(first, 1, at - 1, 1);
    sheet.getCell(first, 1).value = outcome;
    formatBody(sheet.getCell(first, 1), 'left');
  }
  setPage(sheet, '5:5');
}

/** `withTotals` false: the same sheet with Total and % achieved not yet filled in. */
export function addDeliverablesSheet(workbook: Workbook, withTotals: boolean): void {
  const sheet = workbook.addWorksheet('Deliverables', { views: [{ state: 'frozen', ySplit: 4, xSplit: 2 }] });
  const widths = [24, 46, 11, 11, 11, 11, 11, 9, 11, 32];
  setWidths(sheet, widths);
  sheet.getCell('A1').value = deliverablesTitle;
  formatTitle(sheet, 'A1');

  const upper = [
    'Theme',
    'Deliverables',
    '2015/16 Target',
    'Number delivered per quarter',
    null,
    null,
    null,
    'Total',
    '% achieved',
    'Commentary/forecast',
  ];
  const lower = [null, null, null, 'Q1 Apr - June', 'Q2 July - Sept', 'Q3 Oct - Dec', 'Q4 Jan - Mar', null, null, null];
  for (const [rowNumber, texts] of [
    [3, upper],
    [4, lower],
  ] as const) {
    const row = sheet.getRow(rowNumber);
    texts.forEach((text, index) => {
      const cell = row.getCell(index + 1);
      if (text !== null) cell.value = text;
      formatHeading(cell);
    });
    row.height = 30;
  }
  sheet.mergeCells('D3:G3');
  for (const column of ['A', 'B', 'C', 'H', 'I', 'J']) sheet.mergeCells(`${column}3:${column}4`);

  let at = 5;
  for (const { theme, deliverables } of deliverableThemes) {
    const band = sheet.getRow(at);
    for (let column = 1; column <= 10; column += 1) formatBand(band.getCell(column));
    band.getCell(1).value = theme;
    at += 1;
    for (const fact of deliverables) {
      const row = sheet.getRow(at);
      const totals = withTotals ? [fact.total, fact.achieved] : [null, null];
      [null, fact.deliverable, fact.target, ...fact.quarters, ...totals, fact.comment].forEach((value, index) => {
        const cell = row.getCell(index + 1);
        if (value !== null) cell.value = value;
        formatBody(cell, index === 1 || index === 9 ? 'left' : 'right');
      });
      row.getCell(9).numFmt = '0%';
      row.height = heightFor([
        [fact.deliverable, 46],
        [fact.comment ?? '', 32],
      ]);
      at += 1;
    }
  }
  sheet.autoFilter = { from: { row: 4, column: 1 }, to: { row: at - 1, column: 10 } };
  setPage(sheet, '3:4');
}

export function addProgressSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet('Progress', { views: [{ state: 'frozen', ySplit: 3 }] });
  setWidths(sheet, [58, 70, 20]);
  sheet.getCell('A1').value = progressTitle;
  formatTitle(sheet, 'A1');
  ['Target', 'Delivered by end of Sept', 'Traffic light'].forEach((text, index) => {
    const cell = sheet.getRow(3).getCell(index + 1);
    cell.value = text;
    formatHeading(cell);
  });
  sheet.getRow(3).height = 34;

  let at = 4;
  for (const { section, rows } of progressSections) {
    const band = sheet.getRow(at);
    for (let column = 1; column <= 3; column += 1) formatBand(band.getCell(column));
    band.getCell(1).value = section;
    at += 1;
    for (const fact of rows) {
      const row = sheet.getRow(at);
      row.getCell(1).value = fact.target;
      row.getCell(2).value = fact.delivered;
      row.getCell(3).value = fact.light;
      formatBody(row.getCell(1), 'left');
      formatBody(row.getCell(2), 'left');
      formatRag(row.getCell(3), fact.light);
      row.height = heightFor([
        [fact.target, 58],
        [fact.delivered, 70],
      ]);
      at += 1;
    }
  }
  setPage(sheet, '3:3');
}
