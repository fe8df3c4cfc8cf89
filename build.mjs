// Bundles the product into dist/, and with --tests the test files (all, or those named) into out/.
import { chmodSync } from 'node:fs';
import { build, context } from 'esbuild';
import { globSync } from 'tinyglobby';

const args = process.argv.slice(2);
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  loader: { '.creg': 'text', '.md': 'text' },
  logLevel: 'warning',
};

if (args[0] === '--tests') {
  const files = args.length > 1 ? args.slice(1) : globSync('test/**/*.test.ts', { ignore: 'test/editors/**' });
  await build({
    ...shared,
    entryPoints: files,
    outbase: '.',
    outdir: 'out',
    format: 'esm',
    splitting: true,
    chunkNames: 'out/chunks/[hash]',
    sourcemap: 'inline',
    packages: 'external',
  });
} else {
  const product = {
    ...shared,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    minify: true,
    // Readable names in a report of a defect.
    keepNames: true,
    legalComments: 'none',
    external: ['vscode'],
    entryPoints: {
      creg: 'server/cli/creg.ts',
      main: 'server/cli/main.ts',
      server: 'server/lsp/main.ts',
      client: 'client/extension.ts',
    },
  };
  if (args.includes('--watch')) await (await context(product)).watch();
  else {
    await build(product);
    chmodSync('dist/creg.cjs', 0o755);
  }
}
