/** Full-width and half-width characters: the same everywhere, so they are folded before anything is compared. */

/** The half-width twin of a full-width character code, or the code itself. */
function foldCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code === 0x3000 || code === 0xa0 ? 0x20 : code;
}

/** The text with full-width letters, digits and signs made half-width; the very same string if there are none. */
export function foldWidth(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (foldCode(code) !== code) return foldFrom(text, i);
  }
  return text;
}

function foldFrom(text: string, first: number): string {
  let folded = text.slice(0, first);
  for (let i = first; i < text.length; i++) folded += String.fromCharCode(foldCode(text.charCodeAt(i)));
  return folded;
}

/** The value of a half- or full-width digit, or -1. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** Whether a character code is a blank inside a line: ASCII, no-break, ideographic, zero-width, byte order mark. */
function isBlank(code: number): boolean {
  if (code === 0x20 || code === 9) return true;
  if (code < 0xa0) return code === 0x0b || code === 0x0c;
  return code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x202f || (code >= 0x2000 && code <= 0x200d);
}

/** The first offset at or after `at` that is not a blank. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && isBlank(text.charCodeAt(i))) i++;
  return i;
}
