/** Existing texts in every layout that offices, databases and web pages give them. All texts are invented. */
import assert from 'node:assert/strict';
import { outline } from './outline.js';

/** A text and the sketch of its tree; indentation of the sketch counts from its first line. */
function reads(claim: string, text: string, sketch: string): void {
  it(claim, () => assert.equal(outline(text), unindent(sketch)));
}

function unindent(sketch: string): string {
  const lines = sketch.split('\n').filter(line => line.trim() !== '');
  const margin = Math.min(...lines.map(line => line.length - line.trimStart().length));
  return lines.map(line => line.slice(margin)).join('\n');
}

describe('statute: frame', () => {
  reads(
    'a title, two header lines, chapters, articles, paragraphs',
    `云湖市风筝管理办法
2031年3月5日 云湖市人民政府令第8号公布
2033年1月9日 修正
第一章 总则
第一条 为了规范放飞，制定本办法。
第二条 湖面禁放风筝。
节庆期间另行公告。
第二章 附则
第三条 本办法自2031年5月1日起施行。`,
    `
    标题 云湖市风筝管理办法
    题注 2031年3月5日 云湖市人民政府令第8号公布
    题注 2033年1月9日 修正
    章 1 总则
      第一条
        ¶1 为了规范放飞，制定本办法。
      第二条
        ¶1 湖面禁放风筝。
        ¶2 节庆期间另行公告。
    章 2 附则
      第三条
        ¶1 本办法自2031年5月1日起施行。`,
  );
  reads(
    'a header in brackets that breaks inside a date',
    `云湖市风筝管理办法
（2031年3月5日云湖市人民政府发布 2031年
4月1日起施行）
第一条 湖面禁放风筝。`,
    `
    标题 云湖市风筝管理办法
    题注 （2031年3月5日云湖市人民政府发布 2031年
    题注 4月1日起施行）
    第一条
      ¶1 湖面禁放风筝。`,
  );
  reads(
    'an order before the text, whose title comes again',
    `云湖市人民政府令
第8号
《云湖市风筝管理办法》已经2031年2月1日市政府常务会议通过，现予公布，自2031年5月1日起施行。
市长 张风
云湖市风筝管理办法
第一条 湖面禁放风筝。`,
    `
    题注 云湖市人民政府令
    题注 第8号
    题注 《云湖市风筝管理办法》已经2031年2月1日市政府常务会议通过，现予公布，自2031年5月1日起施行。
    题注 市长 张风
    标题 云湖市风筝管理办法
    第一条
      ¶1 湖面禁放风筝。`,
  );
  reads(
    'a table of contents, with the same headings again',
    `云湖市风筝管理办法
目　录
第一章　总则 …… 1
第二章　放飞 …… 3
第一章　总则
第一条　湖面禁放风筝。
第二章　放飞
第二条　风筝应当编号。`,
    `
    标题 云湖市风筝管理办法
    目录 目　录
    目录 第一章　总则 …… 1
    目录 第二章　放飞 …… 3
    章 1 总则
      第一条
        ¶1 湖面禁放风筝。
    章 2 放飞
      第二条
        ¶1 风筝应当编号。`,
  );
  reads(
    'a table of contents without the word',
    `云湖市风筝管理办法
第一章 总则
第二章 放飞
附则
第一章 总则
第一条 湖面禁放风筝。`,
    `
    标题 云湖市风筝管理办法
    目录 第一章 总则
    目录 第二章 放飞
    目录 附则
    章 1 总则
      第一条
        ¶1 湖面禁放风筝。`,
  );
  reads(
    'a document numbered 一、（一）1. without articles, with issuer and date below',
    `云湖市人民政府关于规范放飞的意见
云府发〔2031〕8号
各区人民政府：
现提出以下意见。
一、总体要求
（一）基本原则。放飞者自负其责。
1. 线长不超过百米。
2. 夜间挂灯。
（二）工作目标。
两年内建成放飞场。
二、保障措施
各区落实责任。
云湖市人民政府
2031年3月5日`,
    `
    标题 云湖市人民政府关于规范放飞的意见
    题注 云府发〔2031〕8号
    ¶1 各区人民政府：
    ¶1 现提出以下意见。
    一
      ¶1 总体要求
        （一） 基本原则。放飞者自负其责。
          1. 线长不超过百米。
          2. 夜间挂灯。
        （二） 工作目标。
          ¶1 两年内建成放飞场。
    二
      ¶1 保障措施
      ¶2 各区落实责任。
    落款 云湖市人民政府
    落款 2031年3月5日`,
  );
  reads(
    'annexes, one with articles of its own, and a table',
    `云湖市风筝管理办法
第一条 尺寸见附件。
附件1
风筝尺寸分级表
|等级|翼展|
|甲|二米|
附件2：放飞场守则
第一条 先登记。`,
    `
    标题 云湖市风筝管理办法
    第一条
      ¶1 尺寸见附件。
    附件1 风筝尺寸分级表
      表 |等级|翼展|
      表 |甲|二米|
    附件2 放飞场守则
      第一条
        ¶1 先登记。`,
  );
});

