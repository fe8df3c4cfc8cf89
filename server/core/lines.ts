/** Offsets ⇄ lines and characters: for the border alone, inside everything is an offset. */

/** A place as the Language Server Protocol counts: from zero, in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  /** The place of an offset; one beyond the text is the end of the text. */
  position(offset: number): LinePosition;
  /** The offset of a place; a character beyond its line is the end of the line. */
  offset(position: LinePosition): number;
  /** How many lines there are; a text that ends in a line break has one more, which is empty. */
  readonly count: number;
}

/** Lines end in LF, CRLF or CR, as in the protocol. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  const startOf = (line: number) => starts[line] ?? text.length;

  return {
    count: starts.length,
    position(offset) {
      const within = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (startOf(middle) <= within) low = middle;
        else high = middle;
      }
      return { line: low, character: within - startOf(low) };
    },
    offset({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      let end = startOf(line + 1);
      if (line + 1 < starts.length) {
        end--;
        if (text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13) end--;
      }
      return Math.min(startOf(line) + Math.max(0, character), end);
    },
  };
}
