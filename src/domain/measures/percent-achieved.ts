// % achieved: total ÷ target as a fraction. Never capped: 600 % is a true figure.

/** Null where there is no total, or the target is none, zero or below it. */
export function achievedOf(total: number | null, target: number | null): number | null {
  if (total === null || target === null || target <= 0) return null;
  const share = total / target;
  return Number.isFinite(share) ? share : null;
}
