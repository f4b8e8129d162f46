// Which word of a key holds of a row: the one that is all done or has reached its goal before any other, of bands inside one another
// the innermost, else what is left for all the rest.

/** Whether a word holds of a row; null where a figure is missing, or its rounding decides. */
export type Holds = (index: number) => boolean | null;

/** The stretch of one quantity that a word takes. */
export interface Span {
  readonly axis: 'figure' | 'distance';
  readonly from: number;
  readonly to: number;
}

/** A word of a key; `isFirst`: before all others. `span`: null where it is more than one stretch of one quantity. */
export interface WordTest {
  readonly word: string;
  readonly isFirst: boolean;
  readonly holds: Holds | 'rest';
  readonly span: Span | null;
}

/** The only word that holds; null where several do, none does, or a figure is missing that could make another hold. */
export function wordHolding(tests: readonly WordTest[], index: number): string | null {
  const results = tests.map((test) => ({ ...test, result: test.holds === 'rest' ? 'rest' : test.holds(index) }));
  const first = results.filter(({ isFirst }) => isFirst);
  if (first.some(({ result }) => result === null)) return null;
  const sure = first.filter(({ result }) => result === true);
  if (sure.length > 0) return sure.length === 1 ? (sure[0]?.word ?? null) : null;
  if (results.some(({ result }) => result === null)) return null;
  const holding = results.filter(({ result }) => result === true);
  if (holding.length === 0) return results.find(({ result }) => result === 'rest')?.word ?? null;
  return holding.length === 1 ? (holding[0]?.word ?? null) : innermost(holding);
}

/** "75% or more" beside "90% or more" is said of what is less than 90%. */
function innermost(holding: readonly WordTest[]): string | null {
  const inside = holding.filter(({ span }) => holding.every((other) => other.span === span || isInside(span, other.span)));
  return inside.length === 1 ? (inside[0]?.word ?? null) : null;
}

function isInside(span: Span | null, other: Span | null): boolean {
  if (span === null || other?.axis !== span.axis) return false;
  const isSame = span.from === other.from && span.to === other.to;
  return !isSame && span.from >= other.from && span.to <= other.to;
}
