/**
 * Golden views of one text: its tree, its printed faces, its findings, each beside the source in `test/golden/drafts`.
 * `CREG_UPDATE=1 npm run unit` writes them anew; a view without a text fails.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { analyze } from '../server/core/analyze.js';
import { lineIndex } from '../server/core/lines.js';
import { openWorkspace, withSource } from '../server/core/workspace.js';
import { laws, shipped } from '../server/norms/load.js';
import { rules } from '../server/rules/index.js';

const folder = 'test/golden/drafts';
const texts = globSync(`${folder}/*.creg`).sort();
const settings = { today: '2026-05-01', levels: {} };

describe('golden views', () => {
  for (const file of texts) {
    const text = readFileSync(file, 'utf8');
    const source = { uri: 'draft.creg', text, kind: 'draft' as const };
    const { syntax, findings } = analyze(withSource(openWorkspace(shipped, laws), source), source.uri, rules, settings);

    it(`${file}: tree`, () => compare(`${file}.tree.txt`, outline(syntax?.file, text)));

    it(`${file}: findings under their lines`, () => {
      const lines = lineIndex(text);
      const under = new Map<number, string[]>();
      for (const { at, code, level, message, quote } of findings) {
        const { line } = lines.position(at.start);
        const notes = under.get(line) ?? [];
        notes.push(
          `//! [${at.start}..${at.end}] ${level} ${code} 「${quote}」`,
          `//!   ${message.zh}`,
          `//!   ${message.en}`,
        );
        under.set(line, notes);
      }
      const view = text.split('\n').flatMap((line, index) => [line, ...(under.get(index) ?? [])]);
      compare(`${file}.findings.txt`, view.join('\n'));
    });
  }

  it('have no view without a text', () => {
    for (const view of globSync(`${folder}/*.txt`)) {
      assert.ok(existsSync(view.replace(/\.(tree|findings)\.txt$/, '')), `${view} belongs to no text`);
    }
    assert.ok(texts.length > 0);
  });
});

function compare(view: string, actual: string): void {
  if (process.env.CREG_UPDATE) writeFileSync(view, actual);
  assert.equal(actual, existsSync(view) ? readFileSync(view, 'utf8') : '(no such view: run with CREG_UPDATE=1)');
}

/** One line a node: kind, span, what is special about it, and the beginning of its source. */
function outline(node: unknown, text: string, depth = 0, field = ''): string {
  if (Array.isArray(node)) return node.map(one => outline(one, text, depth, field)).join('');
  if (!isNode(node)) return '';
  const plain: string[] = [];
  let inner = '';
  for (const [key, value] of Object.entries(node)) {
    if (key === 'kind' || key === 'span' || key === 'written') continue;
    if (typeof value === 'object' && value !== null) inner += outline(value, text, depth + 1, `${key}: `);
    else if (key !== 'text') plain.push(`${key}=${value}`);
  }
  const { start, end } = node.span;
  const source = text.slice(start, end).replace(/\s+/g, ' ');
  const shown = source.length > 24 ? `${source.slice(0, 23)}…` : source;
  return `${'  '.repeat(depth)}${field}${node.kind}[${start}..${end}] ${[...plain, shown].join(' ')}\n${inner}`;
}

function isNode(value: unknown): value is { kind: string; span: { start: number; end: number } } {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;
}
