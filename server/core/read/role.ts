/** The role of a sentence: whom it lists, records or exposes, what follows for them, or nothing of the kind. */
import type { ListKind, Role } from '../model.js';
import {
  exposesIn,
  isHonour,
  listingIn,
  mentionsOf,
  namedList,
  recordsIn,
  recordsOnCondition,
  statusIn,
  takesAway,
  withoutCourtList,
} from './words.js';

/** What a sentence was found to be. */
export interface Reading {
  readonly role: Role;
  readonly list?: ListKind | 'record';
}

/** What is known of the document before its sentences are read. */
export interface About {
  /** The list that the title names: all that the text says is about it. */
  readonly list?: ListKind;
  /** The list on which the text puts parties: 名单 without a name means that one. */
  readonly lists?: ListKind;
  /** The title of what a notice brings: 某办法 in 关于印发《某办法》的通知. */
  readonly brought?: string;
  /** The title is about credit, so that every sentence is. */
  readonly credit: boolean;
  /** The text is about something else than credit, and speaks of it in some articles. */
  readonly ordinary: boolean;
}

const other: Reading = { role: 'other' };

/** Whether a sentence leaves it to people whether they act: what they choose to do punishes nobody. */
export function isVoluntary(sentence: string): boolean {
  return voluntary.test(sentence);
}

/** Reads one folded sentence, or the lead of a list of items. */
export function readSentence(sentence: string, about: About): Reading {
  // 告知承诺 is a way of applying for a licence, and no notice.
  const text = withoutCourtList(sentence).replaceAll('告知承诺', '承诺');
  if (text.length < 4) return other;
  const listed = statusIn(text);
  const named = namedCases(text);
  if (named) return named;
  if (definition.test(text) && listed === undefined && (/轻微/u.test(text) || !/信息(?:还)?包括/u.test(text)))
    return { role: 'definition' };
  if (voluntary.test(text) || association.test(text) || scope.test(text) || officials.test(text)) return other;

  const listing = remedy.test(text) || isRoll(text, about) ? undefined : listingIn(text);
  const heads = headOfCases(text, about);
  if (heads) return heads;
  if (listing?.negative || /免予[^，。；]{0,6}惩戒|惩戒豁免/u.test(text)) return { role: 'exception' };
  if (listing && byCourt.test(text)) return other;
  if (listing) return { role: 'criterion', list: kindOf(listing.kind, text, about) };
  if (listed !== undefined && !/不属于[^，。；]{0,6}$/u.test(text) && !before.test(text)) {
    const isSevere = /严重|重大/u.test(listed) || about.list === 'blacklist';
    return { role: 'criterion', list: isSevere ? 'blacklist' : 'record' };
  }
  if (/守信|诚信|信用户|良好/u.test(text) && asTrusted.test(text) && !/失信|不得|取消|撤销/u.test(text))
    return { role: 'criterion', list: 'redlist' };
  const isLimit = protective.test(text);
  if (!isLimit && deducts.test(text) && !/异议|申请|修复/u.test(text)) return { role: 'score', list: 'rating' };
  if (recordsOnCondition(text) && !isLimit && !correcting.test(text))
    return { role: 'criterion', list: recordKind(text) };
  if (excluded.test(text)) return { role: 'exception' };
  return readSafeguard(text, about) ?? readBurden(text, about) ?? other;
}

/** In an ordinary text: 候选人名单, 建议名单. A list without a name of its own is one of offenders where the sentence blames. */
function isRoll(text: string, { ordinary }: About): boolean {
  return ordinary && namedList(text) === undefined && !blaming.test(text);
}

const blaming = /违(?:法|反|规|约|章|背)|失信|诚信|信用|处罚|弄虚|虚假|拒|欠|骗|不良|不文明|作弊|串通|行贿|转包|监管/u;

/** 一般失信行为：; 黑名单列入条件如下：; 失信行为主要有：: whose items are the cases, said without a verb that lists. */
function namedCases(text: string): Reading | undefined {
  if (
    !text.endsWith('：') ||
    text.length > 50 ||
    !negativeCases.test(text) ||
    unlisted.test(text) ||
    ofListed.test(text)
  )
    return undefined;
  return { role: 'criterion', list: /(?:严重|重大)(?!.*信息)|黑/u.test(text) ? 'blacklist' : 'record' };
}

