/** What a text owes those whom it lists or exposes: notice, objection, repair, an end; and where it gives them. */
import type { Span } from '../../grammar/index.js';
import type { Clause, List, Model } from './model.js';
import { quotable } from './phrases.js';
import { severeLists } from './severe.js';

/** Something that a text creates and that needs safeguards: a black list, or public exposure. */
export interface Burden {
  readonly at: Span;
  /** As the user calls it: the title of the list, or the words that expose. */
  readonly name: string;
  readonly list?: List;
}

/**
 * The black lists of a draft, each by itself. An existing text is looked at as a whole, for its safeguards may stand
 * in any article: it has at most one burden, its first black list or else the first clause that exposes somebody. What
 * another named norm governs is left out.
 */
export function burdensOf(model: Model): readonly Burden[] {
  const lists = severeLists(model).filter(list => !list.governedBy);
  const named = lists.map(list => ({ at: list.at, name: nameOf(model, list), list }));
  if (model.kind === 'draft') return named;
  if (named.length > 0) return named.slice(0, 1);
  const exposing = model.clauses.find(exposes);
  return exposing ? [{ at: exposing.span, name: exposing.text }] : [];
}

function nameOf(model: Model, list: List): string {
  if (list.title) return list.title.text;
  if (list.name !== undefined) return list.name;
  const around = model.clauses.find(clause => clause.span.start <= list.at.start && list.at.end <= clause.span.end);
  return around ? around.text.slice(list.at.start - around.span.start, list.at.end - around.span.start) : '';
}

/** Names of wrongdoers made public, or media told to expose them. */
const exposure =
  /(?:予以|进行|公开|媒体|给予)曝光|曝光平台|公布[^。；]{0,24}(?:违法|失信)[^。；]{0,16}名单|(?:列入|纳入)[^。；]{0,16}(?:名单|榜)[^。；]{0,6}，[^。；]{0,14}(?:公示|公布)|(?:失信|黑榜|欠[费薪缴款]|违法|违规|不良)[^。；，]{0,14}(?:名单|姓名|名字|信息|情况)[^。；]{0,14}(?:播放|播出|广播|张贴|张榜|滚动|上墙|大屏|喇叭|刊登)|(?:严重|违法|不良)[^。；]{0,12}行为[^。；，]{0,24}(?:的)?，?[^。；]{0,24}(?:向社会公布|予以公示|予以公布)/u;

function exposes(clause: Clause): boolean {
  if (clause.role === 'title' || clause.list === 'redlist' || !/[曝公播贴榜滚墙屏刊]/u.test(clause.text)) return false;
  const text = quotable(clause.text);
  if (clause.role === 'criterion' && /[在于][^，。；]{0,20}曝光/u.test(text)) return true;
  // 被列入国家有关部门公布的名单的: who published it is somebody else.
  return (
    exposure.test(text.replaceAll(/公布的[^，。；]{0,16}名单/gu, '')) &&
    !/不得[^。；]{0,20}曝光|名单[^。；]{0,6}保密/u.test(text)
  );
}

/**
 * Whether an existing text gives a safeguard in any sentence that speaks of credit, of lists or of exposure; `inAny`: in
 * any sentence at all where the title is about credit.
 */
export function givesIn(model: Model, safeguard: RegExp, inAny = false): boolean {
  const isCredit = inAny && model.regulations.some(({ title }) => aboutCredit.test(title.text));
  return model.clauses.some(clause => {
    if (clause.role === 'title') return false;
    return quotable(clause.text)
      .split(/(?<=[。；])/u)
      .some(sentence => (isCredit || aboutCredit.test(sentence)) && safeguard.test(sentence));
  });
}

const aboutCredit = /信用|失信|诚信|名单|名录|[上入登下撤]榜|撤下|曝光|列入|纳入|不良|违法信息|处罚信息/u;
