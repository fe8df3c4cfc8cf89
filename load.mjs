// Loads a module of the product into a script: bundled into out/, with texts and drafts as the product has them.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What the module `entry` exports; paths are those of this folder, wherever the script is run. */
export async function load(entry) {
  const outfile = resolve(import.meta.dirname, 'out/scripts', entry.replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    loader: { '.creg': 'text', '.md': 'text', '.txt': 'text' },
    // The form that Node would choose hides its names from those who import it.
    alias: { 'jsonc-parser': resolve(import.meta.dirname, 'node_modules/jsonc-parser/lib/esm/main.js') },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile));
}
