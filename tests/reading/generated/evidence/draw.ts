// Choices at random, as fast-check makes them from its seed.

import fc from 'fast-check';

/** Everything that a plan is drawn with. */
export interface Draw {
  readonly among: <T>(list: readonly T[]) => T;
  readonly between: (least: number, most: number) => number;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  /** So many of a list, each once, in any order. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
}

/** What is drawn by the function, as fast-check draws. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((next) => {
    const between = (least: number, most: number): number => next(fc.integer, { min: least, max: most });
    const some = <U>(list: readonly U[], count: number): readonly U[] => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)).flat();
    };
    const among = <U>(list: readonly U[]): U => {
      const [found] = list.slice(between(0, list.length - 1));
      if (found === undefined) throw new Error('Nothing to draw from.');
      return found;
    };
    return make({ among, between, chance: (percent) => between(1, 100) <= percent, some });
  });
}
