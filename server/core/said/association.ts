/** Others who are drawn in: kin, staff, affiliates and successors of a listed party, with what befalls them. */
import type { Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { burdenAfter, partAround, party, type Statement, statementsIn } from '../statements.js';
import type { Word } from '../word-classes.js';
import { bearsOnParty } from './marked.js';
import type { Said } from './said.js';

/** The first such person or firm of each statement (N49-06c: measures reach nobody but whoever acted). */
export function* associatesIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    if (statement.isOfRed || statement.isChoice || spared.test(statement.text)) continue;
    if (!bearsOnParty(model, statement)) continue;
    const who =
      kinIn(statement) ??
      staffIn(statement) ??
      affiliateIn(statement) ??
      tiedIn(statement) ??
      anotherIn(statement) ??
      dealerIn(statement) ??
      carriedIn(statement);
    if (!who || qualifying.test(statement.lead) || isDone(statement, who) || standsAlone(statement.text, who)) continue;
    yield { statement, at: statement.at(who), text: statement.text.slice(who.start, who.end) };
  }
}

/** 拒绝为职工方提供条件的, in an item of cases: the firm does something to them, and they bear nothing. */
function isDone({ clause, text }: Statement, { start }: Word): boolean {
  if (clause.role !== 'criterion' || clause.item === undefined) return false;
  const before = text.slice(partAround(text, start).start, start).replace(/^(?:[（(][^）)]{1,3}[）)])/u, '');
  return before.length > 6 && !/(?:其|及|和|、|的|该)(?:有关|相关|全体|所有)?$/u.test(before);
}

/** 应当具备下列条件: what is asked of an applicant. */
const qualifying = /(?:符合|具备)[^，；]{0,6}条件/u;

/** 企业及其从业人员的信用管理: they answer for what they do themselves. Nor is 会同住房部门 about who lives together. */
function standsAlone(text: string, { start, end }: Word): boolean {
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, start - 80), start);
  return (
    /^(?:、[^，。；、的]{1,8}|等[^，。；、的]{1,8}){0,3}(?:的?(?:经营|违法|违规|失信|从业|执业)?行为|的?违法|的?信用(?:管理|评价|信息|状况|记录|档案)|实[施行]信用|存在|违反|受到|被(?:列入|处))/u.test(
      after,
    ) ||
    /(?:存在|情节|违法|失信)[^。；]{0,50}的[^，。；]{0,16}及其(?:有关)?$/u.test(before) ||
    /会(?=同住)/u.test(text.slice(Math.max(0, start - 1), start + 2)) ||
    /(?:部门|机关|政府|局)[^。；]{0,30}，其$|(?:资金|财政性?|政府)$/u.test(before) ||
    /^(?:注销|登记|[^，。；]{0,4}主管(?:机关|部门))/u.test(after) ||
    (text.slice(start, end).endsWith('客户') && /^(?:端|名单)/u.test(after))
  );
}

/** They are responsible, or protected, or it is about interests in a decision. */
const spared =
  /适用本(?!办法的(?:限制|惩戒|约束))|负有|直接责任|主要责任|责任人|有责任|负责人员|参与实施|共同实施|明知|协助|指使|帮助|串通|教唆|利害关系|回避|利益冲突|法律、(?:行政)?法规|高消费|依法享有|权利|平等|不影响|不参[加与][^，；]{0,6}(?:评价|评审|评议|表决|考核|评定)|监护人|(?:不得|不应|禁止)(?:因|以|将)?[^，；]{0,24}(?:影响|牵连|株连|及于|损害|侵[犯害]|惩戒|歧视|列入|记入|限制)/u;

/** Whoever deals with a listed party, and is listed or marked down for it. */
function dealerIn({ text }: Statement): Word | undefined {
  const found = dealing.exec(text);
  return found && !ownFault.test(found[0]) ? { start: found.index, end: found.index + found[0].length } : undefined;
}

