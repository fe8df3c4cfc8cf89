/** A low score, grade or colour, and what is taken or slowed down because of it. */
import type { Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { burdenAfter, excused, statementsIn } from '../statements.js';
import { type Said, saidIn } from './said.js';

/** From the grade to what follows from it (NDRCP-03: a personal score is for incentives). */
export function* punishedScoresIn(model: Model, norms: Norms): Iterable<Said> {
  const hasScores = model.clauses.some(({ role }) => role === 'score');
  for (const statement of statementsIn(model, norms)) {
    const { clause, text, lead } = statement;
    if (statement.isOfRed || statement.isChoice || excused.test(text) || clause.role === 'criterion') continue;
    // What an association does to its members is theirs; 信用信息公示系统 is where something is shown.
    if (/协会[^，；]*成员|信用信息公示系统[^，；]{0,24}公示/u.test(text)) continue;
    if (!hasScores && !scored.test(text) && !scored.test(lead) && statement.bears !== 'title') continue;
    const inLead = low.test(lead);
    const found = low.exec(text);
    if (!found && !inLead) continue;
    const from = found ? found.index : 0;
    let after = found ? found.index + found[0].length : 0;
    for (;;) {
      const burden = burdenAfter(statement, after, 60);
      if (!burden) break;
      const words = text.slice(burden.start, burden.end + 12);
      after = burden.end;
      if (gradeItself.test(words) || looksAgain.test(words)) continue;
      yield saidIn(statement, from, burden.end);
      break;
    }
  }
}

const scored = /信用|诚信|积分|评分|评价|星级|得分|记分|扣分/u;
const low =
  /记满[^，；]{0,4}分|扣[^，；]{0,6}(?:达到?|满|超过|累计)[^，；]{0,6}分|(?:排[在名]?|位列|位居|处于)[^，；]{0,8}(?:后|末|倒数)[^，；]{0,6}|(?:评为|评定为|判为|亮|属于|为)“[^”]{1,3}”|[金银铜铁灰黑红黄白蓝绿橙][档级]|[铜灰黑白黄红][旗标]户|黑[旗户]|(?:评不上|未评上|未获评|未参评|未达标|不达标)[^，；]{0,6}|垫底|[金银铜铁]牌|最[末低差后]一?[等级档位类]|[二三四五六]级(?:及?以下)?(?=状态|的，|[^，；]{0,6}(?:用户|住户|农户|会所|企业|机构|店|单位|经营者|经营户|个人|主体|商户|公司))|(?<=评为|定为|属于|为|^)[二三四五]等|[二三四五]等(?=[^，；]{0,6}(?:社|企业|机构|店|单位|户|个人|主体|公司))|第?[二三四五六](?:档|等|类)(?=的|以下|，|[^，；]{0,6}(?:社|企业|机构|店|单位|户|个人|主体|公司))|零星|未评级|[B-EＢ-Ｅ][级等类档]|[甲乙丙丁末差劣次][级等类档]|[中良]等(?=机构|企业|单位|店|户|公司)|[一二三四五1-5]颗?星|(?<=信用|诚信|评价|评)[^，；]{0,6}[一二三四五]级|最低(?:一)?[等级档类]|(?:低于|不足|不满|不到|未达到?|达不到|未满|少于|跌破|跌至|降至|降到|扣至|扣到)[^，；]{0,10}[分级星等档]|分(?:数|值)?(?:以下|不够|较低|偏低|为零|为负|清零|扣完|扣满|扣光|垫底)|分[^，；]{0,4}(?:最低|垫底|倒数)|积分(?:清零|归零|较低|偏低|不足|扣完)|[负零]分|[红黄黑灰][牌标色码灯卡](?!名单)|[红黄]证(?!书|件)|(?:信用|诚信)(?:评价|等级|级别|状况|评分|分)?(?:结果)?(?:较低|偏低|较差|差|不合格|不良|为差|下降)|等级(?:较低|偏低|下降|降低)|不合格等次|(?:排名|得分|积分|评分)[^，；]{0,8}(?:末|倒数|靠后|后[0-9一二三四五六七八九十百])/u;
/** 降为D级 sets the grade and takes nothing yet. */
const gradeItself =
  /^(?:降|扣|调|下调|核减|取消|撤销)[^，；]{0,8}(?:[A-E甲乙丙丁一二两三0-9][级等档]|[一二三四五]?[颗个]?星|(?<!百)分(?!点|之)|等级|级别|资格认定|评分|积分)/u;
/** Closer or fewer inspections, and deposits that fall away. */
const looksAgain = /检查|抽查|频次|监管|巡查|押金(?:减|免)|不(?:予|得)公[开示布]/u;
