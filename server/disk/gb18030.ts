/**
 * Text → GB18030: the runtime's own decoder turned round, so that what is read and written back keeps its bytes.
 * (Editions of GB18030 differ in some twenty characters; a table from elsewhere may be of another edition.)
 */

/** Bytes of a text in GB18030; half a surrogate becomes `?`. */
export function encodeGb18030(text: string): Uint8Array {
  const codes = bytesByCharacter();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) bytes.push(...fourBytes(point - 0x10000 + firstBeyondBmp));
    else bytes.push(...(codes.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

/** The four-byte number of U+10000; from there on numbers follow code points. */
const firstBeyondBmp = 189_000;
/** Four-byte numbers below this one are characters of the BMP. */
const endOfBmp = 39_420;

let table: Map<string, readonly number[]> | undefined;

function bytesByCharacter(): Map<string, readonly number[]> {
  if (table) return table;
  // The decoder's word for bytes that are no character is a character with bytes of its own.
  table = new Map([['\uFFFD', [0x84, 0x31, 0xa4, 0x37]]]);
  const decoder = new TextDecoder('gb18030');
  const learn = (code: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(code));
    // Two-byte codes come first and win: they are the usual spelling.
    if (character.length === 1 && !table?.has(character)) table?.set(character, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn([lead, trail]);
  }
  for (let number = 0; number < endOfBmp; number++) learn(fourBytes(number));
  return table;
}

function fourBytes(number: number): readonly number[] {
  return [
    0x81 + Math.floor(number / 12_600),
    0x30 + (Math.floor(number / 1_260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ];
}
