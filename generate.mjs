// Writes the generated parts from their sources: the table of checks in the README. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: { rules: 'server/rules/index.ts' },
  outdir: 'out/generate',
  bundle: true,
  format: 'esm',
  platform: 'node',
  loader: { '.creg': 'text', '.txt': 'text' },
  logLevel: 'warning',
});
const { rules } = await import(new URL('out/generate/rules.js', import.meta.url));

const rows = [...rules]
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map(({ code, level, grave, summary }) => {
    const levels = grave && grave !== level ? `${level}; ${grave} where grave` : level;
    return `| \`${code}\` | ${levels} | ${summary.zh} | ${summary.en} |`;
  });
const table = ['| code | level | 发现什么 | what it finds |', '| --- | --- | --- | --- |', ...rows].join('\n');

const readme = readFileSync('README.md', 'utf8');
const fresh = readme.replace(
  /(<!-- checks: generated[^>]*-->\n)[\s\S]*?(<!-- \/checks -->)/,
  (_, begin, end) => `${begin}${table}\n${end}`,
);
if (fresh === readme) process.exit(0);
if (process.argv.includes('--check')) {
  console.error('The table of checks in README.md is stale: run `npm run generate`.');
  process.exit(1);
}
writeFileSync('README.md', fresh);
