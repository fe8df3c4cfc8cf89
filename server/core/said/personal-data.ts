/** Personal data: kinds that may not be collected, kinds that may not be published, and what machines do with them. */
import type { Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { type Statement, statementsIn } from '../statements.js';
import { type Word, type WordClass, wordsIn } from '../word-classes.js';
import { type Said, saidIn } from './said.js';

/** Items of a class that a statement, or the list of kinds it is one of, collects (CRI-01; with consent CRI-02). */
export function* collectedIn(model: Model, norms: Norms, kind: 'banned-item' | 'consent-item'): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    const { text, lead, clause } = statement;
    if (statement.isOfRed || clause.role === 'exception') continue;
    if (refused.test(text) || refused.test(lead) || qualifying.test(lead)) continue;
    if (kind === 'consent-item' && (agreed.test(text) || agreed.test(lead))) continue;
    const isKept = collecting.test(text) || (clause.item !== undefined && collecting.test(lead));
    if (!isKept) continue;
    const [item] = statement.of(kind).filter(word => !isConduct(text, word));
    if (!item || (kind === 'consent-item' && !isOfPeople(model, statement, norms))) continue;
    yield saidIn(statement, item.start, item.end);
  }
}

const collecting =
  /采集|归集|收集|录入|收录|存入|填[报写]|载入|记录|记载|载明|列明|标注|写明|登记|记入|计入|纳入|包括|包含|涵盖|档案[^，；]{0,4}含|组成|构成|分为|报送|汇集|整合|抓取|调取|共享|接入|(?:信息|档案|目录|清单|字段|内容)(?:如下|为)?：?$/u;
/** 取得资格应当符合下列条件: what is asked of an applicant is no record of anybody. */
const qualifying = /(?:符合|具备)[^，；]{0,6}条件/u;
const refused = /不得|禁止|严禁|不予(?!销毁|删除|清除)|不应|不包括|不含|除外|不列入|不纳入|豁免|保密/u;
const agreed = /同意|授权|自愿/u;

/** By what they are called in the sentence, its lead or the title: 自然人, 驾驶员, 护士. */
function isOfPeople(model: Model, { text, lead, clause: { article } }: Statement, { phrases }: Norms): boolean {
  return [text, lead].some(words => callsPeople(words, phrases)) || isArticleOfPeople(model, article, phrases);
}

function callsPeople(words: string, phrases: Norms['phrases']): boolean {
  return /自然人|个人|居民|市民|村民|家庭|姓名|[^织成会]员(?!会)/u.test(words) || wordsIn(words, phrases).has('staff');
}

/** Whether the title or any clause of an article calls them so: once an article, not once a statement of it. */
function isArticleOfPeople(model: Model, article: string | undefined, phrases: Norms['phrases']): boolean {
  let articles = ofPeople.get(model);
  if (!articles) {
    articles = new Map();
    ofPeople.set(model, articles);
  }
  let found = articles.get(article);
  if (found === undefined) {
    const beside = article === undefined ? [] : model.clauses.filter(clause => clause.article === article);
    const parts = [...model.regulations.map(({ title }) => title), ...beside];
    found = parts.some(part => callsPeople(part.text, phrases));
    articles.set(article, found);
  }
  return found;
}

const ofPeople = new WeakMap<Model, Map<string | undefined, boolean>>();

/** 隐瞒病史, 因疾病: what somebody did or suffered, and no kind of data. */
function isConduct(text: string, { start, end }: Word): boolean {
  return (
    /(?:隐瞒|虚假|不实|瞒报|谎报|伪造|虚构|虚报|骗取|编造|非法|传播|破坏|利用|因|患(?!者)|治疗|预防|防治|基本|购买|投保|骗)[^，；]{0,6}$/u.test(
      text.slice(Math.max(0, start - 8), start),
    ) ||
    /^(?:场所|活动场所|教职|机构|设施|预防|防控|防治|控制|救治|诊疗|登记|服务|公司|开发|卡|[^，；]{0,4}(?:主管|管理)部门|位)/u.test(
      text.slice(end, end + 4),
    )
  );
}

/** Private things of a party that are made public (N49-03b). */
export function* exposedIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    const { text, lead, clause, bears } = statement;
    if (statement.isOfRed || masked.test(text) || masked.test(lead)) continue;
    if (
      bears === 'title' &&
      statement.of('private-item').length < 2 &&
      !/其(?!他|余|中)|姓名|本人|当事人|公[示布]|发布时|违法|欠|信用|诚信|不良|连同|扫码/u.test(text)
    )
      continue;
    const isOut =
      statement.of('publishing').length > 0 || board.test(text) || (clause.item !== undefined && shown.test(lead));
    if (!isOut) continue;
    for (const item of statement.of('private-item')) {
      if (isOrganised(text, item) || isContact(text, text.slice(item.start, item.end))) continue;
      yield saidIn(statement, item.start, item.end);
      break;
    }
  }
}

