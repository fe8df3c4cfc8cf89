/** A rule or notice that calls itself 条例. */
import type { Instrument } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

export const ruleTitle: Rule = {
  code: 'drafting/rule-title',
  level: 'warning',
  summary: {
    zh: '规章、规范性文件称为“条例”',
    en: 'A rule or notice is called 条例',
  },
  why: {
    zh: '规章一般称“规定”“办法”，不得称“条例”：名称告诉读者它有多大效力。只看写明或者看得出文件类型的；国务院的行政法规和地方性法规可以称条例，不报告；英文题名看 Regulations 一词，不报告。',
    en: 'A rule is called 规定 or 办法, never 条例: the title tells readers how much force it has. Only where the kind of instrument is stated or plain; administrative and local regulations may be called 条例; English titles are not looked at.',
  },
  facts: ['RR-01'],
  bad: [
    {
      text: `法规 “<|某市社会信用条例|>” {
  文件类型：地方政府规章
}`,
    },
    {
      text: `regulation "<|某市养犬信用条例|>" / "Measures on dogs" {
  instrument: normative-document
}`,
    },
    {
      as: 'text',
      text: `<|某市社会信用条例|>
（2025年3月1日某市人民政府令第9号公布）
第一条 为了加强信用管理，制定本条例。`,
    },
  ],
  good: [
    {
      text: `法规 “某市社会信用管理办法” {
  文件类型：地方政府规章
}`,
    },
    {
      text: `regulation "Regulations on social credit" {
  instrument: local-regulation
}`,
    },
    {
      as: 'text',
      text: `某市社会信用条例
（2025年3月1日某市人民代表大会常务委员会通过）
第一条 为了加强信用管理，制定本条例。`,
    },
    {
      as: 'text',
      text: `风筝管理条例
（1990年3月1日国务院批准 1990年4月1日某部令第9号发布）
第一条 为了加强风筝管理，制定本条例。`,
    },
  ],

  *check({ model }) {
    for (const { title, instrument } of model.regulations) {
      const kind = instrument && kinds[instrument.value];
      if (!kind || !/条例(?:（[^）]*）|\([^)]*\))?\s*$/u.test(title.text)) continue;
      const words = quoted(title.text);
      yield {
        at: title.span,
        message: {
          zh: `${words.zh}是${kind.zh}，不能称“条例”`,
          en: `${words.en} is ${kind.en} and cannot be called 条例`,
        },
      };
    }
  },
};

const kinds: Readonly<Partial<Record<Instrument, { readonly zh: string; readonly en: string }>>> = {
  'departmental-rule': { zh: '部门规章', en: 'a departmental rule' },
  'local-government-rule': { zh: '地方政府规章', en: 'a rule of a local government' },
  'normative-document': { zh: '行政规范性文件', en: 'a normative document' },
};
