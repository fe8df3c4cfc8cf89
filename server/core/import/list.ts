/** A list of a text → its block: lead sentence and criteria, what belongs to them, and prose where it says other things. */
import { type Article, contains, type Paragraph, type StatuteItem } from '../../../grammar/index.js';
import { scanPeriod } from '../../../grammar/values/period.js';
import { unitOf } from '../../../grammar/values/units.js';
import type { Clause, List, Model } from '../model.js';
import { fold } from '../read/fold.js';
import { stepsIn } from '../read/steps.js';
import { paragraphNote, placeNote, proseArticle, proseParagraphs, textOf } from './articles.js';
import { valuesOf } from './criterion.js';
import { block, quote } from './write.js';

/** What the parts of a list are made from. */
export interface ListSource {
  readonly text: string;
  readonly model: Model;
  readonly list: List;
  /** Several lead sentences: each then opens a group. */
  readonly grouped: boolean;
}

const words = { blacklist: '黑名单', redlist: '红名单', watchlist: '关注名单', rating: '信用评价' } as const;

/** `黑名单 “…”` and what decides on it. */
export function listHead({ list }: ListSource): { readonly head: string; readonly values: readonly string[] } {
  const name = list.title?.text ?? list.name;
  const bodies = [...new Set(list.decidedBy.map(({ value }) => quote(value)))];
  return {
    head: `${words[list.kind]}${name === undefined ? '' : ` ${quote(name)}`}`,
    values: bodies.length > 0 ? [`认定机关：${bodies.join('、')}`] : [],
  };
}

/** One article of the list; in prose where none of its paragraphs is wholly a part of the list. */
export function listArticle(from: ListSource, article: Article): readonly string[] {
  const parts = article.paragraphs.map(paragraph => partOf(from, paragraph));
  if (parts.every(part => part === undefined)) return proseArticle(from.text, article);
  const inside = article.paragraphs.flatMap((paragraph, i) => {
    const note = parts.length > 1 ? paragraphNote(article, i) : [];
    return [...note, ...(parts[i] ?? proseParagraphs(from.text, [paragraph]))];
  });
  return [placeNote(from.text, article), ...block('条', inside)];
}

/** Whether a paragraph is a lead sentence with criteria under it. */
export function isLed({ model, list }: Omit<ListSource, 'grouped'>, paragraph: Paragraph): boolean {
  if (!paragraph.text || paragraph.items.length === 0) return false;
  const own = clausesIn(model, paragraph);
  const isCriterion = ({ role, list: kind }: Clause): boolean => role === 'criterion' && kind === list.kind;
  const [first] = paragraph.items;
  const isBelow = ({ span }: Clause): boolean => first !== undefined && span.start >= first.span.start;
  const lead = own.find(clause => clause.role === 'lead' && clause.list === list.kind && !isBelow(clause));
  return lead !== undefined && own.every(clause => !isBelow(clause) || isCriterion(clause));
}

// --- paragraphs -------------------------------------------------------------------------------------------------

/** The statements of a paragraph that is a part of the list from end to end. */
function partOf(from: ListSource, paragraph: Paragraph): readonly string[] | undefined {
  if (isLed(from, paragraph)) return ledCriteria(from, paragraph);
  if (paragraph.items.length > 0 || !paragraph.text) return undefined;
  // Only what it says itself: the items of a heading have become paragraphs of their own.
  const own = clausesIn(from.model, paragraph.text);
  if (own.some(({ list }) => list !== undefined && list !== from.list.kind)) return undefined;
  const saying = quote(textOf(from.text, paragraph.text));
  // A paragraph stays whole: 第二款 must go on meaning what it means.
  if (own.some(({ role, list }) => role === 'criterion' && list !== undefined))
    return criterion(from, paragraph.text, saying);
  const [clause] = own;
  if (own.length !== 1 || !clause) return undefined;
  switch (clause.role) {
    case 'closing':
      return [`结语 ${saying}`];
    case 'exception':
      return [`例外 ${saying}`];
    case 'term': {
      const term = termOf(from.text, clause);
      return term === undefined ? undefined : [`期限：${term} ${saying}`];
    }
    case 'removal':
      return conditional.test(clause.text) ? [`移出：${saying}`] : undefined;
    case 'repair':
      return conditional.test(clause.text) ? [`信用修复：${saying}`] : undefined;
    case 'procedure':
      return procedure(from.text, clause, saying);
    default:
      return undefined;
  }
}

