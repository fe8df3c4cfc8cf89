/** A listing decided by a body that is no authority, or by one below the county. */
import type { Problem } from '../../core/finding.js';
import type { List } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { lowDecisionsIn } from '../../core/said/deciders.js';
import { besides } from '../../core/said/said.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';

export const decidingLevel: Rule = {
  code: 'procedure/deciding-level',
  level: 'warning',
  summary: {
    zh: '由县级以下或者不是行政机关的单位认定',
    en: 'Decided below the county, or by no authority at all',
  },
  why: {
    zh: '列入决定原则上由县级以上人民政府有关部门作出。村（居）委会、街道、企业、协会既没有查证的职权，也不受行政程序约束，由它们决定谁进公共的名单、谁进信用记录，当事人连复议的机会都没有。业主、会员按照章程管自己的事不报告；只提供线索、报送材料给主管部门认定的不报告；没有写由谁认定的不报告。',
    en: 'In principle a department of a county or higher government decides. Village committees, sub-districts, companies and associations have no power to establish facts and no administrative procedure to follow: nobody could even ask for a review of what they decide. Silent for owners and members who govern themselves under their own charter, for those who only report to the department that decides, and where no body is named.',
  },
  facts: ['N49-08d'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  认定机关：“<|某街道办事处|>”
}`,
    },
    {
      text: `blacklist severe "List" {
  decided-by: "<|Trade association of the city|>"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 <|街道办事处可以将辖区内失信居民列入严重失信主体名单|>。
第七条 <|供水企业应当将用户拖欠水费的情况纳入公共信用信息平台|>。`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 典当行业协会应当加强自律，<|每季度发布典当活动当事人的信用情况|>。
第七条 <|市级部门、区人民政府和人民团体可以依照标准认定失信联合惩戒对象|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  认定机关：“县级以上人民政府市场监督管理部门”（县级以上）
}`,
    },
    {
      text: `blacklist severe "List" {
  decided-by: "Market regulators of county governments and above"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 县级以上人民政府市场监督管理部门可以根据街道办事处报送的材料，将当事人列入严重失信主体名单。
第七条 行业协会可以按照章程对会员进行信用评价。
第八条 业主大会可以将拖欠物业费的业主名单在小区内公布。
第九条 装修协会应当定期公布会员的信用状况。
第十条 装修企业被列入严重失信主体名单的情况，应当在门店公示。
第十一条 装修企业应当登录企业信用档案系统，录入本企业的信息。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? lowDecisionsIn(model, norms) : [];
    yield* besides(byWords(subject), said, ({ text, at }) => decidedLow(text, at));
  },
};

function decidedLow(text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}：由不是县级以上行政机关的单位认定`,
      en: `${words.en}: decided by a body that is no county or higher authority`,
    },
  };
}

function* byWords({ model }: Subject): Iterable<Problem> {
  for (const list of model.lists) if (list.kind !== 'redlist') yield* deciders(list);
  for (const { text, at } of sayingsIn(model, wanted)) yield decidedLow(text, at);
  for (const { text, at } of sayingsIn(model, others)) yield decidedLow(text, at);
}

/** In a draft the body is stated; what an existing text says is read from its sentences. */
function* deciders({ decidedBy, article }: List): Iterable<Problem> {
  if (article !== undefined) return;
  for (const { value, at } of decidedBy) {
    if (!low.test(value) || /县级以上|county/iu.test(value)) continue;
    const words = quoted(value);
    yield {
      at,
      message: {
        zh: `由${words.zh}认定：它不是县级以上的行政机关`,
        en: `${words.en} decides, which is no county or higher authority`,
      },
    };
  }
}

const low =
  /村民委员会|居民委员会|村委会|居委会|社区|街道|乡（镇）|乡镇|镇人民政府|业主|物业服务|协会|商会|学会|公司|企业|学校|医院|网格|township|village|sub-?district|neighbou?rhood|association|chamber|compan(?:y|ies)|enterprise/iu;

