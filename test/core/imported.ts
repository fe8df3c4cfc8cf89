/** A text and the draft that importing makes of it, with the findings of both: what tests of `import` begin with. */
import { contains, format, type Parsed } from '../../grammar/index.js';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import { importText } from '../../server/core/import/import.js';
import { wordsOf } from '../../server/core/import/write.js';
import { openWorkspace, type Source, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';

// One day for both: a draft is else held against the day on which it takes effect.
const settings = { today: '2026-06-01', asOf: '2026-06-01', levels: {} } as const;
const empty = openWorkspace(shipped, laws);

function analysed(text: string, kind: Source['kind'], checks = rules): Analysis {
  const uri = kind === 'text' ? 'file:///a.txt' : 'file:///a.creg';
  return analyze(withSource(empty, { uri, text, kind }), uri, checks, settings);
}

export interface Imported {
  readonly text: Analysis;
  readonly draft: Analysis;
  readonly syntax: Parsed;
  /** The draft as it is printed. */
  readonly printed: string;
}

export function imported(text: string): Imported {
  const before = analysed(text, 'text');
  if (!before.statute) throw new Error('not read as a text');
  const plain = importText(before.statute, before.model);
  const { syntax } = analysed(plain, 'draft', []);
  const printed = syntax ? format(syntax, plain) : plain;
  const draft = analysed(printed, 'draft');
  if (!draft.syntax) throw new Error('not read as a draft');
  return { text: before, draft, syntax: draft.syntax, printed };
}

/**
 * What a text and its draft do not both report: code and words. Left out is what only one of them can have: that
 * nothing is formal yet, and what a condition decides, of a draft; numbers that do not follow one another, of a text,
 * for those of a draft are made when it is printed.
 */
export function differences({ text, draft }: Imported): readonly string[] {
  const count = new Map<string, number>();
  const formal = draft.model.lists.flatMap(({ criteria }) => criteria.filter(({ formalised }) => formalised));
  for (const [findings, one] of [
    [text.findings, 1],
    [draft.findings, -1],
  ] as const) {
    for (const { code, quote, at } of findings) {
      if (code === 'clarity/unformalised' || code === 'drafting/numbering') continue;
      if (one < 0 && formal.some(({ span }) => contains(span, at))) continue;
      const key = `${code} 「${wordsOf(quote)}」`;
      count.set(key, (count.get(key) ?? 0) + one);
    }
  }
  return [...count].flatMap(([key, over]) =>
    over === 0 ? [] : [`only in the ${over > 0 ? 'text' : 'draft'}: ${key}`],
  );
}
