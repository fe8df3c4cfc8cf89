/** The steps of a condition: which parts hold, which do not, which nobody can tell, each with the fact it rests on. */
import type { Bilingual, Span } from '../../../grammar/index.js';
import { type Trace, truthIn } from '../../logic/evaluate.js';
import type { FactDeclaration } from '../../logic/fact.js';
import type { Formula } from '../../logic/formula.js';
import { conditionWords, factWords } from '../words/conditions.js';
import { type CaseFacts, statedOn } from './case-facts.js';
import type { Run } from './cases.js';

/** One line of an argument. */
export interface Step {
  readonly depth: number;
  readonly says: Bilingual;
  /** The clause that it is about. */
  readonly uri?: string;
  readonly at?: Span;
}

/** The facts as stated, one after another: `企业；罚款金额 = 600 元；其余：无`. */
export function givenWords({ stated, case: { restNone } }: CaseFacts): Bilingual {
  const said = stated.map(conditionWords);
  const rest = restNone ? [{ zh: '其余：无', en: 'rest: none' }] : [];
  const all = [...said, ...rest];
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') };
}

/** The parts on which the truth of a condition rests. */
export function conditionSteps(trace: Trace, run: Pick<Run, 'facts'>, depth: number): readonly Step[] {
  const { formula, truth, because } = trace;
  const inside = (at: number) => because.flatMap(part => conditionSteps(part, run, at));
  switch (formula.kind) {
    case 'and':
    case 'or':
      return inside(depth);
    case 'defined':
    case 'at-least':
    case 'implies':
      return [{ depth, says: judged(formula, truth) }, ...inside(depth + 1)];
    case 'not':
      return isLeaf(formula.of)
        ? [leaf(formula, trace, run, depth)]
        : [{ depth, says: judged(formula, truth) }, ...inside(depth + 1)];
    case 'holds':
    case 'belongs':
    case 'compares':
    case 'opaque':
      return [leaf(formula, trace, run, depth)];
  }
}

function isLeaf({ kind }: Formula): boolean {
  return kind === 'holds' || kind === 'belongs' || kind === 'compares' || kind === 'opaque';
}

function judged(formula: Formula, truth: Trace['truth']): Bilingual {
  const words = conditionWords(formula);
  const said = truths[truth];
  return { zh: `${words.zh}：${said.zh}`, en: `${words.en}: ${said.en}` };
}

const truths: Readonly<Record<Trace['truth'], Bilingual>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '不知道', en: 'not known' },
};

function leaf(formula: Formula, { truth }: Trace, { facts }: Pick<Run, 'facts'>, depth: number): Step {
  const said = judged(formula, truth);
  const fact = factOf(formula);
  const why = fact ? ground(formula, truth, fact, facts) : inProse;
  return { depth, says: why ? { zh: `${said.zh}（${why.zh}）`, en: `${said.en} (${why.en})` } : said };
}

const inProse: Bilingual = { zh: '只有文字', en: 'prose alone' };

/** On what a verdict about one fact rests; nothing where the case states the very same words. */
function ground(
  formula: Formula,
  truth: Trace['truth'],
  fact: FactDeclaration,
  facts: CaseFacts,
): Bilingual | undefined {
  const stated = statedOn(facts, fact).map(conditionWords);
  const own = conditionWords(formula);
  if (stated.length > 0) {
    if (stated.length === 1 && stated[0]?.zh === own.zh) return undefined;
    const zh = stated.map(words => words.zh).join('；');
    const en = stated.map(words => words.en).join('; ');
    return truth === 'unknown' ? { zh: `案例只说明 ${zh}`, en: `the case says ${en} alone` } : { zh, en };
  }
  const name = factWords(fact);
  if (truth === 'unknown') return { zh: `案例没有说明${name.zh}`, en: `the case does not say ${name.en}` };
  if (truthIn(formula, facts.case) !== truth) return { zh: '随情形推定', en: 'taken as given for the criterion' };
  return facts.case.restNone ? { zh: '其余：无', en: 'rest: none' } : undefined;
}

function factOf(formula: Formula): FactDeclaration | undefined {
  if (formula.kind === 'not') return factOf(formula.of);
  return 'fact' in formula ? formula.fact : undefined;
}

/** The parts that nobody can tell, in one phrase. */
export function openFacts(trace: Trace): Bilingual {
  const open = [...leavesOpen(trace)].map(conditionWords);
  return { zh: open.map(({ zh }) => zh).join('、'), en: open.map(({ en }) => en).join(', ') };
}

function* leavesOpen({ formula, truth, because }: Trace): Iterable<Formula> {
  if (truth !== 'unknown') return;
  if (because.length === 0) yield formula;
  for (const part of because) yield* leavesOpen(part);
}
