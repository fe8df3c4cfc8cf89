/** Clauses that let somebody make lists of untrustworthy parties, or lay down who is put on them. */
import type { Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { statementsIn } from '../statements.js';
import { type Said, saidIn } from './said.js';

/** The words that let them (N49-07a: lists are created by law, regulation or central policy). */
export function* licencesIn(model: Model, norms: Norms): Iterable<Said> {
  for (const statement of statementsIn(model, norms)) {
    const { text } = statement;
    if (statement.isOfRed || harmless.test(text)) continue;
    for (const pattern of licences) {
      const found = pattern.exec(text);
      if (!found) continue;
      yield saidIn(statement, found.index, found.index + found[0].length);
      break;
    }
  }
}

const harmless = /不得|禁止|严禁|法律、(?:行政)?法规|地方性法规|党中央|国务院|章程|会员|红名单|守信|业主/u;
const list =
  '(?:(?:失信|违法|违约|惩戒|严重|重点|信用|不良|不诚信|欠[薪税费])[^，；]{0,12}?(?:名单|名录|榜)|黑名单|黑榜|灰名单|失信(?:户|人|主体|企业|商家)(?:认定)?|惩戒对象)';
const body =
  '(?:各?[省市州县](?=可以|可|有权|结合|根据)|各地|各成员|园区|协会|商会|企业平台|采购平台|部门|机关|政府|单位|委员会|局|街道|办事处|乡镇|镇|县|区|管委会|中心|组织|指挥部|领导小组|办公室)';
const make =
  '(?:另[列行搞]|自设|拟订|另行拟定|增列|扩列|加列|续列|建立|设立|设置|设列|自建|另建|新建|增设|新设|加设|开列|推出|制定|编制|发布|自定|拟定|扩充|扩大|扩展|列出|创设|创建|另立|另设|划定|增加|补充|调整|细化|推行|试行|搞)';
const licences: readonly RegExp[] = [
  new RegExp(
    `${body}[^；]{0,30}?(?:可以?|有权|自行|自主|授权|根据|结合|视|认为)[^；]{0,24}?${make}[^，；]{0,20}?${list}(?:[^，；]{0,6}(?:标准|条件|种类|范围|办法|情形))?`,
    'u',
  ),
  new RegExp(
    `(?:名单|名录|黑榜|失信(?:主体|行为|户|人)?)(?:的)?[^，；]{0,8}(?:标准|条件|情形|范围|种类|办法|门槛|类型)，?[^；，]{0,8}由[^，；]{0,24}${body}[^；]{0,14}?(?:制定|确定|规定|明确|另行|决定|调整|掌握|拟订)`,
    'u',
  ),
  /(?:文件|通知|规范性文件|会议纪要|制度|方案|意见)[^，；]{0,16}作为[^，；]{0,14}(?:设立|建立|列入|认定|设置)[^，；]{0,16}(?:名单|失信|惩戒)[^，；]{0,6}依据/u,
  new RegExp(
    `${body}[^；]{0,24}?(?:可以?|有权|自行|根据|结合)[^；]{0,20}?(?:增加|补充|扩大|调整|细化|放宽|设定)[^，；]{0,8}(?:列入|纳入|认定)[^，；]{0,8}(?:名单|名录|失信)[^，；]{0,4}(?:情形|标准|条件|种类|范围|对象)`,
    'u',
  ),
  new RegExp(
    `${body}[^；]{0,24}?(?:可以?|有权|自行|根据|结合)[^；]{0,20}?(?:增加|补充|扩大|扩充|调整|细化|放宽|设定)[^，；]{0,6}(?:名单|名录|黑榜)[^，；]{0,8}(?:情形|标准|条件|种类|范围|对象)`,
    'u',
  ),
  new RegExp(
    `${body}[^；]{0,16}?(?:可以?|有权|自行)[^；]{0,8}?对?(?:名单|名录|黑榜)(?:的)?[^，；]{0,8}(?:情形|标准|条件|种类|范围)[^，；]{0,8}(?:补充|调整|细化|修改|增加|扩大|扩充|变更)`,
    'u',
  ),
  new RegExp(`授权[^，；]{0,20}${body}[^，；]{0,16}${make}[^，；]{0,16}${list}`, 'u'),
];
