/** The editor and the command line say the same of the same bytes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/** Today differs from day to day; what binds is asked for one. */
const asOf = '2026-11-25';

describe('the command line and the language server', () => {
  it('give equal findings for every example', async () => {
    await compare(['examples'], 10);
  });

  it('give equal findings for existing texts', async () => {
    await compare(['test/cli/sample/text.txt', 'test/editors/vscode/drafts/old-style.txt'], 2);
  });

  it('give equal findings for real regulations', async function () {
    const folder = join('..', 'shared', 'corpus', 'raw');
    if (!existsSync(folder)) {
      console.log(`      ${folder} is absent: no real regulation was compared`);
      return this.skip();
    }
    this.timeout(60_000);
    await compare([folder], 40);
  });
});

/** Checks files by both ways; `atLeast` so many must be among them. */
async function compare(names: readonly string[], atLeast: number): Promise<void> {
  const run = spawnSync(
    process.execPath,
    ['dist/creg.cjs', 'lint', '--format', 'json', '--fail-on', 'never', '--as-of', asOf, ...names],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  assert.equal(run.status, 0, run.stderr);
  const { files }: { files: { file: string; findings: (Told & { suppressed?: boolean })[] }[] } = JSON.parse(
    run.stdout,
  );
  const texts = files.filter(({ file }) => /\.(?:creg|txt)$/.test(file));
  assert.ok(texts.length >= atLeast);

  const client = await connect({ capabilities: pulling, disk: realDisk, configuration: () => ({ asOf }) });
  for (const { file, findings } of texts) {
    const uri = pathToFileURL(resolve(file)).href;
    await client.open(uri, readFileSync(file, 'utf8'), 1, file.endsWith('.txt') ? 'regulation-text' : 'creg');
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
}

function told({ code, severity, message, range }: Diagnostic): Told {
  return { code: String(code), severity: severities[severity ?? 0] ?? '', message: String(message), range };
}
