/** Banks, utilities, platforms or media that are ordered to punish. */
import { overlaps, type Span } from '../../../grammar/index.js';
import type { Problem } from '../../core/finding.js';
import type { Clause } from '../../core/model.js';
import { isOnCredit } from '../../core/ordinary.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { bearsOnParty, isOnParty } from '../../core/said/marked.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';
import { burdenAfter, excused, partAround, party, type Statement, statementsIn } from '../../core/statements.js';
import type { Word } from '../../core/word-classes.js';

export const thirdPartyCompelled: Rule = {
  code: 'measures/third-party-compelled',
  level: 'warning',
  summary: {
    zh: '强制银行、水电企业、平台、媒体惩戒失信主体',
    en: 'Banks, utilities, platforms or media are ordered to punish',
  },
  why: {
    zh: '不得强制金融机构、信用服务机构、行业协会商会、新闻媒体等惩戒失信主体：放不放贷、供不供货，由它们按照合同和风险自己决定。报告要三样凑齐：按合同、章程自己做主的单位，名单上的人，要对他做的事；没有写“应当”而直接写怎样做的，也是命令。写“鼓励”“引导”“可以参考”的不报告；依照法律、行政法规规定的不报告；要求它们保密、报送信息、不得歧视的不报告。',
    en: 'Banks, credit services, trade associations, media and the like are not compelled to punish: whether they lend or supply is for them to decide by contract and risk. Three things make a finding: a body that acts by contract or charter, a listed party, and what has to be done to it; a plain statement of what it does is an order, too. Silent for “encourage”, “guide” and “may consult”, for what a law provides, and for duties to keep secrets, to report or not to discriminate.',
  },
  facts: ['N49-10b', 'N33-05'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 拒供 “<|银行、供电企业必须拒绝|>为列入名单的主体提供服务” }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure loans "<|Banks shall refuse|> loans to listed parties" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 <|金融机构应当停止|>向列入名单的主体发放贷款。
第八条 <|金融机构应当把企业缴纳公积金的情况作为信用信息予以采信|>。
第九条 <|建设单位应当将园林企业的信用等级作为绿化工程投标的条件|>。
第十条 <|市场开办者应当在入口处对摊主受到处罚的情况进行公示|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 审慎 “鼓励金融机构按照风险定价的原则参考公共信用信息” }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure loans "Banks may consult public credit information" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 金融机构应当依照法律、行政法规的规定限制向列入名单的主体发放贷款。
第八条 征信机构不得拒绝信用主体查询自身信用信息。
第九条 招标人可以将投标人的信用等级作为评标的因素。
第十条 新闻媒体应当对破坏绿地的行为进行曝光。`,
    },
  ],

  *check({ model, norms }) {
    const told: Span[] = [];
    for (const { text, at, sentence, clause } of sayingsIn(model, wanted)) {
      if (han.test(text) && !target.test(sentence)) continue;
      if (!isOnParty(model, clause)) continue;
      told.push(at);
      yield compelled(text, at);
    }
    if (model.kind === 'text') {
      for (const clause of model.clauses) {
        if (!isOnCredit(model, clause)) continue;
        for (const { text, at } of matchesIn(clause, posting)) yield compelled(text, at);
      }
    }
    for (const statement of statementsIn(model, norms)) {
      if (!bearsOnParty(model, statement)) continue;
      const order = orderIn(statement);
      if (!order) continue;
      const at = statement.at(order);
      if (told.some(other => overlaps(other, at))) continue;
      yield compelled(statement.text.slice(order.start, order.end), at);
    }
  },
};

function compelled(text: string, at: Span): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}：强制第三方惩戒失信主体`,
      en: `${words.en}: third parties are compelled to punish`,
    },
  };
}

/** A body that acts by contract or charter, and after it what it has to do to a listed party; from the one to the other. */
function orderIn(statement: Statement): Word | undefined {
  const { text, lead, bears, of } = statement;
  if (statement.isOfRed || statement.isChoice || bears === 'title' || serves.test(text)) return undefined;
  if (excused.test(text) || /鼓励|引导|依照法律|法律、(?:行政)?法规/u.test(lead)) return undefined;
  for (const body of of('third-party')) {
    const burden = burdenAfter(statement, body.end);
    // 银行冻结列入名单的…的账户: the verb follows at once.
    if (!acts(text, body) && !(body.start === 0 && burden?.start === body.end)) continue;
    // 在…网站曝光 names where, not who.
    if (!burden && isOrdered(statement, body.end, partAround(text, body.start).end))
      return { start: body.start, end: partAround(text, body.start).end };
    if (!burden || (burden.start === body.end && /^[曝播刊张]/u.test(text.slice(burden.start)))) continue;
    if (isTold(text.slice(body.end, burden.start))) return { start: body.start, end: burden.end };
  }
  return bannedIn(statement) ?? pressIn(statement) ?? othersIn(statement) ?? neighboursIn(statement);
}

