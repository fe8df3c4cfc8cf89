/** What kinds of lists, roles of sentences, instruments and steps of a procedure are called, in both languages. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Instrument, ListKind, ProcedureStep, Role } from '../model.js';

export const listKindWords: Readonly<Record<ListKind, Bilingual>> = {
  blacklist: { zh: '黑名单', en: 'Blacklist' },
  redlist: { zh: '红名单', en: 'Red list' },
  watchlist: { zh: '关注名单', en: 'Watch list' },
  rating: { zh: '信用评价', en: 'Rating' },
};

export const stepWords: Readonly<Record<ProcedureStep, Bilingual>> = {
  consultation: { zh: '征求意见', en: 'consultation' },
  notice: { zh: '告知', en: 'notice' },
  defence: { zh: '陈述申辩', en: 'defence' },
  hearing: { zh: '听证', en: 'hearing' },
  review: { zh: '复核', en: 'review' },
  approval: { zh: '批准', en: 'approval' },
  decision: { zh: '决定', en: 'decision' },
  service: { zh: '送达', en: 'service' },
  objection: { zh: '异议', en: 'objection' },
  answer: { zh: '答复', en: 'answer' },
  correction: { zh: '更正', en: 'correction' },
  remedy: { zh: '救济', en: 'remedy' },
};

export const instrumentWords: Readonly<Record<Instrument, Bilingual>> = {
  law: { zh: '法律', en: 'law' },
  'administrative-regulation': { zh: '行政法规', en: 'administrative regulation' },
  'central-policy': { zh: '中央政策文件', en: 'central policy' },
  'departmental-rule': { zh: '部门规章', en: 'departmental rule' },
  'local-regulation': { zh: '地方性法规', en: 'local regulation' },
  'local-government-rule': { zh: '地方政府规章', en: 'local government rule' },
  'normative-document': { zh: '行政规范性文件', en: 'normative document' },
};

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
