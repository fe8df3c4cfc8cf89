/** What others think, or fear, of a party and what becomes part of its record. */
import type { Clause } from '../model.js';
import { type Match, matchesIn, readingOf } from '../reading.js';

/** 信用档案记录…评议结果、投诉等: an opinion, a complaint or a merit that nobody owes is part of a credit record. */
export function recordedOpinionIn(clause: Clause): Match | undefined {
  const { text } = clause;
  const isOfFile = clause.item !== undefined && clause.lead !== undefined && fileLead.test(readingOf(clause.lead).text);
  if (excluded.test(text)) return undefined;
  if (!isOfFile && (!/信息|记录|档案|评[价估]|考核/u.test(text) || !isContent(text))) return undefined;
  return matchesIn(clause, opinions)[0];
}

function isContent(text: string): boolean {
  return [contents, fileHas, fields, fileOf, intoFile, notice].some(pattern => pattern.test(text));
}

const contents =
  /(?:信用|诚信|信誉|失信)[^，。；]{0,8}(?:信息|(?:评价|评估|考核)(?:体系|指标|的?内容))，?(?:主要)?(?:包括|包含|涵盖)[^。；]{2,200}/u;
/** 档案内容有：家庭人口、…, in one sentence. */
const fileHas = /档案的?(?:主要)?内容(?:有|为|包括|包含)[^。；]{2,200}/u;
/** 诚信档案记载下列内容：, over the items that are its contents. */
const fileLead = /档案[^，。；、]{0,6}(?:记录|记载|载明|包括|包含)[^。；]{0,16}：$/u;
/** 在信息报告、志愿捐赠等方面建立信用制度 */
const fields = /在[^。；]{2,100}方面建立[^，。；]{0,4}(?:信用|诚信)(?:制度|记录|档案)/u;
const fileOf =
  /(?:信用|诚信|信誉)[^，。；、]{0,6}档案，?[^，。；]{0,4}(?:应当|可以)?(?:如实|依法|及时)?(?:记录|记载|载明|包括|包含)[^。；]{2,200}/u;
const intoFile =
  /(?:将|把)[^。；]{2,120}(?:载入|记入|纳入|录入)[^，。；]{0,12}(?:信用|诚信)[^，。；]{0,8}(?:档案|记录)/u;
/** 公告的内容包括…旅游者投诉信息: it is published beside the record. */
const notice = /公[告示布]的?内容[^，。；]{0,4}包括[^。；]{2,160}(?:信用|诚信|信誉)[^。；]{2,60}/u;
const excluded = /不得|禁止|守信信息|良好信息|属实|查实|核实|章程/u;
const opinions =
  /(?:社会|公众|群众|消费者|媒体|舆论|市民|用户|服务对象|邻居|邻里|乡邻|同行)[^，。；、]{0,6}(?:评价|评议|监督(?:与|和)评价|测评|反映|投诉)|满意度|(?:投诉举报|举报投诉)(?!处理|电话|途径|渠道)|(?:旅游者|业主|客户|乘客|患者)投诉(?!处理)|(?:综合评估|评议|测评)结果|(?:履行|承担)[^，。；、]{0,10}社会责任|社会信誉|口碑|有[没无]有?(?:信访|上访)|(?:信访|上访)(?:次数|情况|记录|经历)|志愿捐[赠款]|无偿献血|道德评议/gu;

/** 存在风险的，可以…公布名录: what might happen is no act of the party. */
export function riskIn(clause: Clause): Match | undefined {
  return clause.text.includes('的') ? matchesIn(clause, risk)[0] : undefined;
}

const risk =
  /(?:存在|出现|发现)[^，。；]{0,10}(?:风险|隐患)(?=的，[^。；]{0,40}(?:公布[^，。；、]{0,6}(?:名录|名单|名称)|曝光|(?:列入|纳入)[^，。；、]{0,10}名单|记入[^，。；、]{0,6}(?:信用|诚信)))/gu;

/** 由某委员会予以通报, 应当…扣分: what an authority does about it, and nothing that others think. */
export function isConsequence(words: string): boolean {
  return /应当|可以|予以|给予(?=警|通|批|曝|处)|作出(?=负面|处)/u.test(words) && !/[被受遭]|经(?!营)/u.test(words);
}

/** How organs of the state and those who lead them are called to account: nobody's credit is meant. */
export function isOnOffice({ text, lead }: Clause): boolean {
  return office.test(lead ? readingOf(lead).text : text);
}

const office = /(?:人民政府|国家机关|行政机关)[^，。；、]{0,8}(?:负责人|有下列|存在下列)/u;
