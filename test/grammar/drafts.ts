/** Random small drafts, each in both faces: every construct of the language, in many of its spellings. */
import fc from 'fast-check';

/** The same piece of a draft in both faces. */
export interface Twin {
  readonly zh: string;
  readonly en: string;
}

type Gen = fc.Arbitrary<Twin>;

const twin = (zh: string, en: string): Twin => ({ zh, en });
const one = (...twins: readonly (readonly [string, string])[]): Gen =>
  fc.constantFrom(...twins.map(([zh, en]) => twin(zh, en)));

/** Fills `$1`, `$2` … of a template in both faces. */
function fill(zh: string, en: string, ...parts: readonly Gen[]): Gen {
  return fc.tuple(...parts).map(values => {
    const put = (template: string, face: 'zh' | 'en') =>
      template.replace(/\$(\d)/g, (_, index: string) => values[Number(index) - 1]?.[face] ?? '');
    return twin(put(zh, 'zh'), put(en, 'en'));
  });
}

function list(part: Gen, zh: string, en: string, min = 1, max = 3): Gen {
  return fc
    .array(part, { minLength: min, maxLength: max })
    .map(parts => twin(parts.map(each => each.zh).join(zh), parts.map(each => each.en).join(en)));
}

const empty: Gen = fc.constant(twin('', ''));
const maybe = (part: Gen): Gen => fc.oneof(empty, part);

/** What every draft declares first, so that its names are visible and have aliases. */
const facts = twin(
  `事实 排放方式 / discharge：之一 { 暗管 / pipe、渗井 / well、直排 / direct-outlet }
事实 处罚种类 / sanction：若干 { 罚款 / fine、从业限制 / bans { 限制从业 / job-ban、吊销 / revocation } }
事实 罚款金额 / fine-amount：元
事实 行政处罚 / penalties：次
事实 危废数量 / waste：吨
事实 投诉办结率 / resolved：百分比
事实 取水中断 / supply-cut：是否
事实 情节严重 / serious：是否
事实 期限 / days-left：日
事实 超标浓度 / level：毫克/升
`,
  `fact discharge / 排放方式: one of { pipe / 暗管, well / 渗井, direct-outlet / 直排 }
fact sanction / 处罚种类: several of { fine / 罚款, bans / 从业限制 { job-ban / 限制从业, revocation / 吊销 } }
fact fine-amount / 罚款金额: yuan
fact penalties / 行政处罚: times
fact waste / 危废数量: tonnes
fact resolved / 投诉办结率: percent
fact supply-cut / 取水中断: yes-no
fact serious / 情节严重: yes-no
fact days-left / 期限: days
fact level / 超标浓度: milligrams/litre
`,
);

/** Names that a draft may use without declaring them, as another file would. */
export const aliases: readonly (readonly [string, string])[] = [
  ['失信', 'untrusted'],
  ['暗管排污', 'hidden'],
  ['企业环保', 'enterprises'],
  ['绿', 'green'],
  ['黄', 'yellow'],
  ['黑', 'black'],
];

const wording = fc
  .constantFrom('“有履行能力但拒不履行的”', '“一年内‘两次’以上的”', '「他说“不”的」', '“受到{职责}追究的”')
  .map(text => twin(text, text));
const titled = one(
  ['《环境保护法》第六十三条第三项', '《环境保护法》 art 63 item 3'],
  ['《水法》第一百二十条之一、第一百二十二条第二款', '《水法》 art 120.1, art 122 para 2'],
  ['《关于印发《某某办法》的通知》', '《关于印发《某某办法》的通知》'],
  ['《某办法》（2014年修订）第67条至第68条', '《某办法》（2014年修订） art 67 to art 68'],
  ['国办发〔2020〕49号', '国办发[2020]49号'],
);
const money = one(
  ['50 万元', '500,000 yuan'],
  ['五万元', '50,000 yuan'],
  ['600元', '600 yuan'],
  ['1.5万元', '15000 yuan'],
);
const count = one(['3 次', '3 times'], ['两次', '2 times'], ['１次', '1 time']);
const time = one(
  ['6 个月', '6 months'],
  ['三年', '3 years'],
  ['半年', '6 months'],
  ['30日', '30 days'],
  ['15 个工作日', '15 working days'],
);
const percent = one(['95%', '95%'], ['百分之十', '10%'], ['2‰', '2‰']);
const date = one(['2026年3月1日', '2026-03-01'], ['2026-03-01', '2026-03-01'], ['二〇二六年三月一日', '2026/3/1']);
const points = one(['1 分', '1 point'], ['2.5 分', '2.5 points'], ['4', '4']);

