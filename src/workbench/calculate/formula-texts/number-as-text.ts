// A number joined to text, as Excel writes it: at most 15 significant digits, so that 0.1+0.2 reads "0.3".

/**
 * The text of a number in a formula (`A1&""`): plain decimals from 1E-9 up to 1E+21, else an exponent of two digits
 * ("1.5E-10").
 */
export function numberAsText(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const size = Math.abs(rounded);
  if (rounded === 0) return '0';
  if (size >= 1e-6 && size < 1e21) return String(rounded);
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
  if (size >= 1e-9 && size < 1e-6) return plainDecimals(mantissa, Number(exponent));
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${mantissa}E${sign}${exponent.slice(1).padStart(2, '0')}`;
}

/** A number literal without an exponent ("1.5E-3" is "0.0015"), for engines that don't read exponents. */
export function withoutExponent(literal: string): string {
  const number = Number(literal);
  if (!Number.isFinite(number)) return literal;
  const [mantissa = '', exponent = '0'] = number.toExponential().split('e');
  return plainDecimals(mantissa, Number(exponent));
}

function plainDecimals(mantissa: string, exponent: number): string {
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? mantissa.slice(1) : mantissa).split('.');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const text =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}
