/** Hover on the number of an article or an item of an existing text: what was recognised there, and what excuses it. */
import { type Article, contains, type Face, type Span, type StatuteItem, statuteNodesIn } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { type Evidence, type EvidenceKind, excuse } from '../core/evidence.js';
import type { Clause, List, Model } from '../core/model.js';
import { findPhrases } from '../core/phrases.js';
import { quoted } from '../core/reading.js';
import { kindWords, listKindWords, roleWords, stepWords } from '../core/words/kinds.js';
import { say } from './language.js';
import { bold, literal } from './markdown.js';

/** What to tell of the number at an offset, and where that number stands; undefined where there is none. */
export function describeStructure(
  analysis: Analysis,
  offset: number,
  face: Face,
): { readonly at: Span; readonly text: string } | undefined {
  const node = analysis.statute && numberedAt(analysis, offset);
  if (!node?.marker) return undefined;
  const clauses = analysis.model.clauses.filter(({ span, role }) => role !== 'title' && contains(node.span, span));
  const lists = analysis.model.lists.filter(list => node.kind === 'Article' && contains(node.span, list.at));
  const lines = [
    ...clauses.slice(0, most).map(clause => `- ${sayClause(clause, face)}`),
    ...(clauses.length > most
      ? [`- ${say(face)({ zh: `另有 ${clauses.length - most} 处`, en: `${clauses.length - most} more` })}`]
      : []),
  ];
  const sections = [
    [bold(node.label ?? `（${node.number}）`), ...lines].join('\n'),
    ...lists.map(list => sayList(list, face)),
    ...sayEvidence(analysis, clauses, face),
  ];
  return { at: node.marker.span, text: sections.join('\n\n') };
}

/** A hover is small. */
const most = 12;

function numberedAt({ statute }: Analysis, offset: number): Article | StatuteItem | undefined {
  if (!statute) return undefined;
  for (const node of statuteNodesIn(statute)) {
    if (node.kind !== 'Article' && node.kind !== 'Item') continue;
    const { start, end } = node.marker?.span ?? { start: 0, end: -1 };
    if (start <= offset && offset <= end) return node;
  }
  return undefined;
}

/** 情形（黑名单）：「屡次因违规放飞受到行政处罚的」 */
function sayClause({ role, list, item, text }: Clause, face: Face): string {
  const kind = list === undefined ? '' : bracket(kindWords[list][face], face);
  return `${item === undefined ? '' : `${literal(item)} `}${literal(roleWords[role][face])}${kind}${colon[face]}${literal(quoted(text)[face])}`;
}

const colon = { zh: '：', en: ': ' } as const;
const bracket = (words: string, face: Face): string => (face === 'zh' ? `（${words}）` : ` (${words})`);

/** What the list that the article creates has, and what the text leaves open. */
function sayList(list: List, face: Face): string {
  const t = say(face);
  const { kind, name, steps, publication, term, repair, removal, measures, governedBy } = list;
  const has: string[] = [...steps.keys()].map(step => stepWords[step][face]);
  const open: string[] = [];
  const parts = { publication, term, repair, removal } as const;
  for (const part of ['publication', 'term', 'repair', 'removal'] as const) {
    (parts[part] ? has : open).push(roleWords[part][face]);
  }
  if (measures.length > 0) has.push(roleWords.measure[face]);
  const and = face === 'zh' ? '、' : ', ';
  const called = name === undefined ? '' : ` ${quoted(name)[face]}`;
  return [
    `${bold(listKindWords[kind][face])}${literal(called)}`,
    ...(has.length > 0 ? [`- ${t({ zh: '写明了：', en: 'stated: ' })}${has.join(and)}`] : []),
    ...(open.length > 0 ? [`- ${t({ zh: '没有写明：', en: 'not stated: ' })}${open.join(and)}`] : []),
    ...(governedBy
      ? [`- ${t({ zh: '另有规定：', en: 'governed by: ' })}${literal(quoted(governedBy.text)[face])}`]
      : []),
  ].join('\n');
}

// --- evidence ---------------------------------------------------------------------------------------------------

const evidenceWords: Readonly<Record<EvidenceKind, { readonly zh: string; readonly en: string }>> = {
  definition: { zh: '有定义', en: 'is defined' },
  amount: { zh: '有金额', en: 'has an amount beside it' },
  count: { zh: '有次数', en: 'has a count beside it' },
  period: { zh: '有期间', en: 'has a period beside it' },
  'number-of-days': { zh: '有天数', en: 'has a number of days beside it' },
  enumeration: { zh: '有列举', en: 'has an enumeration beside it' },
  'cross-reference': { zh: '另见条文', en: 'refers to another provision' },
  'reference-to-law': { zh: '有法律依据', en: 'refers to law' },
  'named-standard': { zh: '有标准', en: 'names a standard' },
};

/** The vague words of the clauses that something in the text bounds, each with what bounds it. */
function sayEvidence({ model, norms }: Analysis, clauses: readonly Clause[], face: Face): readonly string[] {
  const told = new Map<string, string>();
  for (const clause of clauses) {
    for (const { phrase, at, text } of findPhrases(clause, norms.phrases)) {
      const evidence = phrase.excusedBy.length > 0 ? excuse(model, clause, at, phrase) : undefined;
      if (evidence)
        told.set(`${text} ${evidence.at.start}`, sayOne(text, evidence.kind, sourceOf(evidence, model), face));
    }
  }
  if (told.size === 0) return [];
  return [[bold(say(face)({ zh: '不报告的词', en: 'Not reported' })), ...told.values()].join('\n')];
}

/** Of a definition the sentence that defines, which may stand in another article. */
function sourceOf({ kind, at, text }: Evidence, { clauses }: Model): Pick<Clause, 'text' | 'article'> {
  const isOf = ({ span, role }: Clause): boolean => role !== 'title' && contains(span, at);
  return (kind === 'definition' ? clauses.find(isOf) : undefined) ?? { text };
}

function sayOne(word: string, kind: EvidenceKind, source: Pick<Clause, 'text' | 'article'>, face: Face): string {
  const place = source.article === undefined ? '' : bracket(literal(source.article), face);
  const gap = face === 'zh' ? '' : ' ';
  return `- ${literal(quoted(word)[face])}${gap}${evidenceWords[kind][face]}${colon[face]}${literal(quoted(source.text)[face])}${place}`;
}
