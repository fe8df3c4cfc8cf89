/** Call hierarchy, type hierarchy, monikers, workspace symbols, pinyin */
import assert from 'node:assert/strict';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/call-hierarchy.js';
import { monikers } from '../../server/features/moniker.js';
import { matches, pinyinOf } from '../../server/features/pinyin.js';
import { prepareTypeHierarchy, subtypes, supertypes } from '../../server/features/type-hierarchy.js';
import { workspaceSymbols } from '../../server/features/workspace-symbol.js';
import { analysed } from './analysed.js';

const list = (criterion: string, measure: string, name: string): string =>
  `黑名单 ${name} “环保名单” {\n  情形 ${criterion} “通过暗管排放的”\n  惩戒 { 措施 ${measure} 依据《政府采购法》第二十二条 }\n}`;

describe('callHierarchy', () => {
  function chain(marked: string): { at: string; from: readonly string[]; to: readonly string[] } {
    const { document, analysis, cursor } = analysed(marked);
    const [item] = prepareCallHierarchy(document, analysis.model, document.positionAt(cursor)) ?? [];
    assert.ok(item);
    return {
      at: item.name,
      from: incomingCalls(document, analysis.model, item).map(({ from }) => from.name),
      to: outgoingCalls(document, analysis.model, item).map(({ to }) => to.name),
    };
  }

  it('leads from a criterion over its list to the measures, and back', () => {
    assert.deepEqual(chain(list('<|>暗管', '限制采购', '环保')), { at: '暗管', from: [], to: ['环保'] });
    assert.deepEqual(chain(list('暗管', '限制采购', '<|>环保')), { at: '环保', from: ['暗管'], to: ['限制采购'] });
    assert.deepEqual(chain(list('暗管', '<|>限制采购', '环保')), { at: '限制采购', from: ['环保'], to: [] });
  });

  it('begins only where a link of the chain stands', () => {
    const { document, analysis, cursor } = analysed('<|>事实 甲：是否');
    assert.equal(prepareCallHierarchy(document, analysis.model, document.positionAt(cursor)), null);
  });
});

describe('typeHierarchy', () => {
  it('leads from a value to its class and its fact, and from a class to its values', () => {
    const { document, analysis, cursor, documentOf, modelOf } = analysed('黑名单 甲 “甲” { 凭：<|>行政处罚决定 }');
    const factsOf = (uri: string) => modelOf(uri)?.facts ?? [];
    const [item] = prepareTypeHierarchy(document, analysis, document.positionAt(cursor), documentOf) ?? [];
    assert.ok(item);
    assert.match(item.name, /^行政处罚决定 \/ /u);
    const [parent] = supertypes(item, factsOf, documentOf);
    assert.ok(parent);
    assert.match(parent.name, /^生效法律文书 \/ /u);
    const names = subtypes(parent, factsOf, documentOf).map(({ name }) => name);
    assert.ok(names.includes(item.name), names.join());
    const [fact] = supertypes(parent, factsOf, documentOf);
    assert.match(fact?.name ?? '', /^凭/u);
    assert.deepEqual(fact && supertypes(fact, factsOf, documentOf), []);
  });

  it('has nothing to say of facts without values', () => {
    const { document, analysis, cursor, documentOf } = analysed('事实 <|>甲：是否');
    assert.equal(prepareTypeHierarchy(document, analysis, document.positionAt(cursor), documentOf), null);
  });
});

describe('moniker', () => {
  function at(marked: string) {
    const { document, analysis, cursor, modelOf } = analysed(marked);
    return monikers(document, analysis, document.positionAt(cursor), modelOf);
  }

  it('of a clause of a norm is its document and place', () => {
    const [own] = at(
      '标准 省标准 “省信用标准” {\n  文号：某府发〔2026〕1号；约束：黑名单\n  要求 <|>犯罪 { 出处：“三（二）”；仅当：构成犯罪 } }',
    );
    assert.deepEqual(own, {
      scheme: 'creg',
      identifier: '某府发〔2026〕1号 三（二）',
      unique: 'global',
      kind: 'export',
    });
    const offended = at('黑名单 甲 “甲名单” { 情形 “部门认为<|>应当列入的其他行为” }');
    assert.ok(offended.some(({ identifier }) => identifier.startsWith('国办发〔2020〕49号 ')));
  });

  it('of a name is its file and itself', () => {
    assert.deepEqual(at('事实 <|>断水：是否')[0]?.identifier, 'draft.creg#断水');
    assert.deepEqual(at('定义 甲：处罚种类 含 行政<|>拘留')[0]?.unique, 'scheme');
    assert.deepEqual(at('<|>'), []);
  });
});

describe('workspaceSymbol', () => {
  const { analysis, others, documentOf } = analysed(list('暗管', '限制采购', '环保'), {
    'b.creg': '事实 取水中断 / water-cut：是否\n定义 中断：取水中断',
  });
  const found = (query: string) =>
    workspaceSymbols(query, [analysis.model, ...others], documentOf).map(({ name }) => name);

  it('finds names in every file by a part, by alias, by pinyin and by initials', () => {
    assert.deepEqual(found('中断'), ['中断', '取水中断 / water-cut']);
    assert.deepEqual(found('water'), ['取水中断 / water-cut']);
    assert.deepEqual(found('qushui'), ['取水中断 / water-cut']);
    assert.deepEqual(found('xzcg'), ['限制采购']);
    assert.deepEqual(found('没有的'), []);
  });

  it('lists everything for an empty query, and says where it stands', () => {
    assert.ok(found('').length >= 5);
    const [measure] = workspaceSymbols('限制采购', [analysis.model], documentOf);
    assert.equal(measure?.containerName, '环保');
  });
});

describe('pinyin', () => {
  it('is whole or initials; other letters stay', () => {
    assert.deepEqual(pinyinOf('罚款金额'), { full: 'fakuanjine', initials: 'fkje' });
    assert.ok(matches('PM2.5浓度', 'pm2.5'));
    assert.ok(!matches('罚款金额', 'xyz'));
    assert.ok(!matches('', 'a'));
  });
});
