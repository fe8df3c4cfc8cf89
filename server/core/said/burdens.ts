/** Burdens that an existing text lays on listed, recorded or untrustworthy parties, each with what it rests on. */
import type { Clause, Model } from '../model.js';
import { isOnCredit } from '../ordinary.js';
import { takesAway } from '../read/words.js';
import { matchesIn, readingOf, sayingOf } from '../reading.js';
import { type Ground, groundAt, groundIn } from './ground.js';
import { isOnParty } from './marked.js';
import { besidesSanctions, isOfItsOwn, type Sanction, sanctionsIn } from './sanctions.js';

/**
 * The burdens of a text (N49-09a). A lead that names what it rests on speaks for its items, for better or worse; so
 * does a sentence behind them. A lead that names nothing leaves each item to itself.
 */
export function* burdensIn(model: Model): Iterable<Sanction> {
  const leads = new Set(model.clauses.flatMap(({ lead }) => (lead ? [lead.span.start] : [])));
  const grounded = new Set(model.clauses.flatMap(clause => (groundsItems(clause) ? [clause.article] : [])));
  for (const clause of model.clauses) {
    if (!mayPunish(clause) || !isOnCredit(model, clause)) continue;
    const sanctions = sanctionsIn(model, clause);
    if (sanctions.length === 0 && !isOnParty(model, clause)) continue;
    const isLead = leads.has(clause.span.start);
    if (clause.role === 'measure' && (isLead || clause.item !== undefined)) {
      if (isLimit(clause) || grounded.has(clause.article)) continue;
      if (isLead) yield* ofLead(model, clause);
      else yield* ofItem(clause);
      continue;
    }
    yield* byLink(clause);
    if (sanctions.length > 0) yield* sanctions;
    else if (isOfItsOwn(clause)) continue;
    else if (clause.role === 'measure') yield* ofSentence(clause);
    else if (clause.role !== 'other') yield* inPassing(clause);
    else yield* byStanding(clause);
  }
}

/** Roles in which a sentence may take something from a party. */
function mayPunish({ role, list }: Clause): boolean {
  if (list === 'redlist') return false;
  if (role === 'measure') return list !== undefined;
  return role === 'criterion' || role === 'lead' || role === 'publication' || role === 'other';
}

/** 信用评价结果应当作为选择承包单位的依据: who gets the contract, the post or the money hangs on it. What is only consulted does not. */
function* byStanding(clause: Clause): Iterable<Sanction> {
  for (const { text, at, index } of matchesIn(clause, standing)) {
    if (!/鼓励|支持|引导|招标人|建设单位|参考/u.test(readingOf(clause).text))
      yield { text, at, ground: groundAt(readingOf(clause).text, index) };
  }
}

const standing =
  /(?:信用|诚信)[^，。；、]{0,14}(?:信息|记录|评价|结果|等级|状况|档案|情况)[^。；]{0,12}作为[^。；]{0,60}(?:许可|资质|审批|立项|聘|准入|招标|投标|采购|资金|申报|选择|晋升|录用)[^。；]{0,60}(?:依据|因素|条件)/gu;

/** 违法记录应当纳入资质审查范围; 将信用状况与准入、信贷相衔接. */
function* byLink(clause: Clause): Iterable<Sanction> {
  for (const { text, at, index } of matchesIn(clause, linking)) {
    yield { text, at, ground: groundAt(readingOf(clause).text, index) };
  }
}

const linking =
  /(?:信用|诚信|记分|积分|评分|评价)[^，。；、]{0,10}(?:状况|记录|信息|结果|等级|得分)(?:应当|直接)?(?:与|同)[^。；]{0,24}(?:准入|许可|资质|招标|投标|采购|资金|用地|补助|指标|审批|贷款|评优)[^。；]{0,20}挂钩|(?:信用|诚信|违法|失信)[^，。；、]{0,14}(?:状况|记录|信息|结果|等级|情况)(?:应当)?纳入[^，。；]{0,14}(?:资质|许可|准入|招标|投标|采购|申报|评聘)[^，。；]{0,16}(?:审查|评审|考核|条件|范围|依据)|将[^，。；]{0,12}(?:信用|诚信)[^，。；]{0,10}(?:状况|记录|信息|结果|等级)与[^，。；]{0,12}(?:准入|许可|资质|招标|投标|融资|信贷|采购|资金)[^。；，]{0,20}(?:挂钩|衔接)/gu;

