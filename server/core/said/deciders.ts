/** Bodies below the county, or no authority at all, that decide who is on a public list or in a public record. */
import type { Model } from '../model.js';
import type { Norms } from '../norms.js';
import { statementsIn } from '../statements.js';
import { type Said, saidIn } from './said.js';

export function* lowDecisionsIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    const { clause, text } = statement;
    if (clause.list === 'redlist' || harmless.test(text)) continue;
    const found = decision.exec(text);
    if (found && !itself.test(found[0])) yield saidIn(statement, found.index, found.index + found[0].length);
  }
}

/** They help, report leads or govern themselves; an authority decides. */
const harmless =
  /协助|配合|线索|章程|规约|公约|会员|业主大会|鼓励|支持|守信|红名单|不得|禁止|(?:由|报|经)[^，；]{0,20}(?:部门|机关|人民政府|法院|局)[^，；]{0,12}(?:认定|列入|记入|录入|纳入|审核|审定|决定|批准|确认|同意|核实|处理)|申请/u;
/** The body is the party that is listed. */
const itself =
  /(?:有|存在)[^，；]{0,12}(?:行为|情形)的|的信用信息|有下列|有以下|存在|违反|被追究|被处|因[^，；]{2,20}的，/u;
const body =
  '(?:村民委员会|居民委员会|村（居）民委员会|村民?小组|村委会|居委会|村民会议|社区(?:居委会)?|街道(?:办事处|办)?|乡镇(?:人民政府)?|乡（镇）人民政府|镇(?:人民)?政府|网格(?:员|长)?|物业(?:服务)?(?:公司|企业|人)|业主委员会|业委会|供[水电气热][^，；、]{0,4}(?:企业|单位|公司)|(?:电力|燃气|自来水|热力|公交|地铁|运营|平台|经营)[^，；、]{0,4}(?:企业|单位|公司)|协会|商会|学会|联合会|同业公会|评价机构|信用服务机构|第三方机构|学校|医院|合作社|市场(?:开办者|管理方|管理公司)|园区(?:公司|运营方)|用人单位)';
const decide =
  '(?:认定|确定|评定|评出|评选|判定|裁定|列入|列为|评为|登记为|认作|判为|列作|纳入|录入|记入|计入|写入|打入|划为|定为|公布|扣|作出|(?<=[将把][^；]{0,30})(?:登记|上传|报送))';
const record =
  '(?:失信(?:[^，；]{0,4}[户店民]|户|人|人员|居民|村民|商家|企业|主体|行为|名单|榜|记录)?|黑名单|黑榜|不良(?:信用)?记录|惩戒对象|(?:公共|个人|社会|市|县|区|全市)[^，；]{0,4}信用[^，；]{0,8}(?:平台|系统|档案|信息|数据库|库|记录)|征信|信用(?:平台|系统|库|档案|积分|分))';
const decision = new RegExp(
  `(?:^|[，：]|由|授权|委托|每[季月年]度?)(?:[^，；：的向对与]{0,12})?${body}[^；]{0,24}?${decide}[^；]{0,20}?${record}`,
  'u',
);
