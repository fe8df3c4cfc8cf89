/** What a character is, by its code: one look into a table. */

export const C = {
  other: 0,
  blank: 1,
  line: 2,
  han: 3,
  latin: 4,
  digit: 5,
  mark: 6,
  /** The first half of a pair of units; together they may be rare Han. */
  high: 7,
} as const;

const table = new Uint8Array(0x10000);

const set = (from: number, to: number, value: number): void => {
  table.fill(value, from, to + 1);
};

set(0x3400, 0x9fff, C.han);
set(0xf900, 0xfaff, C.han);
set(0x3005, 0x3007, C.han);
set(0xd800, 0xdbff, C.high);
for (const offset of [0, 0xfee0]) {
  set(0x41 + offset, 0x5a + offset, C.latin);
  set(0x61 + offset, 0x7a + offset, C.latin);
  set(0x30 + offset, 0x39 + offset, C.digit);
}
set(0xc0, 0x24f, C.latin);
table[0xd7] = C.other;
table[0xf7] = C.other;
table[0xb5] = C.latin;
for (const code of [9, 0x0b, 0x0c, 0x20, 0xa0, 0xad, 0x202f, 0x205f, 0x3000, 0xfeff]) table[code] = C.blank;
set(0x2000, 0x200d, C.blank);
for (const code of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) table[code] = C.line;
for (const char of '{}｛｝()（）:：,，、;；。/／=＝<>＜＞≥≤≧≦⩾⩽-－–—~～―‐‑“”"＂「」『』《》〈〉.．%％') {
  table[char.charCodeAt(0)] = C.mark;
}

/** The class of the character that begins with this UTF-16 unit; rare Han are told by `rareHan`. */
export function classOf(code: number): number {
  return table[code] ?? C.other;
}

/** Whether a pair of units at an offset is Han beyond the basic plane (𠮷): two UTF-16 units. */
export function rareHan(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x20000 && point <= 0x3ffff;
}

/** Letters of other scripts may stand in names too; asked only for what the table does not know. */
export function otherLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x24f && (code < 0xd800 || code > 0xdfff) && /[\p{L}\p{M}]/u.test(text[at] ?? '');
}
