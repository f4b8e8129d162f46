// What cells come to in a calculation. HyperFormula notes each by a text made of its address, twice, and copies it for its
// listeners; of a hundred thousand cells only where they are is wanted.

import { SimpleRangeValue } from 'hyperformula';
import type { EngineParts, PartAddress } from './parts';

/** From now on the cells that come to another single value are those that the function gives, each time of the last calculation. */
export function noteResults({ evaluator }: Pick<EngineParts, 'evaluator'>): { take(): readonly PartAddress[] } {
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
    take: () => {
      const taken = found;
      found = [];
      return taken;
    },
  };
}
