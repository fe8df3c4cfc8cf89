/** What the pieces of a draft become on the page, as a drafter would read it. */
import assert from 'node:assert/strict';
import { articlesOf, plain } from '../../server/render/document.js';
import { documentFrom, textFrom } from './rendered.js';

/** The text of a regulation with this inside, without title and last article. */
function body(inside: string, language: 'zh' | 'en' = 'zh'): string {
  const text = textFrom(`法规 “某市信用管理办法” / "Measures of X" {\n施行：2026-03-01\n${inside}\n}`, language);
  return text.split('\n').slice(1, -1).join('\n');
}

/** The text of a list with this inside, without its title. */
function list(inside: string): string {
  return textFrom(`黑名单 失信 “失信主体名单” {\n${inside}\n}`).split('\n').slice(1).join('\n');
}

describe('render: the regulation', () => {
  it('gives purpose, basis, effect and repeal where no sentence of the author does', () => {
    assert.equal(
      textFrom(`法规 “某市信用管理办法” {
  施行：2026-03-01   有效期至：2028-02-29
  依据：国办发〔2020〕49号，《中华人民共和国环境保护法》
  废止：《某市环保黑名单管理规定（试行）》（某环发〔2019〕3号）
  黑名单 失信 “失信主体名单” { 期限：3 年 }
}`),
      `某市信用管理办法
第一条　为了规范失信主体名单的管理，根据《国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见》（国办发〔2020〕49号）和《中华人民共和国环境保护法》，制定本办法。
第二条　列入失信主体名单的期限为三年。
第三条　本办法自2026年3月1日起施行，有效期至2028年2月29日。《某市环保黑名单管理规定（试行）》（某环发〔2019〕3号）同时废止。`,
    );
  });

  it('says nothing twice that an article says', () => {
    assert.equal(
      textFrom(`法规 “某市信用条例” {
  依据：《民法典》；施行：2026-03-01；废止：《某规定》
  条 “为了诚信，根据《民法典》，制定本条例。”
  条 “本条例自2026年3月1日起施行。《某规定》同时废止。”
}`),
      `某市信用条例
第一条　为了诚信，根据《民法典》，制定本条例。
第二条　本条例自2026年3月1日起施行。《某规定》同时废止。`,
    );
  });

  it('shows a missing day as a gap', () => {
    const document = documentFrom('法规 “某市信用办法” { 条 “诚实守信。” }');
    assert.deepEqual(
      document.problems.map(({ kind, message }) => `${kind} ${message.zh}`),
      ['gap 没有写明施行日期'],
    );
    assert.match(textFrom('法规 “某市信用办法” { 条 “诚实守信。” }'), /^第二条　本办法自〔施行日期〕起施行。$/mu);
  });

  it('numbers chapters, sections, articles, items and sub-items, and ends with 附则', () => {
    assert.equal(
      textFrom(`法规 “某市信用办法” {
  施行：2026-03-01
  章 “总则”
  条 “第一句。”
    “第二句。”
  章 “列入”
  节 “条件”
  条 “应当：” { 项 “甲”；项 “乙：”；项 “1. 丙”；项 “2. 丁”；款 “前款不适用于未成年人” }
  节 “程序”
  条 “公开”
  附件 “名录”
  条 “表”
}`),
      `某市信用办法
第一章　总则
第一条　第一句。
第二句。
第二章　列入
第一节　条件
第二条　应当：
（一）甲；
（二）乙：
1.丙；
2.丁。
前款不适用于未成年人。
第二节　程序
第三条　公开。
第三章　附则
第四条　本办法自2026年3月1日起施行。
附件
名录
表。`,
    );
  });

  it('puts definitions that stand before the first chapter into it', () => {
    assert.equal(
      body(
        '定义 屡犯：一年内 行政处罚 ≥ 3 次\n章 “总则”\n条 “为了诚信，制定本办法。”\n条 “另有规定的，从其规定。”\n章 “附则”',
      ),
      `第一章　总则
第一条　为了诚信，制定本办法。
第二条　本办法所称屡犯，是指一年内受到三次以上行政处罚的情形。
第三条　另有规定的，从其规定。
第二章　附则`,
    );
  });
});

describe('render: one text a file', () => {
  it('tells what stands outside the regulation', () => {
    const document = documentFrom(
      '法规 “某市信用办法” { 施行：2026-03-01；条 “诚信。” }\n黑名单 失信 “失信主体名单” { 期限：1 年 }',
    );
    assert.deepEqual(
      document.problems.map(({ kind }) => kind),
      ['unread'],
    );
    assert.match(document.problems[0]?.message.zh ?? '', /法规之外/u);
  });
});

