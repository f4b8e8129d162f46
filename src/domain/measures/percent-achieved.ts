// % achieved: total ÷ target as a fraction, or how much of the way from the baseline was gone. Never capped: 600 % is a
// true figure.

/** Null where there is no total, or the target is none, zero or below it. */
export function achievedOf(total: number | null, target: number | null): number | null {
  if (total === null || target === null || target <= 0) return null;
  const share = total / target;
  return Number.isFinite(share) ? share : null;
}

/** (total − baseline) ÷ (target − baseline); null where one of them is missing, or there is no way to go. */
export function progressOf(total: number | null, target: number | null, baseline: number | null): number | null {
  if (total === null || target === null || baseline === null || target === baseline) return null;
  const share = (total - baseline) / (target - baseline);
  return Number.isFinite(share) ? share : null;
}
