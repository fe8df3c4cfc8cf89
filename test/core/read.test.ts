/** Existing texts → model: roles of clauses, lists, header, dates, definitions, citations. All texts are invented. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseStatute } from '../../grammar/index.js';
import type { Clause, List, ListKind, Model } from '../../server/core/model.js';
import { read } from '../../server/core/read.js';

function modelOf(text: string): Model {
  return read('text', text, parseStatute(text));
}

/** The roles of a text: one clause a line, `article item role list` and how it begins. */
function roles(text: string): string[] {
  return modelOf(text)
    .clauses.filter(clause => clause.role !== 'title')
    .map(sketch);
}

function sketch({ article, item, role, list, last, text }: Clause): string {
  const place = `${article ?? ''}${item ?? ''}`;
  const what = list === undefined ? role : `${role} ${list}`;
  return `${place} ${what}${last ? ' last' : ''}: ${text.replace(/\s+/gu, '').slice(0, 8)}`;
}

function hasRoles(claim: string, text: string, expected: readonly string[]): void {
  it(claim, () => assert.deepEqual(roles(text), expected));
}

/** One sentence in an article of a text that is not about credit; its role and list. */
function roleOf(sentence: string): string {
  const { clauses } = modelOf(`云湖市风筝管理办法\n第九条 ${sentence}`);
  return clauses
    .filter(clause => clause.role !== 'title')
    .map(({ role, list }) => (list === undefined ? role : `${role} ${list}`))
    .join(', ');
}

describe('read: whom a sentence lists', () => {
  const cases: readonly [string, string][] = [
    ['无证放飞的，由市放飞办列入严重失信主体名单。', 'criterion blacklist'],
    ['经营者一年内两次断线伤人的，纳入放飞行业黑名单。', 'criterion blacklist'],
    ['连续三年无事故的放飞场，列入守信激励红名单。', 'criterion redlist'],
    ['放飞场失联的，列入经营异常名录。', 'criterion watchlist'],
    ['骗取放飞证的，记入其信用档案。', 'criterion record'],
    ['市放飞办应当将行政处罚信息纳入公共信用信息平台。', 'criterion record'],
    ['对情节恶劣的违法行为，可以通过报纸、电视予以曝光。', 'criterion record'],
    ['拒不停飞的，认定为严重失信主体。', 'criterion blacklist'],
  ];
  for (const [sentence, expected] of cases) it(sentence, () => assert.equal(roleOf(sentence), expected));
});

describe('read: what lists nobody', () => {
  const cases: readonly [string, string][] = [
    // The same words grade an ordinary fine.
    ['无证放飞的，处二百元罚款；情节严重的，吊销放飞证。', 'other'],
    // To be on the list of the courts is a fact, and the list is theirs.
    ['放飞场经营者应当未被列为失信被执行人。', 'other'],
    ['鼓励放飞场建立信用档案，对失信会员取消会员资格。', 'other'],
    ['鼓励经营者对守信者给予优惠；对失信主体提高押金。', 'other'],
    ['放飞协会可以依据章程对失信会员予以公开谴责。', 'other'],
    ['市放飞办工作人员滥用职权，违法列入黑名单的，依法给予处分。', 'other'],
    ['不得将未成年人列入严重失信主体名单。', 'exception blacklist'],
    ['初次断线的，不列入严重失信主体名单。', 'exception'],
    ['市放飞办应当根据信用状况合理确定抽查比例和频次。', 'other'],
    ['报纸、电视等媒体应当宣传诚信典型，曝光违法放飞行为。', 'other'],
    ['申请告知承诺的，应当信用良好。', 'other'],
  ];
  for (const [sentence, expected] of cases) {
    it(sentence, () => {
      const found = roleOf(sentence);
      // An exception names its list or not: what matters is that it burdens nobody.
      assert.equal(expected.startsWith('exception') ? found.split(' ')[0] : found, expected.split(' ')[0]);
    });
  }
});

