/** What holds for every text: leaves partition it, nothing throws, and its layout does not change what it says. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  articlesIn,
  isLeaf,
  leavesIn,
  parseStatute,
  type StatuteFile,
  type StatuteNode,
  statuteNodesIn,
} from '../../grammar/index.js';

/** Pieces that mean something here, in any order, with line ends and signs between them. */
const piece = fc.constantFrom(
  '第一条 ',
  '第二条',
  '第十条之一 ',
  '第 三 条　',
  '第一章 总则',
  '第二编',
  '附则',
  '附件1：',
  '修改为：“',
  '”。',
  '- 1 -',
  '甲\t乙',
  '目录',
  '（一）',
  '(二)',
  '（三)',
  '第（二）项',
  '一、',
  '1.',
  '1．',
  '①',
  '⑴',
  '湖面禁放风筝',
  '有下列情形之一的',
  '2031年3月5日',
  '（',
  '）',
  '【目的】',
  '《',
  '：',
  '；',
  '。',
  '，',
  '或者',
  ' ',
  '　',
  '\u200b',
  '\ufeff',
  '\n',
  '\r\n',
  '\n\n',
  '\u2028',
  '**',
  '# ',
  '<!--',
  '-->',
  '<b>',
  '|',
  '\u0000',
  '\ue000',
  '\ud840',
  '𠮷',
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('statute: every text', () => {
  it('is partitioned by its leaves, and every node by its parts', () => {
    fc.assert(
      fc.property(texts, text => checkPartition(parseStatute(text))),
      { numRuns: 1500 },
    );
  });

  it('is partitioned by its leaves however it is cut off', () => {
    for (let end = 0; end <= sample.length; end++) checkPartition(parseStatute(sample.slice(0, end)));
  });

  it('is read without a throw at sizes that no text has', () => {
    for (const unit of [
      '第',
      '（一）',
      '第一条',
      '一、',
      '：（一）',
      '<!--',
      '<',
      '*',
      '。第一条',
      '（一）\n',
      '\u0000',
      '第一条 修改为：“第二条 甲\n',
      '1\n',
      '甲\t乙\n',
      '附件：1.甲\n',
    ]) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      const file = parseStatute(text);
      assert.equal(file.span.end, text.length);
    }
  });
});

/** The leaves join to the text, none is empty, and the parts of every node cover its span. */
function checkPartition(file: StatuteFile): void {
  let at = 0;
  for (const { span } of leavesIn(file)) {
    assert.equal(span.start, at);
    assert.ok(span.end > span.start);
    at = span.end;
  }
  assert.equal(at, file.text.length);
  for (const node of statuteNodesIn(file)) checkParts(node);
}

function checkParts(node: StatuteNode): void {
  let at = node.span.start;
  for (const part of node.parts) {
    assert.equal(part.span.start, at);
    at = part.span.end;
  }
  assert.equal(at, node.span.end);
  const [first] = node.parts;
  const isWhole = node.kind === 'StatuteFile';
  assert.ok(
    isWhole || first === undefined || !isLeaf(first) || first.kind !== 'trivia',
    'a node begins with its words',
  );
}

const sample = `云湖市风筝管理办法
（2031年3月5日云湖市人民政府令第8号公布）
目 录
第一章 总则
第二章 放飞
第一章 总  则
第一条【目的】为了规范放飞，制定本办法。
第二条 风筝，是指以线牵引的器具，
包括灯笼。
第二章 放飞
第三条 有下列情形之一的，停飞：
（一）断线的；
（二）缠线的：
1. 两线；
2. 三线。
停飞期间不得转让器材。
第四条 没收：（一）线轴；（二）尾翼。由市主管部门执行。
附件1
风筝尺寸分级表
|等级|翼展|`;

// --- layouts ----------------------------------------------------------------------------------------------------

/** A text of articles, each with paragraphs, some with items; no sentence cites another article. */
const regulation = fc
  .array(
    fc.record({
      paragraphs: fc.array(fc.constantFrom('湖面禁放风筝。', '节庆期间，另行公告。', '放飞者自负其责。'), {
        minLength: 1,
        maxLength: 3,
      }),
      items: fc.array(fc.constantFrom('断线的', '缠线的', '落水、撞树的'), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map(articles => articles.map((article, i) => ({ ...article, number: `第${numerals[i]}条` })));

const numerals = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四'.split(' ');

interface Layout {
  readonly afterNumber: string;
  readonly afterLine: string;
  readonly beforeLine: string;
  readonly joinArticles: boolean;
  readonly inlineItems: boolean;
  readonly number: (label: string) => string;
  readonly bracket: (numeral: string) => string;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  afterNumber: fc.constantFrom(' ', '  ', '　', '\t', '\u00a0', '', ' \u200b'),
  afterLine: fc.constantFrom('\n', '\r\n', '\n\n', ' \n', '\u200b\n', '\r', '<br>\n'),
  beforeLine: fc.constantFrom('', '　　', '  ', '\ufeff'),
  joinArticles: fc.boolean(),
  inlineItems: fc.boolean(),
  number: fc.constantFrom(
    (label: string) => label,
    (label: string) => [...label].join(' '),
    (label: string) => `**${label}**`,
    (label: string) => label.replace(/^第(.+)条$/u, (_, numeral: string) => `第${numerals.indexOf(numeral) + 1}条`),
  ),
  bracket: fc.constantFrom(
    (numeral: string) => `（${numeral}）`,
    (numeral: string) => `(${numeral})`,
    (numeral: string) => `（${numeral})`,
    (numeral: string) => `（ ${numeral} ）`,
  ),
});

function write(articles: typeof regulation extends fc.Arbitrary<infer Value> ? Value : never, how: Layout): string {
  const lines: string[] = ['云湖市风筝管理办法'];
  for (const { number, paragraphs, items } of articles) {
    const marker = how.number(number) + how.afterNumber;
    const own: string[] = [...paragraphs];
    const listed = items.map(
      (item, i) => `${how.bracket(numerals[i] ?? '')}${item}${i === items.length - 1 ? '。' : '；'}`,
    );
    if (items.length > 1) own.push(`有下列情形之一的，停飞：${how.inlineItems ? listed.join('') : ''}`);
    own[0] = marker + (own[0] ?? '');
    if (how.joinArticles && lines.length > 1) own[0] = (lines.pop() ?? '') + own[0];
    lines.push(...own);
    if (items.length > 1 && !how.inlineItems) lines.push(...listed);
  }
  return lines.map(line => how.beforeLine + line).join(how.afterLine);
}

describe('statute: a change of layout', () => {
  it('keeps articles, paragraphs and items', () => {
    fc.assert(
      fc.property(regulation, layout, (articles, how) => {
        const text = write(articles, how);
        const file = parseStatute(text);
        checkPartition(file);
        const found = [...articlesIn(file)];
        assert.deepEqual(
          found.map(article => article.number),
          articles.map((_, i) => i + 1),
          text,
        );
        const items = [...statuteNodesIn(file)].filter(node => node.kind === 'Item').length;
        const written = articles.reduce(
          (sum, article) => sum + (article.items.length > 1 ? article.items.length : 0),
          0,
        );
        assert.equal(items, written, text);
        const paragraphs = found.reduce((sum, article) => sum + article.paragraphs.length, 0);
        const leads = articles.filter(article => article.items.length > 1).length;
        assert.equal(
          paragraphs,
          articles.reduce((sum, article) => sum + article.paragraphs.length, leads),
          text,
        );
      }),
      { numRuns: 600 },
    );
  });
});
