/** A red list that nobody ever leaves. */
import { insertIntoList, mendedBy } from '../../core/insert.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { givesIn } from '../../core/safeguards.js';

export const noExit: Rule = {
  code: 'redlist/no-exit',
  level: 'info',
  summary: {
    zh: '红名单没有有效期，也没有退出',
    en: 'A red list has neither a validity nor an exit',
  },
  why: {
    zh: '一次守信不等于永远守信。没有有效期，也没有撤销、退出的规定，红名单只进不出，激励就成了特权。写明期限、移出，或者在文字里写了撤销、取消、动态管理的不报告；只规定激励措施、没有列入情形的不报告。',
    en: 'Trustworthy once is not trustworthy for ever. With no validity, revocation or exit, parties only come in, and the incentive becomes a privilege. Silent where a term or removal is stated, where the wording speaks of revoking or renewing, and where there are only incentives and no criteria.',
  },
  facts: ['RED-01'],
  bad: [
    {
      text: `红名单 <|旅游|> “旅游诚信经营者名单” {
  情形 优质 “连续二年服务评价九十分以上的旅行社”
}`,
    },
    {
      text: `redlist <|service|> "List of trustworthy agencies" {
  criterion points "Agencies reviewed at 90 points or more for two years"
}`,
    },
  ],
  good: [
    {
      text: `红名单 旅游 “旅游诚信经营者名单” {
  情形 优质 “连续二年服务评价九十分以上的旅行社”
  期限：2 年
}`,
    },
    {
      text: `redlist service "List of trustworthy agencies" {
  criterion points "Agencies reviewed at 90 points or more for two years"
  removal: "An agency that is penalised leaves the list."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第八条 连续三年无失信记录并获得表彰的企业，列入守信激励名单，有效期为二年。`,
    },
  ],

  *check({ model }) {
    for (const list of model.lists) {
      if (list.kind !== 'redlist' || list.term || list.removal || list.criteria.length === 0 || list.governedBy)
        continue;
      if (model.kind === 'text' && (list.name === undefined || givesIn(model, leaving))) continue;
      const words = quoted(list.title?.text ?? list.name ?? '');
      const edit = insertIntoList(model, list, { zh: '期限：2 年', en: 'term: 2 years' });
      yield {
        at: list.at,
        message: {
          zh: `${words.zh}没有有效期，也没有写怎样退出`,
          en: `${words.en} has no validity, and nothing says how a party leaves`,
        },
        ...mendedBy({ zh: '加上期限：2 年', en: 'Add a term of two years' }, edit),
      };
    }
  },
};

const leaving = /有效期|期限|退出|移出|撤销|取消|动态(?:管理|调整)|不再/u;
