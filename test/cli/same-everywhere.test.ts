/** One corpus, every way: the command line with one thread and two, from its cache, as SARIF, and the editor, pushed and pulled. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log } from 'sarif';
import type { Diagnostic, DocumentDiagnosticReport, Range } from 'vscode-languageserver';
import { analyze } from '../../server/core/analyze.js';
import type { Finding } from '../../server/core/finding.js';
import { fingerprintsOf, numbered } from '../../server/core/fingerprint/fingerprint.js';
import { lineIndex } from '../../server/core/lines.js';
import { openWorkspace, type Source, type Workspace, withSource } from '../../server/core/workspace.js';
import { realDisk } from '../../server/lsp/disk.js';
import { laws, shipped } from '../../server/norms/load.js';
import { scratch } from '../disk/scratch.js';
import { connect, pulling, type TestClient } from '../lsp/client.js';
import { creg, expectStatus } from './creg.js';

const root = resolve('.');
const corpus = ['examples', 'test/benchmark/texts', 'test/cli/sample'];
const asOf = '2026-11-25';
const pushed = { workspace: { configuration: true, workspaceFolders: true } };

/** `code fingerprint:n`, in order, by file. */
type Prints = ReadonlyMap<string, readonly string[]>;

interface JsonFile {
  readonly file: string;
  readonly findings: readonly { code: string; fingerprint: string; suppressed: boolean }[];
}

describe('the same corpus by every way', () => {
  const cache = scratch();
  const lint = (...more: string[]): string => {
    const paths = corpus.map(name => resolve(root, name));
    const answer = creg(['lint', '--fail-on', 'never', '--as-of', asOf, ...more, ...paths], { cwd: cache });
    expectStatus(answer, 0);
    return answer.stdout;
  };
  const json = lint('--format', 'json', '--jobs', '1');
  const expected = printsOf(JSON.parse(json).files);

  it('is large enough to mean something', () => {
    assert.ok(expected.size >= 30, `${expected.size} files`);
    const all = [...expected.values()].flat();
    assert.ok(all.length >= 150 && new Set(all).size >= 100, `${all.length} findings`);
  });

  it('gives equal bytes with two threads, and from the cache', () => {
    assert.equal(lint('--format', 'json', '--jobs', '2'), json);
    for (const jobs of ['2', '1', '2']) assert.equal(lint('--format', 'json', '--cache', '--jobs', jobs), json);
  });

  it('gives equal fingerprints as SARIF, with one thread and two, cached and not', () => {
    for (const more of [
      ['--jobs', '1'],
      ['--jobs', '2'],
      ['--jobs', '2', '--cache'],
    ]) {
      assert.deepEqual(printsOfSarif(JSON.parse(lint('--format', 'sarif', ...more)), expected.keys()), expected);
    }
  });

  it('gives equal fingerprints in the editor that is pushed to', async function () {
    this.timeout(60_000);
    const client = await connect({ capabilities: pushed, disk: realDisk, configuration: () => ({ asOf }) });
    await compare(client, async uri => (await client.pushed(uri)).diagnostics);
    await client.close();
  });

  it('gives equal fingerprints in the editor that pulls', async function () {
    this.timeout(60_000);
    const client = await connect({ capabilities: pulling, disk: realDisk, configuration: () => ({ asOf }) });
    await compare(client, async uri => {
      const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.ok(report.kind === 'full');
      return report.items;
    });
    await client.close();
  });

  /** What an editor is told has no fingerprints: they are made of what it shows, the code and the place. */
  async function compare(client: TestClient, ask: (uri: string) => Promise<readonly Diagnostic[]>): Promise<void> {
    const workspace = workspaceOf([...expected.keys()]);
    for (const [file, prints] of expected) {
      const text = readFileSync(file, 'utf8');
      const uri = pathToFileURL(file).href;
      await client.open(uri, text, 1, file.endsWith('.creg') ? 'creg' : 'regulation-text');
      const shown = (await ask(uri)).map(({ code, range }) => ({ code: String(code), range }));
      assert.deepEqual(printsShown(workspace, uri, text, shown), prints, file);
    }
  }
});

function printsOf(files: readonly JsonFile[]): Prints {
  return new Map(
    files.map(({ file, findings }) => {
      const told = findings.filter(({ suppressed }) => !suppressed);
      const prints = numbered(told.map(({ fingerprint }) => fingerprint));
      return [resolve(root, file), told.map(({ code }, index) => `${code} ${prints[index]}`)];
    }),
  );
}

/** `files` are those checked: SARIF does not name one without findings. */
function printsOfSarif({ runs: [run] }: Log, files: Iterable<string>): Prints {
  const prints = new Map<string, string[]>([...files].map(file => [file, []]));
  for (const { ruleId, partialFingerprints, suppressions, locations } of run?.results ?? []) {
    if (suppressions && suppressions.length > 0) continue;
    const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    const file = uri.startsWith('file:') ? decodeURIComponent(new URL(uri).pathname) : decodeURIComponent(uri);
    const [print] = Object.values(partialFingerprints ?? {});
    prints.set(file, [...(prints.get(file) ?? []), `${ruleId} ${print}`]);
  }
  return prints;
}

function workspaceOf(files: readonly string[]): Workspace {
  let workspace = openWorkspace(shipped, laws);
  for (const file of files) {
    const kind: Source['kind'] = file.endsWith('.creg') ? 'draft' : 'text';
    workspace = withSource(workspace, { uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8'), kind });
  }
  return workspace;
}

function printsShown(
  workspace: Workspace,
  uri: string,
  text: string,
  shown: readonly { readonly code: string; readonly range: Range }[],
): readonly string[] {
  const lines = lineIndex(text);
  const findings = shown.map(({ code, range }): Finding => {
    const at = { start: lines.offset(range.start), end: lines.offset(range.end) };
    const quote = text.slice(at.start, at.end);
    return { code, at, quote, level: 'info', message: { zh: '', en: '' }, suppressed: false };
  });
  const { model, syntax } = analyze(workspace, uri, [], { today: asOf, levels: {} });
  const prints = numbered(fingerprintsOf(findings, { text, model, ...(syntax && { file: syntax.file }) }));
  return shown.map(({ code }, index) => `${code} ${prints[index]}`);
}
