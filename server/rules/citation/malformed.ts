/** A citation that is not written as citations are: brackets of a number, numerals of an article, 《》 left out. */
import type { Span } from '../../../grammar/index.js';
import { findDocumentNumbers } from '../../../grammar/values/document-number.js';
import { readNumeral, writeNumeral } from '../../../grammar/values/numeral.js';
import { clausesWith } from '../../core/clauses-with.js';
import type { Laws } from '../../core/law/laws.js';
import type { Model } from '../../core/model.js';
import { quoted, type Reading, readingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

export const malformed: Rule = {
  code: 'citation/malformed',
  level: 'info',
  summary: {
    zh: '引用的写法不规范',
    en: 'A citation is not written as citations are',
  },
  why: {
    zh: '发文字号的年份用六角括号，序号前不加“第”（命令和公告除外）；条、款、项的序数用汉字；法律的题名用书名号。写法统一，引用才查得到、认得出。文中写明“以下简称某法”的，以后这样称它不报告。只查 Creg 有把握的几种写法；改的只是写法，可以成批修改。',
    en: 'The year of a document number stands in 〔〕, with no 第 before the serial number but in orders and announcements; articles, paragraphs and items are counted in Chinese numerals; titles stand in 《》. One way of writing is what makes a citation findable. A short name that the text introduces is no slip. Only forms that are certain are told; the fix changes the form alone.',
  },
  facts: [],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 依据 “根据<|国办发[2020]49号|>文件和<|国发（2016）33号|>文件，制定本办法。”
}`,
    },
    {
      text: `regulation "Measures" {
  article basis "These Measures rest on <|国办发〔2020〕第49号|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第一条 根据《中华人民共和国行政处罚法》<|第72条|>、<|中华人民共和国行政许可法|>第八十条，制定本办法。
第二条 违反<|环境保护法|>第六十三条的，按照本办法<|第12条第(3)项|>处理。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 依据 “根据国办发〔2020〕49号文件，制定本办法。”
}`,
    },
    {
      text: `regulation "Measures" {
  article basis "These Measures rest on 国办发〔2020〕49号."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第一条 根据《中华人民共和国行政处罚法》第七十二条、中国人民银行令〔2021〕第4号，制定本办法。
第二条 违反《环境保护法》第六十三条第（三）项的，从本办法第12页的清单中除名；按照有关法律第几条办理，以中华人民共和国法律为准。
第三条 依照《中华人民共和国行政复议法》（以下简称行政复议法）申请；行政复议法第十一条另有规定的，从其规定；根据行政复议法第二十条延长期限。`,
    },
  ],

  *check({ model, norms }) {
    const short = shortNames(model);
    for (const clause of clausesWith(model, number, place, nation, law)) {
      if (!/\p{Script=Han}/u.test(clause.text)) continue;
      const reading = readingOf(clause);
      for (const { start, end, written } of [
        ...numbersIn(reading.text),
        ...placesIn(reading.text),
        ...bareTitlesIn(reading.text, norms.laws),
      ]) {
        if (short.has(reading.text.slice(start, end))) continue;
        // A title is as its makers wrote it.
        if (!isOpen(reading.text, start)) yield problem(reading, { start, end }, written);
      }
    }
  },
};

/** 《中华人民共和国某法》（以下简称某法）: the text says that it goes by that name from then on. */
function shortNames({ clauses }: Model): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of clauses) {
    if (!text.includes('以下')) continue;
    for (const [, name] of text.matchAll(/以下(?:简称|统称|称)(?:为)?([^《》（）()，。；、]{2,30})[）)]/gu))
      names.add((name ?? '').replace(/[\s“”"]/gu, ''));
  }
  return names;
}

interface Slip {
  readonly start: number;
  readonly end: number;
  /** As it is to be written. */
  readonly written: string;
}

function problem({ text, spanOf }: Reading, { start, end }: Span, written: string) {
  const at = spanOf(start, end);
  const words = quoted(text.slice(start, end));
  const better = quoted(written);
  return {
    at,
    message: {
      zh: `${words.zh}规范的写法是${better.zh}`,
      en: `${words.en} is written ${better.en}`,
    },
    // Across a wrap the line break would be lost.
    ...(at.end - at.start === end - start && {
      fixes: [
        {
          kind: 'form' as const,
          title: { zh: `写成${better.zh}`, en: `Write ${better.en}` },
          edits: [{ span: at, newText: written }],
        },
      ],
    }),
  };
}

const number = /[〔［[（(【]\s*[12１２]/u;
const place = /第[\s（(]*[0-9０-９]/u;
const nation = /中华人民共和国/u;
const law = /(?:法|条例)第/u;

function* numbersIn(text: string): Iterable<Slip> {
  if (!number.test(text)) return;
  for (const found of findDocumentNumbers(text)) {
    const { end } = found;
    // 按国办发(1985)49号: the verb is none of the issuer.
    const verb = /^(?:按照?|依[照据]|根据)(?=\p{Script=Han}{2})/u.exec(found.text)?.[0].length ?? 0;
    const [start, plain] = [found.start + verb, found.text.slice(verb)];
    const raw = text.slice(start, end);
    // 中国人民银行令〔2021〕第4号: an order is the so-manyth.
    const keeps = /(?:令|公告)〔\d{4}〕/u.test(plain) && /第/u.test(raw);
    const written = keeps ? plain.replace('〕', '〕第') : plain;
    if (raw.replace(/\s/gu, '') !== written) yield { start, end, written };
  }
}

const places =
  /第\s?(?:[（(]\s?)?[0-9０-９]{1,4}\s?(?:[)）]\s?)?[条款项](?:\s?第\s?(?:[（(]\s?)?[0-9０-９一二三四五六七八九十]{1,4}\s?(?:[)）]\s?)?[条款项目])*/gu;
const step = /第\s?(?<open>[（(]\s?)?(?<number>[0-9０-９一二三四五六七八九十]{1,4})\s?[)）]?\s?(?<unit>[条款项目])/gu;

/** 第12条第(3)项: numerals and brackets as they are in a law. */
function* placesIn(text: string): Iterable<Slip> {
  if (!place.test(text)) return;
  for (const match of text.matchAll(places)) {
    const written = match[0].replace(step, (_, open, number, unit) => {
      const value = readNumeral(number);
      const numeral = value === undefined ? number : writeNumeral(value, 'zh');
      return open === undefined ? `第${numeral}${unit}` : `第（${numeral}）${unit}`;
    });
    if (written !== match[0]) yield { start: match.index, end: match.index + match[0].length, written };
  }
}

const inFull = /(?<![《〈\p{Script=Han}])(?:中华人民共和国)|(?<=根据|依据|按照|依照|违反|、|和|及)中华人民共和国/gu;
const inShort =
  /(?<=根据|依据|按照|依照|违反|和|、)(?<title>[\p{Script=Han}]{2,24}?(?:法|条例))(?=第[〇一二三四五六七八九十百\d])/gu;
const goesOn = /^(?:第|规定|和|及|以及|等|的规定|有关规定|、|，|。|；|（)/u;
const longestTitle = 40;

/** A law by name without 《》: told where the words are the title of one, and the sentence goes on behind it. */
function* bareTitlesIn(text: string, laws: Laws): Iterable<Slip> {
  const slip = (start: number, title: string): Slip => ({ start, end: start + title.length, written: `《${title}》` });
  let last = 0;
  for (const match of nation.test(text) ? text.matchAll(inFull) : []) {
    const stretch = /^\p{Script=Han}*/u.exec(text.slice(match.index, match.index + longestTitle))?.[0] ?? '';
    for (const end of stretch.matchAll(/法典?|条例/gu)) {
      const title = stretch.slice(0, end.index + end[0].length);
      if (!goesOn.test(text.slice(match.index + title.length)) || laws.find(title)?.title !== title) continue;
      last = match.index + title.length;
      yield slip(match.index, title);
      break;
    }
  }
  for (const match of law.test(text) ? text.matchAll(inShort) : []) {
    const title = match.groups?.title ?? '';
    if (match.index < last) continue;
    const law = laws.find(title);
    if (law && (law.kind === '法律' || law.kind === '行政法规')) yield slip(match.index, title);
  }
}

/** Inside 《》. */
function isOpen(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}
