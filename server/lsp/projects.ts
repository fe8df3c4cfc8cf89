/**
 * The server's state: the texts of each root as a workspace value, and the last analysis of each open draft. All of it
 * is a cache of what the client and the disk say.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analyze.js';
import { type Neighbours, neighboursIn } from '../core/cases/neighbours.js';
import type { Extra } from '../core/config/open.js';
import { folderOf, insideOf } from '../core/config/paths.js';
import type { Model } from '../core/model.js';
import { normsFor } from '../core/norms/in-force.js';
import type { Settings } from '../core/settings.js';
import { modelOf, openWorkspace, type Source, type Workspace, withoutSource, withSource } from '../core/workspace.js';
import type { Permitting } from '../features/permit.js';
import { laws, shipped } from '../norms/load.js';
import { rules } from '../rules/index.js';
import { canonical, type Disk, pathOf, uriOf } from './disk.js';
import { isConfigFile, isDraftFile, kindOf } from './kinds.js';
import { problemsOfConfig, type RootConfig, rootConfig } from './root-config.js';
import type { EditorSettings } from './settings.js';

/** What can be analysed: a draft that is open in the editor, on the disk, or shipped; an open text marked as one. */
export interface Projects {
  open(document: TextDocument): void;
  close(uri: string): void;
  /** Something happened to a file that may not be open: whether findings may have changed. */
  changedOnDisk(uri: string): boolean;
  /** Directories that the editor shows; drafts that are not saved belong to the first. */
  setFolders(uris: readonly string[]): void;
  /** Reads the files that stand in the root of a file, unless that is done: a promise only where there is to wait. */
  load(uri: string): Promise<void> | undefined;
  /** Undefined where nothing is known of the file. Before `load` a file is on its own. */
  analysis(uri: string): Analysis | undefined;
  /** Of another text in the place of a file: an earlier version, or what an edit would make of it. */
  analysisOf(uri: string, text: string, kind: Source['kind']): Analysis | undefined;
  /** What a file says, without checking it. */
  model(uri: string): Model | undefined;
  /** The text of any known file: open, on the disk, or shipped. */
  document(uri: string): TextDocument | undefined;
  /** Of an open document; null where the file is not open. */
  version(uri: string): number | null;
  /** Every draft that stands in the same root, itself included. */
  related(uri: string): readonly string[];
  /** The configurations with which something is wrong, of the folders and of every file that was looked at. */
  faultyConfigs(): Promise<readonly string[]>;
  /** Every draft of the folders, on the disk or open. */
  all(): Promise<readonly string[]>;
  /** What the configuration says of a file, and where it is silent the editor. */
  settings(uri: string): EditorSettings;
  /** The configuration that permits findings of an existing text; without `document` it is not there yet. */
  configFor(uri: string): Permitting['config'];
  /** Configurations that are read, and what they name beside drafts: others they extend, baselines. */
  configFiles(): readonly string[];
  /** What is wrong with the configuration at this address. */
  configProblems(uri: string): ReturnType<typeof problemsOfConfig>;
  /** What the findings of a file depend on: two stamps with the same parts mean the same findings. */
  stamp(uri: string): readonly unknown[];
  /** The files that one at this address is read among. */
  surroundings(uri: string): Workspace;
  /** Other files as what runs cases asks for them. */
  neighbours(uri: string): Neighbours;
}

interface Root {
  /** Absent once its files are read. */
  loading?: Promise<void> | undefined;
  workspace: Workspace;
  /** Uris in the workspace value, without the shipped ones. */
  readonly uris: Set<string>;
  readonly config: RootConfig | undefined;
  /** What was found for the configuration. */
  found?: Extra;
}

interface Done {
  workspace: Workspace;
  readonly stamp: readonly unknown[];
  readonly analysis: Analysis;
}

const shippedTexts: ReadonlyMap<string, Source> = new Map(shipped.map(source => [source.uri, source]));
/** Findings point at the norms they rest on: each is made a document once. */
const shippedDocuments = new Map<string, TextDocument>();
const drafts = { kind: 'draft', languageId: 'creg' } as const;

