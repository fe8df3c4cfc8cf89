/** Others who are drawn in: kin, staff, affiliates and successors of a listed party, with what befalls them. */
import type { Model } from '../model.js';
import type { Norms } from '../norms.js';
import { burdenAfter, partAround, party, type Statement, statementsIn } from '../statements.js';
import type { Word } from '../word-classes.js';
import type { Said } from './said.js';

/** The first such person or firm of each statement. */
export function* associatesIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    if (statement.clause.list === 'redlist' || statement.isChoice || spared.test(statement.text)) continue;
    const who = kinIn(statement) ?? staffIn(statement) ?? affiliateIn(statement) ?? dealerIn(statement);
    if (who) yield { statement, at: statement.at(who), text: statement.text.slice(who.start, who.end) };
  }
}

/** They are responsible, or protected, or it is about interests in a decision. */
const spared =
  /适用本|负有|直接责任|主要责任|责任人|有责任|负责人员|参与实施|共同实施|明知|协助|指使|帮助|串通|教唆|利害关系|回避|利益冲突|法律、(?:行政)?法规|高消费|不影响|监护人|(?:不得|不应|禁止)(?:因|以|将)?[^，；]{0,24}(?:影响|牵连|株连|及于|损害|侵[犯害]|惩戒|歧视|列入|记入|限制)/u;

/** Whoever deals with a listed party, and is listed or marked down for it. */
function dealerIn({ text }: Statement): Word | undefined {
  const found = dealing.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

const dealing =
  /(?:采购|购买|收购|承租|租用|租赁|聘用|雇用|雇佣|录用|招用|接收|接纳|收留|合作|交易|介绍|推荐|担保|代理|销售|供货|供应|运输|承运|承接|提供|往来|出借|出租|签约|签订|选用|使用|委托)[^，；]{0,12}(?:名单|失信|黑榜|黑户|黑旗)[^，；]{0,16}的[^，；]{0,10}，[^；]{0,30}?(?:列入|记入|纳入|视为|视同|扣|降|下调|定为|限制|取消|暂停|停止|不得|不予|通报|曝光|惩戒|公布)|(?:为|与|同|向|替|帮)[^，；]{0,6}(?:名单|失信|黑榜|黑户|黑旗)[^，；]{0,24}的[^，；]{0,10}，[^；]{0,30}?(?:列入|记入|纳入|视为|视同|扣|降|下调|定为|限制|取消|暂停|停止|不得|不予|通报|曝光|惩戒|公布)/u;

function kinIn(statement: Statement): Word | undefined {
  return statement.of('kin').find(word => !isVictim(statement.text, word) && befalls(statement, word));
}

/** Whoever works for the party: the firm stands before them, or that they worked there. */
function staffIn(statement: Statement): Word | undefined {
  const { text, bears, clause } = statement;
  if (bears === 'title') return undefined;
  const named = crew.exec(text);
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
      isHead || worked.test(before) || worked.test(text.slice(word.end, word.end + 14)) || firm.test(before);
    return isOfParty && !isVictim(text, word) && befalls(statement, word);
  });
}

/** 名单内店铺的发型师, 失信企业的操作工: whoever is called by a trade, behind the firm. */
const crew =
  /(?:名单[内中上]?|失信|黑榜|该|其|上述)[^，；的]{0,8}(?:企业|公司|单位|机构|店铺?|厂|矿|学校|医院|社|队|站|馆|船)的?(?<who>[^，；的]{1,4}(?:师|员|工|手|学徒|同事))(?!作|程|资|具|业|商|会|续|机|段|法|于|区|人)/u;

const worked = /聘用|雇用|雇佣|招用|上过班|工作过|任过职|曾在|供职|就职|就业|受雇|任职|在职/u;
const firm =
  /(?:失信|名单|入列|上榜|列入|黑榜|惩戒|等级|[A-E丙丁]级|星级?|该|其|上述)[^，；]{0,12}(?:企业|单位|公司|机构|店铺?|门店|工厂|厂|医院|学校|商户|车行|工地|项目|主体|其|该|方)[^，；]{0,10}$|其(?:全体|所有|全部|所属|其他|在职|现有|聘用的|招用的)?[^，；]{0,4}$/u;

function affiliateIn(statement: Statement): Word | undefined {
  const { text, bears } = statement;
  return statement.of('affiliate').find(word => {
    if (bears === 'title' && !anchor.test(text.slice(0, word.end))) return false;
    if (own.test(text.slice(word.end, word.end + 8)) || isVictim(text, word)) return false;
    return befalls(statement, word);
  });
}

/** Whose other firms they are. */
const anchor =
  /法定代表人|股东|负责人|实际控制人|控制人|出资人|投资人|合伙|老板|[店船场车货户业]主|经营者|当事人|其(?!他|余|中)/u;

/** 名下的财产 is the party’s own, 供应商有…的 the party itself. */
const own =
  /^的?(?:对象不得|财产|存款|资金|账户|不动产|房产|机动车|股权|收入)|^(?:有|存在|违反|违法|弄虚|提供虚假|信用|列入|的信用|被列入)/u;

/** A burden, a listing or an “also” after the word, in a part of the sentence that is no case. */
function befalls(statement: Statement, { end }: Word): boolean {
  const { text } = statement;
  const rest = text.slice(end, end + 70);
  if (/(?:有|存在|违反|未按|未在|弄虚|拒不|伪造|骗取|从事)[^，；]*(?:的，|的$)/u.test(rest)) return false;
  const burden = burdenAfter(statement, end, 60);
  if (
    burden ||
    (statement.bears === 'named' &&
      /^[^，；]{0,16}(?:须|必须|应当|应|先)(?:先|另|提前|全额|额外|交|缴|接受)/u.test(rest))
  )
    return true;
  const listed = listing.exec(rest);
  if (!listed) return false;
  const part = partAround(text, end + listed.index);
  return text.charAt(part.end - 1) !== '的';
}

const listing =
  /列入|纳入|记入|计入|录入|载入|载明|注明|一同|管控|同列|共列|不合格|处分|上榜|对待|参照|照此|处理|挂[黑红]|打上|贴|同等|承接原|一起|一并|连同|同等|同样|视同|视为|比照|连带|承继|承接|承担|沿用|延续|扣[除减]?[0-9一二三四五六七八九十]*分|公布|公示|曝光|通报|失信|惩戒|约谈|降[低级为]|审查|受限|不再|不[得予能准许]/u;

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
