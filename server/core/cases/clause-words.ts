/** What clauses and outcomes are called, in both languages: 情形「暗管排污」, 列入，依 暗管排污. */
import type { Bilingual, Span } from '../../../grammar/index.js';
import { isExact, type Points } from '../../logic/points.js';
import { called } from '../bind/resolve.js';
import type { Criterion, Exception, Expectation, List, Reference } from '../model.js';
import { quoted, sayingOf } from '../reading.js';
import { pointWords } from '../words/conditions.js';
import type { Run } from './cases.js';
import type { Outcome } from './list-verdict.js';
import type { Neighbour } from './neighbours.js';

/** The name of something declared at a place, in each language. */
export function nameAt({ model }: Neighbour, at: Span, name: string): Bilingual {
  const entity = model.names.entities.find(each => each.at.start === at.start);
  return called(entity ?? { name });
}

/** The name of a list. */
export function listWords({ list, file }: Pick<Run, 'list' | 'file'>): Bilingual {
  return list.name === undefined ? wordingOrNothing(list.title?.text) : nameAt(file, list.at, list.name);
}

/** `逾期未缴`; a clause without a name by its number, or by its words. */
export function clauseName(clause: Criterion | Exception, { list, file }: Pick<Run, 'list' | 'file'>): Bilingual {
  if (clause.name !== undefined) return nameAt(file, clause.at, clause.name);
  const number = list.criteria.findIndex(({ at }) => at.start === clause.at.start) + 1;
  if (number > 0) return { zh: `第 ${number} 项`, en: `number ${number}` };
  return wordingOrNothing(clause.clause?.text);
}

function wordingOrNothing(text: string | undefined): Bilingual {
  return text === undefined ? { zh: '', en: '' } : quoted(text);
}

/** `情形「逾期未缴」“逾期未缴纳罚款的”`. */
export function clauseWords(clause: Criterion | Exception, run: Pick<Run, 'list' | 'file'>): Bilingual {
  const name = clauseName(clause, run);
  const isCriterion = 'formalised' in clause;
  const said = clause.clause && clause.name !== undefined ? sayingOf(clause.clause).text : undefined;
  const words = said === undefined ? { zh: '', en: '' } : { zh: ` “${said}”`, en: ` “${said}”` };
  return {
    zh: `${isCriterion ? '情形' : '例外'} ${name.zh}${words.zh}`,
    en: `${isCriterion ? 'criterion' : 'exception'} ${name.en}${words.en}`,
  };
}

const outcomeWords: Readonly<Record<Outcome, Bilingual>> = {
  listed: { zh: '列入', en: 'listed' },
  'not-listed': { zh: '不列入', en: 'not listed' },
  undetermined: { zh: '未定', en: 'not determined' },
};

/** What a run came to, as a draft would expect it: `列入，依 暗管排污`, `得分 7，等级 黄`. */
export function comesTo(run: Run): Bilingual {
  const { verdict } = run;
  if (verdict.kind === 'rating') {
    if (verdict.of.subject.truth === 'no') return outcomeWords['not-listed'];
    const { score, band } = verdict.of;
    if (!score || !isExact(score) || !band) return outcomeWords.undetermined;
    return expectedWords({ score: bareNumber(score), band: nameAt(run.file, band.at, band.name) });
  }
  const { outcome, by } = verdict.of;
  const [clause] = by;
  // What stays open is not decided by anything.
  const decided = outcome === 'undetermined' || !clause ? undefined : clauseName(clause, run);
  return expectedWords({ outcome, ...(decided && isNameable(clause) && { by: decided }) });
}

function isNameable(clause: Criterion | Exception | undefined): boolean {
  return clause?.name !== undefined;
}

function bareNumber({ low }: Points): string {
  return pointWords(low).zh.replace(/ 分$/u, '');
}

/** What is expected, as written. */
export function expectationWords({ outcome, by, score, band }: Expectation): Bilingual {
  const name = (reference: Reference) => called(reference.target ?? { name: reference.text });
  return expectedWords({
    ...(outcome && { outcome }),
    ...(by && { by: name(by) }),
    ...(score !== undefined && { score }),
    ...(band && { band: name(band) }),
  });
}

function expectedWords(said: {
  readonly outcome?: Outcome;
  readonly by?: Bilingual;
  readonly score?: string;
  readonly band?: Bilingual;
}): Bilingual {
  const { outcome, by, score, band } = said;
  const zh = [
    ...(outcome ? [outcomeWords[outcome].zh] : []),
    ...(by ? [`依 ${by.zh}`] : []),
    ...(score === undefined ? [] : [`得分 ${score}`]),
    ...(band ? [`等级 ${band.zh}`] : []),
  ].join('，');
  const en = [
    [...(outcome ? [outcomeWords[outcome].en] : []), ...(by ? [`by ${by.en}`] : [])].join(' '),
    ...(score === undefined ? [] : [`score ${score}`]),
    ...(band ? [`band ${band.en}`] : []),
  ]
    .filter(Boolean)
    .join(', ');
  return { zh, en };
}

/** The title of a list beside its name. */
export function titleOf({ title }: List): string | undefined {
  return title && sayingOf(title).text;
}
