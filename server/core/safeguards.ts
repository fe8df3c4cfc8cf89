/** What a text owes those whom it lists or exposes: notice, objection, repair, an end; and where it gives them. */
import type { Span } from '../../grammar/index.js';
import { clausesWith } from './clauses-with.js';
import { exposesOffenders, publishing } from './exposure.js';
import type { Clause, List, Model, Phrase } from './model.js';
import { quotable } from './phrases.js';
import { readingOf } from './reading.js';
import { severeLists } from './severe.js';

/** Something that a text creates and that needs safeguards: a black list, or public exposure. */
export interface Burden {
  readonly at: Span;
  /** As the user calls it: the title of the list, or the words that expose. */
  readonly name: string;
  readonly list?: List;
  /** In an existing text: the article that creates it. */
  readonly article?: string;
}

/**
 * The black lists of a draft, each by itself. An existing text is looked at as a whole, for its safeguards may stand
 * in any article: it has at most one burden, its first black list or else the first clause that exposes somebody. What
 * another named norm governs is left out.
 */
export function burdensOf(model: Model): readonly Burden[] {
  let burdens = known.get(model);
  if (!burdens) {
    burdens = readBurdens(model);
    known.set(model, burdens);
  }
  return burdens;
}

/** Six checks ask. */
const known = new WeakMap<Model, readonly Burden[]>();

function readBurdens(model: Model): readonly Burden[] {
  const lists = severeLists(model).filter(list => !list.governedBy && !(model.kind === 'text' && isElsewhere(list)));
  const named = lists.map(list => ({
    at: list.at,
    name: nameOf(model, list),
    list,
    ...(list.article !== undefined && { article: list.article }),
  }));
  if (model.kind === 'draft') return named;
  if (named.length > 0) return named.slice(0, 1);
  for (const clause of clausesWith(model, publishing)) {
    const exposing = exposureIn(clause);
    if (!exposing) continue;
    return [
      { at: exposing.span, name: exposing.text, ...(clause.article !== undefined && { article: clause.article }) },
    ];
  }
  return [];
}

/** 依法将其列入严重失信主体名单: each time the text points at a list that law has made, or at that of the courts. */
function isElsewhere({ criteria }: List): boolean {
  return (
    criteria.length > 0 && criteria.every(({ clause }) => clause !== undefined && byLaw.test(readingOf(clause).text))
  );
}

const byLaw =
  /(?:依法(?:依规)?|(?:按照?|依照|依据|根据)[^，。；]{0,12}规定)[^，。；]{0,30}(?:列入|纳入|录入)(?:国家|全国|相关|相应)?(?:严重|违法)*失信[^，。；]{0,10}名单|被执行人(?:依法)?(?:列入|纳入)/u;

function nameOf(model: Model, list: List): string {
  if (list.title) return list.title.text;
  if (list.name !== undefined) return list.name;
  const around = model.clauses.find(clause => clause.span.start <= list.at.start && list.at.end <= clause.span.end);
  return around ? around.text.slice(list.at.start - around.span.start, list.at.end - around.span.start) : '';
}

/** The first sentence of a clause that shows wrongdoers to the public. */
function exposureIn(clause: Clause): Phrase | undefined {
  if (clause.role === 'title' || clause.list === 'redlist') return undefined;
  const { text, spanOf } = readingOf(clause);
  let start = 0;
  for (const sentence of text.split(/(?<=[。；])/u)) {
    const end = start + sentence.length;
    const isCase = clause.role === 'criterion' && /[在于][^，。；]{0,20}曝光/u.test(sentence);
    if (isCase || exposesOffenders(sentence)) return { text: sentence, span: spanOf(start, end) };
    start = end;
  }
  return undefined;
}

/**
 * Whether an existing text gives a safeguard in any sentence that speaks of credit, of lists or of exposure, or that
 * stands in the article of the burden; `inAny`: in any sentence at all where the title is about credit.
 */
export function givesIn(model: Model, safeguard: RegExp, burden?: Burden, inAny = false): boolean {
  const isCredit = inAny && model.regulations.some(({ title }) => aboutCredit.test(title.text));
  return clausesWith(model, safeguard).some(clause => {
    if (clause.role === 'title') return false;
    const isBeside = burden?.article !== undefined && clause.article === burden.article;
    return quotable(clause.text)
      .split(/(?<=[。；])/u)
      .some(sentence => (isCredit || isBeside || aboutCredit.test(sentence)) && safeguard.test(sentence));
  });
}

const aboutCredit =
  /信用|失信|诚信|名单|名录|[上入登下撤]榜|[挂摘][红黑]?牌|撤下|曝光|列入|纳入|不良|违法信息|处罚信息/u;