describe('read: what follows, for how long, by which procedure', () => {
  const cases: readonly [string, string][] = [
    ['对列入黑名单的放飞场，限制其参加风筝节。', 'measure blacklist'],
    ['对失信主体实施联合惩戒。', 'measure record'],
    ['对信用良好的放飞场给予优先办理等激励。', 'measure redlist'],
    ['黑名单公示期为三年。', 'term blacklist'],
    ['列入黑名单满三年的，由市放飞办移出黑名单。', 'removal blacklist'],
    ['纠正失信行为的，可以申请信用修复。', 'repair'],
    ['列入黑名单前，应当书面告知当事人事由和依据。', 'procedure blacklist'],
    ['对列入黑名单的决定不服的，可以申请行政复议。', 'procedure blacklist'],
    ['黑名单应当通过市政府网站公布。', 'publication blacklist'],
    ['放飞场信用评价分为甲、乙、丙三级。', 'score rating'],
    ['本办法所称严重失信，是指一年内两次被吊销放飞证。', 'definition'],
  ];
  for (const [sentence, expected] of cases) it(sentence, () => assert.equal(roleOf(sentence), expected));
});

describe('read: items', () => {
  hasRoles(
    'take the role of their lead; a closing sentence is read by itself',
    `云湖市风筝管理办法
第五条 放飞者有下列情形之一的，列入严重失信主体名单：
（一）骗取放飞证的；
（二）断线伤人的。
市放飞办应当公布严重失信主体名单。
第六条 对列入名单的主体，采取下列惩戒措施：
（一）限制参加风筝节；
（二）取消优惠。`,
    [
      '第五条 lead blacklist: 放飞者有下列情形',
      '第五条（一） criterion blacklist: 骗取放飞证的；',
      '第五条（二） criterion blacklist last: 断线伤人的。',
      '第五条 publication blacklist: 市放飞办应当公布',
      '第六条 measure blacklist: 对列入名单的主体',
      '第六条（一） measure blacklist: 限制参加风筝节；',
      '第六条（二） measure blacklist last: 取消优惠。',
    ],
  );
  hasRoles(
    'under a lead that only fines are no criteria',
    `云湖市风筝管理办法
第五条 有下列情形之一的，处二百元罚款；情节严重的，吊销放飞证：
（一）断线的；
（二）其他危害公共安全的行为。
第六条 失信主体不得参加风筝节。`,
    [
      '第五条 other: 有下列情形之一的',
      '第五条（一） other: 断线的；',
      '第五条（二） other last: 其他危害公共安全',
      '第六条 measure record: 失信主体不得参加',
    ],
  );
  hasRoles(
    'whose consequence stands behind them',
    `云湖市信用办法
第五条 放飞者的下列行为应当避免：
（一）骗取放飞证的；
（二）断线伤人的。
有前款行为的，列入黑名单。`,
    [
      '第五条 lead blacklist: 放飞者的下列行为',
      '第五条（一） criterion blacklist: 骗取放飞证的；',
      '第五条（二） criterion blacklist last: 断线伤人的。',
      '第五条 closing blacklist: 有前款行为的，列',
    ],
  );
  hasRoles(
    'that record honours burden nobody, nor does the rest of such a list',
    `云湖市信用办法
第五条 下列信息应当作为其他信息纳入信用记录：
（一）表彰、奖励信息；
（二）参加志愿服务信息；
（三）市规定的其他信息。`,
    [
      '第五条 lead record: 下列信息应当作为',
      '第五条（一） criterion redlist: 表彰、奖励信息；',
      '第五条（二） criterion redlist: 参加志愿服务信息',
      '第五条（三） criterion redlist last: 市规定的其他信息',
    ],
  );

  it('know their lead, word for word', () => {
    const text = '云湖市信用办法\n第五条 甲。有下列情形之一的，列入黑名单：（一）断线的；（二）缠线的。';
    const item = modelOf(text).clauses.find(clause => clause.item === '（二）');
    assert.equal(item?.lead?.text, '有下列情形之一的，列入黑名单：');
    assert.equal(item?.text, '缠线的。');
    assert.equal(text.slice(item?.span.start, item?.span.end), item?.text);
  });

  hasRoles(
    'of a text numbered 一、（一）',
    `云湖市人民政府关于放飞信用的意见
一、列入
（一）断线伤人的，列入黑名单。
（二）其他断线的，记入信用档案。`,
    [
      '一 other: 列入',
      '一（一） criterion blacklist: 断线伤人的，列入',
      '一（二） criterion record last: 其他断线的，记入',
    ],
  );
});

