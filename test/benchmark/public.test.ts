/** Labels of texts that are not here: that they could stand on them, and how the texts lose their layout. */
import assert from 'node:assert/strict';
import { rules } from '../../server/rules/index.js';
import { publicLabels, withoutLayout } from './public.js';

describe('the labels of public texts', () => {
  const { commit, texts } = publicLabels();

  it('name a commit, and each text once', () => {
    assert.match(commit, /^[0-9a-f]{40}$/);
    for (const { path, sha256 } of texts) assert.match(sha256, /^[0-9a-f]{64}$/, path);
    assert.equal(new Set(texts.map(({ path }) => path)).size, texts.length);
  });

  it('hold texts to look at, and texts that nobody tunes on', () => {
    const due = (tuned: boolean): number =>
      texts.filter(text => text.tuned === tuned).flatMap(({ labels }) => labels.filter(({ kind }) => kind === 'due'))
        .length;
    assert.ok(due(true) > 150 && due(false) > 50, `${due(true)}, ${due(false)}`);
  });

  it('use codes of checks, rules of the policy, and spans that are spans', () => {
    const known = new Set(rules.map(({ code }) => code));
    for (const { path, labels } of texts) {
      for (const { kind, codes, rule, at, why } of labels) {
        const where = `${path} ${at?.join('–')}`;
        assert.equal(codes.length === 0, kind === 'harmless', where);
        for (const code of codes) assert.ok(known.has(code), `${where}: ${code}`);
        assert.match(rule, /^[PN]\d+$/, where);
        assert.ok(!at || (at[0] >= 0 && at[0] < at[1]), where);
        assert.ok(why.length > 0, where);
      }
    }
  });

  it('stand in a text without its layout', () => {
    const markdown = `# 某市养鸟条例

<!-- INFO END -->

## 第一章　总则

**第一条**　鸟有下列情形的，登记：（一）会飞的；（二）会叫的。
`;
    assert.equal(
      withoutLayout(markdown),
      '某市养鸟条例\n第一章 总则\n第一条 鸟有下列情形的，登记：\n（一）会飞的；\n（二）会叫的。\n',
    );
  });
});
