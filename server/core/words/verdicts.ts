/** Verdicts in words: who lists the case and who does not, or what stands in the way of saying so. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Obstacle, Verdict } from '../../logic/conform.js';
import { quoted } from '../reading.js';

/** A verdict as one sentence; `norm` is the clause as it is cited, `called` what a fact is called in each language. */
export function verdictInWords(verdict: Verdict, norm: string, called: (fact: string) => Bilingual): Bilingual {
  switch (verdict.kind) {
    case 'inside':
      return { zh: `没有超出${norm}`, en: `Within ${norm}` };
    case 'wider':
      return { zh: `这里列入，按照${norm}不应当列入`, en: `Listed here; not to be listed under ${norm}` };
    case 'disjoint':
      return verdict.assuming ? whatever(verdict.assuming, norm) : everybody(norm);
    case 'undecided':
      return undecided(verdict.because, norm, called);
  }
}

function everybody(norm: string): Bilingual {
  return {
    zh: `这里列入，按照${norm}不应当列入，其他列入的也都不应当`,
    en: `Listed here; not to be listed under ${norm}, nor is anybody else whom this criterion lists`,
  };
}

/** Prose of the draft that changes nothing. */
function whatever(assuming: readonly string[], norm: string): Bilingual {
  const words = assuming.map(quoted);
  return {
    zh: `不论${words.map(({ zh }) => zh).join('')}怎样理解，这里列入的，按照${norm}都不应当列入`,
    en: `Whatever ${words.map(({ en }) => en).join(', ')} means, nobody listed here is to be listed under ${norm}`,
  };
}

function undecided(because: readonly Obstacle[], norm: string, called: (fact: string) => Bilingual): Bilingual {
  const unless = because.flatMap(one => (one.kind === 'prose' && one.side === 'norm' ? wordsOf(one) : []));
  if (unless.length === because.length && unless.every(({ zh }) => zh !== '')) {
    const [zh, en] = [unless.map(words => words.zh).join('」「'), unless.map(words => words.en).join('”, “')];
    return {
      zh: `这里列入，按照${norm}不应当列入，除非属于「${zh}」`,
      en: `Listed here; not to be listed under ${norm}, unless “${en}” applies`,
    };
  }
  const reasons = because.map(one => obstacleInWords(one, called));
  const [zh, en] = [reasons.map(reason => reason.zh).join('；'), reasons.map(reason => reason.en).join('; ')];
  return { zh: `按照${norm}是否应当列入，未定：${zh}`, en: `Undecided under ${norm}: ${en}` };
}

/** Prose in the language of the reader, where the author gives it in both. */
function wordsOf({ text, other = text }: { readonly text: string; readonly other?: string }): Bilingual {
  return /\p{sc=Han}/u.test(text) ? { zh: text, en: other } : { zh: other, en: text };
}

function obstacleInWords(obstacle: Obstacle, called: (fact: string) => Bilingual): Bilingual {
  switch (obstacle.kind) {
    case 'prose': {
      if (obstacle.text === '') return { zh: '有一处条件没有写出来', en: 'a condition is missing' };
      const words = wordsOf(obstacle);
      return obstacle.side === 'norm'
        ? { zh: `要看是否属于「${words.zh}」`, en: `it turns on “${words.en}”` }
        : { zh: `草案里「${words.zh}」没有写成条件`, en: `the draft leaves “${words.en}” as prose` };
    }
    case 'missing': {
      const { zh, en } = called(obstacle.fact);
      return { zh: `「${zh}」没有用词汇里的词写明`, en: `“${en}” is not stated in words of the vocabulary` };
    }
    case 'budget':
      return { zh: '条件过于复杂，没有算完', en: 'the conditions are too involved to be decided in time' };
  }
}
