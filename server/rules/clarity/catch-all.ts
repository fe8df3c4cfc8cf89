/** A last item 其他…情形 that no law or administrative regulation closes. */
import { namesEffectiveDocument } from '../../core/documents.js';
import type { Fix, Problem } from '../../core/finding.js';
import type { Clause } from '../../core/model.js';
import type { Norms } from '../../core/norms/norms.js';
import { findPhrases } from '../../core/phrases.js';
import { matchesIn, quoted, readingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isOfAuthorities } from '../../core/said/authorities.js';
import { isBarredForDishonesty } from '../../core/said/barred.js';
import { isSevere } from '../../core/severe.js';

export const catchAll: Rule = {
  code: 'clarity/catch-all',
  level: 'warning',
  grave: 'error',
  slight: 'info',
  summary: {
    zh: '兜底条款没有以法律、行政法规封口',
    en: 'A catch-all item is not closed by law or administrative regulation',
  },
  why: {
    zh: '“其他应当列入的情形”使前面列举的每一项都失去意义：没有写到的也可以列入。列入的范围不得由部门自行增加，所以兜底只能指向法律、行政法规（地方性法规可以指向法律、法规）。指向规章、本地规定的是警告；只写“国家规定”的是提示；由“认为”决定的，报告 clarity/unbounded-discretion；同时要求违反法律、受到处罚并达到严重程度的，不报告；奖励、便利和对当事人有利的兜底不报告；旁边写有条件的不报告。',
    en: '“Other circumstances that should be listed” undoes every item before it: what is not written can be listed as well. No department widens the scope of listing, so a residual item may only point to laws and administrative regulations (a local regulation may point to laws and regulations). Pointing to rules or local provisions is a warning; “national provisions” alone is information. What hangs on an opinion is told by clarity/unbounded-discretion. Silent where the item also asks for a breach of law, a penalty and gravity; for rewards and whatever favours the party; and where a condition stands beside it.',
  },
  facts: ['N49-06a', 'N49-00c', 'LOC-02'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 拒检 “拒绝监督检查，被责令停产停业的”
  情形 兜底 “<|其他严重失信行为|>。”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion refusal "Refusing inspection, penalised by closure"
  criterion rest "<|Any other unlawful acts of a similar kind|>"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）因生产假药被吊销许可证的；
（二）<|规章规定的其他情形|>。`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，扣减信用分：
（一）因生产假药被吊销许可证的，扣二十分；
（二）<|违反本办法的其他行为|>，扣五分。`,
    },
    {
      as: 'text',
      text: `某市电梯维修条例
第六条 有下列情形之一的，三年内不得申请电梯改造补助：
（一）虚报维修记录的；
（二）<|有其他严重违背诚信的行为的|>。
第七条 私自改装电梯以及<|违反本条例规定的其他行为|>，由主管部门查处，并将相关信息归集到信用信息平台。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 拒检 “拒绝监督检查，被责令停产停业的”
  情形 兜底 “法律、行政法规规定的其他情形。”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion refusal "Refusing inspection, penalised by closure"
  criterion rest "Other cases provided for by a law or administrative regulation"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）因生产假药被吊销许可证的；
（二）法律、法规规定的其他情形。
第七条 信用主体的下列信息作为基础信息记入信用档案：
（一）登记事项；
（二）规章规定的其他信息。`,
    },
  ],

  *check({ model, norms }) {
    for (const clause of model.clauses) {
      if (clause.formal || clause.list === 'redlist') continue;
      if (isOfAuthorities(clause) || isNeutral(clause)) continue;
      const residual =
        breachIn(clause) ?? (decides(clause) || isBarredForDishonesty(model, clause) ? residualIn(clause) : undefined);
      if (residual && !hangsOnOpinion(clause, norms)) yield* judge(clause, residual);
    }
  },
};

/** It says what is listed, recorded, taken points for, or done to whom: 对不良信息主体采取下列监管措施. */
function decides({ role, lead, text }: Clause): boolean {
  if (role === 'criterion' || role === 'measure' || role === 'score') return true;
  if (role !== 'other' || !lead) return false;
  if (/档案[^，。；、]{0,6}(?:记录|记载|载明|包括|包含)[^。；]{0,16}：$/u.test(lead.text)) return asked.test(text);
  return /(?:不良信息|失信)主体[^。；]{0,40}下列[^，。；]{0,6}措施/u.test(lead.text);
}

/** 主管部门要求记载的其他事项: what is on file is whatever somebody asks for. */
const asked = /(?:部门|机关|机构|单位|[局委办站]|中心)[^，。；]{0,4}(?:要求|认为|觉得|指定|决定)[^，。；]{0,10}其他/u;

/** 下列信息作为基础信息记入: who somebody is, and what he may do. */
function isNeutral({ lead }: Clause): boolean {
  return /(?:基础|登记|注册|身份)信息/u.test(lead?.text ?? '');
}