/** The press told to name a listed party. */
function pressIn({ text, bears, of }: Statement): Word | undefined {
  const found = bears === 'named' ? press.exec(text) : null;
  if (!found || /可以|有权/u.test(text)) return undefined;
  const from = found.index + found[0].length;
  const [word] = of('publishing').filter(({ start }) => start >= from && start - from <= 24);
  return word && party.test(text.slice(from)) ? { start: found.index, end: word.end } : undefined;
}

const press =
  /(?<=^|，|：|由|[.．、）)])(?:各|本地|本市|主流|有关|相关|新闻)?[^，；：。的向对在]{0,8}?(?:媒体|日报|晚报|报社|报纸|电视台|广播电台|电台|广播站|新闻网|公众号运营者)(?=应当|须|必须|要|一律|每|定期|以|对|将|把|不得|负责)/u;

/** 失信机构所在楼宇的产权人应当收回房屋. */
function neighboursIn(statement: Statement): Word | undefined {
  const found = neighbour.exec(statement.text) ?? workplace.exec(statement.text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const burden = burdenAfter(statement, end, 30);
  const start = end - (found.groups?.who?.length ?? 0);
  return burden && isTold(statement.text.slice(end, burden.start)) ? { start, end: burden.end } : undefined;
}

/** 用户所在单位应当从工资中代扣. */
const workplace =
  /(?<who>所在[^，；。的]{0,4}(?:单位|村|班级?|社区|企业|公司|院校|学校))(?=应当|应|须|必须|一律|要|将|对)/u;
const neighbour =
  /(?:所在|所处|现[管有]|承租|租用|合作|挂靠|委托|供职|签约|入驻)[^，；。]{0,12}的(?<who>[^，；。的]{1,10}(?:人|方|者|商|公司|企业|机构|单位))(?=应当|应|须|必须|不得|一律|要)/u;

/** A firm of any trade at the head of a part of the sentence that does something to a listed party. */
function othersIn(statement: Statement): Word | undefined {
  const { text } = statement;
  // Not `matchAll` at once: it copies the pattern, and most statements name no firm.
  if (text.search(firms) < 0) return undefined;
  for (const { index, 0: words, groups } of text.matchAll(firms)) {
    if (authority.test(words) || party.test(words)) continue;
    const head = groups?.head?.length ?? 0;
    const burden = burdenAfter(statement, index + words.length, 40);
    if (!burden) {
      const part = partAround(text, index);
      if (isOrdered(statement, index + words.length, part.end)) return { start: index + head, end: part.end };
      continue;
    }
    const between = text.slice(index + words.length, burden.start);
    const onwards = text.slice(index + words.length, burden.end + 18);
    if (
      !(statement.bears === 'meant' || towards.test(onwards) || isToldOf(text.slice(0, index), words)) ||
      self.test(text.slice(burden.end, burden.end + 6)) ||
      !isTold(between)
    )
      continue;
    return { start: index + head, end: burden.end };
  }
  return undefined;
}

/** 凡列入黑名单的，冷库不再接单: the part before says whom it is done to, and it is none of them. */
function isToldOf(before: string, firm: string): boolean {
  return toldOf.test(before) && !own.test(firm) && !before.includes(firm.slice(-2));
}

const toldOf =
  /^(?:[（(][^）)]{1,3}[）)])?(?:对|凡|被|已|一旦|列入|纳入|失信|黑榜|上榜)[^；]{0,24}(?:失信|名单|黑榜)[^；]{0,16}，$/u;
/** 列入名单的商户，经营者应当停业: who is told may be the listed party by another name. */
const own =
  /^(?:各|有关|相关|该)?(?:经营者|当事人|[^，]{0,4}(?:负责|责任|代表|当事|申请)人|企业|公司|单位|机构|店|商|商家|门店|场所|者|人|方)$/u;

/** 禁止银行为失信商户提供担保: whoever may not serve is told to refuse. */
function bannedIn({ text, bears, of }: Statement): Word | undefined {
  const found = bears === 'title' ? null : banned.exec(text);
  if (!found) return undefined;
  const [body] = of('third-party');
  const who = found.groups?.who ?? '';
  if (authority.test(who) || !((body && body.start >= found.index) || firmName.test(who))) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}

