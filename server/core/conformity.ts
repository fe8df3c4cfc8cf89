/** Verdicts on criteria under clauses of the norms, and the cases that show them, in words. */
import type { Bilingual } from '../../grammar/index.js';
import { exampleOf, type Obstacle, type Verdict, verdictOf } from '../logic/conform.js';
import { factsInWords } from '../logic/write-case.js';
import type { Witness } from './finding.js';
import { givensFor, listingOf } from './listings.js';
import type { Criterion, List, Model } from './model.js';
import { type BindingClause, citationOf, type Norms } from './norms.js';

/** What a clause says of a criterion, whether every case that it lists is one that the clause admits. */
export interface Conformity {
  readonly clause: BindingClause;
  readonly verdict: Verdict;
  readonly words: Bilingual;
  /** A case that is listed and not admitted, or not for certain. */
  readonly witness?: Witness;
}

export function conformityOf(
  model: Model,
  norms: Norms,
  list: List,
  criterion: Criterion,
  clause: BindingClause,
): Conformity {
  const verdict = verdictOf(listingOf(model, list, criterion), clause.requirement, givensFor(model, norms));
  const words = verdictInWords(verdict, clause);
  const found = verdict.kind === 'inside' ? undefined : verdict.witness;
  return {
    clause,
    verdict,
    words,
    ...(found && { witness: { facts: factsInWords(found, model.face), verdict: words, case: found } }),
  };
}

/** Somebody whom a criterion lists: the smallest case of all. */
export function exampleListed(model: Model, norms: Norms, list: List, criterion: Criterion): Witness | undefined {
  const found = exampleOf(listingOf(model, list, criterion), givensFor(model, norms));
  return found && { facts: factsInWords(found, model.face), verdict: { zh: '列入名单', en: 'Listed' }, case: found };
}

/** A verdict as one sentence: who lists the case and who does not, or what stands in the way of saying so. */
function verdictInWords(verdict: Verdict, clause: BindingClause): Bilingual {
  const place = citationOf(clause);
  switch (verdict.kind) {
    case 'inside':
      return { zh: `没有超出${place}`, en: `Within ${place}` };
    case 'wider':
      return { zh: `这里列入，按照${place}不应当列入`, en: `Listed here; not to be listed under ${place}` };
    case 'disjoint':
      return {
        zh: `这里列入，按照${place}不应当列入，其他列入的也都不应当`,
        en: `Listed here; not to be listed under ${place}, nor is anybody else whom this criterion lists`,
      };
    case 'undecided': {
      const unless = verdict.because.flatMap(one => (one.kind === 'prose' && one.side === 'norm' ? wordsOf(one) : []));
      if (unless.length === verdict.because.length && unless.every(({ zh }) => zh !== '')) {
        const [zh, en] = [unless.map(words => words.zh).join('」「'), unless.map(words => words.en).join('”, “')];
        return {
          zh: `这里列入，按照${place}不应当列入，除非属于「${zh}」`,
          en: `Listed here; not to be listed under ${place}, unless “${en}” applies`,
        };
      }
      const reasons = verdict.because.map(obstacleInWords);
      const [zh, en] = [reasons.map(reason => reason.zh).join('；'), reasons.map(reason => reason.en).join('; ')];
      return { zh: `按照${place}是否应当列入，未定：${zh}`, en: `Undecided under ${place}: ${en}` };
    }
  }
}

/** Prose in the language of the reader, where the author gives it in both. */
function wordsOf({ text, other = text }: { readonly text: string; readonly other?: string }): Bilingual {
  return /\p{sc=Han}/u.test(text) ? { zh: text, en: other } : { zh: other, en: text };
}

function obstacleInWords(obstacle: Obstacle): Bilingual {
  switch (obstacle.kind) {
    case 'prose': {
      if (obstacle.text === '') return { zh: '有一处条件没有写出来', en: 'a condition is missing' };
      const words = wordsOf(obstacle);
      return obstacle.side === 'norm'
        ? { zh: `要看是否属于「${words.zh}」`, en: `it turns on “${words.en}”` }
        : { zh: `草案里「${words.zh}」没有写成条件`, en: `the draft leaves “${words.en}” as prose` };
    }
    case 'missing':
      return { zh: `没有写明「${obstacle.fact}」`, en: `“${obstacle.fact}” is not stated` };
    case 'budget':
      return { zh: '条件过于复杂，没有算完', en: 'the conditions are too involved to be decided in time' };
  }
}
