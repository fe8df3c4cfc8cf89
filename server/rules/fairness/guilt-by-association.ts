/** Consequences for people who did nothing: relatives, staff, or whoever holds a position. */

import { excuse } from '../../core/evidence.js';
import type { Problem } from '../../core/finding.js';
import type { Clause, List, Model } from '../../core/model.js';
import { isOnCredit } from '../../core/ordinary.js';
import { findPhrases } from '../../core/phrases.js';
import { namesCredit } from '../../core/read/ordinary.js';
import { takesAway } from '../../core/read/words.js';
import { type Match, matchesIn, quoted, readingOf } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { associatesIn } from '../../core/said/association.js';
import { besides } from '../../core/said/said.js';
import { severeLists } from '../../core/severe.js';

const code = 'fairness/guilt-by-association';

export const guiltByAssociation: Rule = {
  code,
  level: 'error',
  slight: 'warning',
  summary: {
    zh: '让没有实施行为的人承担后果',
    en: 'Consequences reach people who did nothing',
  },
  why: {
    zh: '列入的是责任主体，惩戒也只及于责任主体：配偶、子女、员工没有实施行为，也改变不了结果。法定代表人、主要负责人、直接负责的主管人员、直接责任人员可以列入；股东、董事、实际控制人、关联企业只因身份受牵连的，是警告，写明“负有责任的”就不报告。已经发布的文本里，名单上的人的亲属、员工、关联的企业和项目、接手的人、和他有来往的人，只要后果落到他们头上，就报告；他们是受害人的不报告。规定利益回避的（本人及其近亲属不得任职）、保护亲属的（不得影响子女入学）、禁止被执行人自己高消费的，不报告。',
    en: 'What is listed is the responsible party, and measures reach no further: a spouse, a child or an employee did nothing and can change nothing. The legal representative, the main person in charge, and the persons directly responsible may be listed. Shareholders, directors, controllers and affiliates touched by their position alone are a warning, and silent once “who are responsible” is written. In an existing text kin, staff, other firms and projects, successors and those who deal with a listed party are told where a consequence befalls them, and not where they are the victims. Silent for conflict-of-interest rules (no relative holds the post), for rules that protect relatives (schooling of children is not affected), and for limits on a debtor’s own luxury spending.',
  },
  facts: ['N49-06c', 'WAGE-03', 'PUN-08', 'SEED-08'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 限制入学 “限制失信人员的<|子女|>就读本市公办学校” }
}`,
    },
    {
      text: `黑名单 失信 “严重失信主体名单” {
  连带：法定代表人、<|配偶|>
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure school "Their <|children|> are not admitted to municipal schools" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）拒不履行生效判决的。
第七条 对列入名单的主体，采取下列惩戒措施：
（一）限制其<|配偶|>报考公务员；
（二）限制参加政府采购活动。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  连带：法定代表人、主要负责人、直接责任人员
  惩戒 { 措施 限制采购 “限制失信人员参加政府采购活动” }
}`,
    },
    {
      text: `blacklist severe "List" {
  liable: legal-representative, person-directly-responsible
  punishment { measure school "The schooling of their children must not be affected" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）拒不履行生效判决的。
第七条 评审专家的配偶、近亲属与当事人有利害关系的，应当回避。
第八条 采取惩戒措施，不得影响失信人员子女接受教育的权利。`,
    },
    {
      as: 'text',
      text: `某市劳动用工信用办法
第六条 用人单位有下列情形之一的，记入劳动保障诚信档案：
（一）阻挠上级工会指导职工组建工会的；
（二）拒绝为职工方代表开展协商提供必要条件的。
第七条 县级以上人民政府人力资源部门会同住房建设部门对用人单位及其从业人员的从业行为开展信用评价。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? associatesIn(model, norms) : [];
    yield* besides(byWords(subject), said, ({ text, at }) => touched(text, at));
  },
};

