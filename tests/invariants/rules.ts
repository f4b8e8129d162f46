// The rules of the design that can be read off the code: which folder may do what.

import type ts from 'typescript';
import { wrongDirection } from '../../scripts/lint/import-direction';
import { importsOf, type Use } from '../../scripts/lint/imports';
import { callsOf, changesThrough, globalsNamed } from './source-file';

/** `applies`: to files by their path in the project, with forward slashes. */
export interface Rule {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  readonly breaches: (file: ts.SourceFile, path: string) => readonly Use[];
}

const hostGlobals = new Set(['Excel', 'Office', 'OfficeExtension']);

const networkCalls = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts']);

/** Properties of Office.js objects by which a workbook changes. */
const workbookProperties = new Set(
  [
    'values formulas formulasLocal formulasR1C1 numberFormat numberFormatLocal formula rule enableEvents calculationMode visibility tabColor',
    'bold italic underline strikethrough size color wrapText verticalAlignment horizontalAlignment indentLevel rowHeight columnWidth rowHidden columnHidden',
    'showTotals showHeaders showGridlines priority stopIfTrue',
  ].flatMap((line) => line.split(' ')),
);

/** Methods of Office.js objects by which a workbook changes. Those that arrays, sets and maps have too (add, delete, clear) are told by what they are called on. */
const workbookMethods = new Set(
  [
    'autofitRows autofitColumns copyFrom moveTo insert merge unmerge group ungroup hideGroupDetails showGroupDetails resize unprotect protect clearAll clearCriteria reapply convertToRange',
    'setCellProperties setRowProperties setColumnProperties suspendApiCalculationUntilNextSync suspendScreenUpdatingUntilNextSync calculate activate autoFill',
  ].flatMap((line) => line.split(' ')),
);

const inFolders =
  (...folders: readonly string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`src/${folder}/`));

export const rules: readonly Rule[] = [
  {
    name: 'only src/excel and src/workbench name Excel and Office',
    applies: inFolders('domain', 'app', 'taskpane'),
    breaches: (file) => globalsNamed(file, hostGlobals),
  },
  {
    name: 'the domain knows neither browser nor Node',
    applies: inFolders('domain'),
    breaches: (file) => globalsNamed(file, new Set(['process', 'Buffer', 'window', 'document', 'navigator', 'localStorage'])),
  },
  {
    name: 'imports go one way, as scripts/lint/folder-order.ts says',
    applies: () => true,
    breaches: (file, path) =>
      importsOf(file).flatMap(({ line, what }) => {
        const reason = wrongDirection(path, what);
        return reason === null ? [] : [{ line, what: `${what}: ${reason}` }];
      }),
  },
  {
    name: 'in src/excel only write*.ts and undo.ts change the workbook',
    applies: (path) =>
      path.startsWith('src/excel/') &&
      !/^src\/excel\/(batch\/send-steps|(write\/((column-groups|contents|formats)\/)?|moves\/)write[a-z-]*|undo\/undo(-flags)?)\.ts$/.test(
        path,
      ) &&
      path !== mappings &&
      path !== showing,
    breaches: workbookChanges,
  },
  {
    name: 'of the workbook, mappings.ts changes nothing but the settings',
    applies: (path) => path === mappings,
    breaches: (file) => workbookChanges(file).filter((use) => !/\bworkbook\.settings\.add\(/.test(lineOf(file, use))),
  },
  {
    name: 'of the workbook, show-cells.ts changes nothing but what is selected',
    applies: (path) => path === showing,
    breaches: (file) => workbookChanges(file).filter(({ what }) => what !== 'activate()'),
  },
  {
    name: 'the add-in sends nothing over the network',
    applies: inFolders('domain', 'excel', 'app', 'taskpane'),
    breaches: (file) => callsOf(file, networkCalls),
  },
];

/** Files beside the writers with a change of their own to make. */
const mappings = 'src/excel/mapping/mappings.ts';
const showing = 'src/excel/write/show-cells.ts';

function workbookChanges(file: ts.SourceFile): readonly Use[] {
  return [...changesThrough(file, workbookProperties, workbookMethods), ...collectionChanges(file)];
}

function lineOf(file: ts.SourceFile, { line }: Use): string {
  return file.text.split('\n')[line - 1] ?? '';
}

/** Methods that Excel's collections and objects share with JavaScript's: a change where the chain before them names a part of a workbook. */
function collectionChanges(file: ts.SourceFile): readonly Use[] {
  return changesThrough(file, new Set(), new Set(['add', 'delete', 'clear', 'remove', 'apply', 'set'])).filter((use) => {
    const text = lineOf(file, use);
    // Listening changes nothing: `worksheets.onActivated.add(handler)`.
    if (/\.on[A-Z]\w*\.(add|remove)\(/.test(text)) return false;
    return /\b(worksheets|sheet|names|tables|settings|autoFilter|conditionalFormats|dataValidation|range|format|comments|charts|borders)\b[\w.()[\]'"]*\.(add|delete|clear|remove|apply|set)\(/.test(
      text,
    );
  });
}
