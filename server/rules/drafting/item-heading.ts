/** 有下列行为之一 over an item that is no act. */
import type { Problem } from '../../core/finding.js';
import type { Clause, Phrase } from '../../core/model.js';
import { matchesIn, quoted, sayingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isAboutParties } from '../../core/sayings.js';

export const itemHeading: Rule = {
  code: 'drafting/item-heading',
  level: 'hint',
  summary: {
    zh: '“有下列行为之一”下面有不是行为的项',
    en: '有下列行为之一 over an item that is no act',
  },
  why: {
    zh: '“行为”是主体自己做的事；被吊销许可证、受到处罚、丧失条件是它的遭遇或者状态，和行为并列时引导语用“情形”。规范里有这一对词，怎样区分没有读到原文，所以只作提示，只看名单、信用条款里以“被”“受到”“丧失”等开头、一眼看得出不是行为的项。',
    en: '行为 is what a party does itself; a licence revoked, a penalty received or a condition lost is what befalls it, and beside acts the lead says 情形. The norms have this pair of words; how they draw the line was not read in the original, so this is a hint, for items of lists and credit records that plainly tell of no act.',
  },
  facts: ['LTN-01'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  引导语 “有下列<|行为|>之一的，列入严重失信主体名单：”
  情形 甲 “伪造证明文件的”
  情形 乙 “被撤销许可证的”
}`,
    },
    {
      text: `blacklist severe "List" {
  lead "企业有下列<|行为|>之一的，列入名单："
  criterion forged "伪造证明文件的"
  criterion fined "因偷税受到行政处罚的"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 企业有下列<|行为|>之一的，列入严重失信主体名单：
（一）伪造证明文件的；
（二）受到责令停产停业处罚的；
（三）被吊销许可证件的。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  引导语 “有下列情形之一的，列入严重失信主体名单：”
  情形 甲 “伪造证明文件的”
  情形 乙 “被撤销许可证的”
}`,
    },
    {
      text: `blacklist severe "List" {
  lead "企业有下列行为之一的，列入名单："
  criterion forged "伪造证明文件的"
  criterion refused "拒不履行被依法确认的义务的"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 企业有下列行为之一，被处以较大数额罚款的，列入严重失信主体名单：
（一）伪造证明文件的；
（二）被责令改正后拒不改正的。`,
    },
  ],

  *check({ model }) {
    const told = new Set<number>();
    for (const clause of model.clauses) {
      const { lead } = clause;
      if (!lead || told.has(lead.span.start) || !lead.text.includes('行为') || !isAboutParties(clause)) continue;
      const item = sayingOf(clause);
      if (!noAct.test(item.text) || refuses.test(item.text)) continue;
      told.add(lead.span.start);
      yield* mistitled(lead, clause, item);
    }
  },
};

/** What befalls a party, from the first word. */
const noAct =
  /^(?:被|受到|受过|丧失|因[^，。；]{1,24}(?:被|受到)|[^，。；]{1,10}被(?:依法)?(?:吊销|撤销|注销|追究刑事责任|判处))/u;
/** Something befell it, and then it did something. */
const refuses = /拒|仍|不(?:改正|履行|执行|整改)|后|再次|逾期/u;
const heading = /(?<=下列(?:违法|失信|严重失信|违法失信|严重违法)?)行为(?=之一)/gu;

function* mistitled(lead: Phrase, clause: Clause, item: { readonly text: string }): Iterable<Problem> {
  const [found] = matchesIn(lead, heading);
  if (!found) return;
  const words = quoted(item.text);
  yield {
    at: found.at,
    message: {
      zh: `引导语说“行为”，下面的${words.zh}不是行为`,
      en: `The lead speaks of 行为, acts, and ${words.en} is none`,
    },
    related: [{ at: clause.span, message: { zh: '不是行为的一项', en: 'The item that is no act' } }],
    fixes: [
      {
        kind: 'form',
        title: { zh: '改为“情形”', en: 'Write 情形' },
        edits: [{ span: found.at, newText: '情形' }],
      },
    ],
  };
}
