// .xlsx → the model. The bytes of every part are kept, so that saving can leave alone what nobody changed.

import type { Sheet, Style, Workbook } from '../../workbook/model';
import { readPalette } from './colours';
import { refuseDoctypes, requireWorkbookPath, requireZip } from '../container/file-kind';
import { maxXmlBytes } from '../limits';
import { decodeXml, partName, partText, relatedPath, relationshipsOf, type Parts, type Relationship } from '../container/parts';
import { problemOf, UnreadableFile, type Problem } from '../problems';
import { readLocatedNames, readNames, readPrintNames, type LocatedName } from './read-names';
import { readSheet, type LocatedSheet, type SheetContext, type SheetEntry } from './read-sheet';
import { readSharedStrings, type SharedString } from './read-strings';
import { readStyles } from './read-styles';
import { readSettings } from '../container/add-in-settings';
import { unzip } from '../container/unzip';
import { childOf, childrenOf, flagOf, numberOf, parseXml, relationshipId, type XmlElement } from '../xml/xml-tree';

type Opened = { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly problem: Problem };

/**
 * Opens a workbook (.xlsx or .xlsm, whoever wrote it, transitional or strict). Never throws for a bad file: the
 * problem is
 * one sentence on what is wrong and what to do. Sizes are checked against limits.ts before anything is inflated.
 */
export function openWorkbook(bytes: Uint8Array): Opened {
  try {
    requireZip(bytes);
    const parts = unzip(bytes);
    return { ok: true, workbook: readPackage(parts, false).workbook };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: problemOf(error.code) };
    // What a damaged file breaks deeper down (a stack, an allocation) is damage too.
    if (error instanceof RangeError) return { ok: false, problem: problemOf('damaged') };
    throw error;
  }
}

/** A sheet of workbook.xml. */
export interface SheetSlot {
  readonly element: XmlElement;
  readonly relationship: string;
  /** Null for a chart sheet and the like. */
  readonly located: LocatedSheet | null;
}

/** A package with the places of its parts and elements. */
export interface ReadPackage {
  readonly workbook: Workbook;
  readonly workbookPath: string;
  readonly workbookXml: string;
  readonly workbookRoot: XmlElement;
  readonly slots: readonly SheetSlot[];
  readonly names: readonly LocatedName[];
  readonly strings: readonly SharedString[];
  /** Path of their part; null where there is none. */
  readonly stringsPath: string | null;
  readonly stylesPath: string | null;
  readonly context: SheetContext;
}

const visibilities: ReadonlyMap<string, Sheet['visibility']> = new Map([
  ['hidden', 'Hidden'],
  ['veryHidden', 'VeryHidden'],
]);

/** Reads the parts of a package. Throws `UnreadableFile`. `locate`: with the places of rows and cells, for saving. */
export function readPackage(parts: Parts, locate: boolean): ReadPackage {
  refuseDoctypes(parts);
  const { workbookPath, workbookXml, workbookRoot } = readWorkbookPart(parts);
  const relationships = relationshipsOf(parts, workbookPath);
  const pathOf = (kind: string): string | null => relationships.find((relationship) => relationship.kind === kind)?.path ?? null;
  const paths = {
    styles: existing(parts, pathOf('styles')),
    strings: existing(parts, pathOf('sharedStrings')),
    theme: existing(parts, pathOf('theme')),
  };
  const sheetPaths = relationships.filter(({ kind }) => kind === 'worksheet').map(({ path }) => path);
  holdXmlToLimit(parts, [paths.strings, paths.styles, ...sheetPaths]);
  const date1904 = flagOf(childOf(workbookRoot, 'workbookPr'), 'date1904', false);
  const { styles, context } = readSharedParts(parts, paths, date1904);
  const slots = readSlots(workbookRoot, relationships, context, locate);
  const sheets = slots.map(({ located }) => located?.sheet ?? null);
  const names = readLocatedNames(workbookRoot);
  readPrintNames(names, sheets);
  const sheetIds = sheets.map((sheet) => sheet?.id ?? null);
  return {
    workbook: {
      sheets: sheets.filter((sheet) => sheet !== null),
      names: readNames(names, sheetIds),
      styles,
      settings: readSettings(parts),
      date1904,
      structureProtected: flagOf(childOf(workbookRoot, 'workbookProtection'), 'lockStructure', false),
      activeSheetId: activeSheet(workbookRoot, sheets).id,
      original: { parts },
    },
    workbookPath,
    workbookXml,
    workbookRoot,
    slots,
    names,
    strings: context.strings,
    stringsPath: paths.strings,
    stylesPath: paths.styles,
    context,
  };
}