/** …以及违反本条例规定的其他行为，…将相关信息归集: any breach of the document is recorded, said within a sentence. */
const anyBreach =
  /(?:以及|或者|和|及)(?<item>(?<by>违反本(?:条例|办法|规定|法)(?:规定)?的)其他(?:违法)?(?<noun>行为))(?=[^。；]{0,60}(?:归集|[记录纳列]入))/gu;

interface Residual {
  readonly at: Problem['at'];
  readonly text: string;
  /** What stands before 其他: who lays the rest down. */
  readonly by: string;
  readonly noun: string;
  /** It names whatever was not written, without 其他. */
  readonly isUnwritten: boolean;
}

const opening = String.raw`^(?:[（(][一二三四五六七八九十\d]+[）)]|[\da-z]+[.、．)])?\s*(?:[扣减记]除?\s?\d{1,3}分[：:])?`;
/** The whole item is residual: 其他…行为, 国家规定的其他措施, 有其他…的. */
const residualZh = new RegExp(
  `${opening}(?<item>(?<by>[^，。；其]{1,50}的|具?有|存在|从事|实施|发生|出现|属于|涉及|另有|因|(?:[^，。；其]{1,10}、)?[^，。；其]{0,10}(?:恶劣|较坏|严重|较大)的|依法|按照规定)?(?:其他|其它|其余|别的|另外的|余下的)(?<rest>[^。；]*?)(?<noun>情形|行为|情况|事项|措施|信息|处罚|惩戒|失信|违法|企业|单位|人员|主体|名单|条件|标准|问题|表现|事由|者|的)?的?)(?:，?[扣减记][^，。；]{0,8}分)?[。；;，]?(?:以及|和)?$`,
  'gu',
);
/** Cheaper than the pattern. */
const open = /相当|类似|相近|相似|同类|等同|诸如此类|种种|此类|一切|任何|各种|各类|形形色色|未|没有|等等|凡/u;
/** The same without 其他: what is like it, whatever was not written, each and everything. */
const unwritten = new RegExp(
  `${opening}(?<item>(?<by>以及|及|和|还有|另有|或者)?(?<rest>[^。；]{0,30}?(?:(?:性质|情节|程度|后果|危害)?(?:与|和|同)[^，。；]{0,16}(?:相当|类似|相近|相似|同类(?!商品|产品|项目)|等同)|(?:性质|情节|程度)(?:相当|类似|相近|相似|恶劣程度相当)|诸如此类|凡此种种|此类|类似(?!商品|名称|标识|产品)|同类(?!商品|产品|项目)|一切|(?:任何|各种|各类|种种|形形色色)(?=[^，。；]{0,16}(?:失信|不诚信|不良|不文明|违规|行为|情形|做法|表现|言行|现象|问题)(?:的|[。；;]|$))|(?:未|没有|尚未)(?:被|能|在[^，。；]{0,8}中)?(?:提及|提到|涉及|载明|收录|包含|包括|列明|列举|列出|列入本|写明|写入|涵盖|穷尽|作规定|作出规定|予以规定|予以明确)(?:的)?(?:但|而|，但|，而|情形|行为|事项|做法|失信)|^等等|凡(?:是)?(?:与|和|同|违背|有违|不符合|有损|有悖|不利于|影响|损害)[^，。；]{2,20})[^。；]{0,30}?)(?<noun>情形|行为|情况|事项|措施|做法|表现|言行|现象|问题|手段|的)?的?)(?:，?[扣减记][^，。；]{0,8}分)?[。；;，]?$`,
  'gu',
);
const residualEn =
  /^(?<item>(?:any )?other (?<rest>[^.;]*?)(?<noun>acts?|conduct|cases?|circumstances?|violations?|breach(?:es)?|measures?|behaviou?r)\b(?<by>[^.;]*))[.;]?$/giu;

function residualIn(clause: Clause): Residual | undefined {
  for (const pattern of [residualZh, residualEn, unwritten]) {
    if (pattern === unwritten && (clause.item === undefined || clause.text.length > 90 || !open.test(clause.text)))
      continue;
    const found = firstIn(clause, pattern);
    if (found) return { ...found, isUnwritten: pattern === unwritten };
  }
  return undefined;
}

function breachIn(clause: Clause): Residual | undefined {
  const found = clause.text.includes('的其他') ? firstIn(clause, anyBreach) : undefined;
  return found && { ...found, isUnwritten: false };
}

function firstIn(clause: Clause, pattern: RegExp): Omit<Residual, 'isUnwritten'> | undefined {
  const [match] = matchesIn(clause, pattern);
  const item = match?.groups.item;
  if (!match || item === undefined) return undefined;
  const reading = readingOf(clause);
  const start = reading.text.indexOf(item);
  return {
    at: reading.spanOf(start, start + item.length),
    text: item,
    by: match.groups.by ?? '',
    noun: match.groups.noun ?? '情形',
  };
}

