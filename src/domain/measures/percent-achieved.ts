// % achieved: total ÷ target as a fraction. Never capped: 600 % is a true figure.

/** Null where there is no total, or the target is none or zero. */
export function achievedOf(total: number | null, target: number | null): number | null {
  if (total === null || target === null || target === 0) return null;
  const share = total / target;
  return Number.isFinite(share) ? share : null;
}

/**
 * Whether a stated percentage agrees with a computed one at the stated rounding: 67.5 % may be printed as 68 (or 67).
 * Both are fractions; `decimals` are those of the percentage as shown.
 */
export function achievedAgrees(stated: number, computed: number, decimals: number): boolean {
  return Math.abs(stated - computed) * 100 <= 0.5 * 10 ** -decimals + 1e-9;
}
