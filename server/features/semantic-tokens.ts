/**
 * textDocument/semanticTokens: colours that need to know what a name means: facts, values, definitions and lists, cut
 * out of their runs of Han; defined terms inside wording; citations, struck through when they are repealed.
 */
import type { Range, SemanticTokensBuilder, SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { overlaps, type Span } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { citedIn, isGone, placeOf } from '../core/law/cited.js';
import type { EntityKind } from '../core/model.js';
import { toSpan } from './convert.js';

const types = [
  'variable',
  'enumMember',
  'macro',
  'class',
  'event',
  'method',
  'namespace',
  'interface',
  'property',
  'type',
];
const modifiers = ['declaration', 'defaultLibrary', 'deprecated'];

export const legend: SemanticTokensLegend = { tokenTypes: types, tokenModifiers: modifiers };

const typeOf: Readonly<Record<EntityKind, string>> = {
  fact: 'variable',
  member: 'enumMember',
  definition: 'macro',
  list: 'class',
  group: 'namespace',
  criterion: 'event',
  exception: 'event',
  article: 'namespace',
  measure: 'method',
  score: 'property',
  band: 'enumMember',
  regulation: 'namespace',
  standard: 'interface',
  requirement: 'interface',
  vocabulary: 'namespace',
  lexicon: 'namespace',
};

interface Token {
  readonly at: Span;
  readonly type: string;
  readonly modifiers: readonly string[];
}

/**
 * Puts the tokens of a document, or those in a range, into a builder. A builder that is kept for a document knows what
 * it built before, and so what has changed since.
 */
export function pushSemanticTokens(
  builder: SemanticTokensBuilder,
  document: TextDocument,
  analysis: Analysis,
  range?: Range,
): void {
  const wanted = range && toSpan(document, range);
  let last = -1;
  for (const { at, type, modifiers: which } of tokensOf(analysis)) {
    if ((wanted && !overlaps(at, wanted)) || at.start < last) continue;
    last = at.end;
    for (const { line, character, length } of linesOf(document, at)) {
      const bits = which.reduce((sum, modifier) => sum | (1 << modifiers.indexOf(modifier)), 0);
      builder.push(line, character, length, types.indexOf(type), bits);
    }
  }
}

/** In source order; of two that overlap the first is kept. */
function tokensOf({ model, norms, source }: Analysis): readonly Token[] {
  const tokens: Token[] = [];
  for (const { kind, at, uri } of model.names.entities) {
    if (uri === source.uri) tokens.push({ at, type: typeOf[kind], modifiers: ['declaration'] });
  }
  for (const { at, target } of model.names.references) {
    if (target) {
      const isShipped = target.uri.startsWith('creg:') && !source.uri.startsWith('creg:');
      tokens.push({ at, type: typeOf[target.kind], modifiers: isShipped ? ['defaultLibrary'] : [] });
    }
  }
  const gone = new Set(
    citedIn(model, norms).flatMap(({ use, law }) =>
      law && law.confidence !== 'unverified' && isGone(law, norms.asOf, norms.laws.statedOn) ? [use.at.start] : [],
    ),
  );
  for (const use of model.citations) {
    tokens.push({ at: placeOf(use), type: 'type', modifiers: gone.has(use.at.start) ? ['deprecated'] : [] });
  }
  return tokens.filter(({ at }) => at.end > at.start).sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/** A token lies on one line; one over several lines is a token on each. */
function* linesOf(document: TextDocument, at: Span): Iterable<{ line: number; character: number; length: number }> {
  const start = document.positionAt(at.start);
  const end = document.positionAt(at.end);
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : lineLength(document, line);
    if (to > from) yield { line, character: from, length: to - from };
  }
}

function lineLength(document: TextDocument, line: number): number {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return text.replace(/[\r\n]+$/, '').length;
}