/** What the rest is referred to, from harmless to harmful. */
function closure({ text, by }: Residual): 'law' | 'national' | 'rules' | 'nothing' {
  if (/\blaws?\b|\bstatutes?\b/i.test(text)) return /\brules?\b|\blocal provisions\b/i.test(text) ? 'rules' : 'law';
  const named = by + text;
  // 法律法规未作规定但…: it begins where the law ends.
  if (/(?:法律|法规)[^，。；]{0,8}(?:未|没有|尚无|虽无)/u.test(named)) return 'nothing';
  if (
    /规章|本[省市区县]|(?:国家|省)[、和及][^，。；]{0,6}[省市区县]|地方|部门规定|机关规定|规范性文件|本(?:条例|办法|规定)/u.test(
      named,
    )
  )
    return 'rules';
  if (/(?:部门|机关|机构|单位|组织)[^，。；]{0,12}(?:规定|认定|确定|公布)/u.test(by) && !/国务院|法律/u.test(by))
    return 'rules';
  if (/国家(?:有关)?规定|国家规定|国务院(?!(?:决定|规定))[^，。；]*规定|国家/u.test(by)) return 'national';
  if (/法律|法规|《[^》]+(?:法|条例)》|依法/u.test(named)) return 'law';
  return 'nothing';
}

function* judge(clause: Clause, residual: Residual): Iterable<Problem> {
  const closedBy = closure(residual);
  // 不得牵连其他员工: what it takes in is spared.
  if (/不得|禁止/u.test(residual.by)) return;
  if (closedBy === 'law' || isDefiniteBreach(residual) || isMeans(residual)) return;
  // 被处以罚款的其他行为: a document closes it.
  const source = residual.isUnwritten ? residual.text : residual.by;
  if (namesEffectiveDocument({ text: source, span: residual.at })) return;
  const words = quoted(residual.text);
  const base = { at: residual.at, fixes: [close(residual)] };
  const goal =
    clause.role === 'measure'
      ? { zh: '受什么惩戒', en: 'what may follow' }
      : isSevere(clause)
        ? { zh: '谁被列入', en: 'who is listed' }
        : { zh: '什么被记录', en: 'what is recorded' };
  if (closedBy === 'national') {
    yield {
      ...base,
      as: 'slight',
      message: {
        zh: `${words.zh}只指向“国家规定”，没有限于法律、行政法规`,
        en: `${words.en} points to national provisions, and not to laws and administrative regulations alone`,
      },
    };
  } else if (closedBy === 'rules') {
    yield {
      ...base,
      message: {
        zh: `${words.zh}让法律、行政法规以下的文件决定${goal.zh}`,
        en: `${words.en} lets instruments below law and administrative regulation decide ${goal.en}`,
      },
    };
  } else {
    yield {
      ...base,
      ...(isSevere(clause) && clause.role === 'criterion' ? { as: 'grave' as const } : {}),
      message: {
        zh: `${words.zh}没有边界，没有写到的也在其内：${goal.zh}，由执行的人决定`,
        en: `${words.en} has no border and takes in what is not written: whoever applies it decides ${goal.en}`,
      },
    };
  }
}

/** 其他违反食品安全法律规定，严重危害…的违法行为: a breach of law that is also grave. */
function isDefiniteBreach({ text }: Residual): boolean {
  return /违反[^。；]{0,40}(?:法律|法规)[^。；]{0,20}严重/u.test(text);
}

/** 其他许可, 其他手段: names a kind, and leaves nothing open. */
function isMeans({ noun, text, isUnwritten }: Residual): boolean {
  return !isUnwritten && noun === '的' && !/失信|违法|违规|应当|列入/u.test(text);
}

function hangsOnOpinion(clause: Clause, norms: Norms): boolean {
  return findPhrases(clause, norms.phrases).some(({ phrase }) => phrase.code === 'clarity/unbounded-discretion');
}

function close({ at, noun, text }: Residual): Fix {
  const isEnglish = /^[\p{Script=Latin}]/u.test(text);
  const kind = /措施|惩戒/u.test(noun + text) ? '惩戒措施' : /信息/u.test(noun) ? '信息' : '情形';
  const kindEn = /measure/i.test(noun) ? 'measures' : 'cases';
  return {
    kind: 'meaning',
    title: {
      zh: `改为指向法律、行政法规的${kind}`,
      en: `Refer to ${kindEn} provided for by laws or administrative regulations`,
    },
    edits: [
      {
        span: at,
        newText: isEnglish
          ? `Other ${kindEn} provided for by a law or administrative regulation`
          : `法律、行政法规规定的其他${kind}`,
      },
    ],
  };
}
