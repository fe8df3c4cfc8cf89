/** Public comment on the criteria of a list in less than thirty days. */
import { readNumeral } from '../../../grammar/values/numeral.js';
import type { Problem } from '../../core/finding.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { sayingsIn } from '../../core/sayings.js';
import { severeLists } from '../../core/severe.js';

export const shortConsultation: Rule = {
  code: 'procedure/short-consultation',
  level: 'warning',
  summary: {
    zh: '公开征求意见不足三十日',
    en: 'Public comment lasts less than thirty days',
  },
  why: {
    zh: '名单的认定标准公开征求意见，期限不少于三十日：受影响的企业和个人要有时间看见、商量、写出意见。没有写天数的不报告；二十个工作日以上算作三十日；向部门、机构征求意见的天数不报告；文件不设名单、句子也不提名单、标准、目录、清单的，不报告。',
    en: 'The criteria of a list are open to comment for thirty days at least: those affected need time to see them, to talk and to write. Silent where no number of days is written, from twenty working days on, for comments asked of other departments, and where the text sets up no list and the sentence speaks of no list, criteria or catalogue.',
  },
  facts: ['N49-07b'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { <|征求意见|>：7 日 }
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { <|consultation|>: 10 working days }
}`,
    },
    {
      as: 'text',
      text: `某市信用条例
第八条 制定严重失信主体名单的认定标准，应当<|向社会公开征求意见，期限不少于七日|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 征求意见：30 日 }
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { consultation: 45 days }
}`,
    },
    {
      as: 'text',
      text: `某市信用条例
第八条 制定严重失信主体名单的认定标准，应当向社会公开征求意见，期限不少于三十日。
第九条 有关部门应当在七日内回复征求意见函。`,
    },
  ],

  *check({ model }) {
    for (const list of model.lists) {
      const step = list.steps.get('consultation');
      if (step?.days && isShort(step.days.value, step.days.unit))
        yield tooShort(step.at, step.days.value, step.days.unit);
    }
    const hasList = severeLists(model).length > 0;
    for (const { text, at, groups, sentence } of sayingsIn(model, wanted)) {
      const days = readNumeral(groups.days ?? '');
      const unit = /工作/u.test(groups.unit ?? '') || /working/u.test(text) ? '工作日' : '日';
      if (days === undefined || !isShort(days, unit) || !(criteria.test(sentence) || hasList)) continue;
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：认定标准公开征求意见不少于三十日`,
          en: `${words.en}: criteria are open to public comment for at least thirty days`,
        },
      };
    }
  },
};

function isShort(days: number, unit: '日' | '工作日'): boolean {
  return unit === '日' ? days < 30 : days < 20;
}

function tooShort(at: Problem['at'], days: number, unit: '日' | '工作日'): Problem {
  return {
    at,
    message: {
      zh: `征求意见 ${days} 个${unit === '日' ? '自然日' : '工作日'}，不足三十日`,
      en: `Public comment lasts ${days} ${unit === '日' ? 'days' : 'working days'}, less than thirty days`,
    },
  };
}

const criteria = /标准|名单|目录|清单|条件|办法|\b(?:criteria|list|catalogue)\b/iu;

const wanted = {
  about: /征求|\bcomment\b/iu,
  zh: /(?:(?:向社会|公开)[^。；，]{0,8}征求[^。；，]{0,8}意见[^。；]{0,20}?|征求意见的?期限[^。；，]{0,6}?)(?<days>[\d一二三四五六七八九十]{1,4})个?(?<unit>工作日|日|天)(?!起)/gu,
  en: /\bopen to public comment\b[^.;]{0,30}?(?<days>\d+)(?<unit> working)? days\b/giu,
  where: ({ role }: { readonly role: string }) => role !== 'title',
} as const;
