/** Amounts, periods and counts in Arabic numerals, in a text that should write them in Chinese ones. */
import { writeNumeral } from '../../../grammar/values/numeral.js';
import type { Instrument } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, isAboutParties, sayingsIn } from '../../core/sayings.js';

export const numeralForm: Rule = {
  code: 'drafting/numeral-form',
  level: 'hint',
  summary: {
    zh: '数额、期限用了阿拉伯数字',
    en: 'Amounts and periods in Arabic numerals',
  },
  why: {
    zh: '立法中的时间段、人数、次数、金额用汉字数字，公历日期、文号、标准号用阿拉伯数字。只看写明或者看得出是法律、地方性法规的文件里与信用、名单有关的条文；规章的写法不一，规范性文件按公文的数字用法，不提示；每条提示一处。',
    en: 'Legislation writes periods, counts and amounts in Chinese numerals; dates, document numbers and standards keep Arabic ones. Only clauses on credit and lists in laws and local regulations, where the kind is stated or plain; rules differ, and normative documents follow the usage of official papers. One hint an article.',
  },
  facts: ['LTN-03'],
  bad: [
    {
      text: `法规 “某市信用条例” {
  文件类型：地方性法规
  条 “列入期限为<|3年|>。”
}`,
    },
    {
      text: `regulation "Regulations on credit" {
  instrument: local-regulation
  article "列入名单后再次违法的，处<|5万元|>以上十万元以下罚款。"
}`,
    },
    {
      as: 'text',
      text: `某市信用条例
第九条 公示期限为<|12个月|>。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用条例” {
  文件类型：地方性法规
  条 “本条例自2026年5月1日起施行，列入期限为三年。”
}`,
    },
    {
      text: `regulation "Regulations on credit" {
  instrument: local-regulation
  article "The listing lasts 3 years."
}`,
    },
    {
      as: 'text',
      text: `关于信用管理的通知
第九条 公示期限为12个月。`,
    },
  ],

  *check({ model }) {
    if (!model.regulations.some(({ instrument }) => instrument && legislative.has(instrument.value))) return;
    for (const { text, at, groups } of firstOfEach(sayingsIn(model, wanted))) {
      const words = quoted(text);
      const value = Number(groups.number);
      const isWhole = Number.isSafeInteger(value) && value > 0;
      const newText = `${isWhole ? writeNumeral(value, 'zh') : ''}${groups.power ?? ''}${groups.unit ?? ''}`;
      const better = quoted(newText);
      yield {
        at,
        message: {
          zh: `${words.zh}在立法中用汉字数字`,
          en: `${words.en} is written in Chinese numerals in legislation`,
        },
        ...(isWhole
          ? {
              fixes: [
                {
                  kind: 'form' as const,
                  title: { zh: `改为${better.zh}`, en: `Write ${better.en}` },
                  edits: [{ span: at, newText }],
                },
              ],
            }
          : {}),
      };
    }
  },
};

const legislative: ReadonlySet<Instrument> = new Set<Instrument>(['law', 'local-regulation']);

const wanted = {
  about: /\d/u,
  zh: /(?<![\d.〔〕第年月号\-/A-Za-z])(?<number>\d{1,6}(?:\.\d+)?)\s?(?<power>[万亿])?(?<unit>元|个月|个工作日|工作日|年(?!度|\d|\s?\d|版)|次|人|倍|日(?!起))/gu,
  where: isAboutParties,
} as const;