/** 被列入黑名单的民宿：: what follows is done to those who are listed already. */
const ofListed =
  /[列纳登上]入?[^，。；：]{0,12}(?:名单|名录|黑榜)的(?![^：]{0,8}(?:情形|行为|标准|条件|范围|情况|事由))[^：]{1,10}：$|^对?(?:黑榜|黑名单)[内上中]?的?(?!.*(?:情形|行为|标准|条件|范围|情况|事由|信息|包括))[^，。；：]{2,8}：$|^对?失信的?(?:单位|企业|商户|机构|[店门]店|店铺|人员|主体|户)：$/u;
const negativeCases =
  /^[^，。；：]{0,24}(?:失信|不良(?!反应)|负面|不诚信|不守信|黑名单|黑榜)[^，。；：]{0,10}?(?:行为|信息|情形|表现|情况|标准|条件|范围|名单|黑榜|榜)?[^，。；：]{0,6}?(?:包括|是指|指|主要有|有|分为|如下|为|下列|以下)?[^，。；：]{0,8}：$/u;
const unlisted =
  /文书|告知|轻微|措施|程序|载明|期限|公[示布开]|修复|移出|退出|解除|限制|后果|处[理罚置]|约束|权利|部门|机关|机构|职责|原则|限于|[对向由]|采取|惩戒|采集|归集|共享|查询|异议|不(?:得|予|列|属|作|纳|记)|申请|提交|材料|(?<!以下|下列)内容|制度|机制|管理|应用|工作|等级|分级|守信|激励|奖/u;

/** 有下列情形之一的，实施联合惩戒：: in a lead like this the items are cases, whatever follows for them. */
function headOfCases(text: string, about: About): Reading | undefined {
  if (!text.endsWith('：') || !caseLead.test(text) || favoured.test(text)) return undefined;
  const after = text.slice(text.search(caseLead));
  if (
    !about.credit &&
    about.lists === undefined &&
    !/信用|诚信|失信|不良|负面|黑|曝光|惩戒|名单|名录|名册/u.test(after)
  )
    return undefined;
  if (!harms.test(after)) return undefined;
  const list = listOf(after, about);
  if (list === 'redlist') return undefined;
  if (/[扣减记][^，。；]{0,4}分|降[^，。；]{0,4}[级档星等]|[级等档星灯码牌]：$/u.test(after))
    return { role: 'score', list: 'rating' };
  return { role: 'criterion', list: list ?? 'record' };
}

const caseLead =
  /(?:下列|以下|如下|下述|下面)[^，。；：]{0,8}(?:一[条项种款]|情形|情况|行为|表现|问题|条件|现象|做法|事(?=的|之一|情))[^，。；：]{0,12}，(?![^：]{0,40}(?:下列|以下|如下)[^，。；：]{0,6}(?:措施|处理|惩戒|材料|方式))[^。；：]{2,60}：$/u;
const favoured =
  /承诺|简化|审批|容缺|修复|移出|退出|豁免|免[予于除]|不予(?:列入|公[示布]|记)|不(?:列入|纳入|记入|扣|作为)|异议|申请|查询|处分|罚款|奖励|激励|优先|表彰|守信(?!资格)|良好|加分|提交|工作人员|回避|告知|书面|撤销(?:列入|决定)|更正|可以不/u;

/**
 * The lead of a list of cases whose consequence has no name that is known: …有下列表现之一的，予以降档：. In a text on
 * credit it decides on somebody, unless it favours, excuses, informs or penalises.
 */
function readTriggerLead(text: string, about: About): Reading | undefined {
  if (!text.endsWith('：') || !cases.test(text) || otherwise.test(text)) return undefined;
  if (!about.credit && about.lists === undefined) return undefined;
  if (!harms.test(text)) return undefined;
  if (/名单|名录|列入建议/u.test(text))
    return { role: 'criterion', list: listOf(text, about) ?? about.lists ?? 'blacklist' };
  return /[扣降减]|分|级|档/u.test(text) ? { role: 'score', list: 'rating' } : { role: 'criterion', list: 'record' };
}

