/** Word documents: automatic numbers, what is no text, the way back, and files that are none. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../server/disk/docx/docx.js';
import { writeNumber } from '../../server/disk/docx/number-formats.js';
import { docxPlaceOf } from '../../server/disk/docx/places.js';
import { articles, docx, list, p, scheme } from './docx-files.js';

function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  assert.ok(typeof read !== 'string', String(read));
  return read.text;
}

describe('the text of a Word document', () => {
  it('has the automatic numbers', () => {
    const body = [
      p('云湖市风筝信用管理办法'),
      p('为了规范放飞，制定本办法。', { list: 1 }),
      p('有下列情形之一的，列入名单：', { list: 1 }),
      p('断线的；', { list: 1, level: 1 }),
      p('缠线的：', { list: 1, level: 1 }),
      p('一次；', { list: 1, level: 2 }),
      p('两次。', { list: 1, level: 2 }),
      p('期限为一年。', { list: 1 }),
      p('到期的；', { list: 1, level: 1 }),
    ].join('');
    assert.equal(
      textOf(docx({ body, numbering: articles + list(1, 0) })),
      `云湖市风筝信用管理办法
第一条 为了规范放飞，制定本办法。
第二条 有下列情形之一的，列入名单：
（一） 断线的；
（二） 缠线的：
1. 一次；
2. 两次。
第三条 期限为一年。
（一） 到期的；
`,
    );
  });

  it('takes the number from the style, and from the style that this is based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="fine"><w:basedOn w:val="article"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="item"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = [
      p('甲', { style: 'article' }),
      p('乙', { style: 'fine' }),
      p('丙', { style: 'item' }),
      p('丁', { style: 'article', list: 0 }),
    ].join('');
    assert.equal(
      textOf(docx({ body, styles, numbering: articles + list(1, 0) })),
      '第一条 甲\n第二条 乙\n（一） 丙\n丁\n',
    );
  });

  it('counts lists of one scheme on, and begins where a list says so', () => {
    const restarted = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = articles + list(1, 0) + list(2, 0) + list(3, 0, restarted);
    const body = [p('甲', { list: 1 }), p('乙', { list: 2 }), p('丙', { list: 3 }), p('丁', { list: 3 })].join('');
    assert.equal(textOf(docx({ body, numbering })), '第一条 甲\n第二条 乙\n第五条 丙\n第六条 丁\n');
  });

  it('writes a level inside the text of another, glued where the list says so', () => {
    const numbering =
      scheme(0, ['chineseCounting', '%1、', '<w:suff w:val="nothing"/>'], ['decimal', '%1.%2', '<w:isLgl/>']) +
      list(1, 0);
    const body = [p('总体要求', { list: 1 }), p('原则', { list: 1, level: 1 }), p('目标', { list: 1, level: 1 })].join(
      '',
    );
    assert.equal(textOf(docx({ body, numbering })), '一、总体要求\n1.1 原则\n1.2 目标\n');
  });

  it('leaves out what is deleted, moved, hidden, or an instruction, and keeps what is inserted', () => {
    const run = (inside: string, rPr = '') => `<w:r>${rPr}${inside}</w:r>`;
    const body = `<w:p>${run('<w:t>放飞</w:t>')}<w:del>${run('<w:delText>不</w:delText>')}</w:del><w:ins>${run(
      '<w:t>应当</w:t>',
    )}</w:ins><w:moveFrom>${run('<w:t>夜间</w:t>')}</w:moveFrom>${run('<w:t>隐</w:t>', '<w:rPr><w:vanish/></w:rPr>')}${run(
      '<w:instrText>PAGE</w:instrText>',
    )}${run('<w:tab/><w:t>登记</w:t><w:br/><w:t>。</w:t>')}</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>`;
    assert.equal(textOf(docx({ body })), '放飞应当\t登记\n。\n');
  });

  it('has a table row by row, and the paragraphs of a frame as they are', () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const body = `<w:tbl>${row(p('等级'), p('翼展'))}${row(p('甲') + p('乙'), p('一米'))}</w:tbl><w:tbl>${row(
      p('第一条 甲') + p('第二条 乙'),
    )}</w:tbl>`;
    assert.equal(textOf(docx({ body })), '|等级|翼展|\n|甲 乙|一米|\n第一条 甲\n第二条 乙\n');
  });

  it('leads back to paragraph and character, without the number', () => {
    const body = p('标题') + p('断线的', { list: 1 });
    const read = readDocx(docx({ body, numbering: articles + list(1, 0) }));
    assert.ok(typeof read !== 'string');
    const at = (words: string) => docxPlaceOf(read.paragraphs, read.text.indexOf(words));
    assert.deepEqual(at('题'), { paragraph: 0, character: 1 });
    assert.deepEqual(at('第一条'), { paragraph: 1, character: 0 });
    assert.deepEqual(at('线的'), { paragraph: 1, character: 1 });
  });
});

describe('numbers as Word writes them', () => {
  for (const [number, format, written] of [
    [10, 'chineseCounting', '十'],
    [12, 'japaneseCounting', '十二'],
    [103, 'chineseCountingThousand', '一百零三'],
    [110, 'chineseCountingThousand', '一百一十'],
    [103, 'chineseCounting', '一〇三'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [2, 'ideographTraditional', '乙'],
    [12, 'decimalFullWidth', '１２'],
    [4, 'lowerRoman', 'iv'],
    [28, 'upperLetter', 'BB'],
    [40, 'ideographTraditional', '40'],
    [7, 'none', ''],
    [7, 'noSuchFormat', '7'],
  ] as const) {
    it(`${number} as ${format}: ${written}`, () => assert.equal(writeNumber(number, format), written));
  }
});

describe('a file that is no Word document', () => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

  for (const [what, bytes, fault] of [
    ['text', strToU8('第一条'), 'no-docx'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('甲') }), 'no-docx'],
    ['a document under a password', compound('EncryptedPackage'), 'protected-docx'],
    ['an old document', compound('WordDocument'), 'old-doc'],
    ['half a document', docx({ body: p('甲'.repeat(3000)) }).subarray(0, 300), 'damaged-docx'],
    ['a document of broken XML', docx({ body: '<w:p>' }), 'damaged-docx'],
    [
      'a document that declares entities',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "甲">]><d>&a;</d>') }),
      'damaged-docx',
    ],
    [
      'a document that unpacks to much more than a text',
      zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }),
      'swollen-docx',
    ],
  ] as const) {
    it(`${what}: ${fault}`, () => assert.equal(readDocx(bytes), fault));
  }

  it('any bytes: a text or one of the reasons, never more', () => {
    const whole = docx({ body: p('放飞者应当登记。', { list: 1 }), numbering: articles + list(1, 0) });
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const read = readDocx(bytes);
        assert.ok(typeof read === 'string' || typeof read.text === 'string');
      }),
      { numRuns: 1000 },
    );
  });
});
