/** Every example shows the findings that its first lines promise, no more and no fewer, in both faces. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { type Analysis, analyze } from '../server/core/analyze.js';
import { openWorkspace, withSource } from '../server/core/workspace.js';
import { laws, shipped } from '../server/norms/load.js';
import { rules } from '../server/rules/index.js';

const files = globSync('examples/*.creg').sort();
const settings = { today: '2026-05-01', levels: {} };

describe('examples', () => {
  for (const file of files) {
    it(`${file} shows what it says it shows`, () => {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual(codes(check(file)), promised(text));
    });
  }

  it('stand in both faces, with the same findings', () => {
    const chinese = files.filter(file => file.endsWith('.zh.creg'));
    assert.ok(chinese.length >= 6);
    for (const file of chinese) {
      const english = file.replace('.zh.', '.en.');
      assert.deepEqual(count(check(english)), count(check(file)), `${file} and ${english}`);
    }
  });

  it('say nothing of the shipped norms themselves', () => {
    for (const source of shipped) {
      const { findings } = analyze(openWorkspace(shipped, laws), source.uri, rules, settings);
      assert.deepEqual(
        findings.map(finding => `${source.uri} ${finding.code} ${finding.message.zh}`),
        [],
      );
    }
  });
});

function check(file: string): Analysis {
  const source = { uri: file, text: readFileSync(file, 'utf8'), kind: 'draft' as const };
  return analyze(withSource(openWorkspace(shipped, laws), source), file, rules, settings);
}

function promised(text: string): readonly string[] {
  const lines = [...text.matchAll(/^\/\/ (?:应当发现：|expected:)(.*)$/gm)];
  assert.ok(lines.length > 0, 'the example does not say what it shows');
  return lines.flatMap(([, list = '']) => list.match(/[a-z]+\/[a-z-]+/g) ?? []).sort();
}

function codes({ findings }: Analysis): readonly string[] {
  return [...new Set(findings.map(finding => finding.code))].sort();
}

function count({ findings }: Analysis): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { code } of findings) found[code] = (found[code] ?? 0) + 1;
  return Object.fromEntries(Object.entries(found).sort());
}
