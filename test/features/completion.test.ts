/** textDocument/completion */
import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import type { Face, Place } from '../../grammar/index.js';
import { completion } from '../../server/features/completion.js';
import { resolveCompletion } from '../../server/features/completion-resolve.js';
import { plainOf, templatesAt } from '../../server/features/completion-snippets.js';
import { analysed } from './analysed.js';

function itemsAt(marked: string, others: Readonly<Record<string, string>> = {}): readonly CompletionItem[] {
  const { document, analysis, cursor, others: models } = analysed(marked, others);
  const wishes = { snippets: true, pinyin: true };
  return completion(document, analysis, document.positionAt(cursor), () => models, wishes).items;
}

/** Labels that must be offered at the cursor, and labels that must not. */
function checkOffers(marked: string, expected: readonly string[], not: readonly string[] = []): void {
  const labels = itemsAt(marked).map(({ label }) => label);
  for (const label of expected) assert.ok(labels.includes(label), `${label} is not among: ${labels.join(' ')}`);
  for (const label of not) assert.ok(!labels.includes(label), `${label} is among: ${labels.join(' ')}`);
}

/** The text after an item is taken; `<|>` stands at the cursor before. */
function checkTakes(marked: string, label: string, expected: string): void {
  const { document } = analysed(marked);
  const item = itemsAt(marked).find(candidate => candidate.label === label);
  assert.ok(item?.textEdit, `${label} is not offered`);
  const { range, newText } = item.textEdit as TextEdit;
  const text = document.getText();
  const taken = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  assert.equal(taken, expected);
}

