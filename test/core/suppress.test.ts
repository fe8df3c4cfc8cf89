/** Suppressions: which findings a comment silences, and what is said of the comment. */
import assert from 'node:assert/strict';
import { analyze } from '../../server/core/analyze.js';
import type { Rule } from '../../server/core/rule.js';
import type { Settings } from '../../server/core/settings.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { shipped } from '../../server/norms/load.js';
import { unboundedDiscretion } from '../../server/rules/clarity/unbounded-discretion.js';
import { undefinedName } from '../../server/rules/logic/undefined-name.js';
import { unusedDefinition } from '../../server/rules/logic/unused-definition.js';
import { expired } from '../../server/rules/suppression/expired.js';
import { noReason } from '../../server/rules/suppression/no-reason.js';
import { unknownCode } from '../../server/rules/suppression/unknown-code.js';
import { unreadableDate } from '../../server/rules/suppression/unreadable-date.js';
import { unused } from '../../server/rules/suppression/unused.js';
import { workspaceOf } from './draft.js';

const rules: readonly Rule[] = [
  undefinedName,
  unusedDefinition,
  expired,
  noReason,
  unknownCode,
  unreadableDate,
  unused,
];
const unusedCode = 'logic/unused-definition';

/** Findings as `code` or `(code)` where suppressed. */
function findings(text: string, levels: Settings['levels'] = {}): readonly string[] {
  const analysis = analyze(workspaceOf({ 'here.creg': text }), 'here.creg', rules, { today: '2026-01-01', levels });
  return analysis.findings.map(({ code, suppressed }) => (suppressed ? `(${code})` : code));
}

describe('suppressions', () => {
  it('silence the line they end, or the next line that is no comment', () => {
    assert.deepEqual(findings(`定义 甲：企业 // creg-allow ${unusedCode}: 供附件用`), [`(${unusedCode})`]);
    assert.deepEqual(findings(`// creg-allow ${unusedCode}：供附件用\n// 说明\n\n定义 甲：企业`), [`(${unusedCode})`]);
    assert.deepEqual(findings(`// creg-allow ${unusedCode}: 供附件用\n定义 甲：企业\n定义 乙：企业`), [
      `(${unusedCode})`,
      unusedCode,
    ]);
    assert.deepEqual(findings(`／／ creg-allow ${unusedCode}: 供附件用\r\n定义 甲：企业\r\n`), [`(${unusedCode})`]);
  });

  it('silence the file', () => {
    const text = `定义 甲：企业\n定义 乙：企业\n// creg-allow-file ${unusedCode}: 供附件用`;
    assert.deepEqual(findings(text), [`(${unusedCode})`, `(${unusedCode})`]);
  });

  it('may name several codes', () => {
    const text = `// creg-allow ${unusedCode}, logic/undefined-name: 待定\n定义 甲：不存在`;
    assert.deepEqual(findings(text), [`(${unusedCode})`, '(logic/undefined-name)']);
  });

  it('keep their reason with the finding', () => {
    const open = workspaceOf({ 'here.creg': `定义 甲：企业 // creg-allow ${unusedCode}: 供附件用` });
    const [finding] = analyze(open, 'here.creg', rules, { today: '2026-01-01', levels: {} }).findings;
    assert.equal(finding?.suppression?.reason, '供附件用');
  });

  it('need a reason, and have no effect without', () => {
    assert.deepEqual(findings(`定义 甲：企业 // creg-allow ${unusedCode}`), [unusedCode, 'suppression/no-reason']);
    assert.deepEqual(findings(`定义 甲：企业 // creg-allow ${unusedCode}:`), [unusedCode, 'suppression/no-reason']);
    assert.deepEqual(findings('// creg-allow\n事实 甲：是否'), ['suppression/no-reason']);
  });

  it('that silence nothing are told, unless the check is off', () => {
    const text = `// creg-allow ${unusedCode}: 供附件用\n事实 甲：是否`;
    assert.deepEqual(findings(text), ['suppression/unused']);
    assert.deepEqual(findings(text, { [unusedCode]: 'off' }), []);
  });

  it('of a code that does not exist are told with the nearest', () => {
    const text = '// creg-allow logic/unused-defintion: 供附件用\n事实 甲：是否';
    assert.deepEqual(findings(text), ['suppression/unknown-code']);
  });

  it('are nothing but comments that begin with the word', () => {
    assert.deepEqual(findings('// 见 creg-allow 的说明\n// creg-allowed x: y\n事实 甲：是否'), []);
  });
});