// --- lists ------------------------------------------------------------------------------------------------------

const blacklistText = `云湖市放飞失信名单管理办法
第三条 放飞者有下列情形之一的，由县级以上放飞主管部门列入放飞严重失信名单：
（一）骗取放飞证，被撤销许可的；
（二）断线伤人，受到行政处罚的。
第四条 列入放飞严重失信名单前，应当书面告知当事人列入的事由、依据。当事人可以自收到告知之日起5个工作日内陈述、申辩。
第五条 列入放飞严重失信名单的期限为三年。
第六条 列入满三年的，移出放飞严重失信名单。
第七条 对列入放飞严重失信名单的放飞者，依据《云湖市风筝节条例》第九条限制其参加风筝节。
第八条 不予信用修复的情形，由市放飞办公布。`;

function onlyList(text: string, kind: ListKind): List {
  const lists = modelOf(text).lists.filter(list => list.kind === kind);
  assert.equal(lists.length, 1);
  const [list] = lists;
  assert.ok(list);
  return list;
}

describe('read: lists', () => {
  it('gathers what the articles say of one list', () => {
    const list = onlyList(blacklistText, 'blacklist');
    assert.equal(list.name, '放飞严重失信名单');
    assert.equal(blacklistText.slice(list.at.start, list.at.end), '放飞严重失信名单');
    assert.equal(list.article, '第三条');
    assert.deepEqual(
      list.criteria.map(({ clause }) => clause?.item),
      ['（一）', '（二）'],
    );
    assert.deepEqual(
      list.subjects.map(({ text }) => text),
      ['放飞者'],
    );
    assert.deepEqual(
      list.decidedBy.map(({ value }) => value),
      ['县级以上放飞主管部门'],
    );
    assert.equal(list.term?.months, 36);
    assert.equal(list.steps.has('notice'), true);
    assert.equal(list.steps.get('defence')?.period, true);
    assert.equal(list.removal?.clause?.article, '第六条');
    assert.equal(list.repair?.excluded, true);
    assert.deepEqual(
      list.measures.map(({ kind, basis }) => [kind, basis.map(({ title, article }) => `${title} ${article}`)]),
      [['punishment', ['云湖市风筝节条例 9']]],
    );
    assert.equal(list.governedBy, undefined);
  });

  it('leaves open what the text does not state', () => {
    const list = onlyList('云湖市风筝管理办法\n第九条 断线伤人的，列入黑名单。', 'blacklist');
    assert.equal(list.term, undefined);
    assert.equal(list.repair, undefined);
    assert.equal(list.removal, undefined);
    assert.equal(list.publication, undefined);
    assert.deepEqual([...list.steps.keys()], []);
    assert.deepEqual(list.measures, []);
  });

  it('that others keep are none of this text', () => {
    const { lists } = modelOf('云湖市风筝管理办法\n第九条 对被列入严重失信主体名单的放飞者，限制参加风筝节。');
    assert.deepEqual(lists, []);
  });

  it('that the text only sets up have no criteria', () => {
    const list = onlyList('云湖市风筝管理办法\n第九条 建立放飞严重违法失信企业名单制度。', 'blacklist');
    assert.deepEqual(list.criteria, []);
  });

  it('are governed by a norm that is named, or by rules that the listing follows', () => {
    const governing = (sentence: string) =>
      onlyList(`云湖市风筝管理办法\n第九条 ${sentence}`, 'blacklist').governedBy?.text;
    assert.ok(governing('断线伤人的，依照《云湖省失信名单管理办法》规定列入黑名单。'));
    assert.ok(governing('断线伤人的，按照国家有关规定列入黑名单。'));
    assert.ok(governing('断线伤人的，列入黑名单。列入的具体情形，由国务院体育主管部门规定。'));
    assert.equal(governing('市放飞办可以按照国家规定建立黑名单。断线伤人的，列入黑名单。'), undefined);
  });

  it('of two kinds stand apart', () => {
    const { lists } = modelOf(`云湖市信用办法
第三条 断线的，列入重点关注名单。
第四条 断线伤人的，列入黑名单。`);
    assert.deepEqual(
      lists.map(({ kind, criteria }) => [kind, criteria.length]),
      [
        ['watchlist', 1],
        ['blacklist', 1],
      ],
    );
  });

  it('that are ever valid have a term, and the validity of the document is none', () => {
    const text = `关于印发《云湖市风筝失信名单办法》的通知
各区：
云湖市风筝失信名单办法
第一条 有下列情形之一的，列入“黑名单”：
（一）被吊销放飞证的。
第二条 列入“黑名单”的，长期有效。
第三条 本办法自2025年2月1日起施行，有效期二年。`;
    const { lists, clauses, regulations } = modelOf(text);
    assert.equal(lists[0]?.term?.endless?.text, '长期');
    assert.deepEqual(roles(text).slice(-2), ['第二条 term blacklist: 列入“黑名单”的', '第三条 other: 本办法自2025']);
    assert.deepEqual(
      clauses.filter(({ role }) => role === 'title').map(clause => clause.text),
      ['关于印发《云湖市风筝失信名单办法》的通知', '云湖市风筝失信名单办法'],
    );
    assert.equal(regulations[0]?.territory?.value, '云湖市');
  });

  it('take what follows, be it in a sentence of its own, from whoever is listed', () => {
    assert.equal(roleOf('市放飞办可以限制其参加投标。'), 'other');
    assert.equal(
      roleOf('失信企业列入失信名单。限制其参加投标；并停止其享受补贴。'),
      'criterion blacklist, measure blacklist, measure blacklist',
    );
  });

  it('without an end say so', () => {
    const list = onlyList(
      '云湖市信用办法\n第三条 断线伤人的，列入黑名单。\n第四条 黑名单公示期限为永久。',
      'blacklist',
    );
    assert.equal(list.term?.endless?.text, '永久');
    assert.equal(list.term?.months, undefined);
  });
});

