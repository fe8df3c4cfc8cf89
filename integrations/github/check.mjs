// The step of the GitHub Action: creg lint with annotations and job summary, SARIF if wanted, and the sum as outputs.
// By hand: INPUT_PATHS='texts' node integrations/github/check.mjs
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const input = (name, otherwise = '') => process.env[`INPUT_${name}`]?.trim() || otherwise;
const home = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'creg-'));
try {
  process.exitCode = check();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function check() {
  const creg = program();
  if (creg === undefined) return 2;
  const paths = input('PATHS', '.')
    .split(/\r?\n/)
    .map(path => path.trim())
    .filter(Boolean);
  const sum = join(folder, 'creg.json');
  const sarif = input('SARIF_FILE');
  const status = run(creg, [
    'lint',
    '--format',
    'github',
    '--format',
    `json:${sum}`,
    ...(sarif ? ['--format', `sarif:${sarif}`] : []),
    ...option('fail-on', 'FAIL_ON'),
    ...option('baseline', 'BASELINE'),
    ...option('since', 'SINCE'),
    ...option('lang', 'LANG'),
    '--',
    ...paths,
  ]);
  if (existsSync(sum)) tell(JSON.parse(readFileSync(sum, 'utf8')).summary, sarif);
  if (input('TEST') !== 'true' || status > 1) return status;
  // Cases stand in drafts alone.
  const drafts = paths.filter(path => !/\.(?:txt|md|docx)$/i.test(path));
  if (drafts.length === 0) return status;
  return Math.max(
    status,
    run(creg, ['test', '--no-color', '--allow-no-cases', ...option('lang', 'LANG'), '--', ...drafts]),
  );
}

/** The words that start creg: the one of this checkout, made first where it is no release; or a published one. */
function program() {
  const version = input('VERSION');
  if (version) {
    if (/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) return ['npx', '--yes', `creg@${version}`];
    console.log(`::error::version is to be one like 0.1.0, not “${version}”`);
    return undefined;
  }
  const built = ['creg.cjs', 'creg-standalone.cjs'].map(name => join(home, 'dist', name)).find(existsSync);
  if (built) return [process.execPath, built];
  console.log('::group::creg is made from its source, once: a release comes with it');
  const npm = (...words) =>
    spawnSync('npm', words, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' });
  const made = npm('ci', '--no-audit', '--no-fund').status === 0 && npm('run', 'build').status === 0;
  console.log('::endgroup::');
  if (made) return [process.execPath, join(home, 'dist', 'creg.cjs')];
  console.log('::error::creg could not be made: use a release (uses: …@v0.1.0), or say which version');
  return undefined;
}

function option(name, from) {
  const value = input(from);
  return value ? [`--${name}`, value] : [];
}

function run([command, ...first], words) {
  const { status, error } = spawnSync(command, [...first, ...words], { stdio: 'inherit' });
  if (error) console.log(`::error::${error.message}`);
  return status ?? 3;
}

function tell({ error, warning, info, hint, suppressed }, sarif) {
  const outputs = {
    errors: error,
    warnings: warning,
    findings: error + warning + info + hint,
    suppressed,
    ...(sarif && { 'sarif-file': sarif }),
  };
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, lines.join(''));
}