/** 前款第一项至第三项规定的惩戒措施，依据法律、行政法规的规定实施. */
function groundsItems(clause: Clause): boolean {
  return (
    clause.item === undefined &&
    /^(?:前款|上述|本条|第[一二三四五六七八九十]+项)[^。；]{0,30}措施，(?:应当)?(?:依照|依据|按照|根据)/u.test(
      readingOf(clause).text,
    )
  );
}

function* ofLead({ clauses }: Model, clause: Clause): Iterable<Sanction> {
  const ground = groundIn(readingOf(clause).text);
  const isOfItems = ground === 'none' && !supervising.test(readingOf(clause).text);
  const bites = ({ lead, text }: Clause) =>
    lead?.span.start === clause.span.start && takesAway(text) && groundIn(text) === 'none';
  if (!isOfItems && (ground !== 'none' || clauses.some(bites))) yield { ...sayingOf(clause), ground };
}

/** 采取下列监管措施：inspections for the most part; it is told once, and only if one of the items takes something. */
const supervising = /监管措施：$/u;

/** 取消其会员资格: what an association gave, it may take. */
function isOfMembers({ text }: Clause): boolean {
  return /^[^，；]*(?:取消|终止|暂停)[^，；]{0,4}会员(?:资格|身份)[^，；]*$/u.test(text);
}

/** 采取下列惩戒措施：what stands under it is one, in whatever words. */
function* ofItem(clause: Clause): Iterable<Sanction> {
  const { lead } = clause;
  if (/(?:原则|条件|要求)[^，。；]{0,4}：$/u.test(lead?.text ?? '') || (lead && supervising.test(readingOf(lead).text)))
    return;
  if (lead && groundIn(readingOf(lead).text) !== 'none') return;
  if (groundIn(readingOf(clause).text) !== 'none' || isManagement(clause) || isOfMembers(clause)) return;
  const takes = restricts(clause) || (punishing.test(lead?.text ?? '') && !neutral.test(clause.text));
  if (takes) yield { ...sayingOf(clause), ground: 'none' };
}

function* ofSentence(clause: Clause): Iterable<Sanction> {
  const ground = groundIn(readingOf(clause).text);
  if (groundsItems(clause)) yield { ...sayingOf(clause), ground };
  else if (isManagement(clause) || favours(clause) || !imposes(clause)) yield* inPassing(clause);
  else if (!isLimit(clause)) yield { ...sayingOf(clause), ground };
}

/** A sanction that a sentence on records or lists names in passing: …，并暂停其执业; …，作为资质管理的依据. */
function* inPassing(clause: Clause): Iterable<Sanction> {
  if (isLimit(clause)) return;
  for (const { text, at, index } of [...matchesIn(clause, passing), ...matchesIn(clause, following)]) {
    const ground: Ground = groundAt(readingOf(clause).text, index + 1);
    if (ground !== 'bare') yield { text, at, ground };
  }
}

/** 列入…名单，并暂停其执业: a sanction in the sentence that lists. */
const following =
  /(?<=(?:列入|纳入|记入|计入|录入|认定为|列为|曝光)[^。；]{2,40}(?:，|(?=[并且])))(?:并|且|同时)?(?:由[^，。；]{2,16})?(?:[在自]?[^，。；]{1,16}(?:[年月]|期限)内，?)?(?:[^，。；]{0,4})(?:暂停|取消|限制|禁止|停止|终止|降低|扣减|解除|不得(?:在[^，。；]{2,14})?(?:申请|申报|参加|参与|享受|从事|担任|承接|承包|承揽|投标)|终身|责令(?:停|退))[^，。；：]{2,24}/gu;

