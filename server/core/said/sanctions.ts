/** Sanctions through credit that a sentence orders or sets up: 实施失信联合惩戒, 建立信用约束机制. */
import type { Span } from '../../../grammar/index.js';
import type { Clause, Model } from '../model.js';
import { readingOf, sentenceStart } from '../reading.js';
import { type Ground, groundAt } from './ground.js';
import { isUnderCredit } from './marked.js';

/** One sanction: the words that order it, and what it rests on. */
export interface Sanction {
  readonly text: string;
  readonly at: Span;
  readonly ground: Ground;
}

/** Wording without the words for sanctions: what it takes from somebody besides. */
export function besidesSanctions(text: string): string {
  return text.replaceAll(sanction, '');
}

/** Whether a clause is about an association and its members, a village and its rules, or the government and its own. */
export function isOfItsOwn(clause: Clause): boolean {
  const { text } = readingOf(clause);
  const place = { text, start: text.length, end: text.length, before: text, after: '', next: '' };
  return isOwnDiscipline(place) || isOfficials(place);
}

/** A word for a sanction where it stands: the part of the sentence around it, up to commas and stops. */
interface Place {
  readonly text: string;
  /** Of the word, with 机制, 制度 or 措施 behind it. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** What follows behind the comma. */
  readonly next: string;
}

/** The sanctions that a clause orders against others than officials and members of an association. */
export function sanctionsIn(model: Model, clause: Clause): readonly Sanction[] {
  const { text, spanOf } = readingOf(clause);
  if (text.length > endless || !/惩|约束/u.test(text)) return none;
  const found: Sanction[] = [];
  for (const { index, 0: word } of text.matchAll(sanction)) {
    const place = placeOf(text, index, index + word.length);
    const ordered = ordering.exec(place.before)?.index ?? (isVerb(place) ? place.before.search(/[对将]/u) : -1);
    if (ordered < 0 || isAnotherThing(place) || isHeldBack(place) || isExplained(place) || isPassedOn(place)) continue;
    if (!isThroughCredit(model, clause, place)) continue;
    if (isChoice(place) || isOfficials(place) || isOwnDiscipline(place) || isFrame(model, place)) continue;
    const start = place.start - place.before.length + ordered;
    found.push({
      text: text.slice(start, place.end),
      at: spanOf(start, place.end),
      ground: groundAt(text, place.start),
    });
  }
  return found;
}

const none: readonly Sanction[] = [];
/** No paragraph is so long; around every word in it the whole would be read again. */
const endless = 8000;

/** 守信激励和失信惩戒 is one thing, the half that punishes the later. */
const sanction =
  /(?:(?:守信|信用|诚信)?(?:联合)?(?:激励|奖励|褒奖|褒扬)(?:和|与|、|及|以及))?(?:失信|信用|联合|约束|违约|行业)*(?:惩戒|惩处|惩罚|约束|奖惩)(?:性)?(?:管理)?(?:措施|机制|制度|体系)?/gu;
const ordering =
  /(?:实施|实行|开展|采取|进行|给予|予以|作出|施以|加强|强化|加大|落实|推进|推行|推动|参与|运用|建立|健全|完善|构建|形成|探索|实现|确定|[列纳]入(?=[^，。；：的]{0,6}$))(?=[^，。；：]{0,50}$)/u;

function placeOf(text: string, start: number, end: number): Place {
  const from = Math.max(...['，', '。', '；', '：'].map(mark => text.lastIndexOf(mark, start - 1))) + 1;
  const to = /[，。；：]/u.exec(text.slice(end))?.index;
  const stop = to === undefined ? text.length : end + to;
  return { text, start, end, before: text.slice(from, start), after: text.slice(end, stop), next: text.slice(stop) };
}

/** 对失信主体依法惩戒: the word is the verb itself. */
function isVerb({ before, after }: Place): boolean {
  return /[对将][^，。；]{2,40}(?:依法(?:依规)?|联合)$/u.test(before) && /^(?:措施|机制|制度)?$/u.test(after);
}

/** 惩戒对象, 惩戒清单, 惩戒与教育相结合的原则, 以失信惩戒为核心: a person, a paper or a principle. */
function isAnotherThing({ after, before, next }: Place): boolean {
  // 作为实施失信惩戒的重要依据: it is what the sanction is imposed for.
  if (/作为[^，。；]*$/u.test(before) && /^的?(?:重要|主要)?依据/u.test(after)) return false;
  return (
    /^(?:联合)?(?:对象|名单|信息|记录|清单|目录|依据|标准|备忘录|案例|情况|工作|部门|单位|期限?|力度|效果|文书|决定|条件|范围|程序|事项|典型|手段|等?(?:的)?(?:过程|活动|工作)|中)/u.test(
      after,
    ) ||
    /^的(?!制度|机制|措施|办法|合力)/u.test(after) ||
    /相?结合|并重|原则|[为作][^，。；]{0,6}(?:核心|基础|手段|主要内容)/u.test(after) ||
    (/^(?:措施|机制|制度)?$/u.test(after) && /^，[^，。；]{0,12}(?:结合|原则)/u.test(next)) ||
    /(?:编制|制定|公[布示开]|明确|列明|载明|告知)[^，。；]{0,24}$/u.test(before)
  );
}

