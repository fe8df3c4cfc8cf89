/** Whether a case that lists or records somebody says that anything was done at all that a law forbids. */
import { namesEffectiveDocument } from './documents.js';
import type { Clause, Model } from './model.js';
import { readingOf, sayingOf } from './reading.js';

/**
 * A case with no breach in it and no document behind it (邻里关系紧张的, 门前卫生不达标的): what it tells of the party is what
 * others think, or nothing that is forbidden. Only an item that is a whole case by itself can be read so; what a lead
 * calls a breach is one, and whatever an inspection found is a question of documents.
 */
export function namesNoBreach(clause: Clause): boolean {
  const { role, list, item, lead, formal } = clause;
  if (item === undefined || formal || list === 'redlist' || (role !== 'criterion' && role !== 'score')) return false;
  const { text: said } = sayingOf(clause);
  const text = said.replace(points, '');
  if (
    (!text.endsWith('的') && text === said && !clause.isRow && role !== 'score') ||
    text.length > 60 ||
    counted.test(text)
  )
    return false;
  if (breach.test(text) || found.test(text) || namesEffectiveDocument(clause) || namesEffectiveDocument(lead))
    return false;
  return !(lead && unlawful.test(readingOf(lead).text));
}

/**
 * Whether a case is one of daily life: the text, or the lead of the case, is on people as they live, and nothing in it
 * is on opinions, on what others think, or on how somebody stands to an authority.
 */
export function isDailyLife({ regulations }: Model, clause: Clause): boolean {
  const { lead } = clause;
  if (standing.test(clause.text)) return false;
  return (
    regulations.some(({ title }) => people.test(title.text)) ||
    (lead !== undefined && people.test(readingOf(lead).text))
  );
}

/** The cases of all the clauses of a model: the same for every check. */
export function casesIn(model: Model): readonly Clause[] {
  let cases = known.get(model);
  if (!cases) {
    cases = model.clauses.flatMap(casesOf);
    known.set(model, cases);
  }
  return cases;
}

const known = new WeakMap<Model, readonly Clause[]>();

/** The cases of a clause: itself, or each stretch with points of its own where they follow each other in one sentence. */
function casesOf(clause: Clause): readonly Clause[] {
  if (clause.role !== 'score' || clause.item !== undefined || clause.formal) return [clause];
  const cases: Clause[] = [];
  for (const match of clause.text.matchAll(pointed)) {
    const [words] = match;
    const start = clause.span.start + match.index;
    cases.push({ ...clause, text: words, span: { start, end: start + words.length }, item: '' });
  }
  return cases.length > 1 ? cases : [clause];
}

const pointed =
  /(?<=^|[：；。:;\n])[^：；。:;\n]{2,80}?[，,]?(?:每次|每项|每人次|一次)?[扣减]除?\s?[0-9一二三四五六七八九十]{1,3}分/gu;
const standing =
  /帖|言论|舆|网[上络友]|群里|质疑|告状|反映|评|意见|态度|表态|牢骚|怪话|公认|公众|社会|名[声誉]|形象|品牌|印象|谈话|会议|配合|响应|支持|服从|工作|上级|领导|干部|部门|平台|机关|政府|公司|经办|单位|企业|结论|表决|票|合格|达标|年检|忽高忽低|程度|凡|抹黑|可疑|存疑|情况|看不过/u;
const people =
  /行人|非机动车|电动(?:自行)?车|承租人|村民|居民|农户|农民|牧民|渔民|市民|公民|个人|家庭|家长|学生|师生|住户|业主|租户|租客|用户|乘客|旅客|游客|读者|患者|顾客|观众|职工|户主|每户|商户|摊[主户贩]|骑手|司机|考生|学员|驾驶员|服务员|护理员|保育员|保姆|医师|护士|教师|导游|讲解员|代理师|快递员|从业者|街道|社区|小区|景区|村|乡风|文明/u;

const points = /[，,\s]{0,4}(?:每次|每项|一次)?(?:扣|加|减|记)[除减]?[^，。；]{0,10}分$/u;
/** A number is a measure of something that was done. */
const counted = /[0-9一二三四五六七八九十百千万]+(?:余|多)?(?:次|起|件|人|户|元|吨|天|日|个月|年|批)|[〇○%％]|百分之/u;
const unlawful = /违反|违法|违规|违纪|不正当|受到[^，。；]{0,8}处[罚分]/u;
/** What an authority found, asked for or ordered. */
const found =
  /检查|抽查|巡查|抽检|检测|检验|监测|督查|发现|查实|查处|核实|认定|鉴定|责令|整改|改正|约谈|警示|通知|决定|裁定|名录|名单|承诺|其他|其它|其余|[下以]列|以下(?:情形|行为)/u;

/** What laws forbid, and what they order and was left undone; by verbs of ordinary language. */
const breach =
  /违|擅自|私自|私[拉搭改]|非法|未|骗|诈|伪|变造|虚[假构开报]|弄虚|造假|作假|假[冒货药证票]|拒|隐[瞒匿]|[瞒谎漏迟]报|挪用|转[包让移]|分包|挂靠|串通|围标|[盗偷窃抢]|侵|侮辱|辱骂|诽谤|造谣|恐吓|威胁|勒索|索[要取]|[拖亏]欠|欠[缴薪债费款税息租交账]|逾期|超[标限载速范期额]|阻[碍挠]|妨[碍害]|干扰|打击|报复|暴力|殴打|斗殴|打架|抗[拒税法]|对抗|逃|躲|泄[露漏]|篡改|删改|买卖|倒卖|销售(?!人员|额|量|点)|生产(?!者|企业|单位)|使用(?!者|单位|人|费)|出[租借售卖具]|假冒|冒[用充名]|危[害及]|破坏|损[坏毁害]|毁|扰乱|扰民|污染|排放|倾倒|焚烧|丢弃|堵塞|封闭|占[用道]|改[动装建变]|拆除|停[用供]|弃[管养]|断供|作弊|抄袭|剽窃|不端|造假|强迫|强[买卖]|胁迫|贿|回扣|红包|走私|传销|漏[缴税]|无[证照资]|不合格|犯罪|事故|火灾|爆炸|坍塌|死亡|伤[亡害]|致[人残死]|失联|滥用|恶意|传播|截留|套取|私分|哄抬|垄断|歧视|遗弃|虐待|酒后|醉|吸毒|赌|嫖|旷|脱岗|离岗|擅离|诱[导骗]|误导|夸大|收[取费]|加[价收]|克扣|降低|减少|绕道|拒载|抛[弃物撒]|翻越|攀|闯|逆行|随意|不(?:缴|交|付|支付|归还|退|还|报|设|建|提供|出具|采取|履行|执行|公开|公示|办理|符合|落实|开具|佩戴|系|礼让|清理|维护|救助|赡养|抚养|依|按)|套牌|调换|掺|短[斤缺]|缺斤|以次充好|囤积|搭售|捏造|散布(?!消极|负面|不满|情绪)|投毒|持有|携带|进入|驶入|驾驶(?!员|人|证)|养殖|饲养|种植|捕|猎|采[伐矿砂石沙掘捕]|[盗滥]采|挖|堆|[燃排释投堆发]放|搭[建售]|[搭违加扩改]建|开[挖设]|(?<!诚信|守法|规范|合法|依法|文明)经营(?!者|户|主体|单位|状况)/u;
