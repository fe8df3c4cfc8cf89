/** A city regulation that lays down credit lists or ratings for a matter of which cities do not dispose. */
import { clausesWith } from '../../core/clauses-with.js';
import type { Problem } from '../../core/finding.js';
import type { Model, Regulation } from '../../core/model.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

export const citySubjectMatter: Rule = {
  code: 'authority/city-subject-matter',
  level: 'hint',
  summary: {
    zh: '设区的市的法规对市管不了的事项建立信用制度',
    en: 'A city regulates credit in a matter outside its power',
  },
  why: {
    zh: '设区的市对城乡建设与管理、生态文明建设、历史文化保护、基层治理等方面的事项制定地方性法规，法律对此另有规定的从其规定。这里的“等”怎样理解有争议，很多市有综合的社会信用条例，所以只作提示，只看为知识产权、金融、税收、招标投标等明显在外的事项建立名单、评价、记录的；综合的社会信用制度、依照法律或者国家、省规定建立的、2015年立法法修改以前的法规、经济特区法规，不提示。',
    en: 'Cities with districts make regulations on urban and rural construction and management, ecology, historic culture and grassroots governance, unless a law says otherwise. How far the 等 at the end of that list reaches is disputed, and many cities have general credit regulations: so this is a hint, for lists, ratings and records in matters plainly outside, such as intellectual property, finance, tax or tendering. Silent on general credit systems, on what follows a law or rules of the state or province, on regulations older than the amendment of 2015, and on special economic zones.',
  },
  facts: ['LL-03'],
  bad: [
    {
      text: `法规 “某市知识产权保护条例” {
  制定机关：“某市人民代表大会常务委员会”；文件类型：地方性法规；地域：“某省某市”
  条 “本市<|建立知识产权信用评价|>制度。”
}`,
    },
    {
      text: `regulation "某市金融发展条例" / "Regulations on finance" {
  instrument: local-regulation; territory: "某市"
  blacklist severe "<|地方金融失信名单|>" { criterion fraud "骗取贷款的" }
}`,
    },
    {
      as: 'text',
      text: `某市科技创新条例
（2024年3月1日某市人民代表大会常务委员会通过）
第一条 为了促进科技创新，制定本条例。
第二条 市科技部门<|建立健全科研诚信档案|>，对失信行为予以记录。`,
    },
  ],
  good: [
    {
      text: `法规 “某市市容和环境卫生管理条例” {
  制定机关：“某市人民代表大会常务委员会”；文件类型：地方性法规；地域：“某省某市”
  条 “本市建立建筑垃圾处置信用评价制度。”
}`,
    },
    {
      text: `regulation "某省知识产权条例" / "Provincial regulations" {
  instrument: local-regulation; territory: "某省"
  article "建立知识产权信用档案制度。"
}`,
    },
    {
      as: 'text',
      text: `某市社会信用条例
（2024年3月1日某市人民代表大会常务委员会通过）
第二条 本市建立社会信用评价制度。
第三条 依照法律、行政法规的规定，建立招标投标失信名单。`,
    },
  ],

  *check({ model }) {
    const [regulation] = model.regulations;
    if (!regulation || !isOfCity(regulation)) return;
    yield* inLists(model);
    yield* inClauses(model);
  },
};

/** A city with districts, since its power was cut to these matters; municipalities are provinces. */
function isOfCity({ instrument, territory, title, effective }: Regulation): boolean {
  if (instrument?.value !== 'local-regulation') return false;
  if (effective && effective.value < '2015-03-15') return false;
  const place = territory?.value ?? /^[\p{sc=Han}]{1,8}?市(?!场)/u.exec(title.text)?.[0] ?? '';
  return /市$/u.test(place) && !/(?:北京|上海|天津|重庆)市$/u.test(place) && !title.text.includes('经济特区');
}

const matter =
  '知识产权|专利|商标|著作权|版权|金融|证券|信贷|税收|纳税|工资支付|劳动用工|医疗保障|药品|招标投标|政府采购|电子商务|网络交易|广告|科研|统计';
const system =
  '信用(?:评价|评级|等级评定|分级|监管|管理|档案|记录|信息档案|承诺)|诚信档案|失信[^，。；、]{0,8}名单|[红黑]名单|红黑名单';

const founding = new RegExp(
  `(?:建立健全|建立|设立|实行|健全|完善)[^，。；、]{0,8}(?:${matter})[^，。；、]{0,8}(?:${system})`,
  'gu',
);
const titled = new RegExp(`(?:${matter}).{0,8}(?:名单|名录|信用评价)`, 'u');
const elsewhere = /(?:依照|按照|根据)[^。；]{0,20}(?:法律|法规|国家|省)/u;

function* inLists({ kind, lists }: Model): Iterable<Problem> {
  if (kind === 'text') return;
  for (const { title } of lists) if (title && titled.test(title.text)) yield outside(title.text, title.span);
}

function* inClauses(model: Model): Iterable<Problem> {
  for (const clause of clausesWith(model, founding)) {
    if (clause.role === 'title' || elsewhere.test(clause.text)) continue;
    const [first] = matchesIn(clause, founding);
    if (!first) continue;
    yield outside(first.text, first.at);
    return;
  }
}

function outside(text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}：这一事项不在设区的市可以立法的范围之内`,
      en: `${words.en}: this matter is not among those on which a city makes regulations`,
    },
  };
}
