/** Sentences that bear on parties of credit, with the classes of words in them: what compositions of words are read in. */
import type { Span } from '../../grammar/index.js';
import { clausesWith } from './clauses-with.js';
import type { Clause, Model } from './model.js';
import type { Norms } from './norms/norms.js';
import { isOnCredit } from './ordinary.js';
import { namesCredit } from './read/ordinary.js';
import { readingOf } from './reading.js';
import { type Word, type WordClass, wordsIn } from './word-classes.js';

/** One sentence, or part of one up to a semicolon. */
export interface Statement {
  readonly clause: Clause;
  readonly text: string;
  /** The lead of the items that it is one of. */
  readonly lead: string;
  /**
   * How surely it bears on them: it names a listed, recorded or scored party (`named`), it goes on from a sentence or
   * lead that does (`meant`), or the whole text is about credit (`title`).
   */
  readonly bears: 'named' | 'meant' | 'title';
  /** It stands with a red list and names nobody who is listed for the worse: 红黑榜 has both in one place. */
  readonly isOfRed: boolean;
  /** It is left to those whom it addresses. */
  readonly isChoice: boolean;
  readonly of: (name: WordClass) => readonly Word[];
  readonly at: (word: Word) => Span;
}

/** A party as lists, records, scores and grades make one; or the list itself. */
export const party =
  /失信|名单|名录|黑榜|黑户|入列|上榜|在册|列入|列管|被列|惩戒|信用分|诚信分|积分|[扣记低末负]分|信用(?:等级|级别|评价|记录|档案|较差|不良|不佳|差)|诚信(?:等级|级别|评价|记录|档案|较差|差)|不良(?:信用)?记录|不良信用|不诚信|不守信|[红黄]码|(?<!闯)[红黄]灯|末位|负面(?:记录|信息|清单)|[A-EＡ-Ｅ甲乙丙丁末差劣][级等类档]|[一二三四五][颗个]?星|[红黄黑灰][牌标色灯卡]|[红黄]证(?!书|件)|不良[^，；的]{1,4}信息|“[^”]{1,3}”[档级类等]|[评定考核]为“[^”]{1,3}”|[二三四五]级(?:用户|商户|住户|农户|企业|单位|机构|经营者)|[黑黄白灰]旗|[金银铜铁灰黑]档|曝光|被(?:公布|点名)的|诚信缺失|[评定判][为价](?:较差|差|不合格)(?:[等级档次的]|$)/u;

const isBlack = /黑[榜名旗色牌户]|失信|惩戒|红[牌灯]/u;
/** 视为信得过场馆, 授予“良心商户”: what is given is an honour. */
const honoured = /(?:[评认]?定为|评[选为]|授予?|视为|列为|颁发)[^，；]{0,4}(?:诚信|守信|信得过|文明|放心|良心|示范)/u;
const honour = /守信|红名单|红榜|激励|奖励|优惠/u;
const back = /其|它|该|上述|前款|前条|此类|这类|对方|当事人/u;
/** In a text that lists or grades them, whoever something is done to is one of them. */
const punitive = /失信|惩戒|黑名单|黑[榜牌旗]/u;
const toward =
  /[对将为与给向]其(?!他|余|中)|(?:上述|前述|此类|该类|违约|违诺|违规)[^，；]{0,4}(?:企业|单位|主体|人员|商户|机构|经营者|个人)/u;
const heading = /信用|信誉|失信|诚信|征信|名单|名录|惩戒|积分|记分|红黑[榜牌旗]/u;

/** The statements of a model that bear on parties of credit, in source order. Nothing of red lists is left out. */
export function statementsIn(model: Model, norms: Norms): readonly Statement[] {
  let found = known.get(model);
  if (!found) {
    found = read(model, norms);
    known.set(model, found);
  }
  return found;
}

const known = new WeakMap<Model, readonly Statement[]>();

/** The statements, in source order, in whose own words one of the patterns may match; in all others none does. */
export function statementsWith(model: Model, norms: Norms, ...patterns: readonly RegExp[]): readonly Statement[] {
  const clauses = clausesWith(model, ...patterns);
  if (clauses.length === 0) return [];
  const asked = new Set(clauses);
  return statementsIn(model, norms).filter(({ clause }) => asked.has(clause));
}

