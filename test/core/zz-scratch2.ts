/** scratch */
import { readFileSync } from 'node:fs';
import { modelOf, openWorkspace, withSource } from '../../server/core/workspace.js';
import { shipped } from '../../server/norms/load.js';
const files = process.argv.slice(2);
let ws = openWorkspace(shipped);
for (const f of files) ws = withSource(ws, { uri: f, text: readFileSync(f, 'utf8'), kind: 'draft' });
const m = modelOf(ws, files[0]!)!;
const text = readFileSync(files[0]!, 'utf8');
const strip = (k: string, v: unknown): unknown => {
  if (k === 'span' || k === 'uri') return undefined;
  if (k === 'at' && v && typeof v === 'object') { const s = v as {start:number,end:number}; return text.slice(s.start, s.end).slice(0, 30); }
  if (k === 'fact' && v) return (v as {id:string}).id;
  if (k === 'target') return v ? (v as {kind:string,name:string}).kind + ':' + (v as {name:string}).name : v;
  if (v instanceof Map) return Object.fromEntries(v);
  if (k === 'names') return { references: (v as {references: {text:string,target?:{kind:string,name:string}, mention?: true}[]}).references.map(r => `${r.text}→${r.target ? r.target.kind + ':' + r.target.name : '∅'}${r.mention ? '*' : ''}`).join(' ') };
  return v;
};
console.log(JSON.stringify(m, strip, 1).replace(/\n\s+"(at)"/g, ' "$1"'));
