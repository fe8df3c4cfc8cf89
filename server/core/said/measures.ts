/** What is taken from a listed, recorded or scored party with no law named for it. */
import type { Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { burdenAfter, excused, party, statementsIn } from '../statements.js';
import { bearsOnParty } from './marked.js';
import { type Said, saidIn } from './said.js';
import { isOfItsOwn } from './sanctions.js';

/** The statement (N49-09a: a measure rests on law, administrative regulation or central policy). */
export function* baselessIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    const { clause, text, lead, bears } = statement;
    if (statement.isOfRed || statement.isChoice || bears === 'title') continue;
    // The red half of a list for better and worse has the black half’s measures beside it.
    const isMixed = clause.role === 'measure' && clause.list === 'redlist' && bears === 'named';
    if (!isMixed && clause.role !== 'other' && clause.role !== 'publication' && clause.role !== 'score') continue;
    if (excused.test(text) || excused.test(lead) || harmless.test(text)) continue;
    if (!bearsOnParty(model, statement) || isOfItsOwn(clause)) continue;
    const subject = party.exec(text);
    const burden = burdenAfter(statement, subject ? subject.index + subject[0].length : 0);
    if (burden && !manages.test(text.slice(burden.start, burden.end + 14))) yield saidIn(statement, 0, text.length);
  }
}

/** Ordinary penalties, rights of parties, duties of whoever keeps the data, procedure, and a bare 依法. */
const harmless =
  /宣传|近亲属|回避|利害关系|期限为|提前停止|依法|依规|罚款|处分|警告|拘留|刑事|没收|人民法院|高消费|行政强制|法定|国家(?:有关)?规定|销毁|修改|篡改|保密|泄露|查询|归集|采集|共享|披露|异议|复议|诉讼|修复|移出|告知|陈述|届满|更正|删除|撤销(?:列入|决定)|(?:信息|记录|列入|决定)，?[^，；]{0,8}(?:撤销|删除)|可以[^，；]{0,16}享受|(?:限制|惩戒|措施|名单|列入|管控|约束|失信)[^，；]{0,6}解除|解除[^，；]{0,4}(?:限制|惩戒|措施|名单|列入|管控|约束|失信|信用)|有效期|任何(?:单位|组织|机关|个人)|未经公布|不得(?:涉及|曝光)|不予(?:实施|采取)|收取费用|工作人员|公职|征求|标准|目录|清单|应当(?:符合|遵循|与)|守信|激励|表彰|免于|加分|扣[0-9一二三四五六七八九十]*分|(?:积分|分值|得分|信用分)[^。；]{0,6}扣[减除]?：?$/u;
const manages =
  /检[查测验]|监测|抽查|频次|监管|巡查|约谈|公[开示布]|列入|纳入|记入|记录|移出|修复|降[一二两三0-9][级档]/u;
