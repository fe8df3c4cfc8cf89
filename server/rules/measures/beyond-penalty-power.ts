/** Detention or loss of the business licence, set by a local text. */

import type { Clause, Instrument, Model } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';

export const beyondPenaltyPower: Rule = {
  code: 'measures/beyond-penalty-power',
  level: 'error',
  summary: {
    zh: '超出地方的处罚权限',
    en: 'Beyond the penalties that a local text may set',
  },
  why: {
    zh: '限制人身自由的处罚只能由法律设定，吊销营业执照地方性法规也不能设定。只看写明或者看得出是地方性法规、地方政府规章、规范性文件的文件里与信用、名单有关的条文，一般的罚则不看；写明依照哪部法律处罚的、由公安机关依法处理的、以已经受到这类处罚为事由的不报告；罚款幅度是否超过上位法，要对照上位法判断，这里不报告。',
    en: 'Only a law may restrict personal freedom, and no local regulation may revoke a business licence. Only clauses on credit and lists in local regulations, local rules and normative documents are looked at, where the kind is stated or plain; ordinary penalties are not; silent where the law that is applied is named, where the police act under the law, and where such a penalty is the reason for something else. Whether a fine is above the range of the higher law is not judged here.',
  },
  facts: ['APL-02', 'APL-03', 'LL-02'],
  bad: [
    {
      text: `法规 “某市信用管理条例” {
  文件类型：地方性法规
  条 “列入失信名单后再次违法的，<|吊销营业执照|>。”
}`,
    },
    {
      text: `regulation "Regulations on credit" {
  instrument: local-regulation
  article "A listed party <|is detained for five days|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用管理条例
第十条 列入名单的企业再次违法的，由市场监督管理部门<|吊销营业执照|>，对法定代表人<|处以拘留|>。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用管理条例” {
  文件类型：地方性法规
  条 “被吊销营业执照的，记入信用记录。”
  条 “情节严重的，依照《中华人民共和国食品安全法》第一百二十四条的规定吊销营业执照。”
}`,
    },
    {
      text: `regulation "Regulations on credit" {
  instrument: local-regulation
  article "Whoever was detained under the law is recorded."
}`,
    },
    {
      as: 'text',
      text: `某市信用管理条例
第十条 构成违反治安管理行为的，由公安机关依法给予拘留。`,
    },
  ],

  *check({ model }) {
    if (!isLocal(model)) return;
    for (const { text, at } of sayingsIn(model, wanted)) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：地方文件不能设定这种处罚`,
          en: `${words.en}: no local text may set this penalty`,
        },
      };
    }
  },
};

const local: ReadonlySet<Instrument> = new Set(['local-regulation', 'local-government-rule', 'normative-document']);

function isLocal({ regulations }: Model): boolean {
  return regulations.some(({ instrument }) => instrument !== undefined && local.has(instrument.value));
}

const wanted = {
  about: /营业执照|拘留|人身自由|\bdetain|\bdetention|\bbusiness licen[cs]e/iu,
  zh: /(?<!被|被[^。；，]{0,10})(?:直接|可以)?吊销[^。；，被]{0,4}营业执照|(?<!被|受到|受过)(?:处以?|给予|予以)[^。；，]{0,8}拘留|(?<![不被])限制[^。；，]{0,4}人身自由/gu,
  en: /\b(?:is|are) detained for\b[^.;,]{0,20}|\b(?:the )?business licen[cs]e is revoked\b/giu,
  where: (clause: Clause) => isAboutParties(clause) && clause.role !== 'criterion',
  unless:
    /(?:依照|按照|根据|依据|违反)[^。；]{0,40}(?:法律|《|法规)|依法|《|法律、(?:行政)?法规|不得|公安机关|提请|建议|\bunder the law\b/iu,
} as const;
