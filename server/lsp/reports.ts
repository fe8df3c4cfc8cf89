/** Diagnostics on their way out: pushed, pulled for a file, or pulled for all files; nothing is sent twice unchanged. */
import { createHash } from 'node:crypto';
import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticReport,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostic.js';
import { canonical } from './disk.js';
import { type Projects, sameParts } from './projects.js';

/** The diagnostics of a file. */
export interface Found {
  readonly items: readonly Diagnostic[];
  /** Equal for equal diagnostics; worked out when it is first asked for, which no keystroke does. */
  resultId(): string;
}

interface Report extends Found {
  readonly stamp: readonly unknown[];
}

export interface Reports {
  of(uri: string): Found;
  pulled(uri: string, previousResultId: string | undefined): DocumentDiagnosticReport;
  /** Every draft, in portions; other requests are answered between them. Ends early when cancelled. */
  everywhere(
    previous: readonly PreviousResultId[],
    cancelled: CancellationToken,
    send: (items: WorkspaceDocumentDiagnosticReport[]) => void,
  ): Promise<void>;
  forget(uri: string): void;
}

/** Files that are analysed in one go before waiting requests get their turn. */
const portion = 8;

export function reports(projects: Projects): Reports {
  const known = new Map<string, Report>();

  function reportOf(uri: string): Report {
    const stamp = projects.stamp(uri);
    const last = known.get(uri);
    if (last && sameParts(last.stamp, stamp)) return last;
    const document = projects.document(uri);
    const analysis = document && projects.analysis(uri);
    const items = analysis
      ? diagnostics(document, analysis, projects.settings(uri).language, other => projects.document(other))
      : [];
    let resultId: string | undefined;
    const report = { stamp, items, resultId: () => (resultId ??= fingerprint(items)) };
    known.set(uri, report);
    return report;
  }

  return {
    of: reportOf,
    pulled(uri, previousResultId) {
      const report = reportOf(uri);
      const { items } = report;
      const resultId = report.resultId();
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: [...items] };
    },
    async everywhere(previous, cancelled, send) {
      const before = new Map(previous.map(({ uri, value }) => [canonical(uri), value]));
      const files = await projects.all();
      const gone = [...before.keys()].filter(uri => !files.includes(uri));
      if (gone.length > 0) send(gone.map(uri => ({ uri, version: null, kind: 'full', items: [] })));
      for (let next = 0; next < files.length && !cancelled.isCancellationRequested; next += portion) {
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        for (const uri of files.slice(next, next + portion)) {
          await projects.load(uri);
          const version = projects.version(uri);
          const report = reportOf(uri);
          const { items: found } = report;
          const resultId = report.resultId();
          if (resultId === before.get(uri)) items.push({ uri, version, kind: 'unchanged', resultId });
          else items.push({ uri, version, kind: 'full', resultId, items: [...found] });
        }
        send(items);
        await new Promise(resolve => setImmediate(resolve));
      }
    },
    forget(uri) {
      known.delete(uri);
    },
  };
}

/** Equal findings have equal fingerprints: an edit that changes none of them is no news. */
function fingerprint(items: readonly Diagnostic[]): string {
  return createHash('sha1').update(JSON.stringify(items)).digest('base64url');
}