describe('statute: headings', () => {
  reads(
    'parts, letter-spaced words, no space after the number, U+3000',
    `第一编 通则
第一章　总　　则
第一条 甲。
第二章放飞区域
第一节 湖面
第二条 乙。
第二编 特则
第一章 丙
第三条 丁。
附  则
第四条 戊。`,
    `
    编 1 通则
      章 1 总　　则
        第一条
          ¶1 甲。
      章 2 放飞区域
        节 1 湖面
          第二条
            ¶1 乙。
    编 2 特则
      章 1 丙
        第三条
          ¶1 丁。
      章  附  则
        第四条
          ¶1 戊。`,
  );
  reads(
    'a chapter glued to the sentence before it and to the article after it',
    `第一章 总则
第一条 由主管部门备案。第二章 放飞区域第二条 湖面禁放风筝。第三条 风筝应当编号。`,
    `
    章 1 总则
      第一条
        ¶1 由主管部门备案。
    章 2 放飞区域
      第二条
        ¶1 湖面禁放风筝。
      第三条
        ¶1 风筝应当编号。`,
  );
  reads(
    'a heading below its number, and headings whose numbers were lost',
    `第一章
总则
第一条 甲。
放飞区域
湖面
第二条 乙。`,
    `
    章 1 总则
      第一条
        ¶1 甲。
    章  放飞区域
      节  湖面
        第二条
          ¶1 乙。`,
  );
  reads(
    'a sentence that cites a chapter is no heading',
    `第一章 总则
第一条 甲。
第三章的规定，适用于湖心岛。`,
    `
    章 1 总则
      第一条
        ¶1 甲。
        ¶2 第三章的规定，适用于湖心岛。`,
  );
});

describe('statute: articles', () => {
  reads(
    'numbers in every dress: glued, spaced, arabic, 〇, inserted',
    `第九十九条湖面禁放风筝。
第 一 百 条 甲。
第101条　乙。
第一百〇二条	丙。
第一百〇二条之一 丁。
第１０３条 戊。`,
    `
    第九十九条
      ¶1 湖面禁放风筝。
    第一百条
      ¶1 甲。
    第101条
      ¶1 乙。
    第一百〇二条
      ¶1 丙。
    第一百〇二条之一
      ¶1 丁。
    第１０３条
      ¶1 戊。`,
  );
  reads(
    'captions in brackets, glued and apart; a deleted article',
    `第一条【目的】为了规范放飞，制定本办法。
第二条（适用范围） 本市适用本办法。
第三条 （删去）
第四条 【定义】
风筝包括灯笼。`,
    `
    第一条 [【目的】]
      ¶1 为了规范放飞，制定本办法。
    第二条 [（适用范围）]
      ¶1 本市适用本办法。
    第三条 删
      ¶1 （删去）
    第四条 [【定义】]
      ¶1 风筝包括灯笼。`,
  );
  reads(
    'captions without brackets, each on the line of its number',
    `第一条 目的
为了规范放飞，制定本办法。
第二条 范围
本市适用本办法。
第三条 原则
安全第一。`,
    `
    第一条 [目的]
      ¶1 为了规范放飞，制定本办法。
    第二条 [范围]
      ¶1 本市适用本办法。
    第三条 [原则]
      ¶1 安全第一。`,
  );
  reads(
    'citations at the front of a line are no articles',
    `第九条 甲。
第八条规定的情形，不在此限。
依照第十条规定处理。
第十条 有本办法
第九条第（二）项情形的，停飞。
第十一条 丙。`,
    `
    第九条
      ¶1 甲。
      ¶2 第八条规定的情形，不在此限。
      ¶3 依照第十条规定处理。
    第十条
      ¶1 有本办法⏎第九条第（二）项情形的，停飞。
    第十一条
      ¶1 丙。`,
  );
  reads(
    'a sentence that the source breaks, and one that ends its line',
    `第九条 湖面及其
两岸禁放风筝。
节庆期间，
另行公告。`,
    `
    第九条
      ¶1 湖面及其⏎两岸禁放风筝。
      ¶2 节庆期间，⏎另行公告。`,
  );
  reads(
    'numbers that are skipped or repeated',
    `第一条 甲。
第三条 乙。
第三条 丙。`,
    `
    第一条
      ¶1 甲。
    第三条
      ¶1 乙。
    第三条
      ¶1 丙。`,
  );
});

