/** Ways out that a lexicon offers for a phrase (改为), where they fit the sentence. */
import type { Fix } from './finding.js';
import type { Clause } from './model.js';
import type { Found } from './phrases.js';
import { quoted, sayingOf } from './reading.js';

/** Puts the better wording in place of the words themselves; only where they stand at the end of their part. */
export function replaceWords({ text, span }: Clause, { phrase, at }: Found): readonly Fix[] {
  const after = text.slice(at.end - span.start).trimStart();
  const endsPart = after === '' || /^(?:的|[，。；、,.;])/u.test(after);
  if (!endsPart) return [];
  return betterWordings(phrase.instead, text).map(wording => ({
    kind: 'meaning',
    title: titleOf(wording),
    // 情节严重的 and 五十万元以上的: one 的 is enough.
    edits: [{ span: at, newText: after.startsWith('的') ? wording.replace(/的$/u, '') : wording }],
  }));
}

/** Puts the better wording in place of the whole sentence: where the words are its very point. */
export function replaceSentence(clause: Clause, { phrase }: Found): readonly Fix[] {
  const { at } = sayingOf(clause);
  return betterWordings(phrase.instead, clause.text).map(wording => ({
    kind: 'meaning',
    title: titleOf(wording),
    edits: [{ span: at, newText: wording }],
  }));
}

/** Those in the language of the sentence. */
function betterWordings(wordings: readonly string[], sentence: string): readonly string[] {
  const isHan = (text: string) => /\p{sc=Han}/u.test(text);
  const isSentenceHan = isHan(sentence);
  return wordings.filter(wording => isHan(wording) === isSentenceHan);
}

function titleOf(wording: string): Fix['title'] {
  const words = quoted(wording);
  return { zh: `改为${words.zh}`, en: `Write ${words.en}` };
}
