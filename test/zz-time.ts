import { readFileSync } from 'node:fs';
import { normsFor } from '../server/core/norms-in-force.js';
import { modelOf, openWorkspace, withSource } from '../server/core/workspace.js';
import { shipped, laws } from '../server/norms/load.js';
import { rules } from '../server/rules/index.js';
const text = readFileSync(process.argv[2] ?? 'out/bench/data/2000-lines.creg', 'utf8');
let ws = openWorkspace(shipped, laws);
const codes = ['logic/contradiction','logic/always-true','logic/subsumed','logic/duplicate-criterion','logic/red-and-black','authority/not-severe','fairness/no-floor'];
const t: Record<string, number[]> = {};
for (let i = 0; i < 14; i++) {
  ws = withSource(ws, { uri: 'a.creg', text: text + ' '.repeat(i), kind: 'draft' });
  const b0 = performance.now();
  const model = modelOf(ws, 'a.creg')!;
  (t['bind'] ??= []).push(performance.now() - b0);
  const norms = normsFor(ws, model, { today: '2026-06-01', levels: {} });
  if (i === 0) console.log('criteria', model.lists.reduce((n, l) => n + l.criteria.length, 0), 'lists', model.lists.length);
  for (const rule of rules) { const b = performance.now(); const n = [...rule.check({ model, norms } as never)].length; if (codes.includes(rule.code)) (t[rule.code + ' ' + n] ??= []).push(performance.now() - b); else (t['other'] ??= []).push(performance.now()-b); }
}
for (const [k, v] of Object.entries(t)) { if (k==='other') { console.log('others together', (v.slice(-v.length/14*5).reduce((a,b)=>a+b)/5).toFixed(2)); continue; } console.log(k, v.slice(5).sort((a, b) => a - b)[4]?.toFixed(2)); }