const sign = one(['≥', '>='], ['>', '>'], ['≤', '<='], ['<', '<'], ['=', '=']);
const before = one(
  ['超过', 'more than'],
  ['不满', 'less than'],
  ['不超过', 'at most'],
  ['达到', 'at least'],
  ['不少于', 'at least'],
  ['为', 'is'],
);
const range = (value: Gen): Gen =>
  fc.oneof(
    fill('$1 $2', '$1 $2', sign, value),
    fill('$1 $2', '$1 $2', before, value),
    fill('$1以上', 'at least $1', value),
    fill('$1 以下', 'at most $1', value),
    fill('$1以上 不满 $2', 'at least $1 less than $2', value, value),
    fill('$1 至 $2', '$1 to $2', value, value),
  );

const window = one(['一年内', 'within 1 year'], ['12 个月内', 'within 12 months']);
const member = one(['暗管', 'pipe'], ['渗井', 'well'], ['直排', 'direct-outlet']);
const sanction = one(['罚款', 'fine'], ['从业限制', 'bans'], ['吊销', 'revocation']);
const unlisted: Gen = fc.oneof(
  one(['取水中断', 'supply-cut'], ['情节严重', 'serious']),
  fill('罚款金额 $1', 'fine-amount $1', range(money)),
  fill('$1 行政处罚 $2', 'penalties $1 $2', window, range(count)),
  fill('投诉办结率 $1', 'resolved $1', range(percent)),
  fill('期限 $1', 'days-left $1', range(one(['30 日', '30 days'], ['五日', '5 days']))),
  fill('排放方式 $1 {$2}', 'discharge $1 {$2}', one(['属于', 'in'], ['不属于', 'not in']), list(member, '、', ', ')),
  fill('排放方式 = $1', 'discharge = $1', member),
  fill('处罚种类 $1 $2', 'sanction $1 $2', one(['含', 'includes'], ['不含', 'excludes']), sanction),
  fill('处罚种类 全含 {$1}', 'sanction includes all {$1}', list(sanction, '、', ', ')),
);

const test = fc.oneof(
  { weight: 9, arbitrary: unlisted },
  { weight: 1, arbitrary: one(['列入 满 6 个月', 'listed at least 6 months']) },
);

const { condition } = fc.letrec<{ condition: Twin; atom: Twin; and: Twin; or: Twin }>(tie => ({
  atom: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    test,
    wording,
    fill('非 $1', 'not $1', unlisted),
    fill('($1)', '($1)', tie('or')),
    fill('非 ($1)', 'not ($1)', tie('or')),
    fill('同时 { $1 }', 'all of { $1 }', list(tie('or'), '；', '; ')),
    fill('下列之一 {\n$1\n}', 'any of {\n$1\n}', list(tie('and'), '；\n', ';\n')),
    fill('至少 2 项 { $1 }', 'at least 2 of { $1 }', list(tie('and'), '；', '; ', 2)),
  ),
  and: list(tie('atom'), ' 且 ', ' and ', 1, 3),
  or: list(tie('and'), ' 或 ', ' or ', 1, 2),
  condition: fc.oneof(
    { weight: 5, arbitrary: tie('or') },
    { weight: 1, arbitrary: fill('$1 则 $2', '$1 implies $2', tie('or'), tie('or')) },
  ),
}));

const body = (inner: Gen): Gen => list(inner, '\n', '\n', 0, 3).map(({ zh, en }) => twin(`{\n${zh}\n}`, `{\n${en}\n}`));
const inline = (inner: Gen): Gen => list(inner, '；', '; ', 1, 2).map(({ zh, en }) => twin(`{ ${zh} }`, `{ ${en} }`));
const bodies = (inner: Gen): Gen => fc.oneof(body(inner), inline(inner));

