// The children of a worksheet, styles.xml and workbook.xml have a fixed order; Excel refuses a file that breaks it
// (ECMA-376,
// 18.2.27, 18.3.1.99, 18.8.39).

import { appendSplices, applySplices, type Splice } from './xml-text';
import type { XmlElement } from './xml-tree';

export const worksheetOrder = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr ' +
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

export const stylesOrder = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

export const workbookOrder = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr ' +
  'smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** Gathers changes to the children of one element; each is made once, in its place. */
export interface ElementPatch {
  readonly xml: string;
  readonly root: XmlElement;
  child(name: string): XmlElement | undefined;
  /** Puts `text` in the place of the child of that name, or where it belongs; removes the child where null. */
  set(name: string, text: string | null): void;
  /** Adds one more child of that name after those there are. */
  add(name: string, text: string): void;
  splice(...splices: readonly Splice[]): void;
  /** The text with every change made. */
  result(): string;
}

export function createPatch(xml: string, root: XmlElement, order: readonly string[]): ElementPatch {
  const splices: Splice[] = [];
  const additions: { readonly rank: number; readonly at: number; readonly text: string }[] = [];
  const ranks = rankChildren(root, order);
  const patch: ElementPatch = {
    xml,
    root,
    child: (name) => root.children.find((child) => child.name === name),
    set(name, text) {
      const element = patch.child(name);
      if (element !== undefined) splices.push({ start: element.start, end: element.end, text: text ?? '' });
      else if (text !== null) patch.add(name, text);
    },
    add(name, text) {
      const rank = order.indexOf(name);
      const next = root.children.find((_child, index) => (ranks[index] ?? 0) > rank);
      additions.push({ rank, at: next?.start ?? root.closeStart, text });
    },
    splice(...more) {
      splices.push(...more);
    },
    result() {
      const sorted = [...additions].sort((one, other) => one.rank - other.rank);
      if (root.openEnd === root.end && sorted.length > 0)
        return applySplices(xml, appendSplices(xml, root, sorted.map(({ text }) => text).join('')));
      return applySplices(xml, [...sorted.map(({ at, text }) => ({ start: at, end: at, text })), ...splices]);
    },
  };
  return patch;
}

/** A child that isn't in the order (mc:AlternateContent) belongs with the one before it. */
function rankChildren(root: XmlElement, order: readonly string[]): number[] {
  let last = -1;
  return root.children.map((child) => {
    const rank = order.indexOf(child.name);
    last = rank < 0 ? last : rank;
    return last;
  });
}