/** A case with its points: 申诉率高于…的，扣十分. */
const deducts = /[扣减]除?[0-9一二三四五六七八九十]{1,3}分[；。，]?$/u;
/** Whether somebody is listed at all, or how much follows, is still to be said: 是否列入，由…; 追加限制. */
const leftOpen =
  /(?:(?:如何|怎样|怎么)[^，。；]{0,8}|(?:等级|级别|档次|分值|[各几]级|红黑榜)的?(?:标准|划分|界限)|(?:指标|权重|分值|标准)[^，。；]{0,4})[^，。；]{0,4}由[^，。；]{2,24}(?:掌握|把握|自行决定|自定|商量|定夺|说了算|拿捏)|(?:扣多扣少|多少|轻重|幅度|尺度|分寸|宽严)[^，。；]{0,6}由[^，。；]{2,24}(?:把关|把握|掌握|裁量|决定|确定)|(?:是否|要不要|该不该)(?:应当|可以|给予|予以|对其|将其|继续)?(?:列入|认定|纳入|曝光|惩戒|扣分|记入|公[布示开]|上榜|延长|限制|取消|处理)[^。；]{0,12}(?:由|视|看|提交|提请|报|经|取决)|(?:追加|加码|加重|增加|扩大|调整)[^，。；]{0,6}(?:限制|惩戒|约束|扣分|档次|等级)/u;
const reviewing = /异议|申请人|修复|复核|不得|工作日|[一二三四五六七八九十0-9]日内/u;

const cases =
  /(?:下列|以下|下述|如下|下面)[^，。；]{0,8}(?:一[条项种款]|情形|情况|行为|现象|做法|事(?=的|之一|情)|表现|条件|问题|主体|企业|单位|人员|对象|机构|信息)/u;
const harms =
  /灯|码|摘牌|台账|手册|否决|除名|名册|约束|推送|上报|清退|退出|点名|通报|公告|差等|末级|负分|不合格|降|停|取消|认定|列[为入]|记[入为]|库|最低|失信|不良|负面|[扣降减]|黑|[黄红]牌|[CDE丙丁差末][级档等类]|曝光|限制|取消|警示|名单|名录|惩戒|重点|不诚信|记[一二三四五六七八九十0-9]{1,3}分|[评定判]为[^，。；：]{0,2}差|上[^，。；：]{0,10}榜/u;
const otherwise =
  /修复|移出|退出|豁免|免[予于除]|不予|不(?:列入|纳入|记入|扣)|异议|申请|查询|处分|罚款|责令|奖励|激励|优先|表彰|守信|良好|加分|符合|具备|提交|材料|内容|职责|义务|权利|不得有|原则|方式|程序|工作人员|是指|包括|措施/u;

/** 认定为守信个人: the status is the honour. */
const asTrusted =
  /(?:认定|评定|评选|评|确定|列|授予)为?[^，。；]{0,8}(?:守信|诚信)(?:个人|主体|企业|单位|户|典型|市民|家庭|商户|者)|评为信用户|(?:守信|良好)信息(?:还)?包括/u;

function readSafeguard(text: string, about: About): Reading | undefined {
  const list = listOf(text, about);
  const of = list ? { list } : {};
  if (/信用修复|修复(?:申请|决定|条件|结果)|申请修复|予以修复/u.test(text) && !/修复前/u.test(text))
    return { role: 'repair', ...of };
  if (remedy.test(text)) return { role: 'procedure', ...of };
  if (/[期限时]/u.test(text) && openTerm.test(text)) return { role: 'term', ...of };
  if (removal.test(text.replaceAll(exitTerms, ''))) return { role: 'removal', ...of };
  // 本办法自…施行，有效期三年: how long the document is in force lists nobody.
  if (
    term.test(text) &&
    !/日志|台账|凭证|(?:起|日)(?:施行|实施|执行)|试行期|本(?:办法|规定|细则|通知|条例|意见)有效期/u.test(text)
  )
    return { role: 'term', ...of };
  return procedure.test(text) ? { role: 'procedure', ...of } : undefined;
}

