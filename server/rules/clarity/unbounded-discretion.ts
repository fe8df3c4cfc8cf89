/** Words that hand the decision to the opinion of whoever applies the text. */
import { clausesWith } from '../../core/clauses-with.js';
import { excuse } from '../../core/evidence.js';
import type { Fix, Problem } from '../../core/finding.js';
import type { Clause, Model } from '../../core/model.js';
import { type Found, findPhrases } from '../../core/phrases.js';
import { matchesIn, quoted, sayingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { boundlessSystemsIn } from '../../core/said/boundless.js';
import { standardsLeftIn } from '../../core/said/later.js';
import type { CreditSystem } from '../../core/said/systems.js';
import { isSevere, severeLists } from '../../core/severe.js';

const code = 'clarity/unbounded-discretion';

export const unboundedDiscretion: Rule = {
  code,
  level: 'warning',
  grave: 'error',
  summary: {
    zh: '由机关的看法决定，没有标准',
    en: 'The decision is left to opinion, with no standard',
  },
  why: {
    zh: '“认为应当列入的”“视情”等于没有标准：列入谁，要看办事的人怎么想，当事人无从预见，也无从申辩。需要裁量的，写明裁量的因素；需要兜底的，指向法律、行政法规。同一句已经指向法律、行政法规，或者列明考虑因素的，不报告；条件旁边已经写明的不报告；不涉及列入、惩戒、公示和期限的条款不报告。没有任何情形的黑名单，以及由行政机关建立信用档案、信用评价、信用管理制度或者黑名单制度，而全文没有写记录什么、分几级、列入谁的，也在此报告；当句写明记录内容的、由点名的国家规定确定标准的、只用来安排检查频次的、鼓励引导他人建立的、协会对会员的、对公职人员的不报告。',
    en: '“Which the department considers should be listed” is no standard: who is listed depends on what an official thinks, and nobody can foresee or dispute it. Where a choice is needed, write the factors; where a rest is needed, point to law. Silent where the sentence refers to a law or administrative regulation or lists factors, where a condition stands beside the wording, and in clauses that do not decide on listing, measures, publication or term. A black list with no criterion at all is told here too, and a credit file, rating, credit system or black list that an authority is to set up while the document says nowhere what is recorded, which grades there are, or who is listed; silent where the sentence says what is recorded, where a named national norm lays it down, where classes only plan inspections, where others are led to set it up, for associations and their members, and for officials.',
  },
  facts: ['LL-01', 'N49-00c', 'N49-06a', 'SEED-05'],
  bad: [
    {
      text: `黑名单 失信 “环境严重失信名单” {
  情形 兜底 “环境保护部门<|认为应当列入的其他违法行为|>”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion rest "Other acts that the department <|considers should be listed|>"
}`,
    },
    {
      text: `黑名单 <|失信|> “严重失信主体名单” {
  期限：3 年
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）被吊销许可证件的；
（二）主管部门<|认为有必要列入的|>。`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，扣减信用分：
（一）被吊销许可证件的，扣二十分；
（二）<|市主管部门认定的失信行为|>。
第七条 对失信主体，<|视整改态度限制其参加招标投标|>。
第八条 市主管部门<|根据企业表现调整信用等级|>。`,
    },
    {
      as: 'text',
      text: `某市电梯维修条例
第六条 电梯主管部门应当<|建立电梯维修单位和从业人员信用档案|>，并向社会公开。
第七条 电梯主管部门应当对电梯维修单位<|实行信用记分管理|>。
第八条 市主管部门会同有关部门<|建立电梯维修信用管理制度|>，并<|建立维修单位黑名单制度|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “环境严重失信名单” {
  情形 兜底 “法律、行政法规规定的其他情形”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion rest "Other cases provided for by a law or administrative regulation"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）被吊销许可证件的；
（二）法律、行政法规规定的其他情形。
第七条 市主管部门认为有必要的，可以开展诚信宣传。
第八条 当事人认为应当更正失信信息的，可以提出异议。
第九条 对失信主体，适当提高抽查比例。`,
    },
    {
      as: 'text',
      text: `某市电梯维修条例
第六条 电梯主管部门应当建立电梯维修单位信用档案，记录行政处罚、维修事故等情况。
第七条 电梯维修协会应当加强自律，建立会员诚信评价制度。
第八条 市主管部门应当引导维修单位建立信用管理制度，推进行业信用体系建设。
第九条 电梯主管部门按照信用状况实行分级分类监管，合理确定抽查比例。`,
    },
  ],

  *check({ model, norms }) {
    for (const clause of model.clauses) {
      if (clause.formal || clause.role === 'other' || favours(clause)) continue;
      const found = findPhrases(clause, norms.phrases).filter(
        found =>
          found.phrase.code === code && !excuse(model, clause, found.at, found.phrase) && !isNoChoice(clause, found),
      );
      const [first] = found;
      // One sentence of opinion is one fault, however often it says so.
      if (first) yield opinion(clause, first);
    }
    for (const list of severeLists(model)) {
      if (model.kind === 'draft' && list.criteria.length === 0 && !list.governedBy) yield noCriterion(list);
    }
    yield* asTheyFind(model);
    yield* systems(model);
  },
};

/** 视为, 当事人认为; how many are inspected; and needs by which an authority plans, and lists nobody. */
function isNoChoice({ text, span }: Clause, { text: words, at }: Found): boolean {
  const start = at.start - span.start;
  const before = text.slice(Math.max(0, start - 12), start);
  // No more than the patterns may reach.
  const rest = text.slice(at.end - span.start, at.end - span.start + 40);
  const after = rest.split(/[，。；]/u)[0] ?? '';
  if (words.startsWith('视')) return /[重忽无巡监电歧轻漠透]$/u.test(before) || /^视[为同频听觉]/u.test(words);
  if (/^(?:认为|觉得|以为)/u.test(words))
    return (
      /(?:当事人|主体|申请人|相对人|利害关系人|权利人|公民|自然人|法人|其|本人|异议人|误|引人|使人|让人|足以|投诉人|举报人|(?<=^|[，。；：])(?:企业|经营者|职工|村民|学生|家长|消费者|用户))$/u.test(
        before,
      ) || /^(?:无法|不能|已经?|符合|证据|确已|不存在|事实)/u.test(after)
    );
  // Places and monuments are listed, and no party.
  if (/濒危名单|保护名录|名城|名镇/u.test(text)) return true;
  if (words.endsWith('裁量')) return /^(?:基准|权|标准|因素|幅度|规则)/u.test(after);
  if (words.startsWith('研究') && /科学$/u.test(before)) return true;
  if (/^[^，。；]{0,8}(?:抽查|检查|监管)/u.test(after)) return true;
  if (/信用|失信|违法|风险|评价|处罚|判决|法律|法规|规定|标准/u.test(words.slice(2))) return true;
  // 根据…情况 leaves a choice where somebody decides by it.
  const weighs = /^(?:根据|按照|结合|基于|依据).*(?:情况|情形|表现|态度|意见|反馈)$/u.test(words);
  if (
    weighs &&
    words !== '根据实际情况' &&
    !/^[^。；]{0,10}(?:决定|确定|调整|延长|缩短|增减|减少|提高|降低|酌|列入|纳入|记入|扣|限制|暂停|取消|惩戒)/u.test(
      after,
    )
  )
    return true;
  const plans =
    /^(?:情况)?(?:，|地)?[^，。；]{0,6}(?:制定|完善|开展|组织|加强|推进|落实|做好|建立|细化|编制|更新|也可以通过)/u.test(
      rest,
    );
  return plans && !/名单|列入|惩戒|曝光|标准|情形/u.test(after);
}

/** A choice in favour of the party, and how an authority looks things up, burden nobody. */
function favours({ role, list, text }: Clause): boolean {
  const gives = /优先|便利|激励|优惠/u.test(text) && !/减少|限制|取消|不适用|不予|禁止|惩戒/u.test(text);
  if (role === 'measure' && !/加记|加扣|扣|加重/u.test(text) && (list === 'redlist' || gives)) return true;
  return /查询|查阅|共享/u.test(text) && role !== 'criterion' && role !== 'lead';
}

function opinion(clause: Clause, { at: found }: Pick<Found, 'at'>): Problem {
  const at = toEndOfPart(clause, found);
  const words = quoted(clause.text.slice(at.start - clause.span.start, at.end - clause.span.start));
  const decidesListing = clause.role === 'criterion' || clause.role === 'lead' || clause.role === 'closing';
  const isGrave = isSevere(clause) && decidesListing;
  return {
    at,
    ...(isGrave ? { as: 'grave' as const } : {}),
    message: isGrave
      ? {
          zh: `${words.zh}由机关的看法决定谁被列入，没有标准`,
          en: `${words.en} leaves it to opinion who is listed: there is no standard`,
        }
      : {
          zh: `${words.zh}由执行的人临时决定，没有标准`,
          en: `${words.en} leaves it to whoever applies the text: there is no standard`,
        },
    ...(clause.role === 'criterion' ? { fixes: [closedReference(clause)] } : {}),
  };
}

/** The words of opinion with what they govern: up to the next comma or stop. */
function toEndOfPart(clause: Clause, found: Problem['at']): Problem['at'] {
  const rest = clause.text.slice(found.end - clause.span.start);
  const stop = rest.search(/[，。；：、,.;:]|$/u);
  const words = rest.slice(0, stop).trimEnd();
  return { start: found.start, end: found.end + words.length };
}

/** The whole item becomes a closed reference: half an item would not be one. */
function closedReference(clause: Clause): Fix {
  const { text, at } = sayingOf(clause);
  const isEnglish = /^[\p{Script=Latin}]/u.test(text);
  return {
    kind: 'meaning',
    title: {
      zh: '改为指向法律、行政法规',
      en: 'Refer to laws and administrative regulations',
    },
    edits: [
      {
        span: at,
        newText: isEnglish
          ? 'Other cases provided for by a law or administrative regulation'
          : '法律、行政法规规定的其他情形',
      },
    ],
  };
}

function noCriterion(list: { at: Problem['at']; title?: { text: string }; name?: string }): Problem {
  const name = quoted(list.title?.text ?? list.name ?? '');
  return {
    at: list.at,
    message: {
      zh: `名单${name.zh}没有写任何情形：列入谁完全由机关决定`,
      en: `The list ${name.en} has no criterion: who is listed is left to the authority`,
    },
  };
}

/** 主管部门认定的失信信息: the whole item is what somebody finds it to be. */
const found =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．])?\s*(?:经|由|被)?[^，。；《》]{0,30}(?:部门|机关|机构|单位|组织|委员会|政府|[局厅委办署院处站]|协会|商会|办公室|村委会|居委会|街道|平台|招标人|采购人|公司|企业|学校|医院|园区|中心|务会|公会|委会|组会|席会|小组|大会|会议|专班|领导|协会|负责人|主任|局长)(?:(?:会同|商)[^，。；]{1,14}后?)?(?:(?:集体)?(?:研究|讨论|会商|商议)?后?(?:确定|决定|通过|认定|指定|圈定|增补|追加|点了?名)的(?=[^，。；失]{0,8}[。；]?$)|(?:同意|批准|点头)(?:列入|纳入|上榜)?的(?=[。；]?$)|(?:会议|集体|另行|临时|随时|单独|自行|今后)?(?:列明|列出|增列|增补|增加|补充规定|追加|反馈|交办|交代|交待|点名|提出|上报|报来|推荐|提供|提名|掌握|议定|圈定|划定|选定|自定)的?(?!其他|其它)[^，。；其]{0,10}(?:失信|不良|违规|违约|不诚信|严重|问题|可疑|嫌疑|异常|事由|事项|情形|行为|做法|主体|商家|企业|单位|人员|名单|扣分项)|(?:依法|依规|依法依规|研究|另行)?(?:认定|确定|规定|认可|指定|列明|明确|公布|认定为|确认)的?(?!其他|其它)[^，。；其]{0,14}(?:失信|不良|违规|违约|不诚信|恶劣|应当|需要|严重))[^，。；其]{0,14}?[。；;，,]?$/gu;

/** Cheaper than the pattern. */
const finding =
  /点了名|(?:同意|批准|点头)(?:列入|纳入|上榜)?的|(?:列明|列出|增列|增补|增加|补充规定|追加|反馈|交办|交代|交待|点名|提出|上报|报来|推荐|提供|提名|掌握|议定|圈定|划定|选定|自定)的?|(?:认定|确定|规定|认可|指定|列明|明确|公布|确认)的?[^，。；]{0,14}(?:失信|不良|违规|违约|不诚信|恶劣|应当|需要|严重)/u;

function* asTheyFind(model: Model): Iterable<Problem> {
  for (const clause of clausesWith(model, finding)) {
    if (clause.item === undefined || clause.formal || clause.list === 'redlist') continue;
    if (clause.role !== 'criterion' && clause.role !== 'score' && clause.role !== 'measure') continue;
    if (clause.text.length > 120 || !finding.test(clause.text)) continue;
    const [first] = matchesIn(clause, found);
    const said = first?.text.replaceAll(/其他(?:有关|相关)?(?:部门|机关|单位|机构)/gu, '') ?? '其他';
    if (/法律|法规|法院|判决|裁定|决定书|国务院|处罚|其他|其它/u.test(said)) continue;
    const { text, at } = sayingOf(clause);
    const words = quoted(text);
    yield {
      at,
      ...(isSevere(clause) && clause.role === 'criterion' ? { as: 'grave' as const } : {}),
      message: {
        zh: `${words.zh}：认定什么就是什么，没有标准`,
        en: `${words.en}: it is whatever they find it to be, with no standard`,
      },
    };
  }
}

/** 必要时可以向其所在单位通报: when somebody’s employer is told. */
const toldAround = /必要时[^，。；]{0,8}向[^，。；]{2,40}通报/gu;

function* systems(model: Model): Iterable<Problem> {
  for (const system of boundlessSystemsIn(model)) yield withoutCriteria(system);
  for (const clause of model.clauses) {
    if (clause.role === 'title' || clause.role === 'definition') continue;
    const [told] = matchesIn(clause, toldAround);
    if (told && clause.role === 'other' && /不文明|失信|违法|违规/u.test(clause.text)) yield opinion(clause, told);
    for (const { text, at } of standardsLeftIn(model, clause)) yield leftToLater(text, at);
  }
}

function leftToLater(text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}：列入谁、怎样惩戒，留给以后的文件决定`,
      en: `${words.en}: who is listed and what follows is left to a later paper`,
    },
  };
}

function withoutCriteria({ kind, text, at }: CreditSystem): Problem {
  const words = quoted(text);
  return {
    at,
    message:
      kind === 'grading'
        ? {
            zh: `${words.zh}，评什么、分几级，全文没有写，由执行的部门决定`,
            en: `${words.en}: what is graded, and into which levels, is written nowhere and left to whoever applies it`,
          }
        : {
            zh: `${words.zh}，谁因为什么被记录，全文没有写，由执行的部门决定`,
            en: `${words.en}: who is recorded for what is written nowhere and left to whoever applies it`,
          },
  };
}
