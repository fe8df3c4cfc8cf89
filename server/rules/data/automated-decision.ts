/** Sensors or software that list, record or deduct with nobody looking. */

import type { Problem } from '../../core/finding.js';
import { quoted } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { automaticIn } from '../../core/said/personal-data.js';
import { besides, type Said } from '../../core/said/said.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';

export const automatedDecision: Rule = {
  code: 'data/automated-decision',
  level: 'error',
  summary: {
    zh: '机器自动认定，没有人审核',
    en: 'Machines decide and nobody reviews',
  },
  why: {
    zh: '电子技术监控设备记录的事实，未经审核不得作为证据，当事人有权查询、陈述和申辩。系统自动列入、自动扣分、自动生成失信记录，错了没有人知道。同一条写明审核、复核、核实、人工的不报告；只是自动比对、自动提示、自动移出、期满自动停止公示的不报告。',
    en: 'What monitoring devices record is no evidence until it is reviewed, and the party may see it and answer. Where a system lists, deducts or records by itself, nobody notices its errors. Silent where the same article has a review or a check by people, for automatic matching and reminders, and for automatic removal at the end of the term.',
  },
  facts: ['APL-07'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “电子抓拍系统<|自动生成失信记录|>。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "The system <|automatically lists|> whoever is below 60 points."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 信用平台根据抓拍结果<|自动扣分|>，低于六十分的<|自动列入失信名单|>。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 “电子监控设备记录的信息，经人工审核后方可作为认定依据，不得自动生成失信记录。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "The system automatically reminds the party; officers review each case."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 列入满三年的，由系统自动移出名单，自动停止公示失信信息。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? automaticIn(model, norms) : [];
    yield* besides(byWords(subject), said, unreviewed);
  },
};

function* byWords({ model }: Subject): Iterable<Problem> {
  const found = [...sayingsIn(model, wanted)];
  if (found.length === 0) return;
  const people = model.clauses.filter(({ text }) => reviewed.test(text));
  const articles = new Set(people.flatMap(({ article }) => article ?? []));
  const clauses = new Set(people);
  for (const { text, at, clause } of found) {
    if (clauses.has(clause) || (clause.article !== undefined && articles.has(clause.article))) continue;
    const words = quoted(text);
    yield {
      at,
      message: {
        zh: `${words.zh}：没有人审核，就成了失信的认定`,
        en: `${words.en}: nobody reviews it before it counts`,
      },
    };
  }
}

const reviewed =
  /(?<!(?:不再|无需|无须|未经|不经|免于|不需)(?:人工)?)(?:审核|复核|核实|核查)|(?<!不再|无需|无须|未经|不经|免于|不需)人工|\breview/iu;

const wanted = {
  about: /自动|\bautomatic/iu,
  zh: /自动(?:识别|抓拍|采集|比对|判定|评定|评分|打分)[^。；]{0,30}?(?:直接|自动)(?:记入|列入|纳入|录入|扣分|扣减|作为|认定|生成)|(?:系统|算法|模型|平台)直接(?:判定|认定|列入|记入|扣分|扣减|评定)|自动(?:生成|形成|产生|评定|计算)[^。；，]{0,6}(?:信用|诚信)[^。；，]{0,2}(?:等级|评分|得分|分数|评价|级别)|自动(?:生成|形成|产生)[^。；，]{0,6}失信[^。；，]{0,4}(?:记录|信息)|自动(?:列入|纳入|认定|记入|判定为)[^。；，]{0,12}(?:名单|失信|记录|档案)|自动(?:扣分|扣减|降级|降低[^。；，]{0,6}等级)/gu,
  en: /\bautomatically (?:lists?|records?|deducts?|downgrades?|blacklists?)\b/giu,
  where: isAboutParties,
  unless: /不得|禁止|移出|\bnot\b/u,
} as const;

function unreviewed({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}：没有人审核，就成了失信的认定`,
      en: `${words.en}: nobody reviews it before it counts`,
    },
  };
}
