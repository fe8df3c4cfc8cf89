/** Files, each with what it must be read with: one workspace a root, made once. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Analysis, analyze } from '../core/analyze.js';
import { type Neighbours, neighboursIn } from '../core/cases/neighbours.js';
import type { Rule } from '../core/rule.js';
import type { Settings } from '../core/settings.js';
import { openWorkspace, type Source, type Workspace, withSource } from '../core/workspace.js';
import { type Configurations, configurations } from '../disk/configuration.js';
import { shownName } from '../disk/find-files.js';
import { isFault, readText } from '../disk/read-file.js';
import { contextFiles, workspaceRoot } from '../disk/workspace-root.js';
import type { Surroundings } from './call.js';
import type { Lookup } from './report/checked.js';

export interface Bench {
  /** Analyses a text as the file at an absolute path, whatever the disk has there. */
  analysis(
    path: string,
    text: string,
    kind: Source['kind'],
    rules: readonly Rule[],
    /** Where they differ from those of the bench. */
    ofFile?: Settings,
  ): Promise<Analysis>;
  /** The files of the workspace that a draft at an absolute path stands in, that draft with this text among them. */
  neighbours(path: string, text: string): Promise<Neighbours>;
  /** The workspace that the file at an absolute path is read in. */
  workspace(path: string): Promise<Workspace>;
  /** The address of the file at an absolute path. */
  address(path: string): string;
  readonly lookup: Lookup;
}

/** `extra` are sources beside the shipped norms and what lies on the disk, as those of `--standard`. */
export function openBench(
  { shipped, laws, rules: all }: Pick<Surroundings, 'shipped' | 'laws' | 'rules'>,
  extra: readonly Source[],
  settings: Settings,
  cwd: string,
  configs: Configurations = configurations(all.map(({ code }) => code)),
): Bench {
  const roots = new Map<string, Workspace>();
  const texts = new Map<string, { readonly name: string; readonly text: string }>();
  for (const { uri, text } of shipped) texts.set(uri, { name: uri, text });

  async function workspaceOf(root: string): Promise<Workspace> {
    const known = roots.get(root);
    if (known) return known;
    let workspace = openWorkspace(shipped, laws);
    const add = (source: Source, name: string): void => {
      workspace = withSource(workspace, source);
      texts.set(source.uri, { name, text: source.text });
    };
    for (const source of extra) add(source, source.uri);
    const config = await configs.of(join(root, 'creg.json'));
    for (const { path, text } of config ? (await configs.extra(config)).sources : []) {
      add({ uri: addressOf(path), text, kind: 'draft' }, shownName(path, cwd));
    }
    for (const path of await contextFiles(root)) {
      const read = readText(path);
      if (!isFault(read)) add({ uri: addressOf(path), text: read.text, kind: 'draft' }, shownName(path, cwd));
    }
    roots.set(root, workspace);
    return workspace;
  }

  return {
    async analysis(path, text, kind, rules, ofFile = settings) {
      const uri = addressOf(path);
      const workspace = await workspaceOf(workspaceRoot(path));
      // A draft is in its workspace already; a text is put in for this one analysis and forgotten.
      const isIn = kind === 'draft' && texts.get(uri)?.text === text;
      return analyze(isIn ? workspace : withSource(workspace, { uri, text, kind }), uri, rules, ofFile);
    },
    async neighbours(path, text) {
      const uri = addressOf(path);
      const workspace = await workspaceOf(workspaceRoot(path));
      const isIn = texts.get(uri)?.text === text;
      return neighboursIn(isIn ? workspace : withSource(workspace, { uri, text, kind: 'draft' }), settings);
    },
    workspace: path => workspaceOf(workspaceRoot(path)),
    address: addressOf,
    lookup: uri => texts.get(uri),
  };
}

/** The address of a file in the workspace. */
export function addressOf(path: string): string {
  return pathToFileURL(path).href;
}
