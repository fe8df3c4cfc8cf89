/**
 * What makes a finding the same finding after its file was edited elsewhere: the check, and what the provision that it
 * stands in says. Not where that stands, not how it is numbered, wrapped or spelled.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CregFile } from '../../../grammar/index.js';
import { lastBefore } from '../clause.js';
import type { Finding } from '../finding.js';
import type { Clause, Model } from '../model.js';
import { plainWords } from '../plain-words.js';
import { contentOf, statementAt } from './statement.js';

/** What a finding was found in. */
export interface Surrounding {
  readonly text: string;
  readonly model: Model;
  /** Of a draft. */
  readonly file?: CregFile;
}

/**
 * A fingerprint for each finding, in order: 24 hexadecimal digits. Equal findings in equal provisions have equal ones;
 * how many there are is for the reader to count.
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  surrounding: Surrounding,
  digestOf: Digest = digest,
): readonly string[] {
  const { file } = surrounding;
  const place = file ? inDraft(file, surrounding.model) : inText(surrounding);
  return findings.map(finding => digestOf(`${finding.code}\n${place(finding)}`));
}

/** The first 24 hexadecimal digits of SHA-256 of a content in UTF-8. */
export type Digest = (content: string) => string;

/** A finding with its place among equal ones, `…:2`: what tells the findings of one report apart. */
export function numbered(fingerprints: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return fingerprints.map(fingerprint => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return `${fingerprint}:${count}`;
  });
}

/** Equal texts have equal digests. Of no use against somebody who wants two to be equal. */
export function digest(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content)).subarray(0, 12));
}

function inDraft(file: CregFile, { names }: Model): (finding: Finding) => string {
  const contents = new Map<unknown, string>();
  return ({ at, quote }) => {
    const isComment = file.comments.some(({ span }) => span.start <= at.start && at.start < span.end);
    const statement = isComment ? undefined : statementAt(file, at.start);
    if (!statement) return plainWords(quote);
    let content = contents.get(statement);
    if (content === undefined) {
      content = contentOf(statement, names);
      contents.set(statement, content);
    }
    return content;
  };
}

function inText({ model: { clauses } }: Surrounding): (finding: Finding) => string {
  /** What each clause says, by its place among them: many findings stand in one. */
  const said = new Map<number, string>();
  return ({ at, quote }) => {
    const index = lastBefore(clauses, at.start);
    const clause = clauses[index];
    // Not which words of it: how far a finding reaches may hang on a comma.
    if (clause && at.start < clause.span.end) {
      let words = said.get(index);
      if (words === undefined) {
        words = unnumbered(whole(clauses, index));
        said.set(index, words);
      }
      return words;
    }
    const words = unnumbered(quote);
    // A number, a heading, a title: it says itself what it is, or stands before what it numbers.
    const next = clauses[index + 1];
    return words.replaceAll('#', '').length > 2 || !next ? words : `${unnumbered(next.text)}\n${words}`;
  };
}

/** A clause that a break of lines cut in two, put together again: the parts before the last end in no mark. */
function whole(clauses: readonly Clause[], index: number): string {
  const isOneWith = (first: Clause | undefined, next: Clause | undefined): boolean =>
    first !== undefined &&
    next !== undefined &&
    first.article === next.article &&
    first.item === next.item &&
    !/[。；：？！.;:?!”」）)]\s*$/u.test(first.text);
  let start = index;
  let end = index;
  while (isOneWith(clauses[start - 1], clauses[start])) start--;
  while (isOneWith(clauses[end], clauses[end + 1])) end++;
  return clauses
    .slice(start, end + 1)
    .map(({ text }) => text)
    .join('');
}

/** Words without the numbers of provisions of the same text: 本办法第五条 is 第六条 once an article was put in before. */
function unnumbered(text: string): string {
  return plainWords(text)
    .replace(ownPlace, (whole, title: string | undefined) =>
      title === undefined ? whole.replace(numeral, '#') : whole,
    )
    .replace(itemMark, '#');
}

const numeral = /[〇零一二三四五六七八九十百千\d]+/gu;
/** A run of numbered places, with the title that it belongs to where one stands before it. */
const ownPlace =
  /(》(?:\([^()]*\))?)?(?:第[〇零一二三四五六七八九十百千\d]+[编章节条款项目](?:之[一二三四五六七八九十\d]+)?[、和及至到与或,]?)+/gu;
/** The number in front of an item: (三), 3. */
const itemMark = /^(?:\([〇零一二三四五六七八九十\d]+\)|[\d〇一二三四五六七八九十]+[.,、)])/u;
