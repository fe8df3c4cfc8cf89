/** A measure that names neither a law nor a place in the national list of measures. */
import type { Problem } from '../../core/finding.js';
import type { Instrument, Measure, Model } from '../../core/model.js';
import type { Norms } from '../../core/norms/norms.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { burdensIn, isManagement } from '../../core/said/burdens.js';
import { baselessIn } from '../../core/said/measures.js';
import { besides, type Said } from '../../core/said/said.js';
import type { Sanction } from '../../core/said/sanctions.js';

const code = 'measures/no-basis';

export const noBasis: Rule = {
  code,
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '惩戒措施没有法律依据，也不在国家清单里',
    en: 'A measure has no legal basis and no place in the national list',
  },
  why: {
    zh: '减损权益、增加义务的惩戒措施，要以法律、法规为依据，并且列入清单。写明依据哪部法律、法规，或者“依照法律、行政法规规定”，或者是国家清单已有的措施，不报告；只写“依法”的是提示；加强检查、重点监管这类管理安排和激励措施不报告。国家清单只收录查到依据条文的措施，没有收录的不等于没有依据，写上依据即可。',
    en: 'A measure that cuts rights or adds duties rests on a law or regulation and stands in a list. Silent where a law or regulation is named, where it says “as provided by laws and administrative regulations”, and for measures of the national list; a bare “according to law” is information; closer inspection, and incentives, are not told. The shipped list holds only measures whose articles were found: one that is missing may still have a basis; name it.',
  },
  facts: ['N49-09a', 'N49-09b', 'PUN-02', 'PROC-03', 'IP-02'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 <|提高污水处理费|> }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure <|school|> "Entry to municipal schools is restricted" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 对列入名单的主体，采取下列惩戒措施：
（一）<|限制乘坐本市公共交通工具|>；
（二）法律、行政法规规定的其他惩戒措施。`,
    },
    {
      as: 'text',
      text: `某市养蜂条例
第三十条 蜂业部门应当依法归集蜂场信用信息，会同有关单位<|开展失信惩戒|>。
第三十一条 蜂场的信用评价结果<|作为申报良种补贴项目的依据|>。
第三十二条 <|掺假的蜂场列入不良记录，两年内不得参加展销|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 限制政府采购；措施 限制招标代理 “限制从事招标代理” 依据《招标投标法》第五十条 }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure limit-bidding; measure bar "No new application for the licence" under 《行政许可法》 art 78 }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 对列入名单的主体，依照法律、行政法规规定采取下列惩戒措施：
（一）限制参加政府采购活动；
（二）列为重点监管对象，增加检查频次。`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 对列入严重失信主体名单的，采取下列惩戒措施：
（一）限制参加政府采购活动；
（二）限制任职资格。
前款规定的惩戒措施，依照法律、行政法规的规定实施。
第七条 未经公布的惩戒措施，不得采取。
第八条 养蜂协会按照章程对失信会员实施行业惩戒。
第九条 对政务失信行为予以惩戒。
第十条 对信用良好的蜂场降低保证金比例。`,
    },
  ],

  *check({ model, norms }) {
    if (model.kind === 'text') return yield* besides(inText(model), baselessIn(model, norms), unfounded);
    const permitted = namesPermitted(norms);
    for (const list of model.lists) {
      for (const measure of list.measures) {
        if (measure.kind === 'punishment' && !hasBasis(model, measure, permitted)) yield baseless(measure);
      }
    }
  },
};

function namesPermitted(norms: Norms): ReadonlySet<string> {
  return new Set(norms.standards.flatMap(standard => standard.permitted.map(({ name }) => name)));
}

function hasBasis({ names }: Model, { basis, name, clause }: Measure, permitted: ReadonlySet<string>): boolean {
  if (basis.length > 0) return true;
  // A draft in English calls the measure by its alias.
  const called = name === undefined ? [] : [name, ...(names.visible.get(name) ?? []).map(entity => entity.name)];
  if (called.some(each => permitted.has(each))) return true;
  return clause !== undefined && (namesLaw(clause) || isManagement(clause));
}

function baseless(measure: Measure): Problem {
  const words = quoted(measure.clause?.text ?? measure.name ?? '');
  return {
    at: measure.at,
    message: {
      zh: `措施${words.zh}没有写明法律依据，也不在国家清单里`,
      en: `The measure ${words.en} names no legal basis and does not stand in the national list`,
    },
  };
}

function* inText(model: Model): Iterable<Problem> {
  const isNational = model.regulations.some(({ instrument }) => national.has(instrument?.value));
  for (const burden of burdensIn(model)) {
    const problem = weak(burden, isNational);
    if (problem) yield problem;
  }
}

const national: ReadonlySet<Instrument | undefined> = new Set([
  'law',
  'administrative-regulation',
  'departmental-rule',
]);

function weak({ text, at, ground }: Sanction, isNational: boolean): Problem | undefined {
  const words = quoted(text);
  switch (ground) {
    case 'law':
      return undefined;
    case 'bare':
      return {
        at,
        as: 'slight',
        message: {
          zh: `${words.zh}只写“依法”，没有写明依据哪部法律、法规`,
          en: `${words.en} says “according to law” and does not name which`,
        },
      };
    case 'lower':
      return {
        at,
        // What a national text leaves to other provisions stays with whoever may make them.
        ...(isNational ? { as: 'slight' as const } : {}),
        message: {
          zh: `${words.zh}依据的是法律、法规以下的规定`,
          en: `${words.en} rests on provisions below law and regulation`,
        },
      };
    case 'none':
      return {
        at,
        message: {
          zh: `${words.zh}没有写明依据哪部法律、法规`,
          en: `${words.en} names no law or regulation that it rests on`,
        },
      };
  }
}

/** A law by its title, or laws and administrative regulations as such. */
function namesLaw({ text }: { readonly text: string }): boolean {
  return /《[^《》]*(?:法|条例|规定|办法)》|法律、?\s*(?:行政)?法规|党中央、?国务院政策文件|\blaws? (?:and|or) (?:administrative )?regulations?\b/iu.test(
    text,
  );
}

function unfounded({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}没有写明依据哪部法律、法规`,
      en: `${words.en} names no law or regulation that it rests on`,
    },
  };
}
