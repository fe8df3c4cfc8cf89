/** Bodies below the county, or no authority at all, that decide who is on a public list or in a public record. */
import type { Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { type Statement, statementsWith } from '../statements.js';
import { type Said, saidIn } from './said.js';

/** From the body to the record that it decides on (N49-08d: an authority of county level or above decides). */
export function* lowDecisionsIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsWith(model, norms, decision, decidedBy, decidedAfter, decides)) {
    const { text } = statement;
    if (statement.isOfRed || (harmless.test(text) && !bound.test(text))) continue;
    const found = decision.exec(text) ?? decidedBy.exec(text) ?? decidedAfter.exec(text) ?? byOthers(statement);
    if (found && !itself.test(found[0]) && !towards.test(found[0]))
      yield saidIn(statement, found.index, found.index + found[0].length);
  }
}

/** 养老机构自行认定…不良信息: any body that acts by contract or charter, at the head of the statement. */
function byOthers({ text, of }: Statement): RegExpExecArray | null {
  const [word] = of('third-party');
  // Near the head, behind no other who acts; 信用平台 is the authority’s own.
  if (!word || word.start > 8 || /信[用息]$|[向对在与被将把]/u.test(text.slice(0, word.start))) return null;
  return decides.exec(text);
}

/** They help, report leads or govern themselves; an authority decides. */
const harmless =
  /由[^，；]{0,12}(?:局|部门|机关)(?:会同|或者)|登录[^，；]{0,20}系统|协助|配合|线索|章程|规约|公约|会员|业主大会|鼓励|支持|守信|红名单|不得|禁止|(?:由|报|经)[^，；]{0,20}(?:部门|机关|人民政府|法院|局)[^，；]{0,12}(?:认定|列入|记入|录入|纳入|审核|审定|决定|批准|确认|同意|核实|处理)|申请/u;
/** 报市商务局列入…，不再另行审查: the authority only signs. */
const bound =
  /(?:不再|无需|无须|不必|不)(?:另行|重新|再)?(?:进行)?(?:审[查核定]|复[核查]|核[实查])|(?:直接|照单|原样)(?:列入|录入|公布)/u;
/** The body is the party that is listed. */
const itself =
  /(?:有|存在)[^，；]{0,12}(?:行为|情形)的|的信用信息|有下列|有以下|存在|违反|被追究|被处|被(?:列入|纳入)|因[^，；]{2,20}的，|受[到过][^，；]{2,24}的，/u;
/** 对列入名单的商户: it deals with those whom somebody else has listed. */
const towards = /[对向为给](?:已|被)*(?:列入|纳入|录入|认定)[^，；]{0,20}(?:名单|信用|失信)[^，；]{0,8}的/u;
const body =
  '(?:村民委员会|居民委员会|村（居）民委员会|村民?小组|村民代表(?:大会)?|代表大会|班子会|(?:评议|评审|道德|诚信)[^，；、的]{0,4}(?:小组|会|团|委员会)|(?:各?村|社区|居民|村民|行业|业主|商户|市场|班组)[^，；、的]{0,6}(?:小组|理事会|评议会|委员会|议事会|评议团)|家长委员会|家委会|[理监董]事会|会员大会|股东会|村委会|居委会|村两委|村支两委|两委会?|村党支部|党支部|村级组织|村干部|村民会议|社区(?:居委会)?|街道(?:办事处|办)?|乡镇(?:人民政府)?|乡（镇）人民政府|[乡镇](?:人民)?政府|网格(?:员|长)?|物业(?:服务)?(?:公司|企业|人)|业主委员会|业委会|供[水电气热][^，；、]{0,4}(?:企业|单位|公司)|(?:电力|燃气|自来水|热力|公交|地铁|运营|平台|经营)[^，；、]{0,4}(?:企业|单位|公司)|协会|商会|学会|联合会|同业公会|总工会|工会(?!法)|评价机构|信用服务机构|第三方[^，；、的]{0,8}?(?:机构|公司|平台)|银行(?:机构)?|(?:^|(?<=，|由|经|被))平台|学校|医院|合作社|市场(?:开办[者方]|管理方|管理公司)|园区?[^，；、的]{0,4}(?:公司|运营方)|用人单位)';
const decide =
  '(?:认定|确定|评定|评出|评选|[推投票]*选出|定下|签字|盖章|表决|判定|裁定|列入|列为|评为|登记为|认作|判为|列作|纳入|录入|记入|计入|写入|打入|划为|定为|公布|扣|作出|(?<=[将把][^；]{0,30})(?:登记|上传|报送))';
const record =
  '(?:失信(?:[^，；]{0,4}[户店民]|户|人|人员|居民|村民|商家|企业|主体|行为|名单|名录|榜|记录)?|黑名单|黑榜|不良(?:信用)?记录|惩戒对象|(?:公共|个人|社会|市|县|区|全市)[^，；]{0,4}信用[^，；]{0,8}(?:平台|评价|系统|档案|信息|数据库|库|记录)|征信|信用(?:平台|系统|库|档案|积分|分))';
/** 名单由村民委员会开会决定: what is decided comes first. */
const decidedBy = new RegExp(
  `(?:${record}|红黑榜|名单|黑榜)[^，；]{0,8}?由[^，；]{0,8}?${body}[^；]{0,16}?(?:${decide}|决定|提出|公布|发布|产生|讨论|商量|议定|研究|张榜|评议)`,
  'u',
);
const decision = new RegExp(
  `(?:^|[，：]|由|授权|委托|每[季月年]度?)(?:[^，；：的向对与]{0,12})?${body}[^；]{0,24}?${decide}[^；]{0,20}?${record}`,
  'u',
);
/** 列入决定由村委会作出, 是否列入由村委会商定 */
const decidedAfter = new RegExp(
  `(?:(?:列入|认定|上榜|惩戒)[^，；]{0,4}决定|是否(?:列入|认定|上榜|纳入)[^；]{0,12}|(?:列入|认定)(?:标准|条件)?)，?由[^，；]{0,8}?${body}[^；]{0,16}?(?:作出|决定|确定|商定|议定|讨论|表决|认定)`,
  'u',
);
const decides =
  /(?<=机构|公司|企业|单位|平台|院|校|协会|商会|站|店)(?:可以?|有权|应当|自行|负责|直接)[^；因有未违]{0,12}?(?:认定|评定|判定|列入|登记)[^；]{0,20}?(?:失信|黑名单|不良[^，；]{0,4}(?:信息|记录))[^；]{0,20}(?:公共|市|县|区|全市|全县|全区|省)[^，；]{0,6}(?:信用|失信|名单)/u;
