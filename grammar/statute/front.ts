/** What stands before the body of a text: title, header block, table of contents. */
import type { Line } from './lines.js';
import { isCited, numberAt, type PlaceNumber } from './numbers.js';
import { compact, isEnded, isHeadingLike } from './wording.js';

export type FrontKind = 'title' | 'header' | 'contents' | 'paragraph';

/** What each line before the body is, by its index; lines that are missing belong to the body. */
export type Front = ReadonlyMap<number, FrontKind>;

export function frontOf(text: string, lines: readonly Line[]): Front {
  const front = new Map<number, FrontKind>();
  const contents = contentsOf(text, lines);
  for (let i = contents.from; i < contents.to; i++) front.set(i, 'contents');
  const body = bodyFrom(text, lines, contents);
  const end = Math.min(contents.from < contents.to ? contents.from : body, body);
  const title = titleOf(text, lines, end);
  for (let i = title.from; i < title.to; i++) front.set(i, 'title');
  headersOf(text, lines, front, end, words(text, lines, title));
  return front;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const none: Range = { from: 0, to: 0 };
const contentsWord = /^目[录次]/u;
/** No header block is longer; a text without any number would else be read as one. */
const longestFront = 40;

// --- table of contents ------------------------------------------------------------------------------------------

/**
 * The lines of the table of contents: from the word 目录 to the line before the first heading comes again. Without the
 * word, headings that follow each other and then come again.
 */
function contentsOf(text: string, lines: readonly Line[]): Range {
  const numbers = lines.map(line => numberOf(text, line));
  const first = numbers.findIndex(number => number !== undefined && key(number) !== '');
  const word = lines.findIndex(
    (line, i) => i <= longestFront && contentsWord.test(compact(text, line.start, Math.min(line.end, line.start + 8))),
  );
  if (word >= 0 && (first < 0 || word <= first)) {
    const again = repetition(numbers, Math.max(first, word));
    return { from: word, to: again ?? word + 1 };
  }
  if (first < 0 || numbers[first]?.kind !== 'division') return none;
  const again = repetition(numbers, first);
  if (again === undefined || again - first < 2) return none;
  for (let i = first; i < again; i++) {
    const line = lines[i];
    if (line && numbers[i]?.kind !== 'division' && isEnded(text, line.start, line.end)) return none;
    if (numbers[i]?.kind === 'article') return none;
  }
  return { from: first, to: again };
}

function repetition(numbers: readonly (PlaceNumber | undefined)[], first: number): number | undefined {
  const wanted = numbers[first];
  if (!wanted) return undefined;
  const again = numbers.findIndex((number, i) => i > first && number !== undefined && key(number) === key(wanted));
  return again < 0 ? undefined : again;
}

function key(number: PlaceNumber): string {
  if (number.kind === 'division') return `${number.level} ${number.number}`;
  if (number.kind === 'article') return `article ${number.number}`;
  return number.style === 'han-comma' ? `item ${number.number}` : '';
}

// --- body -------------------------------------------------------------------------------------------------------

/** The index of the first line of the body: the first that has the number of a part of the text. */
function bodyFrom(text: string, lines: readonly Line[], contents: Range): number {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || (i >= contents.from && i < contents.to)) continue;
    const number = numberOf(text, line);
    if ((number && key(number) !== '') || inlineArticle.test(text.slice(line.start, line.end))) return i;
  }
  if (contents.to > 0) return contents.to;
  // No line begins an article: the first point of another style.
  const first = lines.findIndex(line => isFirstPoint(text, line));
  return first < 0 ? lines.length : first;
}

const inlineArticle = /。[ \t\u3000]{0,4}第[一二三四五六七八九十百零〇]{1,6}条[ \t\u3000]/u;

function isFirstPoint(text: string, line: Line): boolean {
  const number = numberAt(text, line.start);
  return number?.kind === 'item' && number.number === 1 && number.style !== 'arabic-bracket';
}

/** The number that a line begins with, when the line is no citation. */
function numberOf(text: string, line: Line): PlaceNumber | undefined {
  const number = numberAt(text, line.start);
  if (number?.kind === 'article' && isCited(text, number.end)) return undefined;
  if (number?.kind === 'division' && !isHeadingLike(text, number.end, line.end, 80)) return undefined;
  return number;
}

// --- title and header -------------------------------------------------------------------------------------------

const titleEnd =
  /(?:条例|规定|办法|细则|规则|决定|决议|意见|通知|方案|公告|规程|标准|准则|制度|目录|清单|措施|解释|批复|纲要|规划|法|指引|指南|守则)(?:[（(][^（）()]{1,30}[）)])?$/u;

