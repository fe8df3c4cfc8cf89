/** Ordinary regulations: texts about something else that speak of credit in an article here and there. */
import { articlesIn, type StatuteFile } from '../../../grammar/index.js';

/** Whether a text under a title is about something else than credit. A text of few articles is too short to tell. */
export function isOrdinary(statute: StatuteFile, title: string): boolean {
  if (titles.test(title)) return false;
  let all = 0;
  let naming = 0;
  for (const { span } of articlesIn(statute)) {
    all++;
    if (namesCredit(statute.text.slice(span.start, span.end))) naming++;
  }
  return all >= fewest && naming < all * share;
}

/**
 * Whether wording names credit, exposure, or lists and records of offenders, in words that mean nothing else. 列入, 名录
 * and 等级 alone are budgets, monuments and roads in an ordinary regulation.
 */
export function namesCredit(text: string): boolean {
  return names.test(text);
}

const fewest = 12;
/** Of the articles. */
const share = 0.2;

const titles = /信用|信誉|失信|诚信|征信|名单|名录|惩戒|积分|[红黑]榜|红黑[牌旗]/u;
const names = new RegExp(
  [
    '信用(?!社|合作|证|担保)|失信|诚信|(?<!遵)守信(?!息)|征信|资信|信誉|曝光|惩戒|积分|扣分|扣[0-9一二三四五六七八九十]+分|[红黄]牌|[红黑]榜|[评定]为[甲乙丙丁A-E]级',
    '[黑灰]名单|异常名录|重点(?:监管|关注)[^，。；、]{0,6}(?:名单|名录)|不良行为',
    '(?:不良|不文明|违法|违规|违约|负面|欠[费薪税款缴])[^，。；、]{0,8}(?:记录|信息|档案|名单|名录)',
    // Offenders are made known: 有前款行为的，…向社会公布.
    '(?:违法|违规|违反|严重|拒不|逾期|虚假|下列(?:行为|情形))[^。]{0,80}(?:公[布示开]|通报)|(?:公[布示开]|通报)[^，。；]{0,16}(?:违法|违规|不文明)',
  ].join('|'),
  'u',
);