function* byWords({ model, norms }: Subject): Iterable<Problem> {
  for (const list of model.lists) if (list.kind === 'blacklist' || list.kind === 'watchlist') yield* liable(list);
  const hasList = severeLists(model).length > 0;
  const isOfCredit = model.regulations.some(({ title }) => credit.test(title.text));
  for (const clause of model.clauses) {
    if (!bears(clause, isOfCredit) || protects(clause) || !isOnCredit(model, clause)) continue;
    if (clause.role === 'other' && model.ordinary === true && !namesCredit(clause.text)) continue;
    if (model.kind === 'text') yield* jointly(clause);
    for (const { phrase, text, at } of findPhrases(clause, norms.phrases)) {
      if (phrase.code !== code || excuse(model, clause, at, phrase)) continue;
      if (isActor(clause, at) || isDoneTo(model, clause, at)) continue;
      yield touched(text, at);
    }
    if (hasList || clause.list !== undefined || model.kind === 'text') yield* byPosition(clause, model.kind === 'text');
  }
}

/** Kinship and employment, as a heading 连带 may name them. */
const others = /配偶|子女|父母|亲属|家属|家庭|家人|兄弟|员工|职工|spouse|child|parent|relative|family|employee|staff/iu;
const responsible = /责任|responsible/iu;

function* liable(list: List): Iterable<Problem> {
  for (const { value, at } of list.liable) {
    if (others.test(value) && !responsible.test(value)) yield touched(value, at);
  }
}

