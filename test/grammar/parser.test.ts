/** The parser: each construct of the language, and that both faces and any spacing give the same tree. */
import assert from 'node:assert/strict';
import { parse } from '../../grammar/index.js';
import { problems as allProblems, sketch } from './sketch.js';

const names = ['罚款金额', '行政处罚', '处罚种类', '罚款', '拘留', '甲', '乙', '丙', '含量', '企业', '个体工商户'];

/** These texts are parts of drafts, without the block that they would stand in. */
function problems(text: string, visible: readonly string[]): string[] {
  return allProblems(text, visible).filter(each => !each.startsWith('syntax/out-of-place'));
}

/** All these texts are read without problems, and as one tree. */
function same(...texts: readonly string[]): void {
  const [first = '', ...others] = texts;
  for (const text of texts) assert.deepEqual(problems(text, names), [], text);
  for (const other of others) assert.equal(sketch(other, names), sketch(first, names), other);
}

/** The text is read without problems, as this tree. */
function reads(text: string, ...lines: readonly string[]): void {
  assert.deepEqual(problems(text, names), [], text);
  assert.equal(sketch(text, names), lines.join('\n'));
}

/** What stands behind `当：`, sketched. */
function condition(text: string): string {
  assert.deepEqual(problems(`定义 丁：${text}`, names), [], text);
  return sketch(`定义 丁：${text}`, names).replace(/^Define\(role=define name=丁 condition=(.*)\)$/, '$1');
}

describe('conditions', () => {
  it('bind 非 before 且 before 或 before 则', () => {
    assert.equal(
      condition('甲 且 非 乙 或 丙'),
      'Or(operands=[And(operands=[Test(name=甲), Not(operand=Test(name=乙))]), Test(name=丙)])',
    );
    assert.equal(
      condition('甲 或 乙 则 丙'),
      'Implies(left=Or(operands=[Test(name=甲), Test(name=乙)]) right=Test(name=丙))',
    );
    assert.equal(
      condition('甲 且 (乙 或 丙)'),
      'And(operands=[Test(name=甲), Or(operands=[Test(name=乙), Test(name=丙)] bracketed=true)])',
    );
  });

  it('are one tree with and without spaces, in both widths and faces', () => {
    same(
      '定义 丁：罚款金额 ≥ 50 万元 或 一年内 行政处罚 ≥ 3 次 且 处罚种类 含 罚款',
      '定义 丁：罚款金额≥50万元或一年内行政处罚≥3次且处罚种类含罚款',
      '定义 丁：罚款金额 >= 500,000 元 或者 1 年内 行政处罚 >= 三次 并且 处罚种类 含 罚款',
      '定义 丁:罚款金额＞＝５０万元 or 行政处罚 within 1 year >= 3 times and 处罚种类 includes 罚款',
      '定义 丁：\n  罚款金额 ≥ 五十万元 或\n  一年内 行政处罚 ≥ 3 次\n  且 处罚种类 含 罚款',
    );
  });

  it('compare by sign or by word, before or after the number', () => {
    same('当：罚款金额 ≥ 50 万元', '当：罚款金额≥五十万元', '当:罚款金额>=500,000 yuan');
    for (const form of ['50 万元以上', '五十万元以上', '50万元（含50万元）以上', '50 万元以上（含）']) {
      assert.equal(condition(`罚款金额 ${form}`), 'Test(name=罚款金额 relation=Range(lower=500000元 after))', form);
    }
    assert.equal(condition('罚款金额 超过 5 元'), 'Test(name=罚款金额 relation=Range(lower=not 5元 before))');
    assert.equal(
      condition('罚款金额 10 元以下（不含 10 元）'),
      'Test(name=罚款金额 relation=Range(upper=not 10元 after))',
    );
    assert.equal(
      condition('罚款金额 5 万元以上不满 20 万元'),
      'Test(name=罚款金额 relation=Range(lower=50000元 after upper=not 200000元 before))',
    );
    assert.equal(
      condition('罚款金额 5 至 20 万元'),
      'Test(name=罚款金额 relation=Range(lower=50000元 to upper=200000元 to))',
    );
    assert.equal(condition('含量 ≥ 3 毫克/升'), 'Test(name=含量 relation=Range(lower=3毫克/升 sign))');
  });

  it('ask for members of sets and classes', () => {
    same('当：甲 属于 {乙、丙}', '当：甲属于｛乙，丙｝', '当：甲 in {乙, 丙}', '当：甲 属于 {\n乙\n丙\n}');
    same('当：甲 不属于 乙', '当：甲 not in 乙', '当：甲不属于乙');
    same('当：甲 全含 {乙、丙}', '当：甲 includes all {乙, 丙}');
  });

  it('group by 同时, 下列之一, 至少 N 项, one a line or with ；', () => {
    same('当：同时 { 甲；乙 }', '当：all of { 甲; 乙 }', '当：同时｛\n甲\n乙\n｝');
    same(
      '当：至少 2 项 { 甲；乙；丙 }',
      '当：至少两项 { 甲；乙；丙 }',
      '当：at least 2 of { 甲; 乙; 丙 }',
      '当：至少2项{甲；乙；丙}',
    );
    assert.equal(
      condition('同时 {\n甲\n“散文”\n(乙 或 丙)\n}'),
      'Quantified(count=all conditions=[Test(name=甲), Prose(wording=“散文”), Or(operands=[Test(name=乙), Test(name=丙)] bracketed=true)])',
    );
  });

  it('let sets and groups stand in round brackets', () => {
    assert.equal(
      condition('非 (至少 2 项 { 甲；乙 } 或 丙 属于 {乙})'),
      'Not(operand=Or(operands=[Quantified(count=2 conditions=[Test(name=甲), Test(name=乙)]), Test(name=丙 relation=Membership(operator=in operand=NameSet(names=[乙])))] bracketed=true))',
    );
  });

  it('take 满 for a time, with or without a fact', () => {
    same('信用修复：列入 满 6 个月 且 甲', '信用修复：列入满六个月且甲');
    assert.equal(condition('满 半年'), 'Test(relation=Range(lower=6月 before))');
  });
});

