/** The exemplary regulation and an invented amendment of it: what tests of the table of changes begin with. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export const before = readFileSync('examples/exemplary.zh.creg', 'utf8');

const edits: readonly (readonly [from: string, to: string])[] = [
  ['名单条例” {', '名单管理条例” {'],
  ['施行：2026年5月1日 “本条例自2026年5月1日起施行。”', '施行：2027年7月1日 “本条例自2027年7月1日起施行。”'],
  ['“法律、行政法规另有规定的，从其规定。”', '“法律、行政法规对失信主体名单另有规定的，从其规定。”'],
  // More are listed, fewer are, a new criterion, one that is gone.
  ['货值金额五万元以上，被处以从严处罚的', '货值金额三万元以上，被处以从严处罚的'],
  ['货值金额 ≥ 5 万元', '货值金额 ≥ 3 万元'],
  ['罚款金额十万元以上的', '罚款金额二十万元以上的'],
  ['罚款金额 ≥ 10 万元', '罚款金额 ≥ 20 万元'],
  [
    '    情形 犯罪 / crime “因危害食品安全构成犯罪，判决已经生效的” {\n      违反：《中华人民共和国刑法》第一百四十三条、第一百四十四条\n      凭：生效刑事判决\n      危害：身体健康和生命安全\n      当：构成犯罪\n    }\n',
    '    情形 屡犯 / repeated “一年内因同类违法行为受到三次以上行政处罚，被责令停产停业的” {\n      违反：《中华人民共和国食品安全法》第一百三十四条\n      凭：行政处罚决定\n      危害：身体健康和生命安全\n      当：一年内 行政处罚 ≥ 3 次 且 处罚种类 含 责令停产停业\n    }\n',
  ],
  ['陈述申辩：收到告知之日起 10 个工作日内', '陈述申辩：收到告知之日起 15 个工作日内'],
  ['期限：3 年 “列入期限为三年，', '期限：2 年 “列入期限为二年，'],
  // A measure that is gone, a new article, and one that moves from the last chapter to the first.
  ['      措施 加强检查 “增加监督检查频次” 依据《中华人民共和国食品安全法》第一百一十三条\n', ''],
  ['  定义 从严处罚', '  条 协同 / cooperation “各级人民政府应当建立食品安全信用信息共享机制。”\n\n  定义 从严处罚'],
];

const duties = /\n {2}条 职责 \/ duties[\s\S]*?\n {2}\}\n/u;

export const after = movedDuties(
  edits.reduce((text, [from, to]) => {
    assert.equal(text.split(from).length, 2, `once in the exemplary regulation: ${from}`);
    return text.replace(from, to);
  }, before),
);

function movedDuties(text: string): string {
  const [block = ''] = duties.exec(text) ?? [];
  assert.notEqual(block, '');
  return text.replace(block, '\n').replace('\n  条 协同', `${block}\n  条 协同`);
}
