/** One list under two names. */
import { clausesWith } from '../../core/clauses-with.js';
import type { Problem } from '../../core/finding.js';
import type { Clause, Model } from '../../core/model.js';
import { type Match, matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

export const inconsistentTerm: Rule = {
  code: 'drafting/inconsistent-term',
  level: 'hint',
  summary: {
    zh: '同一份名单前后用两个名称',
    en: 'One list under two names',
  },
  why: {
    zh: '一份名单只用一个名称，国家文件用“严重失信主体名单”。前面列入“严重失信主体名单”，后面移出“严重失信名单”或者“黑名单”，读的人不知道是不是同一份。只看名称只差“主体”“对象”等字的，括号里又写一个名称的，以及列入、移出时一处用全名、一处只说“黑名单”的；写明“以下简称”的、书名号里的、不同领域各自的名单，不提示。',
    en: 'A list has one name; the documents of the state call it 严重失信主体名单. Where parties are put on one and taken off another, nobody knows whether it is the same. Only names that differ by 主体, 对象 and the like, a second name in brackets, and a bare 黑名单 beside the full name where parties are listed or removed; silent on names introduced by 以下简称, on titles, and on the lists of different fields.',
  },
  facts: ['N49-06a'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “对列入严重失信主体名单的主体，依法实施惩戒。”
  条 “完成信用修复的，移出<|严重失信名单|>。”
}`,
    },
    {
      text: `blacklist severe "严重失信主体名单" {
  lead "有下列情形之一的，列入严重失信主体名单："
  criterion forged "伪造证明文件的"
  removal: "期限届满的，移出<|严重失信企业名单|>。"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 列入黑名单<|（失信名单）|>的企业，依法实施惩戒。
第七条 列入养老服务严重失信主体名单的，期限届满后移出<|黑名单|>。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 “对列入严重失信主体名单的主体，依法实施惩戒。”
  条 “完成信用修复的，移出严重失信主体名单。”
}`,
    },
    {
      text: `blacklist severe "严重失信主体名单" {
  lead "有下列情形之一的，列入严重失信主体名单（以下简称失信名单）："
  criterion forged "伪造证明文件的"
  removal: "期限届满的，移出失信名单。"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 列入拖欠农民工工资失信联合惩戒对象名单的，按照国家规定办理；列入税收违法黑名单的，由税务机关通报。`,
    },
  ],

  *check({ model }) {
    const names = [...namesIn(model)];
    const told = new Set<number>();
    for (const problem of [...variants(names), ...bareNames(model, names), ...inBrackets(model)]) {
      if (told.has(problem.at.start)) continue;
      told.add(problem.at.start);
      yield problem;
    }
  },
};

/** A list as some clause calls it, without the field before it. */
interface Name extends Match {
  readonly clause: Clause;
  /** What is left without 主体, 对象, …: names of one list have this in common. */
  readonly core: string;
  /** The words before, as far as they belong to the name: 养老服务. */
  readonly field: string;
}

const optional = '(?:主体|对象|人员|企业|单位)?';
const called = new RegExp(
  `(?<field>[\\p{sc=Han}]{0,8}?)(?<name>(?:严重违法失信|严重失信|违法失信|失信联合惩戒|失信惩戒|失信)${optional}名单)`,
  'gu',
);

function* namesIn(model: Model): Iterable<Name> {
  for (const clause of clausesWith(model, called)) {
    if (!clause.text.includes('名单')) continue;
    const titles = matchesIn(clause, /《[^》]*》/gu);
    for (const match of matchesIn(clause, called)) {
      const { name = '', field = '' } = match.groups;
      if (titles.some(({ index, text }) => index <= match.index && match.index < index + text.length)) continue;
      const at = { start: match.at.end - name.length, end: match.at.end };
      yield {
        ...match,
        at,
        text: name,
        clause,
        field,
        core: name.replace(/(?:主体|对象|人员|企业|单位)(?=名单)/u, ''),
      };
    }
  }
}

/** Names that differ by a word alone; the one that is used more often, else first, is the name. */
function* variants(names: readonly Name[]): Iterable<Problem> {
  for (const core of new Set(names.map(name => name.core))) {
    const same = names.filter(name => name.core === core);
    const uses = new Map<string, number>();
    for (const { text } of same) uses.set(text, (uses.get(text) ?? 0) + 1);
    const [usual] = [...uses].sort((a, b) => b[1] - a[1]);
    if (!usual || uses.size < 2) continue;
    for (const other of uses.keys()) {
      const odd = same.find(({ text }) => text === other);
      const first = same.find(({ text }) => text === usual[0]);
      if (other === usual[0] || !odd || !first || introduced(names, other)) continue;
      yield differs(odd, first);
    }
  }
}

function introduced(names: readonly Name[], text: string): boolean {
  return names.some(({ clause }) => new RegExp(`以下(?:简|统)?称[“「"]?${text}`, 'u').test(clause.text));
}

const introducing = /以下(?:简|统)?称[“「"]?[^，。]{0,6}黑名单/u;
const moved = /(?<=(?:列入|纳入|移入|移出|退出|撤出))黑名单(?![（(])/gu;

/** A bare 黑名单 where another place lists parties under the full name. */
function* bareNames(model: Model, names: readonly Name[]): Iterable<Problem> {
  const full = names.find(({ core }) => core.startsWith('严重'));
  const isIntroduced = clausesWith(model, introducing).some(({ text }) => introducing.test(text));
  if (!full || isIntroduced) return;
  for (const clause of clausesWith(model, moved)) {
    const [found] = clause.text.includes('黑名单') ? matchesIn(clause, moved) : [];
    if (!found) continue;
    yield differs(found, full);
    return;
  }
}

const bracketed =
  /(?<=(?:黑名单|失信(?:主体|对象|企业)?名单))[（(](?:严重)?(?:失信|违法失信)?(?:主体|对象|企业)?(?:黑?名单)(?:、[^（）()，。]{0,12}名单)*[）)]/gu;

/** 黑名单（失信名单、严重失信名单）. */
function* inBrackets(model: Model): Iterable<Problem> {
  for (const clause of clausesWith(model, bracketed)) {
    const [found] = clause.text.includes('名单') ? matchesIn(clause, bracketed) : [];
    if (!found) continue;
    const words = quoted(found.text.slice(1, -1));
    yield {
      at: found.at,
      message: {
        zh: `一份名单有两个名称：又叫${words.zh}`,
        en: `One list has two names: it is also called ${words.en}`,
      },
      fixes: [
        {
          kind: 'meaning',
          title: { zh: '删去括号里的名称', en: 'Delete the name in brackets' },
          edits: [{ span: found.at, newText: '' }],
        },
      ],
    };
  }
}

function differs(odd: Pick<Match, 'text' | 'at'>, usual: Pick<Match, 'text' | 'at'>): Problem {
  const [words, name] = [quoted(odd.text), quoted(usual.text)];
  return {
    at: odd.at,
    message: {
      zh: `${words.zh}在别处叫${name.zh}，看不出是不是同一份名单`,
      en: `${words.en} is called ${name.en} elsewhere: nobody can tell whether it is one list`,
    },
    related: [{ at: usual.at, message: { zh: '别处的名称', en: 'The name elsewhere' } }],
    fixes: [
      {
        kind: 'meaning',
        title: { zh: `改为${name.zh}`, en: `Write ${name.en}` },
        edits: [{ span: odd.at, newText: usual.text }],
      },
    ],
  };
}
