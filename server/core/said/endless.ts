/** Terms that are said to have no end, or that are said without any length. */
import type { Clause, Model } from '../model.js';
import { isOnCredit } from '../ordinary.js';
import { type Match, matchesIn } from '../reading.js';

/** 终身 and its like where they say how long somebody is listed, shown or barred. */
export function* endlessIn(model: Model, clause: Clause): Iterable<Match> {
  if (['title', 'definition'].includes(clause.role) || clause.list === 'redlist') return;
  if (!/永|终[身生]|长期|无限期|期限|\b(?:permanent|life|indefinite|without limit)/iu.test(clause.text)) return;
  // In a case that lists somebody 长期拖欠 is what the party does; 终身禁止 is what follows.
  const words = clause.role === 'criterion' ? sanction : isOnList(clause) ? anywhere : bar;
  if (words !== bar && !isOnCredit(model, clause)) return;
  for (const match of matchesIn(clause, words)) {
    const sentence = sentenceAround(clause, match);
    if (kept.test(sentence) || spared.test(sentence) || isOccupation(sentence) || isOfTheGood(sentence)) continue;
    yield match;
  }
}

/** The list, what follows from it, or how long. */
function isOnList({ list, role, text }: Clause): boolean {
  return (
    list === 'blacklist' ||
    role === 'measure' ||
    role === 'term' ||
    /名单|曝光|失信|不良(?!反应|事件)|负面|信用(?:记录|信息|档案)|诚信(?:记录|信息|档案)|\b(?:list|record)/iu.test(text)
  );
}

const words =
  '永久(?!性|基本农田|居留|保护|绿地)|永远|终身(?!教育|学习|责任|职业|追究|追责|负责|体育|制|成就)|终生|(?<!中|近)长期(?!规划|性|以来|未|不|拖欠|占用|从事|保持|停放|闲置|护理|居住|计划|目标|合作|稳定)|无限期';
/** 终身 and its like in a clause on a list, its publication or its measures. */
const anywhere = new RegExp(
  `${words}|不设期限|没有期限|不受期限限制|期限不限|\\b(?:permanent(?:ly)?|for life|lifelong|indefinite(?:ly)?|without limit of time)\\b`,
  'giu',
);
const sanction =
  /(?:永久|永远|终身|终生|无限期|长期)(?:性|地)?(?:予以)?(?=禁止|不得|限制|取消|列入|公示|公布|公开|曝光|有效|保留|保存|记录|留存|禁入|惩戒|不予|丧失)|不设期限|期限不限/gu;

/** What is asked for and given: funds, honours, contracts, a seat among experts; an occupation is none. */
const benefit =
  '(?:申请|申报|参加|参与|享受|获得|承担|承接|投标|竞标|报考|(?:聘[请任]?|选聘)[^，。；]{0,4}为?[^，。；]{0,4}专家|评[为选优审])';
/** 终身不得申请资助: a bar on what is asked for, wherever it stands. */
const bar = new RegExp(`(?:永久|永远|终身|终生|无限期)(?:不得|禁止|不予|不能|取消)[^，。；]{0,12}?${benefit}`, 'gu');

/** Logs and files that are kept, how something is worked on. */
const kept =
  /日志|查询(?:记录|情况)|归档|档案保存|长效|机制|(?:查验|销售|经营|处置|检验|交易|登记|生产|监测|凭证|合同|笔录|工作档案)[^，。；]{0,12}(?:记录|档案|资料|簿)|记录(?:簿|档案|材料)|选民|标[志牌识]|绿地|平面图|救助|保障(?:金|对象|家庭)|补贴/u;

/** A law’s own bar, and a ban on endless terms. */
const spared = /法律、(?:行政)?法规[^。；]{0,10}规定|(?:不得|禁止|严禁|不应)(?:永久|永远|终身|终生|长期|无限期)/u;

