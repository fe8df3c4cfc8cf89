/** Offsets between two texts of one draft: a page may show an earlier one while a line is typed. */

/** Where two texts differ: from `from` on, until `before` in the one shown and `after` in the one that is typed. */
export interface Shift {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

export function toShown(offset: number, shift: Shift | undefined): number {
  if (!shift || offset <= shift.from) return offset;
  return offset >= shift.after ? offset - shift.after + shift.before : shift.from;
}

export function toTyped(offset: number, shift: Shift | undefined): number {
  if (!shift || offset <= shift.from) return offset;
  return offset >= shift.before ? offset - shift.before + shift.after : shift.from;
}
