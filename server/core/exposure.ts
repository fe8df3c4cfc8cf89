/** Public exposure: sentences by which an authority shows the public who did wrong. */
import { namedList, namesNobody } from './read/words.js';

/**
 * Whether a sentence lays down that an authority shows wrongdoers, or what they did, to the public. What it publishes of
 * its own work (results, penalties, catalogues, hotlines), what the press may report, what neighbours put up among
 * themselves and what a credit file holds in general exposes nobody.
 */
export function exposesOffenders(sentence: string): boolean {
  if (!publishing.test(sentence)) return false;
  // 被列入国家有关部门公布的名单的: who published it is somebody else.
  const text = sentence
    .replaceAll(/公[布示开]的[^，。；]{0,16}(?:名单|信息|目录|标准)/gu, '')
    // What must not be shown is excepted: …予以曝光，但法律规定不得公开的除外.
    .replace(/，但[^。；]*除外/u, '');
  if (spared.test(text) || isByThePress(text) || isAmongNeighbours(text)) return false;
  if (isOnOfficials(text) || isOwnDuty(text)) return false;
  // A national register with rules of its own.
  if (text.includes('异常名录')) return false;
  if (shownAround.test(text) || listsInPublic(text)) return true;
  const parts = text.split(/[，。；]|(?<=严重的)(?=可以|应当|予以|由)/u).map(part => part.trim());
  return parts.some((part, i) => shows(part, parts.slice(0, i), parts[i + 1] ?? ''));
}

/** Whatever exposes says one of these. */
export const publishing = /曝光|公[布示开告]|通报|张贴|张榜|播[放出]|刊登|上墙|大屏|滚动|喇叭/u;

/** Forbidden, kept back, over, as a law says, or a call for opinions. */
const spared =
  /不得[^。；]{0,20}(?:曝光|公[布示开])|不(?:予|再|向社会)?(?:公[布示开]|曝光)|(?:停止|终止|禁止|撤销|撤回)[^，。；]{0,8}(?:公[布示开]|曝光)|名单[^。；]{0,6}保密|(?:依照|按照)[^，。；]{0,12}(?:法律|行政法规|有关规定)[^，。；]{0,8}公[示布]|征求|征集/u;

// --- who shows --------------------------------------------------------------------------------------------------

/** 新闻媒体应当…曝光, 支持公众…曝光: oversight by the press or by anybody, and no measure of an authority. */
function isByThePress(text: string): boolean {
  return namesNobody(text) || press.test(text) || reported.test(text) || leftToAnybody.test(text);
}

const press =
  /^(?![^，。；]*会同)(?:[^，。；]{0,12}(?:媒体|媒介|报刊|报纸|电视台?|电台|广播|新闻单位|网站)(?:等|、|和|及|单位)?){1,5}[^，。；]{0,20}(?:应当|应|可以|要|有权|负有|对|积极|加强|开展)/u;
/** 被媒体曝光的, 曝光率: it has happened, elsewhere. */
const reported = /(?:被|经|受到|媒体|舆论)[^，。；]{0,8}曝光(?:的|后|，)|曝光[率度量]|(?:舆论|新闻)监督/u;
const leftToAnybody = /^[^。；]{0,12}(?:鼓励|支持|引导|倡导|提倡)/u;

/** 业主委员会可以在小区内公示: self-government. */
function isAmongNeighbours(text: string): boolean {
  return /(?:业主委员会|业主大会|村民委员会|居民委员会|管理规约|村规民约|居民公约)[^。；]{0,60}公[布示开告]/u.test(
    text,
  );
}

/** 经营者应当在门店公示…: what a business tells of itself. */
function isOwnDuty(text: string): boolean {
  const subject = /^(?<who>[^，。；]{2,16}?)(?:应当|必须)/u.exec(text)?.groups?.who;
  return subject !== undefined && !authority.test(subject) && !published.test(subject);
}

const authority = /部门|机关|政府|委员会|机构|单位|中心|法院|海关|国务院|[局委办署院队处]$/u;
/** 违法者名单应当公布; 对…应当公布. */
const published = /^[对将把]|名单|信息|行为|情况|记录|结果|(?:违法|失信|违规)者$|^(?:并|依法|及时|可以|同时)/u;

/** What heads, staff and offices of the authorities did. */
function isOnOfficials(text: string): boolean {
  return (
    officials.test(text) &&
    !/企业|经营者|个人|当事人|(?:服务|中介|培训|检测|评价|鉴定|代理)机构|用人单位|排污单位/u.test(text)
  );
}

