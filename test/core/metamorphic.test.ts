/** What must change no verdict and no case: other names, the other face, double negation, another order. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Face, format } from '../../grammar/index.js';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import { conformityOf, standardsOn } from '../../server/core/conformity.js';
import { listConformityOf } from '../../server/core/list-conformity.js';
import type { Names } from '../../server/core/model.js';
import { caseInWords } from '../../server/core/words/cases.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';

const workspace = openWorkspace(shipped, laws);

function checked(text: string): Analysis {
  const source = { uri: 'draft.creg', text, kind: 'draft' as const };
  return analyze(withSource(workspace, source), 'draft.creg', rules, { today: '2026-06-01', levels: {} });
}

/** Every way into a list that the checks tell apart; one criterion a line, each condition at its end. */
const draft = `法规 “某市办法” {
  文件类型：地方性法规；施行：2026-05-01
  黑名单 失信 / bad “失信名单” {
    对象：企业、成年人
    事实 拖欠工资 / arrears：元
    事实 取水中断 / supply-cut：是否
    事实 排放方式 / discharge：之一 { 暗管 / pipe、渗井 / well、直排 / direct }
    事实 投诉次数 / complaints：次
    情形 欠薪 / unpaid “拖欠劳动报酬的” { 危害：拒不履行法定义务；当：拖欠工资 > 0 元 且 非 不可抗力 }
    情形 断水 / cut “造成断水的” { 凭：行政处罚决定；危害：身体健康和生命安全；当：取水中断 且 (排放方式 = 渗井 或 排放方式 = 暗管) }
    情形 曝光 / exposed “欠薪闹大的” { 凭：媒体曝光；危害：市场公平竞争秩序和社会正常秩序；当：欠薪引发重大事件 且 取水中断 }
    情形 重罚 / fined “被重罚的” { 凭：行政处罚决定；危害：身体健康和生命安全；当：罚款金额 ≥ 50 万元 且 一年内 投诉次数 ≥ 3 次 }
    情形 吊销 / revoked “被吊销的” { 凭：行政处罚决定；危害：身体健康和生命安全；当：处罚种类 含 吊销许可证件 且 取水中断 }
    情形 偷税 / evaded “偷逃税款的” { 凭：行政处罚决定；危害：拒不履行法定义务；当：偷逃税款金额 ≥ 90 万元 且 偷逃税款占比 ≥ 10% }
    情形 吵闹 / noisy “扰民的” { 凭：行政处罚决定；危害：城市形象；当：处罚种类 含 警告 }
    情形 多次 / often “多次违法，影响恶劣的” { 危害：身体健康和生命安全；当：二年内 行政处罚 ≥ 2 次 且 “影响恶劣的” }
    例外 无意 / unintended “没有主观故意的除外” { 当：无主观故意 且 非 “屡教不改的” }
  }
}
`;

/** Of each criterion, by its place in the order given, the verdict of each clause with its case; and what is found. */
function verdictsOf({ model, norms, findings }: Analysis, names: (text: string) => string = text => text) {
  const told = (known: Parameters<typeof caseInWords>[0] | undefined) => (known ? names(caseInWords(known, 'zh')) : '');
  const [list] = model.lists;
  assert.ok(list);
  const verdicts = list.criteria.map(criterion =>
    standardsOn(norms, list).flatMap(({ clauses }) =>
      clauses.map(clause => {
        const { verdict, words } = conformityOf(model, norms, list, criterion, clause);
        const found = verdict.kind === 'inside' ? undefined : verdict.witness;
        return `${verdict.kind} ${told(found)} ${verdict.kind === 'undecided' ? names(words.zh) : ''}`;
      }),
    ),
  );
  const whole = standardsOn(norms, list).map(each => {
    const { verdict, counts } = listConformityOf(model, norms, list, each);
    return [verdict.kind, counts];
  });
  const witnesses = findings
    .filter(({ witness }) => witness)
    .map(({ code, level, witness }) => `${code} ${level} ${told(witness?.case)}`)
    .sort();
  return { verdicts, whole, witnesses };
}

function aliases({ visible }: Names): (name: string, face: Face) => string | undefined {
  return (name, face) => {
    const found = (visible.get(name) ?? []).map(({ name: id, alias }) =>
      [id, alias].find(each => each && isHan(each) === (face === 'zh')),
    );
    return found[0];
  };
}