function ledCriteria(from: ListSource, paragraph: Paragraph): readonly string[] {
  const { text } = from;
  if (!paragraph.text) return [];
  const criteria = paragraph.items.flatMap(item => criteriaOf(from, item, ''));
  const saying = quote(textOf(text, paragraph.text));
  return from.grouped ? block(`组 ${saying}`, criteria) : [`引导语 ${saying}`, ...criteria];
}

/** An item, and 目 below it: they keep their number in the words. */
function criteriaOf(from: ListSource, item: StatuteItem, number: string): readonly string[] {
  const [first, ...more] = item.paragraphs.flatMap(({ text }) => (text ? [text] : []));
  if (!first) return [];
  const clause = from.model.clauses.find(({ span }) => span.start === first.span.start);
  const saying = [number + textOf(from.text, first), ...more.map(each => textOf(from.text, each))].map(quote).join(' ');
  const inner = item.paragraphs.flatMap(({ items }) => items);
  return [
    ...criterion(from, clause ?? { span: first.span }, saying),
    ...inner.flatMap(each => criteriaOf(from, each, each.label ?? '')),
  ];
}

function criterion({ text, model }: ListSource, { span }: Pick<Clause, 'span'>, saying: string): readonly string[] {
  return block(`情形 ${saying}`, valuesOf(text, span, model.citations));
}

function clausesIn({ clauses }: Model, { span }: Pick<Paragraph, 'span'>): readonly Clause[] {
  return clauses.filter(clause => contains(span, clause.span));
}

// --- values -----------------------------------------------------------------------------------------------------

/** …的，应当移出: a sentence that says when, and not who does it or how. */
const conditional =
  /^(?![^。]*(?:不得|不予|前，|受理))[^。；]{4,120}?的，[^。；]{0,60}?(?:移出|移除|终止公布|停止公[布示]|退出|予以(?:信用)?修复|申请(?:信用)?修复)/u;

/** The only period of years or months in a clause, where it says nothing of doing so earlier or longer. */
function termOf(text: string, { span }: Clause): string | undefined {
  const folded = fold(text, span.start, span.end).text;
  const periods = [
    ...folded.matchAll(
      /(?<![0-9〇零一二三四五六七八九十百年第])[0-9〇零一二三四五六七八九十百半两]{1,6}(?:个)?[年月]/gu,
    ),
  ];
  const [only] = periods;
  if (periods.length !== 1 || !only || /提前|延长|以上|不少于|不得少于|重新计算/u.test(folded)) return undefined;
  const period = scanPeriod(folded, only.index);
  const unit = unitOf(period?.unit ?? '')?.id;
  if (!period || (unit !== '年' && unit !== '月')) return undefined;
  const length = `${period.value} ${unit === '年' ? '年' : '个月'}`;
  return /最长|不超过|不得超过/u.test(folded) ? `最长 ${length}` : length;
}

const stepNames = {
  consultation: '征求意见',
  notice: '告知',
  defence: '陈述申辩',
  hearing: '听证',
  review: '复核',
  approval: '批准',
  decision: '决定',
  service: '送达',
  objection: '异议',
  answer: '答复',
  correction: '更正',
  remedy: '救济',
} as const;

/** A clause that is one step of the procedure and no other. */
function procedure(text: string, clause: Clause, saying: string): readonly string[] | undefined {
  const steps = [...stepsIn(text, [clause]).keys()];
  const [step] = steps;
  // 对交易活动有异议的: an objection to something else is no step of the listing.
  if (step === 'objection' && !/列入|名单|名录|信用|失信|认定|惩戒|公示|决定/u.test(clause.text)) return undefined;
  return steps.length === 1 && step ? [`程序 { ${stepNames[step]}：${saying} }`] : undefined;
}
