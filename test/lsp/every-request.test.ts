/** Every request of the protocol is answered, or there is a reason why not */
import assert from 'node:assert/strict';
import { askEverything } from './every-request.js';

/** Those for which the table gives a reason. */
const none = [
  'workspaceSymbol/resolve',
  'documentLink/resolve',
  'inlayHint/resolve',
  'codeLens/resolve',
  'textDocument/documentColor',
  'textDocument/inlineValue',
  'textDocument/inlineCompletion',
  'textDocument/willSave, willSaveWaitUntil',
  'workspace/executeCommand',
  'notebookDocument/didOpen',
];

describe('every request of the protocol', () => {
  it('is answered, but for those that have nothing to answer', async () => {
    const asked = await askEverything();
    assert.deepEqual(
      asked.filter(({ answered }) => !answered).map(({ method }) => method),
      none,
    );
    for (const { zh, en, answered } of asked) if (!answered) assert.ok(zh && en);
  });
});