export function openProjects(disk: Disk, settingsOf: (uri: string) => EditorSettings, today: () => string): Projects {
  const documents = new Map<string, TextDocument>();
  /** Open documents whose last text is not in their workspace yet. */
  const stale = new Set<string>();
  const roots = new Map<string, Root>();
  const done = new Map<string, Done>();
  const core = new Map<EditorSettings, Settings>();
  /** Open configurations. */
  const configs = new Map<string, TextDocument>();
  /** Drafts by folder, until a file comes or goes. */
  const inFolder = new Map<string, Promise<readonly string[]>>();
  let folders: readonly string[] = [];
  const empty = openWorkspace(shipped, laws);

  function rootOf(uri: string): string {
    const path = pathOf(uri);
    if (path !== undefined) return disk.root(path);
    const [folder] = folders;
    return folder === undefined ? '' : disk.root(`${folder}/creg.json`);
  }

  function rootFor(uri: string): Root {
    const directory = rootOf(uri);
    const known = roots.get(directory);
    if (known) return known;
    const config = directory === '' ? undefined : rootConfig(directory, disk);
    const root: Root = { workspace: empty, uris: new Set(), config };
    roots.set(directory, root);
    if (directory !== '') root.loading = fill(root, directory);
    return root;
  }

  async function fill(root: Root, directory: string): Promise<void> {
    try {
      const found = await root.config?.find();
      if (found) root.found = found;
      for (const { path } of found?.sources ?? []) take(root, uriOf(path));
      for (const path of await disk.drafts(directory)) take(root, uriOf(path));
    } finally {
      root.loading = undefined;
    }
  }

  /** Puts the present text of a file into a workspace, or takes the file out where there is none. */
  function take(root: Root, uri: string): void {
    const open = documents.get(uri);
    // A text that is no longer open, or no longer marked, is nobody's business.
    const text = open?.getText() ?? (isDraftFile(uri) ? readFile(uri) : undefined);
    if (text !== undefined) {
      root.workspace = withSource(root.workspace, { uri, text, kind: (open && kindOf(open)) ?? drafts.kind });
      root.uris.add(uri);
    } else if (root.uris.delete(uri)) {
      root.workspace = withoutSource(root.workspace, uri);
    }
  }

  function readFile(uri: string): string | undefined {
    const path = pathOf(uri);
    return path === undefined ? undefined : disk.read(path);
  }

  /** Brings every root up to date with what is open. Changes are taken when somebody asks, not when they are made. */
  function settle(): void {
    for (const uri of stale) {
      const home = rootFor(uri);
      for (const root of roots.values()) if (root === home || root.uris.has(uri)) take(root, uri);
    }
    stale.clear();
  }

  function coreSettings(uri: string): Settings {
    const chosen = settingsOf(uri);
    const day = today();
    const config = shippedTexts.has(uri) ? undefined : rootFor(uri).config;
    if (config) return config.core(pathIn(config, uri), chosen, day);
    const known = core.get(chosen);
    if (known?.today === day) return known;
    const made: Settings = {
      today: day,
      ...(chosen.asOf === undefined ? {} : { asOf: chosen.asOf }),
      levels: chosen.levels,
    };
    core.set(chosen, made);
    return made;
  }

  function chosenFor(uri: string): EditorSettings {
    const chosen = settingsOf(uri);
    if (shippedTexts.has(uri)) return chosen;
    const { config } = rootFor(canonical(uri));
    return config ? config.settings(pathIn(config, uri), chosen) : chosen;
  }

  /** The workspace that a file is read in; undefined for a file that is in none. */
  function workspaceOf(uri: string): Workspace | undefined {
    if (shippedTexts.has(uri)) return empty;
    const root = rootFor(uri);
    return root.uris.has(uri) ? root.workspace : undefined;
  }

  function stampOf(uri: string, workspace: Workspace): readonly unknown[] {
    const model = modelOf(workspace, uri);
    const settings = coreSettings(uri);
    if (!model) return [];
    const { asOf, standards, phrases } = normsFor(workspace, model, settings);
    return [model, settings, asOf, phrases, ...standards];
  }

  function analysisOf(given: string): Analysis | undefined {
    const uri = canonical(given);
    settle();
    const workspace = workspaceOf(uri);
    if (!workspace) return undefined;
    const last = done.get(uri);
    const settings = coreSettings(uri);
    if (last?.workspace === workspace && last.stamp[1] === settings) return last.analysis;
    // Another file was edited: unless this one uses it, nothing changed here.
    const stamp = stampOf(uri, workspace);
    if (last && sameParts(last.stamp, stamp)) {
      last.workspace = workspace;
      return last.analysis;
    }
    const analysis = analyze(workspace, uri, rules, settings);
    // Files that are not open are many; theirs is worth keeping only while somebody looks at them.
    if (documents.has(uri) || shippedTexts.has(uri)) done.set(uri, { workspace, stamp, analysis });
    return analysis;
  }

  function documentOf(given: string): TextDocument | undefined {
    const uri = canonical(given);
    const open = documents.get(uri) ?? configs.get(uri);
    if (open) return open;
    const norm = shippedTexts.get(uri);
    const known = norm && shippedDocuments.get(uri);
    if (known) return known;
    const text = norm?.text ?? readFile(uri);
    if (text === undefined) return undefined;
    const document = TextDocument.create(uri, drafts.languageId, 0, text);
    if (norm) shippedDocuments.set(uri, document);
    return document;
  }

  function forgetRoots(): void {
    roots.clear();
    inFolder.clear();
    for (const uri of documents.keys()) stale.add(uri);
  }

  return {
    open(document) {
      const uri = canonical(document.uri);
      if (isConfigFile(uri)) configs.set(uri, document);
      if (shippedTexts.has(uri) || !kindOf(document)) return;
      documents.set(uri, document);
      stale.add(uri);
    },
    close(given) {
      const uri = canonical(given);
      configs.delete(uri);
      if (!documents.delete(uri)) return;
      stale.add(uri);
      done.delete(uri);
    },
    changedOnDisk(given) {
      const uri = canonical(given);
      const path = pathOf(uri)?.replaceAll('\\', '/') ?? '';
      const isPart = [...roots.values()].some(({ config }) => config?.open.parts.includes(path));
      // A configuration file makes its directory a root, or no longer one.
      if (isConfigFile(uri) || isPart) forgetRoots();
      else if (documents.has(uri) || !isDraftFile(uri)) return false;
      // A new file may belong to several roots; looking again is simpler than finding out which, and rare.
      else if ([...roots.values()].some(root => root.uris.has(uri))) stale.add(uri);
      else forgetRoots();
      return true;
    },
    setFolders(uris) {
      folders = uris.flatMap(uri => pathOf(uri) ?? []);
      forgetRoots();
    },
    load(given) {
      const uri = canonical(given);
      return shippedTexts.has(uri) ? undefined : rootFor(uri).loading;
    },
    analysis: analysisOf,
    analysisOf(given, text, kind) {
      const uri = canonical(given);
      settle();
      const { workspace } = rootFor(uri);
      return analyze(withSource(workspace, { uri, text, kind }), uri, rules, coreSettings(uri));
    },
    model(given) {
      const uri = canonical(given);
      settle();
      const workspace = workspaceOf(uri);
      return workspace && modelOf(workspace, uri);
    },
    document: documentOf,
    version(given) {
      const uri = canonical(given);
      return (documents.get(uri) ?? configs.get(uri))?.version ?? null;
    },
    related(given) {
      settle();
      return [...rootFor(canonical(given)).uris];
    },
    async all() {
      const found = new Set(documents.keys());
      for (const folder of folders) {
        const listed = inFolder.get(folder) ?? disk.drafts(folder);
        inFolder.set(folder, listed);
        for (const path of await listed) found.add(uriOf(path));
      }
      return [...found];
    },
    async faultyConfigs() {
      const faulty: string[] = [];
      for (const root of new Set([
        ...folders.map(folder => rootFor(uriOf(`${folder}/creg.json`))),
        ...roots.values(),
      ])) {
        await root.loading;
        const { config, found } = root;
        const problems = config ? [...config.open.problems, ...(found?.problems ?? [])] : [];
        if (config && problems.length > 0) faulty.push(uriOf(config.path));
      }
      return faulty;
    },
    settings: chosenFor,
    configFor(given) {
      const path = pathOf(canonical(given))?.replaceAll('\\', '/');
      if (path === undefined) return undefined;
      const folder = rootFor(canonical(given)).config?.open.config.folder ?? folderOf(path);
      const uri = uriOf(`${folder}/creg.json`);
      const document = documentOf(uri);
      return { uri, inside: insideOf(folder, path) ?? path, ...(document && { document }) };
    },
    configFiles: () => [...new Set([...roots.values()].flatMap(({ config }) => config?.open.parts ?? []))],
    configProblems(given) {
      const uri = canonical(given);
      const path = pathOf(uri)?.replaceAll('\\', '/');
      const text = path === undefined ? undefined : (configs.get(uri)?.getText() ?? disk.read(path));
      if (path === undefined || text === undefined) return [];
      const { config, found } = rootFor(uri);
      const saved = config?.open.config.files.at(-1)?.text;
      return problemsOfConfig(path, text, disk, found && saved !== undefined ? { text: saved, found } : undefined);
    },
    neighbours(given) {
      const uri = canonical(given);
      settle();
      return neighboursIn(workspaceOf(uri) ?? rootFor(uri).workspace, coreSettings(uri));
    },
    surroundings(given) {
      settle();
      return rootFor(canonical(given)).workspace;
    },
    stamp(given) {
      const uri = canonical(given);
      const { language, left } = chosenFor(uri);
      if (left) return [left];
      if (isConfigFile(uri)) {
        const { config, found } = rootFor(uri);
        return [language, config, found, configs.get(uri)?.version];
      }
      // The analysis of an open document is kept, and is another one only when something changed.
      if (documents.has(uri)) return [language, analysisOf(uri)];
      settle();
      const workspace = workspaceOf(uri);
      return workspace ? [language, ...stampOf(uri, workspace)] : [language];
    },
  };
}

/** A file as its configuration sees it; one that is not saved stands in its folder. */
function pathIn({ open }: RootConfig, uri: string): string {
  const path = pathOf(uri)?.replaceAll('\\', '/');
  return path ?? `${open.config.folder}/${uri.slice(uri.search(/[^/:]*$/u))}`;
}

export function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