describe('values', () => {
  it('fold places into the title before them', () => {
    reads(
      '违反：《水法》第七十八条、第七十九条和第八十条，《土地法》（2014年修订）art 2',
      'Heading(word=violates label=违反 items=[Item(elements=[Citation(title=水法 pins=[Pin(article=78), Pin(article=79), Pin(article=80)])]), Item(elements=[Citation(title=土地法 version=2014年修订 pins=[Pin(article=2)])])])',
    );
    same('违反：《水法》第63条第（三）项', '违反：《水法》 art 63 item 3', '违反：《水法》第六十三条第三项');
  });

  it('are deadlines in either word order', () => {
    const answer = (act: string) =>
      `Heading(word=answer label=答复 items=[Item(elements=[Deadline(within=5工作日${act})])])`;
    reads('答复：5 个工作日内通知', answer(' act=通知'));
    reads('答复：五个工作日内通知', answer(' act=通知'));
    reads('答复：通知 within 5 working days', answer(' act=通知'));
    reads('答复：自 申请 之日起 5 个工作日内', answer(' from=申请'));
    reads('答复：自申请之日起五个工作日内', answer(' from=申请'));
    reads('答复：within 5 working days of 申请', answer(' from=申请'));
    reads(
      '异议：公示期内提出，十日内答复',
      'Heading(word=objection label=异议 items=[Item(elements=[Deadline(within=公示期 act=提出)]), Item(elements=[Deadline(within=10日 act=答复)])])',
    );
  });

  it('let 载明 take what follows', () => {
    same('告知：书面，载明 事由、依据 “应当告知。”', '告知：书面, stating 事由, 依据 “应当告知。”');
    reads(
      '应有：告知（载明 事由、依据）、期限 ≤ 3 年',
      'Heading(word=must-have label=应有 items=[Item(elements=[告知, Group(items=[Item(elements=[Stating(names=[事由, 依据])])])]), Item(elements=[期限, Range(upper=3年 sign)])])',
    );
  });

  it('tell wording at the end from wording that is a value', () => {
    reads(
      '期限：3 年 “三年。”',
      'Heading(word=term label=期限 items=[Item(elements=[Range(exact=3年 bare)])] wordings=[“三年。”])',
    );
    reads('平台：“信用某市”网站', 'Heading(word=platform label=平台 items=[Item(elements=[“信用某市”, 网站])])');
    reads('改为：“一”、“二”', 'Heading(word=instead label=改为 items=[Item(elements=[“一”]), Item(elements=[“二”])])');
  });

  it('are dates, ranges and percentages', () => {
    same('施行：2026年3月1日', '施行：2026-03-01', '施行: 2026/3/1', '施行：二〇二六年三月一日');
    same('期限：1 年 至 3 年', '期限：一至三年', '期限：1-3 年', '期限：1 year to 3 years');
    same('分值：60–89', '分值：60-89', '分值：60~89', '分值：60 至 89');
    same('分值：10%', '分值：１０％', '分值：百分之十');
  });

  it('cut names at 和 where both are visible', () => {
    same('对象：企业、个体工商户', '对象：企业和个体工商户', '对象：企业 和 个体工商户', '对象：企业 and 个体工商户');
    reads('对象：企业和某某', 'Heading(word=subjects label=对象 items=[Item(elements=[企业和某某])])');
  });
});

