// Every kind of plan that is drawn, by name.

import type { Draw } from './draw';
import { totalsByFormula, totalsTyped } from './totals';
import type { EvidencePlan } from './truth';

export const kinds = {
  'totals by formula': totalsByFormula,
  'totals typed: sum': totalsTyped('sum'),
  'totals typed: latest': totalsTyped('latest'),
  'totals typed: highest': totalsTyped('highest'),
  'totals typed: average': totalsTyped('average'),
} as const satisfies Readonly<Record<string, (draw: Draw) => EvidencePlan>>;