const dealing =
  /(?:采购|购买|收购|承租|租用|租赁|聘用|雇用|雇佣|录用|招用|接收|接纳|收留|合作|交易|介绍|推荐|担保|代理|销售|供货|供应|运输|承运|承接|提供|往来|出借|出租|签约|签订|选用|使用|委托)[^，；]{0,12}(?:名单|失信|黑榜|黑户|黑旗)[^，；]{0,16}的[^，；]{0,10}，[^；]{0,30}?(?:列入|记入|纳入|视为|视同|扣|降|下调|定为|限制|取消|暂停|停止|不得|不予|通报|曝光|惩戒|公布)|(?:与|同|向|为|给)[^，；]{0,6}(?:名单|失信|黑榜|黑户|黑旗)[^，；]{0,8}(?:交易|合作|往来|签约)[^，；]{0,6}，[^；]{0,12}(?:扣|列入|限制|取消|通报)|(?:为|与|同|向|替|帮)[^，；]{0,6}(?:名单|失信|黑榜|黑户|黑旗)[^，；]{0,24}的[^，；]{0,10}，[^；]{0,30}?(?:列入|记入|纳入|视为|视同|扣|降|下调|定为|限制|取消|暂停|停止|不得|不予|通报|曝光|惩戒|公布)/u;

/** 与失信户联户担保的农户, 同车班的驾驶员: whoever stands in some relation to the party, with a burden after it. */
function tiedIn(statement: Statement): Word | undefined {
  const { text, bears } = statement;
  if (bears === 'title') return undefined;
  for (const pattern of [tied, alongside]) {
    const found = pattern.exec(text);
    if (!found?.groups || ownFault.test(found[0])) continue;
    const end = found.index + found[0].length;
    const start = end - (found.groups.who?.length ?? 0);
    if (!isVictim(text, { start, end }) && befalls(statement, { start, end })) return { start, end };
  }
  return undefined;
}

const tied =
  /(?:^|[，：、.．）) ])(?:凡)?(?:曾)?(?<who>(?:与|同(?![一时步样等意])|和|跟|为|给|替|向|帮)[^，；]{0,6}(?:失信(?!信息|行为|记录|惩戒)|名单|[红黑][榜牌色旗]|[DE丙丁差]级|[其该](?!他|余|中|违法|行为))[^，；]{0,14}的)/u;
const alongside =
  /(?:^|[，：、.．）) ])同(?:一)?[^，；的意时等样步业]{1,6}的?(?:另外?|其[他余]|全体|所有|每|(?<=同一[^，；]{1,6}的))[^，；的]{0,3}?(?<who>[^，；的、]{1,6}?[员人户师工手者店家企车船])(?!业)/u;
const ownFault = /相适应|相应|相当|相关|有关|一致|虚假|伪造|隐瞒|逃避|骗|违法|违规|拒不/u;

/** 其合伙人在城内的其他铺面, 接替…经营的主体, 专家所在单位: another firm, project or body, by what ties it. */
function anotherIn(statement: Statement): Word | undefined {
  const { text, bears } = statement;
  for (const pattern of [other, successor, home]) {
    const found = pattern.exec(text);
    if (!found || ownFault.test(found[0])) continue;
    const end = found.index + found[0].length;
    const word = { start: end - (found.groups?.who?.length ?? 0), end };
    if (bears === 'title' && !anchor.test(text.slice(0, end))) continue;
    // The noun runs on to what befalls it: 其他合作社降为最低等级.
    if (!isVictim(text, word) && befalls(statement, { start: word.start, end: word.start + 2 })) return word;
  }
  return undefined;
}

const other =
  /(?:同一|[^，；]长(?=兼|担|任|的|出|经)|兼任|任职|股东|合伙|法定代表人|负责人|控制人|[其该](?!他|余)|名单[内中上]?|失信|[黑红][榜牌])[^，；]{0,14}(?<who>(?:其他|其余|另外的?|别的|另一)[^，；的]{1,8})/u;
const successor =
  /(?<who>(?:新设|另设|新办|新开|接替|接手|承接|顶替|继续经营|受让|买受|盘下|接管|租用原)[^，；]{0,16}(?:主体|企业|单位|公司|[门商]店|户|机构|经营者|承租人|买受人))/u;
const home =
  /(?<who>所在(?:的)?(?:[^，；的]{0,4})(?:单位|村组?|班级?|班组|社区|企业|公司|院校|学校|科室|车间|部门|支部|小组|处室|公会|团队|机构))(?!应|须|必须|要|将|对|开具|出具|意见|地)/u;