const banned =
  /(?:禁止|严禁|不准|不许|不允许)(?<who>[^，；：。的]{2,14}?)(?:为|向|与|给|同|接受|录用|聘用|收治|接收)(?![^，；]{0,4}守信)[^，；]{0,12}(?:失信|名单|黑榜|其|该)[^，；]{0,20}/u;
const firmName = /(?:企业|公司|厂家?|店|商家?|行|社|所|机构|单位|站|场|园|馆|台|网|库|中心|协会|院|校|平台)$/u;

/** No word for harm, but an order about the listed party that neither helps an authority nor keeps records. */
function isOrdered({ text, lead, clause, bears }: Statement, from: number, end: number): boolean {
  const rest = text.slice(from, end);
  if (rest.endsWith('的') || benign.test(rest)) return false;
  if (bears !== 'title' && (hits.test(rest) || shuns.test(rest))) return true;
  const isUnder = clause.item !== undefined && (party.test(lead) || bears === 'meant');
  if (isUnder && /^(?:应当?|必须|须|要|一律|不得)/u.test(rest)) return true;
  if (!/失信|名单|其|黑榜|该/u.test(rest)) return false;
  const isItem = clause.item !== undefined && /(?:失信|名单|黑榜|惩戒|措施)[^。；]{0,20}：$/u.test(lead);
  const isAimed = bears === 'named' && /^[对向给为][^，]{0,6}(?:失信|名单|黑榜)/u.test(rest);
  return (
    isItem ||
    isAimed ||
    (bears === 'named' && /^[^，]{0,10}(?:应当|必须|须|不得|一律|应)/u.test(rest) && /失信|名单|黑榜/u.test(rest))
  );
}

/** 对其, 将失信机构: it is done to the party, whatever it is. */
const hits =
  /^[^，]{0,8}(?:[对向与为给将把](?:其(?!他|余|中)|该|上述|[^，]{0,4}(?:失信|黑榜|名单|红牌|[DE]级))|[延缩换隐减][^，]{0,4}其)/u;

/** 不得再使用该班组: nobody is to deal with the party. */
const shuns =
  /^[^，]{0,4}(?:不得|不准|不再|禁止)(?:再)?(?:使用|聘[用请]|录用|雇[用佣]|招[用录]|接收|留用|选用|合作|采购)(?:该|其(?!他|余)|上述)/u;

const benign =
  /(?:不得|不应|严禁|禁止)(?:因|以|拒[绝载收]|歧视|限制|降低|区别|停止|取消|泄露)|报送|争议|纠纷|报告|配合|协助|提供|查询|查验|查阅|记录|登记|核对|核实|审查|审核|保密|公示|接受|建立|履行|遵守|如实|合同约定|保护|告知|提醒|劝导|制定|承诺|开展|宣传|培训|加强|采集|归集|使用|应用|纠正|改正|申请|可以|移出|列入|纳入|记入|参与|参加|选择|标准|推送/u;

const firms =
  /(?<=^|，|：)(?<head>(?:[（(][^）)]{1,3}[）)]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|由)?)(?:各|有关|相关|全[市县区]|本[地市县区]|辖区内?|其他|所有|凡)?[^，；：。的对向与被给把将有未]{0,14}?(?:企业|公司|厂家?|店|商|商家|(?<=[银商车分支关卖典茶粮货])行(?!为|业|政|驶|使)|社(?!会|区)|所(?!有|在|列)|机构|单位|基金|物业|中介|小卖部|门店|信用社|站|方(?!式|案|面|法)|(?<!或)者|人|协会|院|校|园|馆|台|报|报纸|网|库|场|楼|房东|业主|工地|车队|码头|港口|单位|班车|宿舍|食堂|市场)(?:、[^，；。]{1,16}?)?(?=[对向与为给应须必要一不停拒限取收退解终中暂注下封关提降减抽断清辞劝拦移屏披播刊曝接从立当即将把自在谢撤涨上加催延隐换缩])/gu;
const authority =
  /申报|信用平台|信用信息平台|公共信用|任何|违法|违规|发现|部门|机关|政府|局|委|法院|检察|公安|街道|办事处|主管|监管|行政|当事人|责任人|人员|村民|居民|工作人|申请人|各单位|(?:有关|相关|成员|认定|列入|实施|责任|管理|采集|报送|信息|提供|使用)单位|执法|主体|征信机构|(?:工作|管理|指导|执法|监督|建设|公共[^，；]{0,6})机构/u;
