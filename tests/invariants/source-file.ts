// What a source file does, as its syntax tree says: which globals it names, what it assigns and calls.

import ts from 'typescript';
import { nodesOf, useAt, type Use } from '../../scripts/lint/imports';

/** Where a global of one of these names is used: not a property, a declared name or an object's key. `globalThis.X` and `window['X']` count. */
export function globalsNamed(file: ts.SourceFile, names: ReadonlySet<string>): readonly Use[] {
  return nodesOf(file).flatMap((node) => {
    if (ts.isIdentifier(node) && names.has(node.text) && !isOwnName(node)) return [useAt(file, node, node.text)];
    if (
      ts.isElementAccessExpression(node) &&
      isGlobalObject(node.expression) &&
      ts.isStringLiteralLike(node.argumentExpression) &&
      names.has(node.argumentExpression.text)
    ) {
      return [useAt(file, node, node.argumentExpression.text)];
    }
    return [];
  });
}

/** Assignments to properties of these names, `a.b = c`, `a['b'] = c`, `a.b ??= c`, and calls of methods of these names. */
export function changesThrough(file: ts.SourceFile, properties: ReadonlySet<string>, methods: ReadonlySet<string>): readonly Use[] {
  return nodesOf(file).flatMap((node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) {
      const name = accessedName(node.left);
      return name !== null && properties.has(name) ? [useAt(file, node, name)] : [];
    }
    if (ts.isCallExpression(node)) {
      const name = accessedName(node.expression);
      return name !== null && methods.has(name) ? [useAt(file, node, `${name}()`)] : [];
    }
    return [];
  });
}

/** Calls of functions and constructors of these names, also as methods of another object: `navigator.sendBeacon()`. */
export function callsOf(file: ts.SourceFile, names: ReadonlySet<string>): readonly Use[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
    const name = ts.isIdentifier(node.expression) ? node.expression.text : accessedName(node.expression);
    return name !== null && names.has(name) ? [useAt(file, node, name)] : [];
  });
}

/** A property or key of that name, or the name's own declaration; `globalThis.Excel` is the global after all. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return !isGlobalObject(parent.expression);
  if (ts.isQualifiedName(parent) && parent.right === node) return true;
  if (
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent)
  )
    return parent.name === node;
  return ts.isJsxAttribute(parent) || (ts.isImportSpecifier(parent) && parent.propertyName === node);
}

function isGlobalObject(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && ['globalThis', 'window', 'self'].includes(node.text);
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function accessedName(node: ts.Expression): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) return node.argumentExpression.text;
  return null;
}
