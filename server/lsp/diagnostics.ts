/** Findings on their way to the client: pulled where it asks for them, pushed where it does not. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Answering } from './answering.js';
import { checkUri } from './check-pages.js';
import { type Found, othersTurn, reports } from './reports.js';

export interface Diagnostics {
  /** The findings of a document may have changed. */
  changed(uri: string): void;
  /** Something beyond a single document changed: every open one may have other findings now. */
  refresh(): void;
  closed(uri: string): void;
}

export function diagnostics(answering: Answering, documents: TextDocuments<TextDocument>): Diagnostics {
  const { connection, session, projects, guard, report } = answering;
  const findings = reports(projects, () => (session.client.opensPages ? checkUri : undefined));

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    await projects.load(uri);
    const nothing = { kind: 'full' as const, items: [] };
    return session.encoded.outgoing(
      guard(() => findings.pulled(uri, previousResultId), nothing),
      uri,
    );
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, cancelled, progress, partial) => {
    const kept: Parameters<Parameters<typeof findings.everywhere>[2]>[0] = [];
    progress.begin('Creg', 0, undefined, true);
    try {
      await findings.everywhere(previousResultIds, cancelled, (items, { done, of }) => {
        progress.report(Math.round((100 * done) / Math.max(1, of)), `${done} / ${of}`);
        const converted = session.encoded.outgoing(items, undefined);
        if (partial) partial.report({ items: converted });
        else kept.push(...converted);
      });
    } catch (error) {
      report(error);
    }
    progress.done();
    return { items: kept };
  });

  /** Documents whose findings are to be pushed, once what waits on the connection is read: the last version wins. */
  const toPush = new Set<string>();
  /** What was pushed last: a document that did not change itself is told of only when its findings did. */
  const lastPushed = new Map<string, { readonly version: number; readonly found: Found }>();

  /** How often a push was asked for. */
  let asked = 0;
  /** The document that changed last is told of first. */
  let changed = '';

  function push(uri: string): void {
    if (session.client.pull) return;
    asked++;
    if (toPush.size === 0) pushWhenRead();
    toPush.add(uri);
  }

  /** The connection hands over one message a turn: after two turns in which nothing was asked, none waits. */
  function pushWhenRead(): void {
    const before = asked;
    setImmediate(() => setImmediate(() => (asked === before ? void pushNow() : pushWhenRead())));
  }

  async function pushNow(): Promise<void> {
    const uris = [...toPush].sort((a, b) => Number(b === changed) - Number(a === changed));
    toPush.clear();
    for (const [index, uri] of uris.entries()) {
      // Whoever goes on typing waits for one document, and not for all that are open.
      if (index > 0) await othersTurn();
      if (toPush.size > 0) {
        for (const left of uris.slice(index)) toPush.add(left);
        return;
      }
      await projects.load(uri)?.catch(report);
      const document = documents.get(uri);
      if (!document) continue;
      const { version } = document;
      const found = guard(() => findings.of(uri), { items: [], resultId: () => '' });
      const last = lastPushed.get(uri);
      if (last?.version === version && last.found.resultId() === found.resultId()) continue;
      lastPushed.set(uri, { version, found });
      await connection.sendDiagnostics(session.encoded.outgoing({ uri, version, diagnostics: [...found.items] }, uri));
    }
  }

  return {
    changed(uri) {
      changed = uri;
      push(uri);
      // Names that one draft declares, others use.
      for (const { uri: other } of documents.all()) push(other);
    },
    refresh() {
      const { client } = session;
      if (client.pull) {
        if (client.refreshDiagnostics) void connection.languages.diagnostics.refresh().catch(report);
      } else for (const { uri } of documents.all()) push(uri);
      if (client.refreshHints) void connection.languages.inlayHint.refresh().catch(report);
    },
    closed(uri) {
      findings.forget(uri);
      lastPushed.delete(uri);
      // The file is no longer looked at; its entries in a list of problems would be out of date before long.
      if (!session.client.pull) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