// --- title and header -------------------------------------------------------------------------------------------

describe('read: title and header', () => {
  const body = '\n第一条 湖面禁放风筝。\n第二条 本办法自2031年5月1日起施行。';
  const regulation = (head: string) => modelOf(head + body).regulations[0];
  const instruments: readonly [string, string | undefined][] = [
    ['云湖市风筝管理条例\n2031年3月5日 云湖市第九届人民代表大会常务委员会第三次会议通过', 'local-regulation'],
    ['云湖市风筝管理条例', 'local-regulation'],
    ['风筝管理条例\n2031年3月5日 中华人民共和国国务院令第900号公布', 'administrative-regulation'],
    ['云湖市风筝管理办法\n2031年3月5日 云湖市人民政府令第8号公布', 'local-government-rule'],
    ['风筝管理办法\n2031年3月5日 国家放飞总局令第8号公布', 'departmental-rule'],
    ['云湖市风筝管理办法\n云府发〔2031〕8号', 'normative-document'],
    ['云湖市放飞局关于规范放飞的通知', 'normative-document'],
    // Rule or normative document: the text does not say.
    ['云湖市风筝管理办法', undefined],
    ['风筝管理办法\n2031年3月5日 国家放飞总局公布', undefined],
  ];
  for (const [head, expected] of instruments) {
    it(`${head.replace('\n', ' / ')}: ${expected ?? 'open'}`, () =>
      assert.equal(regulation(head)?.instrument?.value, expected));
  }

  it('gives number, issuers, place and trial', () => {
    const found = regulation('云湖市风筝管理暂行办法\n2031年3月5日 云湖市人民政府令第8号公布');
    assert.equal(found?.number?.value, '云湖市人民政府令第8号');
    assert.deepEqual(
      found?.issuers.map(({ name }) => name.text),
      ['云湖市人民政府'],
    );
    assert.equal(found?.territory?.value, '云湖市');
    assert.equal(found?.trial, true);
  });

  it('finds the day of effect and of expiry', () => {
    const until = (last: string, head = '云湖市风筝管理办法\n2031年3月5日 云湖市人民政府令第8号公布') => {
      const found = modelOf(`${head}\n第一条 甲。\n第二条 ${last}`).regulations[0];
      return [found?.effective?.value, found?.expires?.value];
    };
    assert.deepEqual(until('本办法自2031年5月1日起施行。'), ['2031-05-01', undefined]);
    assert.deepEqual(until('本办法自二〇三一年五月一日起施行，有效期至2036年4月30日。'), ['2031-05-01', '2036-04-30']);
    assert.deepEqual(until('本办法自2031年5月1日起施行，有效期五年。'), ['2031-05-01', '2036-04-30']);
    assert.deepEqual(until('本办法自公布之日起施行。'), ['2031-03-05', undefined]);
    assert.deepEqual(until('本办法由市放飞办解释。', '云湖市风筝管理办法'), [undefined, undefined]);
  });
});

