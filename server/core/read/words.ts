/** The vocabulary of credit regulation: what lists, records and measures are called, and what is done with them. */
import type { ListKind } from '../model.js';

/** Whether wording speaks of credit, lists or exposure at all; all other wording is read no further. */
export function speaksOfCredit(text: string): boolean {
  return credit.test(text);
}

const credit =
  /信用|失信|名单|名录|诚信|曝光|惩戒|(?<!遵)守信(?!息)|红榜|黑榜|积分|[扣记][一二三四五六七八九十0-9]{0,3}分|[红黄]牌|征信|失信榜|[评定]为[甲乙丙丁A-E]级|不良行为|(?:不文明|不良|负面)[^，。；、]{0,8}(?:记录|信息|档案)|向社会公[布示开]|予以公[布示]|资信/u;

const black =
  '(?:黑名单|黑榜|黑[牌旗]名[册录]|不良(?:信用|行为|记录|商家|企业)?名单|“?不(?:放心|诚信|守信)[^，。；“”]{0,8}”?榜|失信榜|曝光台|曝光榜|黑名册|黑库|(?:违法|失信|违约|惩戒|欠薪|不诚信|劣迹|禁入|清退|不受欢迎|制裁)[^，。；：、（）的]{0,14}?(?:名单|名册)|(?<!(?:准入|投资|审批|产业|项目|行业|待遇|技术|工艺)[^，。；]{0,12})负面(?:清单|名单)(?!管理(?:制度|模式)|制度|以外|之外|执行)|失信(?:企业|单位|人员|主体)?库|(?:联合|失信|信用)惩戒对象(?!名单)|(?:失信|违约|欠薪)[^，。；：、（）的]{0,8}?名录)';
const red = '(?:红名单|白名单|红榜|诚信榜|光荣榜|(?:守信|(?<!不)诚信|激励)[^，。；：、（）的黑失]{0,10}?名单)';
const watch = '(?:异常名录|异常名单|关注名单|警示名单|灰名单|观察名单|重点监[管督][^，。；、]{0,4}名单)';

const kinds: readonly (readonly [ListKind, RegExp])[] = [
  ['watchlist', new RegExp(watch, 'u')],
  ['redlist', new RegExp(red, 'u')],
  ['blacklist', new RegExp(black, 'u')],
];

/** The list of the courts is theirs: to be on it is a fact that others look at. */
export function withoutCourtList(text: string): string {
  return text.replaceAll('失信被执行人', '被执行人');
}

/** The kind of the first list that wording names. */
export function namedList(text: string): ListKind | undefined {
  let first: ListKind | undefined;
  let at = Number.POSITIVE_INFINITY;
  for (const [kind, pattern] of kinds) {
    const found = text.search(pattern);
    if (found >= 0 && found < at) {
      at = found;
      first = kind;
    }
  }
  return first;
}

/** A list that wording names, with its place: the words from the list's own name on. */
export interface Mention {
  readonly kind: ListKind;
  readonly start: number;
  readonly end: number;
}

const listName = new RegExp(`${watch}|${red}|${black}`, 'gu');
const border =
  /确定|负责|指导|建立|组织|公布|认定|实施|实行|管理|应当|可以|编制|制定|发布|更新|依法|[入为立设置对被将把的、，。；：“”《》（）和与及至在由其该等向]/gu;

/** The lists named in wording, with what belongs to the name before it: 某市严重 of 某市严重违法失信名单. */
export function mentionsOf(text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  const words = text.replaceAll('失信被执行人', '〓〓〓〓〓〓');
  // Not `matchAll` at once: it copies the pattern, and most sentences name no list.
  if (words.search(listName) < 0) return mentions;
  for (const match of words.matchAll(listName)) {
    const kind = namedList(match[0]);
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const last = [...before.matchAll(border)].at(-1);
    const own = last ? before.length - last.index - last[0].length : before.length;
    if (kind) mentions.push({ kind, start: match.index - own, end: match.index + match[0].length });
  }
  return mentions;
}