function readWorkbookPart(parts: Parts): Pick<ReadPackage, 'workbookPath' | 'workbookXml' | 'workbookRoot'> {
  const contentTypes = partText(parts, '[Content_Types].xml') ?? '';
  const document = contentTypes === '' ? null : relatedPath(parts, '', 'officeDocument');
  const workbookPath = requireWorkbookPath(parts, contentTypes, document);
  const workbookXml = decodeXml(parts.get(workbookPath) ?? new Uint8Array());
  const workbookRoot = parseXml(workbookXml);
  if (workbookRoot.name !== 'workbook') throw new UnreadableFile('not-a-workbook');
  return { workbookPath, workbookXml, workbookRoot };
}

/** Paths of the parts that all sheets share; null for one that the package doesn't have. */
interface SharedPaths {
  readonly styles: string | null;
  readonly strings: string | null;
  readonly theme: string | null;
}

/** Styles, colours and texts, as the sheets need them. */
function readSharedParts(parts: Parts, paths: SharedPaths, date1904: boolean): { styles: Style[]; context: SheetContext } {
  const rootOf = (path: string | null): XmlElement | null => {
    const xml = path === null ? null : partText(parts, path);
    return xml === null ? null : parseXml(xml);
  };
  const stylesRoot = rootOf(paths.styles);
  const palette = readPalette(rootOf(paths.theme), stylesRoot);
  const { styles, quotePrefixes, differentials } = readStyles(stylesRoot, palette);
  const stringsXml = paths.strings === null ? null : partText(parts, paths.strings);
  const strings = stringsXml === null ? [] : readSharedStrings(stringsXml);
  return { styles, context: { parts, palette, differentials, strings, quotePrefixes, styleCount: styles.length, date1904 } };
}

function readSlots(
  workbookRoot: XmlElement,
  relationships: readonly Relationship[],
  context: SheetContext,
  locate: boolean,
): readonly SheetSlot[] {
  return childrenOf(childOf(workbookRoot, 'sheets'), 'sheet').map((element): SheetSlot => {
    const relationship = relationshipId(element) ?? '';
    const target = relationships.find(({ id }) => id === relationship);
    if (target === undefined) throw new UnreadableFile('damaged');
    if (target.kind !== 'worksheet') return { element, relationship, located: null };
    return { element, relationship, located: readSheet(entryOf(context.parts, element, target.path), context, locate) };
  });
}

function existing(parts: Parts, path: string | null): string | null {
  return path === null ? null : partName(parts, path);
}

function holdXmlToLimit(parts: Parts, paths: readonly (string | null)[]): void {
  const size = paths.reduce((sum, path) => sum + (parts.get(partName(parts, path ?? '') ?? '')?.length ?? 0), 0);
  if (size > maxXmlBytes) throw new UnreadableFile('too-large');
}

function entryOf(parts: Parts, element: XmlElement, target: string | null): SheetEntry {
  const path = existing(parts, target);
  if (path === null) throw new UnreadableFile('damaged');
  return {
    id: sheetIdentity(numberOf(element, 'sheetId') ?? 0),
    name: element.attributes.name ?? '',
    visibility: visibilities.get(element.attributes.state ?? '') ?? 'Visible',
    path,
  };
}

/** The id of a sheet in Office.js, made from its number in the file, so that it is the same at every opening. */
function sheetIdentity(sheetNumber: number): string {
  return `{${sheetNumber.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

function activeSheet(root: XmlElement, sheets: readonly (Sheet | null)[]): Sheet {
  const worksheets = sheets.filter((sheet) => sheet !== null);
  const tab = numberOf(childOf(childOf(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  const active = sheets[tab] ?? worksheets.find((sheet) => sheet.visibility === 'Visible') ?? worksheets[0];
  if (active === undefined) throw new UnreadableFile('no-worksheet');
  return active;
}
