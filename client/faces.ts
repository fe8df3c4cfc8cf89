/** “Switch face”: the same draft with Chinese keywords and names, or with English ones, in place; undo brings it back. */
import { commands, l10n, Range, WorkspaceEdit, window, workspace } from 'vscode';
import type { Part } from './server.js';

export const faces: Part = server => [
  commands.registerCommand('creg.switchFace', async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'creg') return;
    const textDocument = { uri: document.uri.toString() };
    const status = await server.ask<{ readonly face: 'zh' | 'en' }>('creg/status', { textDocument });
    const face = status?.face === 'zh' ? 'en' : 'zh';
    const version = document.version;
    const text = await server.ask<string>('creg/switchFace', { textDocument, face });
    if (text === undefined || document.version !== version) return;
    if (text === document.getText()) {
      void window.showInformationMessage(l10n.t('The draft is in that language already.'));
      return;
    }
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
    await workspace.applyEdit(edit);
  }),
];
