// One worksheet part, with the parts that belong to it, → the model's sheet.

import { parseAreas } from '../../workbook/addresses';
import type { PageLayout, Protection, Sheet } from '../../workbook/model';
import { readColour, type Palette } from './colours';
import { partText, type Parts } from '../container/parts';
import { UnreadableFile } from '../problems';
import type { CellContext } from './cell-content';
import { readDrawings } from './drawings/anchors';
import { readSheetData, type SheetData } from './read-cells';
import { defaultWidthOf } from './read-columns';
import { readConditionalFormats, readValidations } from './read-rules';
import { readComments, readFilter, readTables, type LocatedTable } from './read-tables';
import type { DifferentialFormat } from './read-styles';
import { decodeCharacters } from '../xml/xml-text';
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from '../xml/xml-tree';

export interface SheetContext extends CellContext {
  readonly parts: Parts;
  readonly palette: Palette;
  readonly differentials: readonly DifferentialFormat[];
}

/** What workbook.xml has on a sheet. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly path: string;
}

/** A sheet with the places of its elements, for saving. */
export interface LocatedSheet {
  readonly sheet: Sheet;
  readonly xml: string;
  readonly data: SheetData;
  readonly tables: readonly LocatedTable[];
}

/** Reads a sheet. Print area and titles come from the defined names, later. */
export function readSheet(entry: SheetEntry, context: SheetContext, locate: boolean): LocatedSheet {
  const xml = partText(context.parts, entry.path);
  if (xml === null) throw new UnreadableFile('damaged');
  return readSheetXml({ entry, xml, tables: readTables(context.parts, entry.path) }, context, locate);
}

/** The parts of a sheet, as text and already read. */
interface SheetSource {
  readonly entry: SheetEntry;
  readonly xml: string;
  readonly tables: readonly LocatedTable[];
}

/** As `readSheet`, from the text of the part. */
export function readSheetXml({ entry, xml, tables }: SheetSource, context: SheetContext, locate: boolean): LocatedSheet {
  const data = readSheetData(xml, context, locate);
  const { root } = data;
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const properties = childOf(root, 'sheetPr');
  const measures = childOf(root, 'sheetFormatPr');
  const sheet: Sheet = {
    id: entry.id,
    name: entry.name,
    visibility: entry.visibility,
    part: entry.path,
    rows: data.rows,
    rowFormats: data.rowFormats,
    columnFormats: data.columnFormats,
    defaultRowHeight: numberOf(measures, 'defaultRowHeight') ?? 15,
    defaultColumnWidth: defaultWidthOf(root),
    merges: childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap((merge) => parseAreas(merge.attributes.ref ?? '')),
    tables: tables.map(({ table }) => table),
    filter: readFilter(childOf(root, 'autoFilter'), xml),
    conditionalFormats: readConditionalFormats(root, xml, context.differentials, entry.id),
    validations: readValidations(root, xml),
    comments: readComments(context.parts, entry.path),
    protection: readProtection(childOf(root, 'sheetProtection')),
    frozen: readFrozen(view),
    pageLayout: readPageLayout(root),
    outlineSummary: readOutlineSummary(childOf(properties, 'outlinePr')),
    showGridlines: flagOf(view, 'showGridLines', true),
    tabColor: readColour(childOf(properties, 'tabColor'), context.palette),
    drawings: readDrawings(context.parts, entry.path),
    placeChanges: [],
  };
  return { sheet, xml, data, tables };
}

function readOutlineSummary(element: XmlElement | undefined): Sheet['outlineSummary'] {
  return { below: flagOf(element, 'summaryBelow', true), right: flagOf(element, 'summaryRight', true) };
}

function readProtection(element: XmlElement | undefined): Protection | null {
  if (element === undefined || !flagOf(element, 'sheet', false)) return null;
  const options = new Map(Object.entries(element.attributes));
  return { options, passwordProtected: options.has('password') || options.has('hashValue') };
}

function readFrozen(view: XmlElement | undefined): { rows: number; columns: number } {
  const pane = childOf(view, 'pane');
  const state = pane?.attributes.state;
  if (state !== 'frozen' && state !== 'frozenSplit') return { rows: 0, columns: 0 };
  return { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
}

function readPageLayout(root: XmlElement): PageLayout {
  const setup = childOf(root, 'pageSetup');
  const margins = childOf(root, 'pageMargins');
  const headerFooter = childOf(root, 'headerFooter');
  const fits = flagOf(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage', false);
  const pages = (name: string): number | null => {
    const count = numberOf(setup, name) ?? 1;
    return fits && count > 0 ? count : null;
  };
  const text = (name: string): string | null => {
    const element = childOf(headerFooter, name);
    return element === undefined || element.text === '' ? null : decodeCharacters(element.text);
  };
  const margin = (name: string, otherwise: number): number => numberOf(margins, name) ?? otherwise;
  return {
    orientation: setup?.attributes.orientation === 'landscape' ? 'landscape' : 'portrait',
    paperSize: numberOf(setup, 'paperSize'),
    fitToWidth: pages('fitToWidth'),
    fitToHeight: pages('fitToHeight'),
    scale: numberOf(setup, 'scale'),
    printArea: null,
    printTitleRows: null,
    printTitleColumns: null,
    margins:
      margins === undefined
        ? null
        : {
            left: margin('left', 0.7),
            right: margin('right', 0.7),
            top: margin('top', 0.75),
            bottom: margin('bottom', 0.75),
            header: margin('header', 0.3),
            footer: margin('footer', 0.3),
          },
    header: text('oddHeader'),
    footer: text('oddFooter'),
  };
}
