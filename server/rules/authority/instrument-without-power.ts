/** A local black list, or the power to make one, that rests on something lower than a local regulation. */

import type { Bilingual } from '../../../grammar/index.js';
import { clausesWith } from '../../core/clauses-with.js';
import type { Problem } from '../../core/finding.js';
import type { Instrument, List, Model, Regulation } from '../../core/model.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { licencesIn } from '../../core/said/power.js';
import { besides, type Said } from '../../core/said/said.js';
import { severeLists } from '../../core/severe.js';

export const instrumentWithoutPower: Rule = {
  code: 'authority/instrument-without-power',
  level: 'warning',
  summary: {
    zh: '名单由无权设定的文件设定',
    en: 'A list is created by an instrument that has no power to create it',
  },
  why: {
    zh: '只在一地实施的严重失信主体名单，认定标准由地方性法规规定；规章、通知、部门办法不够，“根据需要可以建立名单”的授权也不够：谁都能设名单，谁都能被列入。已经发布的文本，从名称、发布机关、“自印发之日起”和由部门解释看文件类型；看不出的，不报告；关注名单、红名单、一般记录不在此列。',
    en: 'The criteria of a severe list that applies in one place only are laid down by a local regulation. A government rule, a notice or a department’s measures are not enough, nor is a clause that lets bodies set up lists as they need: what anybody may create, anybody may be put on. In an existing text the kind is read from its title, its issuer, the day it was printed and who interprets it. Silent where it is not stated or cannot be told, and for watch lists, red lists and mere records.',
  },
  facts: ['N49-07f', 'N49-07a', 'N49-06a'],
  bad: [
    {
      text: `法规 “某市养犬信用办法” {
  文件类型：<|行政规范性文件|>
  黑名单 失信 “严重失信主体名单” { 期限：3 年 }
}`,
    },
    {
      text: `regulation "Measures on credit in the taxi trade" {
  instrument: <|local-government-rule|>
  blacklist severe "List of seriously untrustworthy drivers" { term: 3 years }
}`,
    },
    {
      as: 'text',
      text: `某市市容管理条例
第九条 市城市管理部门<|可以根据工作需要自行设立市容环境严重失信名单|>。`,
    },
    {
      as: 'text',
      text: `某市市容管理条例
第九条 建立户外广告严重失信企业名单制度，对列入名单的企业从严监管。<|具体办法由市城市管理部门制定|>。`,
    },
  ],
  good: [
    {
      text: `法规 “某市养犬管理条例” {
  文件类型：地方性法规
  黑名单 失信 “严重失信主体名单” { 期限：3 年 }
}`,
    },
    {
      text: `regulation "Measures on a watch list" {
  instrument: normative-document
  watchlist watch "Watch list" { term: 3 months }
}`,
    },
    {
      as: 'text',
      text: `某市市容管理条例
第九条 任何部门不得自行设立失信名单。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? licencesIn(model, norms) : [];
    yield* besides(byWords(subject), said, handedOver);
  },
};

function* byWords({ model }: Subject): Iterable<Problem> {
  for (const regulation of model.regulations) {
    const list = severeLists(model).find(candidate => regulation.lists.includes(candidate));
    // What is only passed on was created elsewhere.
    if (/转发/u.test(regulation.title?.text ?? '')) continue;
    if (list && !list.governedBy) yield* tooLow(regulation, list, model.kind === 'text');
  }
  yield* licences(model);
  if (model.kind === 'text') for (const list of model.lists) yield* leftToAnother(model, list);
}

/** 建立…失信名单制度。…具体办法由市人民政府制定: the article sets the list up, and another text says who is on it. */
function* leftToAnother(model: Model, { kind, criteria, article }: List): Iterable<Problem> {
  const isForTheWorse = kind === 'blacklist' || kind === 'watchlist';
  if (!isForTheWorse || criteria.length > 0 || article === undefined) return;
  for (const clause of model.clauses) {
    if (clause.article !== article) continue;
    for (const { text, at } of matchesIn(clause, bylaw)) yield handedOver({ text, at });
  }
}

const bylaw =
  /(?:具体|管理|实施|认定)?(?:办法|细则)，?由[^，。；]{2,30}(?:政府|部门|委员会|局)[^，。；]{0,10}(?:制定|规定)/gu;

const powerless: Readonly<Partial<Record<Instrument, Bilingual>>> = {
  'local-government-rule': { zh: '地方政府规章', en: 'a rule of a local government' },
  'normative-document': { zh: '行政规范性文件', en: 'a normative document' },
};

/** In a text it stands where the list is created, in a draft where the kind of document is stated. */
function* tooLow({ instrument }: Regulation, list: List, isText: boolean): Iterable<Problem> {
  const kind = instrument && powerless[instrument.value];
  if (!kind) return;
  const name = quoted(list.title?.text ?? list.name ?? '');
  yield {
    at: isText ? list.at : instrument.at,
    message: {
      zh: `名单${name.zh}的认定标准写在${kind.zh}里，这类文件无权设定严重失信主体名单`,
      en: `The criteria of ${name.en} stand in ${kind.en}, which has no power to create a list of seriously untrustworthy parties`,
    },
    related: [{ at: list.at, message: { zh: '所设的名单', en: 'The list that it creates' } }],
  };
}

/** “可以根据需要建立…名单”: whoever applies the text is let to create lists. */
const licence =
  /(?<!不得|禁止|不能|不)(?:可以?|有权|自行)[^。；不]{0,40}(?:建立|设立|设置|设列|确定|制定)[^。；，]{0,24}(?:失信[^。；，、]{0,8}名单|黑名单|惩戒对象名单)(?:[^。；，]{0,6}标准)?/gu;
const licenceEn =
  /\bmay[^.;]{0,60}\b(?:create|set up|establish|keep)[^.;]{0,40}\b(?:blacklist|black list|list of (?:seriously )?untrustworthy[a-z ]*)/giu;

function* licences(model: Model): Iterable<Problem> {
  for (const clause of clausesWith(model, licence, licenceEn)) {
    if (clause.role === 'title' || clause.role === 'definition') continue;
    for (const pattern of [licence, licenceEn]) {
      for (const match of matchesIn(clause, pattern)) {
        if (/根据章程|依据章程|行业协会/.test(clause.text)) continue;
        const words = quoted(match.text);
        yield {
          at: match.at,
          message: {
            zh: `${words.zh}把设立名单的权力交给执行部门，名单不是由法律、法规设定的`,
            en: `${words.en} hands the creation of lists to whoever applies the text: no law or regulation creates them`,
          },
        };
      }
    }
  }
}

function handedOver({ text, at }: Pick<Said, 'text' | 'at'>): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}把设立名单的权力交给执行部门，名单不是由法律、法规设定的`,
      en: `${words.en} hands the creation of lists to whoever applies the text: no law or regulation creates them`,
    },
  };
}
