/** Texts with labels: what a check must report in them, what it may, and tempting words that it must not. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Span } from '../../grammar/index.js';

export interface Label {
  /** `due` must be reported; `info` may be and is not counted; `harmless` must not be. */
  readonly kind: 'due' | 'info' | 'harmless';
  /** The best name of the fault first, then others that are right as well. Empty where harmless. */
  readonly codes: readonly string[];
  /** The rule of the label policy: P1 to P16, N1 to N15. */
  readonly rule: string;
  /** Absent: a fault of the whole document. */
  readonly at?: Span;
}

export interface LabelledText {
  readonly file: string;
  readonly text: string;
  readonly labels: readonly Label[];
  /** Everything in it was labelled: what is reported elsewhere is wrong. */
  readonly whole: boolean;
}

const kinds = { '|': 'due', '?': 'info', '!': 'harmless' } as const;

/**
 * Reads `<|words|>{code code P2}`, `<?words?>{code P14}` and `<!words!>{N1}`, which nest, after lines that begin with `%`:
 * `% document: code code P13`, or a remark. Throws on marks that do not pair.
 */
export function readLabelled(file: string, marked: string): LabelledText {
  const labels: Label[] = [];
  const open: { mark: string; start: number }[] = [];
  let source = marked;
  for (let head = /^% ?(.*)\n/.exec(source); head; head = /^% ?(.*)\n/.exec(source)) {
    const document = /^document: (.*)$/.exec(head[1] ?? '')?.[1];
    if (document !== undefined) labels.push({ kind: 'due', ...named(document, file) });
    source = source.slice(head[0].length);
  }
  let text = '';
  for (const part of source.split(/(<[|?!]|[|?!]>\{[^}]*\})/)) {
    const closing = /^([|?!])>\{([^}]*)\}$/.exec(part);
    if (/^<[|?!]$/.test(part)) open.push({ mark: part.slice(1), start: text.length });
    else if (closing) {
      const from = open.pop();
      const [, mark = '', names = ''] = closing;
      if (!from || from.mark !== mark) throw new Error(`${file}: '${mark}>' without '<${mark}' before {${names}}`);
      const at = { start: from.start, end: text.length };
      labels.push({ kind: kinds[mark as keyof typeof kinds], ...named(names, file), at });
    } else text += part;
  }
  if (open.length > 0) throw new Error(`${file}: a mark is not closed`);
  return { file, text, labels, whole: true };
}

function named(words: string, file: string): { readonly codes: readonly string[]; readonly rule: string } {
  const names = words.split(' ');
  const rule = names.pop() ?? '';
  if (!/^[PN]\d+$/.test(rule)) throw new Error(`${file}: {${words}} does not end with a rule of the policy`);
  return { codes: names, rule };
}

/** The project's own invented texts. */
export function ownTexts(): readonly LabelledText[] {
  return labelledIn('test/benchmark/texts');
}

/** Texts written and labelled from the policy alone, before their writer had seen a rule; no check is tuned on them. */
export function unseenTexts(): readonly LabelledText[] {
  return labelledIn('test/benchmark/unseen');
}

function labelledIn(folder: string): readonly LabelledText[] {
  return globSync(`${folder}/*`)
    .sort()
    .map(file => readLabelled(basename(file), readFileSync(file, 'utf8')));
}

interface CorpusRecord {
  readonly file: string;
  readonly article: string;
  readonly label: 'positive' | 'negative';
  readonly codes?: readonly string[];
  readonly severity?: string;
  readonly rule: string;
  readonly code?: string;
  readonly startUtf16: number;
  readonly endUtf16: number;
}

interface CorpusLabels {
  readonly meta: { readonly coverage: Readonly<Record<string, string>> };
  readonly records: readonly CorpusRecord[];
}

/** Texts labelled in a file beside them: `labels.json`, and the texts in `raw/`. */
export function corpusTexts(folder: string): readonly LabelledText[] {
  const { meta, records } = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as CorpusLabels;
  const files = [...new Set([...records.map(({ file }) => file), ...Object.keys(meta.coverage)])].sort();
  return files.map(file => ({
    file,
    text: readFileSync(join(folder, 'raw', file), 'utf8'),
    labels: records.filter(record => record.file === file).map(labelOf),
    whole: meta.coverage[file] === 'full',
  }));
}

function labelOf(record: CorpusRecord): Label {
  const { label, severity, codes = [], code, rule, article, startUtf16: start, endUtf16: end } = record;
  if (label === 'negative') return { kind: 'harmless', codes: [], rule: code ?? rule, at: { start, end } };
  return {
    kind: severity === 'info' ? 'info' : 'due',
    codes,
    rule,
    ...(article !== 'document' && { at: { start, end } }),
  };
}
