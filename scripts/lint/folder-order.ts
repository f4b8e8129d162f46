// Which folder may import which: the one table that ESLint (one-way-rule.ts) and tests/invariants read.

/** The folders of src and what each may import besides itself. */
export const topFolders: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  excel: ['domain'],
  app: ['domain', 'excel'],
  taskpane: ['domain', 'app'],
  workbench: [],
  'command-line': ['workbench', 'app', 'domain'],
};

/** The files that lie in a folder itself, beside its folders. */
export const filesOfFolder = '.';

/** Inside these folders each entry may import those before it, types too. */
export const orderInside: Readonly<Record<string, readonly string[]>> = {
  'src/app': ['history', filesOfFolder],
  'src/domain': [
    'model',
    'cells',
    'timescales',
    'recognise',
    'measures',
    'rating',
    'ledger',
    'commentary',
    'assess',
    'checks',
    'summary',
    'results',
    'account',
    'propose',
    'earlier-layout',
    'review',
    'changes',
  ],
  'src/domain/cells': ['texts', 'words', filesOfFolder, 'formulas', 'figures', 'targets'],
  'src/domain/cells/targets': ['against-trouble', 'in-words', filesOfFolder],
  'src/domain/commentary': ['plans', 'comments', filesOfFolder, 'row-words', 'house-style'],
  'src/domain/propose': ['cells', 'formulas', 'looks', 'plans', 'house-style', 'checks-sheet', filesOfFolder],
  'src/domain/recognise': ['sheet', 'headings', 'frames', 'columns', 'narrative', 'relations', 'rows', filesOfFolder, 'across-sheets'],
  'src/excel': ['batch', 'journal', 'history', 'mapping', 'read', 'write', 'moves', 'undo', 'results', filesOfFolder],
  'src/excel/undo': ['columns', 'rows', filesOfFolder],
  'src/excel/write': ['edits', 'contents', 'column-groups', 'formats', filesOfFolder],
  'src/workbench': ['workbook', 'calculate', 'edit', 'package', 'host', 'headless', 'page', 'server'],
  'src/workbench/calculate': ['formula-texts', 'engine-parts', filesOfFolder],
  'src/workbench/host': ['wire', 'cells', 'changes', 'kinds', filesOfFolder],
  'src/workbench/package': [filesOfFolder, 'xml', 'container', 'read', 'write'],
  'src/workbench/package/read': ['drawings', filesOfFolder],
  'src/workbench/package/write': ['styles', 'sheet', filesOfFolder],
  'src/workbench/page': ['view', filesOfFolder],
};

/** Folders whose folders may import one another, as long as no circle comes of it. */
export const unorderedInside: readonly string[] = [
  'src/domain/assess',
  'src/domain/changes',
  'src/domain/checks',
  'src/domain/measures',
  'src/domain/model',
  'src/domain/rating',
  'src/domain/recognise/columns',
  'src/domain/recognise/relations',
  'src/domain/recognise/rows',
  'src/domain/timescales',
  'src/taskpane',
  'src/taskpane/change',
  'src/workbench/host/kinds',
];

/** Packages that a folder may import, Node's included; a folder that isn't named here may import any. */
export const packagesOf: Readonly<Record<string, readonly string[]>> = {
  domain: ['@borgar/fx', 'date-fns', 'numfmt', 'pluralize'],
  excel: ['write-excel-file'],
  app: ['idb-keyval'],
  taskpane: ['react', 'react-dom', '@fluentui/react-components'],
};