describe('render: references', () => {
  it('are places, counted from where they stand', () => {
    assert.equal(
      body(`条 甲 “首款。”
    “见{甲}，见{丙}，见本办法{乙}。” { 项 丁 “见{甲}；”；款 戊 “见{丁}，见{己}。” }
  条 乙 “见{甲}，见{丁}，见{戊}。”
  黑名单 失信 “失信主体名单” { 情形 己 “见{乙}的”；情形 庚 “见{己}的”；期限：1 年 }
  条 丙 “依照{失信}办理，见{己}，见 {{ 。”`),
      `第一条　首款。
见本条，见第五条，见本办法第二条。
（一）见本条。
见前款第一项，见第三条第一项。
第二条　见前条，见前条第二款第一项，见前条第三款。
第三条　有下列情形之一的，列入失信主体名单：
（一）见前条的；
（二）见本条第一项的。
第四条　列入失信主体名单的期限为一年。
第五条　依照第三条至第四条办理，见第三条第一项，见 { 。`,
    );
  });

  it('stay visible where nothing has the name', () => {
    const document = documentFrom('法规 “某市信用办法” { 施行：2026-03-01；条 “见{没有}。” }');
    assert.deepEqual(
      document.problems.map(({ kind }) => kind),
      ['unresolved'],
    );
    assert.equal(plain([...articlesOf(document)][0]?.paragraphs[0]?.text ?? []), '见〔引用“没有”〕。');
  });
});

describe('render: lists', () => {
  it('keep lead, items, closing, exceptions at every depth', () => {
    assert.equal(
      list(`引导语 “有下列情形之一，经责令改正仍不改正的，列入名单：”
  情形 “拖欠报酬的” { 例外 “因不可抗力造成的除外” { 当：不可抗力 } }
  情形 “虚假登记的”
  结语 “已经先行清偿的，不列入。”
  例外 “列入前已经支付的，不列入名单。” { 当：已纠正违法行为
    例外 “但二年内受到两次以上行政处罚的除外。” { 当：二年内 行政处罚 ≥ 2 次 } }
  例外：对象 = 未成年人`),
      `第一条　有下列情形之一，经责令改正仍不改正的，列入名单：
（一）拖欠报酬的，但因不可抗力造成的除外；
（二）虚假登记的。
已经先行清偿的，不列入。
第二条　列入前已经支付的，不列入名单；但二年内受到两次以上行政处罚的除外。
属于未成年人的，不列入失信主体名单。`,
    );
  });

  it('give each group an article, with its own authority', () => {
    assert.equal(
      list(`引导语 “用人单位有下列情形之一的，列入名单：”
  组 建设 “工程建设领域：” { 认定机关：“某市住房和城乡建设局”；情形 “拖欠三十人以上的” }
  组 “餐饮企业有下列情形之一的，列入名单：” { 情形 “卫生不合格的”；情形 “无证经营的” }`),
      `第一条　工程建设领域，用人单位有下列情形之一的，列入名单：
（一）拖欠三十人以上的。
本条规定的情形，由某市住房和城乡建设局负责认定。
第二条　餐饮企业有下列情形之一的，列入名单：
（一）卫生不合格的；
（二）无证经营的。`,
    );
  });

  it('make plain sentences of values', () => {
    assert.equal(
      list(`对象：企业；认定机关：“某市信用办”；连带：法定代表人
  情形 { 违反：《环境保护法》第六十三条第三项；当：罚款金额 五万元以上 不满 二十万元 且 非 有履行能力 }
  情形 { 当：处罚种类 含 {罚款、责令停产停业} 或 一年内 行政处罚 ≥ 2 次 }
  程序 { 告知：书面，载明 事实、权利；陈述申辩：收到告知之日起 5 个工作日内；批准：上一级部门；送达：7 个工作日内 }
  期限：最长 2 年；移出：期限届满
  惩戒 { 措施 加强检查 { 期限：1 年；对象：企业；当：处罚种类 含 罚款 }；措施 限制任职 依据《公司法》第一百七十八条 }`),
      `第一条　失信主体名单的列入对象为企业，由某市信用办（以下称认定机关）负责认定。
本办法的规定适用于列入名单的主体及其法定代表人。
第二条　有下列情形之一的，列入失信主体名单：
（一）违反《环境保护法》第六十三条第三项，罚款金额五万元以上不满二十万元，并且没有履行能力的；
（二）受到罚款或者责令停产停业处罚，或者一年内受到两次以上行政处罚的。
第三条　作出列入决定前，应当书面告知当事人事实和依法享有的权利。
当事人可以自收到告知之日起五个工作日内进行陈述和申辩。
列入决定应当报上一级部门批准。
决定书应当在七个工作日内送达当事人。
第四条　列入失信主体名单的期限不超过二年。
第五条　列入期限届满的，移出失信主体名单。
第六条　对列入失信主体名单的主体，采取下列惩戒措施：
（一）对受到罚款处罚的企业，加强检查，期限为一年；
（二）依照《公司法》第一百七十八条的规定，限制任职。`,
    );
  });

  it('take other borders from 条 { }', () => {
    assert.equal(list('条 { 期限：3 年；移出：期限届满 }\n条 { 信用修复：“经申请可以修复。” }').split('\n').length, 3);
  });

  it('leave out what is not in force on a day', () => {
    const draft = `黑名单 失信 “失信主体名单” {
  引导语 “有下列情形之一的，列入名单：”
  情形 “甲的” { 有效期至：2026-12-31 }
  情形 “乙的” { 施行：2027-01-01 }
}`;
    assert.match(textFrom(draft), /甲的（有效期至2026年12月31日）；\n（二）乙的（自2027年1月1日起施行）。/u);
    assert.doesNotMatch(textFrom(draft, 'zh', '2026-06-01'), /乙/u);
    assert.doesNotMatch(textFrom(draft, 'zh', '2027-06-01'), /甲/u);
  });

  it('say what is missing, and render the rest', () => {
    const document = documentFrom(
      '黑名单 失信 “失信主体名单” { 情形 空\n情形 “乙的” { 当： }\n期限：3 年\n期艰：2 年 }',
    );
    assert.deepEqual([...new Set(document.problems.map(({ kind }) => kind))].sort(), ['gap', 'unread']);
    assert.match(
      textFrom('黑名单 失信 “失信主体名单” { 情形 空；情形 “乙的” }'),
      /（一）〔情形“空”的文字〕；\n（二）乙的。/u,
    );
  });
});

