// Plans of every kind of evidence are never read confidently wrong (domain.md, "What says how a row counts", "What a target is set against").
// The truth is the generator's, never the reader's.

import fc from 'fast-check';

import { drawn } from './generated/evidence/draw';
import { judge, type Verdict } from './generated/evidence/judge';
import { kinds } from './generated/evidence/kinds';
import type { EvidencePlan } from './generated/evidence/truth';

const seed = 20_250_331;
const numRuns = 2000;

type Counts = Record<Verdict['outcome'], number>;
interface WrongPlan {
  readonly kind: string;
  readonly plan: EvidencePlan;
  readonly because: readonly string[];
}

function tally(): { readonly counts: ReadonlyMap<string, Counts>; readonly wrong: readonly WrongPlan[] } {
  const names = Object.entries(kinds);
  const counts = new Map<string, Counts>();
  const wrong: WrongPlan[] = [];
  for (const [index, [kind, make]] of names.entries()) {
    const runs = Math.floor(numRuns / names.length) + (index < numRuns % names.length ? 1 : 0);
    const found: Counts = { right: 0, asked: 0, refused: 0, wrong: 0 };
    for (const plan of fc.sample(drawn(make), { numRuns: runs, seed: seed + index })) {
      const verdict = judge(plan);
      found[verdict.outcome] += 1;
      if (verdict.outcome === 'wrong') wrong.push({ kind, plan, because: verdict.because });
    }
    counts.set(kind, found);
  }
  return { counts, wrong };
}

test('tally', () => {
  const { counts, wrong } = tally();
  console.log([...counts].map(([kind, each]) => `${kind.padEnd(30)} ${JSON.stringify(each)}`).join('\n'));
  const seen = new Map<string, number>();
  for (const { kind, plan, because } of wrong) {
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if ((seen.get(kind) ?? 0) > 3) continue;
    console.log(
      kind,
      because.slice(0, 3),
      plan.grid.values
        .map((row, at) => row.map((value, column) => plan.grid.formulas[at]?.[column] ?? JSON.stringify(value)).join(' | '))
        .join('\n'),
    );
  }
});