describe('completion', () => {
  it('offers the statements that fit the block', () => {
    checkOffers('<|>', ['法规', '黑名单', '标准', '使用'], ['情形', '期限', '预期']);
    checkOffers('法规 “甲” {\n  <|>\n}', ['制定机关', '施行', '章', '黑名单'], ['情形', '凭']);
    checkOffers('黑名单 甲 {\n  <|>\n}', ['情形', '程序', '期限', '对象'], ['制定机关', '要求']);
    checkOffers('黑名单 甲 { 程序 {\n  <|>\n} }', ['告知', '异议'], ['情形']);
    checkOffers('标准 甲 “甲标准” { 要求 乙 “应当有期限” {\n  <|>\n} }', ['仅当', '核实'], ['凭']);
  });

  it('speaks the face of the file', () => {
    checkOffers('blacklist a "list a" {\n  subjects: enterprise\n  <|>\n}', ['criterion', 'term'], ['情形']);
  });

  it('finds its place in a text that is not finished', () => {
    checkOffers('黑名单 甲 {\n  情形 乙 “欠税的” {\n    <|>', ['凭', '危害', '当']);
    checkOffers('黑名单 甲 {\n  情形 乙 “欠税的” {\n    凭：行政处罚决定\n  }\n  <|>', ['程序', '情形']);
    checkOffers('黑名单 甲 {\n  情<|>\n  情形 乙 “欠税的” { }\n}', ['情形']);
  });

  it('offers values after a heading', () => {
    checkOffers('黑名单 甲 { 情形 乙 “欠税的” { 凭：<|> } }', ['行政处罚决定', '生效判决'], ['罚款金额', '情形']);
    checkOffers('黑名单 甲 { 情形 乙 “欠税的” { 危害：<|> } }', ['身体健康和生命安全']);
    checkOffers('法规 “甲” { 文件类型：<|> }', ['地方性法规', '行政规范性文件']);
    checkOffers('黑名单 甲 { 程序 { 告知：书面，载明 事实、<|> } }', ['理由', '权利']);
    checkOffers('blacklist a "list a" {\n  subjects: enterprise, <|>\n}', ['individual-business'], ['个体工商户']);
  });

  it('offers facts and terms in a condition, and connectives after them', () => {
    const before = '定义 屡次：行政处罚 ≥ 3 次\n黑名单 甲 { 情形 乙 “欠税的” { 当：';
    checkOffers(`${before}<|> } }`, ['罚款金额', '屡次', '非', '同时'], ['且', '凭：']);
    checkOffers(`${before}屡次 <|> } }`, ['且', '或'], ['罚款金额']);
    checkOffers(`${before}屡次 且 <|> } }`, ['罚款金额', '非']);
    checkOffers(`${before}同时 {\n <|>\n} } }`, ['罚款金额', '屡次'], ['情形']);
  });

  it('offers the values of the fact that is asked for', () => {
    const before = '黑名单 甲 { 情形 乙 “欠税的” { 当：处罚种类 ';
    checkOffers(`${before}含 <|> } }`, ['罚款', '行政拘留'], ['罚款金额', '企业']);
    checkOffers(`${before}属于 {罚款、<|>} } }`, ['行政拘留']);
    checkOffers('blacklist a { criterion b "c" { when: penalty includes <|> } }', ['fine', 'detention'], ['罚款']);
  });

  it('replaces exactly the word that is being typed, between words without spaces too', () => {
    checkTakes(
      '黑名单 甲 { 情形 乙 “欠税的” { 当：罚款<|> } }',
      '罚款金额',
      '黑名单 甲 { 情形 乙 “欠税的” { 当：罚款金额 } }',
    );
    checkTakes('定义 甲：构成犯罪或一年内行政<|>', '行政处罚', '定义 甲：构成犯罪或一年内行政处罚');
    checkTakes('定义 甲：构成犯罪且从重<|>', '从重处罚', '定义 甲：构成犯罪且从重处罚');
    checkTakes('定义 甲：处罚种类 含 行政拘<|>', '行政拘留', '定义 甲：处罚种类 含 行政拘留');
  });

  it('finds a name by its other name, by a part of it, and a keyword by the other face', () => {
    checkTakes('定义 甲：fine<|>', '罚款金额', '定义 甲：罚款金额');
    checkTakes('定义 甲：金额<|>', '罚款金额', '定义 甲：罚款金额');
    checkTakes('黑名单 甲 {\n  crit<|>\n}', '情形', '黑名单 甲 {\n  情形 \n}');
  });

  it('writes the colon of a heading once', () => {
    checkTakes('黑名单 甲 {\n  期<|>\n}', '期限', '黑名单 甲 {\n  期限：\n}');
    checkTakes('黑名单 甲 {\n  期<|>：3 年\n}', '期限', '黑名单 甲 {\n  期限：3 年\n}');
  });

  it('offers references inside braces in wording, and nothing elsewhere in it', () => {
    checkOffers('法规 “甲” {\n条 职责 “应当记录。”\n条 “违反{<|>}规定的，依法处理。”\n}', ['职责'], ['条', '罚款金额']);
    checkOffers('法规 “甲” {\n条 职责 “应当记录<|>。”\n}', [], ['职责', '条']);
    assert.deepEqual(itemsAt('法规 “甲” { } // 情<|>'), []);
  });

  it('offers what other files have to be used, and the lists that a case can be about', () => {
    const items = itemsAt('使用 <|>', { 'b.creg': '词汇 本省词汇 “本省词汇” { 事实 乙：是否 }' });
    assert.ok(items.some(({ label }) => label === '本省词汇'));
    checkOffers('黑名单 甲 { 情形 乙 “欠税的” { 当：构成犯罪 } }\n案例 “欠税” 于 <|> { }', ['甲'], ['罚款金额']);
  });

  it('offers nothing where a new name is written', () => {
    checkOffers('黑名单 甲 { 情形 <|> }', [], ['罚款金额', '期限']);
    checkOffers('事实 <|>', [], ['罚款金额', '法规']);
    checkOffers('定义 <|>', [], ['罚款金额', '法规']);
  });

  it('offers the titles of laws after 《, and closes them once', () => {
    const sentence = '法规 “某市办法” { 条 依据 “根据《行政处<|>，制定本办法。” }';
    checkOffers(sentence, ['行政处罚法'], ['罚款金额']);
    checkTakes(sentence, '行政处罚法', '法规 “某市办法” { 条 依据 “根据《行政处罚法》，制定本办法。” }');
    checkTakes(
      '黑名单 甲 { 情形 “欠税的” { 违反：《税收征收<|>》 } }',
      '税收征收管理法',
      '黑名单 甲 { 情形 “欠税的” { 违反：《税收征收管理法》 } }',
    );
    checkOffers('黑名单 甲 { 情形 “欠税的” { 违反：《中华人民共和国税收<|> } }', ['中华人民共和国税收征收管理法']);
    assert.ok(itemsAt('法规 “某市办法” { 条 依据 “根据《<|>” }').length > 10);
    checkOffers('法规 “甲” { } // 《行政处<|>', [], ['行政处罚法']);
  });

  it('shows which of the titles are of laws repealed', () => {
    const [item] = itemsAt('法规 “某市办法” { 条 依据 “根据《中华人民共和国物权<|>” }');
    assert.equal(item?.label, '中华人民共和国物权法');
    assert.deepEqual(item?.tags, [1]);
  });

  it('finds names by pinyin and by initials, also behind a word without a space', () => {
    checkTakes('定义 甲：fkje<|>', '罚款金额', '定义 甲：罚款金额');
    checkTakes('定义 甲：fakuan<|>', '罚款金额', '定义 甲：罚款金额');
    checkTakes('定义 甲：构成犯罪且fkje<|>', '罚款金额', '定义 甲：构成犯罪且罚款金额');
    checkTakes('黑名单 甲 {\n  qx<|>\n}', '期限', '黑名单 甲 {\n  期限：\n}');
    assert.ok(itemsAt('定义 甲：fkje<|>').every(({ filterText = '' }) => filterText.includes('fkje')));
  });

  it('leaves pinyin alone where it is switched off', () => {
    const { document, analysis, cursor } = analysed('定义 甲：fkje<|>');
    const wishes = { snippets: true, pinyin: false };
    const { items } = completion(document, analysis, document.positionAt(cursor), () => [], wishes);
    assert.deepEqual(items, []);
  });

  it('offers the articles that a law has', () => {
    const sentence = (typed: string) =>
      `法规 “某市办法” { 条 依据 “根据《中华人民共和国环境保护法》${typed}<|>，制定本办法。” }`;
    checkTakes(sentence('第六十'), '第六十三条', sentence('第六十三条').replace('<|>', ''));
    checkTakes(sentence('第6'), '第63条', sentence('第63条').replace('<|>', ''));
    checkTakes(sentence('第六条、第七'), '第七条', sentence('第六条、第七条').replace('<|>', ''));
    // It has seventy.
    checkOffers(sentence('第七'), ['第七条', '第七十条'], ['第七十一条']);
    assert.deepEqual(itemsAt('法规 “甲” { 条 “根据《从来没有过的法》第<|>” }'), []);
  });

  it('offers the numbers of the standards in force as a basis', () => {
    checkTakes('法规 “甲” {\n  依据：国办<|>\n}', '国办发〔2020〕49号', '法规 “甲” {\n  依据：国办发〔2020〕49号\n}');
  });

  it('tells what a name means when it is looked at', () => {
    const { modelOf } = analysed('定义 甲：罚款金额 ≥ 1 元');
    const item = itemsAt('定义 甲：罚款<|>').find(({ label }) => label === '罚款金额');
    assert.ok(item);
    assert.equal(item.documentation, undefined);
    const { documentation } = resolveCompletion(item, modelOf, 'zh', true);
    assert.match(JSON.stringify(documentation), /行政处罚决定书载明的罚款数额/);
    assert.deepEqual(resolveCompletion({ label: '期限' }, modelOf, 'zh', true), { label: '期限' });
  });
});

