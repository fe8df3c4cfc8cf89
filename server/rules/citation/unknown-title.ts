/** A title that no national law or regulation has. */
import { citedIn, nameOf, placeOf } from '../../core/law/cited.js';
import { plainTitle } from '../../core/law/laws.js';
import type { Rule } from '../../core/rule.js';

export const unknownTitle: Rule = {
  code: 'citation/unknown-title',
  level: 'hint',
  summary: {
    zh: '目录里没有这个题名的法律、法规',
    en: 'No law or regulation of this title is in the catalogue',
  },
  why: {
    zh: '题名差一个字就是另一部法律，或者根本没有这部法律。目录收全了现行的法律和行政法规，新近通过的除外；部门规章和政策文件没有收全，所以只在与已知题名相差一两个字时提示。地方的题名、标准、表格、党内法规、简称“《条例》”，不提示。',
    en: 'One character away is another law, or none. The catalogue has all laws and administrative regulations in force but the newest; rules of departments and policies are not complete in it, so they are told only where a known title is a slip away. Silent on titles of a place, standards, forms, Party rules, and bare short titles.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 “逾期不缴罚款的” { 违反：<|《行政处法》|>第七十二条 }
}`,
    },
    {
      text: `regulation "Measures" {
  article basis "These Measures rest on <|《中华人民共和国社会信用基本法》|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第一条 根据<|《国务院办公厅关于进一步完善失信约束制度构建诚信建设长效体制的指导意见》|>和<|《中华人民共和国优化营商条例》|>，制定本办法。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 “逾期不缴罚款的” { 违反：《行政处罚法》第七十二条 }
}`,
    },
    {
      text: `regulation "Measures" {
  article basis "These Measures rest on 《中华人民共和国行政许可法》."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第一条 根据《某省社会信用条例》《河北某湖自然保护区管理条例》《国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见》，制定本办法。
第二条 编码按照《法人和其他组织统一社会信用代码编码规则》（GB 32100-2015）执行；申请人填写《信用修复申请表》。
第三条 依照《中国共产党纪律处分条例》《优化营商环境条例》（以下简称《营商条例》）处理；《营商条例》另有规定的，从其规定。`,
    },
  ],

  *check({ model, norms }) {
    const told = new Set<string>();
    for (const { use, law } of citedIn(model, norms)) {
      if (law || use.title === undefined) continue;
      const title = plainTitle(use.title);
      if (told.has(title) || isElsewhere(title)) continue;
      told.add(title);
      const near = norms.laws.nearest(title).filter(other => isSlip(title, other));
      if (!isNational(title) && (near.length === 0 || title.length < 10)) continue;
      const { titleAt } = use;
      const most = near.map(other => `《${other}》`);
      yield {
        at: placeOf(use),
        message: {
          zh: `目录里没有${nameOf(use)}${most.length > 0 ? `；是不是${most.join('、')}？` : ''}`,
          en: `${nameOf(use)} is not in the catalogue${most.length > 0 ? `; did you mean ${most.join(', ')}?` : ''}`,
        },
        ...(titleAt && {
          fixes: near.map(other => ({
            kind: 'meaning',
            title: { zh: `改为《${other}》`, en: `Write 《${other}》` },
            edits: [{ span: titleAt, newText: other }],
          })),
        }),
      };
    }
  },
};

/** Titles that the catalogue does not have to have: of places, the Party, the army, standards, and bare short ones. */
function isElsewhere(title: string): boolean {
  return (
    title.length < 3 ||
    place.test(title) ||
    /^(?:中国共产党|中共|中国人民解放军)|[A-Za-z]/u.test(title) ||
    bare.test(title)
  );
}

const place =
  /^(?:某|[\p{Script=Han}]{1,12}?(?:省|自治区|(?<!城)市(?!场|政|民|容)|自治州|州|盟|自治县|县|旗|特区|新区|自由贸易|示范区|开发区)|(?:北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门))/u;
const bare = /^(?:暂行|实施|管理)?(?:条例|办法|规定|细则|规则|规范|通知|意见|目录|清单|标准|方案|决定|公约|章程)$/u;

/** A title of the kinds that the catalogue holds in full: laws, and regulations of the State Council. */
function isNational(title: string): boolean {
  if (title.startsWith('中华人民共和国') && title.length > 8) return /(?:法|法典|条例)$/u.test(title);
  return /(?<![办方做用算立执书语兵疗司])法$|法典$|条例$/u.test(title);
}

/** Titles that differ in a number alone are other texts of one series; those of another kind are other texts. */
function isSlip(title: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/[\d〇一二三四五六七八九十]/gu, '');
  return title.slice(-1) === other.slice(-1) && plain(title) !== plain(other);
}