const listing = new RegExp(
  `(?<before>.{0,4}?)(?<verb>恢复列入|重新列入|记入(?=[^，。；：]{0,14}名单)|登上|进入|打入|拉入|列进|放进|放入|写进|写入|(?<![以同网线打贴标印])[上登进](?=[^，。；：]{0,4}[黑红]榜|黑名单|失信名单|失信榜|曝光台|诚信榜)|列入|纳入|移入|录入|载入|列[为作]|归入)(?!机关|决定|信息|日期|事由|依据|条件|情形|标准|程序|范围)(?<object>[^，。；：]{0,30}?(?:${watch}|${red}|${black})|(?:[^，。；：的]{0,6}名单|状态))(?<after>.{0,6})`,
  'gu',
);
const passive = /(?:[被已未曾是否拟]|对|对于|可能|申请)(?:其|将)?$/u;
const nominal =
  /^(?:应当(?:事先|事前|提前|预先|书面)|管理系统|系统|平台|数据库|存在|有误|错误|有异议|不当|的(?!决定)|之?前|后|期间|满|之日|者|(?:主体|企业|单位|人员|机构|对象)(?:的|，|不|应|由|在)|所依据|信息|管理工作|决定|、|或者移|以外|、移出)/u;
const ban = /(?:不得|禁止|严禁|终止|停止)[^，。；]{0,40}$/u;
const refusal = /(?:不|不予|不得|免予|不再|禁止|停止)$/u;

/** What a sentence does about a list: puts a party on it, or says that it is not put on it. */
export interface Listing {
  readonly kind: ListKind | 'unnamed';
  readonly negative: boolean;
}