const bodies =
  '(?:村民委员会|居民委员会|村（居）民委员会|村委会|居委会|街道办事处|乡镇人民政府|乡（镇）人民政府|镇人民政府|网格员|物业服务企业|物业服务人|业主委员会|业主大会|(?:供水|供电|供气|供热|电力|燃气|通信|企业事业)[^，。；、]{0,4}(?:企业|单位)|行业协会|商会|评价机构)';
/** Companies of any trade, where they are the subject themselves. */
const companies =
  '[^，。；：、]{0,10}(?:经营企业|运营企业|服务企业|管理企业|服务公司|经营者|运营单位|物业公司|协会|学会|村委会|合作社)';
const wanted = {
  about: /列入|纳入|认定|录入|记入|确定|报送|上传|评定/u,
  zh: new RegExp(
    `由[^，。；、]{0,16}(?:村民委员会|居民委员会|村委会|居委会|村（居）民委员会|街道办事处|乡镇人民政府|镇人民政府|业主委员会|物业服务企业|行业协会|商会|总工会)[^，。；、]{0,24}(?:认定|确定|列入|纳入|评定|记入|录入)[^。；，]{0,20}(?:失信|名单|信用)|(?<=^|[。；，：])${companies}(?:可以|应当|有权|负责)[^。；：]{0,30}?(?:列入|纳入|认定|录入|记入|报送)[^。；，]{0,16}?(?:失信|名单|(?:公共|个人)信用|征信)|[^，。；：、]{0,20}(?:村民小组|村民委员会|居民委员会|居委会|村委会|业主委员会|合作社)(?:集体|研究|讨论)?(?:认定|确定|评定)的[^，。；]{0,8}(?:失信|不诚信|不良)|(?<=^|[。；，：])(?:社区)?${bodies}[^。；：]{0,30}?(?:可以|应当|负责|有权)[^。；：]{0,40}?(?:列入|纳入|认定|录入|记入|确定|报送|上传)[^。；，]{0,24}?(?:失信[^。；，、]{0,8}名单|失信[^。；，、]{0,4}(?:人员|主体|榜)|征信|黑名单|(?<=列入)名单|惩戒对象|奖惩对象|(?:公共|个人)信用信息[^。；，、]{0,8}(?:平台|系统|档案)|个人信用(?:记录|档案|信息))`,
    'gu',
  ),
  where: isAboutParties,
  unless:
    /由[^。；]{2,30}(?:部门|机关|人民法院)[^。；]{0,30}(?:列入|纳入|认定|录入|记入|确定)|鼓励|支持|协助|配合|不得|提出|(?:局|部门|机关)会同/u,
} as const;

/**
 * 协会应当…公布交易当事人的信誉信息: about people who are no members of it. 群团组织可以认定惩戒对象: beside the authorities
 * bodies that are none.
 */
const others = {
  about: /协会|商会|学会|团体|群团|企业事业单位|社会组织/u,
  zh: /(?<=(?:协会|商会|学会|联合会)[^。；]{0,80})(?:每[年季月]度?|定期)?(?:公布|发布|公开|披露)[^，。；会成]{0,14}(?:当事人|企业|经营者|从业人员|主体|商户|机构)的?(?:信誉|信用|诚信|失信|不良)[^，。；]{0,4}(?:信息|记录|名单|情况)|(?:[^，。；：]{0,60}、)?[^，。；：]{0,30}(?:群团组织|人民团体|社会组织|企业事业单位)(?:等)?，?(?:可以|有权|负责)[^。；]{0,60}?(?:认定|确定)[^，。；]{0,30}(?:惩戒|奖惩)(?:措施)?对象/gu,
  where: isAboutParties,
  unless: /鼓励|支持|引导|协助|配合|不得|(?:公布|发布)[^，。；]{0,12}会员/u,
} as const;
