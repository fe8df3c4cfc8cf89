/** textDocument/hover: what is found here and by which norm; what a name, a keyword or an article stands for. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Face, type Span, spell } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Finding } from '../core/finding.js';
import type { Model } from '../core/model.js';
import type { Rule } from '../core/rule.js';
import { isToldIn, witnessInWords } from '../core/words/witnesses.js';
import { toRange } from './convert.js';
import { describeEntity } from './describe-entity.js';
import { describeLaw } from './describe-law.js';
import { describeCitation, describeClause, normsOf } from './describe-norm.js';
import { describeStructure } from './describe-structure.js';
import { findingsAt, nameAt, pathTo } from './find.js';
import { keywordAt } from './keyword-at.js';
import { languageOf, say } from './language.js';
import { bold, literal, plain } from './markdown.js';

export interface HoverContext {
  readonly rules: readonly Rule[];
  readonly language: Face | 'auto';
  readonly markdown: boolean;
  /** Whether to begin with the message of a finding. */
  readonly messages: boolean;
  /** Models of other files: those that declare what is named here. */
  readonly modelOf: (uri: string) => Model | undefined;
  /** How often a check is right, on one line, where that was measured. */
  readonly howOften?: (code: string, face: Face) => string | undefined;
}

export function hover(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  { rules, language, markdown, messages, modelOf, howOften }: HoverContext,
): Hover | null {
  const face = languageOf(analysis, language);
  const offset = document.offsetAt(position);

  const sections: string[] = [];
  let at: Span | undefined;
  const tell = (span: Span, text: string): void => {
    at ??= span;
    sections.push(text);
  };

  for (const finding of findingsAt(analysis, offset)) {
    tell(finding.at, describeFinding(finding, analysis, { rules, messages, howOften, face }));
  }
  const found = nameAt(analysis, offset);
  const word = keywordAt(analysis, offset);
  // Between a name and a keyword without a space the character behind the cursor counts, as under a mouse.
  const name = found && word && found.at.end === offset && offset < word.at.end ? undefined : found;
  if (name) {
    const home = name.entity.uri === analysis.source.uri ? analysis.model : modelOf(name.entity.uri);
    at = name.at;
    tell(name.at, describeEntity(name.entity, home, face));
  }
  const path = analysis.syntax ? pathTo(analysis.syntax.file, offset) : [];
  const cited = path.find(node => node.kind === 'Citation' || node.kind === 'DocumentNumber');
  if (cited) {
    const text = describeCitation(cited, analysis.norms, face);
    if (text !== undefined) tell(cited.span, text);
  }
  const use = analysis.model.citations.find(({ at: { start, end } }) => start <= offset && offset <= end);
  const law = use && describeLaw(use, analysis.norms, face);
  if (use && law !== undefined) tell(use.at, law);
  const structure = describeStructure(analysis, offset, face);
  if (structure) tell(structure.at, structure.text);
  const keyword = name || cited ? undefined : word;
  if (keyword) {
    const other = spell(keyword.spelling, face === 'zh' ? 'en' : 'zh');
    tell(keyword.at, `${bold(spell(keyword.spelling, face))} / ${literal(other)}\n\n${literal(keyword.meaning[face])}`);
  }

  if (!at) return null;
  const text = sections.join('\n\n---\n\n');
  return {
    contents: markdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: plain(text) },
    range: toRange(document, at),
  };
}

/** The norm before the reasons: a hover is small, and by which norm is asked first. */
function describeFinding(
  finding: Finding,
  { norms }: Analysis,
  {
    rules,
    messages,
    howOften,
    face,
  }: Pick<HoverContext, 'rules' | 'messages'> & {
    howOften: HoverContext['howOften'] | undefined;
    face: Face;
  },
): string {
  const t = say(face);
  const rule = rules.find(({ code }) => code === finding.code);
  const parts = messages ? [bold(finding.message[face])] : [];
  if (finding.witness && !isToldIn(finding.message, finding.witness, face)) {
    parts.push(`${t({ zh: '例如：', en: 'E.g.: ' })}${literal(witnessInWords(finding.witness, face))}`);
  }
  const clauses = normsOf(norms, finding);
  for (const clause of clauses) parts.push(describeClause(clause, face));
  if (clauses.length === 0 && finding.norm !== undefined) {
    parts.push(`${t({ zh: '依据：', en: 'Norm: ' })}${literal(finding.norm)}`);
  }
  if (rule) parts.push(`${t({ zh: '为什么：', en: 'Why: ' })}${literal(rule.why[face])}`);
  const often = howOften?.(finding.code, face);
  parts.push(often === undefined ? `\`${finding.code}\`` : `\`${finding.code}\` · ${literal(often)}`);
  return parts.join('\n\n');
}
