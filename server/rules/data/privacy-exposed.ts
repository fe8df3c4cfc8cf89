/** Identity numbers, addresses, photographs or telephone numbers that are published. */

import type { Problem } from '../../core/finding.js';
import { quoted } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { exposedIn, isContact } from '../../core/said/personal-data.js';
import { besides } from '../../core/said/said.js';
import { sayingsIn } from '../../core/sayings.js';

export const privacyExposed: Rule = {
  code: 'data/privacy-exposed',
  level: 'warning',
  summary: {
    zh: '公布身份证号码、住址、照片',
    en: 'Identity numbers, addresses or photographs are published',
  },
  why: {
    zh: '公开不得侵犯个人隐私：公示名单是为了提示风险，不需要身份证号码、家庭住址、照片、电话，这些一旦公开就收不回来。写明隐去、脱敏、去标识化或者只公布部分号码的不报告；写明不得公布的不报告；内部登记、申请表要填的不报告；单位的名称、统一社会信用代码、地址不是隐私。',
    en: 'Publication does not infringe privacy. To warn others no identity number, home address, photograph or telephone number is needed, and once public they cannot be taken back. Silent where they are masked or only partly shown, where publishing them is forbidden, and for internal files and application forms; name, credit code and address of an organisation are not private.',
  },
  facts: ['N49-03b'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  公示 “公布列入名单个人的姓名、<|身份证号码|>、<|家庭住址|>和事由。”
}`,
    },
    {
      text: `blacklist severe "List" {
  publication "The name and <|identity number|> of the person are published."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 公示的信息包括当事人的姓名、<|身份证件号码|>、列入事由和日期。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  公示 “公布列入名单个人的姓名和事由，隐去身份证号码的部分数字。”
}`,
    },
    {
      text: `blacklist severe "List" {
  publication "The name of the person is published; the identity number must not be."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 公示信息不得包含身份证件号码、家庭住址。
第八条 申请移出应当提交身份证件复印件。`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 信用主体认为公示的信息有误的，可以提出异议。信用工作机构应当公布受理异议的电话、电子邮箱。
第七条 经营单位应当公示营业执照、项目负责人和联系方式。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? exposedIn(model, norms) : [];
    yield* besides(byWords(subject), said, ({ text, at }) => exposed(text, at));
  },
};

function* byWords({ model }: Subject): Iterable<Problem> {
  for (const { publication } of model.lists) {
    for (const value of publication?.value ?? [])
      if (publication && privateValue.test(value)) yield exposed(value, publication.at);
  }
  const told = new Set<string>();
  for (const { text, at, clause, sentence } of sayingsIn(model, wanted)) {
    const what = `${clause.span.start} ${text}`;
    if (told.has(what) || !publishes.test(sentence) || isContact(sentence, text)) continue;
    told.add(what);
    yield exposed(text, at);
  }
}

const privateValue = /身份证|身份证件号|住址|照片|肖像|电话|手机|identity number|home address|photograph|telephone/iu;
const publishes =
  /公布|公示|公开|披露|曝光|张贴|张榜|播放|滚动|展示|列入信息[^。；，]{0,6}(?:包括|为)|\bpublish|\bmade public|\bdisclos/iu;

function exposed(text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `公布${words.zh}，暴露了个人隐私`,
      en: `Publishing ${words.en} exposes private life`,
    },
  };
}

const wanted = {
  about:
    /身份证|住址|照片|肖像|手机号|电话|联系方式|人脸|家庭成员|银行账|\b(?:identity (?:card )?numbers?|home address(?:es)?|photographs?|telephone numbers?)\b/iu,
  zh: /(?:有效)?(?:居民)?身份证(?:件)?号码?|(?:家庭|个人|家庭详细)?住址|(?:个人)?照片|肖像|手机号码?|电话号码|联系电话|联系方式|人脸图像|家庭成员(?:信息|情况)|银行账[号户]/gu,
  en: /\b(?:identity (?:card )?numbers?|home address(?:es)?|photographs?|telephone numbers?)\b/giu,
  where: ({ role, list, text }: { readonly role: string; readonly list?: string | undefined; readonly text: string }) =>
    role !== 'title' &&
    role !== 'definition' &&
    list !== 'redlist' &&
    /列入|名单|失信|信用|公示|公布|曝光|publish|list/iu.test(text),
  unless:
    /不得|不予|不公|不(?:包括|包含|含)|(?:工作|活动|现场)照片|(?:部门|机关|平台|窗口|办公室)[^。；，]{0,10}(?:电话|联系方式)|脱敏|隐去|遮[盖挡]|去标识|部分(?:号码|数字|内容)|屏蔽|保密|申请(?:书|表)|提交|提供|查询|\b(?:must not|not published|masked|partly)\b/iu,
} as const;
