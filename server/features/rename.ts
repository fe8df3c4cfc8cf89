/**
 * textDocument/rename: a name, its declaration and its uses in every file, also where a sentence speaks of it. Before
 * anything is written the result is read again: a new name that would change what anything means is refused.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bilingual, Span } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { edited } from '../core/edits.js';
import type { Edit } from '../core/finding.js';
import type { Entity, Model } from '../core/model.js';
import { modelOf, sourceOf, type Workspace, withSource } from '../core/workspace.js';
import { toRange, toTextEdit } from './convert.js';
import type { DocumentOf } from './diagnostic.js';
import { nameAt, type Use, usesIn } from './find.js';

/** Why a name cannot be changed, or not to that. */
export type Refusal = { readonly refused: Bilingual };

export function prepareRename(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): { range: Range; placeholder: string } | Refusal {
  const name = nameAt(analysis, document.offsetAt(position));
  if (!name) {
    return { refused: { zh: '这里没有可以改名的名称。', en: 'There is no name here that could be changed.' } };
  }
  const { entity, at } = name;
  if (entity.uri.startsWith('creg:')) {
    return {
      refused: {
        zh: `「${entity.name}」是随 Creg 提供的共用词汇，不能改名。`,
        en: `“${entity.name}” belongs to the shared vocabulary that comes with Creg and cannot be renamed.`,
      },
    };
  }
  return { range: toRange(document, at), placeholder: analysis.source.text.slice(at.start, at.end) };
}

/** `files` are the addresses of the files in the root; `workspace` holds them. */
export function rename(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  newName: string,
  { workspace, files, documentOf }: { workspace: Workspace; files: readonly string[]; documentOf: DocumentOf },
): WorkspaceEdit | Refusal {
  const prepared = prepareRename(document, analysis, position);
  if ('refused' in prepared) return prepared;
  const name = nameAt(analysis, document.offsetAt(position));
  if (!name) return { refused: { zh: '这里没有名称。', en: 'There is no name here.' } };
  const wanted = newName.trim().normalize('NFC');
  if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(wanted)) {
    return {
      refused: {
        zh: `「${newName}」不能作名称：名称由汉字、字母组成，中间可以有连字符和数字，没有空格和标点。`,
        en: `“${newName}” cannot be a name: a name is made of Han characters or letters, with hyphens and digits inside, and no spaces or punctuation.`,
      },
    };
  }

  const written = analysis.source.text.slice(name.at.start, name.at.end);
  const edits = new Map<string, readonly Edit[]>();
  for (const uri of new Set([name.entity.uri, ...files])) {
    const model = modelOf(workspace, uri);
    const found = model ? usesOf(model, name.entity, written, workspace) : [];
    if (found.length > 0)
      edits.set(
        uri,
        found.map(({ at }) => ({ span: at, newText: wanted })),
      );
  }
  return changedMeaning(workspace, edits, files, wanted) ?? toWorkspaceEdit(edits, documentOf);
}

/** The uses that are written as the one under the cursor: who renames the alias leaves the name alone. */
function usesOf(model: Model, entity: Entity, written: string, workspace: Workspace): readonly Use[] {
  const text = sourceOf(workspace, model.uri)?.text ?? '';
  const said = (at: Span) => text.slice(at.start, at.end);
  const uses = usesIn(model, entity, true).filter(({ at }) => said(at) === written);
  const isAlias = model.uri === entity.uri && written === entity.alias && said(entity.at) !== written;
  const alias = isAlias ? aliasSpan(text, entity) : undefined;
  return alias
    ? [...uses.filter(({ at }) => at.start !== alias.start), { at: alias, text: written, declares: true }]
    : uses;
}

/** Behind the name and its `/`. */
function aliasSpan(text: string, { at, alias = '' }: Entity): Span | undefined {
  const between = /^\s*[/／]\s*/u.exec(text.slice(at.end))?.[0].length;
  const start = at.end + (between ?? 0);
  return between !== undefined && text.startsWith(alias, start) ? { start, end: start + alias.length } : undefined;
}

/** Reads the renamed files: what meant something must mean the same, and nothing may be wrong that was not before. */
function changedMeaning(
  workspace: Workspace,
  edits: ReadonlyMap<string, readonly Edit[]>,
  files: readonly string[],
  wanted: string,
): Refusal | undefined {
  let after = workspace;
  for (const [uri, changes] of edits) {
    const source = sourceOf(workspace, uri);
    if (source) after = withSource(after, { ...source, text: edited(source.text, changes) });
  }
  for (const uri of new Set([...edits.keys(), ...files])) {
    const before = modelOf(workspace, uri);
    const now = modelOf(after, uri);
    if (!before || !now || standing(before) === standing(now)) continue;
    const fault = now.faults.length > before.faults.length ? newFault(before, now) : undefined;
    return {
      refused: {
        zh: `改为「${wanted}」会改变草案的意思${fault ? `：${fault.zh}` : '，没有改名。'}`,
        en: `Renaming to “${wanted}” would change what the draft says${fault ? `: ${fault.en}` : '; nothing was renamed.'}`,
      },
    };
  }
  return undefined;
}

/** What has to stay as it was: how many uses mean something, how many do not, and what is wrong. */
function standing({ names, faults }: Model): string {
  const known = names.references.filter(({ target }) => target).length;
  const codes = faults.map(({ code }) => code).sort();
  return `${names.entities.length} ${known} ${names.references.length - known} ${codes.join(' ')}`;
}

function newFault(before: Model, now: Model): Bilingual | undefined {
  const known = new Map<string, number>();
  for (const { code } of before.faults) known.set(code, (known.get(code) ?? 0) + 1);
  return now.faults.find(({ code }) => {
    const left = known.get(code) ?? 0;
    known.set(code, left - 1);
    return left <= 0;
  })?.message;
}

function toWorkspaceEdit(edits: ReadonlyMap<string, readonly Edit[]>, documentOf: DocumentOf): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const [uri, list] of edits) {
    const place = documentOf(uri);
    if (place) changes[place.uri] = list.map(edit => toTextEdit(place, edit));
  }
  return { changes };
}
