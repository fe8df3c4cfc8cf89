/** How an imported draft is written: wording in quotes that hold it, comments, blocks. The formatter does the layout. */

/**
 * Wording in quotes, word for word: only the line ends of the source, with the spaces around them, are gone. Braces,
 * which would be references in a draft, are doubled.
 */
export function quote(text: string): string {
  const words = wordsOf(text).replaceAll(/[{｛]/gu, '$&$&');
  if (nests(words, '“', '”')) return `“${words}”`;
  if (nests(words, '「', '」')) return `「${words}」`;
  return words.includes('"') ? `“${words.replaceAll(/[“”]/gu, '＂')}”` : `"${words}"`;
}

/** The words of a stretch of source on one line. */
export function wordsOf(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replaceAll(/(?<=\p{sc=Latin})\s*[\r\n]+\s*(?=\p{sc=Latin})/gu, ' ')
    .replaceAll(/\s*[\r\n]+\s*/gu, '')
    .trim();
}

function nests(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === open) depth++;
    else if (char === close && --depth < 0) return false;
  }
  return depth === 0;
}

/** A comment on a line of its own. */
export function comment(text: string): string {
  return `// ${wordsOf(text)}`;
}

/** A block with what it holds; without braces where that is nothing. */
export function block(head: string, body: readonly string[]): readonly string[] {
  return body.length === 0 ? [head] : [`${head} {`, ...body, '}'];
}
