/**
 * Many files and what they share: an immutable value. Nothing is read before it is asked for; a file is read again
 * only when its text changes, or a name becomes visible that one of its runs of Han could be cut by; it is bound
 * again when it or a file that it uses has changed.
 */
import { parseStatute, type StatuteFile } from '../../grammar/index.js';
import { bind } from './bind/bind.js';
import type { Declarations } from './bind/names.js';
import type { View } from './bind/view.js';
import { type Laws, noLaws } from './law/laws.js';
import type { Model } from './model.js';
import { read } from './read.js';
import { type Shelf, type Shelved, type Source, type Unit, unitOf, viewOf } from './units.js';

export type { Source } from './units.js';

export interface Workspace extends Shelved {
  readonly shipped: readonly Source[];
  readonly laws: Laws;
  /** What this version of the workspace has worked out. */
  readonly views: Map<string, View>;
  readonly kept: Kept;
}

/** Models and statutes, with what they were made from: kept from one version to the next, while their text is. */
interface Kept {
  readonly models: WeakMap<Source, { readonly from: readonly unknown[]; readonly model: Model }>;
  readonly texts: WeakMap<Source, { readonly statute: StatuteFile; readonly model: Model }>;
}

/** What the shipped norms read as is the same for every workspace. */
const shelves = new WeakMap<readonly Source[], { readonly shelf: Shelf; readonly kept: Kept }>();

/** A workspace with the shipped norms and the catalogue of law alone; their vocabulary is visible in every file. */
export function openWorkspace(shipped: readonly Source[], laws: Laws = noLaws): Workspace {
  let known = shelves.get(shipped);
  if (!known) {
    known = {
      shelf: { shipped, first: new WeakMap(), final: new WeakMap() },
      kept: { models: new WeakMap(), texts: new WeakMap() },
    };
    shelves.set(shipped, known);
  }
  return { shipped, laws, shelf: known.shelf, kept: known.kept, sources: new Map(), views: new Map() };
}

/** The workspace with a file added or replaced. The same text again gives the same workspace. */
export function withSource(workspace: Workspace, source: Source): Workspace {
  const known = workspace.sources.get(source.uri);
  if (known && known.text === source.text && known.kind === source.kind) return workspace;
  return { ...workspace, sources: new Map(workspace.sources).set(source.uri, source), views: new Map() };
}

export function withoutSource(workspace: Workspace, uri: string): Workspace {
  if (!workspace.sources.has(uri)) return workspace;
  const sources = new Map(workspace.sources);
  sources.delete(uri);
  return { ...workspace, sources, views: new Map() };
}

/** A file of the workspace, or one of the shipped norms. */
export function sourceOf(workspace: Workspace, uri: string): Source | undefined {
  return workspace.sources.get(uri) ?? workspace.shipped.find(source => source.uri === uri);
}

/** The tree of a draft. */
export function syntaxOf(workspace: Workspace, uri: string): View['parsed'] | undefined {
  return viewIn(workspace, uri)?.parsed;
}

/** The tree of an existing text. */
export function statuteOf(workspace: Workspace, uri: string): StatuteFile | undefined {
  const source = sourceOf(workspace, uri);
  return source?.kind === 'text' ? textOf(workspace, source).statute : undefined;
}

/** What a file says; undefined for a file that is not there. */
export function modelOf(workspace: Workspace, uri: string): Model | undefined {
  const source = sourceOf(workspace, uri);
  if (!source) return undefined;
  if (source.kind === 'text') return textOf(workspace, source).model;
  const view = viewIn(workspace, uri);
  if (!view) return undefined;
  const from = madeFrom(workspace, view);
  const kept = workspace.kept.models.get(source);
  if (kept && kept.from.length === from.length && kept.from.every((part, index) => part === from[index])) {
    return kept.model;
  }
  const model = bind(view);
  workspace.kept.models.set(source, { from, model });
  return model;
}

/** What a file says for others, which a shipped norm may have ready. */
export function saidIn(
  workspace: Workspace,
  source: Source,
): Pick<Model, 'standards' | 'phrases' | 'givens'> | undefined {
  return source.ready ?? modelOf(workspace, source.uri);
}

function textOf({ kept }: Workspace, source: Source): { readonly statute: StatuteFile; readonly model: Model } {
  let known = kept.texts.get(source);
  if (!known) {
    const statute = parseStatute(source.text);
    known = { statute, model: read(source.uri, source.text, statute) };
    kept.texts.set(source, known);
  }
  return known;
}

function viewIn(workspace: Workspace, uri: string): View | undefined {
  const known = workspace.views.get(uri);
  if (known) return known;
  const source = sourceOf(workspace, uri);
  if (source?.kind !== 'draft') return undefined;
  const unit: Unit = unitOf(workspace, source);
  const view = viewOf(workspace, unit, other => viewIn(workspace, other));
  workspace.views.set(uri, view);
  return view;
}

/** Everything that the model of a file depends on: what it and all that it uses declare, and what their names mean. */
function madeFrom(workspace: Workspace, view: View): readonly unknown[] {
  const parts = new Set<Declarations | string>();
  const open: View[] = [view];
  for (const next of open) {
    if (parts.has(next.declarations)) continue;
    parts.add(next.declarations);
    for (const scope of next.shipped) parts.add(scope.uri);
    for (const [name, modules] of next.modules) {
      parts.add(`${next.uri} ${name} ${modules.map(({ entity }) => `${entity.uri}#${entity.at.start}`).join(' ')}`);
      for (const { entity } of modules) {
        const other = viewIn(workspace, entity.uri);
        if (other) open.push(other);
      }
    }
  }
  return [...parts];
}