/** 不予实施惩戒, 停止联合惩戒, 未经公布的惩戒措施, 未落实惩戒措施. */
function isHeldBack({ before, after }: Place): boolean {
  return (
    /(?:不得|不予|不再|不应|不能|免予|免除|豁免|停止|终止|中止|解除|暂缓|暂不|避免|防止|禁止|严禁|严格规范|未经|无权|违法(?=实施|采取|增|扩)|违反规定|滥用|(?:未|不)(?:依法|按照?规定|及时)?(?:落实|实施|采取))[^，。；]{0,24}$/u.test(
      before,
    ) || /不得|不予|除外/u.test(after)
  );
}

/** 通报相关部门实施联合惩戒: what others do with what they are told is theirs to ground. */
function isPassedOn({ before }: Place): boolean {
  return /通报[^，。；、]{0,12}(?:部门|单位|机关)[^，。；]*$/u.test(before);
}

/** 实施惩戒措施的，应当…; 采取的惩戒措施，应当与…相适应: how it is done, where it is laid down elsewhere. */
function isExplained({ after, next }: Place): boolean {
  return (
    after.endsWith('的') ||
    /^，(?:应当|应|必须|须)[^，。；]{0,6}(?:遵循|符合|与|坚持|以|告知|具有|明确|限于|书面)/u.test(next)
  );
}

/** 失信惩戒, 联合惩戒, 信用约束 by name; a bare 惩戒 where the sentence or the one before it is on credit. */
function isThroughCredit(model: Model, clause: Clause, { text, start, end }: Place): boolean {
  const word = text.slice(start, end);
  if (/失信|信用|守信|诚信|联合/u.test(word)) return true;
  if (/约束/u.test(word) && !/惩/u.test(word)) return false;
  if (/惩[处罚]/u.test(word)) return /失信[^，。；]{0,16}$/u.test(text.slice(0, start));
  return (
    credit.test(text) || model.clauses.some(({ article, text }) => article === clause.article && credit.test(text))
  );
}

const credit =
  /(?<!诚实)信用(?!社|合作|证|担保)|失信|守信|诚信(?!原则)|名单|不良[^，。；、]{0,4}(?:信息|记录)|惩戒措施/u;

/** 鼓励…, 承诺违约后自愿接受: it is left to whoever acts. */
function isChoice({ text, start }: Place): boolean {
  const sentence = sentenceBefore(text, start);
  return /^[^，]*(?:鼓励|支持|引导|倡导)|(?:鼓励|支持|引导|倡导)[^，]*$|自愿|约定/u.test(sentence);
}

/** Not `[^。；]*$`, which is tried from every place. */
function sentenceBefore(text: string, at: number): string {
  return text.slice(sentenceStart(text, at), at);
}

/** 政务失信, 公职人员: the government's own discipline. */
function isOfficials({ text, before, after }: Place): boolean {
  return (
    /政务[^，。；]{0,6}(?:失信|诚信|信用|守信|履约)|政府失信|公务员|公职人员|国家工作人员|机关工作人员|人民法院|干部/u.test(
      text,
    ) ||
    /^，通过预算/u.test(after) ||
    (/预算管理|绩效考核/u.test(text) && !/信用/u.test(before))
  );
}

/** In a text about credit, what the whole text lays down: 建立守信激励和失信惩戒机制. Nobody is meant yet. */
function isFrame(model: Model, { text, before, start }: Place): boolean {
  if (!isUnderCredit(model) || /[对将给][^，。；]{2,}$/u.test(before)) return false;
  return !/(?:^|[，。；])对[^。；，]{0,20}(?:失信|名单|黑榜)[^。；]*$|的，[^。；]*$/u.test(text.slice(0, start));
}

/** An association and its members, a village and its rules; not where an authority acts beside them. */
function isOwnDiscipline({ text, start, end }: Place): boolean {
  const sentence = `${sentenceBefore(text, start)}${text.slice(start, end)}`;
  if (/章程|自律|会员|村规民约|居民公约|规约|行业惩戒/u.test(sentence)) return true;
  return /协会|商会|学会|行业组织|联合会/u.test(sentence) && !/部门|机关|政府|管委会/u.test(sentence);
}