describe('render: ratings', () => {
  it('count in words, and show points and bands in tables', () => {
    assert.equal(
      textFrom(`信用评价 环保 “企业环境信用评价” {
  对象：企业；分值：0 至 100；起评：60 分；周期：1 年
  指标 守法：满分 40 { 扣分 警告：1.5 分，有效 6 个月；扣分 罚款：按 罚款金额 { 不满 5 万元：1 分；5 万元以上：2 分 } }
  扣分 台账 “台账不完整的”：3 分，按次，累计上限 9 分
  直接 黑：拒不履行生效文书
  等级 { 绿：85 分以上，限前 5%；黄：60 至 84；黑：不满 60 分 { 惩戒 “按照规定处理：” { 措施 加强检查 } } }
}`),
      `企业环境信用评价
第一条　企业环境信用评价的评价对象为企业。
企业环境信用评价采用计分方式，分值为零分至一百分；评价周期为一年；每个周期从六十分起评。
第二条　有下列情形的，按照下表扣分：
|指标|情形|幅度|扣分|有效期|累计上限|
|---|---|---|---|---|---|
|守法（满分四十分）|受到警告处罚的||一点五分|六个月||
||受到罚款处罚的|罚款金额不满五万元|一分|||
|||罚款金额五万元以上|二分|||
|—|台账不完整的||每次三分||九分|
第三条　拒不履行生效法律文书确定的义务的，直接评为“黑”等级。
第四条　按照得分，评价结果分为下列等级：
|等级|得分|数量限制|
|---|---|---|
|绿|八十五分以上|得分在前百分之五以内|
|黄|六十分至八十四分||
|黑|不满六十分||
第五条　对评为“黑”等级的主体，按照规定处理：
（一）加强检查。`,
    );
  });
});

describe('render: English', () => {
  it('takes the English of wording that has both, and marks what has none', () => {
    const draft = `法规 “某市信用办法” / "Measures of X City on credit" {
  施行：2026-03-01
  条 甲 “诚实守信。” / "Be honest."
  条 “见{甲}。” / "See {甲}."
  条 “只有中文。”
}`;
    assert.equal(
      textFrom(draft, 'en'),
      `Measures of X City on credit
Article 1 Be honest.
Article 2 See Article 1.
Article 3 只有中文。
Article 4 These Measures take effect on 1 March 2026.`,
    );
    const document = documentFrom(draft, 'en');
    assert.deepEqual(
      document.problems.map(({ kind }) => kind),
      ['untranslated'],
    );
    const third = [...articlesOf(document)][2]?.paragraphs[0]?.text;
    assert.deepEqual(
      third?.map(({ mark }) => mark),
      ['untranslated'],
    );
  });
});

describe('render: what a version is matched by', () => {
  it('does not depend on numbers', () => {
    const keys = (inside: string): readonly (string | undefined)[] => {
      const document = documentFrom(`法规 “某市信用办法” { 施行：2026-03-01\n${inside} }`);
      return [...articlesOf(document)].flatMap(article => [
        article.key,
        ...article.paragraphs.flatMap(each => each.items.map(({ key }) => key)),
      ]);
    };
    const one = '黑名单 失信 “失信主体名单” { 情形 甲 “甲的”；情形 乙 “乙的”\n期限：1 年 }\n条 职责 “记录。”';
    const two =
      '条 “新的。”\n黑名单 失信 “失信主体名单” { 情形 乙 “乙的”；情形 甲 “甲的”\n期限：2 年 }\n条 职责 “记录。”';
    const expected = ['#effect', '失信#criteria', '失信#term', '失信/乙', '失信/甲', '职责'];
    assert.deepEqual(
      keys(one)
        .filter(key => key !== undefined)
        .sort(),
      expected,
    );
    assert.deepEqual(
      keys(two)
        .filter(key => key !== undefined)
        .sort(),
      expected,
    );
  });
});
