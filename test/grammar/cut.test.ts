/** Cutting runs of Han: by visible names and small words, if that covers them wholly, and not otherwise. */
import assert from 'node:assert/strict';
import { type CutPlace, cut } from '../../grammar/creg/cut.js';
import { visibleNames } from '../../grammar/creg/visible.js';
import { parse } from '../../grammar/index.js';

const names = new Set([
  '罚款金额',
  '处罚种类',
  '罚款',
  '行政处罚',
  '从重处罚',
  '甲',
  '乙',
  '甲乙',
  '乙丙',
  '丙',
  '含量',
]);

function pieces(run: string, place: CutPlace = 'condition'): string | undefined {
  const found = cut(run, place, visibleNames(names, new Set()), false);
  return found?.pieces.map(piece => run.slice(piece.start, piece.end)).join(' ');
}

describe('cut', () => {
  it('covers a run with names, connectives, bounds, windows and quantities', () => {
    assert.equal(pieces('处罚种类含罚款且从重处罚'), '处罚种类 含 罚款 且 从重处罚');
    assert.equal(pieces('罚款金额五万元以上二十万元以下'), '罚款金额 五万元 以上 二十万元 以下');
    assert.equal(pieces('一年内行政处罚不少于三次或非从重处罚'), '一年内 行政处罚 不少于 三次 或 非 从重处罚');
    assert.equal(pieces('列入满六个月且从重处罚'), '列入 满 六个月 且 从重处罚');
  });

  it('leaves a run whole that cannot be covered', () => {
    for (const run of ['三无产品', '一人公司', '一级', '县级以上市场监督管理部门', '含有害物质', '罚款处罚']) {
      assert.equal(pieces(run), undefined, run);
    }
  });

  it('never lets two names touch', () => {
    assert.equal(pieces('甲丙'), undefined);
    assert.equal(pieces('甲且丙'), '甲 且 丙');
  });

  it('separates names of a list by 和', () => {
    assert.equal(pieces('甲和乙', 'items'), '甲 和 乙');
    assert.equal(pieces('甲和乙', 'set'), '甲 和 乙');
    assert.equal(pieces('甲且乙', 'set'), undefined);
  });

  it('is linear in the run', () => {
    const run = `${'甲乙且'.repeat(20_000)}丙`;
    assert.equal(cut(run, 'condition', visibleNames(names, new Set()), false)?.pieces.length, 40_001);
    assert.equal(cut('甲'.repeat(100_000), 'condition', visibleNames(names, new Set()), false), undefined);
  });
});

describe('runs that can be cut', () => {
  const outside = new Set(['甲或', '甲', '乙', '或乙', '丙']);

  it('in two ways are reported, and the longest name is taken', () => {
    const { problems } = parse('定义 丁：丙且甲或乙', new Set(['甲或乙', '甲', '乙', '丙']));
    assert.deepEqual(
      problems.map(problem => [problem.code, problem.fix?.newText]),
      [['logic/ambiguous-words', '丙 且 甲或乙']],
    );
  });

  it('stay whole when they are a visible name', () => {
    assert.deepEqual(parse('定义 丁：甲或', outside).problems, []);
  });

  it('are listed, for the file must be read again when their names change', () => {
    assert.deepEqual(parse('定义 丁：甲且乙\n对象：某企业、other', outside).cuttable, ['甲且乙', '某企业']);
  });
});
