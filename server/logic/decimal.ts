/** Exact decimals: read, compared, reckoned with, rounded and written without floating point. */

/** `digits / 10^places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** A numeral as `Limit` holds it: an optional sign, digits, an optional fraction. Anything else is zero. */
export function readDecimal(text: string): Decimal {
  if (/^-?\d+$/.test(text)) return whole(BigInt(text));
  const match = /^(-?)(\d*)\.(\d*)$/.exec(text);
  if (!match) return whole(0n);
  const [, sign = '', before = '', after = ''] = match;
  const digits = BigInt(`${before}${after}` || '0');
  return { digits: sign === '-' ? -digits : digits, places: after.length };
}

/** An integer. */
export function whole(digits: bigint): Decimal {
  return { digits, places: 0 };
}

export const zero: Decimal = whole(0n);

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const left = a.places < b.places ? a.digits * 10n ** BigInt(b.places - a.places) : a.digits;
  const right = b.places < a.places ? b.digits * 10n ** BigInt(a.places - b.places) : b.digits;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The greatest integer that is not greater. */
export function floorOf({ digits, places }: Decimal): bigint {
  if (places === 0) return digits;
  const power = 10n ** BigInt(places);
  const quotient = digits / power;
  return digits < 0n && quotient * power !== digits ? quotient - 1n : quotient;
}

export function isInteger(value: Decimal): boolean {
  return compareDecimals(whole(floorOf(value)), value) === 0;
}

/** Half of the sum. */
export function middle(a: Decimal, b: Decimal): Decimal {
  const { digits, places } = plus(a, b);
  return { digits: digits * 5n, places: places + 1 };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const scaled = ({ digits, places: own }: Decimal) => digits * 10n ** BigInt(places - own);
  return { digits: scaled(a) + scaled(b), places };
}

/** The first less the second. */
export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { digits: -b.digits, places: b.places });
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, places: a.places + b.places };
}

export function least(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) <= 0 ? a : b;
}

export function greatest(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) >= 0 ? a : b;
}

/** Without leading or trailing zeros: `1.5`, `-3`, `0`. */
export function writeDecimal({ digits, places }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const before = text.slice(0, text.length - places);
  const after = text.slice(text.length - places).replace(/0+$/, '');
  return after === '' ? `${sign}${before}` : `${sign}${before}.${after}`;
}
