/** Breaks a paragraph into lines of a width: between words, and between Han except at punctuation. */
import { displayWidth } from './display-width.js';

/** Lines of at most `width` cells; a word longer than that keeps its line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const { text: piece, width: needed } of piecesOf(text)) {
    if (taken > 0 && taken + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
    }
    line += piece;
    taken += needed;
  }
  return [...lines, line.trimEnd()];
}

/** What must stay on one line: a word with the blank behind it, or a Han with the punctuation that clings to it. */
function* piecesOf(text: string): Iterable<{ readonly text: string; readonly width: number }> {
  for (const [piece] of text.matchAll(pieces)) yield { text: piece, width: displayWidth(piece) };
}

const han = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]`;
const opening = '[《（「『“‘〔【]';
const closing = '[，。、；：！？》）」』”’〕】…]';
// An opening mark clings to what follows, a closing one to what is before it.
const pieces = new RegExp(`${opening}*(?:${han}|(?:(?!${han}|${opening}|${closing})\\S)+|)${closing}*\\s*`, 'gu');