function touched(text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}没有实施失信行为，却要承担后果`,
      en: `${words.en} did not act untrustworthily, yet bear the consequences`,
    },
  };
}

/** Where consequences are laid down; in a sentence of no role, where it speaks of credit and takes something away. */
function bears({ role, list, text }: Clause, isOfCredit: boolean): boolean {
  if (list === 'redlist') return false;
  if (role === 'other')
    return (isOfCredit || credit.test(text)) && (takesAway(text) || /一并|连带|一同|参照|比照/u.test(text));
  return ['measure', 'lead', 'criterion', 'closing', 'publication', 'score'].includes(role);
}

const credit = /信用|失信|名单|名录|积分|[扣记]分|曝光|诚信/u;

const staff =
  '员工|职工|从业人员|工作人员|成员|人员|教师|教职工|教职员工|司机|驾驶员|医师|同事|学生|村民|居民|业户|商户|住户';
const bodies =
  '企业|公司|单位|机构|项目|工程|门店|店铺|网点|学校|医院|科室|部门|课题组|团队|班组|村|社区|车辆|产品|账户|房屋|摊位|网店|店面|账号|户';
const taking =
  '(?:列入|纳入|记入|计入|扣|限制|禁止|不得|取消|不予|暂停|停[工业产牌电水运招]|降|曝光|惩戒|解除|清退|拉黑|冻结|受限|约束|责令|失去|丧失)';
/** 其所在课题组全体成员…不得; 其名下的其他企业一并列入: whoever stands near the party goes down with it. */
const joint = new RegExp(
  [
    `(?:(?:全体|所有|全部)(?:在[职岗册])?(?:${staff}|理事|董事|监事|股东|队员|会员|师生)|全员)(?=[^，。；]{0,4}[，]?[^，。；]{0,16}${taking})|(?:全体)(?:${staff})(?=[^，。；]{0,16}${taking})`,
    `(?:其|该|名下|所属|所在|同一?|关联|参建|控股|开办|经营)[^，。；]{0,12}?(?:其他|其余|另外|全部|所有|所在|关联|名下)?的?(?:${bodies}|${staff})[^，。；]{0,8}?(?:一并|一同|连带|一律|株连|同时|同样|比照|参照|均|也|亦|同等|共同|全部|同步)[^，。；]{0,10}?${taking}`,
    `(?:所在|所属|供职|就职|任职|挂靠|推荐|担保)的?(?:${bodies})(?=[^，。；]{0,20}${taking})`,
    `(?:其他|其余)(?:在建|参建|承建|开发|投资)?(?:项目|工程|门店|店铺)(?=[^，。；]{0,12}${taking})`,
    `(?:为|与|同|和)[^，。；]{0,12}(?:名单|失信|黑榜)[^，。；]{0,10}(?:担保|合作|交易|往来|关联|业务)的(?:企业|单位|人员|个人|主体|公司)(?=[^。；]{0,8}(?:参照|比照|同样|一并|同等|不得|限制))`,
    `(?:担保人|保证人|推荐人|介绍人|引荐人|合伙人|同住人员?|共同居住人|导师|上下游企业|合作单位|合作企业|合作方|关联方|子公司|分公司|母公司|分支机构)(?=[^，。；]{0,20}${taking})`,
  ].join('|'),
  'gu',
);

function* jointly(clause: Clause): Iterable<Problem> {
  if (/责任/u.test(clause.text)) return;
  const [first] = matchesIn(clause, joint);
  if (
    first &&
    (!/失信|违法|列入名单|黑名单/u.test(first.text) || /的(?:企业|单位|人员|个人|主体|公司)$/u.test(first.text))
  )
    yield touched(first.text, first.at);
}

/** Conflict of interest, protection, and the debtor's own spending. */
function protects(clause: Clause): boolean {
  const { text } = readingOf(clause);
  return (
    /利害关系|利益关系|利益冲突|回避|任职|担任|不得(?:以|因|将|影响|牵连|限制|损害|对|及于|侵犯|记入|采取)|不影响|依法享有|以其财产支付|高消费/u.test(
      text,
    ) ||
    /\b(?:must not|shall not|may not|is not|are not) (?:be )?(?:affect|touch|harm|reach)|conflict of interest|recus/iu.test(
      text,
    )
  );
}

/** “虐待父母、子女的”, “拖欠员工工资的”: they are the victims of the act, not those who pay for it. */
function isActor(clause: Clause, at: Problem['at']): boolean {
  // No more than the pattern may reach back.
  const before = clause.text.slice(Math.max(0, at.start - clause.span.start - 48), at.start - clause.span.start);
  const after = clause.text.slice(at.end - clause.span.start);
  return (
    /(?:虐待|遗弃|赡养|抚养|扶养|殴打|侮辱|拖欠|克扣|侵害|侵犯|伤害|威胁|强迫|安排|组织|招用|损害|欺骗|教唆|abandon\w*|support\w*|mistreat\w*|arrears of|wages of)[^，。；]{0,10}$/iu.test(
      before,
    ) || /^[^，。；]{0,6}(?:工资|劳动报酬|社会保险|权益|合法权益|培训|安全|wages|rights)/iu.test(after)
  );
}

/** 阻挠职工参加工会的, in an item of cases in a text: the firm does something to them, and they bear nothing. */
function isDoneTo({ kind }: Model, clause: Clause, at: Problem['at']): boolean {
  const after = clause.text.slice(at.end - clause.span.start);
  if (/^(?:端|名单|注销|登记)/u.test(after)) return true;
  if (kind !== 'text' || clause.role !== 'criterion') return false;
  const before = /[^，。；：]*$/u.exec(upTo(clause.text, at.start - clause.span.start))?.[0] ?? '';
  const own = before.replace(/^\s*(?:[（(][^）)]{1,3}[）)])?/u, '');
  return acted.test(own) && !/(?:其|及其|该)(?:有关|相关|全体|所有)?$/u.test(own);
}

const acted =
  /妨碍|阻[挠碍止]|拒绝|排斥|指导|参[与加]|组织|挪用|侵占|提[取供]|与$|向$|为$|解除|打击|报复|限制|提交|协商|不安排|未[^，。；]{0,10}$/u;

/** Shareholders, directors, controllers, affiliates: touched by what they are, not by what they did. */
const position =
  /(?:主要投资人|投资人|股东|董事|监事|高级管理人员|实际控制人|控股的?[^，。；、]{0,12}企业|关联企业|关联公司|shareholders?|directors?|affiliates?|affiliated companies)/giu;
/** In a text: the head of a company beside it, and not for what he did: 及其法定代表人, 对其主要负责人. */
const head =
  /(?:(?:及|和)(?:其|企业|单位|公司|机构)?|对其|将其|限制其|并对其?|同时[^，。；]{0,6}其|其|^|[、，])(?<who>法定代表人|主要负责人|实际经营者|负责人)/gu;
const burdened = /惩戒|列入|记入|录入|记载|标明|纳入|限制|禁止|公布|公示|曝光|punish|list|record|publish|restrict/iu;

/** The head stands in the sentence as one who bears it, not as one whose conviction is the case. */
function heads(clause: Clause): readonly Match[] {
  const { text } = readingOf(clause);
  if (
    /(?:(?<!违反[^，。；]{0,14})法律、(?:行政)?法规|移出|届满|复议|监督|满\s?[\d一二三四五六七八九十]|约谈|变更|姓名|签[字名]|申请|提交)/u.test(
      text,
    ) ||
    clause.item !== undefined
  )
    return [];
  return matchesIn(clause, head).filter(({ index, text: words }) => {
    // 对企业和法定代表人，在…方面予以限制: what befalls them may be said at the end of a long sentence.
    const reach = /(?:^|[，。；])对[^，。；]*$/u.test(upTo(text, index)) ? 120 : 36;
    const after = text.slice(index + words.length, index + words.length + reach);
    // 法定代表人因…被追究责任的: what they did is the case.
    if (/^(?:因|有|被|存在|违反|曾)[^。；]*的，/u.test(after)) return false;
    return /^[^。；]*?(?:惩戒|列入|记入|录入|记载|纳入|限制|禁止|不得|曝光)/u.test(after);
  });
}

function* byPosition(clause: Clause, isText: boolean): Iterable<Problem> {
  const reading = readingOf(clause);
  if (!burdened.test(reading.text) || definesContents(reading.text)) return;
  const found = [...matchesIn(clause, position), ...(isText ? heads(clause) : [])];
  const first = found.find(match => !isSaidResponsible(reading.text, match, isText));
  if (!first || isManaged(reading.text, first)) return;
  const words = quoted(first.text);
  yield {
    at: first.at,
    as: 'slight',
    message: {
      zh: `${words.zh}只因身份受牵连，没有写明对行为负有责任`,
      en: `${words.en}: touched by position alone; nothing says that they are responsible for the act`,
    },
  };
}

/** 负有责任的法定代表人; 法定代表人和其他直接责任人员. Behind 法定代表人以及负有责任的从业人员 the first is there by position. */
function isSaidResponsible(text: string, { index, text: words }: Match, isText: boolean): boolean {
  if (!isText) return /责任|responsible/iu.test(text);
  return (
    /责任的?[^，。；]{0,40}$|责任[^，。；]{0,12}$/u.test(upTo(text, index)) ||
    /^[^，。；]{0,40}(?:其他[^，。；]{0,6}责任|直接负责的)|^[^。；]{0,60}(?:负有|承担|有)[^，。；]{0,8}责任的(?!从业|工作)/u.test(
      text.slice(index + words.length),
    )
  );
}

/** 企业及其董事的信用管理, 对该负责人: they are looked at for what they do, or said to be responsible the sentence before. */
function isManaged(text: string, { index, text: words }: Match): boolean {
  return (
    /^[^，。；]{0,24}(?:信用管理|登记管理|信用记录制度)|^的[^，。；]{0,6}违法行为/u.test(
      text.slice(index + words.length),
    ) || /对该[^，。；]{0,24}$/u.test(upTo(text, index))
  );
}

/** 限制担任董事: a measure that bars somebody from a post says nothing of those who hold it. */
function definesContents(text: string): boolean {
  return /(?:担任|任职|聘任|选聘)[^，。；]{0,30}(?:董事|监事|高级管理人员)|(?:serve|office|post)[^.;]{0,20}directors?/iu.test(
    text,
  );
}

/** What stands before a place, as far back as a part of a sentence reaches: a line may be endless. */
function upTo(text: string, index: number): string {
  return text.slice(Math.max(0, index - 120), index);
}