function readBurden(text: string, about: About): Reading | undefined {
  const isLimit = protective.test(text);
  if (!isLimit && recordsIn(text)) return { role: 'criterion', list: recordKind(text) };
  if (!isLimit && exposesIn(text) && !isOwn(text, about)) return { role: 'criterion', list: 'record' };
  if (scored.test(text) && levels.test(text)) return { role: 'score', list: isGain(text) ? 'redlist' : 'rating' };
  const measure = isLimit ? undefined : readMeasure(text, about);
  if (measure) return measure;
  const lead = readTriggerLead(text, about);
  if (lead) return lead;
  const list = listOf(text, about);
  if (!isLimit && (about.credit || list !== undefined) && leftOpen.test(text) && !reviewing.test(text))
    return { role: 'measure', list: list ?? 'record' };
  if (!isLimit && publication.test(text)) return { role: 'publication', ...(list ? { list } : {}) };
  // It names the list without listing anybody: what it says belongs to the list all the same.
  return list && mentionsOf(text).length > 0 ? { role: 'other', list } : undefined;
}

const parties =
  /失信[^，。；]{0,4}(?:主体|企业|单位|人员|者|对象|当事人|居民|村民|市民|户)|(?:列入|纳入)[^，。；]{0,30}(?:名单|名录)|严重失信|违法失信|不良信用|不良信息主体|失信(?:记录|行为)|(?:信用|诚信)[^，。；、]{0,4}(?:状况|等级|级别|评价|分|记录|档案|评分)|[A-E]级|被执行人名单|被列为被执行人/u;
const acts =
  /惩戒|限制|禁止|取消|不予|不得(?:再)?(?:申请|参与|参加|享受|从事|担任|发行|聘|授予)|不适用|从严|约束|降低|撤销|暂停|作为[^，。；]{0,60}(?:依据|条件|因素)|管理措施|采取(?:下列|以下)[^，。；]{0,6}措施：$/u;

/** A party that a sanction through credit reaches: by list, record, score, grade or repute. */
const meant =
  /失信|名单|名录|黑榜|积分|信用分|[扣记低末]分|末位|(?:不良|负面|投诉|违约)[^，。；]{0,6}记录|(?:信用|信誉|诚信)[^，。；]{0,6}(?:差|低|不佳|不良)|[A-E甲乙丙丁]级|[红黄]牌|信用记录|失信榜|曝光的|被曝光|被(?:公布|公示|点名|通报)的|诚信缺失|[评定判][为价][^，。；]{0,2}(?:较差|差|不合格)(?:[等级档次的]|$)|等级[^，。；]{0,3}(?:差|低|末)|(?:得分|评分|评价|考核)[^，。；]{0,8}(?:不足|低于|不满|不合格)|扣满|(?:记入|列入|载入)[^，。；]{0,10}档案|(?:录入|纳入|归集|记入)[^，。；]{0,8}(?:信息|平台|系统|记录)的|被执行人/u;

/** Ordinary penalties, duties of whoever keeps the data, and the rights of parties. */
const ordinary =
  /高消费|人民法院|罚款|处分|警告|拘留|吊销|刑事|没收|滞纳金|保密|泄露|查询|归集|共享|披露|异议|复议|诉讼|(?:工作|服务|征信|评价)机构[^，。；]{0,12}不得|任何(?:单位|组织|机关)|不得(?:以|因|将|限制|影响|违法|擅自|要求|对)|收取|行政强制/u;
const acting =
  /(?:实施|实行|采取|开展|建立|建立健全|健全|完善|确定|予以|给予|进行|编制)[^。；，]{0,60}(?:惩戒|奖惩)|惩戒[^，。；]{0,12}(?:措施|机制|制度)/u;
/** 对名单内的单位：its items are what follows. */
const addressed =
  /^对[^。；，]{0,24}(?:名单|失信|黑榜)[^。；，]{0,20}：$|^对?(?:被)?(?:评|定|判|降)为[^。；，：]{0,4}(?:较差|差|不合格|末|丙|丁|[CDE])[等级档次类]*的[^。；，：]{0,8}：$/u;
const rewarding = /激励|优先|便利|绿色通道|容缺|减免|优惠|奖励|加分/u;
const inspecting = /抽查|检查频次|检查比例|监管频次|分类监管|差异化监管|差别化监管|分级分类监管/u;
const consulting = /参考|查询|查阅/u;

/** Cheaper than `levels`, and true of nearly nothing else. */
const scored = /[扣加记减]|信用|诚信|评|级|档/u;

/** Points that are only won. */
function isGain(text: string): boolean {
  return /加\s?[0-9一二三四五六七八九十]*分|增加[^，。；]{0,8}分/u.test(text) && !/扣|减/u.test(text);
}

