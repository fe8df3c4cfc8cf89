/** A law as a document to read: what the catalogue knows of it. Its text is not ours to ship. */
import type { Face } from '../../grammar/index.js';
import { lawOf, titleOf } from '../core/law/cited.js';
import type { Laws } from '../core/law/laws.js';
import type { CitationUse } from '../core/model.js';
import type { Norms } from '../core/norms/norms.js';
import { describeLaw } from './describe-law.js';
import { say } from './language.js';
import { plain } from './markdown.js';

const folder = 'creg:laws/';

/** Where the law that is cited opens; undefined where the catalogue does not have it. */
export function lawUri(cited: CitationUse, { laws, asOf }: Pick<Norms, 'laws' | 'asOf'>): string | undefined {
  const law = lawOf(cited, laws, asOf);
  return law && `${folder}${encodeURIComponent(titleOf(law))}.md`;
}

/** The document at such an address; undefined at any other. */
export function lawDocument(uri: string, laws: Laws, asOf: string, face: Face): string | undefined {
  const title = /^creg:laws\/(.+)\.md$/u.exec(uri)?.[1];
  if (title === undefined) return undefined;
  const use: CitationUse = { at: { start: 0, end: 0 }, title: decoded(title) };
  const described = describeLaw(use, { laws, asOf, standards: [], phrases: [], givens: [] }, face);
  if (described === undefined) return undefined;
  const note = say(face)({
    zh: `以上是 Creg 目录所载的事实（截至 ${laws.statedOn}），不是法律原文。引用之前，请以公布文本为准。`,
    en: `These are facts from the catalogue of Creg (as of ${laws.statedOn}), not the law itself. Check the published text before you cite it.`,
  });
  return `${plain(described)}\n\n${note}\n`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
