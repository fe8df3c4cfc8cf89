/** What a check means, as a document to read: where the code of a finding leads. */
import type { Face } from '../../grammar/index.js';
import { sheetMarkdown } from '../render/checks/markdown.js';
import { type Product, sheetOf } from '../render/checks/sheet.js';
import { figureLines } from '../rules/figures.js';

export function checkUri(code: string, face: Face): string {
  return `creg:checks/${code}.${face}.md`;
}

/** The page at an address; undefined where there is none. */
export function checkPage(uri: string, product: Product): string | undefined {
  const [, code, face] = /^creg:checks\/(.+)\.(zh|en)\.md$/.exec(uri) ?? [];
  const rule = product.rules.find(candidate => candidate.code === code);
  if (!rule) return undefined;
  const language = face === 'en' ? 'en' : 'zh';
  return sheetMarkdown(sheetOf(rule, product, language, figureLines(rule.code, language)));
}
