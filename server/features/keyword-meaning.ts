/** What each keyword says, in one sentence for hover and completion. */
import type { Bilingual, BlockWord, Connective, HeadWord, StatementWord } from '../../grammar/index.js';

/** Words that begin a statement or a block. */
export const meaningOfBlock: Readonly<Record<BlockWord | StatementWord, Bilingual>> = {
  use: {
    zh: '使另一份词汇、名单、标准或者词库里的名称在这里可见。',
    en: 'Makes the names of another vocabulary, list, standard or lexicon visible here.',
  },
  fact: {
    zh: '声明一项事实：条件由事实组成，每项事实有类型或者单位。',
    en: 'Declares a fact. Conditions are made of facts; each has a type or a unit.',
  },
  define: {
    zh: '给一个用语下定义。有了定义，条文里的这个用语就不再含糊。',
    en: 'Defines a term. Where it is used in wording, it is vague no longer.',
  },
  case: {
    zh: '起草人自己的试例：给出事实，写明预期的结果。',
    en: "The drafter's own test: facts, and the result that is expected.",
  },
  direct: {
    zh: '不论得分，符合条件的直接评为这一等级。',
    en: 'Whoever meets the condition gets this band, whatever the score.',
  },
  deduct: { zh: '扣分项。', en: 'Takes points away.' },
  add: { zh: '加分项。', en: 'Adds points.' },
  indicator: {
    zh: '评价指标，有自己的满分和加扣分项。',
    en: 'An indicator of the rating, with its own maximum and scores.',
  },

  regulation: {
    zh: '一部法规：题名、制定机关、施行日期，以及其中的名单和条文。',
    en: 'A regulation: its title, issuer and dates, and the lists and articles in it.',
  },
  standard: { zh: '上位规定：写明草案必须符合的要求。', en: 'A higher norm: the requirements that drafts must meet.' },
  vocabulary: { zh: '多个文件共用的事实和名称。', en: 'Facts and names that several files share.' },
  lexicon: {
    zh: '含糊用语的清单，附免责的情形和更好的写法。',
    en: 'A list of vague phrases, what excuses them, and better wordings.',
  },

  chapter: {
    zh: '章：从这里起，到下一章为止。编号自动生成。',
    en: 'A chapter: it runs to the next one. Its number is made by itself.',
  },
  section: { zh: '节：从这里起，到下一节或者下一章为止。', en: 'A section: it runs to the next section or chapter.' },
  article: { zh: '一条。每一段引号内的文字是一款。', en: 'An article. Each quoted wording in it is one paragraph.' },
  paragraph: { zh: '列举各项之后的一款。', en: 'A paragraph that follows the items of an article.' },
  item: { zh: '条文中的一项。', en: 'An item of an article.' },
  annex: { zh: '附件。', en: 'An annex.' },

  blacklist: {
    zh: '严重失信主体名单：列入的情形、程序、公示、期限、修复和惩戒。',
    en: 'A list of seriously untrustworthy parties: criteria, procedure, publication, term, repair and consequences.',
  },
  redlist: { zh: '守信激励名单。', en: 'A list of trustworthy parties, with incentives.' },
  watchlist: { zh: '关注名单：比失信名单轻。', en: 'A watch list: milder than a blacklist.' },
  rating: { zh: '信用评价：按分值分等级。', en: 'A rating: points, and bands of points.' },

  lead: { zh: '引导语：各项情形之前的共同文字。', en: 'The lead sentence that the items below share.' },
  group: { zh: '一组情形，共用组内写明的内容。', en: 'A group of criteria that share what is stated in it.' },
  criterion: { zh: '列入名单的一种情形。', en: 'One circumstance that puts a party on the list.' },
  except: {
    zh: '例外：符合的不列入。可以层层嵌套，里层推翻外层。',
    en: 'An exception: whoever meets it is not listed. Exceptions nest; the inner one undoes the outer.',
  },
  closing: { zh: '各项情形之后的共同文字。', en: 'The sentence after the items.' },

  procedure: {
    zh: '列入的程序：告知、陈述申辩、决定、异议、救济等。',
    en: 'The steps of listing: notice, defence, decision, objection, remedy.',
  },
  publication: { zh: '公示的平台、内容和期限。', en: 'Where a listing is published, what of it, and for how long.' },
  punishment: { zh: '列入名单的后果。', en: 'The consequences of a listing.' },
  incentives: { zh: '列入守信名单的激励。', en: 'What a listing as trustworthy brings.' },
  measure: { zh: '一项措施，“依据”之后写明法律依据。', en: 'A measure; its legal basis stands after “under”.' },
  bands: { zh: '评价等级，每一等级写明分数范围。', en: 'The bands of the rating, each with its range of points.' },

  requirement: { zh: '标准的一条要求。', en: 'One requirement of a standard.' },
  permits: { zh: '准许采取的措施：清单以外的不得采取。', en: 'Measures that are permitted; no others are.' },
  phrase: { zh: '含糊用语。', en: 'A vague phrase.' },
  note: { zh: '说明理由。', en: 'A note that says why.' },
};

