// Measures readings and drafts, then whole reviews: those are told also where the first are over their limits.
// `npm run bench -- 200 2000`: reviews of some sizes only.

import { benchReading } from './bench/bench-reading';
import { benchReviews } from './bench/bench-reviews';

async function main(asked: readonly number[]): Promise<void> {
  await benchReading();
  await benchReviews(asked.length > 0 ? asked : [200, 2_000, 10_000]);
}

void main(process.argv.slice(2).map(Number));
