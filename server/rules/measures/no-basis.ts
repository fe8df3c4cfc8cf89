/** A measure that names neither a law nor a place in the national list of measures. */
import type { Problem } from '../../core/finding.js';
import type { Clause, Measure, Model } from '../../core/model.js';
import type { Norms } from '../../core/norms/norms.js';
import { takesAway } from '../../core/read/words.js';
import { matchesIn, quoted, sayingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { baselessIn } from '../../core/said/measures.js';
import { besides, type Said } from '../../core/said/said.js';

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

/**
 * A lead that names what it rests on speaks for its items, for better or worse; a lead that names nothing leaves each
 * item to itself.
 */
function* inText(model: Model): Iterable<Problem> {
  const leads = new Set(model.clauses.flatMap(({ lead }) => (lead ? [lead.span.start] : [])));
  for (const clause of model.clauses) {
    if (clause.role === 'criterion' || clause.role === 'publication') yield* inPassing(clause);
    if (clause.role !== 'measure' || clause.list === 'redlist' || clause.list === undefined) continue;
    const isLead = leads.has(clause.span.start);
    const ground = groundOf(clause.item !== undefined && clause.lead ? clause.lead : clause);
    if (ground === 'law' || isLimit(clause)) continue;
    if (isLead) {
      if (ground !== 'none') yield weak(clause, ground);
    } else if (clause.item !== undefined) {
      const isBare = ground === 'none' && groundOf(clause) === 'none';
      // 采取下列惩戒措施：what stands under it is one, in whatever words.
      const takes = restricts(clause) || (punishing.test(clause.lead?.text ?? '') && !neutral.test(clause.text));
      if (isBare && takes && !isManagement(clause)) yield weak(clause, 'none');
    } else if (imposes(clause) && !isManagement(clause)) yield weak(clause, ground);
  }
}

/** 列入…名单，并暂停其执业: a sanction in the sentence that lists. */
const following =
  /(?<=(?:列入|纳入|记入|计入|录入|认定为|列为|曝光)[^。；]{2,40})(?:，|并|且)(?:并|且|同时|由[^，。；]{2,16})?(?:在?[^，。；]{1,8}[年月]内)?(?:[^，。；]{0,4})(?:暂停|取消|限制|禁止|停止|终止|降低|扣减|解除|不得(?:申请|申报|参加|参与|享受|从事|担任)|终身|责令(?:停|退))[^，。；]{2,24}/gu;

/** A sanction that a sentence on records names at its end: …，实施失信惩戒；…，作为资质管理的依据. */
const passing =
  /(?:实施|实行|开展)[^。；，]{0,8}失信(?:联合)?惩戒(?!对象|机制|措施|制度|应当)|作为[^。；]{0,60}(?:许可|资质|审批|立项|聘|准入|招标|采购|资金|申报)[^。；]{0,60}依据|编制[^。；，]{0,12}(?:奖惩|惩戒)[^。；，]{0,6}清单/gu;

function* inPassing(clause: Clause): Iterable<Problem> {
  const ground = groundOf(clause);
  if (ground === 'law' || ground === 'bare' || isLimit(clause)) return;
  for (const match of [...matchesIn(clause, passing), ...matchesIn(clause, following)]) {
    const words = quoted(match.text);
    yield {
      at: match.at,
      message: {
        zh: `${words.zh}没有写明依据哪部法律、法规`,
        en: `${words.en} names no law or regulation that it rests on`,
      },
    };
  }
}

const punishing =
  /(?:惩戒|惩罚|约束|限制|制裁|处置|处理)(?:性)?(?:的)?措施|采取(?:下列|以下)[^。；]{0,12}措施|^对[^。；，]{0,30}(?:失信|名单|黑榜)[^。；，]{0,20}：$|(?:作|予以?|给予)(?:以下|下列|如下)[^。；]{0,6}(?:处理|惩戒)/u;
const neutral =
  /其他|检[查测验]|监管|监测|抽查|约谈|公[开示布]|通报|告知|提醒|宣传|激励|指导|培训|承诺|书面|列入|记入|纳入|推送|共享|依法|依规|曝光|警示|核查|审核|从严|关注/u;

/** What a measure says it rests on. */
type Ground = 'law' | 'lower' | 'bare' | 'none';

function groundOf({ text }: { readonly text: string }): Ground {
  // 法律法规授权的组织 is who acts, not what the measure rests on.
  const wording = { text: text.replace(/法律、?(?:行政)?法规授权/gu, '') };
  if (
    /规章|国家和?(?:有关)?规定|(?:省|市|本市|国家)[^，。；]{0,6}(?:有关)?规定|按照规定|管理规定/u.test(wording.text)
  ) {
    return /法律、?(?:行政)?法规/u.test(wording.text) && !/规章/u.test(wording.text) ? 'law' : 'lower';
  }
  if (namesLaw(wording)) return 'law';
  return /依法|依规|法定权限/u.test(wording.text) ? 'bare' : 'none';
}

function weak(clause: Clause, ground: Exclude<Ground, 'law'>): Problem {
  const { text, at } = sayingOf(clause);
  const words = quoted(text);
  switch (ground) {
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

/** Sentences that limit or explain measures, and how authorities work together, impose nothing. */
function isLimit({ text, item }: Clause): boolean {
  if (item === undefined && /通报相关/u.test(text)) return true;
  // What members agreed among themselves is theirs.
  if (/(?:按照|依照|依据|根据)[^。；]{0,6}(?:章程|会员规约)/u.test(text)) return true;
  return /相适应|相关联|不得(?:及于|牵连|影响|超|违|增|在法|扩大)|豁免|屏蔽|可以[^，；]{0,16}享受|征求|告知|互通|合作机制|相互|应当符合|解除/u.test(
    text,
  );
}

/** A sentence that lays a burden on whoever is listed. */
function imposes({ text }: Clause): boolean {
  return (
    takesAway(text) ||
    /(?:实施|实行|采取|予以|给予|进行|确定)[^。；]{0,24}(?:惩戒|限制|约束)|惩戒机制|限制[^。；]{0,30}|取消[^。；]{0,12}(?:资格|待遇)|不得(?:申请|参加|参与|享受|担任|从事)|作为[^。；]{0,60}依据|实施联合惩戒|管理措施/u.test(
      text,
    )
  );
}

/** A law by its title, or laws and administrative regulations as such. */
function namesLaw({ text }: { readonly text: string }): boolean {
  return /《[^《》]*(?:法|条例|规定|办法)》|法律、?\s*(?:行政)?法规|党中央、?国务院政策文件|\blaws? (?:and|or) (?:administrative )?regulations?\b/iu.test(
    text,
  );
}

/** How an authority plans its own work takes nothing from anybody. */
function isManagement({ text }: { readonly text: string }): boolean {
  return (
    /重点监管|检查频次|监督检查|抽查|日常监管|检[测验]|约谈|提醒|告诫|\binspection/iu.test(text) &&
    !/限制|取消|禁止|不予|不得/u.test(text)
  );
}

function restricts({ text }: { readonly text: string }): boolean {
  return (
    takesAway(text) ||
    /停[拨发供收办]|[减扣缓]发|核减|限制|取消|禁止|不予|不得|暂停|降低|撤销|惩戒|约束|从严|提高|不适用|减少/u.test(text)
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
