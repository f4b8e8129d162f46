// What a source file imports, as its syntax tree says: comments and strings don't count.

import ts from 'typescript';

export interface Use {
  readonly line: number;
  readonly what: string;
}

/** Parses one file; `path` decides between TypeScript and TSX. */
export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

/** Every module that the file imports, re-exports or requires, types too. */
export function importsOf(file: ts.SourceFile): readonly Use[] {
  return nodesOf(file).flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier !== undefined && ts.isStringLiteralLike(specifier) ? [useAt(file, node, specifier.text)] : [];
  });
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
  return isImport ? node.arguments[0] : undefined;
}

/** Every node of the tree, parents before children. */
export function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return nodes;
}

export function useAt(file: ts.SourceFile, node: ts.Node, what: string): Use {
  return { line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, what };
}
