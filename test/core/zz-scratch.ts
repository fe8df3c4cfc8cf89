/** scratch */
import { readFileSync } from 'node:fs';
import { analyze } from '../../server/core/analyze.js';
import { modelOf, openWorkspace, withSource } from '../../server/core/workspace.js';
import { lineIndex } from '../../server/core/lines.js';
import { shipped } from '../../server/norms/load.js';
const files = process.argv.slice(2);
let ws = openWorkspace(shipped);
for (const f of files) ws = withSource(ws, { uri: f, text: readFileSync(f, 'utf8'), kind: 'draft' });
for (const s of [...shipped.map(s => s.uri), ...files]) {
  const m = modelOf(ws, s)!;
  const text = files.includes(s) ? readFileSync(s, 'utf8') : shipped.find(x => x.uri === s)!.text;
  const li = lineIndex(text);
  console.log('==', s, m.face, 'lists', m.lists.length, 'clauses', m.clauses.length, 'refs', m.names.references.length, 'std', m.standards.length, 'phr', m.phrases.length);
  for (const f of m.faults) { const p = li.position(f.at.start); console.log('  ', p.line + 1, f.code, JSON.stringify(text.slice(f.at.start, f.at.end)), f.message.zh); }
}
