/** Rewards: for a duty done, or for a whole class. */
import type { Model } from '../model.js';
import type { Norms } from '../norms.js';
import { type Statement, statementsIn } from '../statements.js';
import type { Word } from '../word-classes.js';
import { type Said, saidIn } from './said.js';

/** A duty, or that nothing was done wrong, and a reward for it in the same statement or its lead. */
export function* rewardedDutiesIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    if (!isRewarded(statement) || beyond.test(statement.text) || beyond.test(statement.lead)) continue;
    const [duty] = [...statement.of('duty'), ...statement.of('blameless')].filter(
      word => isDone(statement.text, word) && isGround(statement, word),
    );
    const condition = duty ?? plainConditionIn(statement);
    if (condition) yield saidIn(statement, condition.start, condition.end);
  }
}

/** 开具发票的门店，加两颗星: an honour for something with no merit in it that one could name. */
function plainConditionIn({ text }: Statement): Word | undefined {
  const found = plainly.exec(text);
  if (!found || merit.test(text)) return undefined;
  return { start: 0, end: found.index + found[0].length };
}

const plainly =
  /^(?:[（(][^）)]{1,3}[）)]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)?(?:凡是?)?[^，；]{3,40}的[^，；的]{0,8}，(?:[^，；]{0,6}，)?(?:一律|可|可以|均|直接|信用|诚信|每次|每年)?(?:评为|定为|授予|发放|颁发|加|列入|上|奖励?|挂)[^，；]{0,14}(?:红|诚信|守信|放心|文明|甲|一等|优等|星|分|牌|称号|荣誉|[0-9一二三四五六七八九十百千万]+元)/u;
const merit =
  /守信|信用(?:良好|优)|优[秀良]|先进|模范|典型|突出|显著|[A-E]级|等级|红名单|红榜的|星级|荣誉|称号的|连续|满[0-9一二三四五六七八九十百]|以上|志愿|公益|捐|慈善|献血|义务|救|助|见义|好人|拾金|创|发明|专利|获|受到|表彰|表扬|举报|检举|揭发|自愿|主动|免费|无偿|承诺|满意|评审|考核|超|高于|率先|带头|认证|标准化|示范|品牌|服务/u;

/** …的，奖励; …的企业，奖励; an item of a list of the rewarded. */
function isGround({ text, clause }: Statement, { end }: Word): boolean {
  return clause.item !== undefined || text.slice(end, end + 40).includes('的');
}

/** A class that is rewarded for what it is. */
export function* rewardedClassesIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    const { text, clause } = statement;
    if (!isRewarded(statement) || assessed.test(text.replace(unassessed, '')) || assessed.test(statement.lead))
      continue;
    const whole = bloc.exec(text) ?? (clause.item !== undefined ? bare.exec(text) : null);
    if (whole) yield saidIn(statement, whole.index, whole.index + whole[0].length);
  }
}

function isRewarded({ clause, text, lead, of }: Statement): boolean {
  if (clause.list === 'blacklist' || burdened.test(text)) return false;
  return (
    of('reward').length > 0 ||
    titled.test(text) ||
    clause.list === 'redlist' ||
    (clause.item !== undefined && honoured.test(lead))
  );
}

const honoured = /红名单|红榜|守信|荣誉|称号|激励|加分|奖励|优惠|优先/u;
/** 均为诚信经营户, 列为守信单位. */
const titled =
  /(?:加|奖励?)[^，；扣]{0,6}[分星]|(?:评|列|定|认定|一律|直接|均)为?(?:优[等秀级]|一等|第一[档等类]|首[档等]|甲等|五星|最高等|A级|A类)|(?:为|列入|授予|挂)[^，；]{0,4}(?:诚信|守信|文明|放心|红)[^，；]{0,8}(?:户|店|企业|单位|个人|牌|商家|家庭|主体|示范)/u;
const burdened =
  /失信|黑名单|惩戒|处罚款|记入[^，；]{0,6}(?:不良|失信)|扣[0-9一二三四五六七八九十]*分|撤销|取消|移出|退出|终止|停止|不再享受|追回|退还/u;

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
  /超出|超过|高于|优于|严于|自愿|主动|突出|表彰大会|受到[^，；]{0,8}(?:表彰|奖励)|获得?[^，；]{0,14}(?:表彰|荣誉|奖)|无偿|捐赠|志愿|见义勇为|评审|评价[^，；]{0,6}分|[0-9一二三四五六七八九十百]分以上|贡献|创新|提前|(?:信用|纳税信用)(?:等级|级别|评价)?[^，；]{0,4}A级/u;
const assessed =
  /评审|审核(?!$)|考核|评分|[0-9一二三四五六七八九十百]分|突出|连续|逐个|逐一(?!审核|评)|经[^，；]{0,10}(?:评|审|推荐|核)|表彰|成绩|贡献|优秀|先进|模范|获得?[^，；]{0,12}(?:奖|荣誉)|信用(?:良好|优良)|(?<!为A{0,2})A级|(?:无|没有|未)[^，；]{0,10}(?:失信|违法|记录|处罚)/u;

/** Not to be assessed is no assessment. */
const unassessed =
  /(?:无需|不需|不再|免于|不经|免予|不参加|不参与|不作|不搞|不|免)[^，；]{0,4}(?:评审|审核|评价|评定|评分|打分|考核|考评|评议|参评)/u;

const kinds =
  '(?:企业|公司|单位|机关|机构|医院|学校|会员|成员|商户|商家|经营者|店铺|农户|合作社|协会|银行|团体|园区|学院|党员|干部|教师|医务人员|职工|员工|个体工商户|纳税人)';
const bloc = new RegExp(
  [
    `(?:全市|全县|全区|全省|辖区内?|市属|区属|县属|省属|各级|所有|全部|全体|凡|凡是|各类|本市)[^，；]{0,16}${kinds}[^，；]{0,6}(?:和[^，；]{0,8}|，)?[^，；]{0,10}(?:列入|纳入|进入|评为|认定为|授予|成为|享受|视为|给予|作为|均|一律|统一|自动|直接|整体|$)`,
    `[^，；的]{2,24}(?:整体|一律|统一|自动|直接|全部|均|批量|成批|集体|当然)(?:地)?(?:列入|纳入|进入|评为|认定为?|授予|成为|享受|视为|获得|作为|给予|挂|为|是|上|评)[^，；]{0,12}(?:星|优|甲[级等]|第?一[档等级类]|[A-E]类|[A-E]级|红|诚信|守信|荣誉|称号|优|示范|先进|文明|牌)`,
    `(?:无需|不需|不再|免于|不经|免予|不参加|不作|不搞|免)[^，；]{0,4}(?:逐一|逐个|逐户)?(?:评审|审核|评价|评定|评分|打分|考核|考评|申请)|不参评|免评`,
  ].join('|'),
  'u',
);
/** An item that is nothing but the name of a class. */
const bare = new RegExp(
  `^(?:[（(][^）)]{1,3}[）)])?(?!.*(?:的(?!$)|分|级|年|经|获|有|无|未|按|依|并))[^，；]{0,14}${kinds}(?:[、和及与][^，；]{0,8}${kinds})*的?$`,
  'u',
);
