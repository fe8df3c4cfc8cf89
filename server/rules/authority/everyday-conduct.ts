/** Petty daily conduct as a reason for a listing, a record or exposure. */
import { namesEffectiveDocument } from '../../core/documents.js';
import type { Problem } from '../../core/finding.js';
import type { Clause, Model } from '../../core/model.js';
import { casesIn, isDailyLife, namesNoBreach } from '../../core/no-breach.js';
import type { Norms } from '../../core/norms/norms.js';
import { findPhrases } from '../../core/phrases.js';
import { quoted, readingOf, sayingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { civicConductIn, isExcused, isOfDailyLife, isOnManners } from '../../core/said/civic.js';
import { burdens, isSevere } from '../../core/severe.js';

const code = 'authority/everyday-conduct';

export const everydayConduct: Rule = {
  code,
  level: 'warning',
  summary: {
    zh: '把日常小事当作失信行为',
    en: 'Petty daily conduct counts as untrustworthy',
  },
  why: {
    zh: '垃圾分类、闯红灯、遛狗、戴口罩、献血这类事，有教育和一般处罚管着；写进名单、信用记录或者曝光，是国家发展改革委点名批评过的泛化。规范文明行为、养犬、生活垃圾的文件把违反它的行为统统记入信用的，也报告。设立不文明行为曝光平台的也报告。受到表彰的记录不报告；只规定罚款的、拒不履行处罚决定才记入的、由另一部写明题名的文件决定记不记的不报告；媒体的舆论监督和业主自己管自己的事不报告；法律另有明文的，由起草人写明依据。',
    en: 'Sorting waste, crossing at a red light, walking dogs, wearing masks and giving blood are for education and ordinary penalties. To list, record or expose people for them is the kind of spread that the NDRC criticised by name. A text on civil manners, dogs or household waste that puts every breach of itself on record is told, too, and so is a platform that exposes bad manners. Silent for records of honours, where only a fine follows, where a penalty decision was not obeyed, where another text by name decides what is recorded, and for the press and owners who govern themselves; where a law says otherwise, name it.',
  },
  facts: ['NDRCP-04', 'NDRCP-05', 'LOC-06', 'SEED-07'],
  bad: [
    {
      text: `关注名单 关注 “重点关注名单” {
  情形 垃圾 “未按照规定<|分类投放|>生活垃圾两次以上的”
}`,
    },
    {
      text: `blacklist severe "List of untrustworthy residents" {
  criterion crossing "<|Jaywalking|> three times within a year"
}`,
    },
    {
      as: 'text',
      text: `某市社会信用办法
第九条 下列信息记入个人信用记录：
（一）在公共场所<|未按规定佩戴口罩|>的；
（二）受到刑事处罚的。`,
    },
    {
      as: 'text',
      text: `某市养犬管理条例
第九条 携犬出户应当使用牵引绳。
第二十条 <|违反本条例规定受到行政处罚的|>，记入当事人的个人信用记录。`,
    },
    {
      as: 'text',
      text: `某市文明行为促进条例
第三十条 市文明办可以<|设立不文明行为曝光台账|>，按月更新。
第三十一条 各部门对<|不文明行为|>应当及时曝光，但不得公开个人隐私。
第三十二条 城管部门定期向市信用平台<|推送执法信息|>。
第三十三条 把受表彰的善举和受罚的<|不文明行为信息|>一并录入市信用平台。`,
    },
    {
      as: 'text',
      text: `某镇村民信用积分办法
第六条 有下列情形之一的，扣减信用分：
（一）<|房前屋后乱堆|>杂物的，扣二分；
（二）<|婚事大操大办|>的，扣五分。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 假药 “生产、销售假药，被吊销许可证的” { 凭：行政处罚决定 }
}
法规 “某市生活垃圾管理条例” { 条 “未按照规定分类投放生活垃圾的，责令改正。” }`,
    },
    {
      text: `redlist helpers "List of donors" {
  criterion blood "Blood donation at least three times within a year"
}`,
    },
    {
      as: 'text',
      text: `某市养犬管理条例
第二十条 携犬乘坐电梯未采取安全措施的，处二百元以下罚款。
第二十一条 对文明养犬的个人给予表彰，记入其良好信用记录。`,
    },
    {
      as: 'text',
      text: `某市文明行为促进条例
第三十条 报刊、电视台应当宣传好人好事，曝光不文明行为。
第三十一条 市文明办公布不文明行为重点治理清单，并公开举报电话。
第三十二条 业主大会可以决定把不文明行为在小区内曝光。
第三十三条 违反本条例受到处罚又拒不履行处罚决定的，记入信用记录。
第三十四条 违反本条例受到处罚，依照《某省公共信用信息条例》属于不良信息的，记入信用档案。
第三十五条 有下列情形之一的，把处罚决定录入信用平台：
（一）打击报复不文明行为劝阻人、举报人的；
（二）逾期不履行处罚决定的。`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 旅客在飞机上吸烟，受到行政拘留处罚的，记入信用记录。`,
    },
  ],

  *check({ model, norms }) {
    const told = new Set<Clause>();
    if (isOfDailyLife(model)) {
      yield* inDailyLife(model, norms, told);
      if (isOnManners(model)) return;
    }
    const isAtHome = model.regulations.some(({ title }) => atHome.test(title.text.replace(/\s/gu, '')));
    for (const clause of casesIn(model)) {
      // In a regulation about something else the items of a list alone are cases.
      if (told.has(clause) || (model.ordinary && clause.item === undefined)) continue;
      if (!burdens(clause) || clause.role === 'measure' || permits.test(clause.text)) continue;
      if (isPenalised(clause)) continue;
      const found = wholeWords(clause, norms);
      if (found) yield conduct(clause, wordsAt(clause, found), found);
      else if ((isAtHome && isSmall(clause) && !isToldBesides(clause, norms)) || isHarmless(model, clause, norms))
        yield small(clause);
    }
  },
};

/** In a text on manners, the cases besides that put on record what no law forbids. */
function* inDailyLife(model: Model, norms: Norms, told: Set<Clause>): Iterable<Problem> {
  for (const { clause, text, at } of civicConductIn(model, norms)) {
    told.add(clause);
    yield conduct(clause, text, at);
  }
  if (!isOnManners(model)) return;
  for (const clause of model.clauses) {
    if (told.has(clause) || !burdens(clause) || !isSmall(clause) || isToldBesides(clause, norms)) continue;
    if (!isExcused(readingOf(clause).text) && clause.lead && !isExcused(readingOf(clause.lead).text))
      yield small(clause);
  }
}

/** The first words for it, with those that overlap them: 房前屋后乱 and 乱堆 are one saying. */
function wholeWords(clause: Clause, norms: Norms): Problem['at'] | undefined {
  const [first, ...rest] = findPhrases(clause, norms.phrases).filter(
    ({ phrase, at }) => phrase.code === code && !isName(clause, at),
  );
  if (!first) return undefined;
  let { end } = first.at;
  for (const { at } of rest) if (at.start <= end && at.end > end) end = at.end;
  return { start: first.at.start, end };
}

function wordsAt({ text, span }: Clause, { start, end }: Problem['at']): string {
  return text.slice(start - span.start, end - span.start);
}

/** Detention, a crime, or penalties by the number: what is recorded is no longer petty. */
function isPenalised(clause: Clause): boolean {
  return namesEffectiveDocument(clause) && /次以上|拘留|刑事|犯罪|吊销/u.test(clause.text);
}

/** 列入不文明行为记录: that is what the record is called. */
function isName({ text, span }: Clause, { end }: Problem['at']): boolean {
  return /^[^，。；、的]{0,8}(?:记录|档案|名单|黑榜)/u.test(text.slice(end - span.start, end - span.start + 12));
}

/** Texts on how people live together: villages, neighbourhoods, families, schools. */
const atHome =
  /村民|居民|农户|农民|市民|家庭|乡风|家风|村风|民风|移风易俗|文明(?!施工|执法|工地)|学生|住户|邻里|社区|村级|村规|乡村|乡镇|美丽(?:庭院|乡村)|户信用|公民|生活垃圾|垃圾分类|养犬|个人(?:信用|诚信)(?:积|分)/u;

/** In such a text a case that names no crime, no fraud, no debt and no document is one of daily life. */
function isSmall(clause: Clause): boolean {
  if (clause.item === undefined || clause.formal || (clause.role !== 'criterion' && clause.role !== 'score'))
    return false;
  const { text } = sayingOf(clause);
  return text.length >= 4 && text.length <= 60 && !grave.test(text) && !namesEffectiveDocument(clause);
}

/** What a person did, with nothing in it that a law forbids or that others say of it. */
function isHarmless(model: Model, clause: Clause, norms: Norms): boolean {
  return isDailyLife(model, clause) && namesNoBreach(clause) && !isToldBesides(clause, norms);
}

function isToldBesides(clause: Clause, norms: Norms): boolean {
  return findPhrases(clause, norms.phrases).some(({ phrase }) => telling.test(phrase.code));
}

/** Who others are, and how much of it there was, is told besides. */
const telling = /^authority\/|^clarity\/unbounded/u;

const grave =
  /骗|诈|伪|变造|虚[假构开报]|瞒|冒[领用充]|贪|挪用|贿|偷|盗|抢|赌|毒|嫖|娼|淫|邪教|传销|走私|殴|伤|致[人死残]|死亡|虐待|遗弃|家暴|家庭暴力|威胁|诽谤|诬|谣|非法|违法|犯罪|法院|判决|裁[定决]|执行|拖欠|欠[缴薪债费款税息租交账]|逾期|贷款|担保|债|税|[酒醉]|无证|侵占|强占|侵害|损[坏毁害]|毁|破坏|滥伐|捕|猎|电鱼|污染|排放|火灾|纵火|爆|枪|阻|妨|抗|扰乱|聚众|闹事|信访|上访|合同|作弊|抄袭|学术|其他|其它|认为|认定|情形|[类近相]似|法律|法规|安全生产|事故|食品|药品|补贴|补助|低保|保险|赡养|抚养|耕地|建房|违建|土地|宅基地/u;

function small(clause: Clause): Problem {
  const { text, at } = sayingOf(clause);
  const points = pointsAtEnd.exec(text)?.[0].length ?? 0;
  return conduct(clause, text.slice(0, text.length - points), { start: at.start, end: at.end - points });
}

const pointsAtEnd = /[，,\s]*(?:每[次项户]|一次|一律)?[扣减记加][^，。；]{0,10}分$/u;

/** Honours, and what is kept out of records. */
const permits = /表彰|奖励|荣誉|不(?:予|得|再|应)?(?:记入|列入|纳入|作为)|\b(?:is|are) not (?:listed|recorded)\b/u;

function conduct(clause: Clause, text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  const what = isSevere(clause)
    ? { zh: '列入名单', en: 'puts people on the list' }
    : { zh: '影响当事人的信用', en: 'touches their credit' };
  return {
    at,
    message: {
      zh: `${words.zh}是日常小事，却要${what.zh}`,
      en: `${words.en} is petty daily conduct, yet it ${what.en}`,
    },
  };
}
