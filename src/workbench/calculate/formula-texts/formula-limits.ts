// What Excel's parser refuses in a formula, whatever the cells hold.

import { parse, tokenize } from '@borgar/fx/xlsx';
import { mostArguments, takesArguments } from './argument-counts';
import { shapeOf } from './formula-shape';

const longestFormula = 8_192;
const longestLiteral = 255;
const mostLevels = 64;

type Node = ReturnType<typeof parse>;

/** One sentence on why Excel doesn't enter the formula, which begins with an equals sign; null where it does. */
export function formulaProblem(formula: string): string | null {
  if (formula.length > longestFormula) return 'A formula holds at most 8,192 characters.';
  const shape = shapeOf(formula);
  return shape === null ? problemOf(formula) : problemOfShape(shape.text, formula);
}

/** By the shape of formulas: the sentence that `formulaProblem` gives for all of a shape. */
const known = new Map<string, string | null>();
const mostKnown = 4_096;

function problemOfShape(shape: string, formula: string): string | null {
  const before = known.get(shape);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const problem = problemOf(formula);
  known.set(shape, problem);
  return problem;
}

function problemOf(formula: string): string | null {
  const tree = parsed(formula);
  return tree === null ? 'The formula can’t be read.' : problemIn(tree);
}

function parsed(formula: string): Node | null {
  try {
    return parse(tokenize(formula, { mergeRefs: true }));
  } catch {
    return null;
  }
}

/** A chain of thousands of operators is a tree as deep, so the nodes wait in a list of ours. */
function problemIn(tree: Node): string | null {
  const waiting: { readonly node: Node; readonly level: number }[] = [{ node: tree, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, level } = next;
    const problem = problemOfNode(node, level);
    if (problem !== null) return problem;
    const inside = node.type === 'CallExpression' ? level + 1 : level;
    for (const each of insideOf(node)) if (each !== null) waiting.push({ node: each, level: inside });
  }
  return null;
}

/** `level`: of functions around the node. */
function problemOfNode(node: Node, level: number): string | null {
  if (node.type === 'Literal') {
    const isLong = typeof node.value === 'string' && node.value.length > longestLiteral;
    return isLong ? 'A text in a formula holds at most 255 characters.' : null;
  }
  if (node.type !== 'CallExpression') return null;
  const given = node.arguments.length;
  if (level >= mostLevels) return 'Functions are nested at most 64 levels deep.';
  if (given > mostArguments) return 'A function takes at most 255 arguments.';
  return takesArguments(node.callee.name, given) ? null : `${node.callee.name} doesn’t take ${String(given)} arguments.`;
}

/** A blank argument is null. */
function insideOf(node: Node): readonly (Node | null)[] {
  switch (node.type) {
    case 'CallExpression':
    case 'UnaryExpression':
    case 'BinaryExpression':
      return node.arguments;
    case 'ArrayExpression':
      return node.elements.flat();
    default:
      return [];
  }
}
