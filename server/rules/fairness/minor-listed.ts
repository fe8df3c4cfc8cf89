/** Minors who can be listed or scored. */
import type { Problem } from '../../core/finding.js';
import type { List } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';
import { formulasIn } from '../../logic/formula.js';

export const minorListed: Rule = {
  code: 'fairness/minor-listed',
  level: 'warning',
  summary: {
    zh: '未成年人会被列入或者评分',
    en: 'Minors can be listed or scored',
  },
  why: {
    zh: '未成年人不得列入失信被执行人名单，对孩子的记录会跟着他一辈子。对象写“自然人”，就包括未成年人：写成年人，或者写一个例外。没有写对象的不报告；红名单不报告；说未成年人不列入、以未成年人为受害人的不报告。',
    en: 'A minor is never listed as a judgment debtor, and a record made of a child follows it for life. “Natural persons” includes minors: write adults, or an exception. Silent where no subjects are stated, for red lists, where the text keeps minors out, and where they are the victims.',
  },
  facts: ['SPC-04', 'CC-03', 'LOC-06'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  对象：企业、<|自然人|>
}`,
    },
    {
      text: `rating citizens "Citizen score" {
  subjects: <|natural-person|>
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 <|学生存在失信行为的，记入|>其个人信用档案。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  对象：自然人
  例外 未成年 “未成年人不列入名单。” { 当：对象 = 未成年人 }
}`,
    },
    {
      text: `rating citizens "Citizen score" {
  subjects: adult
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 未成年人不得列入严重失信主体名单。
第七条 侵害未成年人合法权益，受到行政处罚的，记入信用记录。`,
    },
  ],

  *check({ model }) {
    for (const list of model.lists) if (list.kind !== 'redlist' && model.kind === 'draft') yield* included(list);
    for (const { text, at } of sayingsIn(model, wanted)) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：未成年人会因此留下信用记录`,
          en: `${words.en}: minors get a credit record`,
        },
      };
    }
  },
};

function* included(list: List): Iterable<Problem> {
  if (excludesMinors(list)) return;
  for (const { text, target, at } of list.subjects) {
    const id = target?.name ?? text;
    if (id !== '自然人' && id !== '未成年人') continue;
    const words = quoted(text);
    yield {
      at,
      message: {
        zh: `对象${words.zh}包括未成年人，没有把他们排除在外`,
        en: `The subjects ${words.en} include minors, and nothing keeps them out`,
      },
      ...(id === '自然人' ? { fixes: [adults(text, at)] } : {}),
    };
  }
}

function excludesMinors({ exceptions, criteria }: List): boolean {
  return [...exceptions, ...criteria.flatMap(criterion => criterion.exceptions)].some(
    ({ clause, condition }) =>
      /未成年|未满十八|不满十八|\bminors?\b|under (?:18|eighteen)/iu.test(clause?.text ?? '') ||
      (condition !== undefined &&
        [...formulasIn(condition)].some(part => part.kind === 'belongs' && part.members.includes('未成年人'))),
  );
}

function adults(text: string, span: Problem['at']): NonNullable<Problem['fixes']>[number] {
  return {
    kind: 'meaning',
    title: { zh: '改为成年人', en: 'Write adults' },
    edits: [{ span, newText: /\p{sc=Han}/u.test(text) ? '成年人' : 'adult' }],
  };
}

const wanted = {
  about: /未成年|学生|儿童|少年|\bminors?\b|\bpupils?\b|\bschoolchildren\b/iu,
  zh: /(?<![害犯助护对向、])(?:未成年人|中小学生|学生|儿童|青少年)(?!的?(?:父母|家长|监护))[^。；，]{0,20}(?:行为|失信|违反|不)[^。；，]{0,16}(?:的)?，?[^。；，]{0,8}(?:列入|记入|计入|纳入|扣分|扣[^。；，]{0,4}分)/gu,
  en: /\b(?:minors?|pupils?|schoolchildren)\b[^.;]{0,40}\b(?:are|is) (?:listed|recorded|scored)\b/giu,
  where: isAboutParties,
  unless: /不(?:得|予|应|列入|记入|计入|纳入|扣)|除外|禁止|侵害|\bnot\b/u,
} as const;