/** Words before a colon. */
export const meaningOfHeading: Readonly<Record<HeadWord, Bilingual>> = {
  given: {
    zh: '各项事实之间总是成立的关系，举例时以此为准。',
    en: 'What always holds between facts, so that example cases are real.',
  },
  issuer: {
    zh: '制定本文件的机关，括号内写明层级。',
    en: 'The authority that issues the document; its level in brackets.',
  },
  instrument: {
    zh: '文件类型：决定本文件有无权力设定名单。',
    en: 'The kind of document. It decides whether the document may create a list at all.',
  },
  number: { zh: '发文字号。', en: 'The number of the document.' },
  territory: {
    zh: '适用的地域；该地域内的标准一并约束本文件。',
    en: 'The territory. Standards of any territory around it bind the document too.',
  },
  field: { zh: '适用的领域。', en: 'The field of regulation.' },
  issued: { zh: '发布日期。', en: 'The day of publication.' },
  effective: {
    zh: '施行日期：草案按这一天有效的规定检查。',
    en: 'The day it takes effect. A draft is held against the norms in force on that day.',
  },
  expires: { zh: '失效日期，含当日。', en: 'The last day on which it is in force.' },
  basis: { zh: '制定依据。', en: 'What it is based on.' },
  repeals: { zh: '同时废止的文件。', en: 'Documents that it repeals.' },
  amends: { zh: '同时修改的文件。', en: 'Documents that it amends.' },

  subjects: { zh: '适用的主体。', en: 'The parties that it applies to.' },
  liable: { zh: '一并列入的责任人员。', en: 'Persons who are listed along with the party.' },
  'decided-by': { zh: '作出列入决定的机关。', en: 'The authority that decides on the listing.' },
  violates: { zh: '所违反的法律条款。', en: 'The provisions that are violated.' },
  proof: { zh: '认定事实所依据的法律文书。', en: 'The legal document that establishes the facts.' },
  harm: { zh: '所危害的领域。全国规定只有四类。', en: 'The interest that is harmed. The national rules know four.' },
  when: { zh: '条件：符合的才适用。', en: 'The condition on which it applies.' },
  except: { zh: '例外的条件。', en: 'The condition of an exception.' },

  consultation: { zh: '制定时征求意见。', en: 'Consultation before the document is issued.' },
  notice: { zh: '作出决定前的告知。', en: 'Notice before the decision.' },
  defence: { zh: '当事人陈述、申辩的期限。', en: 'The time in which the party may state its defence.' },
  hearing: { zh: '听证。', en: 'A hearing.' },
  review: { zh: '复核。', en: 'A review.' },
  approval: { zh: '批准。', en: 'Approval.' },
  decision: { zh: '列入决定：形式、期限和载明的内容。', en: 'The decision: its form, its time limit, what it states.' },
  service: { zh: '送达。', en: 'Service of the decision.' },
  objection: { zh: '对列入提出异议的期限，和答复的期限。', en: 'The time to object, and the time to answer.' },
  answer: { zh: '答复的期限。', en: 'The time to answer.' },
  correction: { zh: '更正错误信息的期限。', en: 'The time in which errors are corrected.' },
  remedy: {
    zh: '行政复议、行政诉讼等救济途径。',
    en: 'Ways of redress, such as administrative review and litigation.',
  },
  platform: { zh: '公示的平台。', en: 'Where it is published.' },
  content: { zh: '公示的内容。', en: 'What is published.' },

  term: { zh: '期限。', en: 'How long it lasts.' },
  repair: { zh: '信用修复的条件。', en: 'The condition of credit repair.' },
  removal: { zh: '移出名单的条件。', en: 'The condition of removal from the list.' },
  'carried-out-by': { zh: '实施措施的机关。', en: 'The authority that carries out the measure.' },

  scale: { zh: '分值的范围。', en: 'The range of points.' },
  start: { zh: '起评分。', en: 'The points that everyone starts with.' },
  cycle: { zh: '评价周期。', en: 'How often the rating is made.' },

  binds: { zh: '本标准约束哪些名单。', en: 'The lists that the standard binds.' },
  'only-if': { zh: '列入的每一种情形都必须符合。', en: 'Every case that is listed must meet it.' },
  'never-if': { zh: '列入的情形一种也不得符合。', en: 'No case that is listed may meet it.' },
  must: { zh: '文件本身必须符合。', en: 'The document itself must meet it.' },
  'must-have': { zh: '名单必须写明的部分。', en: 'Parts that a list must have.' },
  source: { zh: '在原文中的位置。', en: 'The place in the original.' },
  checked: {
    zh: '核实程度：原文、转述或者未核。',
    en: 'How well it was read: in the original, at second hand, or not at all.',
  },
  check: { zh: '由哪一项检查报告。', en: 'The check that reports it.' },

  class: { zh: '含糊用语的类别。', en: 'The class of the phrase.' },
  where: { zh: '出现在哪里才算。', en: 'Where it counts.' },
  'excused-by': { zh: '有什么依据就不算含糊。', en: 'What bounds the phrase, so that it is not reported.' },
  instead: { zh: '更好的写法。', en: 'Better wordings.' },

  expect: { zh: '预期的结果。', en: 'The result that is expected.' },
  date: { zh: '案例发生的日期。', en: 'The day of the case.' },
  rest: { zh: '没有写明的事实都当作没有发生。', en: 'Facts that are not stated are taken as not given.' },
};