describe('what a permission states', () => {
  /** What is known of the first finding's permission, on a day. */
  function grounds(comment: string, today = '2026-01-01') {
    const open = workspaceOf({ 'here.creg': `定义 甲：企业 ${comment}` });
    const { findings: found } = analyze(open, 'here.creg', rules, { today, levels: {} });
    const { at: _, ...stated } = found[0]?.suppression ?? {};
    return { codes: found.map(({ code, suppressed }) => (suppressed ? `(${code})` : code)), stated };
  }

  it('is a basis, an approver and a last day, with marks of either width', () => {
    const expected = {
      codes: [`(${unusedCode})`],
      stated: {
        by: 'comment',
        reason: '供附件用；见附件二',
        basis: '《立法法》第八十二条',
        approver: '法制科',
        until: '2027-03-01',
      },
    };
    const zh = `供附件用；见附件二；依据：《立法法》第八十二条；批准：法制科；至：2027年3月1日`;
    assert.deepEqual(grounds(`// creg-allow ${unusedCode}: ${zh}`), expected);
    assert.deepEqual(grounds(`// 允许 ${unusedCode}：${zh}。`), expected);
    assert.deepEqual(grounds(`／／ 全文允许 ${unusedCode}：${zh}`), expected);
    const en = '供附件用；见附件二; basis: 《立法法》第八十二条; approved by: 法制科; until: ２０２７-03-01';
    assert.deepEqual(grounds(`// creg-allow-file ${unusedCode}: ${en}`), expected);
  });

  it('keeps colons and semicolons that belong to the reason', () => {
    const { stated } = grounds(`// creg-allow ${unusedCode}: 注意：供附件用；另见：附件二`);
    assert.deepEqual(stated, { by: 'comment', reason: '注意：供附件用；另见：附件二' });
  });

  it('holds on its last day, and is told from the next day on', () => {
    const comment = `// creg-allow ${unusedCode}: 供附件用；批准：法制科；至：2026-03-01`;
    assert.deepEqual(grounds(comment, '2026-03-01').codes, [`(${unusedCode})`]);
    assert.deepEqual(grounds(comment, '2026-03-02').codes, [unusedCode, 'suppression/expired']);
  });

  it('is no last day unless it is a day', () => {
    assert.deepEqual(grounds(`// creg-allow ${unusedCode}: 供附件用；至：2026-02-30`).codes, [
      unusedCode,
      'suppression/unreadable-date',
    ]);
  });

  it('is no reason where the word for one was left standing', () => {
    for (const word of ['理由', 'reason', 'TODO', '…', '；批准：法制科']) {
      assert.deepEqual(
        grounds(`// creg-allow ${unusedCode}: ${word}`).codes,
        [unusedCode, 'suppression/no-reason'],
        word,
      );
    }
  });

  it('is prose where no code follows the Chinese word', () => {
    assert.deepEqual(grounds('// 允许 当事人陈述：见第三条').codes, [unusedCode]);
  });
});

describe('permissions of the configuration', () => {
  const text = `某市信用办法
第一条　有下列情形之一的，列入严重失信主体名单：
（一）被吊销许可证件的；
（二）主管部门认为有必要列入的。
第二条　主管部门认为有必要的，列入严重失信主体名单。`;
  const code = 'clarity/unbounded-discretion';
  const texts: readonly Rule[] = [unboundedDiscretion, expired, noReason, unused];

  function found(allow: Settings['allow']): readonly string[] {
    const open = withSource(openWorkspace(shipped), { uri: 'a.txt', text, kind: 'text' });
    return analyze(open, 'a.txt', texts, { today: '2026-06-01', levels: {}, ...(allow && { allow }) }).findings.map(
      finding => `${finding.suppressed ? '(' : ''}${finding.code} ${finding.article ?? ''}${finding.item ?? ''}`,
    );
  }

  const all = [`${code} 第一条（二）`, `${code} 第二条`];

  it('hold for a code, an article, an item, words', () => {
    const reason = '试点';
    assert.deepEqual(found([]), all);
    assert.deepEqual(
      found([{ code, reason, forThisFile: true }]),
      all.map(line => `(${line}`),
    );
    assert.deepEqual(found([{ code, reason, article: '第2条', forThisFile: true }]), [all[0], `(${all[1]}`]);
    assert.deepEqual(found([{ code, reason, article: '第一条', item: '(二)', forThisFile: true }]), [
      `(${all[0]}`,
      all[1],
    ]);
    assert.deepEqual(found([{ code, reason, quote: '认为 有必要列入', forThisFile: true }]), [`(${all[0]}`, all[1]]);
  });

  it('that are over or serve no more are told in the text', () => {
    const reason = '试点';
    assert.deepEqual(found([{ code, reason, article: '第二条', until: '2026-05-31', forThisFile: true }]), [
      all[0],
      all[1],
      'suppression/expired 第二条',
    ]);
    assert.deepEqual(found([{ code, reason, article: '第九条', forThisFile: true }]), ['suppression/unused ', ...all]);
    // It may serve in another file.
    assert.deepEqual(found([{ code, reason, article: '第九条', forThisFile: false }]), all);
  });
});
