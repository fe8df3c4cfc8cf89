/** Lines that a page or a web site puts around a text: page numbers, navigation, buttons. They belong to no sentence. */
import type { Span } from '../span.js';
import type { Line } from './lines.js';
import { compact } from './wording.js';

/** The lines without those of the page; the first line after a page number goes on where the page before it stopped. */
export function withoutFurniture(text: string, lines: readonly Line[]): readonly Line[] {
  const bare = bareNumbers(text, lines);
  const kept: Line[] = [];
  let dropped = false;
  for (const [i, line] of lines.entries()) {
    if (bare.has(i) || isFurniture(text, line)) {
      dropped = true;
      continue;
    }
    kept.push(dropped && kept.length > 0 ? { ...line, afterBlank: false } : line);
    dropped = false;
  }
  return dropped || kept.length < lines.length ? kept : lines;
}

const longest = 60;
const digits = '[0-9０-９]{1,4}';
const page = new RegExp(
  `^(?:[-—–－―·•]{0,3}${digits}[-—–－―·•]{1,3}|第${digits}页(?:[，,/／]?共${digits}页)?|${digits}[/／]${digits}|Page${digits}(?:of${digits})?)$`,
  'iu',
);
const site =
  /^(?:首页|(?:当前|您的?|你)?(?:所在)?位置[：:]|您?现在的位置|(?:网站)?导航|无障碍(?:浏览|阅读)?|长者(?:版|模式)|收藏本[页站]|设为首页|加入收藏|上一[篇页条][：:]?|下一[篇页条][：:]?|附件下载[：:]?|相关(?:链接|文章|阅读|解读|附件)[：:]?|分享(?:到|至)?[：:]?|【?(?:打印|关闭|返回)|打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)|扫一扫|字[号体][：:]|【?字体|浏览次数[：:]|阅读次数[：:]|点击(?:数|次数|量|率)[：:]|访问量[：:]|来源[：:]|信息来源[：:]|文章来源[：:]|责任编辑[：:]|编辑[：:]|发布(?:时间|日期)[：:]|更新(?:时间|日期)[：:]|版权所有|主办单位[：:]|主办[：:]|承办[：:]|技术支持[：:]|网站标识码|.{0,4}ICP备|.{0,6}公网安备|Copyright|©)/iu;

function isFurniture(text: string, { start, end }: Line): boolean {
  // Most lines end in a stop, and are read no further.
  if (end - start > longest * 2 || '。；'.includes(text.charAt(end - 1))) return false;
  const words = compact(text, start, end);
  if (words.length > longest) return false;
  if (page.test(words)) return true;
  // A sentence of the text may begin with such words; a button or a path has no end.
  return !/[。；;，]/u.test(words) && site.test(words);
}

/** Digits alone on their line are page numbers where each is the one after the last, and there are several. */
function bareNumbers(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let last: number | undefined;
  for (const [i, { start, end }] of lines.entries()) {
    if (end - start > 4 || !/^[0-9]{1,4}$/u.test(text.slice(start, end))) continue;
    const number = Number(text.slice(start, end));
    if (last !== undefined && number !== last + 1) return none;
    last = number;
    found.add(i);
  }
  return found.size > 1 ? found : none;
}

const none: ReadonlySet<number> = new Set();

/** Where the words of a sentence hold the end of a page: its number, alone on its line, with the blanks around it. */
export function pageBreaksIn(words: string): readonly Span[] {
  const breaks: Span[] = [];
  let from = 0;
  for (const { index, 0: found } of words.matchAll(pageBreak)) {
    let start = index;
    while (start > from && blank.test(words.charAt(start - 1))) start--;
    let end = index + found.length;
    while (end < words.length && blank.test(words.charAt(end))) end++;
    breaks.push({ start, end });
    from = end;
  }
  return breaks;
}

const blank = /\s/u;
const gap = '[^\\S\\r\\n]{0,8}';
const pageBreak = new RegExp(
  `[\\r\\n]${gap}(?:[-—–－―·•]{1,3}${gap}${digits}${gap}[-—–－―·•]{1,3}|第${gap}${digits}${gap}页${gap}(?:[，,/／]?${gap}共${gap}${digits}${gap}页)?|${digits}${gap}[/／]${gap}${digits}|${digits})${gap}(?=[\\r\\n])`,
  'gu',
);
