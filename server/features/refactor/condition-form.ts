/** `A 且 B 且 C` ⇄ `同时 { A；B；C }`: one condition a line, as regulations list them, or all on one line. */
import type { Condition, Span } from '../../../grammar/index.js';
import type { Analysis } from '../../core/analyze.js';
import { pathTo } from '../find.js';
import { type Change, indentAt, type Refactoring } from './refactoring.js';

export const listConditions: Refactoring = {
  id: 'list-conditions',
  kind: 'refactor.rewrite',
  offer({ syntax, source, model }: Analysis, selected: Span): Change | undefined {
    const chain = syntax && pathTo(syntax.file, selected.start).find(node => node.kind === 'And' || node.kind === 'Or');
    if (chain?.kind !== 'And' && chain?.kind !== 'Or') return undefined;
    if (!isWhole(chain.operands)) return undefined;
    const word = chain.kind === 'And' ? { zh: '同时', en: 'all of' } : { zh: '下列之一', en: 'any of' };
    const { text } = source;
    const indent = indentAt(text, chain.span.start);
    const lines = chain.operands.map(({ span }) => `${indent}  ${text.slice(span.start, span.end)}`);
    return {
      title: { zh: `改为「${word.zh}」，一行一个条件`, en: `Write as “${word.en}”, one condition a line` },
      edits: [{ span: chain.span, newText: `${word[model.face]} {\n${lines.join('\n')}\n${indent}}` }],
    };
  },
};

export const chainConditions: Refactoring = {
  id: 'chain-conditions',
  kind: 'refactor.rewrite',
  offer({ syntax, source, model }: Analysis, selected: Span): Change | undefined {
    const list = syntax && pathTo(syntax.file, selected.start).findLast(node => node.kind === 'Quantified');
    if (list?.kind !== 'Quantified' || typeof list.count === 'number' || !isWhole(list.conditions)) return undefined;
    const word = list.count === 'all' ? { zh: '且', en: 'and' } : { zh: '或', en: 'or' };
    const [open, close] = model.face === 'zh' ? '（）' : '()';
    const parts = list.conditions.map(condition => {
      const { start, end } = condition.span;
      const said = source.text.slice(start, end);
      return isJoined(condition) ? `${open}${said}${close}` : said;
    });
    return {
      title: { zh: `改为用「${word.zh}」连接`, en: `Join with “${word.en}”` },
      edits: [{ span: list.span, newText: parts.join(` ${word[model.face]} `) }],
    };
  },
};

function isWhole(parts: readonly Condition[]): boolean {
  return parts.length > 1 && parts.every(({ kind }) => kind !== 'Missing');
}

/** A connective inside that would be read otherwise without brackets. */
function isJoined({ kind, bracketed }: Condition): boolean {
  return !bracketed && (kind === 'And' || kind === 'Or' || kind === 'Implies');
}