function readMeasure(sentence: string, about: About): Reading | undefined {
  if (addressed.test(sentence)) return { role: 'measure', list: listOf(sentence, about) ?? 'record' };
  // The list may be named after the punishment; that punishes nobody yet.
  const text = sentence.replaceAll(/(?:失信)?(?:联合)?惩戒(?:对象)?名单/gu, '名单');
  if (consulting.test(text) && !/惩戒|限制|取消|禁止|不得|从严|激励/u.test(text)) return undefined;
  if (rewards(text)) return { role: 'measure', list: 'redlist' };
  const reachesParties = (acts.test(text) && parties.test(text)) || acting.test(text);
  if (!reachesParties && !takesFrom(text, about)) return undefined;
  if (inspecting.test(text) && !/惩戒|限制|取消|禁止/u.test(text)) return undefined;
  return { role: 'measure', list: listOf(text, about) ?? (/严重/u.test(text) ? 'blacklist' : 'record') };
}

function rewards(text: string): boolean {
  const isReward = rewarding.test(text);
  if (!isReward && !text.includes('依据')) return false;
  if (isHonour(text) && (isReward || /作为[^。；]{0,60}依据/u.test(text))) return true;
  // 对没有失信记录的主体给予便利: what they have not done is no burden.
  const clean = text.replaceAll(/(?:没有|无|未有|未被)[^，。；]{0,8}失信[^，。；]{0,4}/gu, '');
  return isReward && !losing.test(clean);
}

const losing = /惩戒|限制|禁止|失信|取消|不再|停止|暂停|不得(?:再)?(?:申请|参与|参加|享受|申报)/u;

/** Something is taken from a party that the sentence marks by list, record, score or repute; in a text on credit, from 其. */
function takesFrom(text: string, about: About): boolean {
  const isMeant = meant.test(text) || (about.credit && text.includes('的，') && text.includes('其'));
  return isMeant && takesAway(text) && !ordinary.test(text);
}

/**
 * A sentence that goes on where one on listed parties ended: 列入名单。限制其…; 依法限制…，并责令其停止…. `before` is the
 * one it follows in the same article.
 */
export function readContinuation(text: string, before: Reading): Reading | undefined {
  if (before.list === undefined || before.list === 'redlist' || before.list === 'rating') return undefined;
  if (before.role !== 'measure' && before.role !== 'criterion' && before.role !== 'closing') return undefined;
  if (!goesOn.test(text) || !takesAway(text) || ordinary.test(text)) return undefined;
  return { role: 'measure', list: before.list };
}

const goesOn = /^(?:并|同时|且|还|另|限制|禁止|取消|暂停|停止|不得|不予|责令)|其|该|上述|前款/u;

/** What an item under a lead is, where the lead alone does not say. */
export function readItem(item: string, lead: Reading, leadText: string): Reading {
  const text = withoutCourtList(item);
  if (lead.role === 'criterion' && isHonour(text)) return { role: 'criterion', list: 'redlist' };
  if (lead.role === 'score' && isGain(text)) return { ...lead, list: 'redlist' };
  if (lead.role !== 'other') return lead;
  // 有下列情形之一的，不得发行: one item of the kind makes a credit measure of that item.
  const bars = /不得|限制|禁止|不予|不适用/u.test(leadText);
  if (bars && /被(?:列为|列入|纳入)[^，。；]{0,20}(?:被执行人|名单)|(?:失信|不良)[^，。；]{0,6}记录/u.test(text)) {
    return { role: 'measure', list: 'record' };
  }
  return other;
}

/** Whether a lead without a consequence waits for one: 有下列情形之一的：…有前款情形的，列入名单. */
export function isBareLead(text: string): boolean {
  return /下列(?:情形|行为|条件|事项)/u.test(text);
}

export function refersBack(text: string): boolean {
  return /^(?:有|具有|对|符合|存在|因)?(?:前款|前述|上述|前列)/u.test(text);
}

function kindOf(kind: ListKind | 'unnamed', text: string, about: About): ListKind {
  if (kind !== 'unnamed') return kind;
  return namedList(text) ?? about.list ?? about.lists ?? 'blacklist';
}

function recordKind(text: string): ListKind | 'record' {
  return isHonour(text) ? 'redlist' : 'record';
}

function listOf(text: string, about: About): ListKind | undefined {
  return (
    namedList(text) ??
    (/名单/u.test(text) ? (about.list ?? about.lists) : undefined) ??
    (/严重失信/u.test(text) ? 'blacklist' : undefined)
  );
}

