/** The lexer: which stretches of a text are one token, whatever their width and script. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lex } from '../../grammar/creg/lexer.js';

/** The tokens of a text as `Kind‹image›`. */
function tokens(text: string): string {
  return lex(text)
    .tokens.map(({ tokenType, image }) => `${tokenType.name}‹${image}›`)
    .join(' ');
}

describe('lexer', () => {
  it('takes full width and half width alike', () => {
    const kinds = (text: string) => lex(text).tokens.map(token => token.tokenType.name);
    assert.deepEqual(kinds('（甲，乙：丙；丁）｛３％｝≥≧＝／'), kinds('(甲,乙:丙;丁){3%}>=>==/'));
  });

  it('keeps words together: Han, letters, inner digits, hyphens and points', () => {
    assert.equal(
      tokens('PM2.5浓度 D级纳税人 hidden-pipe 𠮷类'),
      'Word‹PM2.5浓度› Word‹D级纳税人› Word‹hidden-pipe› Word‹𠮷类›',
    );
    assert.equal(tokens('江苏词汇·罚款金额'), 'Word‹江苏词汇·罚款金额›');
  });

  it('counts rare Han as two units', () => {
    const [first, second] = lex('𠮷 甲').tokens;
    assert.deepEqual([first?.endOffset, second?.startOffset], [1, 3]);
  });

  it('begins a number behind Han', () => {
    assert.equal(tokens('罚款金额50万元以上'), 'Word‹罚款金额› Amount‹50› Word‹万元以上›');
    assert.equal(
      tokens('5-7 60–89 0~100'),
      'Amount‹5› To‹-› Amount‹7› Amount‹60› To‹–› Amount‹89› Amount‹0› To‹~› Amount‹100›',
    );
    assert.equal(tokens('：-5'), 'Colon‹：› Amount‹-5›');
    assert.equal(tokens('500,000 5,00'), 'Amount‹500,000› Amount‹5› Comma‹,› Amount‹00›');
  });

  it('knows dates, places, titles and document numbers', () => {
    assert.equal(
      tokens('2026年3月1日 2026-03-01 二〇二一年七月一日'),
      'Date‹2026年3月1日› Date‹2026-03-01› Date‹二〇二一年七月一日›',
    );
    assert.equal(tokens('《甲》第一条和第二条'), 'Title‹《甲》› Pin‹第一条› Comma‹和› Pin‹第二条›');
    assert.equal(tokens('《甲》 art 63 para 1'), 'Title‹《甲》› Pin‹art 63 para 1›');
    assert.equal(
      tokens('国办发［2020］49号 总局令第44号'),
      'DocumentNumber‹国办发［2020］49号› DocumentNumber‹总局令第44号›',
    );
    assert.equal(tokens('《甲》（2014年修订）'), 'Title‹《甲》（2014年修订）›');
  });

  it('nests quotes of a kind, but not straight ones', () => {
    assert.equal(tokens('“甲“乙”丙” 「甲「乙」」'), 'Text‹“甲“乙”丙”› Text‹「甲「乙」」›');
    assert.equal(tokens('"甲"乙"丙"'), 'Text‹"甲"› Word‹乙› Text‹"丙"›');
  });

  it('ends an open quote at its line', () => {
    assert.equal(tokens('“甲\n乙'), 'Text‹“甲› Word‹乙›');
    assert.equal(tokens('"甲 {\n当：乙 "丙"'), 'Text‹"甲› LCurly‹{› Word‹当› Colon‹：› Word‹乙› Text‹"丙"›');
    assert.equal(lex('“甲\n乙').problems[0]?.code, 'syntax/unclosed');
  });

  it('reads quotes as an input method leaves them', () => {
    assert.equal(tokens('“甲“ {\n情形 “乙”'), 'Text‹“甲“› LCurly‹{› Word‹情形› Text‹“乙”›');
    assert.equal(tokens('”甲” 乙'), 'Text‹”甲”› Word‹乙›');
  });

  it('keeps comments apart', () => {
    const { comments } = lex('甲 // 一\n／／ 二“\n乙');
    assert.deepEqual(
      comments.map(comment => comment.text),
      [' 一', ' 二“'],
    );
  });

  it('reports a run of strange characters once, and goes on', () => {
    const { tokens: found, problems } = lex('甲 @#￥ 乙\u0000');
    assert.equal(found.length, 2);
    assert.deepEqual(
      problems.map(problem => problem.span),
      [
        { start: 2, end: 5 },
        { start: 7, end: 8 },
      ],
    );
    assert.match(problems[1]?.message.en ?? '', /U\+0000/);
  });

  it('never throws, and its tokens are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        let end = 0;
        for (const token of lex(text).tokens) {
          assert.ok(token.startOffset >= end);
          assert.equal(text.slice(token.startOffset, token.startOffset + token.image.length), token.image);
          end = token.startOffset + token.image.length;
        }
      }),
    );
  });
});
