/** What `--explain-structure` calls the things that it shows, in both languages. */
import type { Bilingual } from '../../grammar/index.js';
import { listKindWords } from '../core/kind-words.js';
import type { ListKind, Role } from '../core/model.js';

export const words = {
  open: { zh: '没有写明', en: 'not stated' },
  yes: { zh: '是', en: 'yes' },
  file: { zh: '文件', en: 'Document' },
  title: { zh: '标题', en: 'title' },
  issuer: { zh: '制定机关', en: 'issuer' },
  instrument: { zh: '文件类型', en: 'instrument' },
  number: { zh: '文号', en: 'number' },
  territory: { zh: '地域', en: 'territory' },
  effective: { zh: '施行', en: 'effective' },
  expires: { zh: '有效期至', en: 'expires' },
  trial: { zh: '试行', en: 'trial' },
  parts: { zh: '结构', en: 'structure' },
  partNames: {
    part: { zh: '编', en: 'part' },
    chapter: { zh: '章', en: 'chapter' },
    section: { zh: '节', en: 'section' },
    Article: { zh: '条', en: 'article' },
    Item: { zh: '项', en: 'item' },
    Annex: { zh: '附件', en: 'annex' },
  },
  name: { zh: '名称', en: 'name' },
  article: { zh: '所在条文', en: 'article' },
  subjects: { zh: '对象', en: 'subjects' },
  decidedBy: { zh: '认定机关', en: 'decided by' },
  governedBy: { zh: '另有规定', en: 'governed by' },
  months: { zh: '个月', en: 'months' },
  excluded: { zh: '不予修复', en: 'excluded' },
  definitions: { zh: '定义', en: 'Definitions' },
  citations: { zh: '引用', en: 'Citations' },
  citation: { zh: '引用', en: 'cites' },
  itself: { zh: '本文件', en: 'this document' },
  clauses: { zh: '条文', en: 'Clauses' },
} as const;

export const roleWords: Readonly<Record<Role, Bilingual>> = {
  title: { zh: '标题', en: 'title' },
  criterion: { zh: '情形', en: 'criterion' },
  lead: { zh: '引导语', en: 'lead' },
  closing: { zh: '结语', en: 'closing' },
  exception: { zh: '例外', en: 'exception' },
  measure: { zh: '措施', en: 'measure' },
  term: { zh: '期限', en: 'term' },
  procedure: { zh: '程序', en: 'procedure' },
  publication: { zh: '公示', en: 'publication' },
  removal: { zh: '移出', en: 'removal' },
  repair: { zh: '信用修复', en: 'repair' },
  definition: { zh: '定义', en: 'definition' },
  score: { zh: '评分', en: 'score' },
  other: { zh: '其他', en: 'other' },
};

export const kindWords: Readonly<Record<ListKind | 'record', Bilingual>> = {
  ...listKindWords,
  record: { zh: '信用记录', en: 'Credit record' },
};
