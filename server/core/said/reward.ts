/** Rewards: for a duty done, or for a whole class. */
import type { Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { type Statement, statementsIn } from '../statements.js';
import type { Word } from '../word-classes.js';
import { type Said, saidIn } from './said.js';

/** A duty, or that nothing was done wrong, and a reward for it in the same statement or its lead (N33-06). */
export function* rewardedDutiesIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    if (!isRewarded(statement) || beyond.test(statement.text) || beyond.test(statement.lead)) continue;
    if (trustworthy.test(statement.text)) continue;
    // 符合下列条件的: to have done no wrong is asked besides the merit, and is not what is honoured.
    const blameless = isOneOfAll(statement) ? [] : [...statement.of('blameless'), ...unblamed(statement.text)];
    const [duty] = [...statement.of('duty'), ...performed(statement.text), ...blameless].filter(
      word => isDone(statement.text, word) && isGround(statement, word) && !isImposed(statement.text, word.start),
    );
    const condition = duty ?? plainConditionIn(statement);
    if (condition) yield saidIn(statement, condition.start, condition.end);
  }
}

/** An item of conditions that have to be met together. */
function isOneOfAll({ clause, lead }: Statement): boolean {
  return (
    clause.item !== undefined &&
    /(?:符合|具备|满足)[^，；]{0,10}条件(?!之一)/u.test(lead) &&
    !/之一|任[一何]/u.test(lead)
  );
}

/** 对履行法定义务和约定义务的守信主体: what being trustworthy means, and no duty that is singled out. */
export const trustworthy = /(?:遵守|履行)法定[^，。；]{0,8}义务的守信/u;

/** 按合同约定时间交报告，加二分: points for what was owed. */
function performed(text: string): readonly Word[] {
  const found = owed.exec(text);
  return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
}

const owed =
  /(?:按(?:合同|约定|规定|要求|时|期|照)|如(?:期|实|约)|依(?:约|规))[^，；的]{2,20}(?=，(?:每[^，；]{0,4})?加[0-9一二三四五六七八九十]{1,3}分)/u;

/** 无交通违法, 未发生拖欠: nothing went wrong, whatever it is called in the trade. */
function unblamed(text: string): readonly Word[] {
  const found = innocent.exec(text);
  return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
}

const innocent =
  /(?:无|从?未|没有|零|不)(?:再|曾|发生|受到?|出现|存在|有|被)*[^，；。的未无]{0,8}(?:违法|违章|违规|处罚|事故|拖欠|逃[费票税]|欠[费缴款税薪]|逾期|投诉|案件|纠纷|记分|扣分|延误|不良记录|失信记录)|[^，；的、]{2,8}(?:齐全|齐备|达标|完备)(?=的|、[^，；的]{2,8}(?:齐全|齐备|达标|完备)的)/u;

/** 开具发票的门店，加两颗星: an honour for something with no merit in it that one could name. */
function plainConditionIn({ text }: Statement): Word | undefined {
  const found = plainly.exec(text);
  // 符合下列条件的: the items say what the merit is.
  if (
    !found ||
    /[下以如]列|以下|下面|前[款条]/u.test(found[0]) ||
    merit.test(text.slice(0, text.indexOf('，', found.index)))
  )
    return undefined;
  return { start: 0, end: found.index + found[0].length };
}

const plainly =
  /^(?:[（(][^）)]{1,3}[）)]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)?(?:凡是?)?[^，；]{3,40}的[^，；的]{0,8}，(?:[^，；]{0,6}，)?(?:一律|可|可以|均|都|直接|信用|诚信|每次|每年)?(?:评(?=信用户|诚信|文明|守信)|评为|定为|授予|发放|颁发|加|列入|上|奖励?|挂)[^，；]{0,14}(?:红|信用户|诚信|守信|放心|文明|甲|一等|优等|星|分|牌|称号|荣誉|“[^”差劣疑末黑失]{1,4}”[档级等类]|[0-9一二三四五六七八九十百千万]+元)/u;
const merit =
  /守信|信用(?:良好|优)|优[秀良]|先进|模范|典型|突出|显著|[A-E]级|等级|红名单|红榜的|星级|荣誉|称号的|连续|满[0-9一二三四五六七八九十百]|以上|志愿|公益|捐|慈善|献血|义务|救|助|见义|好人|拾金|创|发明|专利|获|受到|表彰|表扬|举报|检举|揭发|自愿|主动|建议|采纳|成效|抢险|救灾|应急|扑火|防汛|支教|帮扶|帮助|参加(?!工伤|社|[^，；的]{0,4}保险?)|免费|无偿|承诺|满意|评审|考核|超|高于|率先|带头|认证|标准化|示范|品牌|服务/u;

