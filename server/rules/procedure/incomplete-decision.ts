/** A listing decision that does not say all that the party needs to know. */
import type { Problem } from '../../core/finding.js';
import type { Step } from '../../core/model.js';
import { type Norms, requirementsFor } from '../../core/norms/norms.js';
import type { Rule } from '../../core/rule.js';
import { sayingsIn } from '../../core/sayings.js';
import { severeLists } from '../../core/severe.js';

const code = 'procedure/incomplete-decision';

export const incompleteDecision: Rule = {
  code,
  level: 'info',
  summary: {
    zh: '决定文书的内容不全',
    en: 'The decision does not state all it should',
  },
  why: {
    zh: '决定文书载明事由、依据、惩戒措施提示、移出条件和救济途径，当事人才知道为什么、有什么后果、怎样出去、到哪里去说理。草案里写了“决定”这一步而没有载明的，逐项提示；没有写这一步的不在这里报告；已经发布的文本只看列举了决定书内容的那一句。',
    en: 'A decision that states grounds, basis, measures, removal and remedies tells the party why, with what effect, how to leave and where to complain. In a draft what the step “decision” lacks is told item by item; a missing step is not told here; in an existing text only the sentence that lists the contents of the decision is looked at.',
  },
  facts: ['N49-08c', 'N49-07d'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { <|决定|>：书面，载明 事由、依据 }
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { <|decision|>: written, stating grounds, basis, measures, remedies }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 <|列入决定书应当载明当事人的名称、列入的事由和依据|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 决定：书面，载明 事由、依据、惩戒措施提示、移出条件、救济途径 }
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { decision: written, stating grounds, basis, measures, removal, remedies }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 列入决定书应当载明事由、依据、惩戒措施提示、移出条件和程序、救济途径和期限。`,
    },
  ],

  *check({ model, norms }) {
    const asked = contentsAsked(norms);
    if (model.kind === 'draft') {
      for (const list of severeLists(model)) {
        const step = list.steps.get('decision');
        if (step)
          yield* lacking(
            step.at,
            asked.filter(content => !states(step, content)),
          );
      }
      return;
    }
    if (severeLists(model).length === 0) return;
    for (const { text, at } of sayingsIn(model, wanted)) {
      yield* lacking(
        at,
        asked.filter(content => !says(content, text)),
      );
    }
  },
};

function contentsAsked(norms: Norms): readonly string[] {
  const asked = requirementsFor(norms, code).flatMap(({ requirement }) =>
    requirement.mustHave.filter(({ part }) => part === 'decision').flatMap(({ stating }) => stating),
  );
  return [...new Set(asked)];
}

interface Content {
  readonly zh: RegExp;
  readonly en: string;
}

/** What says it, in other words as well. */
const contents: Readonly<Record<string, Content>> = {
  事由: { zh: /事由|事实|理由/u, en: 'grounds' },
  依据: { zh: /依据/u, en: 'basis' },
  惩戒措施提示: { zh: /惩戒|约束|管理措施|后果/u, en: 'measures' },
  移出条件: { zh: /移出|修复|退出|解除/u, en: 'removal' },
  救济途径: { zh: /救济|复议|诉讼/u, en: 'remedies' },
};

function states({ stating, clause }: Step, content: string): boolean {
  return stating.some(stated => stated === content || says(content, stated)) || says(content, clause?.text ?? '');
}

function says(content: string, text: string): boolean {
  const known = contents[content];
  return known ? known.zh.test(text) || text.includes(known.en) : text.includes(content);
}

function* lacking(at: Problem['at'], lacks: readonly string[]): Iterable<Problem> {
  if (lacks.length === 0) return;
  yield {
    at,
    message: {
      zh: `决定没有载明${lacks.join('、')}`,
      en: `The decision does not state ${lacks.map(content => contents[content]?.en ?? content).join(', ')}`,
    },
  };
}

const wanted = {
  about: /决定书|决定文书/u,
  zh: /(?:列入|认定)[^。；，]{0,6}决定(?:文书|书)[^。；，]{0,8}(?:载明|写明|包括)[^。；：]{4,120}/gu,
  where: ({ role, list }: { readonly role: string; readonly list?: string | undefined }) =>
    role !== 'title' && list !== 'redlist',
} as const;
