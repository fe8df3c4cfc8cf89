/** A witness as a `案例` of the draft: what it is, and what the draft makes of it now. */
import { contains, type Span } from '../../../grammar/index.js';
import type { Case, Known } from '../../logic/case.js';
import { findMember } from '../../logic/fact.js';
import type { Edit } from '../finding.js';
import { givensFor } from '../listings.js';
import type { List, Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { conditionWords } from '../words/conditions.js';
import { runOn } from './cases.js';
import { clauseName } from './clause-words.js';
import type { Neighbour } from './neighbours.js';
import { blockOf, statementOf } from './suggest.js';

/**
 * Adds the case behind the regulation, in the face of the file. Nothing where the list has no name to call it by, where
 * the case is there already, or where the block that it would follow cannot be read to its end.
 */
export function keptCase(text: string, model: Model, norms: Norms, at: Span, kept: Case): Edit | undefined {
  const list = model.lists.find(({ span }) => contains(span, at));
  if (list?.name === undefined || model.kind !== 'draft') return undefined;
  const file: Neighbour = { uri: model.uri, text, model, day: norms.asOf };
  const known = kept.known.flatMap(each => declaredOnly(each) ?? []);
  const title = titleOf(list, file, at, known);
  if (model.cases.some(each => each.title?.text === title)) return undefined;

  const block = model.regulations.find(({ span }) => contains(span, list.span)) ?? list;
  if (model.faults.some(fault => fault.code.startsWith('syntax/') && contains(block.span, fault.at))) return undefined;
  const given = known.flatMap(each => statementOf(each, at));
  const run = runOn({ given, restNone: kept.restNone }, { list, file }, givensFor(model, norms));
  const end = lineEndAfter(text, block.span.end);
  const newText = `\n\n${blockOf(title, run, model.face)}`;
  return {
    span: { start: end, end },
    newText: text.includes('\r\n') ? newText.replaceAll('\n', '\r\n') : newText,
  };
}

/** A case can state only what a vocabulary declares; words that a heading brings along are left to the heading. */
function declaredOnly(known: Known): Known | undefined {
  if (known.kind !== 'members') return known;
  const { type } = known.fact;
  const has = known.has.filter(member => type.kind !== 'choice' || findMember(type.members, member));
  return has.length > 0 ? { ...known, has } : undefined;
}

/** `逾期未缴：企业，罚款，600 元`: the clause, and what sets the case apart. */
function titleOf(list: List, file: Neighbour, at: Span, known: readonly Known[]): string {
  const { face } = file.model;
  const clause = list.criteria.find(({ span }) => contains(span, at));
  const stated = known.filter(({ fact }) => fact.id !== '凭' && fact.id !== '危害').flatMap(one => bareWords(one, at));
  const words = stated.map(each => each[face]).slice(0, 4);
  const name = clause && clauseName(clause, { list, file })[face];
  const [colon, comma] = face === 'zh' ? ['：', '，'] : [': ', ', '];
  return [...(name ? [name] : []), ...(words.length > 0 ? [words.join(comma)] : [])].join(colon);
}

/** What a statement says, without the name of a fact of which there is but one value. */
function bareWords(known: Known, at: Span) {
  return statementOf(known, at).map(formula => {
    const { zh, en } = conditionWords(formula);
    const bare = (words: string) =>
      known.kind === 'members' ? words.replace(/^.* = /u, '') : words.replace(' = ', ' ');
    return { zh: bare(zh), en: bare(en) };
  });
}

/** The end of the line, where nothing but a comment follows on it. */
function lineEndAfter(text: string, offset: number): number {
  const rest = /^[ \t\u3000]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/u.exec(text.slice(offset));
  return offset + (rest?.[0].length ?? 0);
}
