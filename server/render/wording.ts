/** Wording of the author → passages: the language of the page, wraps folded, `{名称}` as a reference, `{{` as a brace. */
import type { Span, Wording } from '../../grammar/index.js';
import { foldWidth } from '../../grammar/values/width.js';
import { type Drafted, isOf, type LooseRun } from './drafted.js';

/** One passage for each paragraph of the wording: an empty line in it begins another. */
export function passagesOf(drafted: Drafted, wording: Wording): readonly (readonly LooseRun[])[] {
  const chosen = inLanguage(drafted, wording);
  const foreign = chosen.text.trim() !== '' && languageOf(chosen.text) !== drafted.language;
  if (foreign) untranslated(drafted, chosen);
  const found: (readonly LooseRun[])[] = [];
  let from = 0;
  for (const blank of [...chosen.text.matchAll(/[^\S\n]*\r?\n[^\S\n]*\r?\n\s*/gu), undefined]) {
    const end = blank ? blank.index : chosen.text.length;
    const passage = runsOf(drafted, chosen, from, end, foreign);
    if (passage.length > 0) found.push(passage);
    if (blank) from = blank.index + blank[0].length;
  }
  return found;
}

/** The wording as one passage. */
export function passageOf(drafted: Drafted, wording: Wording): readonly LooseRun[] {
  const paragraphs = passagesOf(drafted, wording);
  return paragraphs.flatMap((runs, i) => {
    const [first] = runs;
    return i > 0 && first && drafted.language === 'en' ? [{ ...first, text: ' ' }, ...runs] : runs;
  });
}

/** The wording in the language of the page where there is one, else the other. */
export function inLanguage({ language }: Pick<Drafted, 'language'>, wording: Wording): Wording {
  for (let at: Wording | undefined = wording; at; at = at.other) if (languageOf(at.text) === language) return at;
  return wording;
}

function languageOf(text: string): 'zh' | 'en' {
  const prose = text.replaceAll(/《[^》]*》|[{｛][^{}｛｝]*[}｝]/gu, '');
  if (!isOf(prose, 'zh')) return /\p{Script=Han}/u.test(text) && !/[A-Za-z]/u.test(prose) ? 'zh' : 'en';
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = prose.match(/[A-Za-z]+/g)?.length ?? 0;
  return han >= words ? 'zh' : 'en';
}

function untranslated({ problems, language }: Drafted, { inner }: Wording): void {
  problems.push({
    kind: 'untranslated',
    at: inner,
    message:
      language === 'zh'
        ? { zh: '这一句没有中文', en: 'this sentence has no Chinese wording' }
        : { zh: '这一句没有英文', en: 'this sentence has no English wording' },
  });
}

function runsOf(drafted: Drafted, { text, inner }: Wording, from: number, to: number, foreign: boolean): LooseRun[] {
  const runs: LooseRun[] = [];
  const add = (start: number, end: number): void => {
    const source: Span = { start: inner.start + start, end: inner.start + end };
    const words = folded(text.slice(start, end)).replaceAll(/\{\{|｛｛/gu, '{');
    if (words !== '')
      runs.push({ text: words, source, by: 'author', ...(foreign && { mark: 'untranslated' as const }) });
  };
  let start = from;
  while (start < to && /\s/u.test(text.charAt(start))) start++;
  let end = to;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  let at = start;
  for (const match of text.slice(start, end).matchAll(/\{\{|｛｛|[{｛]([^{}｛｝\n]*)[}｝]/gu)) {
    const words = match[1];
    if (words === undefined || words.trim() === '') continue;
    const open = start + match.index;
    add(at, open);
    runs.push(referenceRun(drafted, words, { start: inner.start + open, end: inner.start + open + match[0].length }));
    at = open + match[0].length;
  }
  add(at, end);
  return runs;
}

/** Wraps folded, nothing else changed: a break beside a Han character or its marks leaves nothing, others one space. */
function folded(text: string): string {
  return text.replaceAll(/\s+/gu, (blank, at: number) => {
    const isBesideHan = wide.test(text.charAt(at - 1)) || wide.test(text.charAt(at + blank.length));
    return /[\r\n]/u.test(blank) && isBesideHan ? '' : ' ';
  });
}

const wide = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef‘-”…]/u;

function referenceRun(drafted: Drafted, words: string, source: Span): LooseRun {
  const lead = words.length - words.trimStart().length;
  const end = source.start + 1 + lead + words.trim().length;
  const target = drafted.references.get(end)?.target;
  const text = foldWidth(words.trim());
  return target ? { text, source, by: 'author', target } : { text, source, by: 'author', mark: 'unresolved' };
}

// --- the end of a passage ---------------------------------------------------------------------------------------

/** The passage with this mark at its end, whatever stood there: ；。： of items and leads. */
export function ending(runs: readonly LooseRun[], mark: string): readonly LooseRun[] {
  const last = runs.at(-1);
  if (!last) return runs;
  const bare = withoutMark(runs);
  const tail = bare.at(-1) ?? last;
  if (isReference(tail)) return [...bare, markRun(tail, mark)];
  return [...bare.slice(0, -1), { ...tail, text: tail.text + markFor(tail, mark) }];
}

/** The passage without the mark at its end. */
export function withoutMark(runs: readonly LooseRun[]): readonly LooseRun[] {
  const last = runs.at(-1);
  if (!last || isReference(last)) return runs;
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/[。；;，,、：:.]+$/u, '') }];
}

/** The passage with a mark at its end where it has none of its own; a row of a table has none. */
export function ended(runs: readonly LooseRun[], mark: string): readonly LooseRun[] {
  const text = runs.map(each => each.text).join('');
  return /[。；：！？…;:.!?][”’」』）)]*$|^\|.*\|$/u.test(text) || runs.length === 0 ? runs : ending(runs, mark);
}

/** The mark in the script of the words before it: a Chinese sentence on an English page ends as Chinese does. */
function markFor({ text, mark: note }: LooseRun, mark: string): string {
  if (note !== 'untranslated') return mark;
  const pairs = /\p{Script=Han}\P{Script=Latin}*$/u.test(text) ? toChinese : toEnglish;
  return pairs[mark] ?? mark;
}

const toChinese: Readonly<Record<string, string>> = { '.': '。', ';': '；', ':': '：', ',': '，' };
const toEnglish: Readonly<Record<string, string>> = { '。': '.', '；': ';', '：': ':', '，': ',' };

function isReference({ target, mark }: LooseRun): boolean {
  return target !== undefined || mark === 'unresolved';
}

function markRun({ source }: LooseRun, text: string): LooseRun {
  return { text, source: { start: source.end, end: source.end }, by: 'author' };
}

export function wordsOf(runs: readonly LooseRun[]): string {
  return runs.map(({ text }) => text).join('');
}