/** The list itself is published: that exposes nobody whom the list does not. */
function isOwn(text: string, about: About): boolean {
  if (/曝光/u.test(text)) return false;
  if (/(?:失信(?:主体|企业|单位|人员|对象)?|黑)名单/u.test(text)) return true;
  if (about.list !== undefined || (about.lists !== undefined && /名单|名录/u.test(text))) return true;
  return /(?:名单|名录)[^，。；]{0,12}(?:应当)?(?:向社会)?(?:公布|公示|公开)/u.test(text);
}

const definition =
  /^(?:本(?:条例|办法|规定|细则|规则|法|条|章)|前款|前条|上述|以上)?(?:第[一二三四五六七八九十]{1,3}[款项]|[、和至])*(?:规定)?(?:中)?所?称(?:的)?[^。；]{1,60}?(?:是指|指|包括|含|：)|^[^，。；：]{1,24}，?(?:是指|系指)/u;
const voluntary = /^(?:本[省市])?(?:鼓励|支持|引导|倡导|提倡|推动)/u;
const association =
  /^[^。；，]{0,40}(?:协会|商会|平台经营者)[^。；]{0,80}(?:章程|会员|成员|约定)|^[^。；，]{0,20}依据(?:协会)?章程/u;
const scope = /适用本|制定本(?:条例|办法|规定|细则|规则)|遵循[^。；]{0,80}原则|坚持[^。；]{0,60}原则|参照本/u;
const officials =
  /(?:部门|单位|机关)[^。；，]{0,12}(?:未|不)[^。；]{0,40}履行[^。；]{0,24}职责|(?:工作人员|公职人员|公务员|主管人员)[^。；]{0,80}(?:处分|滥用职权|玩忽职守|徇私舞弊|追究)|滥用职权|(?:政务|公职人员)[^，。；]{0,10}(?:诚信|信用)/u;
const byCourt = /人民法院[^，。；]{0,30}(?:纳入|列入)/u;
const before = /(?:作出|确定|认定)[^，。；]{0,16}(?:决定)?前/u;
const protective =
  /惩戒措施的(?:设定|实施)|(?:设定|实施)[^，。；]{0,16}惩戒措施[^。；]{0,12}应当(?:符合|遵循|与)|应当与[^。；]{0,60}相(?:关联|适应|当)|不得[^，。；]{0,30}(?:列入|纳入|采集|归集|记入|公开|公示|公布|泄露|惩戒|扩大|增设|强[迫制]|查询|篡改|作为|限制|影响|超[越过出]|收取|实施|提供|对|以)|禁止[^，。；]{0,20}(?:采集|归集|公开|查询|利用)|未经[^，。；]{1,20}不|不得(?:拒[绝载收诊]|歧视|推诿)|不应当?|除外/u;
const excluded =
  /(?:不纳入|不列入|不记入|不予(?:公示|公布|公开|列入|记录)|不作为失信|不向社会公布|不适用本)[^；]{0,40}$/u;
const removal =
  /移出|移除|(?:到期|期满|届满|改正后|整改后)[^，。；]{0,6}(?:撤下|撤榜|下榜|摘[牌下]|揭下)|退出[^，。；]{0,16}名单|(?:停止|终止|提前停止)(?:信息)?(?:公布|公示|披露)|(?:停止|不得继续|不再)(?:公示|公布|披露|提供)[^，。；]{0,20}(?:信息|查询)|删除[^，。；]{0,16}(?:信息|记录)|解除[^，。；]{0,12}(?:惩戒|管理|约束)措施|撤销[^，。；]{0,8}列入/u;
/** 对扣分有意见的，可以向…提出 is a remedy as well. */
const remedy =
  /行政复议|行政诉讼|不服|有(?:意见|异议|疑问)的，[^。；]{0,16}可以?[^，。；]{0,8}向[^，。；]{2,16}(?:提出|反映|申[诉请])/u;
