/** textDocument/codeAction: permits a finding, in a comment before its line or, for an existing text, in `creg.json`. */
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { addAllowance } from '../core/config/add-allowance.js';
import type { Finding } from '../core/finding.js';
import { commentPlace } from '../core/suppress/write-comment.js';
import { toTextEdit } from './convert.js';
import { say } from './language.js';

/** What the client can do, and the configuration that an existing text belongs to. */
export interface Permitting {
  /** It takes edits with places to be filled in. */
  readonly snippets: boolean;
  readonly versioned: boolean;
  /** It can make a file. */
  readonly creates: boolean;
  readonly config?: {
    readonly uri: string;
    /** Absent where there is no such file yet. */
    readonly document?: TextDocument;
    /** The text as seen from the folder of the configuration. */
    readonly inside: string;
  };
}

/** Nothing for what is no judgement: text that cannot be read, and permissions themselves. */
export function permitActions(
  document: TextDocument,
  analysis: Analysis,
  finding: Finding,
  face: Face,
  client: Permitting,
): CodeAction[] {
  if (/^(?:syntax|suppression)\//u.test(finding.code)) return [];
  const edit = analysis.syntax ? commentEdit(document, analysis, finding, client) : configEdit(finding, client);
  if (!edit) return [];
  const title = say(face)({ zh: `允许「${finding.code}」，写明理由`, en: `Permit “${finding.code}”, with a reason` });
  return [{ title, kind: CodeActionKind.QuickFix, edit }];
}

/** The reason is the cursor's place; a client without such places leaves it empty, which is told. */
function commentEdit(
  document: TextDocument,
  { syntax, source }: Analysis,
  { at, code }: Finding,
  { snippets, versioned }: Permitting,
): WorkspaceEdit {
  const { start, opening: comment, lineEnd: end } = commentPlace(source.text, syntax?.file.statements, at.start, code);
  const plain = toTextEdit(document, { span: { start, end: start }, newText: `${comment}${end}` });
  const { uri, version } = document;
  if (!versioned) return { changes: { [uri]: [plain] } };
  // In a snippet these three signs would be something else.
  const value = `${comment.replace(/[\\$}]/gu, sign => `\\${sign}`)}\${1}${end}`;
  const edit = snippets ? { range: plain.range, snippet: { kind: 'snippet' as const, value } } : plain;
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}

function configEdit(finding: Finding, { config, versioned, creates }: Permitting): WorkspaceEdit | undefined {
  if (!config) return undefined;
  const { uri, inside } = config;
  const document = config.document ?? TextDocument.create(uri, 'jsonc', 0, '');
  const edits = addAllowance(document.getText(), inside, finding).map(edit => toTextEdit(document, edit));
  if (config.document && !versioned) return { changes: { [uri]: edits } };
  if (!versioned || (!config.document && !creates)) return undefined;
  const change = { textDocument: { uri, version: null }, edits };
  return { documentChanges: config.document ? [change] : [{ kind: 'create', uri }, change] };
}
