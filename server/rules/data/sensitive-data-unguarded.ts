/** Faces, movements, health or bank accounts used for credit, with no purpose or protection stated. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, isAboutParties, sayingsIn } from '../../core/sayings.js';

export const sensitiveDataUnguarded: Rule = {
  code: 'data/sensitive-data-unguarded',
  level: 'warning',
  summary: {
    zh: '使用敏感个人信息，没有写目的和保护措施',
    en: 'Sensitive personal data with neither purpose nor protection',
  },
  why: {
    zh: '人脸、行踪、医疗健康、金融账户是敏感个人信息：只有特定的目的和充分的必要性，并采取严格保护措施，才可以处理。文件任何一条写了特定目的、严格保护、单独同意的不报告；与信用、名单无关的条文不报告；身份证号码、住址的公开由 data/privacy-exposed 报告。',
    en: 'Faces, movements, health and bank accounts are sensitive: they are handled only for a specific purpose, where fully necessary, and under strict protection. Silent where any clause of the text states purpose, strict protection or separate consent, and for clauses that have nothing to do with credit; data/privacy-exposed tells of publication.',
  },
  facts: ['PIPL-02'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “通过<|人脸识别|>采集居民乱扔垃圾的行为，计入信用档案。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "Credit files use <|facial recognition|> at crossings."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 归集个人的<|行踪轨迹|>信息，作为信用评价的依据。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 “通过人脸识别采集的信息计入信用档案的，应当具有特定的目的和充分的必要性，并采取严格保护措施。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "Credit files do not use facial recognition."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 归集个人的行踪轨迹信息，作为信用评价的依据。
第七条 处理敏感个人信息应当取得个人的单独同意，并采取严格保护措施。`,
    },
  ],

  *check({ model }) {
    const found = [...firstOfEach(sayingsIn(model, wanted))];
    if (found.length === 0 || model.clauses.some(({ text }) => guarded.test(text))) return;
    for (const { text, at } of found) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}是敏感个人信息，没有写特定目的和严格保护措施`,
          en: `${words.en}: sensitive data, with neither a specific purpose nor strict protection`,
        },
      };
    }
  },
};

const guarded =
  /特定的?目的|充分的?必要性|严格(?:的)?保护|单独同意|\bspecific purpose\b|\bstrict protection\b|\bseparate consent\b/iu;

const wanted = {
  about:
    /人脸|生物识别|虹膜|声纹|行踪|医疗健康|金融账户|\b(?:facial|biometric|movements?|health data|bank accounts?)\b/iu,
  zh: /人脸识别|人脸信息|生物识别(?:信息)?|虹膜|声纹|行踪轨迹|行踪|医疗健康信息|金融账户(?:信息)?/gu,
  en: /\b(?:facial recognition|biometric data|movement data|health data|bank accounts?)\b/giu,
  where: isAboutParties,
  unless: /不得|禁止|\bnot\b/u,
} as const;
