// HyperFormula's own parts, as they are in 3.5, which its interface keeps to itself: what is done to thousands of cells at
// once goes by them. Only this folder knows of them. Development only: it is GPL-3.

import type { HyperFormula } from 'hyperformula';

/** A cell as HyperFormula names it. */
export interface PartAddress {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** A cell, an area or a name that a formula reads, by its distance from the formula. */
export interface PartDependency {
  absolutize(from: PartAddress): unknown;
}

/** What HyperFormula's parser gives. */
export interface Parsed {
  readonly ast: object;
  readonly errors: readonly unknown[];
  readonly dependencies: readonly PartDependency[];
  readonly hasVolatileFunction: boolean;
  readonly hasStructuralChangeFunction: boolean;
}

export interface ArraySize {
  isScalar(): boolean;
}

/** What changed beside a cell that was set. */
interface ContentChanges {
  isEmpty(): boolean;
}

interface Operations {
  readonly changes: { addAll(changes: ContentChanges): void };
  readonly parser: { parse(text: string, address: PartAddress): Parsed };
  readonly arraySizePredictor: { checkArraySize(ast: unknown, address: PartAddress): ArraySize };
}

interface Graph {
  /** By the id of a node those of the nodes that read it. */
  readonly edgesSparseArray: readonly number[][];
  readonly infiniteRangeIds: ReadonlySet<number>;
  addEdge(from: unknown, to: unknown): void;
  markNodeAsDirty(node: unknown): void;
  getNodeIdIfNotNumber(node: unknown): number | undefined;
}

interface DependencyGraph {
  getCellValue(address: PartAddress): unknown;
  getRange(start: PartAddress, end: PartAddress): PartArea | undefined;
  setValueToCell(address: PartAddress, value: { readonly parsedValue: unknown; readonly rawValue: unknown }): ContentChanges;
  /** The last two: whether the formula has a function that is calculated each time, or that depends on where it stands. */
  setFormulaToCell(
    address: PartAddress,
    ast: object,
    dependencies: readonly unknown[],
    size: ArraySize,
    ...hasFunctions: readonly [boolean, boolean]
  ): ContentChanges;
}

/** An area, as far as functions over it ask it what they came to before. */
export interface PartArea {
  getFunctionValue(name: string): unknown;
  setFunctionValue(name: string, value: unknown): void;
  getCriterionFunctionValue(key: string, criterion: string): unknown;
  setCriterionFunctionValues(key: string, values: unknown): void;
  addDependentCacheRange(area: unknown): void;
}

/** Where the evaluator says what cells have come to. */
interface ValueSink {
  addChange(value: unknown, address: PartAddress): void;
}

interface Evaluator {
  evaluateAstToCellValue: EvaluateFormula;
  recomputeVertex(vertex: unknown, changes: ValueSink): boolean;
}

/** Calculates a formula that stands in a cell. */
type EvaluateFormula = (ast: object, state: EvaluatedAt) => unknown;

/** `formulaVertex`: where there is none, an error says of no cell that it began there. */
export interface EvaluatedAt {
  readonly formulaAddress: PartAddress;
  readonly arraysFlag: boolean;
  readonly formulaVertex: unknown;
}

/** The parts of one engine. Functions that are put in place of its own are used by it from then on. */
export interface EngineParts {
  readonly operations: Operations;
  readonly graph: Graph;
  readonly evaluator: Evaluator;
  readonly dependencyGraph: DependencyGraph;
  readonly namedExpressions: { nearestNamedExpression(name: string, sheet: number): { readonly address: PartAddress } | undefined };
}

export function partsOf(engine: HyperFormula): EngineParts {
  const dependencyGraph = memberOf(engine, '_dependencyGraph');
  const parts = {
    operations: memberOf(memberOf(engine, '_crudOperations'), 'operations'),
    graph: memberOf(dependencyGraph, 'graph'),
    evaluator: memberOf(engine, '_evaluator'),
    dependencyGraph,
    namedExpressions: memberOf(engine, '_namedExpressions'),
  };
  if (!areParts(parts)) throw new Error('HyperFormula is not laid out as the workbench expects: is it another version?');
  return parts;
}

function areParts(found: Readonly<Record<keyof EngineParts, unknown>>): found is EngineParts {
  const { operations, graph, evaluator, dependencyGraph, namedExpressions } = found;
  return (
    hasMethods(memberOf(operations, 'changes'), 'addAll') &&
    hasMethods(memberOf(operations, 'parser'), 'parse') &&
    hasMethods(memberOf(operations, 'arraySizePredictor'), 'checkArraySize') &&
    hasMethods(graph, 'addEdge', 'getNodeIdIfNotNumber', 'markNodeAsDirty') &&
    Array.isArray(memberOf(graph, 'edgesSparseArray')) &&
    memberOf(graph, 'infiniteRangeIds') instanceof Set &&
    hasMethods(evaluator, 'evaluateAstToCellValue', 'recomputeVertex') &&
    hasMethods(dependencyGraph, 'getCellValue', 'getRange', 'setValueToCell', 'setFormulaToCell') &&
    hasMethods(namedExpressions, 'nearestNamedExpression')
  );
}

function hasMethods(value: unknown, ...names: readonly string[]): boolean {
  return names.every((name) => typeof memberOf(value, name) === 'function');
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
