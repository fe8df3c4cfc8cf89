/** The prose of a draft is checked as prose: what stands in articles, and lists of which only the sentences are there. */
import assert from 'node:assert/strict';
import { analyze } from '../../server/core/analyze.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';
import { mark, unmark } from '../marks.js';

const settings = { today: '2026-06-01', asOf: '2026-06-01', levels: {} } as const;

function findings(text: string) {
  const uri = 'file:///a.creg';
  return analyze(withSource(openWorkspace(shipped, laws), { uri, text, kind: 'draft' }), uri, rules, settings).findings;
}

/** Compares where a check speaks with the marks in a draft. */
function checkFound(code: string, marked: string): void {
  const { text } = unmark(marked);
  const spans = findings(text).flatMap(finding => (finding.code === code ? [finding.at] : []));
  assert.equal(mark(text, spans), marked);
}

describe('the prose of a draft', () => {
  it('is read like a text: whoever is listed in an article is listed', () => {
    checkFound(
      'clarity/undefined-degree',
      `法规 “云湖市风筝办法” {
  条 “放飞者有下列情形之一的，列入严重失信主体名单：” {
    项 “断线，<|情节严重|>的；”
    项 “被吊销许可证的。”
  }
  条 “断线，情节严重的，处一万元以下罚款。”
}`,
    );
  });

  it('provides what the block of a list does not', () => {
    const list = `黑名单 失信 “严重失信主体名单” {
    引导语 “有下列情形之一的，列入严重失信主体名单：”
    情形 吊销 “被吊销许可证的” { 当：处罚种类 含 吊销许可证件 }
  }`;
    checkFound('procedure/no-notice', `法规 “云湖市风筝办法” {\n  ${list.replace('失信 ', '<|失信|> ')}\n}`);
    const notice = '条 “列入严重失信主体名单前，应当书面告知当事人列入的事由、依据和依法享有的权利。”';
    checkFound('procedure/no-notice', `法规 “云湖市风筝办法” {\n  ${list}\n  ${notice}\n}`);
  });

  it('is told once, where a heading repeats it', () => {
    const draft = `法规 “云湖市风筝办法” {
  依据：《中华人民共和国合同法》
  条 “为了规范放飞，根据<|《中华人民共和国合同法》|>，制定本办法。”
}`;
    checkFound('citation/repealed', draft);
  });

  it('leaves alone what blocks say', () => {
    const draft = `法规 “云湖市风筝办法” {
  黑名单 失信 “严重失信主体名单” {
    情形 断线 “断线，<|情节严重|>的”
  }
  条 “放飞者自负其责。”
}`;
    checkFound('clarity/undefined-degree', draft);
  });

  it('knows that a rating is laid down in a block of its own', () => {
    checkFound(
      'clarity/unbounded-discretion',
      `法规 “云湖市风筝办法” {
  条 “主管部门建立放飞者信用评价制度。”
  信用评价 放飞 “放飞者信用评价” { 对象：企业；分值：0 至 100；等级 { 甲：60 分以上；乙：不满 60 分 } }
}`,
    );
  });
});
