/**
 * textDocument/completion: the words of the language that fit here, and the names that are visible.
 *
 * Every item says which stretch of the text it replaces, since no editor can tell where a word begins in a run of Han
 * characters; and what it is found by: its name, its other name, and the other face's keyword.
 */
import { type CompletionItem, type CompletionList, InsertTextFormat, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { connectives } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Entity, Model } from '../core/model.js';
import { articleItems } from './completion-articles.js';
import { type Candidate, candidatesAt } from './completion-candidates.js';
import { dataOf } from './completion-resolve.js';
import { spotAt } from './completion-spot.js';
import { titleItems } from './completion-titles.js';
import { toRange } from './convert.js';
import { isHan } from './language.js';
import { matches, pinyinOf } from './pinyin.js';

/** What the client can take, and what its user wants. */
export interface CompletionWishes {
  /** Whole parts with places to fill in. */
  readonly snippets: boolean;
  /** Names are found by their pinyin too. */
  readonly pinyin: boolean;
}

/** `others` are the models of the other files of the root, asked for only where one of them can be named. */
export function completion(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  others: () => Iterable<Model>,
  wishes: CompletionWishes,
): CompletionList {
  const empty: CompletionList = { isIncomplete: false, items: [] };
  const { syntax, model } = analysis;
  const text = document.getText();
  const offset = document.offsetAt(position);
  const isComment = syntax?.file.comments.some(({ span }) => span.start < offset && offset <= span.end);
  const titles = isComment
    ? undefined
    : (titleItems(document, offset, analysis.norms) ?? articleItems(document, offset, analysis.norms));
  if (titles) return { isIncomplete: true, items: titles };
  // An existing text is completed by titles of law alone.
  if (!syntax) return empty;
  const run = /[\p{L}\p{M}\p{N}·_-]*$/u.exec(text.slice(Math.max(0, offset - longestRun), offset))?.[0] ?? '';

  const items: CompletionItem[] = [];
  const seen = new Set<string>();
  const offer = (candidate: Candidate, typed: string): void => {
    if (seen.has(candidate.insert) || (candidate.snippet && !wishes.snippets)) return;
    seen.add(candidate.insert);
    const range = toRange(document, { start: offset - typed.length, end: offset });
    items.push({
      label: candidate.label,
      kind: candidate.kind,
      detail: candidate.detail,
      sortText: `${candidate.rank}${String(items.length).padStart(5, '0')}`,
      // Clients filter once more by what is typed: every spelling that may have led here has to be in it.
      // The same words for a part and for its keyword, so that they are told apart by rank alone.
      filterText: [...new Set([candidate.label.replace(/…$/u, ''), ...candidate.also])]
        .flatMap((spelling, index) => (index === 0 ? [spelling, ...sounds(spelling)] : [spelling]))
        .join(' '),
      textEdit: { range, newText: colonOnce(candidate.insert, text, offset) },
      ...(candidate.snippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(candidate.entity && { data: dataOf(analysis.source.uri, candidate.entity) }),
    });
  };

  const sounds = (label: string): readonly string[] => {
    if (!wishes.pinyin || !isHan(label)) return [];
    const { full, initials } = pinyinOf(label);
    return [full, initials];
  };
  const leadsTo = (typed: string, { label, also }: Candidate): boolean =>
    [label, ...also].some(spelling => finds(typed, spelling)) ||
    (wishes.pinyin && /^[a-z]+$/i.test(typed) && matches(label, typed.toLowerCase()));

  // The run may be one word, or words without spaces whose last one is being typed: the longest reading is tried first.
  for (const word of readings(run, model.names.visible)) {
    const spot = spotAt(syntax.file, text, offset, word);
    for (const candidate of candidatesAt(spot, analysis, others)) {
      if (word === '' ? run === '' || candidate.glues : leadsTo(word, candidate)) offer(candidate, word);
    }
  }
  // More typing changes which words fit, not only which of them match.
  return { isIncomplete: true, items };
}

/** No name is longer; what stands further back is not looked at. */
const longestRun = 200;

/** Endings of a run that may be the word being typed: all of it, and what follows each name or keyword that it begins with. */
function readings(run: string, visible: ReadonlyMap<string, readonly Entity[]>): readonly string[] {
  const found = [run];
  for (let start = 1; start <= run.length; start++) {
    const before = run.slice(0, start);
    if (endsWithWord(before, visible)) found.push(run.slice(start));
  }
  return found;
}

function endsWithWord(text: string, visible: ReadonlyMap<string, readonly Entity[]>): boolean {
  if (/[a-z\d-]$/i.test(text)) return false;
  for (let start = Math.max(0, text.length - 24); start < text.length; start++) {
    const ending = text.slice(start);
    if (visible.has(ending) || glue.has(ending)) return true;
  }
  return false;
}

const glue: ReadonlySet<string> = new Set([
  ...Object.values(connectives).flatMap(({ zh }) => zh),
  ...['以上', '以下', '以内', '以外', '元', '次', '人', '日', '月', '年', '吨'],
]);

/** Whether typed text leads to a spelling: its beginning, or any part of it from two characters on. */
function finds(typed: string, spelling: string): boolean {
  const [a, b] = [typed.toLowerCase(), spelling.toLowerCase()];
  return b.startsWith(a) || (a.length > 1 && b.includes(a)) || (/\p{Script=Han}/u.test(a) && b.includes(a));
}

function colonOnce(insert: string, text: string, offset: number): string {
  return /[：:]\s*$/.test(insert) && /^[ \t]*[：:]/.test(text.slice(offset)) ? insert.replace(/[：:]\s*$/, '') : insert;
}
