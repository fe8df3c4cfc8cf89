/** The tree of a draft as a reader would sketch it, one statement a line: what tests of the parser compare. */
import { parse } from '../../grammar/index.js';

/** Words and names that stand for their node alone; spans and spellings are left out. */
export function sketch(text: string, names: readonly string[] = []): string {
  const lines: string[] = [];
  for (const statement of parse(text, new Set(names)).file.statements) line(statement, '', lines);
  return lines.join('\n');
}

/** The problems of a text, each as `code 「quoted」 fix`. */
export function problems(text: string, names: readonly string[] = []): string[] {
  return parse(text, new Set(names)).problems.map(({ code, span, fix }) => {
    const quote = text.slice(span.start, span.end).split('\n')[0] ?? '';
    return `${code} 「${quote}」${fix ? ` → ${JSON.stringify(fix.newText)}` : ''}`;
  });
}

type Fields = Readonly<Record<string, unknown>>;

const left = new Set(['kind', 'span', 'wordSpan', 'inner', 'titleSpan', 'written', 'body']);

function line(node: object, indent: string, lines: string[]): void {
  lines.push(indent + short(node));
  const body = (node as Fields).body as { readonly statements?: readonly object[] } | undefined;
  for (const statement of body?.statements ?? []) line(statement, `${indent}  `, lines);
}

function short(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(short).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const node = value as Fields;
  if (node.kind === 'Name') return `${node.qualifier === undefined ? '' : `${node.qualifier}·`}${node.text}`;
  if (node.kind === 'Amount') return `${node.value}${node.unit ?? ''}`;
  if (node.kind === 'Wording') return `“${node.text}”${node.other ? ` / ${short(node.other)}` : ''}`;
  if (node.kind === 'Bound') return `${node.inclusive ? '' : 'not '}${short(node.value)} ${node.style}`;
  const fields = Object.entries(node).filter(([key, field]) => !left.has(key) && !isEmpty(key, field));
  return `${node.kind}(${fields.map(([key, field]) => `${key}=${short(field)}`).join(' ')})`;
}

function isEmpty(key: string, field: unknown): boolean {
  if (key === 'word' && typeof field === 'object') return true;
  return Array.isArray(field) && field.length === 0;
}
