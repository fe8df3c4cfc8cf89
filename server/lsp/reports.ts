/** Diagnostics on their way out: pushed, pulled for a file, or pulled for all files; nothing is sent twice unchanged. */
import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticReport,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { digest } from '../core/fingerprint/fingerprint.js';
import { configDiagnostics, diagnostics, type PageOf } from '../features/diagnostic.js';
import { canonical } from './disk.js';
import { isConfigFile } from './kinds.js';
import { type Projects, sameParts } from './projects.js';

/** The diagnostics of a file. */
export interface Found {
  readonly items: readonly Diagnostic[];
  /** Equal for equal diagnostics; worked out when it is first asked for, which no keystroke does. */
  resultId(): string;
}

interface Report {
  readonly stamp: readonly unknown[];
  readonly found: Found;
}

export interface Reports {
  of(uri: string): Found;
  pulled(uri: string, previousResultId: string | undefined): DocumentDiagnosticReport;
  /** Every draft, in portions; other requests are answered between them. Ends early when cancelled. */
  everywhere(
    previous: readonly PreviousResultId[],
    cancelled: CancellationToken,
    send: (
      items: WorkspaceDocumentDiagnosticReport[],
      progress: { readonly done: number; readonly of: number },
    ) => void,
  ): Promise<void>;
  forget(uri: string): void;
}

/** Files that are told of together. */
const portion = 8;

/** Whoever types or points at something is answered between two files. */
export function othersTurn(): Promise<void> {
  // The connection hands over one message a turn: a key is a change and the question that follows it.
  return new Promise(resolve => setImmediate(() => setImmediate(() => setImmediate(resolve))));
}

/** `pageOf` is asked at each report: what the client can open is known once it has introduced itself. */
export function reports(projects: Projects, pageOf: () => PageOf | undefined): Reports {
  const known = new Map<string, Report>();

  function foundIn(uri: string): Found {
    const stamp = projects.stamp(uri);
    const last = known.get(uri);
    if (last && sameParts(last.stamp, stamp)) return last.found;
    const items = itemsOf(uri);
    let resultId: string | undefined;
    const found = { items, resultId: () => (resultId ??= fingerprint(items)) };
    known.set(uri, { stamp, found });
    return found;
  }

  function itemsOf(uri: string): readonly Diagnostic[] {
    const document = projects.document(uri);
    const { language, left } = projects.settings(uri);
    if (!document || left) return [];
    if (isConfigFile(uri)) {
      const [draft] = projects.related(uri);
      const model = draft === undefined ? undefined : projects.model(draft);
      const face = language === 'auto' ? (model?.face ?? 'zh') : language;
      return configDiagnostics(document, projects.configProblems(uri), face);
    }
    const analysis = projects.analysis(uri);
    return analysis ? diagnostics(document, analysis, language, other => projects.document(other), pageOf()) : [];
  }

  return {
    of: foundIn,
    pulled(uri, previousResultId) {
      const found = foundIn(uri);
      const resultId = found.resultId();
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: [...found.items] };
    },
    async everywhere(previous, cancelled, send) {
      const before = new Map(previous.map(({ uri, value }) => [canonical(uri), value]));
      const files = await projects.all();
      const gone = [...before.keys()].filter(uri => !files.includes(uri) && !isConfigFile(uri));
      const all = files.length;
      if (gone.length > 0) send(gone.map(nothing), { done: 0, of: all });
      const itemOf = (uri: string): WorkspaceDocumentDiagnosticReport => {
        const version = projects.version(uri);
        const found = foundIn(uri);
        const resultId = found.resultId();
        if (resultId === before.get(uri)) return { uri, version, kind: 'unchanged', resultId };
        return { uri, version, kind: 'full', resultId, items: [...found.items] };
      };
      for (let next = 0; next < files.length && !cancelled.isCancellationRequested; next += portion) {
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        for (const uri of files.slice(next, next + portion)) {
          await projects.load(uri);
          items.push(itemOf(uri));
          await othersTurn();
        }
        send(items, { done: Math.min(next + portion, all), of: all });
      }
      if (cancelled.isCancellationRequested) return;
      // Last: by now the roots of all files are read.
      const configs = await projects.faultyConfigs();
      const mended = [...before.keys()].filter(uri => isConfigFile(uri) && !configs.includes(uri));
      const last = [...mended.map(nothing), ...configs.map(itemOf)];
      if (last.length > 0) send(last, { done: all, of: all });
    },
    forget(uri) {
      known.delete(uri);
    },
  };
}

/** Of a file in which nothing is found any more, because it is gone or mended. */
function nothing(uri: string): WorkspaceDocumentDiagnosticReport {
  return { uri, version: null, kind: 'full', items: [] };
}

/** Equal findings have equal fingerprints: an edit that changes none of them is no news. */
function fingerprint(items: readonly Diagnostic[]): string {
  return digest(JSON.stringify(items));
}