describe('statements', () => {
  it('begin at a heading anywhere, at other words on a new line or behind ；', () => {
    same(
      '施行：2026年3月1日   有效期至：2028年2月29日',
      '施行：2026年3月1日\n有效期至：2028年2月29日',
      '施行：2026年3月1日；有效期至：2028年2月29日。',
    );
    same('对象：甲、\n乙，\n丙', '对象：甲、乙、丙');
  });

  it('let block words and headings be names', () => {
    reads(
      '事实 期限：日\n事实 对象 / subjects：之一 { 甲 }\n定义 决定：期限 ≥ 30 日',
      [
        'Fact(name=期限 type=ValueType(items=[Item(elements=[日])]))',
        'Fact(name=对象 alias=subjects type=ChoiceType(many=false members=[Member(name=甲)]))',
        'Define(role=define name=决定 condition=Test(name=期限 relation=Range(lower=30日 sign)))',
      ].join('\n'),
    );
  });

  it('cut a block word that is glued to its new name', () => {
    const glued = '情形无证生产“无证的”{当：甲}';
    assert.equal(sketch(glued, names), sketch('情形 无证生产 “无证的” { 当：甲 }', names));
    same('事实非法集资:是否', '事实 非法集资：是否');
    same('定义较重处罚“句”：甲', '定义 较重处罚 “句”：甲');
    same('使用江苏词汇、甲', '使用 江苏词汇、甲', 'use 江苏词汇, 甲');
  });

  it('keep several wordings, and both languages of one', () => {
    same('条 适用 “一” “二”', '条 适用 “一”\n  “二”', 'article 适用 “一”, “二”');
    reads('章 “总则” / "General"', 'Block(word=chapter wordings=[“总则” / “General”])');
  });

  it('take the basis of a measure into its head', () => {
    const text = (head: string) => `惩戒 {\n措施 限投 ${head} { 期限：1 年 }\n}`;
    assert.deepEqual(problems(`黑名单 名单 {\n${text('依据《水法》第二条、第三条')}\n}`, names), []);
    for (const head of ['依据：《水法》第二条、第三条', 'under 《水法》 art 2, art 3']) {
      assert.equal(sketch(text(head), names), sketch(text('依据《水法》第二条、第三条'), names), head);
    }
  });

  it('read ratings: tables, marks, bands with free labels', () => {
    reads(
      `信用评价 评 {
  分值：0 至 12，整数
  扣分 罚款：按 罚款金额 { 不满 5 万元：1 分；超过 20 万元：4 分 }，有效 12 个月
  指标 守法 / law：满分 40 { 扣分 警告：8 分，按次，累计上限 40 分 }
  等级 {
    绿 / green：11 分以上，限前 2%
    期限：不满 3 分 { 惩戒 { 措施 限投 } }
  }
}`,
      'Block(word=rating name=评)',
      '  Heading(word=scale label=分值 items=[Item(elements=[Range(lower=0 to upper=12 to)]), Item(elements=[Mark(word=whole)])])',
      '  Score(role=deduct name=罚款 table=Table(by=罚款金额 rows=[Row(range=Range(upper=not 50000元 before) points=1分), Row(range=Range(lower=not 200000元 before) points=4分)]) items=[Item(elements=[Mark(word=valid operand=Range(exact=12月 bare))])])',
      '  Score(role=indicator name=守法 alias=law items=[Item(elements=[Mark(word=max operand=Range(exact=40 bare))])])',
      '    Score(role=deduct name=警告 items=[Item(elements=[Range(exact=8分 bare)]), Item(elements=[Mark(word=each)]), Item(elements=[Mark(word=cap operand=Range(exact=40分 bare))])])',
      '  Block(word=bands)',
      '    Heading(label=绿 alias=green items=[Item(elements=[Range(lower=11分 after)]), Item(elements=[Mark(word=top operand=Range(exact=2% bare))])])',
      '    Heading(label=期限 items=[Item(elements=[Range(upper=not 3分 before)])])',
      '      Block(word=punishment)',
      '        Block(word=measure name=限投)',
    );
  });

  it('read cases; 列入 is a mark only there', () => {
    same(
      '案例 “一” 于 名单 { 企业；一年内 行政处罚 = 4 次；处罚种类 = {罚款、拘留}；其余：无；预期：列入，依 甲 }',
      'case “一” on 名单 {\n企业, 行政处罚 within 1 year = 4 times\n处罚种类 = {罚款, 拘留}\nrest: none\nexpect: listed by 甲\n}'
        .replace('rest', '其余')
        .replace('expect', '预期'),
    );
    reads('内容：列入、无', 'Heading(word=content label=内容 items=[Item(elements=[列入]), Item(elements=[无])])');
  });

  it('keep comments in order', () => {
    const { file } = parse('// 一\n章 “总则” // 二\n／／ 三', new Set());
    assert.deepEqual(
      file.comments.map(comment => comment.text),
      [' 一', ' 二', ' 三'],
    );
  });

  it('tell which names they declare', () => {
    const { declared } = parse(
      '事实 方式 / way：若干 { 暗管 / pipe、类 { 直排 } }\n黑名单 名单 “x” { 情形 类型2 “y” }\n信用评价 评 { 等级 { 甲 / A：1 分 } }',
      new Set(),
    );
    assert.deepEqual(
      [...declared].sort(),
      ['A', 'pipe', 'way', '名单', '方式', '暗管', '甲', '直排', '类', '类型2', '评'].sort(),
    );
  });
});
