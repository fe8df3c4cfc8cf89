/** Norms that the build has read say the same as norms that are read when they are asked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { analyze } from '../../server/core/analyze.js';
import { prepare, readied } from '../../server/core/norms/prepare.js';
import { modelOf, openWorkspace, type Source, withSource } from '../../server/core/workspace.js';
import { shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';

const settings = { today: '2026-05-01', levels: {} };
const ready = readied(shipped, prepare(shipped));

function findingsIn(norms: readonly Source[], file: string): unknown {
  const source: Source = {
    uri: file,
    text: readFileSync(file, 'utf8'),
    kind: file.endsWith('.creg') ? 'draft' : 'text',
  };
  const { model, findings } = analyze(withSource(openWorkspace(norms), source), file, rules, settings);
  return { model, findings };
}

describe('prepared norms', () => {
  for (const file of globSync(['examples/*.creg', 'test/golden/drafts/*.creg']).sort()) {
    it(`give the same of ${file}`, () => assert.deepEqual(findingsIn(ready, file), findingsIn(shipped, file)));
  }

  for (const { uri } of shipped) {
    it(`are themselves the same: ${uri}`, () =>
      assert.deepEqual(modelOf(openWorkspace(ready), uri), modelOf(openWorkspace(shipped), uri)));
  }

  it('can be used by name', () => {
    const text = '使用 模糊用语、失信约束、修复办法；事实 甲：是否';
    const bound = (norms: readonly Source[]) =>
      modelOf(withSource(openWorkspace(norms), { uri: 'a.creg', text, kind: 'draft' }), 'a.creg');
    assert.deepEqual(bound(ready), bound(shipped));
  });
});