const correcting = /更正|异议|核查结果/u;
const exitTerms = /(?:列入[、和])?移出(?:的)?(?:条件|程序|信息|日期|事由|标准)/gu;
const term =
  /^被?(?:列入|纳入)[^。；]{0,20}，(?:其)?(?:期限|期间|时间)(?:为|是)?[一二三四五六七八九十两0-9]+个?(?:年|月)|(?:查询|公示|披露|惩戒|有效)(?:期|期限)(?:延长|至)|(?:公示|披露|查询|有效|列入|惩戒|公布|保存|记录|管理|约束)(?:[^，。；]{0,16}的)?(?:期|期限|期间|时限|时间)[^。；]{0,40}(?:[一二三四五六七八九十两0-9]+个?(?:年|月|日)|永久|长期|终身|永远)|直?至[^，。；]{2,24}为止|(?:永久|永远|终生|无限期|长期|终身)[^，。；]{0,8}(?:有效|列入|公示|公布|公开|保存|保留|留存|保管|记录|限制|禁止|惩戒)/u;
/** A term that somebody is still to set: 管理期限由…视…确定. */
const openTerm =
  /期限?(?:的长短)?(?:，)?(?:由[^，。；]{2,40}(?:确定|决定|另行)|视[^，。；]{2,16}(?:确定|决定|而定)|可以?(?:视情|酌情)[^，。；]{0,6}(?:延长|确定))|期限[^。；]{0,16}，(?:具体)?由[^，。；]{2,40}(?:视|根据|酌|按)[^，。；]{0,20}(?:确定|决定)|是否延长|(?:决定|确定|调整)[^，。；]{0,6}(?:公示|列入|曝光|限制|惩戒|名单)[^，。；]{0,4}(?:时长|期限|时间|长短)|(?:视|酌)[^，。；]{0,12}延长/u;
const procedure =
  /告知|提示|提醒|陈述|申辩|听证|异议|申诉|复核|送达|决定书|行政复议|行政诉讼|(?:批准|同意|审核)后?[^，。；]{0,8}(?:列入|公布)|作出[^，。；]{0,20}决定|更正/u;
const levels =
  /(?:扣减|扣除|核减|扣|减)[^，。；：]{0,10}(?:积分|信用分|诚信分|得分|分值|评价分|评分|记分|考核分|基础分)|(?:积分|信用分|诚信分|得分|分值|总分|基础分|考核分)[^，。；：]{0,4}(?:中|里|上|内)?(?:予以|给予|相应|直接|分别)?(?:扣|减)[^，。；]{0,4}：$|[扣加记]分|扣[除减]?[0-9一二三四五六七八九十半]+分|[扣加记][0-9一二三四五六七八九十]{1,3}[至到-][0-9一二三四五六七八九十]{1,3}分|扣满|评价结果[^，。；]{0,8}(?:调整|浮动)|(?:评|定|判|降|列|确定|认定)(?:定)?(?:为|至|到)[^，。；]{0,6}(?:[A-E甲乙丙丁][级类等档]|[三四五]级|差级|最低等级|末级|[红黄]牌)|(?:信用|诚信)[^，。；]{0,4}(?:等级|级别|分值|评分|结果)[^，。；]{0,8}(?:浮动|调整|下[降调]|降级|升降)|(?:调整|降低|下调|评定|核定|确定)[^，。；：]{0,8}(?:信用|诚信)[^，。；：]{0,4}(?:等级|级别|分值|得分)|^(?!.*风险)[^。；]*(?:信用|诚信|评价|评分|失信)[^。；]{0,40}(?:分为|设为|设置)[^。；]{0,40}(?:[A-E]级|[一二三四五六七八九十两0-9]个?(?:级|等|类|档)|等级|等次|档次)|[扣加记计]\s?[0-9一二三四五六七八九十]+分|(?:评分|扣分|记分|计分|减分|积分|考核)[^，。；]{0,8}(?:标准|细则|项目|事项|分项|内容|情形)[^，。；]{0,6}(?:如下)?：$|(?:百分制|千分制|分值)，[^。；]{0,12}：$/u;
const publication =
  /的，(?:[^。；]{0,20}，)?(?:可以|应当)[^，。；]{0,12}(?:公开|公布|公示|披露)|(?:名单|失信|违法|不良|处罚)[^。；]{0,40}(?:公示|公布|公开(?!征求)|披露)|(?:公示|公布|公开(?!征求)|披露|发布)[^。；]{0,40}(?:名单|失信|违法|不良|处罚|列入)|(?:列入|公示|公布)(?:的)?(?:信息|内容)[^。；]{0,8}包括/u;
