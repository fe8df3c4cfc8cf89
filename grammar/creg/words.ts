/**
 * The keywords of the language: one entry a word, both faces, and where a heading or block may stand.
 *
 * The first spelling of a face is the one that is printed; the others are accepted. A keyword counts only in its
 * place (see `type-words.ts`), so none of these is reserved. The key of an entry is its identity in the tree: it is
 * the same in both faces and never changes.
 */
import type { Face } from '../span.js';

export interface Spelling {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** A word that begins a block, with the blocks (or `file`) it may stand in. */
export interface BlockEntry extends Spelling {
  readonly in: readonly Place[];
}

/** A word before `：`; `condition` says that a condition follows instead of items. */
export interface HeadEntry extends Spelling {
  readonly in: readonly Place[];
  readonly condition?: true;
}

/** The blocks by what may stand in them. `list` is a black list, red list or watch list. */
export type Place =
  | 'file'
  | 'regulation'
  | 'standard'
  | 'vocabulary'
  | 'lexicon'
  | 'article'
  | 'list'
  | 'group'
  | 'criterion'
  | 'exception'
  | 'procedure'
  | 'publication'
  | 'measures'
  | 'measure'
  | 'rating'
  | 'indicator'
  | 'score'
  | 'bands'
  | 'band'
  | 'requirement'
  | 'permits'
  | 'phrase'
  | 'case';

const lists = ['list', 'article'] as const;
const parts = ['list', 'group', 'criterion', 'article'] as const;
const dated = ['regulation', 'standard', 'criterion', 'exception', 'requirement', 'measure'] as const;

/** Statements with a grammar of their own; everything else that begins a block is in `blockWords`. */
export const statementWords = {
  use: { zh: ['使用'], en: ['use'], in: ['file', 'regulation', 'standard', 'vocabulary', 'lexicon'] },
  fact: { zh: ['事实'], en: ['fact'], in: ['file', 'regulation', 'standard', 'vocabulary', 'rating', ...lists] },
  define: {
    zh: ['定义'],
    en: ['define'],
    in: ['file', 'regulation', 'standard', 'vocabulary', 'rating', 'article', ...lists],
  },
  case: { zh: ['案例'], en: ['case'], in: ['file', 'regulation'] },
  direct: { zh: ['直接'], en: ['direct'], in: ['rating'] },
  deduct: { zh: ['扣分'], en: ['deduct'], in: ['rating', 'indicator'] },
  add: { zh: ['加分'], en: ['add'], in: ['rating', 'indicator'] },
  indicator: { zh: ['指标'], en: ['indicator'], in: ['rating'] },
} as const satisfies Record<string, BlockEntry>;

export const blockWords = {
  regulation: { zh: ['法规'], en: ['regulation'], in: ['file'] },
  standard: { zh: ['标准'], en: ['standard'], in: ['file'] },
  vocabulary: { zh: ['词汇'], en: ['vocabulary'], in: ['file'] },
  lexicon: { zh: ['词库'], en: ['lexicon'], in: ['file'] },

  chapter: { zh: ['章'], en: ['chapter'], in: ['regulation', 'list', 'rating'] },
  section: { zh: ['节'], en: ['section'], in: ['regulation', 'list', 'rating'] },
  article: { zh: ['条'], en: ['article'], in: ['regulation', 'list', 'rating'] },
  paragraph: { zh: ['款'], en: ['paragraph'], in: ['article'] },
  item: { zh: ['项'], en: ['item'], in: ['article'] },
  annex: { zh: ['附件'], en: ['annex'], in: ['regulation'] },

  blacklist: { zh: ['黑名单'], en: ['blacklist'], in: ['file', 'regulation'] },
  redlist: { zh: ['红名单'], en: ['redlist'], in: ['file', 'regulation'] },
  watchlist: { zh: ['关注名单'], en: ['watchlist'], in: ['file', 'regulation'] },
  rating: { zh: ['信用评价'], en: ['rating'], in: ['file', 'regulation'] },

  lead: { zh: ['引导语'], en: ['lead'], in: ['list', 'group', 'article'] },
  group: { zh: ['组'], en: ['group'], in: ['list', 'article'] },
  criterion: { zh: ['情形'], en: ['criterion'], in: ['list', 'group', 'article'] },
  except: { zh: ['例外'], en: ['except'], in: ['list', 'group', 'criterion', 'exception', 'article'] },
  closing: { zh: ['结语'], en: ['closing'], in: ['list', 'group', 'article'] },

  procedure: { zh: ['程序'], en: ['procedure'], in: ['list', 'rating', 'article'] },
  publication: { zh: ['公示'], en: ['publication'], in: ['list', 'rating', 'article'] },
  punishment: { zh: ['惩戒'], en: ['punishment'], in: ['list', 'band', 'article'] },
  incentives: { zh: ['激励'], en: ['incentives'], in: ['list', 'band', 'article'] },
  measure: { zh: ['措施'], en: ['measure'], in: ['measures', 'permits'] },
  bands: { zh: ['等级'], en: ['bands'], in: ['rating'] },

  requirement: { zh: ['要求'], en: ['requirement'], in: ['standard'] },
  permits: { zh: ['准许'], en: ['permits'], in: ['standard'] },

  phrase: { zh: ['词语'], en: ['phrase'], in: ['lexicon'] },
  note: { zh: ['说明'], en: ['note'], in: ['phrase', 'requirement'] },
} as const satisfies Record<string, BlockEntry>;

export const headWords = {
  given: { zh: ['已知'], en: ['given'], in: ['file', 'vocabulary', 'standard', 'regulation', 'list'], condition: true },

  issuer: { zh: ['制定机关'], en: ['issuer'], in: ['regulation', 'standard'] },
  instrument: { zh: ['文件类型'], en: ['instrument'], in: ['regulation', 'standard'] },
  number: { zh: ['文号'], en: ['number'], in: ['regulation', 'standard'] },
  territory: { zh: ['地域'], en: ['territory'], in: ['regulation', 'standard'] },
  field: { zh: ['领域'], en: ['field'], in: ['regulation', 'standard'] },
  issued: { zh: ['发布'], en: ['issued'], in: ['regulation', 'standard'] },
  effective: { zh: ['施行'], en: ['effective'], in: dated },
  expires: { zh: ['有效期至'], en: ['expires'], in: dated },
  basis: { zh: ['依据'], en: ['basis'], in: ['regulation', 'standard', 'measure', 'criterion', 'list'] },
  repeals: { zh: ['废止'], en: ['repeals'], in: ['regulation', 'standard'] },
  amends: { zh: ['修改'], en: ['amends'], in: ['regulation', 'standard'] },

  subjects: { zh: ['对象'], en: ['subjects'], in: [...parts, 'rating', 'measure'] },
  liable: { zh: ['连带'], en: ['liable'], in: parts },
  'decided-by': { zh: ['认定机关'], en: ['decided-by'], in: [...parts, 'rating'] },
  violates: { zh: ['违反'], en: ['violates'], in: parts },
  proof: { zh: ['凭'], en: ['proof'], in: parts },
  harm: { zh: ['危害'], en: ['harm'], in: parts },
  when: { zh: ['当'], en: ['when'], in: [...parts, 'exception', 'measure', 'score'], condition: true },
  except: { zh: ['例外'], en: ['except'], in: [...parts, 'exception', 'measure'], condition: true },

  consultation: { zh: ['征求意见'], en: ['consultation'], in: ['procedure'] },
  notice: { zh: ['告知'], en: ['notice'], in: ['procedure'] },
  defence: { zh: ['陈述申辩'], en: ['defence', 'defense'], in: ['procedure'] },
  hearing: { zh: ['听证'], en: ['hearing'], in: ['procedure'] },
  review: { zh: ['复核'], en: ['review'], in: ['procedure'] },
  approval: { zh: ['批准'], en: ['approval'], in: ['procedure'] },
  decision: { zh: ['决定'], en: ['decision'], in: ['procedure'] },
  service: { zh: ['送达'], en: ['service'], in: ['procedure'] },
  objection: { zh: ['异议'], en: ['objection'], in: ['procedure'] },
  answer: { zh: ['答复'], en: ['answer'], in: ['procedure'] },
  correction: { zh: ['更正'], en: ['correction'], in: ['procedure'] },
  remedy: { zh: ['救济'], en: ['remedy'], in: ['procedure'] },
  platform: { zh: ['平台'], en: ['platform'], in: ['publication'] },
  content: { zh: ['内容'], en: ['content'], in: ['publication'] },

  term: { zh: ['期限'], en: ['term'], in: [...lists, 'group', 'criterion', 'measure', 'publication'] },
  repair: { zh: ['信用修复'], en: ['repair'], in: [...lists, 'group', 'criterion'], condition: true },
  removal: { zh: ['移出'], en: ['removal'], in: [...lists, 'group', 'criterion'], condition: true },
  'carried-out-by': { zh: ['实施机关'], en: ['carried-out-by'], in: ['measure'] },

  scale: { zh: ['分值'], en: ['scale'], in: ['rating'] },
  start: { zh: ['起评'], en: ['start'], in: ['rating'] },
  cycle: { zh: ['周期'], en: ['cycle'], in: ['rating'] },

  binds: { zh: ['约束'], en: ['binds'], in: ['standard'] },
  'only-if': { zh: ['仅当'], en: ['only-if'], in: ['requirement'], condition: true },
  'never-if': { zh: ['不得'], en: ['never-if'], in: ['requirement'], condition: true },
  must: { zh: ['应当'], en: ['must'], in: ['requirement'], condition: true },
  'must-have': { zh: ['应有'], en: ['must-have'], in: ['requirement'] },
  source: { zh: ['出处'], en: ['source'], in: ['requirement', 'permits', 'measure', 'standard'] },
  checked: { zh: ['核实'], en: ['checked'], in: ['requirement', 'permits', 'measure'] },
  check: { zh: ['检查'], en: ['check'], in: ['requirement', 'permits', 'phrase'] },

  class: { zh: ['类别'], en: ['class'], in: ['phrase'] },
  where: { zh: ['位置'], en: ['where'], in: ['phrase'] },
  'excused-by': { zh: ['免于'], en: ['excused-by'], in: ['phrase'] },
  instead: { zh: ['改为'], en: ['instead'], in: ['phrase'] },

  expect: { zh: ['预期'], en: ['expect'], in: ['case'] },
  date: { zh: ['日期'], en: ['date'], in: ['case'] },
  rest: { zh: ['其余'], en: ['rest'], in: ['case'] },
} as const satisfies Record<string, HeadEntry>;

/** Words inside values, beside the forms that have a node of their own (deadline, window, `载明`). */
export const markWords = {
  by: { zh: ['依', '由', '按'], en: ['by'] },
  valid: { zh: ['有效'], en: ['valid'] },
  cap: { zh: ['累计上限'], en: ['cap'] },
  each: { zh: ['按次'], en: ['each'] },
  top: { zh: ['限前'], en: ['top'] },
  max: { zh: ['满分'], en: ['max'] },
  whole: { zh: ['整数'], en: ['whole'] },
  listed: { zh: ['列入'], en: ['listed'] },
  'not-listed': { zh: ['不列入'], en: ['not listed'] },
  undetermined: { zh: ['未定'], en: ['not determined'] },
  score: { zh: ['得分'], en: ['score'] },
  band: { zh: ['等级'], en: ['band'] },
  none: { zh: ['无'], en: ['none'] },
} as const satisfies Record<string, Spelling>;

/** Connectives and other small words that the grammar names. */
export const connectives = {
  and: { zh: ['且', '并且'], en: ['and'] },
  or: { zh: ['或', '或者'], en: ['or'] },
  not: { zh: ['非'], en: ['not'] },
  implies: { zh: ['则'], en: ['implies'] },
  in: { zh: ['属于'], en: ['in'] },
  'not-in': { zh: ['不属于'], en: ['not in'] },
  includes: { zh: ['含'], en: ['includes'] },
  excludes: { zh: ['不含'], en: ['excludes'] },
  'includes-all': { zh: ['全含'], en: ['includes all'] },
  'all-of': { zh: ['同时'], en: ['all of'] },
  'any-of': { zh: ['下列之一'], en: ['any of'] },
  'at-least-of': { zh: ['至少'], en: ['at least'] },
  'one-of': { zh: ['之一'], en: ['one of'] },
  'several-of': { zh: ['若干'], en: ['several of'] },
  on: { zh: ['于'], en: ['on'] },
  under: { zh: ['依据'], en: ['under'] },
  'by-table': { zh: ['按'], en: ['by'] },
  stating: { zh: ['载明'], en: ['stating'] },
  within: { zh: ['内'], en: ['within'] },
  of: { zh: ['之日起'], en: ['of'] },
  from: { zh: ['自'], en: ['from'] },
  to: { zh: ['至', '到'], en: ['to'] },
} as const satisfies Record<string, Spelling>;

/** What a bound says, whichever word says it. 以上 以下 以内 include the number (Civil Code art. 1259, CC-01). */
export interface BoundWord {
  readonly side: 'lower' | 'upper' | 'exact';
  readonly inclusive: boolean;
}

/** Words and signs before the value. The first of a meaning is the plain one of its face. */
export const boundsBefore: Readonly<Record<string, BoundWord>> = {
  达到: { side: 'lower', inclusive: true },
  不少于: { side: 'lower', inclusive: true },
  不低于: { side: 'lower', inclusive: true },
  满: { side: 'lower', inclusive: true },
  最短: { side: 'lower', inclusive: true },
  超过: { side: 'lower', inclusive: false },
  高于: { side: 'lower', inclusive: false },
  不超过: { side: 'upper', inclusive: true },
  不多于: { side: 'upper', inclusive: true },
  不高于: { side: 'upper', inclusive: true },
  最长: { side: 'upper', inclusive: true },
  不满: { side: 'upper', inclusive: false },
  低于: { side: 'upper', inclusive: false },
  少于: { side: 'upper', inclusive: false },
  为: { side: 'exact', inclusive: true },
  'at least': { side: 'lower', inclusive: true },
  'more than': { side: 'lower', inclusive: false },
  'at most': { side: 'upper', inclusive: true },
  'less than': { side: 'upper', inclusive: false },
  is: { side: 'exact', inclusive: true },
};

export const boundsAfter: Readonly<Record<string, BoundWord>> = {
  以上: { side: 'lower', inclusive: true },
  以外: { side: 'lower', inclusive: false },
  以下: { side: 'upper', inclusive: true },
  以内: { side: 'upper', inclusive: true },
};

export const boundSigns: Readonly<Record<string, BoundWord>> = {
  '≥': { side: 'lower', inclusive: true },
  '>=': { side: 'lower', inclusive: true },
  '>': { side: 'lower', inclusive: false },
  '≤': { side: 'upper', inclusive: true },
  '<=': { side: 'upper', inclusive: true },
  '<': { side: 'upper', inclusive: false },
  '=': { side: 'exact', inclusive: true },
};

export type StatementWord = keyof typeof statementWords;
export type BlockWord = keyof typeof blockWords;
export type HeadWord = keyof typeof headWords;
export type MarkWord = keyof typeof markWords;
export type Connective = keyof typeof connectives;

/** The spelling of a word that is printed in a face. */
export function spell(entry: Spelling, face: Face): string {
  const [first] = entry[face];
  if (first === undefined) throw new Error('a keyword without a spelling');
  return first;
}
