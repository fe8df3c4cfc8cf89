/** The layout of a text decides nothing: after every mutation of it, each finding stands on the same words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../server/core/analyze.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';
import { type LabelledText, ownTexts } from '../benchmark/labels.js';
import { type Mutation, mutations } from './mutations.js';

const workspace = openWorkspace(shipped, laws);
const settings = { today: '2026-06-01', levels: {} } as const;

/** The findings of a text, each as its code, its article and its words, with how often it is told. */
function told(text: string): ReadonlyMap<string, number> {
  const source = { uri: 'a.txt', text, kind: 'text' as const };
  const count = new Map<string, number>();
  for (const { code, article = '', quote } of analyze(withSource(workspace, source), 'a.txt', rules, settings)
    .findings) {
    const key = `${code} ${plain(article)} 「${plain(quote)}」`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return count;
}

/** Words without everything that a mutation may put into them. */
function plain(words: string): string {
  return words
    .replaceAll(/\s*\n(?:第 \d+ 页 共 99 页|- \d+ -)\n\s*/gu, '')
    .replaceAll(/[\s\u200b*]+/gu, '')
    .replaceAll(/[０-９]/gu, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[，；：（）]/gu, sign => ({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' })[sign] ?? sign)
    .replaceAll(/[:;]?(?:\([一二三四五六七八九十]+\)|[①-⑳]|(?<=[:;])\d+[.、])/gu, '')
    .replaceAll(/(?<=[:;])•/gu, '');
}

/** What may change, and why: nothing else may. */
const excused: readonly { readonly mutation: RegExp; readonly code: string; readonly why: string }[] = [
  {
    mutation: /lost|bullets|another dress/,
    code: 'drafting/numbering',
    why: 'numbers that are gone can no longer be out of order, and others may then be',
  },
];

const texts: readonly LabelledText[] = ownTexts();

/** Where a line may be broken so that nobody can tell what it was. */
const unclear: readonly { readonly file: string; readonly mutation: RegExp; readonly why: string }[] = [
  {
    file: '265-tutor.txt',
    mutation: /width|inside sentences/,
    why: 'its ① to ⑤ run on in one sentence, and a break before ⑤ alone looks like the one item of a list',
  },
  {
    file: '284-clinic.txt',
    mutation: /width|inside sentences/,
    why: 'numbered 1.1 throughout it has no points that a line could be told to belong to',
  },
  {
    file: '430-ridehail.txt',
    mutation: /width|inside sentences/,
    why: 'its points run on in one sentence, and a break behind a semicolon looks like the end of an item without a number',
  },
  {
    file: '278-elev.txt',
    mutation: /inside words/,
    why: 'a mark inside 以下 hides the lead of 一是 … 二是 …, which no number tells from paragraphs',
  },
];

function differences(text: LabelledText, mutation: Mutation, choose: (below: number) => number): readonly string[] {
  const before = known(text);
  const after = told(mutation.change(text.text, choose));
  const changed: string[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const more = (after.get(key) ?? 0) - (before.get(key) ?? 0);
    const isExcused = excused.some(each => each.mutation.test(mutation.name) && key.startsWith(each.code));
    if (more !== 0 && !isExcused) changed.push(`${text.file} ${more > 0 ? 'new' : 'lost'}: ${key}`);
  }
  return changed;
}

const answers = new Map<LabelledText, ReadonlyMap<string, number>>();

function known(text: LabelledText): ReadonlyMap<string, number> {
  const answer = answers.get(text) ?? told(text.text);
  answers.set(text, answer);
  return answer;
}

function textsFor({ name }: Mutation): readonly LabelledText[] {
  return texts.filter(text => !unclear.some(each => each.file === text.file && each.mutation.test(name)));
}

describe('findings stay where they were', () => {
  for (const mutation of mutations) {
    it(mutation.name, () => {
      fc.assert(
        fc.property(fc.constantFrom(...textsFor(mutation)), fc.infiniteStream(fc.nat()), (text, numbers) => {
          const choose = (below: number): number => (numbers.next().value ?? 0) % below;
          assert.deepEqual(differences(text, mutation, choose), []);
        }),
        { numRuns: 60 },
      );
    });
  }
});
