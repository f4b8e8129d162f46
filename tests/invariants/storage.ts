// Where the add-in's code keeps anything beyond cells: settings of the workbook, by their keys, and stores of the browser
// and of Office, by the names of their interfaces.

import ts from 'typescript';
import { nodesOf, useAt } from '../../scripts/lint/imports';
import { globalsNamed } from './source-file';

/** What is kept, and what can't be told: a key that is put together while the add-in runs. */
export interface Kept {
  readonly keys: readonly string[];
  readonly stores: readonly string[];
  readonly untold: readonly string[];
}

/** Names that mean one store wherever they stand, as a global or as a property. */
const stores: ReadonlySet<string> = new Set(
  [
    'localStorage sessionStorage indexedDB cookie cookieStore clipboard serviceWorker getDirectory showSaveFilePicker',
    'customXmlParts customProperties roamingSettings partitionKey OfficeRuntime',
    // A package that opens the browser's database for whoever imports it.
    'idb-keyval',
  ].flatMap((line) => line.split(' ')),
);

/** Names that are others' too, unless they are a global's. */
const globalStores: ReadonlySet<string> = new Set(['caches', 'OfficeRuntime']);

/** Looks through files that make up one program; a key may be declared in one and used in another. */
export function keptBy(files: readonly ts.SourceFile[]): Kept {
  const constants = new Map(files.flatMap((file) => nodesOf(file).flatMap(constantAt)));
  const uses = files.flatMap((file) => keysUsed(file, constants));
  return {
    keys: sortedOnce(uses.flatMap(({ key }) => key ?? [])),
    stores: sortedOnce(files.flatMap((file) => [...storesNamed(file), ...globalsNamed(file, globalStores).map(({ what }) => what)])),
    untold: uses.flatMap(({ key, at }) => (key === null ? [at] : [])),
  };
}

function sortedOnce(found: readonly string[]): readonly string[] {
  return [...new Set(found)].sort();
}

function storesNamed(file: ts.SourceFile): readonly string[] {
  return nodesOf(file).flatMap((node) =>
    (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && stores.has(node.text) ? [node.text] : [],
  );
}

function constantAt(node: ts.Node): readonly (readonly [name: string, text: string])[] {
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || node.initializer === undefined) return [];
  return ts.isStringLiteralLike(node.initializer) ? [[node.name.text, node.initializer.text]] : [];
}

/** Calls of a settings collection's methods: `workbook.settings.add(key, value)`, `document.settings.set(key, value)`. */
function keysUsed(
  file: ts.SourceFile,
  constants: ReadonlyMap<string, string>,
): readonly { readonly key: string | null; readonly at: string }[] {
  return nodesOf(file).flatMap((node) => {
    if (
      !ts.isCallExpression(node) ||
      !/(?:^|\.)settings\.(?:add|set|get|getItem|getItemOrNullObject|remove)$/.test(node.expression.getText(file))
    )
      return [];
    const [given] = node.arguments;
    if (given === undefined) return [];
    const key = ts.isStringLiteralLike(given) ? given.text : (constants.get(given.getText(file)) ?? null);
    return [{ key, at: `${file.fileName}:${String(useAt(file, node, '').line)}` }];
  });
}
