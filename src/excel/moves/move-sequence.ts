// The single moves by which columns change places: none goes onto a column that is still to be moved.

/** One column moved onto another, whose cells are overwritten. */
export interface SingleMove {
  readonly from: number;
  readonly to: number;
}

/** Moves in their order. Columns that go round in a circle go by way of the spare column, which is empty. */
export function moveSequence(columns: readonly SingleMove[], spare: number): readonly SingleMove[] {
  const sequence: SingleMove[] = [];
  let pending = columns.filter(({ from, to }) => from !== to);
  while (pending.length > 0) {
    const next = pending.find(({ to }) => pending.every(({ from }) => from !== to));
    const [first] = pending;
    if (next !== undefined) {
      sequence.push({ from: next.from, to: next.to });
      pending = pending.filter((each) => each !== next);
    } else if (first !== undefined) {
      sequence.push({ from: first.from, to: spare });
      pending = [{ from: spare, to: first.to }, ...pending.slice(1)];
    }
  }
  return sequence;
}
