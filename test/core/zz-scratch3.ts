/** scratch */
import { analyze } from '../../server/core/analyze.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { shipped } from '../../server/norms/load.js';
import { rules as all } from '../../server/rules/index.js';
import { mark, unmark } from '../marks.js';
import * as M from '/tmp/core/myrules.ts';
const mine = Object.values(M) as any[];
const rules = [...all.filter(r => !mine.some(m => m.code === r.code)), ...mine];
for (const rule of mine) for (const kind of ['bad', 'good'] as const) for (const e of rule[kind]) {
  const { text, spans } = unmark(e.text);
  const a = analyze(withSource(openWorkspace(shipped), { uri: 'x.creg', text, kind: 'draft' }), 'x.creg', rules, { today: '2026-05-01', levels: {} });
  const got = a.findings.filter(f => f.code === rule.code && !f.suppressed);
  const same = JSON.stringify(got.map(f => f.at)) === JSON.stringify(spans);
  const others = a.findings.filter(f => f.code !== rule.code && /^(logic|syntax|suppression)/.test(f.code) && !f.suppressed);
  console.log(same ? 'ok ' : 'BAD', rule.code, kind, others.map(f => f.code + ' ' + f.quote).join(' | '));
  if (!same) console.log(mark(text, got.map(f => f.at)));
  if (kind === 'bad') for (const f of got) { console.log('     ', f.message.zh, '\n     ', f.message.en, f.fixes?.map((x: any) => x.kind + ' ' + x.title.zh).join(' / ') ?? ''); }
}
