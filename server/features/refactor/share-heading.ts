/** What every criterion of a list says alike is said once: in the list, where it holds for all of them. */
import type { Block, Heading, HeadWord, Span, Statement } from '../../../grammar/index.js';
import type { Analysis } from '../../core/analyze.js';
import type { Edit } from '../../core/finding.js';
import { pathTo } from '../find.js';
import { type Change, indentAt, type Refactoring } from './refactoring.js';

/** Headings that hold for every criterion inside. */
const shareable: ReadonlySet<HeadWord> = new Set<HeadWord>(['subjects', 'proof', 'harm', 'when']);

export const shareHeading: Refactoring = {
  id: 'share-heading',
  kind: 'refactor.rewrite',
  offer({ syntax, source }: Analysis, selected: Span): Change | undefined {
    if (!syntax) return undefined;
    const path = pathTo(syntax.file, selected.start);
    const heading = path.findLast(node => node.kind === 'Heading');
    if (heading?.kind !== 'Heading' || !heading.word || !shareable.has(heading.word)) return undefined;
    const list = path.findLast(node => node.kind === 'Block' && (node.word === 'group' || isList(node.word)));
    if (list?.kind !== 'Block' || !list.body) return undefined;
    const { text } = source;
    const said = normal(text, heading);
    const { word } = heading;
    if (list.body.statements.some(each => each.kind === 'Heading' && each.word === word)) return undefined;
    const criteria = list.body.statements.filter(isCriterion);
    const headings = criteria.map(({ body }) => body?.statements.find(each => isSame(each, word, said, text)));
    // Criteria in groups would get the heading as well: only where the list has none is it the same.
    const hasGroups = list.body.statements.some(each => each.kind === 'Block' && each.word === 'group');
    if (criteria.length < 2 || hasGroups || headings.includes(undefined)) return undefined;
    const [first] = criteria;
    if (!first) return undefined;
    const indent = indentAt(text, first.span.start);
    const written = text.slice(heading.span.start, heading.span.end);
    const label = text.slice(heading.label.span.start, heading.label.span.end);
    const added: Edit = { span: { start: first.span.start, end: first.span.start }, newText: `${written}\n${indent}` };
    const removed = headings.flatMap(each => (each ? [{ span: withSeparator(text, each.span), newText: '' }] : []));
    return {
      title: {
        zh: `每个情形都有同样的「${label}」：写在名单上，只写一次`,
        en: `Every criterion has the same “${label}”: say it once, in the list`,
      },
      edits: [added, ...removed],
    };
  },
};

function isList(word: string): boolean {
  return word === 'blacklist' || word === 'redlist' || word === 'watchlist';
}

function isCriterion(statement: Statement): statement is Block {
  return statement.kind === 'Block' && statement.word === 'criterion';
}

function isSame(statement: Statement, word: HeadWord, said: string, text: string): boolean {
  return statement.kind === 'Heading' && statement.word === word && normal(text, statement) === said;
}

/** The value without white space: what is compared. Wording behind it is part of what is said. */
function normal(text: string, { span, label }: Heading): string {
  return text.slice(label.span.end, span.end).replace(/[\s：:]+/gu, '');
}

/** A statement with what divides it from the next; with its line, where it fills it. */
function withSeparator(text: string, { start, end }: Span): Span {
  const after = /^[ \t\u3000]*[；;。]?[ \t\u3000]*/u.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isFirst = text.slice(lineStart, start).trim() === '';
  const isLast = text[end + after] === '\n' || text.startsWith('\r\n', end + after);
  if (isFirst && isLast) return { start: lineStart, end: text.indexOf('\n', end) + 1 };
  return { start, end: end + after };
}