const towards = /[对向为给与将把]|其|该|失信|名单|上述|黑|榜|列入|红旗户/u;
/** What is barred to oneself. */
const self = /^(?:再)?(?:(?:参加|参与)(?!其|该)|申请|申报|享受|从事|担任|获得|取得|作为|以)/u;

/** The press at its own work, and whoever takes down what is corrected. */
const serves =
  /(?<!失信)行为[^，；]{0,8}曝光|不得[^，；]{0,4}提供查询|宣传|公益广告|先进事迹|舆论|(?<!通报|点名)批评|删除[^，；]{0,10}(?:失信|违法|该信息|相关信息|记录)|失信信息[^，；]{0,16}删除|修复|撤下公|更正|停止公[示布]|(?:原则上|一般)不|守信/u;

/** It stands as who acts: at the head of its part of the sentence, or behind an authority that tells it to. */
function acts(text: string, { start, end }: Word): boolean {
  const { start: from } = partAround(text, start);
  const before = text.slice(Math.max(from, start - 40), start);
  if (
    /(?:公共信用|信用信息|信用|政务|共享|交易)(?:服务)?$/u.test(before) ||
    /^[^，；]{0,20}自动/u.test(text.slice(end))
  )
    return false;
  if (telling.test(before)) return true;
  // 失信场馆的业主不得…: whoever is tied to the party, told by a modal word.
  if (ties.test(before) && /^[^，；]{0,12}(?:不得|应当|必须|须|要|一律)/u.test(text.slice(end))) return true;
  if (before.length > 16 || otherwise.test(before)) return false;
  return !itself.test(text.slice(end, end + 8));
}

const telling = /(?:由|要求|责令|责成|通知|督促|协调|指示|商请|函告|指令|组织|提请|会同)[^，；]{0,14}$/u;
const ties = /(?:失信|名单|[黑红][榜牌灯]|[DE丙丁]级)[^，；的]{0,8}的$/u;
const otherwise =
  /促进|帮助|便于|[向对从与在被给到把将以按经的]|限制|禁止|不得|列入|失信|名单|部门|机关|政府|参加|担任|从事|申请/u;
/** It is the party itself, or only names what somebody else has. */
const itself =
  /^(?:[^，；]{0,4})?(?:的|信用|失信(?:曝光|黑|红|榜)|诚信|积分|名单|资格|资质|许可|服务费|有下列|有以下|存在|未|违反|违法|列入|被|因|受到|拖欠|年度|等级)/u;

/** Between body and burden: no choice, no condition that it fulfils itself, and nobody else who acts. */
function isTold(between: string): boolean {
  if (/可以|可自|有权|能够|(?:酌情|自行)|的，(?:由|除)/u.test(between)) return false;
  if (/[有未违被因]/u.test(between) && /的，/u.test(between) && !/[对与向发遇]/u.test(between)) return false;
  if (/促进[^，]*$/u.test(between)) return false;
  return !/(?:^|，|由)[^，]{0,12}(?:部门|机关|政府|委员会|局|法院)[^，]{0,10}$/u.test(between);
}

/** Whoever decides by contract, charter or editorial judgment: banks, suppliers, platforms, schools, employers, the press. */
const bodies =
  '(?:银行(?:业)?(?:金融)?(?:机构)?|金融(?:机构|单位|企业)|保险(?:公司|机构|企业|人)|(?:担保|支付)(?:公司|机构)|(?:小额贷款|信托|证券|航空|快递|物流)公司|供[水电气热暖][^，。；]{0,6}?(?:企业|单位|公司)|(?:电力|电网|燃气|自来水|热力|电信|通信|网络)[^，。；]{0,4}?(?:企业|单位|公司|运营商)|运营商|平台(?:企业|公司|经营者|运营者|经营企业)?|(?:征信|信用服务|评级|中介|经纪|医疗)机构|协会|商会|学会|媒体|报社|电视台|用人单位|用工单位|雇主|聘用单位|高等学校|高校|学校|幼儿园|医院|酒店|宾馆|旅行社|物业服务(?:企业|人)|商场|超市|市场开办者|景区|运输企业|企业事业单位|企事业单位|公[用共](?:事业|服务)[^，。；]{0,4}(?:企业|单位))';