describe('parts to fill in', () => {
  const around: Readonly<Partial<Record<Place, Readonly<Record<Face, readonly [string, string]>>>>> = {
    file: { zh: ['', ''], en: ['', ''] },
    regulation: { zh: ['法规 “甲办法” {\n', '\n}'], en: ['regulation "a" {\n', '\n}'] },
    list: { zh: ['黑名单 名单 “名单” {\n', '\n}'], en: ['blacklist list "list" {\n', '\n}'] },
    group: {
      zh: ['黑名单 名单 “名单” { 组 乙 “乙” {\n', '\n} }'],
      en: ['blacklist list "list" { group b "b" {\n', '\n} }'],
    },
    criterion: {
      zh: ['黑名单 名单 “名单” { 情形 乙 “丙” {\n', '\n} }'],
      en: ['blacklist list "list" { criterion b "c" {\n', '\n} }'],
    },
  };
  for (const [place, faces] of Object.entries(around) as [Place, Readonly<Record<Face, readonly [string, string]>>][]) {
    for (const template of templatesAt(place)) {
      for (const face of ['zh', 'en'] as const) {
        it(`of a ${place}: ${template.label[face]} is read without a fault`, () => {
          const [before, after] = faces[face];
          const list = template.label.zh === '案例' ? around.list?.[face].join('') : '';
          const { analysis } = analysed(`${list}\n${before}${plainOf(template, face)}${after}`);
          // What is to be filled in may not exist yet: a law called 法律.
          assert.deepEqual(
            analysis.model.faults.map(({ message }) => message.zh),
            [],
          );
          assert.equal(analysis.model.face, face);
        });
      }
    }
  }

  it('go from place to place in the syntax of snippets', () => {
    const item = itemsAt('黑名单 甲 {\n  情形<|>\n}').find(({ label }) => label === '情形…');
    assert.ok(item?.textEdit);
    assert.equal(item.insertTextFormat, 2);
    const { newText } = item.textEdit;
    assert.match(newText, /^情形 \$\{1:名称\} “\$\{2:情形的表述\}” \{\n/);
    assert.match(newText, /\\\}$/);
  });

  it('come before the bare word, by which they are found as well: typed or in pinyin', () => {
    for (const typed of ['情形', 'qx']) {
      const items = itemsAt(`黑名单 甲 {\n  ${typed}<|>\n}`);
      const [part, word] = ['情形…', '情形'].map(label => items.find(item => item.label === label));
      assert.ok(part?.sortText && word?.sortText);
      assert.ok(part.sortText < word.sortText);
      assert.equal(part.filterText, word.filterText);
    }
  });

  it('are kept from a client that cannot take them', () => {
    const { document, analysis, cursor } = analysed('黑名单 甲 {\n  情形<|>\n}');
    const wishes = { snippets: false, pinyin: true };
    const { items } = completion(document, analysis, document.positionAt(cursor), () => [], wishes);
    assert.ok(items.length > 0);
    assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === undefined));
  });
});
