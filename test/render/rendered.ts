/** A draft and its official text, with the findings of both: what tests of `render` begin with. */
import type { Face } from '../../grammar/index.js';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import { openWorkspace, type Source, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { documentOf } from '../../server/render/compose.js';
import type { OfficialDocument } from '../../server/render/document.js';
import { toText } from '../../server/render/text.js';
import { rules } from '../../server/rules/index.js';

// One day for both: a draft is else held against the day on which it takes effect.
const settings = { today: '2026-06-01', asOf: '2026-06-01', levels: {} } as const;
const empty = openWorkspace(shipped, laws);

export function analysed(text: string, kind: Source['kind'], checks = rules): Analysis {
  const uri = kind === 'text' ? 'file:///a.txt' : 'file:///a.creg';
  return analyze(withSource(empty, { uri, text, kind }), uri, checks, settings);
}

/** The document of a draft; throws where it has none. */
export function documentFrom(text: string, language: Face = 'zh', asOf?: string): OfficialDocument {
  const document = documentOf(analysed(text, 'draft', []), { language, ...(asOf !== undefined && { asOf }) });
  if (!document) throw new Error('there is no regulation, list or rating');
  return document;
}

/** The Chinese text without the blank lines and indents of its layout. */
export function textFrom(text: string, language: Face = 'zh', asOf?: string): string {
  return toText(documentFrom(text, language, asOf))
    .replaceAll(/^[\s　]+/gmu, '')
    .trim();
}
