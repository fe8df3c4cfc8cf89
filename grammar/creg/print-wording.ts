/** Quoted wording: its text is never touched, the quotes are those of the face where the text allows them. */
import type { Face } from '../span.js';
import type { Wording } from './ast.js';
import type { Printing } from './print-context.js';

const closing: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' };

/** Wording with its quotes; of a pair in both languages, that of the face asked for stands first. */
export function wording(p: Printing, node: Wording): string {
  const { other } = node;
  if (!other) return quoted(p, node, p.face ?? p.at);
  if (!p.face) return `${written(p, node)} / ${written(p, other)}`;
  const swap = languageOf(node.text) !== p.face && languageOf(other.text) === p.face;
  const [first, second] = swap ? [other, node] : [node, other];
  return `${quoted(p, first, p.face)} / ${quoted(p, second, p.face === 'zh' ? 'en' : 'zh')}`;
}

function quoted(p: Printing, node: Wording, face: Face): string {
  const author = written(p, node);
  // Without a face asked for only straight quotes in a Chinese statement change.
  if (p.face === undefined && !(face === 'zh' && author.startsWith('"'))) return author;
  // A straight quote that is still open at the end of a line may end there, so it is not put around several lines.
  const straight = author.startsWith('"') || !/["＂\r\n]/.test(node.text);
  if (face === 'en' && straight) return `"${node.text}"`;
  return nests(node.text) ? `“${node.text}”` : author;
}

/** In the author's quotes. */
function written(p: Printing, node: Wording): string {
  const open = p.source[node.span.start] ?? '“';
  return open in closing ? open + node.text + closing[open] : `"${node.text}"`;
}

/** Whether the quotes inside a text pair up, so that “ ” around it end where they should. */
function nests(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(/[“”]/g) ?? []) {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function languageOf(text: string): Face {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return han >= words ? 'zh' : 'en';
}