function read(model: Model, norms: Norms): readonly Statement[] {
  const statements: Statement[] = [];
  const isCredit = model.regulations.some(({ title }) => heading.test(title.text));
  const isPunitive =
    model.regulations.some(({ title }) => punitive.test(title.text)) ||
    (isCredit && model.lists.some(({ kind }) => kind === 'blacklist' || kind === 'rating'));
  // In an ordinary regulation a list, a grade or 列入 is a party’s only once the article has named credit.
  let isSpokenOf = model.ordinary !== true;
  let article: string | undefined;
  let item: string | undefined;
  let isMeant = false;
  let isJoined = false;
  let isOpened = false;
  let isChoice = false;
  for (const clause of model.clauses) {
    if (clause.role === 'title' || clause.role === 'definition' || !han.test(clause.text)) continue;
    if (!isOnCredit(model, clause)) continue;
    // A document without articles goes on from one number to the next.
    if (clause.article !== article && clause.article?.startsWith('第')) isMeant = false;
    if (clause.article !== article) isOpened = false;
    if (clause.article !== article) isSpokenOf = model.ordinary !== true;
    if (clause.article !== article || clause.article === undefined) isChoice = false;
    const lead = clause.lead ? readingOf(clause.lead).text : '';
    const { text, spanOf } = readingOf(clause);
    if (clause.item !== item || clause.article !== article) isJoined = false;
    item = clause.item;
    article = clause.article;
    for (const { start, end } of partsOf(text)) {
      if (end - start > longest) continue;
      const words = text.slice(start, end);
      // 鼓励…采取下列措施：…；对…取消优惠: the choice governs what goes on from it.
      isChoice = choice.test(words) || choice.test(lead) || (isChoice && /^(?:[（(][^）)]{1,3}[）)])?对/u.test(words));
      isSpokenOf ||= namesCredit(words) || namesCredit(lead);
      const isNamed = isSpokenOf && party.test(words);
      const goesOn =
        (isSpokenOf && party.test(lead)) ||
        underHeading.test(lead) ||
        isOpened ||
        isJoined ||
        (isMeant && back.test(words)) ||
        (isPunitive && toward.test(words));
      if (isNamed) isMeant = true;
      // 对失信户…；学校不得…: the same sentence goes on.
      isJoined = (isNamed || isJoined) && text.charAt(end) === '；';
      const bears = isNamed ? 'named' : goesOn ? 'meant' : isCredit || isMeant ? 'title' : undefined;
      if (!bears) continue;
      let classes: ReturnType<typeof wordsIn> | undefined;
      statements.push({
        clause,
        text: words,
        lead,
        bears,
        isOfRed:
          (clause.list === 'redlist' || honoured.test(words)) &&
          !isBlack.test(words) &&
          !(isBlack.test(lead) && !honour.test(lead)),
        isChoice,
        of: name => {
          classes ??= wordsIn(words, norms.phrases);
          return classes.get(name) ?? none;
        },
        at: word => spanOf(start + word.start, start + word.end),
      });
    }
    // 列入名单的驾驶员： opens a list whose items may be numbered in a way that does not nest.
    if (/[：:]$/u.test(text)) isOpened = party.test(text) && !honour.test(text);
  }
  return statements;
}

/** 二、约束措施: what stands under such a heading is done to the listed. */
const underHeading =
  /^[^，。；：]{0,10}(?:惩戒|约束|惩处|制裁|限制|管控|后果|处理|处置)(?:的)?(?:措施|内容|手段|方式|办法)?[：。]?$/u;

/** What goes on for longer is no sentence: pairs of words are looked for in it. */
const longest = 800;

const none: readonly Word[] = [];
const choice = /鼓励|引导|支持|倡导|提倡/u;
const han = /\p{sc=Han}/u;

/** Stretches between full stops and semicolons. */
function partsOf(text: string): readonly Word[] {
  const parts: Word[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (at < text.length && code !== 0x3002 && code !== 0xff1b && code !== 0x3b && code !== 0xff01) continue;
    if (at > start) parts.push({ start, end: at });
    start = at + 1;
  }
  return parts;
}

/** The part of a statement between commas around an offset. */
export function partAround(text: string, at: number): Word {
  const before = Math.max(text.lastIndexOf('，', at), text.lastIndexOf('：', at), text.lastIndexOf(',', at));
  const after = /[，：,]/u.exec(text.slice(at));
  return { start: before + 1, end: after ? at + after.index : text.length };
}

/**
 * A burden laid down in a statement at or after an offset: a word that takes something, or a ban; undefined where the
 * part of the sentence is a case (拒绝供电的) and no consequence.
 */
