/** textDocument/hover */
import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../server/features/hover.js';
import { shareLine } from '../../server/rules/figures.js';
import { rules } from '../../server/rules/index.js';
import { analysed } from './analysed.js';

/** What the hover at the cursor says, or that it says nothing. */
function hoverAt(marked: string, language: 'auto' | 'zh' | 'en' = 'auto', markdown = true): string {
  const { document, analysis, cursor, modelOf } = analysed(marked);
  const answer = hover(document, analysis, document.positionAt(cursor), {
    rules,
    language,
    markdown,
    messages: true,
    modelOf,
    howOften: shareLine,
  });
  return answer ? (answer.contents as MarkupContent).value : '';
}

function checkHover(
  marked: string,
  expected: readonly (string | RegExp)[],
  language: 'auto' | 'zh' | 'en' = 'auto',
): void {
  const told = hoverAt(marked, language);
  for (const part of expected) {
    const found = typeof part === 'string' ? told.includes(part) : part.test(told);
    assert.ok(found, `the hover lacks ${String(part)}:\n${told}`);
  }
}

const catchAll = '黑名单 甲 “甲名单” {\n  情形 兜底 “主管部门<|>认为应当列入的其他违法行为”\n}';

describe('hover', () => {
  it('tells how often the check is right, where that was measured', () => {
    checkHover(catchAll, [/`clarity\/unbounded-discretion` · 在标注过的法规上：精确率 \d+%，召回率 \d+%/]);
    checkHover(catchAll, [/· On labelled regulations: precision \d+%, recall \d+%/], 'en');
  });

  it('tells a finding with its reason, its norm, the date and how well the norm was read', () => {
    checkHover(catchAll, [
      '为什么：',
      '国办发〔2020〕49号',
      '四（六）',
      '自 2020-12-07 起施行',
      '核对过原文',
      '`clarity/unbounded-discretion`',
    ]);
  });

  it('tells whom a criterion lists that it should not', () => {
    const warned =
      '黑名单 甲 “甲名单” { 对象：企业；情形 警<|>告 “受到警告的” { 凭：行政处罚决定；当：处罚种类 含 警告 } }';
    checkHover(warned, [/「某企业，警告，凭行政处罚决定」这里列入，按照国办发〔2020〕49号 四（六）不应当列入/u]);
    checkHover(
      warned,
      [/“an enterprise, warning, .*” is listed here; not to be listed under 国办发〔2020〕49号/u],
      'en',
    );
  });

  it('speaks the language that is set', () => {
    checkHover(catchAll, ['Why: ', 'Norm: ', 'in force since 2020-12-07', 'read in the original'], 'en');
  });

  it('is plain for a client that shows no markup', () => {
    const told = hoverAt(catchAll, 'auto', false);
    assert.doesNotMatch(told, /\*\*|^> |\\/m);
    assert.match(told, /国办发〔2020〕49号/);
  });

  it('tells the type, the other name and the note of a fact', () => {
    checkHover('黑名单 甲 { 情形 乙 “欠税的” { 当：<|>罚款金额 ≥ 5 万元 } }', [
      '**罚款金额** / fine-amount',
      '事实',
      '单位',
      '行政处罚决定书载明的罚款数额',
    ]);
  });

  it('tells what a value is one of', () => {
    checkHover('黑名单 甲 { 情形 乙 “欠税的” { 凭：行政<|>处罚决定 } }', [
      '**行政处罚决定** / penalty-decision',
      '凭的取值',
    ]);
  });

  it('tells what a draft itself declares', () => {
    checkHover(
      '定义 数额较大 / large “罚款五万元以上”：罚款金额 ≥ 5 万元\n黑名单 甲 { 情形 乙 “欠税的” { 当：数额<|>较大 } }',
      ['**数额较大** / large', '定义的用语', '罚款五万元以上'],
    );
  });

  it('tells what a keyword means, and how the other face spells it', () => {
    checkHover('黑名单 甲 { <|>情形 乙 “欠税的” { } }', ['**情形** / criterion', '列入名单的一种情形']);
    checkHover('黑名单 甲 { 情形 乙 “欠税的” { 危<|>害：身体健康和生命安全 } }', ['**危害** / harm']);
    checkHover('blacklist a { criterion b "evading tax" { wh<|>en: fine-amount >= 5 yuan } }', [
      '**when** / 当',
      'The condition',
    ]);
  });

  it('tells what a connective means, between names without spaces too', () => {
    checkHover('定义 甲：构成犯罪<|>且从重处罚', ['**且** / and']);
    checkHover('定义 甲：处罚种类 <|>含 罚款', ['**含** / includes']);
  });

  it('tells that a cited document binds the draft', () => {
    checkHover('法规 “甲办法” {\n  依据：国办发〔2020〕<|>49号\n  黑名单 乙 { }\n}', [
      '失信约束制度',
      '国办发〔2020〕49号',
      '它约束这份草案',
    ]);
  });

  it('says nothing where nothing is to be said', () => {
    assert.equal(hoverAt('<|>'), '');
    assert.equal(hoverAt('// 说明<|>且如此\n法规 “甲” { }'), '');
    assert.equal(hoverAt('法规 “维护公平<|>且公正的秩序” { }'), '');
  });

  it('takes no word of a draft for markup', () => {
    const told = hoverAt('事实 甲 “*重要*[链接](http://x)”：是否\n定义 乙：<|>甲');
    assert.match(told, /\\\*重要\\\*\\\[链接\\\]/);
  });

  it('tells what a cited law is, whose, since when, and how many articles it has', () => {
    checkHover('黑名单 甲 { 情形 “欠税的” { 违反：《税收征<|>收管理法》第六十三条 } }', [
      '《中华人民共和国税收征收管理法》',
      '法律 · 全国人民代表大会常务委员会',
      '现行有效',
      '共 94 条',
    ]);
  });

  it('tells what has replaced a cited law, in a sentence too', () => {
    const sentence = '法规 “某市办法” { 施行：2026年9月1日; 条 依据 “根据《环境保<|>护法》，制定本办法。” }';
    checkHover(sentence, ['已于 2026-08-15 废止，由《中华人民共和国生态环境法典》取代']);
    checkHover(sentence, ['repealed on 2026-08-15, replaced by 《中华人民共和国生态环境法典》'], 'en');
  });

  it('tells that what it knows of a law is not verified', () => {
    checkHover('黑名单 甲 { 情形 “不守约的” { 违反：《企业经营异常名录<|>管理暂行办法》 } }', ['未经核实']);
  });
});
