/** Whole parts of a regulation, as drafting practice has them, with places to fill in: taken like a word. */
import type { Bilingual, Face, Place } from '../../grammar/index.js';

/** A part to be filled in: `⟦…⟧` in its text is a place to go to, with what stands there meanwhile; `⟦⟧` is the last. */
export interface Template {
  readonly in: readonly Place[];
  readonly label: Bilingual;
  readonly detail: Bilingual;
  readonly text: Bilingual;
}

export function templatesAt(place: Place): readonly Template[] {
  return templates.filter(template => template.in.includes(place));
}

/** The label, under which it is found by the word that it begins with. */
export function labelOf({ label }: Template, face: Face): string {
  return `${label[face]}…`;
}

/** In the syntax of snippets: places are numbered as they come. */
export function snippetOf({ text }: Template, face: Face): string {
  let place = 0;
  return text[face]
    .replace(/[$\\}]/gu, '\\$&')
    .replace(/⟦([^⟧]*)⟧/gu, (_, words: string) => (words === '' ? '$0' : `\${${++place}:${words}}`));
}

/** As text, every place with what stands there meanwhile. */
export function plainOf({ text }: Template, face: Face): string {
  return text[face].replace(/⟦([^⟧]*)⟧/gu, '$1');
}

const anywhere: readonly Place[] = ['file', 'regulation'];

