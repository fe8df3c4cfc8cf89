/** Credit systems that nothing bounds: the document says neither what enters a file, nor who is listed, nor which grades there are. */
import type { Clause, Model } from '../model.js';
import { type CreditSystem, systemsIn } from './systems.js';

/** The systems that an authority is to set up and of which neither the document nor a named norm says what they go by. */
export function* boundlessSystemsIn(model: Model): Iterable<CreditSystem> {
  let laidDown: LaidDown | undefined;
  for (const system of systemsIn(model)) {
    laidDown ??= laidDownIn(model);
    if (!isLaidDown(laidDown, system) && !plansInspections(system)) yield system;
  }
}

/** How often somebody is inspected, by class or by risk, exposes nobody. */
function plansInspections({ kind, text, clause }: CreditSystem): boolean {
  return (
    kind === 'grading' &&
    (text.includes('监管') || /(?:分类|分级)情况[^。；]{0,6}作为/u.test(clause.text)) &&
    /抽查|检查(?:的)?(?:比例|频次)|减少[^。；]{0,24}检查/u.test(clause.text)
  );
}

/** What a document lays down of its credit systems. */
interface LaidDown {
  readonly records: boolean;
  readonly lists: boolean;
  readonly grades: boolean;
  /** Articles that say what puts something on file. */
  readonly filing: ReadonlySet<string | undefined>;
}

/** Whether the document says what a system goes by. */
function isLaidDown(
  { records, lists, grades, filing }: LaidDown,
  { kind, clause, text, sentence }: CreditSystem,
): boolean {
  switch (kind) {
    case 'grading':
      return grades;
    case 'list':
      return lists;
    case 'sanction':
      // Whether 依法 is basis enough is the matter of measures/no-basis.
      return lists || /依法|依照|依据|法律|法规/u.test(sentence.slice(0, sentence.indexOf(text)));
    case 'file':
      return records || filing.has(clause.article) || contents.test(sentence);
    case 'system':
      return (
        records ||
        grades ||
        lists ||
        ((filing.has(clause.article) || contents.test(sentence)) && !/等级|分级/u.test(sentence))
      );
  }
}

/** What the document lays down itself, wherever it stands. */
function laidDownIn(model: Model): LaidDown {
  if (model.kind === 'draft') {
    const lists = model.lists.some(list => list.kind === 'blacklist' && list.criteria.length > 0);
    const grades = model.lists.some(list => list.kind === 'rating');
    return { records: lists || grades, lists, grades, filing: new Set() };
  }
  const isCredit = isAboutCredit(model);
  const items = model.clauses.filter(({ role, item }) => role === 'criterion' && item !== undefined);
  const scores = model.clauses.some(({ role, item }) => role === 'score' && item !== undefined);
  return {
    records:
      scores ||
      items.some(clause => clause.list === 'record' && (isCredit || isOfFile(clause))) ||
      model.clauses.some(clause => saysContents(clause) || (isCredit && definesCredit(clause))),
    lists:
      items.some(({ list }) => list === 'blacklist') ||
      model.clauses.some(clause => listing.test(clause.text) || lists(clause)),
    grades: model.clauses.some(
      ({ role, text, formal }) => (role === 'score' && (isCredit || formal === true)) || levels.test(text),
    ),
    filing: new Set(model.clauses.filter(({ text }) => files.test(text)).map(({ article }) => article)),
  };
}

function isAboutCredit({ regulations }: Model): boolean {
  return regulations.some(({ title }) => /信用|信誉|失信|诚信|征信|名单|惩戒|积分/u.test(title.text));
}

/** In a regulation about something else an article on penalties that ends in 记入信用档案 does not say what the file is for. */
function isOfFile({ lead }: Clause): boolean {
  return (
    lead !== undefined &&
    /[录记载纳列]入[^，。；]{0,24}(?:档案|记录)/u.test(lead.text) &&
    !/取消|撤销|追回|罚款|警告|处分|责令/u.test(lead.text)
  );
}

/** 信用档案应当记载…; 诚信信息包括…. */
function saysContents({ text }: Clause): boolean {
  return /(?:信用|诚信|信誉|良好|不良)[^，。；]{0,12}(?:档案|记录|信息)(?:的内容)?中?(?:应当)?(?:主要)?(?:记载|载明|包括|分为|是指|：)/u.test(
    text,
  );
}

/** 本条例所称失信信息，是指…: in a document about credit that is what its files hold. */
function definesCredit({ role, text }: Clause): boolean {
  return role === 'definition' && /(?:信用|失信|不良)信息/u.test(text);
}

/** 有…行为的，记入其信用档案; 属于《…》规定的不良信息的. */
const files = /的，[^。]{0,60}[记录载纳列]入[^，。；]{0,16}(?:档案|记录)|属于《[^》]*》规定的/u;

/** …的，应当载入异常名录: a sentence that says who is listed. */
function lists({ role, list, text }: Clause): boolean {
  return (
    role === 'criterion' && (list === 'blacklist' || list === 'watchlist') && /的，[^。；]{0,30}[列载纳]入/u.test(text)
  );
}

/** 严重失信主体名单包括…, 设立名单应当限于下列范围: the document says which lists there are. */
const listing = /(?:失信|违法|黑)[^，。；]{0,10}名单[^，。；]{0,10}(?:包括|限于)/u;

const levels =
  /(?:信用|诚信|信誉|评价|评分|评定)[^。；]{0,60}(?:分为|设为|设置)[^。；]{0,30}(?:[A-E甲乙丙丁一二三四五六七八九十两0-9]个?(?:级|等|类|档)|优[秀良、]|良好、)/u;

/** 建立…档案，记录日常监督检查结果: what is recorded is named, and is more than “credit information”. */
const contents =
  /(?:，|并)(?:如实|依法|及时|准确|全面)?(?:记录|记载|载明|收录)(?!(?:相关|有关|其|企业)?[^，。；、]{0,12}(?:信用|诚信)(?:信息|情况|状况|记录)(?:，|。|；|并|$))[^。；]{4,}|[将把][^。；]{0,60}(?:违法|处罚|行为|检查|违规|登记)[^。；]{0,40}(?:[记录载纳列计]入|公布|归集)|法律、(?:行政)?法规[^。；]{0,60}[记录载纳列计]入|(?:受到|给予)[^，。；]{0,6}处罚的|(?:检查|处罚|处理|监督)[^。；]{0,24}(?:予以|如实)记录|(?:良好|表彰|奖励)[^。；]{0,30}[记录载纳列]入/u;