const when = fill('当：$1', 'when: $1', condition);
const except: Gen = fc.oneof(
  fill('例外：$1', 'except: $1', condition),
  fill('例外 $1 $2', 'except $1 $2', wording, bodies(when)),
  fill('例外 再犯 / again $1 $2', 'except again / 再犯 $1 $2', wording, bodies(when)),
);
const part: Gen = fc.oneof(
  when,
  except,
  fill('违反：$1', 'violates: $1', list(titled, '、', ', ')),
  one(
    ['凭：行政处罚决定、生效判决', 'proof: 行政处罚决定, 生效判决'],
    ['危害：身体健康和生命安全', 'harm: 身体健康和生命安全'],
  ),
  fill(
    '期限：$1 $2',
    'term: $1 $2',
    one(['3 年', '3 years'], ['1 年 至 3 年', '1 year to 3 years'], ['最长 1 年', 'at most 1 year']),
    maybe(wording),
  ),
  fill('信用修复：列入 满 $1 且 $2', 'repair: listed at least $1 and $2', time, test),
);
const criterion: Gen = fc.oneof(
  fill('情形 $1', 'criterion $1', wording),
  fill('情形 暗管排污 / hidden $1 $2', 'criterion hidden / 暗管排污 $1 $2', wording, bodies(part)),
  fill('情形 $1 $2', 'criterion $1 $2', wording, bodies(part)),
);
const procedure: Gen = one(
  ['告知：书面，载明 事实、理由、依据', 'notice: 书面, stating 事实, 理由, 依据'],
  ['陈述申辩：收到告知之日起 5 个工作日内', 'defence: within 5 working days of 收到告知'],
  ['决定：书面，自 立案 之日起 60 日内', 'decision: 书面, within 60 days of 立案'],
  ['异议：30 日内提出，五个工作日内答复', 'objection: 提出 within 30 days, 答复 within 5 working days'],
  ['救济：行政复议、行政诉讼', 'remedy: 行政复议, 行政诉讼'],
);
const measure: Gen = fc.oneof(
  fill('措施 限制采购 / limits $1', 'measure limits / 限制采购 $1', maybe(wording)),
  fill('措施 限制采购 / limits $1 依据 $2', 'measure limits / 限制采购 $1 under $2', wording, titled),
  fill(
    '措施 限制投标 / no-bids { 期限：$1 }',
    'measure no-bids / 限制投标 { term: $1 }',
    one(['最短 1 年', 'at least 1 year'], ['1 年', '1 year']),
  ),
);
const inList: Gen = fc.oneof(
  { weight: 4, arbitrary: criterion },
  part,
  fill('引导语 $1', 'lead $1', wording),
  fill('组 $1 $2', 'group $1 $2', wording, body(fc.oneof(criterion, part, fill('结语 $1', 'closing $1', wording)))),
  fill('程序 $1', 'procedure $1', body(procedure)),
  fill(
    '公示 { 平台：“信用某市”网站；内容：名称、事由 }',
    'publication { platform: “信用某市” 网站; content: 名称, 事由 }',
  ),
  fill('惩戒 $1 $2', 'punishment $1 $2', wording, bodies(measure)),
  fill('移出：$1', 'removal: $1', condition),
  fill('章 $1', 'chapter $1', wording),
);
const score: Gen = fc.oneof(
  fill('扣分 警告：$1，有效 6 个月', 'deduct 警告: $1, valid 6 months', points),
  fill(
    '扣分 罚款 $1：按 罚款金额 {\n不满 $2：$3；超过 $2：$3\n}，按次，累计上限 40 分',
    'deduct fine $1: by fine-amount {\nless than $2: $3\nmore than $2: $3\n}, each, cap 40 points',
    maybe(wording),
    money,
    points,
  ),
  fill('加分 自愿减排：$1 { 当：$2 }', 'add 自愿减排: $1 { when: $2 }', points, condition),
  fill('直接 黑 $1：$2', 'direct black $1: $2', maybe(wording), condition),
  fill(
    '指标 履约 / performance：满分 60 { 扣分 延误：$1 }',
    'indicator performance / 履约: max 60 { deduct 延误: $1 }',
    points,
  ),
);
const rating: Gen = fill(
  '信用评价 企业环保 / enterprises $1 {\n分值：0 至 12，整数；起评：9 分；周期：1 年\n$2\n等级 {\n绿 / green：11 分以上，限前 2%\n黄 / yellow：5-10\n黑 / black：不满 3 分 { 惩戒 { 措施 加强检查 } }\n}\n}',
  'rating enterprises / 企业环保 $1 {\nscale: 0 to 12, whole; start: 9 points; cycle: 1 year\n$2\nbands {\ngreen / 绿: at least 11 points, top 2%\nyellow / 黄: 5 to 10\nblack / 黑: less than 3 points { punishment { measure 加强检查 } }\n}\n}',
  wording,
  list(score, '\n', '\n', 0, 3),
);
const requirement: Gen = fc.oneof(
  fill(
    '要求 四类领域 / fields $1 { 核实：原文；检查：authority/not-severe；仅当：$2 }',
    'requirement fields / 四类领域 $1 { checked: 原文; check: authority/not-severe; only-if: $2 }',
    wording,
    condition,
  ),
  fill(
    '要求 程序 { 应有：告知（载明 事由、依据）、异议、期限 ≤ 3 年、认定机关（县级以上） }',
    'requirement 程序 { must-have: notice (stating 事由, 依据), objection, term <= 3 years, decided-by (县级以上) }',
  ),
  fill(
    '准许 $1 { 措施 限制采购 / limits { 实施机关：财政部门；$2 } }',
    'permits $1 { measure limits / 限制采购 { carried-out-by: 财政部门; $2 } }',
    wording,
    when,
  ),
);
const given: Gen = one(
  ['取水中断', 'supply-cut'],
  ['罚款金额 = 40 万元', 'fine-amount = 400,000 yuan'],
  ['一年内 行政处罚 = 2 次', 'penalties within 1 year = 2 times'],
  ['处罚种类 = {罚款、吊销}', 'sanction = {fine, revocation}'],
  ['非 取水中断', 'not supply-cut'],
  ['其余：无', 'rest: none'],
  ['日期：2026-05-01', 'date: 2026-05-01'],
);
const expectation: Gen = one(
  ['预期：列入，依 暗管排污', 'expect: listed by hidden'],
  ['预期：不列入', 'expect: not listed'],
  ['预期：未定', 'expect: not determined'],
  ['预期：得分 7，等级 黄', 'expect: score 7, band yellow'],
);
const statement: Gen = fc.oneof(
  fill('黑名单 失信 / untrusted $1 $2', 'blacklist untrusted / 失信 $1 $2', wording, body(inList)),
  fill('定义 屡犯 / repeated $1：$2', 'define repeated / 屡犯 $1: $2', maybe(wording), condition),
  fill('已知：$1', 'given: $1', condition),
  rating,
  fill(
    '标准 国家 / national $1 {\n文号：$2；约束：黑名单\n$3\n}',
    'standard national / 国家 $1 {\nnumber: $2; binds: blacklist\n$3\n}',
    wording,
    one(['国办发〔2020〕49号', '国办发〔2020〕49号']),
    list(requirement, '\n', '\n'),
  ),
  fill(
    '法规 $1 {\n施行：$2   有效期至：$2\n$3\n条 职责 $1\n  $1 { 项 $1；款 $1 }\n}',
    'regulation $1 {\neffective: $2   expires: $2\n$3\narticle 职责 $1\n  $1 { item $1; paragraph $1 }\n}',
    wording,
    date,
    maybe(fill('依据：$1', 'basis: $1', list(titled, '、', ', '))),
  ),
  fill(
    '案例 $1 于 失信 {\n$2\n$3\n}',
    'case $1 on untrusted {\n$2\n$3\n}',
    wording,
    list(given, '；', '; '),
    expectation,
  ),
  fill(
    '词库 含糊 / vague {\n词语 “及时”、“尽快” {\n检查：clarity/open-deadline；位置：情形、期限\n说明 $1\n改为：“五日内”\n}\n}',
    'lexicon vague / 含糊 {\nphrase “及时”, “尽快” {\ncheck: clarity/open-deadline; where: criterion, term\nnote $1\ninstead: “五日内”\n}\n}',
    wording,
  ),
);

/** A draft in both faces. Statements of the same kind may repeat their names: that is for later stages to tell. */
export const drafts: Gen = list(statement, '\n\n', '\n', 1, 3).map(({ zh, en }) =>
  twin(`${facts.zh}\n${zh}\n`, `${facts.en}\n${en}\n`),
);

/** A Chinese draft with comments at line ends and on lines of their own, and some lines left empty. */
export const commented: fc.Arbitrary<string> = fc
  .tuple(drafts, fc.infiniteStream(fc.integer({ min: 0, max: 9 })))
  .map(([{ zh }, stream]) => {
    let number = 0;
    return zh
      .split('\n')
      .flatMap(line => {
        const { value } = stream.next();
        if (value === 0) return [`  // 注 ${number++}`, line];
        if (value === 1) return [`${line} // 注 ${number++}`];
        return value === 2 ? [line, '', ''] : [line];
      })
      .join('\n');
  });
