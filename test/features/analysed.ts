/** A marked text, analysed like an open draft or an open regulation text: what the `check…` functions of the feature tests begin with. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../grammar/index.js';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import type { Model } from '../../server/core/model.js';
import { modelOf, openWorkspace, type Source, type Workspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';
import { unmark } from '../marks.js';

export interface Analysed {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly spans: readonly Span[];
  /** The first cursor; the start of the text where there is none. */
  readonly cursor: number;
  readonly documentOf: (uri: string) => TextDocument | undefined;
  readonly modelOf: (uri: string) => Model | undefined;
  /** Models of the other files. */
  readonly others: readonly Model[];
  readonly workspace: Workspace;
}

/** `others` are further drafts of the same root, by file name. */
export function analysed(
  marked: string,
  others: Readonly<Record<string, string>> = {},
  kind: Source['kind'] = 'draft',
): Analysed {
  const { text, spans, cursors } = unmark(marked);
  const uri = kind === 'draft' ? 'file:///drafts/draft.creg' : 'file:///drafts/text.txt';
  let workspace = withSource(openWorkspace(shipped, laws), { uri, text, kind });
  const texts = new Map(shipped.map(source => [source.uri, source.text]));
  texts.set(uri, text);
  for (const [name, other] of Object.entries(others)) {
    const otherUri = `file:///drafts/${name}`;
    workspace = withSource(workspace, { uri: otherUri, text: other, kind: 'draft' });
    texts.set(otherUri, other);
  }
  const documentOf = (name: string): TextDocument | undefined => {
    const found = texts.get(name);
    return found === undefined ? undefined : TextDocument.create(name, 'creg', 1, found);
  };
  const document = TextDocument.create(uri, 'creg', 1, text);
  return {
    document,
    analysis: analyze(workspace, uri, rules, { today: '2026-11-25', levels: {} }),
    spans,
    cursor: cursors[0] ?? 0,
    documentOf,
    modelOf: name => modelOf(workspace, name),
    others: Object.keys(others).flatMap(name => modelOf(workspace, `file:///drafts/${name}`) ?? []),
    workspace,
  };
}