/** Connectives that a reader may ask about. */
export const meaningOfConnective: Readonly<Partial<Record<Connective, Bilingual>>> = {
  and: { zh: '两边都符合。', en: 'Both sides hold.' },
  or: { zh: '两边至少一边符合。', en: 'At least one side holds.' },
  not: { zh: '不符合后面的条件。', en: 'What follows does not hold.' },
  implies: { zh: '左边符合时，右边也必须符合。', en: 'Where the left side holds, so does the right.' },
  in: { zh: '取值是其中之一，或者属于这一类。', en: 'The value is one of these, or below this class.' },
  'not-in': { zh: '取值不是其中任何一个。', en: 'The value is none of these.' },
  includes: { zh: '多个取值中有其中之一。', en: 'One of these is among the values.' },
  excludes: { zh: '多个取值中没有其中任何一个。', en: 'None of these is among the values.' },
  'includes-all': { zh: '多个取值中有其中的全部。', en: 'All of these are among the values.' },
  'all-of': { zh: '各行条件都符合。', en: 'Every condition holds.' },
  'any-of': { zh: '各行条件至少一项符合。', en: 'At least one of the conditions holds.' },
  'at-least-of': { zh: '各行条件至少符合这么多项。', en: 'At least so many of the conditions hold.' },
  'one-of': { zh: '这项事实只有一个取值。', en: 'The fact has one of these values.' },
  'several-of': { zh: '这项事实可以有多个取值。', en: 'The fact may have any number of these values.' },
  stating: { zh: '文书必须写明后面的内容。', en: 'The document must state what follows.' },
};
