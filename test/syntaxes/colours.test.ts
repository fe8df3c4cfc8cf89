/** What is coloured, and how: the English face in the marked file beside, the Chinese face and its traps here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { parseGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/parsing.js';
import { colours, registry } from './colours.js';

/** `word=scope` for everything with a colour, punctuation aside. */
async function coloured(text: string): Promise<readonly string[]> {
  const found = await colours(text);
  return found.filter(part => !part.scope.startsWith('punctuation')).map(part => `${part.text.trim()}=${part.scope}`);
}

describe('colours', () => {
  it('of the English face', async () => {
    const test = parseGrammarTestCase(readFileSync('test/syntaxes/english.creg', 'utf8'));
    assert.deepEqual(await runGrammarTestCase(registry, test), []);
    assert.ok(test.assertions.length > 10);
  });

  it('of block words, names and wording', async () => {
    assert.deepEqual(await coloured('情形 暗管排污 / hidden-discharge “通过暗管排放的” {'), [
      '情形=keyword.control',
      '暗管排污=entity.name.type',
      'hidden-discharge=entity.name.type',
      '通过暗管排放的=string.quoted.double',
    ]);
  });

  it('of a block word glued to its name, and not of a name that begins like one', async () => {
    assert.deepEqual(await coloured('情形无证生产“没有许可的”{'), [
      '情形=keyword.control',
      '无证生产=entity.name.type',
      '没有许可的=string.quoted.double',
    ]);
    assert.deepEqual(await coloured('标准差 = 3'), ['==keyword.operator.comparison', '3=constant.numeric']);
  });

  it('of a heading anywhere before a colon, of any width', async () => {
    assert.deepEqual(await coloured('施行：2026年3月1日   有效期至:２０２８年２月２９日'), [
      '施行=keyword.other.heading',
      '2026年3月1日=constant.numeric.date',
      '有效期至=keyword.other.heading',
      '２０２８年２月２９日=constant.numeric.date',
    ]);
  });

  it('of a fact that is named like a heading', async () => {
    assert.deepEqual(await coloured('事实 期限：日'), [
      '事实=keyword.control',
      '期限=entity.name.type',
      '日=support.type',
    ]);
  });

  it('of conditions', async () => {
    assert.deepEqual(await coloured('当：罚款金额 ≥ 50 万元 且 非 不可抗力 或 列入 满 6 个月'), [
      '当=keyword.other.heading',
      '≥=keyword.operator.comparison',
      '50=constant.numeric',
      '万=constant.numeric',
      '元=keyword.other.unit',
      '且=keyword.operator.logical',
      '非=keyword.operator.logical',
      '或=keyword.operator.logical',
      '列入=keyword.other',
      '满=keyword.operator.word',
      '6=constant.numeric',
      '个月=keyword.other.unit',
    ]);
  });

  it('of quantities in Han, and not of names that begin like one', async () => {
    assert.deepEqual(await coloured('当：数额 五万元以上 且 一级 且 三无产品'), [
      '当=keyword.other.heading',
      '五万=constant.numeric',
      '元=keyword.other.unit',
      '以上=keyword.operator.word',
      '且=keyword.operator.logical',
      '且=keyword.operator.logical',
    ]);
    assert.deepEqual(await coloured('当：PM2.5浓度 ≥ 75'), [
      '当=keyword.other.heading',
      '≥=keyword.operator.comparison',
      '75=constant.numeric',
    ]);
  });

  it('of nested quotes and titles', async () => {
    const quoted = await colours('“外“内{职责}”外”');
    assert.ok(quoted.every(part => part.scopes.includes('string.quoted.double')));
    assert.deepEqual(await coloured('违反：《关于印发《某某办法》的通知》第二条'), [
      '违反=keyword.other.heading',
      '《=support.class.title',
      '关于印发=support.class.title',
      '《=support.class.title',
      '某某办法=support.class.title',
      '》=support.class.title',
      '的通知=support.class.title',
      '》=support.class.title',
      '第二条=constant.other.place',
    ]);
  });

  it('of a quote over several lines, and of one left open: it ends before the next heading', async () => {
    assert.deepEqual(await coloured('情形 甲 “第一行\n  第二行”'), [
      '情形=keyword.control',
      '甲=entity.name.type',
      '第一行=string.quoted.double',
      '第二行=string.quoted.double',
    ]);
    assert.deepEqual(await coloured('情形 甲 “没有写完\n  期限：3 年'), [
      '情形=keyword.control',
      '甲=entity.name.type',
      '没有写完=string.quoted.double',
      '期限=keyword.other.heading',
      '3=constant.numeric',
      '年=keyword.other.unit',
    ]);
  });

  it('of document numbers, per-units and comments', async () => {
    assert.deepEqual(await coloured('依据：国办发［2020］49号 ／／ 注'), [
      '依据=keyword.other.heading',
      '国办发［2020］49号=support.constant.document',
      '注=comment.line.double-slash',
    ]);
    assert.deepEqual(await coloured('事实 浓度：微克/立方米'), [
      '事实=keyword.control',
      '浓度=entity.name.type',
      '微克/立方米=support.type',
    ]);
  });
});
