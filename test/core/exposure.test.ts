/** Which sentences show wrongdoers to the public, and which only publish something. */
import { equal } from 'node:assert/strict';
import { exposesOffenders } from '../../server/core/exposure.js';

const exposing: readonly string[] = [
  '对逾期未整改的温泉旅馆，由市体育部门向社会公告。',
  '有前款行为的，可以向社会公开其单位名称和违法事实。',
  '市体育部门应当定期公布超载运营的缆车企业名单。',
  '市体育部门应当将虚假宣传的滑雪场名单在网站公布。',
  '情节严重的，在本市主要媒体公告。',
  '拒不履行处罚决定的，可以将其姓名、照片在电子屏上公布。',
  '违法信息记入信用档案；情节严重的，纳入公共信用平台，向社会公示。',
  '市体育部门可以设立不文明滑雪行为曝光平台。',
  '对列入违法行为警示记录的滑雪场，应当向社会公布。',
];

const silent: readonly string[] = [
  '鼓励电视台对滑雪场的违法行为予以曝光。',
  '电视、报刊应当加强监督，曝光不文明滑雪行为。',
  '市体育部门应当建立违法行为举报制度，并向社会公布举报电话。',
  '市体育部门应当将违法滑雪场的查处结果向社会公布。',
  '轻微违法行为不予处罚清单应当向社会公布。',
  '市体育部门应当将滑雪场的违法信息录入公共信用平台，并及时向社会公布。',
  '市体育部门应当建立滑雪场信用档案，记录检查结果、违法行为查处等情况，并向社会公布。',
  '逾期不改正的，吊销许可证，并予以公告。',
  '业主委员会可以将欠费业主的违约行为在小区内公示。',
  '滑雪场应当在入口处公示违规滑行的后果。',
  '未按照规定公布收费标准，弄虚作假的，处一万元罚款。',
  '因保护不力致使名镇风貌严重破坏的，列入濒危名单，予以公布。',
  '滑雪场受到行政处罚的，不得向社会公布其经营者的住址。',
];

describe('public exposure', () => {
  for (const sentence of exposing) it(`is in ${sentence}`, () => equal(exposesOffenders(sentence), true));
  for (const sentence of silent) it(`is not in ${sentence}`, () => equal(exposesOffenders(sentence), false));
});
