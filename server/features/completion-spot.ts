/** What is being written at an offset: where in the file the cursor stands, told from the tree and the line before it. */
import {
  type Block,
  boundsBefore,
  type CregFile,
  connectives,
  type HeadEntry,
  type Heading,
  type HeadWord,
  headWords,
  type Node,
  type Place,
  type Score,
  type Span,
  type Spelling,
  type Statement,
} from '../../grammar/index.js';
import { pathTo } from './find.js';

export type Spot =
  /** A statement begins: block words and headings of this place. */
  | { readonly kind: 'statement'; readonly place: Place }
  /** A value of a heading. */
  | { readonly kind: 'value'; readonly heading: HeadWord; readonly before: string }
  /** A condition: where a fact or term is expected, or what may follow one. */
  | { readonly kind: 'condition'; readonly expects: 'operand' | 'connective'; readonly before: string }
  /** Members of the fact that stands before 属于, 含, … */
  | { readonly kind: 'members'; readonly factText: string }
  /** The name of a file's vocabulary, list or standard after 使用. */
  | { readonly kind: 'use' }
  /** The list that a case is about. */
  | { readonly kind: 'list' }
  /** The name of a measure. */
  | { readonly kind: 'measure' }
  /** `{…}` inside wording: a reference to an article or criterion. */
  | { readonly kind: 'reference' }
  | { readonly kind: 'nothing' };

const nothing: Spot = { kind: 'nothing' };

