/** Repair that costs a fee, a deposit or a course. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, sayingsIn } from '../../core/sayings.js';

export const paidRepair: Rule = {
  code: 'procedure/paid-repair',
  level: 'hint',
  summary: {
    zh: '信用修复要交钱或者参加培训',
    en: 'Repair costs a fee or a course',
  },
  why: {
    zh: '纠正了行为就可以修复，不应当再花钱买：收费把修复变成生意，也挡住付不起的人。已经核实的依据是地方性法规和“谁认定、谁修复”的统一窗口，全国性的收费规定没有核实，所以只作提示。写明不收取费用的不报告；履行罚款、赔偿义务不是修复的收费。',
    en: 'Whoever has corrected the conduct may be repaired and should not have to buy it: fees make a trade of repair and shut out those who cannot pay. What was verified is local regulations and the single window by which the identifying body repairs, so this is a hint. Silent where no fee is charged; paying the fine or the damage is no fee.',
  },
  facts: ['LOC-11', 'REP22-08'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  信用修复：“申请信用修复的，应当<|缴纳五百元工本费|>。”
}`,
    },
    {
      text: `blacklist severe "List" {
  repair: "Repair is granted on <|payment of a deposit|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 当事人申请信用修复，应当<|参加信用修复专题培训|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  信用修复：“办理信用修复不收取任何费用。”
}`,
    },
    {
      text: `blacklist severe "List" {
  repair: "Repair is granted free of charge once the fine is paid."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 当事人缴纳罚款、纠正违法行为的，可以申请信用修复，不得以任何名义收费。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of firstOfEach(sayingsIn(model, wanted))) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `信用修复要${words.zh}`,
          en: `Repair depends on ${words.en}`,
        },
      };
    }
  },
};

const wanted = {
  about: /修复|\brepair/iu,
  zh: /(?:缴纳|交纳|支付|收取|交付)[^。；，]{0,10}?(?:工本费|服务费|手续费|修复费|培训费|保证金|押金|费用)|(?<=(?:应当|须|需|必须)[^。；，]{0,8})参加[^。；，]{0,16}?培训|参加[^。；，]{0,16}?培训(?=[^。；]{0,12}(?:方可|证明|合格))/gu,
  en: /\b(?:payment of a|pay(?:ing|s)? a|on a|charged a) (?:fee|deposit)\b|\b(?:paid|compulsory) (?:course|training)\b/giu,
  where: ({ role }: { readonly role: string }) => role === 'repair' || role === 'removal' || role === 'procedure',
  unless:
    /不得以|不(?:得)?[^。；，]{0,8}(?:收取|收费)|免费|免收|罚款[^。；，]{0,6}(?:缴纳|支付)|鼓励|可以(?:自愿)?参加|\b(?:free of charge|no fee)\b/u,
} as const;
