/** Numbers of chapters, articles or items that are missing, repeated or out of order. */
import type { Problem } from '../../core/finding.js';
import type { Clause, Numbered } from '../../core/model.js';
import type { Rule } from '../../core/rule.js';

export const numbering: Rule = {
  code: 'drafting/numbering',
  level: 'info',
  summary: {
    zh: '章、条、项的序号断了、重了',
    en: 'Numbers of chapters, articles or items break off or repeat',
  },
  why: {
    zh: '章、节、条、项依次编号，别处才引得到：少了一号，读的人会以为漏了一条；重了一号，引用就有两个去处。草案的序号在成文时自动编，写在句子里的序号会重复，可以去掉；第十条之一这样插入的条不算；丢了序号的项不报告；每一处断开只报告一次。',
    en: 'Chapters, articles and items are numbered one after the other, so that they can be cited: a gap looks like a lost article, a repeated number sends a reference to two places. A draft is numbered when it is printed, so a number typed into its wording would stand there twice and can go. An inserted 第十条之一 is none; items that lost their number are not told; each break is told once.',
  },
  facts: ['LL-07'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “<|第一条　|>为了加强信用管理，制定本办法。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "<|Article 1 |>These measures serve the management of credit."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第一条 为了加强信用管理，制定本办法。
<|第三条|> 因生产假药被吊销许可证的，列入严重失信主体名单。
第四条 本办法自2026年5月1日起施行。`,
    },
    {
      as: 'text',
      text: `某市信用办法
第一条 有下列情形之一的，列入严重失信主体名单：
（一）因生产假药被吊销许可证的；
<|（一）|>因非法行医被吊销许可证的。
第二条 本办法自2026年5月1日起施行。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 假药 “因生产假药被吊销许可证的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion drugs "Licence revoked for fake drugs"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第一条 有下列情形之一的，列入严重失信主体名单：
（一）因生产假药被吊销许可证的；
（二）因非法行医被吊销许可证的。
第一条之一 列入期限为三年。
第二条 本办法自2026年5月1日起施行。`,
    },
  ],

  *check({ model }) {
    // The prose of a draft has no numbers of its own either.
    if (!model.numbers) for (const clause of model.clauses) yield* typed(clause);
    const last = new Map<string, Numbered>();
    for (const number of model.numbers ?? []) {
      const series = `${number.kind}${number.level ?? ''}${number.series}`;
      const before = last.get(series);
      last.set(series, number);
      if (before && !follows(before, number)) yield broken(before, number);
    }
  },
};

const number =
  /^\s*(?:第[〇零一二三四五六七八九十百\d]+[编章节条][\s\u3000]+|[（(][一二三四五六七八九十\d]+[）)]\s*|(?:Article|Chapter|Section) \d+[.:]? )/u;

function* typed({ text, span }: Clause): Iterable<Problem> {
  const found = number.exec(text)?.[0];
  if (found === undefined) return;
  const at = { start: span.start, end: span.start + found.length };
  yield {
    at,
    message: {
      zh: '序号在成文时自动编，这里的序号会重复',
      en: 'The number is set when the text is printed; this one would stand there twice',
    },
    fixes: [{ kind: 'form', title: { zh: '去掉序号', en: 'Remove the number' }, edits: [{ span: at, newText: '' }] }],
  };
}

function follows(before: Numbered, next: Numbered): boolean {
  if (next.inserted !== undefined) return next.number === before.number && next.inserted === (before.inserted ?? 0) + 1;
  return next.number === before.number + 1;
}

function broken(before: Numbered, { number, at }: Numbered): Problem {
  const repeats = number === before.number;
  return {
    at,
    message: repeats
      ? { zh: '这个序号前面已经用过', en: 'This number was used before' }
      : {
          zh: `前面是第 ${before.number} 个，这里应当是第 ${before.number + 1} 个，写成了第 ${number} 个`,
          en: `Number ${before.number} comes before, so this should be ${before.number + 1}, not ${number}`,
        },
    related: [{ at: before.at, message: { zh: '前一个序号', en: 'The number before' } }],
  };
}