/** `word` is what is typed of the present word: the spot is that of its first character. */
export function spotAt(file: CregFile, text: string, offset: number, word: string): Spot {
  const path = pathTo(file, offset);
  const inside = path.at(-1);
  if (file.comments.some(({ span }) => span.start < offset && offset <= span.end)) return nothing;
  if (inside?.kind === 'Wording' && inside.span.start < offset && offset <= inside.inner.end) {
    return /(?:^|[^{])(?:\{\{)*[{｛][^{}｛｝“”"]*$/.test(text.slice(inside.inner.start, offset))
      ? { kind: 'reference' }
      : nothing;
  }
  if (inside?.kind === 'Citation') return nothing;

  const start = offset - word.length;
  const line = statementBefore(file, text, start);
  const members = membersBefore(line);
  if (members) return members;

  const heading = /^\s*([^\s：:“"]+(?: [^\s：:“"]+)?)\s*(?:\/[^：:]*)?[：:]([\s\S]*)$/u.exec(line);
  if (heading) return afterColon(heading[1] ?? '', heading[2] ?? '');
  const place = placeAt(file.statements, text, offset, 'file');
  const listed = conditionList(path, text, offset);
  const [first = '', ...rest] = line.trim().split(/\s+/);
  if (first === '') return listed ?? { kind: 'statement', place };
  if (is(first, 'use')) return { kind: 'use' };
  if (/[\s”"](?:于|on)\s*$/.test(line) && is(first, 'case')) return { kind: 'list' };
  if (is(first, 'measure')) return rest.length === 0 ? { kind: 'measure' } : nothing;
  if (isDeclaring(line)) return nothing;
  return listed || place === 'case' ? condition(line) : nothing;
}

const declaring = /^\s*(?:define|定义|direct|直接|fact|事实)(?![：:])/;

function isDeclaring(line: string): boolean {
  return declaring.test(line);
}

function is(first: string, word: 'use' | 'case' | 'measure'): boolean {
  return { use: /^(使用|use)$/, case: /^(案例|case)$/, measure: /^(措施|measure)$/ }[word].test(first);
}

/** What stands before the offset in its statement: quotes are left in, and do not end it. */
function statementBefore(file: CregFile, text: string, offset: number): string {
  const hidden = [...file.comments.map(({ span }) => span)];
  let start = offset;
  while (start > 0) {
    const previous = text[start - 1] ?? '';
    if (/[；;。]/.test(previous)) break;
    if (previous === '\n' && !continues(text.slice(0, start - 1))) break;
    if (
      /[{}｛｝]/.test(previous) &&
      !/(?:属于|含|之一|若干|in|includes|all|of)\s*$/.test(text.slice(Math.max(0, start - 14), start - 1))
    ) {
      break;
    }
    start--;
    const comment = hidden.find(span => span.end === start);
    if (comment) start = comment.start;
  }
  return text.slice(start, offset);
}

/** A line that ends in a connective, a comma, a colon or an open bracket runs on. */
function continues(before: string): boolean {
  return /(?:[、，,：:（(]|且|或|非|则|并且|或者|\b(?:and|or|not|implies))\s*$/.test(before.slice(-12));
}

const operators = ['in', 'not-in', 'includes', 'excludes', 'includes-all'] as const;
const membership = new RegExp(
  `^([\\s\\S]*?)\\s*(?:${operators
    .flatMap(word => spellings(connectives[word]))
    .sort((a, b) => b.length - a.length)
    .map(word => (/[a-z]/.test(word) ? `(?<=\\s)${word}(?=[\\s{])` : word))
    .join('|')})\\s*(?:[{｛][^{}｛｝]*)?$`,
);

function membersBefore(line: string): Spot | undefined {
  const match = membership.exec(line);
  // In `… 含 罚款 且 ` the set is over: only separators may stand between its members.
  const fact = match?.[1]?.trim();
  return fact ? { kind: 'members', factText: fact } : undefined;
}

function afterColon(label: string, rest: string): Spot {
  const head = wordsByHeading.get(label.trim());
  if (head && !isCondition(head)) return { kind: 'value', heading: head, before: rest };
  if (head || declaring.test(label) || isDeclaring(`${label} `)) {
    return /^\s*(?:fact|事实)/.test(label) ? nothing : condition(rest);
  }
  return nothing;
}

function isCondition(word: HeadWord): boolean {
  const entry: HeadEntry = headWords[word];
  return entry.condition === true;
}

const wordsByHeading: ReadonlyMap<string, HeadWord> = new Map(
  (Object.entries(headWords) as [HeadWord, Spelling][]).flatMap(([word, entry]) =>
    spellings(entry).map(spelling => [spelling, word] as const),
  ),
);

function spellings({ zh, en }: Spelling): readonly string[] {
  return [...zh, ...en];
}

/** Words after which an operand must come. */
const open = new RegExp(
  `(?:^|[：:（({｛；;。\\n]|${(['and', 'or', 'not', 'implies'] as const)
    .flatMap(word => spellings(connectives[word]))
    .map(word => (/[a-z]/.test(word) ? `\\b${word}` : word))
    .join('|')}|(?:年|月|日|天)内|within \\d+ \\w+)\\s*$`,
);
const comparing = new RegExp(`(?:[≥≤<>=]|${Object.keys(boundsBefore).join('|')})\\s*$`);

function condition(before: string): Spot {
  // A number is expected: nobody can complete it.
  if (comparing.test(before)) return nothing;
  return { kind: 'condition', expects: open.test(before) ? 'operand' : 'connective', before };
}

/** Inside the brackets of 同时, 下列之一, 至少 N 项 a line is a condition. */
function conditionList(path: readonly Node[], text: string, offset: number): Spot | undefined {
  const holder = path.findLast(node => node.kind === 'Quantified' || node.kind === 'Body');
  if (holder?.kind !== 'Quantified') return undefined;
  return isInside(holder.span, holder.conditions.at(-1)?.span.end, text, offset) ? condition('') : undefined;
}

/** The block whose brackets are round the offset, as the place that it is for others. */
function placeAt(statements: readonly Statement[], text: string, offset: number, around: Place): Place {
  const last = statements.findLast(({ span }) => span.start < offset);
  if (last?.kind === 'Case') return isInside(last.body, last.entries.at(-1)?.span.end, text, offset) ? 'case' : around;
  if (last?.kind !== 'Block' && last?.kind !== 'Score' && last?.kind !== 'Heading') return around;
  if (!last.body) return around;
  const { span, statements: inner } = last.body;
  return isInside(span, inner.at(-1)?.span.end, text, offset) ? placeAt(inner, text, offset, placeOf(last)) : around;
}

/**
 * Whether an offset is inside brackets. Where the closing one is missing, what follows is inside; a bracket that closes
 * the last thing inside does not close these.
 */
function isInside(brackets: Span, lastEnd: number | undefined, text: string, offset: number): boolean {
  const isClosed = /[}｝]/.test(text[brackets.end - 1] ?? '') && lastEnd !== brackets.end;
  return brackets.start < offset && (offset < brackets.end || !isClosed);
}

function placeOf(statement: Block | Score | Heading): Place {
  if (statement.kind === 'Heading') return 'band';
  if (statement.kind === 'Score') return statement.role === 'indicator' ? 'indicator' : 'score';
  switch (statement.word) {
    case 'blacklist':
    case 'redlist':
    case 'watchlist':
      return 'list';
    case 'except':
      return 'exception';
    case 'punishment':
    case 'incentives':
      return 'measures';
    case 'paragraph':
    case 'item':
    case 'annex':
    case 'chapter':
    case 'section':
    case 'lead':
    case 'closing':
    case 'note':
      return 'article';
    default:
      return statement.word;
  }
}
