/** What a client can do, read once from its capabilities. */
import type { ClientCapabilities } from 'vscode-languageserver';
import { isRecord } from '../core/record.js';

export interface Client {
  /** It asks for findings itself; others have them pushed. */
  readonly pull: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshHints: boolean;
  readonly configuration: boolean;
  /** It tells of changed settings if it is asked to. */
  readonly configurationChanges: boolean;
  readonly folders: boolean;
  /** It watches files for a server that asks it to. */
  readonly watches: boolean;
  readonly markdown: boolean;
  /** It can go through the places of an inserted text. */
  readonly snippets: boolean;
  /** It opens documents that only the server has: norms, laws, pages on checks. */
  readonly opensPages: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly versionedEdits: boolean;
  /** It asks for the edits of a code action when that is chosen. */
  readonly resolvesEdits: boolean;
  /** It takes edits with places to be filled in, and makes files. */
  readonly snippetEdits: boolean;
  readonly createsFiles: boolean;
  /** Its hovers begin with the message of the finding, so that the server's need not. */
  readonly showsMessages: boolean;
  /** It has the commands of the extension: lenses may lead to them. */
  readonly commands: boolean;
}

export function readClient({ textDocument, workspace }: ClientCapabilities, options?: unknown): Client {
  const says = (name: string): boolean => isRecord(options) && options[name] === true;
  return {
    pull: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    opensPages: workspace?.textDocumentContent !== undefined,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsMessages: says('showsMessages'),
    commands: says('commands'),
  };
}
