/** A `creg.json` in the editor: its settings hold, its baseline fades, its own faults are told, and all of it changes while one works. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  FileChangeType,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { realDisk } from '../../server/lsp/disk.js';
import { bin, creg, environment, expectStatus } from '../cli/creg.js';
import { scratch } from '../disk/scratch.js';
import { codes, connect, memoryDisk, pulling, type TestClient } from './client.js';

const draft = `黑名单 失信 “失信名单” {
  对象：企业
  情形 兜底 “主管部门认为应当列入的”
  期限：3 年
}
`;
const uri = 'file:///drafts/a.creg';

async function pulled(client: TestClient, of: string): Promise<readonly Diagnostic[]> {
  const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: of },
  });
  assert.ok(report.kind === 'full');
  return report.items;
}

describe('a configuration in the editor', () => {
  it('sets levels, and goes before the settings of the editor', async () => {
    const disk = memoryDisk({
      '/drafts/creg.json': '{ "severity": { "clarity": "info", "procedure": "off" }, "lang": "en" }',
      '/drafts/a.creg': draft,
    });
    const client = await connect({
      capabilities: pulling,
      disk,
      configuration: () => ({
        language: 'zh',
        severity: { 'clarity/unbounded-discretion': 'off', clarity: 'off', measures: 'off' },
      }),
    });
    await client.open(uri, draft);
    const items = await pulled(client, uri);
    const opinion = items.find(({ code }) => code === 'clarity/unbounded-discretion');
    assert.equal(opinion?.severity, DiagnosticSeverity.Information);
    assert.match(String(opinion?.message), /opinion/);
    assert.ok(!codes(items).some(code => code.startsWith('procedure/')));
    await client.close();
  });

  it('is read again when it changes, without a restart', async () => {
    const files: Record<string, string> = { '/drafts/creg.json': '{}', '/drafts/a.creg': draft };
    const client = await connect({ capabilities: pulling, disk: memoryDisk(files) });
    await client.open(uri, draft);
    assert.ok(codes(await pulled(client, uri)).includes('clarity/unbounded-discretion'));
    files['/drafts/creg.json'] = '{ "extends": "../team.json" }';
    files['/team.json'] = '{ "severity": { "clarity": "off" } }';
    await changed(client, 'file:///drafts/creg.json');
    assert.ok(!codes(await pulled(client, uri)).includes('clarity/unbounded-discretion'));
    files['/team.json'] = '{}';
    await changed(client, 'file:///team.json');
    assert.ok(codes(await pulled(client, uri)).includes('clarity/unbounded-discretion'));
    await client.close();
  });

  it('tells its own faults, as they are typed', async () => {
    const files = { '/drafts/creg.json': '{}', '/drafts/a.creg': draft, '/drafts/b.json': '{ "lang": "de" }' };
    const client = await connect({ capabilities: pulling, disk: memoryDisk(files) });
    const config = 'file:///drafts/creg.json';
    await client.open(config, '{ "severty": {} }', 1, 'jsonc');
    const [fault, ...others] = await pulled(client, config);
    assert.deepEqual(others, []);
    assert.equal(fault?.severity, DiagnosticSeverity.Error);
    assert.deepEqual(fault?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 11 } });
    assert.match(String(fault?.message), /severity/);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: config, version: 2 },
      contentChanges: [{ text: '{ "extends": "b.json" }' }],
    });
    assert.match(String((await pulled(client, config))[0]?.message), /^b\.json:1:11: /);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: config, version: 3 },
      contentChanges: [{ text: '{}' }],
    });
    assert.deepEqual(await pulled(client, config), []);
    await client.close();
  });

  it('is told with the whole folder while something is wrong with it', async () => {
    const files: Record<string, string> = { '/drafts/creg.json': '{ "lang": "de" }', '/drafts/a.creg': draft };
    const client = await connect({ capabilities: pulling, disk: memoryDisk(files), folders: ['file:///drafts'] });
    const all = async (previousResultIds: { uri: string; value: string }[] = []) => {
      const { items }: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', {
        previousResultIds,
      });
      return items.filter(item => item.uri.endsWith('creg.json'));
    };
    const [wrong] = await all();
    assert.ok(wrong?.kind === 'full' && wrong.items.length === 1);
    files['/drafts/creg.json'] = '{}';
    await changed(client, wrong.uri);
    const [mended] = await all([{ uri: wrong.uri, value: wrong.resultId ?? '' }]);
    assert.ok(mended?.kind === 'full' && mended.items.length === 0);
    assert.deepEqual(await all(), []);
    await client.close();
  });

  it('says nothing of files that it leaves out', async () => {
    const disk = memoryDisk({ '/drafts/creg.json': '{ "exclude": "a.creg" }', '/drafts/a.creg': draft });
    const client = await connect({ capabilities: pulling, disk });
    await client.open(uri, draft);
    assert.deepEqual(await pulled(client, uri), []);
    await client.close();
  });
});

describe('a finding of an existing text', () => {
  it('is permitted in the configuration of its workspace', async () => {
    const text = '某市信用办法\n第一条　主管部门认为有必要的，列入严重失信主体名单。\n';
    const disk = memoryDisk({ '/drafts/creg.json': '{\n  "lang": "zh"\n}\n', '/drafts/texts/a.txt': text });
    const client = await connect({ capabilities: pulling, disk });
    const of = 'file:///drafts/texts/a.txt';
    await client.open(of, text, 1, 'regulation-text');
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: of },
      range: { start: { line: 1, character: 4 }, end: { line: 1, character: 12 } },
      context: { diagnostics: [] },
    });
    const permit = actions.find(({ title }) => title === '允许「clarity/unbounded-discretion」，写明理由');
    const [change] = permit?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.equal(change.textDocument.uri, 'file:///drafts/creg.json');
    assert.match(JSON.stringify(change.edits), /texts\/a\.txt/);
    await client.close();
  });
});

async function changed(client: TestClient, of: string): Promise<void> {
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: of, type: FileChangeType.Changed }],
  });
}

const standard = `标准 “省公共信用名单办法” {
  施行：2020年1月1日
  要求 期限 “名单的期限不得超过一年。” {
    检查：procedure/unbounded-term
    应有：期限 ≤ 1 年
  }
}
`;

describe('the command line and the editor', () => {
  it('agree on permissions, configuration and baseline', async () => {
    const text = readFileSync('test/cli/sample/text.txt', 'utf8');
    const shared = scratch({ 'norm.creg': standard });
    const folder = scratch({
      'creg.json': `{
        // 两边读同一份
        "baseline": "base.json",
        "standards": ${JSON.stringify(join(shared, '*.creg'))},
        "severity": { "drafting": "off", "clarity/unbounded-discretion": "warning" },
        "overrides": [{ "files": "texts/**", "severity": { "procedure": "info" }, "asOf": "2025-01-01" }],
        "exclude": "old/**",
      }`,
      'drafts/a.creg': draft,
      'drafts/b.creg': draft.replace(
        '  情形',
        '  // 允许 clarity/unbounded-discretion：试点；批准：法制科；至：2999-01-01\n  情形',
      ),
      'old/c.creg': draft,
      'texts/t.txt': text,
    });
    expectStatus(creg(['lint', '--update-baseline', 'drafts/a.creg', 'texts/t.txt'], { cwd: folder }), 0);
    // One provision of each is changed after that.
    writeFileSync(
      join(folder, 'drafts/a.creg'),
      draft.replace('主管部门认为', '市主管部门认为').replace('3 年', '9 年'),
    );
    writeFileSync(join(folder, 'texts/t.txt'), text.replace(/^（三）/m, '（三）再次'));

    const run = spawnSync(process.execPath, [bin, 'lint', '--format', 'json', '--fail-on', 'never', '.'], {
      cwd: folder,
      env: environment(),
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
    const { files }: { files: { file: string; findings: Told[] }[] } = JSON.parse(run.stdout);
    assert.deepEqual(files.map(({ file }) => file).sort(), ['drafts/a.creg', 'drafts/b.creg', 'texts/t.txt']);

    const client = await connect({ capabilities: pulling, disk: realDisk });
    let [old, fresh, permitted] = [0, 0, 0];
    for (const { file, findings } of files) {
      const of = pathToFileURL(join(folder, file)).href;
      const content = readFileSync(join(folder, file), 'utf8');
      await client.open(of, content, 1, file.endsWith('.txt') ? 'regulation-text' : 'creg');
      const items = await pulled(client, of);
      const shown = findings.filter(
        ({ suppression }) => suppression?.by !== 'comment' && suppression?.by !== 'configuration',
      );
      permitted += findings.length - shown.length;
      assert.deepEqual(
        items.map(({ code, message }) => `${code} ${message}`),
        shown.map(told => `${told.code} ${told.message}`),
      );
      for (const [index, item] of items.entries()) {
        const isOld = shown[index]?.suppressed === true;
        assert.equal(
          item.tags?.includes(DiagnosticTag.Unnecessary) ?? false,
          isOld || item.code === 'logic/unused-definition',
        );
        assert.equal(severityWords[item.severity ?? 0], isOld ? 'hint' : shown[index]?.severity);
        assert.deepEqual(item.range, shown[index]?.range);
        if (isOld) old++;
        else fresh++;
      }
    }
    assert.ok(old > 5 && fresh > 2 && permitted > 0, `${old} ${fresh} ${permitted}`);
    assert.ok(readdirSync(folder).includes('base.json'));
    await client.close();
  });
});

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: object;
  readonly suppressed: boolean;
  readonly suppression?: { readonly by: string };
}

const severityWords = ['', 'error', 'warning', 'info', 'hint'];