/** A sanction that a sentence on records names at its end: …，实施失信惩戒；…，作为资质管理的依据. */
const passing =
  /作为(?![^。；，]{0,6}(?:列入|纳入|认定))[^。；]{0,60}(?:许可|资质|审批|立项|聘|准入|招标|采购|资金|申报|选择|选聘|晋升|录用|行政监管|行业管理)[^。；]{0,60}依据|编制[^。；，]{0,12}(?:奖惩|惩戒)[^。；，]{0,6}清单/gu;

const punishing =
  /后果：?$|(?:惩戒|惩罚|约束|限制|制裁|处置|处理)(?:性)?(?:的)?措施|采取(?:下列|以下)[^。；]{0,12}措施|^对[^。；，]{0,30}(?:失信|名单|黑榜)[^。；，]{0,20}：$|(?:作|予以?|给予)(?:以下|下列|如下)[^。；]{0,6}(?:处理|惩戒)/u;
const neutral =
  /其他|检[查测验]|监管|监测|抽查|巡查|约谈|公[开示布]|通报|告知|提醒|宣传|激励|指导|培训|承诺|书面|列入|记入|纳入|推送|共享|依法|依规|曝光|警示|核查|审核|从严|关注/u;

/** Sentences that limit or explain measures, and how authorities work together, impose nothing. */
function isLimit({ text, item }: Clause): boolean {
  if (item === undefined && /通报相关/u.test(text)) return true;
  // What members agreed among themselves is theirs.
  if (/(?:按照|依照|依据|根据)[^。；]{0,6}(?:章程|会员规约)/u.test(text)) return true;
  return /相适应|(?:具有|存在|应当)[^，。；]{0,12}关联|不得(?:及于|牵连|影响|超|违|增|在法|扩大)|豁免|屏蔽|未经公布|不予(?:实施|采取|适用)|不再列入[^，。；]{0,24}(?:名|清)单|人民法院|可以[^，；]{0,16}享受|征求|告知|互通|合作机制|相互|应当符合|解除/u.test(
    text,
  );
}

/** A sentence that lays a burden on whoever is listed; sanctions by that name are looked at for themselves. */
function imposes(clause: Clause): boolean {
  const text = besidesSanctions(readingOf(clause).text).replaceAll(better, '');
  return (
    takesAway(text) ||
    /(?:实施|实行|采取|予以|给予|进行|确定)[^。；]{0,24}(?:限制|约束)|限制|取消[^。；]{0,12}(?:资格|待遇)|不得(?:申请|参加|参与|享受|担任|从事)|管理措施/u.test(
      text,
    )
  );
}

/** 提高服务水平 is done to nobody. */
const better = /提高[^，。；]{0,12}(?:水平|质量|效率|意识|能力|素质|效能)/gu;

/** 对信用良好的企业降低保证金: it takes nothing from anybody. */
function favours({ text }: Clause): boolean {
  if (/失信|不良|较差|违法|违规/u.test(text)) return false;
  return /(?:信用|诚信)[^，。；]{0,6}(?:良好|优良|较好)|守信|(?:降低|减少|减免|缓[缴交]|免[缴交])[^，。；]{0,20}(?:保证金|留存|费用|成本|比例|门槛|担保|押金)/u.test(
    text,
  );
}

/** How an authority plans its own work takes nothing from anybody. */
export function isManagement({ text }: { readonly text: string }): boolean {
  return (
    /重点监管|检查频次|监督检查|抽查|日常监管|检[测验]|约谈|提醒|告诫|\binspection/iu.test(text) &&
    !/限制|取消|禁止|不予|不得/u.test(text)
  );
}

function restricts({ text }: { readonly text: string }): boolean {
  return (
    takesAway(text) ||
    /停[拨发供收办]|[减扣缓]发|核减|限制|取消|禁止|不予|不得|暂停|降低|撤销|惩戒|约束|从严|提高|不适用|减少/u.test(text)
  );
}