/** 变更名称后，原记录转入新公司: the record goes with the business, whoever runs it now. */
function carriedIn({ text, bears }: Statement): Word | undefined {
  const found = bears === 'title' || /提供虚假|逃避/u.test(text) ? null : carried.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

const carried =
  /(?:变更|更名|卖给|出售|过户|易主|转手|更换|另[行]?设|新[设办开]|接[手盘替办]|受让|承继|承租|买受|购[买得入]|转[让租]|分立|合并|重组|改制|继承)[^；]{0,30}，[^；]{0,10}(?:记录|标[识牌记签]|等级|状态|名单|分值|扣分|积分|信用|措施|惩戒|限制)[^，；]{0,6}(?:转入|转至|转由|移转|转移|随|带入|延续|不变|沿用|继续|保留|承[接继]|不[予得作][^，；]{0,4}(?:更|变|撤|清|摘|消))/u;

function kinIn(statement: Statement): Word | undefined {
  return statement.of('kin').find(word => !isVictim(statement.text, word) && befalls(statement, word));
}

/** Whoever works for the party: the firm stands before them, or that they worked there. */
function staffIn(statement: Statement): Word | undefined {
  const { text, bears, clause } = statement;
  if (bears === 'title' && !(ofFirm.test(text) && /[列记计]入|纳入|扣[^，]{0,6}分/u.test(text))) return undefined;
  const isUnder = clause.item !== undefined && party.test(statement.lead);
  const named = crew.exec(text) ?? theirs.exec(text) ?? (isUnder ? heads.exec(text) : null);
  if (named) {
    const end = named.index + named[0].length;
    const start = end - (named.groups?.who?.length ?? 0);
    if (!isVictim(text, { start, end }) && befalls(statement, { start, end })) return { start, end };
  }
  return statement.of('staff').find(word => {
    const before = text.slice(Math.max(0, word.start - 32), word.start);
    // Under 对名单内企业采取下列措施 the item begins with whom it reaches.
    const isHead = clause.item !== undefined && party.test(statement.lead) && word.start <= 5;
    const isOfParty =
      isHead ||
      ofFirm.test(before) ||
      worked.test(before) ||
      worked.test(text.slice(word.end, word.end + 14)) ||
      firm.test(before);
    return isOfParty && !isVictim(text, word) && befalls(statement, word);
  });
}

/** 名单内店铺的发型师, 失信企业的操作工: whoever is called by a trade, behind the firm. */
const crew =
  /(?:名单[内中上]?|失信|黑榜|该|其|上述)[^，；的]{0,8}(?:企业|公司|单位|机构|店铺?|厂|矿|学校|医院|社|队|站|馆|船)的?(?<who>[^，；的]{1,4}(?:师|员|工|手|学徒|同事))(?!作|程|资|具|业|商|会|续|机|段|法|于|区|人)/u;

/** 其司索工: of whatever trade. */
const theirs =
  /^(?:[（(][^）)]{1,3}[）)]|[0-9]{1,2}[.．、]|[①-⑳]|[a-z][.．])?\s*其(?:[^，；的]{1,8}、)?(?:持证|注册|聘用的?|所属|在岗|全部|全体)?(?<who>[^，；的]{1,4}(?:师|员|工|手))(?!作|程|资|具|业|商|会|续|机|段|法)/u;
/** 鉴定评估师, at the head of an item on what befalls a firm. */
const heads =
  /^(?:[（(][^）)]{1,3}[）)]|[0-9]{1,2}[.．、]|[①-⑳])?(?<who>[^，；的其]{1,5}(?:师|员|工|手))(?=一律|跟着|也|同|均|不|停|须|应|暂|一并|全部|取消|[调降扣])/u;
/** 零售户的雇员, where the sentence names nobody as listed. */
const ofFirm = /^(?:[（(][^）)]{1,3}[）)])?[^，；的]{1,6}(?:户|店|企业|单位|公司|机构|社|厂)的/u;

