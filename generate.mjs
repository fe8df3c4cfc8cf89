// Writes the generated parts of the README: the table of checks, the figures, and what the server answers in a real conversation. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from './load.mjs';

const { rules } = await load('server/rules/index.ts');
const { askEverything } = await load('test/lsp/every-request.ts');

const rows = [...rules]
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map(({ code, level, grave, summary }) => {
    const levels = grave && grave !== level ? `${level}; ${grave} where grave` : level;
    return `| \`${code}\` | ${levels} | ${summary.zh} | ${summary.en} |`;
  });
const table = ['| code | level | 发现什么 | what it finds |', '| --- | --- | --- | --- |', ...rows].join('\n');

const readme = readFileSync('README.md', 'utf8');
const fresh = [
  ['checks', table],
  ['figures', figuresTable()],
  ['requests', requestsTable(await askEverything())],
].reduce(
  (text, [name, content]) =>
    text.replace(
      new RegExp(`(<!-- ${name}: generated[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, begin, end) => `${begin}${content}\n${end}`,
    ),
  readme,
);
if (fresh === readme) process.exit(0);
if (process.argv.includes('--check')) {
  console.error('The generated parts of README.md are stale: run `npm run generate`.');
  process.exit(1);
}
writeFileSync('README.md', fresh);

/** Precision and recall as they were recorded, a check a row. */
function figuresTable() {
  const { own, real, public: seen, unseen, held } = JSON.parse(readFileSync('server/rules/figures.json', 'utf8'));
  const share = (part, whole) => (whole === 0 ? '–' : `${(part / whole).toFixed(2)} (${part} of ${whole})`);
  const cells = figures =>
    figures ? [share(figures.right, figures.right + figures.wrong), share(figures.found, figures.due)] : ['–', '–'];
  const sets = [own, real, seen];
  const line = (name, figures) => `| ${[name, ...figures.flatMap(cells)].join(' | ')} |`;
  const codes = [...new Set(sets.flatMap(({ byCheck }) => Object.keys(byCheck)))].sort();
  const sum = ({ texts, labels, total }) => {
    const [precision, recall] = cells(total);
    return `(${texts}, with ${labels} labels): precision ${precision}, recall ${recall}.`;
  };
  const heads = [`${own.texts} invented texts`, `${real.texts} real texts`, `${seen.texts} public texts`];
  return [
    `**On public texts that nobody tuned on** ${sum(held)}`,
    `**On invented texts that nobody tuned on** ${sum(unseen)}`,
    '',
    `| check | ${heads.map(head => `precision, ${head} | recall`).join(' | ')} |`,
    `| ${Array(7).fill('---').join(' | ')} |`,
    line(
      '**all**',
      sets.map(({ total }) => total),
    ),
    ...codes.map(code =>
      line(
        `\`${code}\``,
        sets.map(({ byCheck }) => byCheck[code]),
      ),
    ),
  ].join('\n');
}

/** What the server answered, a request a row. */
function requestsTable(asked) {
  const rows = asked
    .filter(({ en }) => en !== '')
    .map(({ method, answered, zh, en }) => `| \`${method}\` | ${answered ? 'yes' : 'no'} | ${zh} | ${en} |`);
  return [
    '| request | answered | 用处，或者为什么没有 | what for, or why not |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