describe('read: definitions and citations', () => {
  it('finds the terms that a text defines, and no short names', () => {
    const { definitions } = modelOf(`云湖市风筝管理办法
第二条 本办法所称情节严重，是指一年内断线三次以上。
前款所称断线，是指线轴与风筝分离。
风筝是指以线牵引的器具（以下简称器具）。
第三条 放飞主管部门（以下简称主管部门）负责放飞。`);
    assert.deepEqual(
      definitions.map(({ term }) => term),
      ['情节严重', '断线', '风筝'],
    );
  });

  it('finds titles with their articles, short titles, and document numbers', () => {
    const text = `云湖市风筝管理办法
第一条 根据《云湖省风筝条例》（以下简称《条例》）第三条、第五条和云府发〔2031〕8号，制定本办法。
第二条 违反《条例》第九条第二款的，停飞；违反本办法第一条的，警告。`;
    const { citations } = modelOf(text);
    assert.deepEqual(
      citations.map(({ title, article, number }) => [title ?? number, article]),
      [
        ['云湖省风筝条例', 3],
        ['云湖省风筝条例', 5],
        ['云府发〔2031〕8号', undefined],
        ['云湖省风筝条例', 9],
      ],
    );
  });
});

describe('read: every text', () => {
  it('gives clauses whose words stand where they say, in order', () => {
    const words = fc.constantFrom(
      '第一条 ',
      '第二条 ',
      '（一）',
      '（二）',
      '\n',
      '。',
      '；',
      '：',
      '断线的，',
      '列入黑名单',
      '严重失信主体',
      '记入信用档案',
      '有下列情形之一的，',
      '本办法所称断线，是指',
      '《条例》第三条',
      '自2031年5月1日起施行',
      '信用修复',
      '限制参加',
      ' ',
      '\u200b',
      '１２',
      '(',
      '\ud840',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), pieces => {
        const text = `云湖市信用办法\n${pieces.join('')}`;
        const { clauses } = modelOf(text);
        let at = 0;
        for (const clause of clauses) {
          assert.equal(text.slice(clause.span.start, clause.span.end), clause.text);
          assert.ok(clause.span.start >= at, 'clauses come in source order');
          at = clause.span.end;
        }
      }),
      { numRuns: 800 },
    );
  });
});