/** What hangs on a board is public. */
const board = /(?:[黑红]榜|榜(?=[上中])|曝光[台栏榜]|失信榜)[^，；]{0,6}(?:包括|载明|写明|列明|注明|附|含|内容|上)/u;
const shown = /公[布示开]|披露|曝光|张贴|刊登|播放|展示/u;
const masked =
  /不得|不予|不公|不(?:包括|包含|含|显示|出现|注明)|不对外|不向社会|禁止|脱敏|隐去|隐藏|遮|打码|马赛克|去标识|匿名|部分(?:号码|数字|内容|字段)|屏蔽|保密|申请(?:书|表)|提交|提供|出示|核对|举报电话|监督电话|咨询电话|联系电话[^，；]{0,4}(?:由|为本)|人员(?:的)?监督|(?:部门|机关|平台|窗口)[^，；]{0,6}(?:电话|联系方式)/u;

/** What belongs to an organisation or an office is not private. */
function isOrganised(text: string, { start }: Word): boolean {
  return /(?:单位|企业|机构|公司|法人|注册|经营|营业|受理|投诉|举报|监督|咨询|服务|工作|活动|现场|办公)(?:的)?$/u.test(
    text.slice(Math.max(0, start - 4), start),
  );
}

/** How to reach an office or a service: made public, and no secret of anybody. */
export function isContact(sentence: string, item: string): boolean {
  return contact.test(item) && !(offender.test(sentence) && !service.test(sentence));
}

const contact = /^(?:联系|手机|电话|(?:电子)?邮[箱件])/u;
const offender = /失信|违法|违规|欠|名单|黑榜|红榜|曝光|当事人|本人|不文明|列入|上榜|个人|姓名|其(?!他|余|中)/u;
const service =
  /(?:举报|投诉|监督|受理|咨询|服务|报修|报警|办理|办公|值班|热线)[^，。；]{0,12}(?:电话|方式|邮箱|信箱|网站)|(?:机构|部门|单位|机关|负责人|联系人|河长)[^。；]{0,16}(?:公[布示开]|标明|注明)?[^。；，]{0,10}(?:联系|电话)|客户端/u;

/** A machine that lists, records or deducts, and nobody who looks (APL-07). */
export function* automaticIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    const { text } = statement;
    const plain = text.replace(unreviewed, '');
    if (ends.test(plain) || people.test(plain)) continue;
    const machine = firstOf(statement, 'machine');
    const found = effect.exec(machine ? text.slice(machine.start) : text);
    if (!found || (!machine && !found[0].startsWith('自动'))) continue;
    const from = machine?.start ?? 0;
    yield saidIn(statement, from + found.index, from + found.index + found[0].length);
  }
}

function firstOf(statement: Statement, name: WordClass): Word | undefined {
  return statement.of(name)[0];
}

const effect =
  /自动(?:延长|核算|计算|评分|评级|扣|降)[^，；]{0,10}|结果(?:即|就)[为是][^，；]{0,4}(?:最终|终局|生效)|(?:自动|直接|当即|立即|立刻|马上|同时|瞬时|即时|实时|当场|即(?:可|行|刻)?|随即|同步|无需[^，；]{0,8}即?|不经[^，；]{0,8}|自行)[^，；]{0,12}?(?:扣[减除分]?|[扣记计减][^，；]{0,6}[分次]|[记计]入|记为|[记计]分|列入|纳入|生成|形成|产生|认定|判定|评定|降[低为级]|下调|调低|标[注记为]|生效|录入|锁定|冻结|列为|判为|打上|推送[^；]{0,12}(?:失信|信用|档案))/u;
const people = /人工(?!智能)|审核|复核|核实|核查|核对|审查|确认|抽检|陈述|申辩|处罚决定/u;
const unreviewed =
  /(?:不设|无需|无须|不需|不必|不用|不另行|不另|不再|不经|未经|免于|免予|不作|不做|毋须)[^，；]{0,6}(?:人工|审核|复核|核实|核查|核对|审查|确认)+|(?:不得|不能|无权|不接受)[^，；]{0,6}(?:陈述|申辩|申诉|人工|复核|核实)+/u;
const ends = /规范[^，；]{0,10}认定|移出|停止公示|解除|提醒|预警|不得|禁止|加分|期满|届满|删除|修复/u;
