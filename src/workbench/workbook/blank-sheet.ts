// A sheet with nothing on it, as Excel makes one: the one place that knows all of a sheet's fields at their defaults.

import type { Sheet } from './model';

export function blankSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    part: null,
    rows: new Map(),
    rowFormats: new Map(),
    columnFormats: new Map(),
    defaultRowHeight: 15,
    defaultColumnWidth: 9.140625,
    merges: [],
    tables: [],
    filter: null,
    conditionalFormats: [],
    validations: [],
    comments: [],
    protection: null,
    frozen: { rows: 0, columns: 0 },
    pageLayout: {
      orientation: 'portrait',
      paperSize: null,
      fitToWidth: null,
      fitToHeight: null,
      scale: null,
      printArea: null,
      printTitleRows: null,
      printTitleColumns: null,
      margins: null,
      header: null,
      footer: null,
    },
    outlineSummary: { below: true, right: true },
    showGridlines: true,
    tabColor: null,
    drawings: [],
    placeChanges: [],
  };
}