/** The first listing in a sentence; a list that is only mentioned (对列入名单的主体) lists nobody. */
export function listingIn(text: string): Listing | undefined {
  if (text.search(listing) < 0) return undefined;
  for (const match of text.matchAll(listing)) {
    const { before = '', object = '', after = '', verb = '' } = match.groups ?? {};
    const kind = namedList(object) ?? 'unnamed';
    if (kind === 'unnamed' && object.endsWith('状态') && !verb.startsWith('恢复')) continue;
    // The courts keep that one, whoever tells them.
    if (object.includes('被执行人名单')) continue;
    const clause = text.slice(Math.max(0, match.index - 40), match.index + before.length);
    if (refusal.test(before) || ban.test(clause)) return { kind, negative: true };
    if (passive.test(before) || nominal.test(after.replace(/^[”"’」]/u, ''))) continue;
    return { kind, negative: false };
  }
  return undefined;
}

const status =
  /(?<![被拟已未])(?:认定|确定|界定|判定|评定|公布|(?<!下)列|转)[^，。；]{0,12}?为“?(?<name>[^，。；：]{0,10}?(?:失信|诚信缺失|不诚信|不守信|信用缺失)(?:主体|企业|单位|人员|行为|对象|者|户|个人|机构|家庭|商户|市民|村民|居民|从业者|(?!信息|记录|名单|惩戒|等级|程度|约束|情形|台账|行业|公示|档案)[^，。；：、的“”名榜]{1,5}(?=[，。；：”]|$)))(?!的(?:事由|依据|信息|条件)|前|后|决定)|属于“?(?<name2>[^，。；：]{0,8}?失信(?:主体|行为|企业|单位|情形|户|个人|机构))|所称“?(?<name3>[^，。；：“”]{0,10}失信主体)[^，。；]{0,16}是指/u;

/** 认定为严重失信主体: a listing without the word list. The name of the status. */
export function statusIn(text: string): string | undefined {
  const groups = status.exec(text)?.groups;
  return groups?.name ?? groups?.name2 ?? groups?.name3;
}

const record =
  '(?:(?:信用|诚信|失信)[^，。；、]{0,8}?(?:记录|档案)|(?:信用|诚信)[^，。；、]{0,12}?(?:平台|系统|数据库|管理体系|目录|清单)|(?:信用|诚信)(?:积分|记分|得分|分)|征信(?:系统|平台|记录|报告|机构)|(?<=录入|上传|推送)(?:该|本)?(?:平台|系统)|公共信用信息|个人信用信息|企业信用信息|(?:信用|诚信)(?:台账|手册|护照|码)|(?:负面|失信|不良|违约)(?:档案|台账)|信用中国[^，。；、]{0,6}|不文明[^，。；、]{0,8}?(?:记录|档案)|不良[^，。；、]{0,6}?记录|人事档案|个人档案)';
const recording = new RegExp(
  `(?:记入|录入|纳入|归集|计入|载入|记录于|记录在|记录到|登记于|登记到|共享[到至]|推送[到至]|上传|上报|报送|列入)[^，。；：]{0,24}?${record}|作为[^，。；：]{0,24}?(?:信用|失信)[^，。；：]{0,6}?信息[^，。；：]{0,12}?(?:记录|录入|纳入|归集)|${record}[^，。；：]{0,10}?(?:记载|载明|记录[^的，。；])|(?:记入|纳入|计入|录入)[^，。；：]{0,10}(?:信用|诚信)(?=[：；。，]|$)|(?:失信|不良|良好|守信|其他)信息(?:还)?(?:包括|是指)[^。；]{0,12}：|(?:属于|作为|视为|列为|归为|界定为|信息为|信息是)[^，。；：]{0,8}?(?:失信|不良|负面|违约)(?:信用)?(?:信息|记录)|(?:录入|归集|纳入|记录)[^，。；：]{0,40}?(?:不文明|违法|违规|失信|不良)行为(?:的)?信息|(?:记为|视为)[^，。；：]{0,4}?(?:失信|不良信用)(?:行为|记录)|记[一两三四五1-5]次(?:失信|不诚信|不良)`,
  'u',
);
const strong = /的，|之一|如有|将[^。；]{2,80}?(?:记入|录入|纳入|归集|计入|载入|共享|报送|记录)|作为/u;
const weak =
  /，(?:[^，。；]{0,12}(?:部门|机关|机构))?(?:应当|可以)?(?:直接|一并|同时|自动)?(?:记入|录入|纳入|计入)|属于|下列|：$|情况|结果|记载|载明|违反|(?:对|把)[^。；]{2,100}?行为|(?:不文明|违法|失信|不良)行为|可以[^，。；]{0,30}(?:记入|录入|纳入)/u;
const passiveRecord = /(?:拟|被|已|未|可能)(?:将其)?(?:纳入|列入|记入|录入|归集|载入)/gu;

/** Whether a sentence puts something of somebody into a credit record. */
export function recordsIn(text: string): boolean {
  return isRecording(text) && (strong.test(text) || weak.test(text));
}

/** The same, said of somebody: under a condition (…的，记入信用记录), or of an act that the sentence names. */
export function recordsOnCondition(text: string): boolean {
  return isRecording(text) && strong.test(text);
}

function isRecording(text: string): boolean {
  return (
    recording.test(text.replaceAll(passiveRecord, '')) && !/不(?:予|得|再)?(?:纳入|记入|录入|归集|列入)/u.test(text)
  );
}

const wrong = /违法|失信|不良|不文明|严重|拒不|恶劣|逾期|拖欠/u;
const exposing = /曝光|(?:公布|公示|公开|通报|张贴)/u;
const exposingLead =
  /下列(?:情形|行为)[^。；]{0,60}(?:曝光|(?:公布|公示|公开|通报)[^，。；]{0,12}(?:名称|姓名|名单|情况)?：$)/u;
const media = /^[^，。；]{0,40}(?:媒体|报刊|报纸|电视|电台)[^，。；]{0,12}(?:应当|可以|要)/u;

/**
 * Whether a sentence makes public what an authority does and has: a hotline, a catalogue, how a matter was dealt with;
 * or leaves it to the press to report. Nobody is named.
 */
export function namesNobody(text: string): boolean {
  return (
    (own.test(text) && !/名称|姓名|名单|信用|诚信|档案|曝光/u.test(text)) || oversight.test(text) || media.test(text)
  );
}

const own =
  /(?:制度|基准|清单|目录|电话|途径|渠道|方式|地点|地址|计划|标准|条件|期限)[^。；，]{0,10}，?(?:并|应当|并应当|并予以|及时|定期|依法)*(?:向社会)?(?:公[布示开]|公告)|(?:公[布示开]|公告)[^。；，]{0,20}(?:电话|途径|渠道|方式|地点|地址|基准|清单|目录|信箱)|(?:查处|处理|整改|履行)[^。；，]{0,10}(?:情况|结果)[^。；，]{0,12}(?:公[布示开]|公告)|(?:公[布示开]|公告)[^。；，]{0,24}(?:查处|处理|整改|履行)[^。；，]{0,8}(?:情况|结果)/u;
const oversight = /舆论监督|^(?:鼓励|支持)[^。；]*(?:媒体|公众|舆论)/u;

/** Whether a sentence makes wrongdoing public: media exposure, the names of offenders. */
export function exposesIn(text: string): boolean {
  if (!exposing.test(text) || namesNobody(text)) return false;
  if (/不得|不予|不公开|不向社会|禁止|停止|届满|征求|异议|期满/u.test(text)) return false;
  // 有下列情形之一的，公布单位名称：the items say who is exposed.
  if (exposingLead.test(text)) return true;
  if (!wrong.test(text)) return false;
  return /曝光|(?:行为|违法|失信|不良|不文明)[^。；]{0,80}(?:公布|公示|公开|张贴)|(?:公布|公示|公开)[^，。；]{0,16}(?:违法|失信|不良)/u.test(
    text,
  );
}

/** What takes something from whoever is meant, in the verbs of ordinary language. */
const sanctions =
  /惩戒|限制|禁止|取消|优先排除|排除在|不再?续[签租约聘]|不予(?!公[示布开]|列入|记录|披露|采集|归集|修复)|不再|暂停|停止|(?:终止|中止)[^，。；]{0,8}(?:合同|合作|协议|服务|资格|业务|供|委托|执业|交易)|禁入|降低|降级|降为|调低|下调|上浮|上调|调高|提高|加收|扣减|扣除|扣发|扣罚|核减|酌减|减少|限[产电购]|压[降缩减]|冻结|关停|停[工业产牌电水气运供发]|下架|下线|拒绝|解除|解聘|辞退|开除|[清劝]退|清出|收回|追回|否决|注销|清出|停运|停招|不(?:能)?享受|从严|从重|约束|暂缓|列为[^，。；]{0,8}(?:限制|禁止)|采取[^，。；]{0,16}措施|不得[^，。；]{0,14}(?:申请|申报|参与|参加|享受|从事|担任|授予|承[接包揽]|投[标资]|报[考名]|录[用取]|就读|入[学读住]|晋[升级]|评[为选优先定]|提拔|经营|办理|开展|新[设开增]|开办|购买|租|乘坐|领取|获得|取得|使用|提供|接单|上岗|执业|从业|落户|贷款|融资|发布|上架|合作|交易|销售|出售|供应|服务|投放|聘|招)/u;

/** Whether wording takes something from somebody: 取消…资格, 不得申报…, 停止供应. */
export function takesAway(text: string): boolean {
  return sanctions.test(text);
}

const honour =
  /表彰|荣誉|奖励|模范|志愿|公益|见义勇为|慈善(?!组织|机构|事业)|良好信[息用]|信用良好|守信(?:激励|主体|企业|典型|者|单位|个人|联合)|诚信典型|先进|优秀|文明行为/u;
const burden =
  /不参[加与]|不服从|未参[加与]|[扣减][^，。；]{0,8}分|停止|暂停|不再|失信|违法|不良|处罚|不文明|惩戒|拒不|严重|虚假|欺骗|骗取|作弊|不端|伪造|破坏|限制|取消|不得|不予|禁止/u;

/** Whether wording is about honours and merit alone. */
export function isHonour(text: string): boolean {
  return honour.test(text) && !burden.test(text);
}
