/** What is delivered: a package that starts with no install step, one file that needs no other, and what is inside. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment, expectStatus } from '../cli/creg.js';
import { articles, docx, p } from '../disk/docx-files.js';
import { scratch } from '../disk/scratch.js';

const text = readFileSync('test/cli/sample/text.txt', 'utf8');
const word = docx({
  body: p('某市信用办法') + p('第一条 主管部门认为应当列入的，列入失信名单。'),
  numbering: articles,
});

function run(program: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

/** Findings of a call with `--format json`, file by file. */
function found(stdout: string): readonly (readonly [string, readonly string[]])[] {
  const { files } = JSON.parse(stdout) as { files: { file: string; findings: { fingerprint: string }[] }[] };
  return files.map(({ file, findings }) => [file, findings.map(({ fingerprint }) => fingerprint)]);
}

/** What npm says of a package that it made. */
interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

describe('the npm package', () => {
  const folder = scratch();
  let about: Packed;

  before(() => {
    const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const packed = spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' });
    const [first] = JSON.parse(packed.stdout) as Packed[];
    assert.ok(first);
    about = first;
    assert.equal(spawnSync('tar', ['xzf', about.filename], { cwd: folder }).status, 0);
  });

  it('has the command line and what it needs, and nothing else', () => {
    assert.deepEqual(about.files.map(({ path }) => path).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/NOTICES.md',
      'dist/creg.cjs',
      'dist/creg.schema.json',
      'dist/docx.cjs',
      'dist/main.cjs',
      'dist/sbom.cdx.json',
      'dist/server.cjs',
      'dist/word.cjs',
      'package.json',
    ]);
    assert.ok(about.unpackedSize < 10_000_000, `${about.unpackedSize} bytes`);
  });

  it('asks for nothing to be installed', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as Record<string, unknown>;
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.optionalDependencies, undefined);
    assert.equal(manifest.peerDependencies, undefined);
    const scripts = Object.keys(manifest.scripts as object);
    for (const script of ['preinstall', 'install', 'postinstall']) assert.ok(!scripts.includes(script), script);
    assert.deepEqual(manifest.bin, { creg: 'dist/creg.cjs' });
    assert.match(readFileSync(join(folder, 'package/dist/creg.cjs'), 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.ok((statSync(join(folder, 'package/dist/creg.cjs')).mode & 0o111) !== 0 || process.platform === 'win32');
  });

  it('works where it was unpacked: checks texts and Word, in one thread or two, and writes Word', () => {
    const program = join(folder, 'package/dist/creg.cjs');
    const cwd = scratch({ 'a.txt': text, 'b.docx': word });
    expectStatus(run(program, ['--version'], scratch()), 0);
    const one = run(program, ['lint', '--format', 'json', '--fail-on', 'never'], cwd);
    expectStatus(one, 0);
    assert.deepEqual(
      found(one.stdout).map(([file, prints]) => [file, prints.length > 0]),
      [
        ['a.txt', true],
        ['b.docx', true],
      ],
    );
    const two = run(program, ['lint', '--format', 'json', '--fail-on', 'never', '--jobs', '2'], cwd);
    expectStatus(two, 0);
    assert.deepEqual(found(two.stdout), found(one.stdout));
    expectStatus(run(program, ['report', 'a.txt', '--output', 'sheet.docx'], cwd), 0);
    assert.ok(statSync(join(cwd, 'sheet.docx')).size > 1000);
  });

  it('starts by way of npx from its file', () => {
    const cwd = scratch({ 'a.txt': text });
    copyFileSync(join(folder, about.filename), join(cwd, about.filename));
    const npx = (...words: readonly string[]) =>
      spawnSync('npx', ['--yes', '--offline', `--cache=${join(folder, 'cache')}`, `./${about.filename}`, ...words], {
        cwd,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
    const answer = npx('--version');
    expectStatus(answer, 0);
    assert.match(answer.stdout, /^creg \d+\.\d+\.\d+\n$/);
    expectStatus(npx('lint', 'a.txt'), 1);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', about.filename]);
  });
});

describe('the command line in one file', () => {
  const folder = scratch();
  const program = join(folder, 'creg-standalone.cjs');

  before(() => {
    const built = spawnSync(process.execPath, ['build.mjs', '--standalone'], { encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    copyFileSync('dist/creg-standalone.cjs', program);
  });

  it('finds what the other finds, alone in a folder, in one thread or two, in Word as well', () => {
    const cwd = scratch({ 'a.txt': text, 'b.docx': word });
    const call = ['lint', '--format', 'json', '--fail-on', 'never'];
    const other = run(resolve('dist/creg.cjs'), call, cwd);
    for (const more of [[], ['--jobs', '2']]) {
      const answer = run(program, [...call, ...more], cwd);
      expectStatus(answer, 0);
      assert.deepEqual(found(answer.stdout), found(other.stdout));
    }
    assert.deepEqual(readdirSync(folder), ['creg-standalone.cjs']);
    // The licences of what is inside are inside.
    assert.match(readFileSync(program, 'utf8'), /\n## chevrotain \d+\.\d+\.\d+\n.*Apache License.*\*\/\n$/s);
  });

  it('writes Word, and is the language server', async () => {
    const cwd = scratch({ 'a.txt': text });
    expectStatus(run(program, ['report', 'a.txt', '--output', 'sheet.docx'], cwd), 0);
    assert.ok(existsSync(join(cwd, 'sheet.docx')));
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const server = spawn(process.execPath, [program, 'server', '--stdio'], { cwd, env: environment() });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    let stdout = '';
    for await (const part of server.stdout) {
      stdout += String(part);
      if (stdout.includes('"capabilities"')) break;
    }
    server.kill();
    assert.match(stdout, /"capabilities":\{/);
  });
});
