/** A new regulation to go on from: what every one of its kind needs is there, and it passes every check as it stands. */
import type { Bilingual, Face } from '../../grammar/index.js';

export interface NewRegulation {
  readonly kind: 'blacklist' | 'redlist' | 'rating';
  /** Whose regulation it is: only a local people's congress can create a list of its own (49号). */
  readonly authority: 'province' | 'city';
  /** 某省, or 某省某市. */
  readonly territory: string;
  /** What it is about: 食品安全. */
  readonly subject: string;
  /** The field that the acts harm, by its Chinese name in the shipped vocabulary. */
  readonly field: string;
  readonly effective: string;
}

/** The fields in which the national rules allow a list (N49-06b), as the vocabulary names them, with other names. */
export const fields: readonly (Bilingual & { readonly name: string })[] = [
  { name: '身体健康和生命安全', zh: '严重危害人民群众身体健康和生命安全', en: 'life-and-health' },
  {
    name: '市场公平竞争秩序和社会正常秩序',
    zh: '严重破坏市场公平竞争秩序和社会正常秩序',
    en: 'market-and-social-order',
  },
  { name: '拒不履行法定义务', zh: '拒不履行法定义务，严重影响司法机关、行政机关公信力', en: 'refusing-statutory-duty' },
  { name: '拒不履行国防义务', zh: '拒不履行国防义务', en: 'refusing-defence-duty' },
];

/** The text of the draft, in the face that is asked for. */
export function newRegulation(wanted: NewRegulation, face: Face): string {
  const list = { blacklist, redlist, rating }[wanted.kind](wanted);
  return `${head(wanted)[face]}${indented(list[face])}\n}\n`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, '  ');
}

function head({ kind, authority, territory, subject, effective }: NewRegulation): Bilingual {
  const what = {
    blacklist: { zh: `${subject}严重失信主体名单`, en: `list of seriously untrustworthy parties in ${subject}` },
    redlist: { zh: `${subject}守信激励名单`, en: `list of trustworthy parties in ${subject}` },
    rating: { zh: `${subject}信用评价`, en: `credit rating in ${subject}` },
  }[kind];
  const place = authority === 'province' ? { zh: '本省', en: 'the Province' } : { zh: '本市', en: 'the City' };
  return {
    zh: `法规 “${territory}${what.zh}条例” {
  制定机关：“${territory}人民代表大会常务委员会”
  文件类型：地方性法规
  地域：“${territory}”
  施行：${effective}
  依据：国办发〔2020〕49号

  章 “总则”
  条 适用 “${place.zh}行政区域内${what.zh}的管理，适用本条例。”
    “法律、行政法规另有规定的，从其规定。”

`,
    en: `regulation "Regulation of ${territory} on the ${what.en}" {
  issuer: "Standing Committee of the People's Congress of ${territory}"
  instrument: local-regulation
  territory: "${territory}"
  effective: ${effective}
  basis: 国办发〔2020〕49号

  chapter "General provisions"
  article scope "This Regulation governs the ${what.en} in ${place.en}."
    "Where a law or administrative regulation provides otherwise, it prevails."

`,
  };
}

