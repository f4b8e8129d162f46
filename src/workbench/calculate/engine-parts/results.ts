// What cells come to in a calculation. HyperFormula notes each by a text made of its address, twice, and copies it for its
// listeners; of a hundred thousand cells only where they are is wanted.

import { SimpleRangeValue } from 'hyperformula';
import type { EngineParts, PartAddress } from './parts';

/** Cells that came to another single value. */
export interface NotedResults {
  /** All since they were last taken. */
  readonly found: readonly PartAddress[];
  take(): readonly PartAddress[];
}

/** From now on the cells that come to another single value are noted, until they are taken. */
export function noteResults({ evaluator }: Pick<EngineParts, 'evaluator'>): NotedResults {
  let found: PartAddress[] = [];
  const recompute = evaluator.recomputeVertex.bind(evaluator);
  evaluator.recomputeVertex = (vertex, changes) =>
    recompute(vertex, {
      addChange: (value, address) => {
        // A name has no place on a sheet, and an array has several.
        if (address.sheet < 0 || value instanceof SimpleRangeValue) changes.addChange(value, address);
        else found.push(address);
      },
    });
  return {
    get found() {
      return found;
    },
    take: () => {
      const taken = found;
      found = [];
      return taken;
    },
  };
}