const templates: readonly Template[] = [
  {
    in: ['file'],
    label: { zh: '法规', en: 'regulation' },
    detail: { zh: '整部法规：机关、依据、总则、施行', en: 'A whole regulation: issuer, basis, general part, effect' },
    text: {
      zh: `法规 “⟦某市信用管理条例⟧” {
  制定机关：“⟦某市人民代表大会常务委员会⟧”
  文件类型：⟦地方性法规⟧
  地域：“⟦某省某市⟧”
  施行：⟦2027年1月1日⟧
  依据：国办发〔2020〕49号

  章 “总则”
  条 适用 “⟦本市行政区域内名单的列入、公示、修复和移出，适用本条例。⟧”

  ⟦⟧
}`,
      en: `regulation "⟦Credit Regulation of X City⟧" {
  issuer: "⟦Standing Committee of the People's Congress of X City⟧"
  instrument: ⟦local-regulation⟧
  territory: "⟦某省某市⟧"
  effective: ⟦2027-01-01⟧
  basis: 国办发〔2020〕49号

  chapter "General provisions"
  article scope "⟦This regulation governs listing, publication, repair and removal in the city.⟧"

  ⟦⟧
}`,
    },
  },
  {
    in: anywhere,
    label: { zh: '黑名单', en: 'blacklist' },
    detail: {
      zh: '名单：对象、机关、情形、期限、修复、移出',
      en: 'A list: subjects, authority, criteria, term, repair, removal',
    },
    text: {
      zh: `黑名单 ⟦严重失信⟧ “⟦严重失信主体名单⟧” {
  对象：⟦企业、个体工商户⟧
  认定机关：“⟦县级以上人民政府主管部门⟧”（县级以上）
  引导语 “⟦有下列情形之一的，列入名单：⟧”
  情形 ⟦名称⟧ “⟦情形的表述⟧” {
    违反：《⟦法律⟧》⟦第一条⟧
    凭：⟦行政处罚决定⟧
    危害：⟦身体健康和生命安全⟧
    当：“⟦违法行为⟧” 且 ⟦处罚种类 含 吊销许可证件⟧
  }
  期限：⟦3 年⟧
  信用修复：列入 满 ⟦6 个月⟧ 且 已纠正违法行为 且 已履行处罚
  移出：期限届满 或 据以列入的决定被撤销
  ⟦⟧
}`,
      en: `blacklist ⟦severe⟧ "⟦List of seriously untrustworthy parties⟧" {
  subjects: ⟦enterprise, individual-business⟧
  decided-by: "⟦Departments at or above county level⟧" (county-or-above)
  lead "⟦Whoever falls under one of the following is listed:⟧"
  criterion ⟦name⟧ "⟦wording of the criterion⟧" {
    violates: 《⟦law⟧》 ⟦art 1⟧
    proof: ⟦penalty-decision⟧
    harm: ⟦life-and-health⟧
    when: "⟦the act⟧" and ⟦penalty includes licence-revoked⟧
  }
  term: ⟦3 years⟧
  repair: listed at least ⟦6 months⟧ and corrected and penalty-performed
  removal: term-ended or basis-annulled
  ⟦⟧
}`,
    },
  },
  {
    in: ['list', 'group'],
    label: { zh: '情形', en: 'criterion' },
    detail: { zh: '情形：违反、凭、危害、当', en: 'A criterion: law, proof, harm, condition' },
    text: {
      zh: `情形 ⟦名称⟧ “⟦情形的表述⟧” {
  违反：《⟦法律⟧》⟦第一条⟧
  凭：⟦行政处罚决定⟧
  危害：⟦身体健康和生命安全⟧
  当：“⟦违法行为⟧” 且 ⟦处罚种类 含 吊销许可证件⟧
}`,
      en: `criterion ⟦name⟧ "⟦wording of the criterion⟧" {
  violates: 《⟦law⟧》 ⟦art 1⟧
  proof: ⟦penalty-decision⟧
  harm: ⟦life-and-health⟧
  when: "⟦the act⟧" and ⟦penalty includes licence-revoked⟧
}`,
    },
  },
  {
    in: ['list'],
    label: { zh: '程序', en: 'procedure' },
    detail: {
      zh: '程序：告知、陈述申辩、决定、异议、更正、救济',
      en: 'Procedure: notice, defence, decision, objection, correction, remedy',
    },
    text: {
      zh: `程序 {
  告知：书面，载明 事由、依据、权利、惩戒措施提示
  陈述申辩：收到告知之日起 ⟦5 个工作日⟧内
  决定：书面，自 立案 之日起 ⟦60 日⟧内，载明 事由、依据、惩戒措施提示、移出条件、救济途径
  异议：⟦30 日⟧内提出，⟦15 个工作日⟧内答复
  更正：据以列入的决定被撤销之日起 ⟦3 个工作日⟧内
  救济：行政复议、行政诉讼
}⟦⟧`,
      en: `procedure {
  notice: written, stating grounds, basis, rights, measures
  defence: within ⟦5 working days⟧ of notice
  decision: written, within ⟦60 days⟧ of filing, stating grounds, basis, measures, removal, remedies
  objection: raised within ⟦30 days⟧, answer within ⟦15 working days⟧
  correction: within ⟦3 working days⟧ of basis-annulled
  remedy: administrative-review, administrative-litigation
}⟦⟧`,
    },
  },
  {
    in: ['list'],
    label: { zh: '公示', en: 'publication' },
    detail: { zh: '公示：平台、内容', en: 'Publication: platform, content' },
    text: {
      zh: `公示 {
  平台：“⟦信用某市⟧”网站
  内容：⟦名称、统一社会信用代码、公示事由、依据、公示期限⟧
}⟦⟧`,
      en: `publication {
  platform: "⟦Credit X⟧"
  content: ⟦name, credit-code, published-grounds, basis, published-term⟧
}⟦⟧`,
    },
  },
  {
    in: ['list'],
    label: { zh: '惩戒', en: 'punishment' },
    detail: { zh: '惩戒措施及其法律依据', en: 'Measures with their legal basis' },
    text: {
      zh: `惩戒 {
  措施 ⟦限制政府采购⟧ 依据《⟦中华人民共和国政府采购法⟧》⟦第二十二条⟧
}⟦⟧`,
      en: `punishment {
  measure ⟦limit-procurement⟧ under 《⟦中华人民共和国政府采购法⟧》 ⟦art 22⟧
}⟦⟧`,
    },
  },
  {
    in: ['list', 'group', 'criterion'],
    label: { zh: '例外', en: 'except' },
    detail: { zh: '例外：不列入的情形', en: 'An exception: who is not listed' },
    text: {
      zh: `例外 ⟦名称⟧ “⟦当事人有证据足以证明没有主观故意的，不列入名单。⟧” {
  当：⟦无主观故意⟧
}`,
      en: `except ⟦name⟧ "⟦A party that proves that it acted without intent is not listed.⟧" {
  when: ⟦no-intent⟧
}`,
    },
  },
  {
    in: anywhere,
    label: { zh: '红名单', en: 'redlist' },
    detail: {
      zh: '守信名单：逐个认定，有期限，可退出',
      en: 'A red list: assessed one by one, with a term and a way out',
    },
    text: {
      zh: `红名单 ⟦守信激励⟧ “⟦守信激励名单⟧” {
  对象：⟦企业⟧
  认定机关：“⟦县级以上人民政府主管部门⟧”（县级以上）
  情形 ⟦名称⟧ “⟦情形的表述⟧” { 当：“⟦超出法定义务、经逐个评定的条件⟧” }
  期限：⟦1 年⟧
  移出：期限届满
  激励 { 措施 ⟦绿色通道⟧ }
  ⟦⟧
}`,
      en: `redlist ⟦trusted⟧ "⟦List of trustworthy parties⟧" {
  subjects: ⟦enterprise⟧
  decided-by: "⟦Departments at or above county level⟧" (county-or-above)
  criterion ⟦name⟧ "⟦wording of the criterion⟧" { when: "⟦a condition beyond legal duty, assessed one by one⟧" }
  term: ⟦1 year⟧
  removal: term-ended
  incentives { measure ⟦green-channel⟧ }
  ⟦⟧
}`,
    },
  },
  {
    in: anywhere,
    label: { zh: '信用评价', en: 'rating' },
    detail: { zh: '评价：分值、起评、扣分、等级', en: 'A rating: scale, start, deductions, bands' },
    text: {
      zh: `信用评价 ⟦企业评价⟧ “⟦企业信用评价⟧” {
  对象：企业
  分值：0 至 ⟦100⟧，整数；起评：⟦100⟧ 分；周期：1 年
  扣分 ⟦警告⟧：⟦5⟧ 分，有效 ⟦6 个月⟧
  等级 {
    优：90 分以上
    良：70 至 89
    中：60 至 69
    差：不满 60 分
  }
  ⟦⟧
}`,
      en: `rating ⟦enterprise-rating⟧ "⟦Rating of enterprises⟧" {
  subjects: enterprise
  scale: 0 to ⟦100⟧, whole; start: ⟦100⟧ points; cycle: 1 year
  deduct ⟦warning⟧: ⟦5⟧ points, valid ⟦6 months⟧
  bands {
    excellent: at least 90 points
    good: 70 to 89
    fair: 60 to 69
    poor: less than 60 points
  }
  ⟦⟧
}`,
    },
  },
  {
    in: ['file'],
    label: { zh: '案例', en: 'case' },
    detail: { zh: '案例：事实和预期的结果', en: 'A case: facts and what is expected' },
    text: {
      zh: `案例 “⟦案情⟧” 于 ⟦名单⟧ {
  ⟦企业；处罚种类 = 罚款；罚款金额 = 600 元⟧；其余：无
  预期：⟦不列入⟧
}`,
      en: `case "⟦what happened⟧" on ⟦list⟧ {
  ⟦enterprise; penalty = fine; fine-amount = 600 yuan⟧; rest: none
  expect: ⟦not listed⟧
}`,
    },
  },
];
