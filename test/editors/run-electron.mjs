// The same suite in a desktop VS Code, for machines that can download one: `npm run test:electron`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

const suite = resolve('out/editors/suite.cjs');
await build({
  entryPoints: ['test/editors/vscode/index.ts'],
  outfile: suite,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', 'mocha'],
});
const folder = mkdtempSync(join(tmpdir(), 'creg-suite-'));
cpSync('examples', folder, { recursive: true });
cpSync('test/editors/vscode/drafts', folder, { recursive: true });
try {
  // The oldest VS Code that is promised, unless another is asked for.
  const [version = '1.91.1'] = process.argv.slice(2);
  await runTests({
    version,
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: suite,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