describe('statute: items', () => {
  reads(
    'mixed brackets, above ten, a closing paragraph on its own line',
    `第五条 有下列情形之一的，停飞：
（九）断线的；
(十)缠线的；
（十一)落水的。
停飞期间不得转让器材。`,
    `
    第五条
      ¶1 有下列情形之一的，停飞：
        （九） 断线的；
        (十) 缠线的；
        （十一) 落水的。
      ¶2* 停飞期间不得转让器材。`,
  );
  reads(
    'nested, and single characters that are numbers',
    `第五条 放飞者应当备齐：
（一）器材：
1. 线轴；
（1）木质；
①榫接。
②胶合。
（2）竹质。
2．尾翼。
（二）证件：
⑴身份证；
⑵编号证。`,
    `
    第五条
      ¶1 放飞者应当备齐：
        （一） 器材：
          1. 线轴；
            （1） 木质；
              ① 榫接。
              ② 胶合。
            （2） 竹质。
          2． 尾翼。
        （二） 证件：
          ⑴ 身份证；
          ⑵ 编号证。`,
  );
  reads(
    '一、 inside an article',
    `第五条 有下列情形的，停飞：
一、断线的；
二、缠线的。`,
    `
    第五条
      ¶1 有下列情形的，停飞：
        一 断线的；
        二 缠线的。`,
  );
  reads(
    'inline after the colon and the semicolons, with a conjunction',
    '第五条 有下列情形的，停飞：（一）断线；或者（二）缠线；（三）落水。',
    `
    第五条
      ¶1 有下列情形的，停飞：
        （一） 断线；或者
        （二） 缠线；
        （三） 落水。`,
  );
  reads(
    'inline, joined by spaces; only the first inline',
    `第五条 停飞： （一）断线 （二）缠线
（三）落水。
第六条 封存：1.线轴；2.尾翼。`,
    `
    第五条
      ¶1 停飞：
        （一） 断线
        （二） 缠线
        （三） 落水。
    第六条
      ¶1 封存：
        1. 线轴；
        2. 尾翼。`,
  );
  reads(
    'the first number lost, one in the middle, the last, and the first of an inline list',
    `第五条 有下列情形的，停飞：
断线的；
（二）缠线的；
落水的；
（四）撞树的；
伤人的。
第六条 停飞：断线；（二）缠线。`,
    `
    第五条
      ¶1 有下列情形的，停飞：
        [1] 断线的；
        （二） 缠线的；
        [3] 落水的；
        （四） 撞树的；
        [5] 伤人的。
    第六条
      ¶1 停飞：
        [1] 断线；
        （二） 缠线。`,
  );
  reads(
    'a closing paragraph glued to the last item; an explanation is none',
    `第五条 有下列情形之一的，停飞：
（一）断线的；
（二）缠线的。停飞期间不得转让器材。
第六条 有下列情形之一的，停飞：
（一）断线的；
（二）缠线的。缠线是指两线相绞。`,
    `
    第五条
      ¶1 有下列情形之一的，停飞：
        （一） 断线的；
        （二） 缠线的。
      ¶2* 停飞期间不得转让器材。
    第六条
      ¶1 有下列情形之一的，停飞：
        （一） 断线的；
        （二） 缠线的。缠线是指两线相绞。`,
  );
  reads(
    'items without a final mark, then a paragraph',
    `第五条 检查下列部件：
（一）线轴
（二）尾翼
（三）骨架
检查不收费。`,
    `
    第五条
      ¶1 检查下列部件：
        （一） 线轴
        （二） 尾翼
        （三） 骨架
      ¶2* 检查不收费。`,
  );
  reads(
    'an item of two paragraphs, and an item broken over lines',
    `第五条 程序如下：
（一）登记。
登记不收费。
（二）在湖面
放飞的，报备。`,
    `
    第五条
      ¶1 程序如下：
        （一） 登记。
          ¶1 登记不收费。
        （二） 在湖面⏎放飞的，报备。`,
  );
  reads(
    'citations of items stay in their sentence',
    `第五条 停飞：
（一）违反第九条第（二）项的；
（二）项规定以外的情形，见第三条第（一）项至第（三）项。`,
    `
    第五条
      ¶1 停飞：
        （一） 违反第九条第（二）项的；
      ¶2* （二）项规定以外的情形，见第三条第（一）项至第（三）项。`,
  );
  reads(
    'two lists in one article',
    `第五条 停飞：
（一）断线；
（二）缠线。
没收：
（一）线轴；
（二）尾翼。`,
    `
    第五条
      ¶1 停飞：
        （一） 断线；
        （二） 缠线。
      ¶2* 没收：
        （一） 线轴；
        （二） 尾翼。`,
  );
});

describe('statute: characters', () => {
  reads(
    'Markdown marks, HTML comments and tags',
    `# 云湖市风筝管理办法
<!-- 2031
发布 -->
## 第一章 总则
**第一条** 湖面禁放风筝。<br>
> 节庆期间另行公告。`,
    `
    标题 云湖市风筝管理办法
    章 1 总则
      第一条
        ¶1 湖面禁放风筝。
        ¶2 节庆期间另行公告。`,
  );
  reads(
    'byte order mark, CRLF, no-break and zero-width spaces, residue at the end',
    '\ufeff云湖市风筝管理办法\r\n第一条\u00a0湖面禁放风筝。\u200b\r\n\u3000\u3000另行公告。\r\n\u0000\u0013\ue000',
    `
    标题 云湖市风筝管理办法
    第一条
      ¶1 湖面禁放风筝。
      ¶2 另行公告。`,
  );
  reads('an empty text', '', '');
});
