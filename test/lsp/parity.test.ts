/** The editor and the command line say the same of the same bytes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, DocumentDiagnosticReport, Range } from 'vscode-languageserver';
import { realDisk } from '../../server/lsp/disk.js';
import { connect, pulling } from './client.js';

/** What both sides tell of a finding. */
interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
}

const severities = ['', 'error', 'warning', 'info', 'hint'];

describe('the command line and the language server', () => {
  it('give equal findings for every example', async () => {
    const run = spawnSync(
      process.execPath,
      ['dist/creg.cjs', 'lint', '--format', 'json', '--fail-on', 'never', 'examples'],
      {
        encoding: 'utf8',
      },
    );
    assert.equal(run.status, 0, run.stderr);
    const { files }: { files: { file: string; findings: (Told & { suppressed?: boolean })[] }[] } = JSON.parse(
      run.stdout,
    );
    assert.ok(files.length >= 10);

    const client = await connect({ capabilities: pulling, disk: realDisk });
    for (const { file, findings } of files.filter(({ file }) => file.endsWith('.creg'))) {
      const uri = pathToFileURL(resolve(file)).href;
      await client.open(uri, readFileSync(file, 'utf8'));
      const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.ok(report.kind === 'full');
      const expected = findings
        .filter(({ suppressed }) => suppressed !== true)
        .map(({ code, severity, message, range }): Told => ({ code, severity, message, range }));
      assert.deepEqual(report.items.map(told), expected, file);
    }
    await client.close();
  });
});

function told({ code, severity, message, range }: Diagnostic): Told {
  return { code: String(code), severity: severities[severity ?? 0] ?? '', message: String(message), range };
}
