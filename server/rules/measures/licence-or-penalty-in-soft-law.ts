/** A penalty, licence or licence condition that a normative document sets of its own. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Problem } from '../../core/finding.js';
import type { Model } from '../../core/model.js';
import { quoted, readingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Saying, sayingsIn } from '../../core/sayings.js';
import { party } from '../../core/statements.js';

export const licenceOrPenaltyInSoftLaw: Rule = {
  code: 'measures/licence-or-penalty-in-soft-law',
  level: 'error',
  slight: 'info',
  summary: {
    zh: '规范性文件自设处罚、许可或者许可条件',
    en: 'A normative document sets a penalty, a licence or its condition',
  },
  why: {
    zh: '行政处罚、行政许可由法律、法规设定，规章只能设定其中一小部分，其他规范性文件一样也不能设定；信用等级也不能变成多出来的一道许可条件。只看写明是行政规范性文件的草案，和名称、文号表明是通知、意见的文本；写明依照哪部法律、法规处理的不报告；看不出文件类型的不报告。已经发布的文本里，因为失信、低分而罚而禁的才报告，别的罚款只作提示；因什么处罚而列入的，是情形，不报告。',
    en: 'Penalties and licences are set by laws and regulations, few of them by rules, and none by other normative documents; nor may a credit grade become one more condition of a licence. Only drafts that are stated to be normative documents, and texts whose title or number shows it, are looked at; silent where the law that is applied is named. In an existing text only what is done because of a listing or a low score is reported, other fines are information, and a penalty for which somebody is listed is a case.',
  },
  facts: ['APL-05', 'ALL-03'],
  bad: [
    {
      text: `法规 “关于加强建筑市场信用管理的通知” {
  文件类型：行政规范性文件
  条 “未取得三颗星信用等级的，<|不予办理施工许可|>。”
  条 “提供虚假材料的，<|处一万元以上三万元以下罚款|>。”
}`,
    },
    {
      text: `regulation "Notice on credit in construction" {
  instrument: normative-document
  article "False papers are punished by <|a fine of 10,000 yuan|>."
}`,
    },
    {
      as: 'text',
      text: `关于加强旅游市场信用管理的通知
第一条 旅行社列入失信名单的，<|处五千元罚款|>。`,
    },
  ],
  good: [
    {
      text: `法规 “关于加强建筑市场信用管理的通知” {
  文件类型：行政规范性文件
  条 “提供虚假材料的，依照《中华人民共和国建筑法》第六十五条的规定处罚。”
}`,
    },
    {
      text: `regulation "Regulations on credit in construction" {
  instrument: local-regulation
  article "False papers are punished by a fine of 10,000 yuan."
}`,
    },
    {
      as: 'text',
      text: `关于加强旅游市场信用管理的通知
第一条 旅行社被处五千元以上罚款的，记入信用记录。
第二条 旅行社未取得许可经营的，由文化和旅游部门依法处五千元罚款。`,
    },
  ],

  *check({ model }) {
    if (!model.regulations.some(({ instrument }) => instrument?.value === 'normative-document')) return;
    yield* told(model, penalties, {
      zh: '规范性文件不能设定行政处罚',
      en: 'a normative document cannot set a penalty',
    });
    yield* told(model, licences, {
      zh: '规范性文件不能设定行政许可，也不能增加许可条件',
      en: 'a normative document can set neither a licence nor a condition of one',
    });
  },
};

function* told(model: Model, wanted: Parameters<typeof sayingsIn>[1], what: Bilingual): Iterable<Problem> {
  for (const saying of sayingsIn(model, wanted)) {
    if (isCase(saying)) continue;
    const { text, at, sentence } = saying;
    const words = quoted(text);
    // A fine for an offence is no matter of credit: whoever reviews a text for that is told no more than that it is there.
    const isOrdinary = model.kind === 'text' && !party.test(sentence);
    yield {
      at,
      ...(isOrdinary && { as: 'slight' as const }),
      message: { zh: `${words.zh}：${what.zh}`, en: `${words.en}: ${what.en}` },
    };
  }
}

/** 受到停业整顿处罚的, 拒不缴纳罚款的: what somebody has done or undergone, and no consequence. */
function isCase({ clause, index, text }: Saying): boolean {
  const whole = readingOf(clause).text;
  const before = /[^，。；：]*$/u.exec(whole.slice(Math.max(0, index - 60), index))?.[0] ?? '';
  const after = /^[^，。；]*/u.exec(whole.slice(index + text.length, index + text.length + 60))?.[0] ?? '';
  return (
    /受到|[受被经曾][^，]{0,2}$/u.test(before) ||
    /^(?:[^，。；]{0,12}(?:等)?(?:行政)?处罚|[^，。；]{0,10}决定)/u.test(after) ||
    /的$/u.test(`${text}${after}`)
  );
}

