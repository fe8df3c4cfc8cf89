/** The review sheet: what a row quotes, how filled sheets of any hand are read, and reasons that come back as written. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readGrounds } from '../../server/core/suppress/grounds.js';
import { groundsAsWritten } from '../../server/core/suppress/write-comment.js';
import { sheetInPage } from '../../server/render/review/decision.js';
import { passageAround } from '../../server/render/review/passage.js';
import { isSheetText, sheetInText } from '../../server/render/review/read-table.js';

function filled(cell: string): string {
  return [
    '合法性审核意见',
    '|文件|texts/甲.txt|',
    '|序号|条款|问题|依据|建议|审核意见|',
    `|1 警告|第五条（三） 主管部门认为应当列入的|没有标准 clarity/x · 识别码 0123456789ab-2|国办发〔2020〕49号|改为「情形」|${cell}|`,
    '|审核人|张三|负责人||',
  ].join('\n');
}

describe('a filled sheet of Word', () => {
  it('is read with whatever mark stands in a box', () => {
    for (const mark of ['☑', '☒', '√', '✓', '■', '[x]', '（√）', '[X] ']) {
      const sheet = sheetInText(filled(`☐ 采纳 ${mark} 不采纳 ☐ 待研究 理由：可以 依据： 至：`));
      assert.equal(sheet?.decisions[0]?.verdict, 'decline', mark);
      assert.equal(sheetInText(filled(`${mark} 采纳 ☐ 不采纳`))?.decisions[0]?.verdict, 'adopt', mark);
    }
    assert.equal(sheetInText(filled('☐ 采纳 ☐ 不采纳 ☐ 待研究'))?.decisions[0]?.verdict, undefined);
    assert.equal(sheetInText(filled('☑ 采纳 ☑ 不采纳'))?.decisions[0]?.verdict, 'several');
  });

  it('gives file, reviewer, finding, and every statement behind its label', () => {
    const cell =
      '☐ 采纳 ☑ 不采纳 ☐ 待研究 理由：试点期间，依据充分：见纪要 依据：《立法法》第八十二条 批准：李四 至：２０２７年３月１日';
    assert.deepEqual(sheetInText(filled(cell)), {
      file: 'texts/甲.txt',
      reviewer: '张三',
      decisions: [
        {
          id: '0123456789ab-2',
          label: '1 第五条（三）',
          verdict: 'decline',
          reason: '试点期间，依据充分：见纪要',
          basis: '《立法法》第八十二条',
          approver: '李四',
          until: '2027年3月1日',
        },
      ],
    });
  });

  it('is told from the text that it quotes', () => {
    assert.ok(isSheetText(filled('☐ 采纳')));
    assert.ok(!isSheetText('某市办法\n第一条 识别码由市信用中心编制。'));
    assert.equal(sheetInText('某市办法\n第一条 为了规范，制定本办法。'), undefined);
  });
});

describe('a page', () => {
  it('that is no sheet, or was cut off, is none', () => {
    for (const page of [
      '',
      '<p>',
      '<script id="creg-review">{"version":1,"file":"a"',
      '<script id="creg-review">{}</script>',
    ])
      assert.equal(sheetInPage(page), undefined);
    // A browser that saves a page may put attributes in another order.
    const page =
      '<script id="creg-review" type="application/json">{"version":1,"file":"a","rows":[{"id":"0","decision":"open"}]}</script>';
    assert.deepEqual(sheetInPage(page)?.decisions, [{ id: '0', label: '', verdict: 'open', reason: '' }]);
  });
});

describe('a reason', () => {
  it('written into a comment is read back as it was given', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'试点期间保留，《》（）。 /"<a1-') })
      .map(each => `因${each}故`.replace(/\s+/gu, ' '));
    fc.assert(
      fc.property(
        words,
        fc.option(words),
        fc.option(words),
        fc.constantFrom('zh', 'en'),
        (reason, basis, approver, face) => {
          const grounds = {
            reason,
            ...(basis !== null && { basis: basis.replace(/。+$/u, '') }),
            ...(approver !== null && { approver: approver.replace(/。+$/u, '') }),
            until: '2027-03-01',
          };
          assert.deepEqual(readGrounds(groundsAsWritten(grounds, face)), grounds);
        },
      ),
    );
  });
});

describe('the words of a row', () => {
  it('are those of the clause, on one line, with the words complained of apart', () => {
    const text = '第五条 有下列情形之一的：\n（一）主管部门认为应当列\n入的其他行为，情节严重的；\n第六条 略。';
    const start = text.indexOf('认为');
    const end = text.indexOf('，情节');
    const clause = { start: text.indexOf('主管'), end: text.indexOf('；\n') };
    assert.deepEqual(passageAround(text, clause, { start, end }), {
      before: '主管部门',
      quote: '认为应当列入的其他行为',
      after: '，情节严重的',
    });
  });

  it('are cut where a cell could not hold them', () => {
    const text = `${'甲'.repeat(300)}乙${'丙'.repeat(300)}`;
    const { before, quote, after } = passageAround(text, { start: 0, end: text.length }, { start: 300, end: 301 });
    assert.match(before, /^…甲{50}$/);
    assert.equal(quote, '乙');
    assert.match(after, /^丙{70}…$/);
    const long = passageAround(text, undefined, { start: 0, end: text.length });
    assert.ok(long.quote.length <= 161 && long.quote.includes('…'));
  });
});
