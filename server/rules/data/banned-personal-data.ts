/** Religion, genes, fingerprints, blood type or medical history in a credit record. */

import type { Problem } from '../../core/finding.js';
import { quoted } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { collectedIn } from '../../core/said/personal-data.js';
import { besides, type Said } from '../../core/said/said.js';
import { firstOfEach, sayingsIn } from '../../core/sayings.js';

export const bannedPersonalData: Rule = {
  code: 'data/banned-personal-data',
  level: 'error',
  slight: 'warning',
  summary: {
    zh: '采集禁止采集的个人信息',
    en: 'Personal data are collected that may not be',
  },
  why: {
    zh: '宗教信仰、基因、指纹、血型、疾病和病史信息，征信一律不得采集；收入、存款、有价证券、商业保险、不动产和纳税数额，要告知不利后果并取得书面同意。这些信息说明不了守信不守信，却足以伤人。写明不得采集的、写明书面同意的不报告；企业的信息、与信用无关的登记不报告。',
    en: 'Religion, genes, fingerprints, blood type, disease and medical history are never collected for credit; income, deposits, securities, insurance, real estate and tax amounts only with written consent after the downside was told. They say nothing of trustworthiness and can do much harm. Silent where collecting is forbidden or consent is written, and for data on enterprises.',
  },
  facts: ['CRI-01', 'CRI-02'],
  bad: [
    {
      text: `法规 “某市个人信用信息办法” {
  条 “<|归集自然人的职业、宗教信仰|>和纳税情况，形成信用档案。”
}`,
    },
    {
      text: `regulation "Measures on personal credit" {
  article "The file <|holds the blood type|> of the resident."
}`,
    },
    {
      as: 'text',
      text: `某市个人信用办法
第六条 <|采集个人的学历、疾病史|>，记入信用档案。`,
    },
  ],
  good: [
    {
      text: `法规 “某市个人信用信息办法” {
  条 “不得采集自然人的宗教信仰、基因、指纹、血型、疾病和病史信息。”
}`,
    },
    {
      text: `regulation "Measures on personal credit" {
  article "Religion and blood type must not be collected."
}`,
    },
    {
      as: 'text',
      text: `某市个人信用办法
第六条 采集自然人的收入、存款信息，应当告知不利后果并取得其书面同意。`,
    },
    {
      as: 'text',
      text: `某市个人信用办法
第六条 驾驶人申请从业资格应当符合下列条件：
（一）无妨碍安全驾驶的疾病病史，无不良信用记录。
第七条 个人的不良信息由房产主管部门载入信用档案。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    if (model.kind !== 'text') return yield* byWords(subject);
    const first = besides(byWords(subject), collectedIn(model, norms, 'banned-item'), collected);
    yield* besides(first, collectedIn(model, norms, 'consent-item'), said => ({ ...unasked(said), as: 'slight' }));
  },
};

function* byWords({ model }: Subject): Iterable<Problem> {
  for (const { text, at, sentence } of sayingsIn(model, banned)) {
    if (!credit.test(sentence) && !model.regulations.some(({ title }) => credit.test(title.text))) continue;
    const words = quoted(text);
    yield {
      at,
      message: {
        zh: `${words.zh}：这类个人信息不得采集`,
        en: `${words.en}: personal data of this kind may not be collected`,
      },
    };
  }
  for (const { text, at } of firstOfEach(sayingsIn(model, consenting))) {
    const words = quoted(text);
    yield {
      at,
      as: 'slight',
      message: {
        zh: `${words.zh}没有写明取得书面同意`,
        en: `${words.en}: no written consent is asked for`,
      },
    };
  }
}

const credit = /信用|征信|失信|诚信|\bcredit\b|\btrustworth/iu;
const where = ({ role }: { readonly role: string }) => role !== 'title' && role !== 'definition';

const banned = {
  about:
    /宗教|基因|指纹|血型|病史|疾病|健康|生物识别|\b(?:religio\w+|genes?|genetic|fingerprints?|blood type|medical history)\b/iu,
  zh: /(?:采集|归集|收集|录入|记录|记入|纳入|登记|载入|包括|填报|录存)[^。；]{0,40}?(?:宗教信仰|宗教|基因|指纹|血型|疾病史|病史|疾病|健康状况|健康信息|生物识别信息)/gu,
  en: /\b(?:collects?|holds?|records?|includes?)\b[^.;]{0,40}?\b(?:religion|religious belief|genes|genetic data|fingerprints?|blood type|medical history)\b/giu,
  where,
  unless: /不得|禁止|不予|不应|除外|\bnot\b/u,
} as const;

const consenting = {
  about: /存款|有价证券|商业保险|收入|\b(?:deposits?|income|securities)\b/iu,
  zh: /(?<=(?:采集|归集|收集)(?:自然人|个人|居民)[^。；]{0,30})(?:银行|个人)?(?:存款|有价证券|商业保险|收入)/gu,
  en: /\bcollects?\b[^.;]{0,30}?\b(?:deposits|income|securities)\b[^.;]{0,20}\b(?:resident|person|individual)s?\b/giu,
  where,
  unless: /不得|禁止|同意|授权|不予|除外|\b(?:consent|not)\b/u,
} as const;

function collected({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}：这类个人信息不得采集`,
      en: `${words.en}: personal data of this kind may not be collected`,
    },
  };
}

function unasked({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: { zh: `${words.zh}没有写明取得书面同意`, en: `${words.en}: no written consent is asked for` },
  };
}
