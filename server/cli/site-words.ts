/** What the categories of checks are called. */
import type { Bilingual } from '../../grammar/index.js';

/** Its own name where it has no other. */
export function categoryName(category: string): Bilingual {
  return names[category] ?? { zh: category, en: category };
}

const names: Readonly<Record<string, Bilingual>> = {
  authority: { zh: '设定权限', en: 'Power to create a list' },
  case: { zh: '案例', en: 'Cases' },
  citation: { zh: '引用', en: 'Citations' },
  clarity: { zh: '明确', en: 'Clarity' },
  data: { zh: '个人信息', en: 'Personal data' },
  drafting: { zh: '立法技术', en: 'Drafting' },
  fairness: { zh: '公平', en: 'Fairness' },
  logic: { zh: '逻辑', en: 'Logic' },
  measures: { zh: '惩戒和激励措施', en: 'Measures' },
  procedure: { zh: '程序', en: 'Procedure' },
  redlist: { zh: '红名单', en: 'Red lists' },
  score: { zh: '信用评分', en: 'Scores' },
  suppression: { zh: '不再报告', en: 'Suppressions' },
  syntax: { zh: '写法', en: 'Syntax' },
};