/** What they are told to do to others. */
const refuse =
  '(?:拒绝|限制|停止|暂停|终止|中止|取消|不予|不再|(?:提高|上浮|调高|上调)[^。；，]{0,10}(?:率|价格|金|费|价|标准)|(?:下调|调低|降低|调减)[^。；，]{0,10}(?:额度|等级|级别|授信|待遇|评分|权重)|压[缩降减]|收回|冻结|惩戒|曝光|公开谴责|辞退|解聘|解雇|解除|开除|[清劝]退|下架|下线|屏蔽|关闭|封[禁停号]|停[电水气热运机贷供服]|断[电水供]|拉黑|从严|加收|不得(?:向其|为其|与其|对其|提供|发放|授信|录用|承保))';
/** What they may not do for others. */
const serve =
  '(?:提供|给予|发放|授信|录用|录取|聘用|招用|招聘|承保|合作|销售|出售|受理|办理|接受|发布|续|放贷|服务|供|采购|收治|接待|交易|签订|推荐)';
const buyers = '建设单位|招标人|采购人|发包人';
const hosts = '市场(?:举办|开办)(?:者|单位)|平台(?:经营者|企业)|商场|超市|协会|商会|物业服务(?:企业|人)';
/** 市场举办者应当对场内经营者被查处的情况进行公示: whoever runs the market puts the trader on the board. */
const posting = new RegExp(
  `(?:${hosts})应当[^。；]{0,30}对[^，。；]{2,24}(?:违法|查处|处罚|失信|不良)[^，。；]{0,16}(?:情况|信息|记录)[^。；]{0,40}(?:公[示布]|曝光)`,
  'gu',
);
const target = /失信|名单|其|不良|信用|曝光|积分|[A-E丙丁]级|黑榜|上述|前款|该/u;

const han = /\p{sc=Han}/u;

const wanted = {
  about:
    /拒绝|限制|停[止电水气热运机贷供服]|暂停|终止|中止|取消|不[予再]|提高|上[浮调]|[调]高|下[调架线]|调低|降低|调减|压[缩降减]|收回|冻结|惩戒|曝光|谴责|[辞清劝]退|解[聘雇除]|开除|屏蔽|关闭|封[禁停号]|断[电水供]|拉黑|从严|加收|不得|作为|\b(?:banks?|insurers?|utilities|platforms?|associations?|media|employers?)\b/iu,
  zh: new RegExp(
    [
      `(?:各|有关|相关)?${bodies}(?:[、和及][^，。；]{1,16}?)?(?:收到[^，。；]{0,8})?(?:应当|必须|一律|要|须|应)[^。；，]{0,22}?${refuse}`,
      `(?<!信用[^，。；]{0,8})${bodies}(?:[、和及][^，。；]{1,16}?)?(?:不得|不再|一律不)(?![^。；，]{0,14}(?:信息|查询))[^。；，]{0,14}?${serve}`,
      // What they are to make of it is theirs to weigh as well: 应当将…作为信用信息予以采信.
      `${bodies}[^，。；]{0,24}应当(?:将|把)[^，。；]{2,40}作为[^，。；]{0,10}(?:信用信息|信用记录|授信|信贷|放贷|承保)[^，。；]{0,12}(?:采信|依据|条件)`,
      `(?:${buyers})应当(?:将|把)[^。；]{0,60}(?:信用|诚信)(?:评价|等级|状况|情况|记录|信息)[^。；]{0,20}作为[^。；]{0,16}(?:条件|依据|标准)`,
      `(?:责令|要求|督促|通知|协调|指令|责成|责成)[^，。；]{0,8}${bodies}[^。；，]{0,24}?${refuse}`,
    ].join('|'),
    'gu',
  ),
  en: /\b(?:banks?|insurers?|utilities|power companies|platforms?|trade associations?|the media|employers?)(?: and [a-z ]{2,20})? (?:shall|must) (?:refuse|stop|suspend|terminate|cancel|raise|limit|punish|expose|not (?:lend|serve|supply|employ))/giu,
  where: (clause: Clause) => isAboutParties(clause) && clause.role !== 'removal' && clause.role !== 'repair',
  unless:
    /鼓励|引导|支持|参考|自主|守信|不得(?:要求|强制|强迫|因|以|将|把)|激励|不得拒绝|采集|捆绑|泄露|(?:依照|按照|根据|依据)[^。；，]{0,10}(?:法律|行政法规|《)|法律、(?:行政)?法规|约定|章程|侵权|保密|\b(?:encouraged?|may consult|laws?)\b/iu,
} as const;
