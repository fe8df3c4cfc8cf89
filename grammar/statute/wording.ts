/** What the letters of a stretch of text say about where it belongs: ended sentences, headings, dates. */
import { isGap } from './lines.js';

/** Whether wording ends a sentence or a clause: what stands on the next line is then something new. */
export function isEnded(text: string, start: number, end: number): boolean {
  const last = lastSign(text, start, end);
  return '。；;：:！!？?…'.includes(last) || (last === '.' && end - start > 1);
}

/** Whether wording ends in a colon, as the lead of items does. */
export function endsInColon(text: string, start: number, end: number): boolean {
  const last = lastSign(text, start, end);
  return last === '：' || last === ':';
}

export function endsInSemicolon(text: string, start: number, end: number): boolean {
  const last = lastSign(text, start, end);
  return last === '；' || last === ';' || last === '，' || last === ',';
}

/** The last character that is no space and no closing quote or bracket. */
function lastSign(text: string, start: number, end: number): string {
  for (let at = end - 1; at >= start; at--) {
    const char = text.charAt(at);
    if (!isGap(text.charCodeAt(at)) && !'”’」』）)】》"\''.includes(char)) return char;
  }
  return '';
}

/** Whether words can be a heading: short, no sentence in them. */
export function isHeadingLike(text: string, start: number, end: number, longest = 50): boolean {
  if (end - start > longest) return false;
  for (let at = start; at < end; at++) if ('。；;：:！!？?，'.includes(text.charAt(at))) return false;
  return true;
}

/** Without spaces and zero-width characters; for short stretches only. */
export function compact(text: string, start: number, end: number): string {
  let words = '';
  let from = start;
  for (let at = start; at < end; at++) {
    if (!isGap(text.charCodeAt(at))) continue;
    words += text.slice(from, at);
    from = at + 1;
  }
  return words + text.slice(from, end);
}

const dateAlone =
  /^[〇○零一二三四五六七八九十0-9０-９]{2,4}年[〇零一二三四五六七八九十0-9０-９]{1,3}月[〇零一二三四五六七八九十0-9０-９]{1,3}日$/u;

export function isDateAlone(text: string, start: number, end: number): boolean {
  return end - start <= 24 && dateAlone.test(compact(text, start, end));
}

const deletion = /^[（(【[]?(?:已?删[去除]|已?废止)[）)】\]]?[。.]?$/u;

export function isDeletion(text: string, start: number, end: number): boolean {
  return end - start <= 12 && deletion.test(compact(text, start, end));
}

const caption = /[【〔[]([^】〕\]\r\n。；]{1,30})[】〕\]]|[（(]((?![（(])[^（）()\r\n。；：]{1,20})[）)]/y;

/** The end of a caption （目的依据） behind the number of an article. */
export function captionAt(text: string, at: number, end: number): number | undefined {
  caption.lastIndex = at;
  const match = caption.exec(text);
  if (!match || at + match[0].length > end || isDeletion(text, at, at + match[0].length)) return undefined;
  return at + match[0].length;
}