/** 终身不得从事经营活动: a penalty of another law than that of credit, unless a list or record is what brings it. */
export function isOccupation(sentence: string): boolean {
  return occupation.test(sentence) && !/名单|失信|信用|诚信(?!建设)|黑榜|曝光|积分/u.test(sentence);
}

const occupation =
  /(?:终身|终生|永久|永远)[^，。；]{0,6}(?:不得|禁止)[^。；]{0,24}?(?:从事|担任|执业|任职|开办|开展|举办|取得|经营|工作|成为)/u;

/** 守信信息可以长期公示: burdens nobody. */
function isOfTheGood(sentence: string): boolean {
  return (
    /守信|良好|荣誉|红名单|红榜|表彰/u.test(sentence) &&
    !/失信|不良|不守信|黑|违法/u.test(sentence.replaceAll(/(?:守信|良好)[^，。；]{0,6}/gu, ''))
  );
}

/** “在一定期限内取消其资格”, “期限延长至惩戒结束之日”: it ends, nobody knows when. */
export function* ofNoLengthIn(model: Model, clause: Clause): Iterable<Match> {
  if (clause.role === 'title' || clause.list === 'redlist') return;
  const isListed = clause.list !== undefined || clause.role === 'term';
  for (const match of isListed ? matchesIn(clause, noLength) : []) yield match;
  for (const match of matchesIn(clause, unmeasured)) {
    if (isListed && noLengthOnce.test(match.text)) continue;
    // A bar from tenders is a penalty of the law on tenders where nothing there speaks of credit.
    if (/[招评投]标|采购/u.test(match.text) && !isOnCredit(model, clause)) continue;
    yield match;
  }
}

const noLength =
  /直?至(?=[^，。；]{2,24}为止)|直至(?!(?:撤销|吊销|取消|注销|停|开除|终身|由)|[^。；]{0,40}(?:不超过|最长))[^，。；]{2,16}(?:为止|之日|完毕|改正|整改|缴清|还清|结清|合格|消除)|(?<!整改|改正|纠正|履行|缴纳|答复|办理)期限?[^，。；]{0,8}(?:由[^，。；]{2,30}(?:确定|决定)|视[^，。；]{2,16}(?:确定|决定|而定))|一定(?:期限|时期|时间|期间)内?[^。；]{0,6}(?:取消|限制|禁止|不得|不予|暂停)|期限?[^。；]{0,4}延长至[^。；，]{0,20}(?:结束|解除|纠正|履行|改正)[^。；，]{0,6}/gu;
const noLengthOnce = new RegExp(noLength.source, 'u');

/** 禁止其在一定期限内申请项目; 披露期限延至移出名单之日. */
const unmeasured = new RegExp(
  [
    `(?<!被)(?:取消|限制|禁止|暂停|不得)[^，。；]{0,4}(?:在)?一定(?:的)?(?:期限|时期|时间|期间|年限)内?[^，。；]{0,4}${benefit}[^，。；]{0,30}`,
    `一定(?:的)?(?:期限|时期|时间|期间|年限)内?(?:取消|限制|禁止|不得|暂停)[^，。；]{0,4}${benefit}[^，。；]{0,30}`,
    '(?:披露|公[示布开]|查询|保存|曝光)(?:和(?:披露|公[示布开]|查询|保存))?的?(?:期限|时间|期)?(?:延至|延长至|延续至|顺延至|延长到)[^，。；]{2,20}之日',
  ].join('|'),
  'gu',
);

function sentenceAround({ text }: Clause, { index, text: found }: Match): string {
  const from = Math.max(...['。', '；', '\n'].map(mark => text.lastIndexOf(mark, index))) + 1;
  const ends = ['。', '；', '\n'].map(mark => text.indexOf(mark, index + found.length)).filter(at => at >= 0);
  return text.slice(from, Math.min(text.length, ...ends));
}

/** Where a term is said to have no end or no length, one of these matches. */
export const openWords: readonly RegExp[] = [anywhere, sanction, bar, noLength, unmeasured];
