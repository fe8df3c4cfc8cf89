/** A black list of which nothing says that a wrong or annulled listing is undone, and by when. */
import type { Problem } from '../../core/finding.js';
import { insertStep, mendedBy } from '../../core/insert.js';
import type { Model, Provision } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Burden, burdensOf, givesIn } from '../../core/safeguards.js';
import { formulasIn } from '../../logic/formula.js';

export const noCorrection: Rule = {
  code: 'procedure/no-correction',
  level: 'info',
  summary: {
    zh: '列错了、依据被撤销了，没有写几日内更正',
    en: 'No time in which a wrong or annulled listing is corrected',
  },
  why: {
    zh: '处罚被撤销、判决被改判，列入就没有了依据，晚一天更正，当事人就多受一天惩戒。写明更正和天数的不报告；把“据以列入的决定被撤销”写进移出条件的不报告；已经发布的文本在任何一条里写了更正或者撤销列入的不报告；名单由另一份点名的规定管理的不报告。',
    en: 'Once the penalty is annulled or the judgment reversed, nothing carries the listing, and each day counts against the party. Silent where a correction with a number of days is written, where removal names the annulled basis, where any article of an existing text speaks of correcting or revoking a listing, and where another named norm governs the list.',
  },
  facts: ['N49-08e', 'SAMR44-09'],
  bad: [
    {
      text: `黑名单 <|失信|> “严重失信主体名单” {
  移出：期限届满
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { <|correction|>: "The authority looks into it." }
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
  程序 { 更正：据以列入的决定被撤销之日起 3 个工作日内 }
}`,
    },
    {
      text: `blacklist severe "List" {
  removal: term-ended or basis-annulled
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 列入所依据的行政处罚被撤销的，应当自决定作出之日起三个工作日内撤销列入。`,
    },
  ],

  *check({ model }) {
    for (const burden of burdensOf(model)) {
      const { list } = burden;
      const step = model.kind === 'draft' ? list?.steps.get('correction') : undefined;
      if (step) {
        if (!step.period) yield withoutPeriod(step.at);
        continue;
      }
      if (list?.removal && leavesWhenAnnulled(list.removal)) continue;
      if (model.kind === 'draft' || !givesIn(model, corrected, burden)) yield missing(model, burden);
    }
  },
};

/** Removal on the day on which the underlying decision is annulled. */
function leavesWhenAnnulled({ condition, clause }: Provision): boolean {
  const isAsked = [...(condition ? formulasIn(condition) : [])].some(
    part => part.kind === 'holds' && part.fact.id === '据以列入的决定被撤销',
  );
  return isAsked || annulled.test(clause?.text ?? '');
}

const annulled = /被撤销|\bannul|\bquash/u;
const corrected = /更正|纠正|撤销[^。；]{0,12}(?:列入|决定|公[布示])|被(?:依法)?撤销|有误|错误/u;

function withoutPeriod(at: Problem['at']): Problem {
  return {
    at,
    message: {
      zh: '更正没有写明几日内完成',
      en: 'The correction has no number of days',
    },
  };
}

function missing(model: Model, { at, name, list }: Burden): Problem {
  const words = quoted(name);
  const edit =
    list &&
    insertStep(model, list, {
      zh: '更正：据以列入的决定被撤销之日起 3 个工作日内',
      en: 'correction: within 3 working days of basis-annulled',
    });
  return {
    at,
    message: {
      zh: `${words.zh}：列入有误或者依据被撤销时，没有写几日内更正`,
      en: `${words.en}: no time is set in which a wrong or annulled listing is corrected`,
    },
    ...mendedBy(
      {
        zh: '加上更正：据以列入的决定被撤销之日起 3 个工作日内',
        en: 'Add a correction within 3 working days of the annulment',
      },
      edit,
    ),
  };
}
