/** try */
import { readFileSync } from 'node:fs';
import { runCases } from '../server/core/cases.js';
import { neighboursIn } from '../server/core/cases/neighbours.js';
import { argumentOf } from '../server/core/cases/argument.js';
import { comesTo } from '../server/core/cases/clause-words.js';
import { openWorkspace, withSource, modelOf } from '../server/core/workspace.js';
import { laws, shipped } from '../server/norms/load.js';
describe('try', () => { it('x', () => {
  const d='/work/shared/design/examples/';
  for (const face of ['zh','en'] as const) {
  let w = openWorkspace(shipped, laws);
  for (const f of [`cases.${face}`,`environment-blacklist.${face}`,`rating-0-12.${face}`]) w = withSource(w,{uri:f,text:readFileSync(`${d}${f}.creg`,'utf8'),kind:'draft'});
  const six=`examples/six-hundred-yuan.${face}.creg`;
  w = withSource(w,{uri:six,text:readFileSync(six,'utf8'),kind:'draft'});
  const n = neighboursIn(w,{today:'2026-05-01',levels:{}});
  for (const u of [`cases.${face}`, six]) {
    const m=modelOf(w,u)!;
    console.log(m.faults.map(f=>f.code+f.message.zh));
    for (const r of runCases(m,n)) {
      console.log('##', r.case.title?.text, r.standing, r.run && comesTo(r.run)[face]);
      for (const s of r.run ? argumentOf(r.run) : []) console.log('  '+'  '.repeat(s.depth)+s.says[face]);
    }
  }}
});});
