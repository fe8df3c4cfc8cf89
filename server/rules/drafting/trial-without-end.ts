/** A trial text without an end, or past it. */
import type { Problem } from '../../core/finding.js';
import type { Regulation } from '../../core/model.js';
import { quoted, readingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

export const trialWithoutEnd: Rule = {
  code: 'drafting/trial-without-end',
  level: 'warning',
  summary: {
    zh: '试行、暂行没有终点，或者已经到期',
    en: 'A trial text without an end, or past it',
  },
  why: {
    zh: '试行、暂行是说先试一段时间：不写到哪一天，就一直试下去；到了日子没有重新公布，就不能再用来列入、惩戒。写明有效期、施行几年的不报告；标题里没有“试行”“暂行”的不报告；国务院的暂行条例是一类文件的名称，不是试行，不报告；以哪一天为准，看 --as-of 或者当天。',
    en: 'A trial is for a time: without an end it goes on for ever, and past its end it can list and punish nobody. Silent where a validity or a number of years is written, and where the title does not say 试行, 暂行 or trial; 暂行条例 is a kind of act of the State Council and no trial. The day is that of --as-of, or today.',
  },
  facts: ['LL-01'],
  bad: [
    {
      text: `法规 “<|某市信用办法（试行）|>” {
  施行：2026-05-01
}`,
    },
    {
      text: `regulation "<|某市信用暂行办法|>" {
  effective: 2026-05-01
}`,
    },
    {
      as: 'text',
      text: `<|某市信用办法（试行）|>
第一条 为了加强信用管理，制定本办法。
第二条 本办法自2020年5月1日起施行，有效期至2022年4月30日。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法（试行）” {
  施行：2026-05-01
  有效期至：2028-04-30
}`,
    },
    {
      text: `regulation "Measures on credit" {
  effective: 2026-05-01
}`,
    },
    {
      as: 'text',
      text: `信用服务业管理暂行条例
第一条 为了规范信用服务业，制定本条例。
第二条 本条例自2026年5月1日起施行。`,
    },
    {
      as: 'text',
      text: `某市信用暂行办法
第一条 为了加强信用管理，制定本办法。
第二条 本办法自2026年5月1日起施行，试行二年。`,
    },
  ],

  *check({ model, norms }) {
    for (const regulation of model.regulations) {
      if (!regulation.trial || !isOnTrial(regulation)) continue;
      const { expires } = regulation;
      if (expires) {
        if (expires.value < norms.asOf) yield past(regulation, expires.value);
      } else if (!model.clauses.some(clause => ending.test(readingOf(clause).text))) yield endless(regulation);
    }
  },
};

/**
 * Whether the title itself says so of this text. 某税暂行条例 is what the State Council calls an act that it makes on
 * authority given to it, and 暂行规定实施细则 only names another text.
 */
function isOnTrial({ title, instrument }: Regulation): boolean {
  const { text } = readingOf(title);
  if (instrument?.value === 'administrative-regulation' || /暂行(?:组织)?条例$/u.test(text)) return false;
  return !/[试暂]行(?:条例|规定|办法|规则|细则)(?!$|[（(])/u.test(text);
}

const ending =
  /有效期|试行期|(?:试行|施行|执行|实施)[^。；，]{0,6}[\d一二两三四五]+个?(?:年|月)|(?:截至|截止|至)[^。；，]{0,14}[日年](?:止|失效|废止)|自行失效/u;

function endless({ title }: Regulation): Problem {
  const words = quoted(title.text);
  return {
    at: title.span,
    message: {
      zh: `${words.zh}没有写试行到哪一天`,
      en: `${words.en} does not say until when the trial lasts`,
    },
  };
}

function past({ title }: Regulation, day: string): Problem {
  const words = quoted(title.text);
  return {
    at: title.span,
    message: {
      zh: `${words.zh}的有效期到 ${day} 为止，已经过了`,
      en: `${words.en} was valid until ${day}, which is past`,
    },
  };
}