function blacklist({ subject, field }: NewRegulation): Bilingual {
  const harm = fields.find(({ name }) => name === field) ?? { name: field, en: field };
  return {
    zh: `章 “列入”
黑名单 严重失信 “${subject}严重失信主体名单” {
  对象：企业、个体工商户
  连带：法定代表人、主要负责人、直接责任人员
  认定机关：“县级以上人民政府${subject}主管部门”（县级以上）
  引导语 “有下列情形之一，行政处罚决定或者判决已经生效的，列入名单：”

  情形 吊销许可 “违反法律、行政法规，被吊销许可证件的” {
    凭：行政处罚决定
    危害：${harm.name}
    当：违反法律行政法规 且 处罚种类 含 吊销许可证件
  }
  情形 犯罪 “构成犯罪，判决已经生效的” {
    凭：生效刑事判决
    危害：${harm.name}
    当：构成犯罪
  }

  例外 无主观故意的 “当事人有证据足以证明没有主观故意的，不列入名单。” { 当：无主观故意 }
  例外 未成年 “未成年人不列入名单。” { 当：对象 = 未成年人 }

  章 “程序”
  程序 {
    征求意见：30 日
    告知：书面，载明 事由、依据、权利、惩戒措施提示
    陈述申辩：收到告知之日起 10 个工作日内
    决定：书面，自立案之日起 60 日内，载明 事由、依据、惩戒措施提示、移出条件、救济途径
    送达：7 个工作日内
    异议：30 日内提出，15 个工作日内答复
    更正：据以列入的决定被撤销之日起 3 个工作日内
    救济：行政复议、行政诉讼
  }
  公示 {
    平台：“信用中国”网站
    内容：名称、统一社会信用代码、公示事由、依据、公示期限
  }
  期限：3 年
  信用修复：列入 满 1 年 且 已纠正违法行为 且 已履行处罚 且 已作出信用承诺
  移出：期限届满 或 据以列入的决定被撤销

  章 “惩戒”
  惩戒 {
    措施 限制政府采购 “限制参加政府采购活动” 依据《中华人民共和国政府采购法》第二十二条
  }
}

案例 “被吊销许可” 于 严重失信 { 企业；违反法律行政法规；处罚种类 = 吊销许可证件；其余：无；预期：列入，依 吊销许可 }
案例 “罚款六百元” 于 严重失信 { 企业；违反法律行政法规；处罚种类 = 罚款；罚款金额 = 600 元；其余：无；预期：不列入 }`,
    en: `chapter "Listing"
blacklist severe "List of seriously untrustworthy parties in ${subject}" {
  subjects: enterprise, individual-business
  liable: legal-representative, principal, person-directly-responsible
  decided-by: "Departments in charge of ${subject} at county level or above" (county-or-above)
  lead "A party in one of the following circumstances is listed once the penalty decision or judgment has taken effect:"

  criterion licence-revoked-for-breach "A law or administrative regulation broken, and a licence revoked for it" {
    proof: penalty-decision
    harm: ${harm.en}
    when: law-broken and penalty includes licence-revoked
  }
  criterion crime "Convicted by a judgment that has taken effect" {
    proof: criminal-judgment
    harm: ${harm.en}
    when: convicted
  }

  except unintended "A party that proves it acted without intent is not listed." { when: no-intent }
  except minors "Minors are not listed." { when: subjects = minor }

  chapter "Procedure"
  procedure {
    consultation: 30 days
    notice: written, stating grounds, basis, rights, measures
    defence: within 10 working days of notice
    decision: written, within 60 days of filing, stating grounds, basis, measures, removal, remedies
    service: within 7 working days
    objection: raised within 30 days, answer within 15 working days
    correction: within 3 working days of basis-annulled
    remedy: administrative-review, administrative-litigation
  }
  publication {
    platform: "Credit China" website
    content: name, credit-code, published-grounds, basis, published-term
  }
  term: 3 years
  repair: listed at least 1 year and corrected and penalty-performed and pledge-made
  removal: term-ended or basis-annulled

  chapter "Punishment"
  punishment {
    measure limit-procurement "Limits on taking part in government procurement" under 《中华人民共和国政府采购法》 art 22
  }
}

case "licence revoked" on severe { enterprise; law-broken; penalty = licence-revoked; rest: none; expect: listed by licence-revoked-for-breach }
case "a fine of 600 yuan" on severe { enterprise; law-broken; penalty = fine; fine-amount = 600 yuan; rest: none; expect: not listed }`,
  };
}

function redlist({ subject }: NewRegulation): Bilingual {
  return {
    zh: `章 “列入”
红名单 守信激励 “${subject}守信激励名单” {
  对象：企业、个体工商户
  认定机关：“县级以上人民政府${subject}主管部门”（县级以上）
  引导语 “自愿申报，经逐个评审，同时符合下列条件的，列入名单：”

  情形 自愿高标准 “执行的企业标准高于国家标准，三年内没有受到行政处罚的” {
    当：“执行的企业标准高于国家标准” 且 非 违反法律行政法规
  }

  期限：1 年
  移出：期限届满 或 违反法律行政法规 “不再符合条件的，移出名单。”
  激励 {
    措施 绿色通道 “办理行政许可时优先受理”
  }
}`,
    en: `chapter "Listing"
redlist trusted "List of trustworthy parties in ${subject}" {
  subjects: enterprise, individual-business
  decided-by: "Departments in charge of ${subject} at county level or above" (county-or-above)
  lead "A party that applies, is assessed on its own, and meets all of the following conditions is listed:"

  criterion higher-standard "Works to a standard above the national one, and has not been penalised within three years" {
    when: "works to a standard above the national one" and not law-broken
  }

  term: 1 year
  removal: term-ended or law-broken "A party that no longer meets the conditions is removed."
  incentives {
    measure green-channel "Applications for licences are taken first"
  }
}`,
  };
}

function rating({ subject }: NewRegulation): Bilingual {
  return {
    zh: `章 “评价”
信用评价 评价 “${subject}信用评价” {
  对象：企业
  分值：0 至 100，整数；起评：100 分；周期：1 年
  扣分 警告：5 分，有效 6 个月
  扣分 罚款 “受到罚款处罚的，按照罚款金额扣分”：按 罚款金额 {
    不满 5 万元：10 分；5 万元 至 20 万元：20 分；超过 20 万元：40 分
  }，有效 12 个月
  等级 {
    优：90 分以上
    良：70 至 89
    中：60 至 69
    差：不满 60 分
  }
}

案例 “一次警告” 于 评价 { 企业；警告 = 1 次；其余：无；预期：得分 95，等级 优 }`,
    en: `chapter "Rating"
rating assessment "Credit rating in ${subject}" {
  subjects: enterprise
  scale: 0 to 100, whole; start: 100 points; cycle: 1 year
  deduct warning: 5 points, valid 6 months
  deduct fine "Whoever is fined loses points by the amount": by fine-amount {
    less than 50,000 yuan: 10 points; 50,000 yuan to 200,000 yuan: 20 points; more than 200,000 yuan: 40 points
  }, valid 12 months
  bands {
    excellent: at least 90 points
    good: 70 to 89
    fair: 60 to 69
    poor: less than 60 points
  }
}

case "one warning" on assessment { enterprise; warning = 1 time; rest: none; expect: score 95, band excellent }`,
  };
}
