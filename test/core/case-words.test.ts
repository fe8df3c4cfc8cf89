/** Cases in words: as statements of a draft, as a table, and as one tells them. */
import assert from 'node:assert/strict';
import { caseInWords, caseTold, factsInWords } from '../../server/core/words/cases.js';
import type { Case } from '../../server/logic/case.js';
import { knownOf } from '../../server/logic/case.js';
import { bound } from './draft.js';

/** The case that conditions state, as a draft writes them. */
function caseOf(statements: string): Case {
  const { cases } = bound(`黑名单 失信 “失信名单” { 对象：企业
  事实 取水中断 / water-supply-cut：是否
  事实 停业日 / closing-day：日期 }
案例 “甲” 于 失信 { ${statements} }`);
  return { known: (cases[0]?.given ?? []).flatMap(each => knownOf(each, true)), restNone: true };
}

describe('a case in words', () => {
  it('is told as a person would tell it', () => {
    const told = caseTold(
      caseOf(
        '企业；危害 = 身体健康和生命安全；处罚种类 = {罚款、行政拘留}；罚款金额 = 600 元；取水中断；凭 = {行政处罚决定、生效判决}',
      ),
    );
    assert.deepEqual(told, {
      zh: '某企业，罚款 600 元，行政拘留，取水中断，凭行政处罚决定、生效判决，属于身体健康和生命安全领域',
      en: 'an enterprise, fine of 600 yuan, detention, water supply cut, proved by penalty decision, judgment, in the field of life and health',
    });
  });

  it('tells counts with their time, denials, and fines of which no penalty speaks', () => {
    assert.deepEqual(caseTold(caseOf('未成年人；一年内 行政处罚 = 3 次；非 有履行能力；罚款金额 ≥ 5 万元')), {
      zh: '某未成年人，1 年内行政处罚 3 次，并非有履行能力，罚款金额 ≥ 5 万元',
      en: 'a minor, penalties: 3 times within 1 year, not able to perform, fine amount ≥ 50,000 yuan',
    });
  });

  it('is a table and a list of statements in either face', () => {
    const given = caseOf('企业；一年内 行政处罚 = 3 次；罚款金额 > 5 万元；停业日 = 2026-03-01；非 取水中断');
    assert.deepEqual(factsInWords(given, 'zh'), {
      对象: '企业',
      '1 年内 行政处罚': '3 次',
      罚款金额: '> 5 万元',
      停业日: '2026年3月1日',
      取水中断: '否',
    });
    assert.equal(
      caseInWords(given, 'en'),
      'subjects = enterprise; penalties within 1 year = 3 times; fine-amount > 50,000 yuan; closing-day = 2026-03-01; not water-supply-cut; rest: none',
    );
  });
});
