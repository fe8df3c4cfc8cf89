// Writes the site of the checks into dist/docs/: pages that need no server and load nothing from elsewhere.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from './load.mjs';

const { sitePages } = await load('server/cli/site.ts');

const folder = 'dist/docs';
const pages = sitePages(new Date().toISOString().slice(0, 10));
rmSync(folder, { recursive: true, force: true });
for (const { path, html } of pages) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}
console.log(`${folder}: ${pages.length} pages; begin at ${join(folder, 'index.html')}`);