const worked = /聘用|雇用|雇佣|招用|上过班|工作过|任过职|曾在|供职|就职|就业|受雇|任职|在职/u;
const firm =
  /(?:失信|名单|入列|上榜|列入|黑榜|惩戒|等级|[A-E丙丁]级|星级?|该|其|上述)[^，；]{0,12}(?:企业|单位|公司|机构|店铺?|门店|工厂|厂|医院|学校|商户|车行|工地|项目|主体|其|该|方)[^，；]{0,10}$|其(?:全体|所有|全部|所属|其他|在职|现有|聘用的|招用的)?[^，；]{0,4}$/u;

function affiliateIn(statement: Statement): Word | undefined {
  const { text, bears } = statement;
  return statement.of('affiliate').find(word => {
    if (bears === 'title' && !anchor.test(text.slice(0, word.end))) return false;
    if (own.test(text.slice(word.end, word.end + 8)) || isVictim(text, word)) return false;
    if (word.start === 0 && /^[^，；]*的，/u.test(text.slice(word.end)) && !/其/u.test(text)) return false;
    return befalls(statement, word);
  });
}

/** Whose other firms they are. */
const anchor =
  /^(?:企业|公司|单位|机构|商户|店铺?|经营户|主体|人员|[^，；的]{1,3}[员师家生])(?:的|所在)|同一|法定代表人|股东|负责人|实际控制人|控制人|出资人|投资人|合伙|老板|[店船场车货户业]主|经营者|当事人|其(?!他|余|中)/u;

/** 名下的财产 is the party’s own, 供应商有…的 the party itself. */
const own =
  /^的?(?:对象不得|财产|存款|资金|账户|不动产|房产|机动车|股权|收入)|^(?:有|存在|违反|违法|弄虚|提供虚假|信用|列入|的信用|被列入|因|拒|未)/u;

/** A burden, a listing or an “also” after the word, in a part of the sentence that is no case. */
function befalls(statement: Statement, { end }: Word): boolean {
  const { text } = statement;
  const rest = text.slice(end, end + 70);
  if (/(?:有|存在|违反|未按|未在|弄虚|拒不|伪造|捏造|提供虚假|骗取|串通|从事)[^，；]*(?:的，|的$)/u.test(rest))
    return false;
  const burden = burdenAfter(statement, end, 60);
  if (
    burden ||
    (statement.bears !== 'title' &&
      /^[^，；]{0,16}(?:须|必须|应当|应|先)(?:先|重新|参加|另|提前|全额|额外|交|缴|接受)/u.test(rest))
  )
    return true;
  const listed = listing.exec(rest);
  if (!listed) return false;
  const part = partAround(text, end + listed.index);
  return text.charAt(part.end - 1) !== '的';
}

const listing =
  /列入|纳入|记入|计入|录入|载入|载明|注明|一同|管控|同列|共列|不合格|处分|上榜|对待|参照|照此|处理|挂[黑红]|打上|贴|同等|承接原|列为|一起|一并|连同|同等|同样|视同|视为|比照|连带|承继|承接|承担|沿用|延续|扣[除减]?[0-9一二三四五六七八九十]*分|公布|公示|曝光|通报|失信|惩戒|约谈|降[低级为]|审查|受限|[减降][0-9一二三四五六七八九十百两]+[分档级]|转入|[划归判定评]为|[划归]入|适用|同时|同步|按[^，；]{0,10}管理|不再|不[得予能准许]/u;

/** Those whom the act was done to: 虐待父母, 拖欠员工工资, 损害客户利益. */
function isVictim(text: string, { start, end }: Word): boolean {
  return (
    /(?:虐待|遗弃|赡养|抚养|扶养|殴打|辱骂|侮辱|拖欠|克扣|侵害|侵犯|伤害|威胁|强迫|组织|损害|欺骗|欺诈|骗取|诱导|教唆|泄露|安排|培训|保护|维护|告知|通知)[^，。；]{0,10}$/u.test(
      text.slice(Math.max(0, start - 16), start),
    ) ||
    /^[^，。；]{0,6}(?:工资|劳动报酬|社会保险|权益|培训|安全|隐私|信息安全|生活|接受教育|报酬|利益)/u.test(
      text.slice(end, end + 14),
    )
  );
}