const isHan = (text: string): boolean => /\p{sc=Han}/u.test(text);

function inFace(text: string, face: Face): string {
  const { syntax, model } = checked(text);
  assert.ok(syntax);
  return format(syntax, text, { face, alias: aliases(model.names) });
}

const conditions = /(情形.*；当：)(.*)( \})$/gmu;

describe('verdicts and witnesses', () => {
  const before = verdictsOf(checked(draft));

  it('are of every kind in the draft that is changed here', () => {
    const kinds = new Set(before.verdicts.flat().map(verdict => verdict.split(' ')[0]));
    assert.deepEqual([...kinds].sort(), ['disjoint', 'inside', 'undecided', 'wider']);
    assert.ok(before.witnesses.length > 6);
  });

  it('do not change with the names of facts and criteria', () => {
    const names = ['拖欠工资', '取水中断', '排放方式', '投诉次数', '暗管', '渗井', '断水', '吵闹'];
    const renamed = names.reduce((text, name) => text.replaceAll(name, `另称${name}`), draft);
    assert.notEqual(renamed, draft);
    assert.deepEqual(
      verdictsOf(checked(renamed), text => text.replaceAll('另称', '')),
      before,
    );
  });

  it('do not change with the face', () => {
    const english = inFace(draft, 'en');
    assert.match(english, /criterion unpaid .*when: arrears > 0 yuan/su);
    assert.deepEqual(verdictsOf(checked(english)).whole, before.whole);
    // Names are declared in English first, and told in Chinese by their aliases.
    assert.deepEqual(verdictsOf(checked(english)), before);
    assert.deepEqual(verdictsOf(checked(inFace(english, 'zh'))), before);
  });

  it('do not change with double negation', () => {
    const twice = draft.replace(conditions, '$1非 (非 ($2))$3');
    assert.notEqual(twice, draft);
    assert.deepEqual(verdictsOf(checked(twice)), before);
  });

  it('do not change with the order of what is joined', () => {
    const turned = draft.replace(conditions, (_, head: string, condition: string, tail: string) => {
      const parts = condition.split(/ 且 (?![^(]*\))/u);
      return `${head}${parts.toReversed().join(' 且 ')}${tail}`;
    });
    assert.notEqual(turned, draft);
    const after = verdictsOf(checked(turned));
    const sorted = (text: string) => text.split('；').sort().join('；');
    assert.deepEqual(after.whole, before.whole);
    assert.deepEqual(
      after.verdicts.map(row => row.map(sorted)),
      before.verdicts.map(row => row.map(sorted)),
    );
  });

  it('keep their kind and size with the order of alternatives', () => {
    const turned = draft.replace('(排放方式 = 渗井 或 排放方式 = 暗管)', '(排放方式 = 暗管 或 排放方式 = 渗井)');
    assert.notEqual(turned, draft);
    const shape = (verdict: string) => [verdict.split(' ')[0], verdict.split('；').length];
    assert.deepEqual(
      verdictsOf(checked(turned)).verdicts.map(row => row.map(shape)),
      before.verdicts.map(row => row.map(shape)),
    );
  });

  it('do not change with the order of criteria', () => {
    const lines = draft.split('\n');
    const first = lines.findIndex(line => line.includes('情形 '));
    const count = lines.filter(line => line.includes('情形 ')).length;
    const turned = [
      ...lines.slice(0, first),
      ...lines.slice(first, first + count).toReversed(),
      ...lines.slice(first + count),
    ].join('\n');
    const after = verdictsOf(checked(turned));
    assert.deepEqual(after.verdicts.toReversed(), before.verdicts);
    assert.deepEqual([after.whole, after.witnesses], [before.whole, before.witnesses]);
  });

  it('are the same in the examples of either face', () => {
    for (const name of ['ningbo', 'six-hundred-yuan', 'exemplary']) {
      const [zh, en] = ['zh', 'en'].map(face =>
        verdictsOf(checked(readFileSync(`examples/${name}.${face}.creg`, 'utf8'))),
      );
      assert.deepEqual(en?.whole, zh?.whole, name);
      assert.deepEqual(en?.witnesses, zh?.witnesses, name);
    }
  });
});