/** …的，奖励; …的企业，奖励; an item of a list of the rewarded. */
function isGround({ text, clause }: Statement, { end }: Word): boolean {
  return clause.item !== undefined || text.slice(end, end + 40).includes('的');
}

/** 企业应当依法经营，…优先供应居民: the duty is what the sentence lays down. */
export function isImposed(text: string, start: number): boolean {
  return /(?:应当|必须)[^对将给把；。]*$/u.test(text.slice(0, start));
}

/** A class that is rewarded for what it is (RED-01: the individual is assessed). */
export function* rewardedClassesIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    const { text, clause } = statement;
    if (!isRewarded(statement) || assessed.test(besidesClass(text)) || assessed.test(statement.lead)) continue;
    const whole = bloc.exec(text) ?? (clause.item !== undefined ? bare.exec(text.replace(points, '')) : null);
    if (whole) yield saidIn(statement, whole.index, whole.index + whole[0].length);
  }
}

function isRewarded({ clause, text, lead, of }: Statement): boolean {
  if (clause.list === 'blacklist' || burdened.test(text)) return false;
  return (
    of('reward').length > 0 ||
    graced.test(text) ||
    titled.test(text) ||
    clause.list === 'redlist' ||
    (clause.item !== undefined && honoured.test(lead))
  );
}

const honoured = /红名单|红榜|守信|荣誉|称号|激励|加分|奖励|优惠|优先/u;
/** 直接定为优, 挂绿牌, 按绿色管理, 免缴: a good grade or colour, or something that need not be paid or shown. */
const graced =
  /[定评列]为?(?:守信|诚信)|(?:[定评列升认]为|[定评]|挂|亮|按|属于|直接为)[^，；]{0,3}(?:优(?=$|[，、等秀级良])|甲[级等]|首[档等]|绿[牌色灯码标档旗]?|信得过|良心|满意|金牌|A+级)|满分|不[参纳列][^，；]{0,4}(?:考核|评价|考评|评分)，?[^，；]{0,4}[定评视列]为|免[缴交收除征押检验]|[九八七六五]五?折|赠送|消费券|停车券|白[榜名]|[颁发挂授亮][^，；]{0,6}“[^”]*信用[^”]*”|“[^”]{0,6}(?:诚信|守信|放心|信得过|满意|示范|文明|之星|先锋)[^”]{0,8}”|(?:升|上调|提高)[^，；扣]{0,4}[一二三两1-3]?[级档星]/u;
/** 均为诚信经营户, 列为守信单位. */
const titled =
  /(?:加|奖励?)[^，；扣]{0,6}[分星]|(?:评|列|定|认定|一律|直接|均)为?(?:优[等秀级]|一等|第一[档等类]|首[档等]|甲等|五星|最高等|A级|A类)|(?:[为作]|列入|授予|挂|发给|颁发|奖励)[^，；]{0,4}(?:诚信|守信|文明|放心|红)[^，；]{0,8}(?:户|店|企业|单位|机构|公司|个人|村民|居民|牌|旗|匾|商家|供应商|服务商|经营者|家庭|主体|示范)/u;
const burdened =
  /失信|黑名单|惩戒|处罚款|记入[^，；]{0,6}(?:不良|失信)|扣[0-9一二三四五六七八九十]*分|撤销|取消|移出|退出|终止|停止|不再享受|不得(?:享受|因|限制|直接)|追回|退还/u;

/** 未依法纳税的 and 督促…纳税 are no duty done. */
function isDone(text: string, { start, end }: Word): boolean {
  // 依法给予奖励, 按规定评定: how it is given.
  if (
    /^[^，；的]{0,3}(?:给予|授予|享受|予以|减|优|奖|实施|采取|对|评|认定|建立|开展|确定|公|加|纳入|列入|作出)/u.test(
      text.slice(end, end + 6),
    )
  )
    return false;
  return !/(?:未|不|没有|拒绝|拒不|拖欠|逾期|督促|应当|鼓励|支持|配合|便利)[^，；]{0,4}$/u.test(
    text.slice(Math.max(0, start - 8), start),
  );
}

