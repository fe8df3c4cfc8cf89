/** Texts that are asked for: norms and laws to read, and drafts made of existing regulations. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { importedDraft } from '../../features/import.js';
import { textDocumentContent } from '../../features/text-document-content.js';
import { willRenameFiles } from '../../features/will-rename-files.js';
import { laws, shipped } from '../../norms/load.js';
import { rules } from '../../rules/index.js';
import { checkPage } from '../check-pages.js';
import { pathOf, uriOf } from '../disk.js';
import type { Request } from './request.js';

const everyFile = { filters: [{ pattern: { glob: '**' } }] };

export const texts: readonly Request[] = [
  {
    can: { workspace: { fileOperations: { willRename: everyFile } } },
    listen: (connection, { projects, session, documentOf, guard }) =>
      connection.workspace.onWillRenameFiles(async ({ files }) => {
        const renames = files.flatMap(({ oldUri, newUri }) => {
          const [from, to] = [pathOf(oldUri), pathOf(newUri)];
          return from === undefined || to === undefined ? [] : [{ from: slashed(from), to: slashed(to) }];
        });
        for (const { oldUri } of files) await projects.load(oldUri);
        const named = projects.configFiles().map(path => ({ uri: uriOf(path), path }));
        const edit = guard(() => willRenameFiles(renames, named, documentOf), null);
        return edit && session.encoded.outgoing(edit, undefined);
      }),
  },
  {
    can: { workspace: { textDocumentContent: { schemes: ['creg'] } } },
    listen: (connection, { projects, today }) =>
      connection.workspace.textDocumentContent.on(({ uri }) => {
        const { language, asOf } = projects.settings(uri);
        const face = language === 'auto' ? 'zh' : language;
        const page = checkPage(uri, { shipped, laws, rules, today: today() });
        if (page !== undefined) return { text: page };
        return (
          textDocumentContent(shipped, { laws, day: asOf ?? today(), face }, uri) ??
          new ResponseError(ErrorCodes.InvalidParams, `no such document: ${uri}`)
        );
      }),
  },
  {
    // Not of the protocol: the text given, or else the file's own, as a draft; null where there is nothing to read.
    can: {},
    listen: (connection, { projects, disk, today }) =>
      connection.onRequest('creg/import', async ({ uri, text }: { uri: string; text?: string }) => {
        await projects.load(uri);
        const path = pathOf(uri);
        const existing = text ?? (path === undefined ? undefined : await disk.readExisting(path));
        if (existing === undefined) return null;
        return { draft: importedDraft(projects.surroundings(uri), existing, uri, today()) };
      }),
  },
];

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
