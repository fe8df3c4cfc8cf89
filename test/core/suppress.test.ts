/** Suppressions: which findings a comment silences, and what is said of the comment. */
import assert from 'node:assert/strict';
import { analyze } from '../../server/core/analyze.js';
import type { Rule } from '../../server/core/rule.js';
import type { Settings } from '../../server/core/settings.js';
import { undefinedName } from '../../server/rules/logic/undefined-name.js';
import { unusedDefinition } from '../../server/rules/logic/unused-definition.js';
import { noReason } from '../../server/rules/suppression/no-reason.js';
import { unknownCode } from '../../server/rules/suppression/unknown-code.js';
import { unused } from '../../server/rules/suppression/unused.js';
import { workspaceOf } from './draft.js';

const rules: readonly Rule[] = [undefinedName, unusedDefinition, noReason, unknownCode, unused];
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