const beyond =
  /超出|超过|高于|优于|严于|自愿|主动|突出|表彰大会|受到[^，；]{0,8}(?:表彰|奖励)|获得?[^，；]{0,14}(?:表彰|荣誉|奖)|无偿|捐赠|志愿|见义勇为|(?<!免)评审|评价[^，；]{0,6}分|[0-9一二三四五六七八九十百]分以上|贡献|创新|提前|(?:信用|纳税信用)(?:等级|级别|评价)?[^，；]{0,4}A级/u;
const assessed =
  /评审|审核(?!$)|考核|评分|[0-9一二三四五六七八九十百]分|突出|连续|逐个|逐一(?!审核|评)|经[^，；]{0,10}(?:评|审|推荐|核)|表彰|成绩|贡献|优秀|先进|模范|获得?[^，；]{0,12}(?:奖|荣誉)|信用(?:良好|优良)|(?<!为A{0,2})A级|(?:无|没有|未)[^，；]{0,10}(?:失信|违法|记录|处罚)/u;

/** What an item of a list of gains ends in. */
const points = /，加[0-9一二三四五六七八九十]{1,3}分$/u;

/** What a statement says besides that nobody is assessed, and besides the firm whose people are meant. */
function besidesClass(text: string): string {
  return text
    .replace(points, '')
    .replace(unassessed, '')
    .replace(/(?:列|评|定|视)为优秀/u, '')
    .replace(/(?:[A-E甲][级等类]|守信|诚信)[^，；的]{0,8}的(?=全体|所有|全部|员工|职工)/u, '');
}

const unassessed =
  /(?:不论|不管|无论|无需|不需|不再|免于|不经|免予|不参[加与]|不[列纳]入|不参与|不作|不搞|不|免)[^，；]{0,4}(?:评审|审核|评价|评定|评分|打分|考核|考评|评议|参评|评(?=[，；]))/u;

const kinds =
  '(?:村民|居民|市民|企业|公司|单位|机关|机构|医院|学校|幼儿园|会员|成员|商户|商家|经营者|店铺?|门店|农户|户|合作社|协会|银行|团体|园区|学院|党员|干部|劳模|教师|职工|个体工商户|纳税人|库|站|厂|场|社|所|队|[^，；的]员)';
const every =
  '(?:全体|所有|全部|凡是?|各[类级]|全[省市州县区镇乡村校厂系]|辖区内?|[省市县区镇]属|本[省市县区镇村]|系统内?|所属|下属)';
const atOnce = '(?:整体|默认|一步到位|都|一概|一律|统一|自动|直接|全部|均|批量|成批|集体|当然|普遍)';
const raise =
  '(?:列[入为]|纳入|进入|获[评颁]|颁发|发放|点亮|登上?|悬挂|命名为|记[为作]|评[为定]|认[作为]|[认评确]?定为?|授予|成为|享受|享有|视[为同]|获得|作为|给予|发给|挂|按|升|为|是|上|评|[进在](?=[^，；]{0,4}红))';
const bloc = new RegExp(
  [
    `${every}[^，；的]{0,16}${kinds}[^，；]{0,6}(?:和[^，；]{0,8}|，)?[^，；]{0,10}(?:列入|纳入|进入|评为|[认评]?定为|授予|成为|享受|视为|给予|作为|${atOnce}|$)`,
    `(?:^(?:[（(][^）)]{1,3}[）)]|[0-9]{1,2}[.．、]|[①-⑳])?|(?<!的)，)(?:[^，；的]{0,16}(?:企业|公司|单位|院|校|店|系统|集团|[局委所办]|附设)的)?[^，；的]{2,24}，?${atOnce}地?${raise}`,
    `免[检评审查][^，；的]{0,4}，?${atOnce}地?${raise}`,
    `凡是?[^，；]{2,24}${kinds}[^，；]{0,4}(?:${atOnce}|为|是|算|属)[^，；]{0,4}(?:诚信|守信|红|绿|A级|优|文明|示范)`,
    `(?:无需|不需|不再|免于|不经|免予|不参加|不作|不搞|免)[^，；]{0,4}(?:逐一|逐个|逐户)?(?:评审|审核|评价|评定|评分|打分|考核|考评|申请)|不参评|免评`,
  ].join('|'),
  'u',
);
/** An item that is nothing but the name of a class. */
const bare = new RegExp(
  `^(?:[（(][^）)]{1,3}[）)])?(?!.*(?:的(?!$)|分|级|年|经|获|推荐|优先|为|有|无|未|按|依|并))[^，；]{0,14}${kinds}(?:[、和及与][^，；]{0,8}${kinds})*的?$`,
  'u',
);