const officials =
  /(?:下级|所属|本级|责任|设区的市)[^，。；]{0,8}(?:人民)?(?:政府|部门|单位)|国家机关有|履行[^，。；]{0,16}职责|工作人员|领导干部|主管人员|约谈|挂牌督办|通报批评|政务诚信/u;

// --- what is shown ----------------------------------------------------------------------------------------------

/** Names of debtors and offenders on boards, screens and loudspeakers, or in a list of them. */
const shownAround =
  /(?:失信|黑榜|欠[费薪缴款]|违法|违规|不良)[^。；，]{0,14}(?:名单|姓名|名字|信息|情况)[^。；]{0,14}(?:播放|播出|广播|张贴|张榜|滚动|上墙|大屏|喇叭|刊登)|公[布开][^。；，]{0,24}(?:违法|失信|违规|不诚信|欠[费薪缴款])[^。；，]{0,16}名单/u;

/** 列入…名单，并向社会公示, of a list of offenders. */
function listsInPublic(text: string): boolean {
  const kind = namedList(text);
  return (
    kind !== 'redlist' &&
    /(?:列入|纳入)[^。；]{0,16}(?:名单|榜|警示记录)[^。；]{0,16}，[^。；]{0,14}(?:公示|公布)/u.test(text) &&
    (kind !== undefined || offence.test(text)) &&
    !things.test(text)
  );
}

/** A part of a sentence that shows somebody; `before`: the parts that stand before it, `next` the one after it. */
function shows(part: string, before: readonly string[], next: string): boolean {
  // What somebody did or failed to do: …公示虚假信息的.
  if (/(?:的|时|前|后)$/u.test(part)) return false;
  if (
    /曝光(?:平台|台|栏|制度|专栏)|(?:予以|进行|公开|媒体|给予|可以?|依法|网上)曝光|(?:加大|加强)(?!.*案)[^，]*曝光/u.test(
      part,
    )
  )
    return true;
  const verb = verbIn(part);
  if (!verb || /^自公告/u.test(next)) return false;
  // 对公布虚假信息的人员: it is what the object did.
  if (opening.test(part) && part.indexOf('的', verb.end) > 0) return false;
  const all = [...before, part.slice(0, verb.start)];
  const { object, isNamed } = objectOf(part, verb, before);
  if (isNamed && named.test(object)) return caseIn(before) !== undefined || offence.test(object);
  if (ownWork.test(headOf(object)) || things.test(object) || things.test(caseIn(before) ?? '')) return false;
  // Kept in a file with all else: only the grave cases of it are shown for the sake of showing.
  if (all.some(isRecord)) return grave.test(caseIn(before) ?? '') && !summing.test(all.join());
  if (isNamed) return offence.test(object) && !isSurvey(part, object);
  return (
    caseIn(before) !== undefined &&
    isBare(part, verb) &&
    !before.some(one => deciding.test(one)) &&
    !deciding.test(part)
  );
}

interface Verb {
  readonly start: number;
  readonly end: number;
}

