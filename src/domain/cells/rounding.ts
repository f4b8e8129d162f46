// Rounding as Excel's ROUND does it, so that the domain and the formulas in the sheet never part over the last digit.

/** Rounds half away from zero, as Excel's ROUND. `decimals` may be 0. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  return (Math.sign(value) * Math.round(scaled * (1 + Number.EPSILON))) / scale;
}

/**
 * Decimal places that a number is typed with: 31 has 0, 5.25 has 2.
 */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits, exponent] = String(Math.abs(value)).split('e');
  const typed = digits?.split('.')[1]?.length ?? 0;
  return Math.max(0, typed - Number(exponent ?? 0));
}

/** The same figure but for the noise of binary fractions. */
export function isSameFigure(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/**
 * `exact` prints as `stated` at the rounding that `stated` was typed with. A half is left out: 2.5 is no fit for 3.
 * `leastDecimals`: 2 for percentages kept as fractions, since 50 % typed is 0.5 and doesn't stand for 54 %.
 */
export function isRoundedTo(exact: number, stated: number, leastDecimals = 0): boolean {
  return Math.abs(exact - stated) < 0.5 * 10 ** -Math.max(leastDecimals, decimalsOf(stated)) - 1e-9;
}

/**
 * Whether a stated percentage agrees with a computed one at the stated rounding: 67.5 % may be printed as 68 (or 67).
 * Both are fractions; `decimals` are those of the percentage as shown.
 */
export function achievedAgrees(stated: number, computed: number, decimals: number): boolean {
  return Math.abs(stated - computed) * 100 <= 0.5 * 10 ** -decimals + 1e-9;
}
