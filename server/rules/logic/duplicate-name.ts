/** One name with two meanings. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'logic/duplicate-name';

export const duplicateName: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '同一个名称有两个意思',
    en: 'One name has two meanings',
  },
  why: {
    zh: '看得见的两个名称相同，读者和机器都分不清指哪一个，所以没有“里面的盖住外面的”。选项属于各自的事实，不会相撞；情形和事实可以同名；措施可以在几处同名。',
    en: 'Where two visible names are the same, neither readers nor the tool can tell which is meant; nothing shadows. Values of a choice belong to their fact and never collide; a criterion may have the name of a fact; a measure may follow from several lists.',
  },
  facts: [],
  bad: [
    {
      text: `事实 拖欠金额：元
事实 <|拖欠金额|>：元`,
    },
    {
      text: `fact <|fine-amount|>: yuan`,
    },
    {
      text: `事实 原料：之一 { 面粉、食盐 }
事实 货物：之一 { 食盐、木材 }
黑名单 失信 “失信名单” {
  情形 盐 “违法销售食盐的” { 当：<|食盐|> }
}`,
    },
  ],
  good: [
    {
      text: `事实 拖欠金额：元
事实 拖欠人数：人`,
    },
    {
      text: `fact unpaid-fine: yuan`,
    },
    {
      text: `事实 原料：之一 { 面粉、食盐 }
事实 货物：之一 { 食盐、木材 }
黑名单 失信 “失信名单” {
  情形 盐 “违法销售食盐的” { 当：货物 = 食盐 }
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