export function burdenAfter({ text, bears, of }: Statement, from: number, reach = 60): Word | undefined {
  const bites = bears === 'title' ? none : bitesIn(text);
  const words = [...of('harm'), ...of('denial'), ...negations(text), ...bites].sort((a, b) => a.start - b.start);
  return words.find(word => {
    if (word.start < from || word.start - from > reach || noun.test(text.slice(word.end, word.end + 4))) return false;
    return !isCase(text, word) && !isSpared(text, word) && !/客观$/u.test(text.slice(0, word.start));
  });
}

/** 不供油, 不出具证明: not to do what one does for others; 不良, 不超过, 不按时 are something else. */
const negation =
  /(?<![并除且概若如无从绝])不(?=[\p{sc=Han}])(?!经|参|涉|直接|具|良|足|满|断|超|少于|低于|高于|同|服|动|利|实|影响|包[括含]|含|属于|特定|定期|限于|仅|只|但|存在|符|能按|按|及|履|缴|交|付|支付|改|配合|执行|依|遵|正|可抗|当|合|规范|文明|诚|守|予公|准确|完整|变|需|必|须|会|知|管|论|妨|局限|公[开示布]|明|清|实|真|全|到|力|以|因|对外|宜|应|是|作为|重复|起|另行收)/gu;

function negations(text: string): readonly Word[] {
  if (!text.includes('不')) return none;
  // What somebody has not done makes a case: …不…的.
  if (text.endsWith('的')) return none;
  return [...text.matchAll(negation)].map(({ index }) => ({ start: index, end: index + 1 }));
}

/** 停收, 缓办, 减发, 降一档: verbs that begin with one that takes, whatever the trade that they are from. */
const bite =
  /(?<![被已未不再免受判诊中垄果决居所内])(?:停(?![车放泊靠留])|扣(?!押|[减除]?[0-9一二三四五六七八九十]|分)|断(?![定言绝层面])|撤(?!销|诉)|缓(?![解刑和冲])|拒(?![不绝收])|封(?![面闭顶])|(?<![加增])减(?![轻排灾贫税负免少刑]|[0-9一二三四五六七八九十]+分)|限(?=量|载|号)|降[0-9一二三四五六七八九十两半](?=[档级等格])|退(?=[房租场园还])|收(?=房|摊|铺|车位)|清(?=收|退|出|场)|(?<=其[^，；]{0,6})清(?=零)|涨(?=[租价费])|闭(?=店|馆|门))(?=[\p{sc=Han}0-9]|$)/gu;

function bitesIn(text: string): readonly Word[] {
  if (!/[停扣断撤缓拒封减降退收清涨闭限]/u.test(text)) return none;
  return [...text.matchAll(bite)].map(({ index, 0: word }) => ({
    start: index,
    end: Math.min(text.length, index + word.length + 1),
  }));
}

/** 终止之日, 限制条件: a day or a thing, and nothing that is done. */
const noun = /^(?:之日|之时|时间|期间|期限|期满|条件|性|因素|以前|之前)/u;

/** It is what somebody has done: the part ends with 的. */
function isCase(text: string, word: Word): boolean {
  const { end } = partAround(text, word.start);
  return text.charAt(end - 1) === '的';
}

/** A ban on harm protects: 不得拒绝, 不得因…取消. */
function isSpared(text: string, { start, end }: Word): boolean {
  const { start: from } = partAround(text, start);
  const before = text.slice(Math.max(from, start - 24), start);
  if (/(?:不得|不应|严禁|禁止|不能|无权)[^，；]*(?:因|以|将|对|把|拒绝|随意|擅自|违法|歧视)?[^，；]*$/u.test(before))
    return true;
  return /^(?:不得|不应|严禁|禁止|不能)(?:因|以|将|把|随意|擅自|违法|歧视|拒[绝收]|限制|取消|停止|停[水电气供]|推诿|克扣|扣押|收取费|泄露|篡改|向(?:第三|任何|他|社会)|采集|归集|超|利用|影响|牵连|损害|侵害|及于|增设|增加|扩大|自行|强制|强迫|作为|要求|列入|纳入|违反|设立|设置|转让)/u.test(
    text.slice(start, end + 6),
  );
}

/** Words that leave it to whoever acts, or rest it on a law. */
export const excused =
  /不得(?:要求|强制|责令|通知|指令|强迫)|鼓励|引导|支持|倡导|提倡|参考|自主|自愿|自行决定|协商|约定|章程|规约|(?:依照|按照|根据|依据)[^。；，]{0,14}(?:法律|行政法规|《)|法律、(?:行政)?法规|《[^》]*(?:法|条例)》/u;
