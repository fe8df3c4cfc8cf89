/** A black list, or public exposure, of which nothing says how one gets off. */
import type { Problem } from '../../core/finding.js';
import { insertIntoList, mendedBy } from '../../core/insert.js';
import type { Model } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Burden, burdensOf, givesIn } from '../../core/safeguards.js';

export const noRemoval: Rule = {
  code: 'procedure/no-removal',
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '没有写什么时候、怎样移出',
    en: 'Nothing says when and how a listed party leaves',
  },
  why: {
    zh: '认定标准要一并规定移出条件。只写怎样进、不写怎样出，期满了名单上还留着名字，改正了也没有人负责删除。写明了期限的，至少知道什么时候结束，没有写移出的只作提示；已经发布的文本在任何一条里写明移出、期满停止公示或者删除的不报告；名单由另一份点名的规定管理的不报告；一般信用记录、红名单不报告。',
    en: 'The criteria also say when a party is removed. Where only the way in is written, names stay after the term, and nobody has to strike them. With a stated term the end is known at least, so that a missing removal is information; silent where any article of an existing text speaks of removal or of the end of publication, where another named norm governs the list, and for mere records and red lists.',
  },
  facts: ['N49-07d', 'SAMR44-10'],
  bad: [
    {
      text: `黑名单 <|失信|> “严重失信主体名单” {
  情形 假药 “生产假药，被吊销许可证件的”
}`,
    },
    {
      text: `blacklist <|severe|> "List of seriously untrustworthy parties" {
  term: 3 years
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入<|严重失信主体名单|>。
第七条 列入前应当告知当事人。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  移出：期限届满 或 据以列入的决定被撤销
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  removal: term-ended or basis-annulled
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 列入满三年的，移出名单。`,
    },
  ],

  *check({ model }) {
    for (const burden of burdensOf(model)) {
      if (burden.list?.removal) continue;
      if (model.kind === 'draft') yield missing(model, burden, burden.list?.term !== undefined);
      else if (!burden.list?.term && !givesIn(model, leaving, burden)) yield missing(model, burden, false);
    }
  },
};

const leaving =
  /移出|移除|撤下|撤榜|下榜|退出|解除(?![^，。；]{0,6}(?:劳动|合同|协议|职务))|删除(?!、|或者(?:屏蔽|断开)|[^，。；]{0,12}发布)|撤销(?:列入|公[布示])|(?:停止|终止|不再|不得(?:再)?(?![^。；]{0,200}除外))[^。；]{0,10}(?:公[布示]|披露|曝光|提供)|(?:期满|届满|期限为|有效期|公示期)|期[间限][^。；]{0,30}为止/u;

function missing(model: Model, { at, name, list }: Burden, hasTerm: boolean): Problem {
  const words = quoted(name);
  const edit =
    list &&
    insertIntoList(model, list, {
      zh: '移出：期限届满 或 据以列入的决定被撤销',
      en: 'removal: term-ended or basis-annulled',
    });
  return {
    at,
    ...(hasTerm ? { as: 'slight' as const } : {}),
    message: {
      zh: `${words.zh}没有写什么时候、怎样${list ? '移出' : '停止公开'}`,
      en: `${words.en}: nothing says when and how ${list ? 'a listed party leaves' : 'the exposure stops'}`,
    },
    ...mendedBy(
      {
        zh: '加上移出：期限届满，或者据以列入的决定被撤销',
        en: 'Add removal when the term ends or the underlying decision is annulled',
      },
      edit,
    ),
  };
}
