/** One case on the red list and on the black list. */

import { givensFor, listingOf } from '../../core/listings.js';
import type { Criterion, List, Model } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { caseTold, factsInWords } from '../../core/words/cases.js';
import type { Case } from '../../logic/case.js';
import type { Formula } from '../../logic/formula.js';
import { onBoth } from '../../logic/relate.js';

export const redAndBlack: Rule = {
  code: 'logic/red-and-black',
  level: 'error',
  summary: {
    zh: '同一个主体既上红名单又上黑名单',
    en: 'One party on the red list and on the black list',
  },
  why: {
    zh: '同一份文件里，一个主体可以因为一件事受激励，又因为另一件事受惩戒，公布出来就自相矛盾。红名单的情形应当写明例外，把符合黑名单情形的人排除。红名单的条件里有引号里的话的，不作判断。',
    en: 'In one document a party may be rewarded for one thing and punished for another; published side by side, that contradicts itself. The criteria of the red list need an exception for those whom the black list takes. Not judged where a condition contains quoted words.',
  },
  facts: [],
  bad: [
    {
      text: `红名单 守信 “守信名单” {
  对象：企业；事实 纳税信用好：是否
  情形 <|纳税|> “纳税信用好的” { 当：纳税信用好 }
}
黑名单 失信 “失信名单” {
  对象：企业；情形 吊销 “被吊销许可证件的” { 当：处罚种类 含 吊销许可证件 }
}`,
    },
    {
      text: `redlist trusted "Red list" {
  criterion <|clean|> "Not penalised within a year" { when: penalties within 1 year = 0 times }
}
blacklist bad "List" {
  criterion often "Penalised three times within three years" { when: penalties within 3 years >= 3 times }
}`,
    },
  ],
  good: [
    {
      text: `红名单 守信 “守信名单” {
  对象：企业；事实 纳税信用好：是否
  情形 纳税 “纳税信用好的” { 当：纳税信用好；例外：处罚种类 含 吊销许可证件 }
}
黑名单 失信 “失信名单” {
  对象：企业；情形 吊销 “被吊销许可证件的” { 当：处罚种类 含 吊销许可证件 }
}`,
    },
    {
      text: `redlist trusted "Red list" {
  criterion clean "Not penalised within three years" { when: penalties within 3 years = 0 times }
}
blacklist bad "List" {
  criterion often "Penalised three times within a year" { when: penalties within 1 year >= 3 times }
}`,
    },
  ],

  *check({ model, norms }) {
    if (model.kind === 'text') return;
    const givens = givensFor(model, norms);
    const [reds, blacks] = [listsOf(model, 'redlist'), listsOf(model, 'blacklist')];
    for (const red of reds) {
      for (const good of red.criteria) {
        const found = firstClash(model, red, good, blacks, givens);
        if (!found) continue;
        const { bad, black, witness } = found;
        const [name, other, list] = [good, bad, black].map(one => quoted(one.name ?? titleOf(one)));
        const words = caseTold(witness);
        yield {
          at: good.at,
          message: {
            zh: `符合${name?.zh}的主体，可以同时因${other?.zh}列入${list?.zh}，例如：${words.zh}`,
            en: `A party that meets ${name?.en} may at once be put on ${list?.en} for ${other?.en}, for instance: ${words.en}`,
          },
          related: [{ at: bad.at, message: { zh: '黑名单的情形', en: 'The criterion of the black list' } }],
          witness: {
            facts: factsInWords(witness, model.face),
            verdict: { zh: '既上红名单又上黑名单', en: 'On the red list and on the black list' },
            case: witness,
          },
        };
      }
    }
  },
};

function listsOf({ lists }: Model, kind: List['kind']): readonly List[] {
  return lists.filter(list => list.kind === kind);
}

interface Clash {
  readonly bad: Criterion;
  readonly black: List;
  readonly witness: Case;
}

/** The first criterion of a black list that takes somebody whom a criterion of a red list takes. */
function firstClash(
  model: Model,
  red: List,
  good: Criterion,
  blacks: readonly List[],
  givens: readonly Formula[],
): Clash | undefined {
  const rewarded = listingOf(model, red, good);
  for (const black of blacks) {
    for (const bad of black.criteria) {
      const witness = onBoth(rewarded, listingOf(model, black, bad), givens);
      if (witness) return { bad, black, witness };
    }
  }
  return undefined;
}

function titleOf(one: Criterion | List): string {
  return 'criteria' in one ? (one.title?.text ?? '') : (one.clause?.text ?? '');
}
