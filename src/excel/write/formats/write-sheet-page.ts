// How a sheet is printed and which of its cells stay in view, so that a sheet made from it looks the same. The print
// area isn't copied: it names cells that the new sheet needn't have.

import { areaOf, columnsOf, columnsOfSheet, extentProperties, rangeOf, rowsOf, rowsOfSheet } from '../../batch/ranges';
import type { Area } from '../../../domain/model/cell';

/** A page set-up. What Excel gives as null, as a paper that the API has no name for, stays as a new sheet has it. */
export interface SheetPage {
  readonly page: Excel.Interfaces.PageLayoutUpdateData;
  readonly headers: Excel.Interfaces.HeaderFooterUpdateData;
  /** Rows at the head of every page. */
  readonly titleRows: Area | null;
  /** Rows and columns that stay in view. */
  readonly frozen: Area | null;
}

const pageProperties = 'orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin';
const headerProperties = 'leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter';

/** Queues the page of a sheet. */
export function queuePage(sheet: Excel.Worksheet): () => SheetPage {
  const layout = sheet.pageLayout.load(pageProperties);
  const parts = layout.headersFooters.defaultForAllPages.load(headerProperties);
  const titles = layout.getPrintTitleRowsOrNullObject().load(extentProperties);
  const frozen = sheet.freezePanes.getLocationOrNullObject().load(extentProperties);
  return () => {
    const { orientation, paperSize, leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin } = layout;
    const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = parts;
    return {
      page: {
        orientation,
        leftMargin,
        rightMargin,
        topMargin,
        bottomMargin,
        headerMargin,
        footerMargin,
        zoom: knownZoom(layout.zoom),
        ...(isKnown(paperSize) ? { paperSize } : {}),
      },
      headers: { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter },
      titleRows: titles.isNullObject ? null : areaOf(titles),
      frozen: frozen.isNullObject ? null : areaOf(frozen),
    };
  };
}

/** Gives a sheet the page of another. */
export function applyPage(sheet: Excel.Worksheet, { page, headers, titleRows, frozen }: SheetPage): void {
  sheet.pageLayout.set(page);
  sheet.pageLayout.headersFooters.defaultForAllPages.set(headers);
  if (titleRows !== null) {
    const { firstRow, lastRow } = titleRows;
    sheet.pageLayout.setPrintTitleRows(rangeOf(sheet, { firstRow, lastRow, firstColumn: 0, lastColumn: 0 }).getEntireRow());
  }
  if (frozen !== null) freeze(sheet, frozen);
}

/** Frozen rows alone are whole rows, frozen columns alone whole columns. */
function freeze(sheet: Excel.Worksheet, area: Area): void {
  if (columnsOf(area) >= columnsOfSheet) sheet.freezePanes.freezeRows(rowsOf(area));
  else if (rowsOf(area) >= rowsOfSheet) sheet.freezePanes.freezeColumns(columnsOf(area));
  else sheet.freezePanes.freezeAt(rangeOf(sheet, area));
}

/** A scale, or pages to fit: Excel takes only those that are set. */
function knownZoom({ scale, horizontalFitToPages, verticalFitToPages }: Excel.PageLayoutZoomOptions): Excel.PageLayoutZoomOptions {
  return {
    ...(isKnown(scale) ? { scale } : {}),
    ...(isKnown(horizontalFitToPages) ? { horizontalFitToPages } : {}),
    ...(isKnown(verticalFitToPages) ? { verticalFitToPages } : {}),
  };
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined;
}
