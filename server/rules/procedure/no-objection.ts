/** A black list, or public exposure, against which nobody can object in a fixed time. */
import type { Problem } from '../../core/finding.js';
import { insertStep, mendedBy } from '../../core/insert.js';
import type { Model } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Burden, burdensOf, givesIn } from '../../core/safeguards.js';

export const noObjection: Rule = {
  code: 'procedure/no-objection',
  level: 'warning',
  summary: {
    zh: '没有期限确定的异议或者申辩程序',
    en: 'There is no objection or defence step with a fixed period',
  },
  why: {
    zh: '当事人有异议的，应当核实并在规定时限内反馈。没有这一步，列错了只能去打官司；有这一步而没有天数，可以一直不答复。有一个步骤写明了天数就够了。一般信用记录、红名单不报告；名单由另一份点名的规定管理的不报告；已经发布的文本在任何一条里规定了异议或者陈述申辩的不报告。',
    en: 'An objection is checked and answered within a set time. Without the step, only a lawsuit mends a wrong listing; with the step and no number of days, the answer may never come. One step with a number of days is enough. Silent for mere records and red lists; where another named norm governs the list; and where any article of an existing text provides for objection or defence.',
  },
  facts: ['N49-08b', 'SAMR44-07'],
  bad: [
    {
      text: `黑名单 <|失信|> “严重失信主体名单” {
  程序 { 告知：书面，载明 事由、依据、权利 }
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  procedure { notice: written, stating grounds, basis, rights; <|defence|>: written }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入<|严重失信主体名单|>。
第七条 列入期限为三年。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 陈述申辩：收到告知之日起 5 个工作日内 }
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  procedure { objection: within 30 days, answer within 5 working days }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 当事人对列入有异议的，可以自收到决定之日起三十日内提出，列入机关应当在五个工作日内核实并答复。`,
    },
  ],

  *check({ model }) {
    for (const burden of burdensOf(model)) {
      const steps = burden.list?.steps;
      const stated = [steps?.get('objection'), steps?.get('defence'), steps?.get('answer')]
        .filter(step => step !== undefined)
        .filter(({ clause }) => model.kind === 'draft' || !(clause && otherMatters.test(clause.text)));
      if (stated.some(step => step.period)) continue;
      const [first] = stated;
      if (model.kind === 'draft') yield first ? withoutPeriod(first.at) : missing(model, burden);
      else if (!first && !givesIn(model, objection, burden)) yield missing(model, burden);
    }
  },
};

/** Objections in procedures that list nobody. */
const otherMatters = /交易活动|评标|中标结果|招标文件|资格预审|选举|考试成绩/u;
const objection = /(?<!无)异议|陈述[、和]?申辩|听取[^。]{0,12}(?:陈述|意见)|申诉|不服[^。]{0,30}复[核查]/u;

function withoutPeriod(at: Problem['at']): Problem {
  return {
    at,
    message: {
      zh: '这一步没有写明天数，当事人和机关都不知道最迟是哪一天',
      en: 'This step has no number of days: neither the party nor the authority knows the last one',
    },
  };
}

function missing(model: Model, { at, name, list }: Burden): Problem {
  const words = quoted(name);
  const edit =
    list &&
    insertStep(model, list, {
      zh: '异议：30 日内提出，5 个工作日内答复',
      en: 'objection: within 30 days, answer within 5 working days',
    });
  return {
    at,
    message: {
      zh: `${words.zh}：当事人没有期限确定的异议或者申辩机会`,
      en: `${words.en}: the party has no objection or defence within a fixed time`,
    },
    ...mendedBy(
      {
        zh: '加上异议：30 日内提出，5 个工作日内答复',
        en: 'Add an objection within 30 days, answered within 5 working days',
      },
      edit,
    ),
  };
}
