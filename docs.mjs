// Writes the site of the checks into dist/docs/: pages that need no server and load nothing from elsewhere.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

await build({
  entryPoints: { site: 'server/cli/site.ts' },
  outdir: 'out/docs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  loader: { '.creg': 'text', '.txt': 'text' },
  logLevel: 'warning',
});
const { sitePages } = await import(new URL('out/docs/site.js', import.meta.url));

const folder = 'dist/docs';
const pages = sitePages(new Date().toISOString().slice(0, 10));
rmSync(folder, { recursive: true, force: true });
for (const { path, html } of pages) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}
console.log(`${folder}: ${pages.length} pages; begin at ${join(folder, 'index.html')}`);
