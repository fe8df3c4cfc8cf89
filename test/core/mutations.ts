/** What offices, databases and web pages do to the layout of a text without changing what it says. */

/** One change of layout; `choose` gives a number below its argument, so that a test decides where it is made. */
export interface Mutation {
  readonly name: string;
  readonly change: (text: string, choose: (below: number) => number) => string;
}

const lines = (text: string): string[] => text.split('\n');
const numbered =
  /^(?:第[一二三四五六七八九十百零〇]+[编章节条]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|[0-9]+[.、])/u;
const item = /^（[一二三四五六七八九十]+）/u;

/** Lines that hold a sentence; a heading or a table cannot be broken without becoming something else. */
const isSentence = (line: string): boolean => /[。；：]$/u.test(line) && !line.startsWith('|');

/** Above the title may stand who issues it. */
const isTitle = /(?:条例|办法|规定|细则|规则|标准|方案|意见|制度|准则|通知|公约)(?:（[^）]+）)?$/u;

export const mutations: readonly Mutation[] = [
  {
    name: 'lines of a fixed width',
    change: (text, choose) => wrapped(text, 22 + choose(12), '\n'),
  },
  {
    name: 'lines of a fixed width, with indents and CRLF',
    change: (text, choose) => wrapped(text, 22 + choose(12), '\r\n　　'),
  },
  {
    name: 'digits of full width',
    change: text => text.replaceAll(/[0-9]/gu, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
  {
    name: 'signs of half width',
    change: text =>
      text.replaceAll(
        /[，；：（）]/gu,
        sign => ({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' })[sign] ?? sign,
      ),
  },
  { name: 'CRLF', change: text => text.replaceAll('\n', '\r\n') },
  {
    name: 'indents, spaces at line ends, empty lines',
    change: text =>
      lines(text)
        .map(line => `　　${line}  `)
        .join('\n\n'),
  },
  {
    name: 'spaces and zero-width characters inside words',
    change: (text, choose) =>
      lines(text)
        .map(line => {
          if (!isSentence(line)) return line;
          const at = 8 + choose(Math.max(1, line.length - 9));
          const isBetweenHan = /^\p{sc=Han}{2}$/u.test(line.slice(at - 1, at + 1)) && !numbered.test(line.slice(at));
          return isBetweenHan ? `${line.slice(0, at)}${choose(2) === 0 ? ' ' : '\u200b'}${line.slice(at)}` : line;
        })
        .join('\n'),
  },
  {
    name: 'items in one line with their lead',
    change: text => text.replaceAll(/([：；])\n(?=（[一二三四五六七八九十]+）)/gu, '$1'),
  },
  {
    name: 'page numbers between lines',
    change: (text, choose) => paged(text, 9 + choose(9), number => `- ${number} -`),
  },
  {
    name: 'page numbers inside sentences',
    change: (text, choose) => paged(wrapped(text, 30, '\n'), 9 + choose(9), number => `第 ${number} 页 共 99 页`),
  },
  {
    name: 'the title at the head of every page',
    change: (text, choose) => {
      const title = lines(text).find(line => isTitle.test(line) && !numbered.test(line)) ?? lines(text)[0] ?? '';
      return paged(text, 9 + choose(9), number => `${number} / 99\n${title}`);
    },
  },
  {
    name: 'the first number of every list lost',
    change: text => text.replaceAll(/(?<=：\n)（一）(?=[^\n]*；\n（二）)/gu, ''),
  },
  {
    name: 'all numbers of items lost',
    change: text => withoutNumbers(text, () => ''),
  },
  {
    name: 'bullets in place of the numbers of items',
    change: text => withoutNumbers(text, () => '• '),
  },
  {
    name: 'numbers of items in another dress',
    change: (text, choose) => {
      // Without articles the dress of a number says how deep it stands.
      if (!/^第[一二三四五六七八九十百零〇]+条/mu.test(text)) return text;
      const dress = [
        (han: string, at: number) => `(${han})`.replace('(', at % 2 ? '(' : '（'),
        (_: string, at: number) => `${at}.`,
        (_: string, at: number) => `${at}、`,
        (_: string, at: number) => String.fromCharCode(0x2460 + at - 1),
      ][choose(4)];
      return lines(text)
        .map(line =>
          item.test(line)
            ? line.replace(/^（([一二三四五六七八九十]+)）/u, (_, han: string) => dress?.(han, numberOf(han)) ?? '')
            : line,
        )
        .join('\n');
    },
  },
  {
    name: 'no space behind the numbers of articles',
    change: text => text.replaceAll(/^(第[一二三四五六七八九十百零〇]+条)[ 　]+(?!第)/gmu, '$1'),
  },
  {
    name: 'spaces inside the numbers of articles',
    change: text =>
      text.replaceAll(
        /^第([一二三四五六七八九十百零〇]+)条(?=[ 　])/gmu,
        (_, han: string) => `第 ${[...han].join(' ')} 条`,
      ),
  },
  {
    name: 'articles in one line with the one before',
    change: text => text.replaceAll(/([。])\n(?=第[一二三四五六七八九十百零〇]+条[ 　])/gu, '$1'),
  },
  {
    name: 'headings of Markdown',
    change: text =>
      text
        .replaceAll(/^(?=第[一二三四五六七八九十]+章)/gmu, '## ')
        .replaceAll(/^(第[一二三四五六七八九十百零〇]+条)(?=[ 　])/gmu, '**$1**'),
  },
];

function numberOf(han: string): number {
  const digits = '〇一二三四五六七八九十';
  const [first = '', second] = [...han];
  if (second === undefined) return digits.indexOf(first);
  return first === '十' ? 10 + digits.indexOf(second) : 10 * digits.indexOf(first);
}

/**
 * A number stays whole. A line begins with no closing sign and with nothing like a number, and ends with no opening sign; nor with a full
 * stop, for nobody could tell it from the end of a paragraph.
 */
function isNoBreak(words: string, at: number): boolean {
  return (
    /^[，。；：、）)》”]/u.test(words.slice(at)) ||
    numbered.test(words.slice(at)) ||
    '（(《“。'.includes(words.charAt(at - 1)) ||
    /第[一二三四五六七八九十百零〇]*$/u.test(words.slice(Math.max(0, at - 6), at))
  );
}

function wrapped(text: string, width: number, end: string): string {
  return lines(text)
    .map(line => {
      if (!isSentence(line)) return line;
      const pieces: string[] = [];
      for (let rest = line; rest !== ''; ) {
        let at = Math.min(width, rest.length);
        while (at < rest.length && (isNoBreak(rest, at) || rest.length - at < 3)) at++;
        pieces.push(rest.slice(0, at));
        rest = rest.slice(at);
      }
      return pieces.join(end);
    })
    .join('\n');
}

function paged(text: string, height: number, mark: (page: number) => string): string {
  const all = lines(text);
  const out: string[] = [];
  for (const [i, line] of all.entries()) {
    out.push(line);
    if (i > 4 && i % height === 0 && i < all.length - 1) out.push(mark(i / height));
  }
  return out.join('\n');
}

/** Only lists whose items end as items do can be known without their numbers. */
function withoutNumbers(text: string, mark: () => string): string {
  return text.replaceAll(
    /(?<=(?:下列|以下|如下)[^\n]*：\n)(?:（[一二三四五六七八九十]+）[^\n]*；\n)+（[一二三四五六七八九十]+）[^\n。]*。/gu,
    list => list.replaceAll(/^（[一二三四五六七八九十]+）/gmu, mark),
  );
}
