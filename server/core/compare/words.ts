/** What a comparison calls things, in both languages. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Comparison, SectionKey } from './comparison.js';

export const sideLabels: Readonly<Record<Comparison['kind'], readonly [left: Bilingual, right: Bilingual]>> = {
  texts: [
    { zh: '甲', en: 'A' },
    { zh: '乙', en: 'B' },
  ],
  versions: [
    { zh: '旧文本', en: 'old text' },
    { zh: '新文本', en: 'new text' },
  ],
  standard: [
    { zh: '草案', en: 'draft' },
    { zh: '标准', en: 'standard' },
  ],
};

export const sectionLabels: Readonly<Record<SectionKey, Bilingual>> = {
  document: { zh: '文件', en: 'The documents' },
  definitions: { zh: '定义', en: 'Definitions' },
  articles: { zh: '改动的条文', en: 'Articles that changed' },
  list: { zh: '名单', en: 'The list' },
  exceptions: { zh: '例外', en: 'Exceptions' },
  procedure: { zh: '程序和公示', en: 'Procedure and publication' },
  leaving: { zh: '期限、修复和移出', en: 'Term, repair and removal' },
  measures: { zh: '措施', en: 'Measures' },
  scale: { zh: '怎样计分', en: 'How points are reckoned' },
  deductions: { zh: '扣分', en: 'Deductions' },
  additions: { zh: '加分', en: 'Additions' },
  direct: { zh: '直接评定', en: 'Graded straight away' },
  bands: { zh: '等级和后果', en: 'Bands and what follows' },
  required: { zh: '标准要求的内容', en: 'What the standard requires' },
  permitted: { zh: '惩戒措施', en: 'Measures of punishment' },
};

export const labels = {
  title: { zh: '标题', en: 'title' },
  issuer: { zh: '制定机关', en: 'issuer' },
  instrument: { zh: '文件类型', en: 'instrument' },
  number: { zh: '文号', en: 'number' },
  territory: { zh: '地域', en: 'territory' },
  effective: { zh: '施行', en: 'takes effect' },
  expires: { zh: '有效期至', en: 'expires' },
  name: { zh: '名称', en: 'name' },
  subjects: { zh: '对象', en: 'subjects' },
  liable: { zh: '连带', en: 'listed along with it' },
  decidedBy: { zh: '认定机关', en: 'decided by' },
  lead: { zh: '引导语', en: 'lead sentence' },
  proof: { zh: '凭', en: 'proof' },
  harm: { zh: '危害', en: 'field harmed' },
  violates: { zh: '违反', en: 'violates' },
  exception: { zh: '例外', en: 'exception' },
  publication: { zh: '公示', en: 'publication' },
  article: { zh: '条文', en: 'article' },
  term: { zh: '期限', en: 'term' },
  repair: { zh: '信用修复', en: 'repair' },
  removal: { zh: '移出', en: 'removal' },
  scale: { zh: '分值', en: 'scale' },
  start: { zh: '起评', en: 'start' },
  startBand: { zh: '起评时的等级', en: 'band at the start' },
  cycle: { zh: '周期', en: 'cycle' },
  quota: { zh: '名额', en: 'quota' },
  full: { zh: '分量', en: 'weight' },
} as const satisfies Record<string, Bilingual>;

export const absentWords = {
  unstated: { zh: '没有写明', en: 'not stated' },
  none: { zh: '没有', en: 'none' },
  noDeduction: { zh: '不扣分', en: 'costs nothing' },
  noAddition: { zh: '不加分', en: 'gives nothing' },
  noBand: { zh: '没有相应的等级', en: 'no such band' },
  noQuota: { zh: '不限', en: 'no limit' },
} as const satisfies Record<string, Bilingual>;