/** Whether a title goes on from one line to the next: 某市人民政府关于印发 / 某办法的通知. Not after a mere issuer. */
function isBroken(text: string, line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next) return false;
  const before = compact(text, line.start, line.end);
  const after = compact(text, next.start, next.end);
  return /关于|[的和与及、]$|《[^》]*$/u.test(before) || goesOn.test(after);
}

const goesOn = /^(?:[的和与及、》]|(?:管理|实施|暂行|若干){0,2}(?:条例|规定|办法|细则|规则))/u;

/** The lines of the title: the first that ends like one, with the lines before it that begin it; else the first line. */
function titleOf(text: string, lines: readonly Line[], end: number): Range {
  let from: number | undefined;
  for (let i = 0; i < Math.min(end, longestFront); i++) {
    const line = lines[i];
    if (!line) break;
    if (!isHeadingLike(text, line.start, line.end, 120) || isHeader(text, line)) {
      from = undefined;
      continue;
    }
    from ??= i;
    if (!titleEnd.test(compact(text, line.start, line.end))) continue;
    while (from < i && !(i - from <= 2 && isBroken(text, lines[from], lines[from + 1]))) from++;
    return { from, to: i + 1 };
  }
  const [first] = lines;
  const isTitle = end > 0 && first !== undefined && isHeadingLike(text, first.start, first.end, 120);
  return isTitle ? { from: 0, to: 1 } : none;
}

const year = /[0-9０-９〇○零一二三四五六七八九]{4}年/u;
const adopted = /通过|公布|发布|批准|修订|修正|修改|施行|印发|实施|令|公告/u;
const documentNumber = /[〔[［（(【][0-9０-９]{4}[〕\]］）)】](?:第)?[0-9０-９]{1,5}号$/u;
const orderNumber = /^[（(]?第?[〇零一二三四五六七八九十百0-9０-９]{1,6}号[）)]?$/u;
/** What the page of a government site says of a document, line by line. */
const catalogued =
  /^(?:索引号|信息索引|发布机构|发文机关|发文单位|制定机关|成文日期|公开日期|生成日期|生效日期|发文字号|文号|主题(?:分类|词)|组配分类|公开方式|公开范围|有效性|效力状态)[：:]/u;
const order = /(?:令|(?<!的)公告)(?:[（(]?第?[0-9０-９〇零一二三四五六七八九十百]{1,6}号[）)]?)?$/u;

/** Whether a line tells who adopted the text, when, or under which number. */
function isHeader(text: string, line: Line): boolean {
  const written = compact(text, line.start, Math.min(line.end, line.start + 600));
  if (written.length >= 500) return false;
  if (documentNumber.test(written) || orderNumber.test(written) || catalogued.test(written)) return true;
  if (year.test(written)) return adopted.test(written) || isHeadingLike(text, line.start, line.end, 40);
  return order.test(written) && written.length <= 40;
}

/** Marks the lines before the body: those of the header block, and prose that introduces the text. */
function headersOf(
  text: string,
  lines: readonly Line[],
  front: Map<number, FrontKind>,
  end: number,
  title: string,
): void {
  let open = false;
  let last: Line | undefined;
  // 关于印发《某办法》的通知: the title of what it brings stands again before its first article, and is no header.
  const brought = /《([^《》]{4,80})》/u.exec(title)?.[1];
  for (let i = 0; i < end; i++) {
    const line = lines[i];
    if (line && !front.has(i) && brought !== undefined && compact(text, line.start, line.end) === brought) {
      front.set(i, 'paragraph');
      continue;
    }
    if (!line || front.has(i)) {
      last = undefined;
      continue;
    }
    // A header that the source breaks: inside a bracket, or inside a date.
    const goesOn: boolean = open || (last !== undefined && '年月，、'.includes(text.charAt(last.end - 1)));
    const isPart: boolean = goesOn || isHeader(text, line) || compact(text, line.start, line.end) === title;
    const isIssuer = i < longestFront && isHeadingLike(text, line.start, line.end, 30);
    if (isPart || isIssuer) {
      front.set(i, 'header');
      open = isPart && isOpen(text, line, open);
      last = isPart ? line : undefined;
    } else {
      front.set(i, 'paragraph');
      open = false;
      last = undefined;
    }
  }
}

/** Whether a bracket is still open at the end of a line; one that was never opened closes nothing. */
function isOpen(text: string, line: Line, before: boolean): boolean {
  let depth = before ? 1 : 0;
  for (let at = line.start; at < line.end; at++) {
    const char = text.charAt(at);
    if (char === '（' || char === '(') depth++;
    else if ((char === '）' || char === ')') && depth > 0) depth--;
  }
  return depth > 0;
}

function words(text: string, lines: readonly Line[], range: Range): string {
  let title = '';
  for (let i = range.from; i < range.to; i++) {
    const line = lines[i];
    if (line) title += compact(text, line.start, line.end);
  }
  return title;
}