/** 向社会公布, 予以公示, 向社会公告; not as a noun (公示系统, 公布前), nor what somebody has not done. */
function verbIn(part: string): Verb | undefined {
  const match =
    /(?<!(?:未|没有|不履行|拒绝|不得)[^，]{0,12}|[政村厂校居]务|信息|价格|收费)(?:公布|公示|(?<=向社会|予以|依法|及时|定期|进行|可以?|应当)(?:公告|公开)|公告(?=其)|(?<=(?:媒体|网站|报刊|报纸)上?)公告|(?<=向社会|公开)通报(?!批评))(?!的|通报|系统|平台|制度|栏|牌|书|期|前|后|之日|机制|范围|义务|程序|方式|时限|、公|公平|公正|选拔|招标|发行|募)/u.exec(
      part,
    );
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** What is published: what follows the verb, or what 将 and 对 put before it, in this part or one before. */
function objectOf(
  part: string,
  { start, end }: Verb,
  before: readonly string[],
): { readonly object: string; readonly isNamed: boolean } {
  const after = part.slice(end);
  if (/^[^，：]{2,}/u.test(after) && !/^(?:后|并|或者|等|和|及)/u.test(after)) return { object: after, isNamed: true };
  const own =
    /(?:^|[^反针绝核面])(?:将|把|对|就)(?!社会|外)(?<object>.+?)(?:依法|及时|定期|应当|可以|予以|进行|通过|在|向|$)/u.exec(
      part.slice(0, start),
    )?.groups?.object;
  if (own) return { object: own, isNamed: true };
  const from = before.findLastIndex(one => opening.test(one) && !one.endsWith('的'));
  if (from >= 0 && before.length - from <= 3) {
    const [object = ''] = before.slice(from).join('，').split('，以及');
    return { object, isNamed: true };
  }
  return { object: part.slice(0, start), isNamed: false };
}

const opening =
  /(?:^(?:并|同时|应当|可以)?|(?:部门|机关|机构|政府|委员会|单位|局)(?:应当|可以|依法|及时)?)(?:将|把|对)(?!社会|外|其他)/u;

/** 企业 of 不符合标准的企业. */
function headOf(object: string): string {
  return object.slice(object.replace(/的$/u, '').lastIndexOf('的') + 1);
}

/** A wrong, or who did it. */
const offence =
  /违法(?!所得)|违规|违章|违约(?!责任|金)|违反|超标|超限|超载|超过[^，]{0,8}标准|欺诈|不文明|失信|不诚信|不良|欠[费薪缴款税]|拖欠|假冒|虚假|弄虚作假|侵权|逃废|拒不|逾期|未经|未按|未取得|无证|擅自|非法|(?:情节|问题)严重|侵害[^，]{0,8}权益|警示记录/u;

/** 公布其单位名称: names. */
const named =
  /^(?:(?:该|其)?(?:违法|违规)?[^，、]{0,8}(?:企业|单位|经营者|当事人|行为人)的?(?:名称|姓名)|(?:该|其)(?:名称|姓名|照片|肖像))/u;

/** What the authorities did about it, and what they publish as their own. */
const ownWork =
  /(?:查处|处理|处罚|处分|处置|检查|调查|整改|督办|抽[检查]|监测|核查|评价|评估|考核|办理|鉴定|监督|执法|履行|反馈)[^，。；、]{0,8}(?:结果|情况|结论|决定|信息|措施|意见|进展|公告)|举报|投诉|受理|奖励|制度|办法|清单|目录|基准|标准|规划|计划|方案|(?<!名录等)措施|地点|地址|位置|设备|电话|途径|渠道|许可|资质|职责|条件|程序|预案|候选|案例|会议|材料|范围|区域|路段|项目|数据|质量状况|预警|统计|率|号码|登记(?:时间|事项)|联系方式/u;

/** What is listed and warned of there is no person. */
const things =
  /名城|名镇|名村|风景名胜|保护名录|遗产|文物保护单位|建议名单|违法建(?:设|筑)|产品名称|车辆|的(?:设区的)?市、县|可能/u;

/** A、B、C、D等信息; 定期公布…违法情况: an account of a field, of which wrongs are one matter among many. */
function isSurvey(part: string, object: string): boolean {
  if (/表彰|奖励|荣誉|良好/u.test(object)) return true;
  if (!/(?:等|信息|情况)[^，；]{0,4}$/u.test(object)) return false;
  return object.split('、').length > 4 || /定期|每[年季月]/u.test(part);
}

/** 记入信用档案, 纳入公共信用平台: kept there with all else that the authorities know. */
function isRecord(text: string): boolean {
  return /(?:记入|录入|纳入|归集|计入|载入|记录)[^，。；]{0,40}(?:信用|诚信|征信)|记录[^，。；]{0,40}(?:情况|信息|行为|结果)|(?:予以|进行)记录/u.test(
    text,
  );
}

const summing = /检查结果|查处[^，。；]{0,4}情况|许可/u;

/** 有违法行为的，…: that somebody did wrong, so that what follows is done to him. */
function caseIn(before: readonly string[]): string | undefined {
  return before.find(one => /的$|：$/u.test(one) && wrong.test(one));
}

const wrong = new RegExp(
  `${offence.source}|情节|严重的$|下列(?:行为|情形)|造成[^，]{0,8}(?:严重|恶劣|不良)|不履行|不改正|拒绝|骗取|伪造`,
  'u',
);
const grave = /严重|恶劣|多次|屡/u;

/** 处以罚款，并予以公告; 注销许可证，并公告: a decision is made known. */
const deciding = /罚款|吊销|注销|撤销|取消|收回|终止|停产|停业|作废|辞退|无法/u;

/** 由部门向社会公布: nothing else is in the part that could be what is published. */
function isBare(part: string, { start, end }: Verb): boolean {
  const left = part
    .slice(0, start)
    .replace(/^(?:并|可以|应当|由)*(?:[^，]{0,40}(?:部门|机关|机构|政府|委员会|单位|海关))?/u, '');
  return (
    /^(?:并|可以|应当|有权|依法|及时|定期|予以|给予|进行|统一|公开|向社会|向公众|对外|通过[^，]{2,30}|在[^，]{2,30}|必要时)*$/u.test(
      left,
    ) && /^(?:$|其?(?:单位|企业|经营者)?(?:名称|姓名|名单)|：)/u.test(part.slice(end))
  );
}
