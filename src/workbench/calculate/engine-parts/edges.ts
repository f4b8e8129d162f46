// Which cells read which. HyperFormula looks through all formulas that read a cell each time that another does: with ten
// thousand that read one name that is fifty million looks.

import type { EngineParts } from './parts';

/** From now on an edge to a cell that is newer than all that are known there is added without a look. */
export function addEdgesQuickly({ graph }: Pick<EngineParts, 'graph'>): void {
  /** By the id of a node, the highest id of those that were ever said to read it: none above it is among its edges. */
  const highest: number[] = [];
  const addEdge = graph.addEdge.bind(graph);
  graph.addEdge = (from, to) => {
    const [fromId, toId] = [graph.getNodeIdIfNotNumber(from), graph.getNodeIdIfNotNumber(to)];
    const edges = fromId === undefined ? undefined : graph.edgesSparseArray[fromId];
    if (fromId === undefined || toId === undefined || edges === undefined) {
      addEdge(from, to);
      return;
    }
    const before = highest[fromId] ?? edges.reduce((most, id) => Math.max(most, id), -1);
    if (toId > before) edges.push(toId);
    else addEdge(fromId, toId);
    highest[fromId] = Math.max(before, toId);
  };
}
