/** What a client can do, read once from its capabilities. */
import type { ClientCapabilities } from 'vscode-languageserver';

export interface Client {
  /** It asks for findings itself; others have them pushed. */
  readonly pull: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshHints: boolean;
  readonly configuration: boolean;
  readonly folders: boolean;
  /** It watches files for a server that asks it to. */
  readonly watches: boolean;
  readonly markdown: boolean;
  /** It can go through the places of an inserted text. */
  readonly snippets: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly versionedEdits: boolean;
  /** It asks for the edits of a code action when that is chosen. */
  readonly resolvesEdits: boolean;
  /** Its hovers begin with the message of the finding, so that the server's need not. */
  readonly showsMessages: boolean;
}

export function readClient({ textDocument, workspace }: ClientCapabilities, options?: unknown): Client {
  return {
    pull: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    folders: workspace?.workspaceFolders === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsMessages:
      typeof options === 'object' && options !== null && 'showsMessages' in options && options.showsMessages === true,
  };
}