const byLaw =
  /(?:依照|按照|根据|依据|违反|适用)[^。；，]{0,12}(?:法律|法规|规章|《|有关规定)|依法|《|法律、(?:行政)?法规|不得|\b(?:under|according to) (?:the )?(?:law|regulations?|《)/iu;
const where = ({ role }: { readonly role: string }) =>
  role !== 'title' && role !== 'definition' && role !== 'criterion';

const penalties = {
  about:
    /罚|押金|保证金|违约金|押金|保证金|抵押金|信用金|失信金|没收|收缴|吊销|暂扣|扣押|扣留|查封|停产|停业|关闭|\bfine\b|\bconfiscat|\brevok/iu,
  zh: /(?<![被受])(?:并?处以?|并处|给予|可以处|可处)[^。；，被]{0,16}罚款|(?<!被)没收[^。；，的、]{1,12}|(?<![被受])(?:缴纳|交纳|处|收取|支付|课以|征收)[^。；，被]{0,16}(?:罚金|罚款|惩罚金|失信金|违约罚金|违约金|押金|保证金|信用金)|(?<!被)(?:资质|许可证?|执照|证书|资格证)[^。；，]{0,10}(?:收缴|收走|扣留|暂扣|吊销|注销|作废)|(?<![被受])罚(?:款)?[0-9一二三四五六七八九十百千万]+元|(?<![被受])[^。；，]{0,3}(?:查封|扣押|扣留)(?!的|、)[^。；，]{0,12}(?!的)|(?<![被受])(?:处以?|给予|予以)[^。；，]{0,6}(?:停业整顿|关闭|拘留|暂扣|吊销)|(?<!被)责令(?:其)?(?:停业|关闭|停产|歇业)|(?<!被)(?:吊销|暂扣)[^。；，]{0,10}(?:许可证|执照|资质证书)|(?<!被)责令停产停业/gu,
  en: /\b(?:a fine of [\d,]+ yuan|licen[cs]e is revoked|gains are confiscated)\b/giu,
  where,
  unless: byLaw,
} as const;

/** 不得 is what bars here. */
const byLawOnly =
  /(?:依照|按照|根据|依据|违反|适用)[^。；，]{0,12}(?:法律|法规|规章|《|有关规定)|依法|《|法律、(?:行政)?法规|不得(?:以|因|将|把)|\b(?:under|according to) (?:the )?(?:law|regulations?|《)/iu;

const licences = {
  about: /不予|方可|方能|才能|不得|不能|不办|不批|不发|须|\blicen[cs]e\b/iu,
  zh: /(?:不予|不得|不能|不再|不)(?:办理|核发|颁发|批准|发放|发给|领取|申领|申请|取得|换发|延续|受理|通过|年检|续期)[^。；，]{0,14}(?:许可|执照|资质|资格证|审批|备案|登记|营业证|准营|准入)|(?:未|没有|不)(?:取得|达到|具备)[^。；，]{0,16}(?:信用|诚信|星|级)[^。；，]{0,10}，?(?:一律)?不(?:得|能)[^。；，]{0,16}(?:许可|执照|资质|从事|经营|开工|开业|营业|运营)|(?:取得|达到|具备)[^。；，]{0,16}(?:信用|诚信)[^。；，]{0,10}，?(?:方可|才能|后方可|方能|方准|始得)[^。；，]{0,16}(?:许可|执照|资质|从事|经营|开工|开业|营业|运营|进入|办证|上岗)/gu,
  en: /\b(?:no licen[cs]e is granted|licen[cs]es? (?:is|are) refused)\b/giu,
  where,
  unless: byLawOnly,
} as const;
