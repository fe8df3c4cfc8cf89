/** The keyword under the cursor. The tree says what it is; only small words inside conditions are looked up in the text. */
import {
  type Bilingual,
  blockWords,
  type Connective,
  connectives,
  headWords,
  type Node,
  type Span,
  type Spelling,
  statementWords,
  touches,
} from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { pathTo } from './find.js';
import { meaningOfBlock, meaningOfConnective, meaningOfHeading } from './keyword-meaning.js';

export interface KeywordAt {
  readonly at: Span;
  readonly spelling: Spelling;
  readonly meaning: Bilingual;
}

export function keywordAt({ syntax, source }: Analysis, offset: number): KeywordAt | undefined {
  if (!syntax) return undefined;
  const path = pathTo(syntax.file, offset);
  for (const node of path.toReversed()) {
    const word = wordOf(node);
    if (word && touches(word.at, offset)) return word;
  }
  const inside = path.at(-1);
  // Words of a connective are nobody's node; wording, names and comments are not to be searched for them.
  const isWords = inside?.kind === 'Wording' || inside?.kind === 'Name';
  if (!inside || (isWords && offset < inside.span.end)) return undefined;
  if (syntax.file.comments.some(({ span }) => touches(span, offset))) return undefined;
  return connectiveAt(source.text, offset);
}

function wordOf(node: Node): KeywordAt | undefined {
  switch (node.kind) {
    case 'Block':
      return { at: node.wordSpan, spelling: blockWords[node.word], meaning: meaningOfBlock[node.word] };
    case 'Heading':
      if (!node.word) return undefined;
      return { at: node.label.span, spelling: headWords[node.word], meaning: meaningOfHeading[node.word] };
    case 'Use':
    case 'Fact':
    case 'Case': {
      const word = node.kind === 'Use' ? 'use' : node.kind === 'Fact' ? 'fact' : 'case';
      return { at: node.word, spelling: statementWords[word], meaning: meaningOfBlock[word] };
    }
    case 'Define':
    case 'Score':
      return { at: node.word, spelling: statementWords[node.role], meaning: meaningOfBlock[node.role] };
    default:
      return undefined;
  }
}

/** The longest connective that covers the offset. */
function connectiveAt(text: string, offset: number): KeywordAt | undefined {
  let best: KeywordAt | undefined;
  for (const [word, spelling] of Object.entries(connectives) as [Connective, Spelling][]) {
    const meaning = meaningOfConnective[word];
    if (!meaning) continue;
    for (const written of [...spelling.zh, ...spelling.en]) {
      const start = startOfWord(text, written, offset);
      if (start === undefined) continue;
      if (best && best.at.end - best.at.start >= written.length) continue;
      best = { at: { start, end: start + written.length }, spelling, meaning };
    }
  }
  return best;
}

function startOfWord(text: string, word: string, offset: number): number | undefined {
  for (let start = Math.max(0, offset - word.length); start <= offset; start++) {
    if (!text.startsWith(word, start)) continue;
    const latin = /[a-z]/i;
    // Latin words end at spaces; Han words may be glued to their neighbours.
    if (latin.test(word) && (latin.test(text[start - 1] ?? '') || latin.test(text[start + word.length] ?? '')))
      continue;
    return start;
  }
  return undefined;
}
