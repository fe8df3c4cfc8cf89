/** A black list, or public exposure, that excludes repair or says nothing of it. */
import { clausesWith } from '../../core/clauses-with.js';
import type { Problem } from '../../core/finding.js';
import { insertIntoList, mendedBy } from '../../core/insert.js';
import type { Clause, Model, Provision } from '../../core/model.js';
import { quoted, readingOf, sentenceStart } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Burden, burdensOf, givesIn } from '../../core/safeguards.js';

export const noRepair: Rule = {
  code: 'procedure/no-repair',
  level: 'warning',
  summary: {
    zh: '没有信用修复，或者排除了信用修复',
    en: 'Credit repair is absent or excluded',
  },
  why: {
    zh: '纠正了行为、消除了影响，就可以申请信用修复；只有法律、法规和党中央、国务院政策文件可以规定不可修复的情形。没有修复，改了和不改一个样。以法律、法规为据排除的不报告；提前移出、提前停止公示的规定算作修复；一般信用记录、红名单不报告；名单由另一份点名的规定管理的不报告。',
    en: 'Whoever corrects the conduct and removes the harm may apply for repair, and only law, regulation or central policy may shut it off. Without repair, mending one’s ways changes nothing. Silent where law or regulation is named for the exclusion; early removal and an early end of publication count as repair; silent for mere records and red lists, and where another named norm governs the list.',
  },
  facts: ['N49-11', 'REP36-01', 'SAMR44-10'],
  bad: [
    {
      as: 'text',
      text: `某市信用条例
第六条 失信主体纠正行为的，可以申请信用修复。
<|列入重点失信名册的|>，不适用前款规定。`,
    },
    {
      text: `黑名单 <|失信|> “严重失信主体名单” {
  期限：3 年
}`,
    },
    {
      text: `blacklist <|severe|> "List of seriously untrustworthy parties" {
  term: 3 years
}`,
    },
    {
      text: `黑名单 失信 “严重失信主体名单” {
  信用修复：“<|列入名单的，一律不予信用修复。|>”
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
  信用修复：列入 满 6 个月 且 已纠正违法行为 且 已履行处罚
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  repair: corrected and penalty-performed
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 列入满一年，已经纠正违法行为的，可以申请信用修复。`,
    },
  ],

  *check({ model }) {
    if (model.kind === 'text') {
      for (const clause of clausesWith(model, byName, fromBefore)) {
        yield* shutOff(clause);
        const before = model.clauses[model.clauses.indexOf(clause) - 1];
        if (goesOnRepair(clause, before)) yield* shutOff(clause, fromBefore);
      }
    }
    for (const burden of burdensOf(model)) {
      const repair = burden.list?.repair;
      if (repair) {
        if (repair.excluded && !isByLaw(repair)) yield excluded(repair);
      } else if (model.kind === 'draft' || !givesIn(model, repairing, burden)) yield missing(model, burden);
    }
  },
};

const repairing =
  /信用修复|修复的?条件|申请修复|修复(?:申请|机制|制度|其)|提前(?:移出|停止|终止|删除|撤出)|(?:纠正|改正|履行(?![^，。]{0,20}(?:责任|职责)))[^。]{0,60}(?:移出|删除|停止公[布示]|撤销公[布示])/u;

/** “前款规定” after a paragraph on repair is repair. */
function goesOnRepair(clause: Clause, before: Clause | undefined): boolean {
  return before !== undefined && before.article === clause.article && /信用修复/u.test(before.text);
}

const byName = /(?:不适用|不予|不得(?:申请)?|不可)[^。；，]{0,6}信用修复/u;
const fromBefore = /不适用(?:本条)?前[一二两三]?款/u;

/** “被吊销许可证的，以及法律、法规规定的，不适用信用修复”: every ground that no law names. */
function* shutOff(clause: Clause, excluding: RegExp = byName): Iterable<Problem> {
  const { text, spanOf } = readingOf(clause);
  const match = excluding.exec(text);
  if (!match || clause.role === 'title') return;
  const from = sentenceStart(text, match.index);
  if (/[\d一二三四五六七八九十]\s*个?[年月]/u.test(text.slice(from, match.index))) return;
  let at = from;
  for (const part of text.slice(from, match.index).split(/(?<=的)，/u)) {
    const start = at + (/^(?:以及|或者|和)?/u.exec(part)?.[0].length ?? 0);
    at += part.length + 1;
    if (!part.endsWith('的') || /法律|法规|国家规定|国务院|《|除外/u.test(part)) continue;
    yield excludedBy(part, spanOf(start, at - 1));
  }
}

function excludedBy(part: string, at: Problem['at']): Problem {
  const words = quoted(part);
  return {
    at,
    message: {
      zh: `${words.zh}不得信用修复，而没有法律、法规作依据`,
      en: `${words.en}: shut off from repair with no law or regulation behind it`,
    },
  };
}

function isByLaw({ clause }: Provision): boolean {
  return clause !== undefined && /法律|法规|党中央|\blaws?\b/iu.test(clause.text);
}

function excluded({ at, clause }: Provision): Problem {
  const words = quoted(clause?.text ?? '');
  return {
    at: clause?.span ?? at,
    message: {
      zh: `${words.zh}排除了信用修复，而没有法律、法规作依据`,
      en: `${words.en} shuts off repair with no law or regulation behind it`,
    },
  };
}

function missing(model: Model, { at, name, list }: Burden): Problem {
  const words = quoted(name);
  const edit =
    list &&
    insertIntoList(model, list, {
      zh: '信用修复：列入 满 6 个月 且 已纠正违法行为 且 已履行处罚',
      en: 'repair: listed at least 6 months and corrected and penalty-performed',
    });
  return {
    at,
    message: {
      zh: `${words.zh}：纠正了行为的当事人没有信用修复的途径`,
      en: `${words.en}: a party that mends its conduct has no way of repair`,
    },
    ...mendedBy(
      {
        zh: '加上信用修复：列入满 6 个月，已纠正违法行为，已履行处罚',
        en: 'Add repair: listed six months, conduct corrected, penalty performed',
      },
      edit,
    ),
  };
}
