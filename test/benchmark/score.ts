/** Precision and recall by check: what was reported rightly and wrongly, and what of that which is due was found. */
import type { Span } from '../../grammar/index.js';
import type { Finding } from '../../server/core/finding.js';
import type { Label, LabelledText } from './labels.js';

/** The checks that the label policy speaks of; findings of others are not judged. */
const judged: ReadonlySet<string> = new Set([
  ...['unbounded-discretion', 'catch-all', 'undefined-degree', 'open-enumeration'].map(name => `clarity/${name}`),
  ...['no-effective-document', 'extra-legal-trigger', 'everyday-conduct', 'not-severe'].map(
    name => `authority/${name}`,
  ),
  ...['field-outside-national-scope', 'instrument-without-power'].map(name => `authority/${name}`),
  ...['no-ability-to-perform', 'no-floor', 'guilt-by-association'].map(name => `fairness/${name}`),
  ...['no-basis', 'aggravated', 'third-party-compelled', 'unrelated'].map(name => `measures/${name}`),
  ...['licence-or-penalty-in-soft-law', 'beyond-penalty-power', 'outsider-discrimination'].map(
    name => `measures/${name}`,
  ),
  'score/punishment',
  ...['duty-rewarded', 'en-bloc'].map(name => `redlist/${name}`),
  ...['unbounded-term', 'no-notice', 'no-objection', 'no-removal', 'no-repair', 'deciding-level'].map(
    name => `procedure/${name}`,
  ),
  ...['privacy-exposed', 'unlimited-retention', 'banned-personal-data', 'automated-decision'].map(
    name => `data/${name}`,
  ),
]);

/** Of one check: findings that are right and wrong, labels that are due and those of them that were found. */
export interface Figures {
  readonly right: number;
  readonly wrong: number;
  readonly due: number;
  readonly found: number;
}

export interface Score {
  readonly total: Figures;
  readonly byCheck: Readonly<Record<string, Figures>>;
  readonly missed: readonly { readonly text: LabelledText; readonly label: Label }[];
  readonly wrong: readonly { readonly text: LabelledText; readonly finding: Finding }[];
}

/** Of what is reported, the part that is right; 1 where nothing is. */
export function precision({ right, wrong }: Figures): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of what is due, the part that is found; 1 where nothing is. */
export function recall({ due, found }: Figures): number {
  return due === 0 ? 1 : found / due;
}

/**
 * A label is found when a finding of one of its codes overlaps it, or stands anywhere when it is the document's. A
 * finding of warning or above is right on a label that is due, whatever its name, neither on one that may be
 * reported, and wrong on harmless words or, in a text that was labelled whole, on no label.
 */
export function score(texts: readonly LabelledText[], findingsOf: (text: LabelledText) => readonly Finding[]): Score {
  const counts = new Map<string, { right: number; wrong: number; due: number; found: number }>();
  const total = { right: 0, wrong: 0, due: 0, found: 0 };
  const count = (code: string, what: keyof Figures): void => {
    const own = counts.get(code) ?? { right: 0, wrong: 0, due: 0, found: 0 };
    own[what]++;
    total[what]++;
    counts.set(code, own);
  };
  const missed: Score['missed'][number][] = [];
  const wrong: Score['wrong'][number][] = [];
  for (const text of texts) {
    const findings = findingsOf(text).filter(({ suppressed }) => !suppressed);
    for (const label of text.labels) {
      if (label.kind !== 'due') continue;
      const [code = ''] = label.codes;
      count(code, 'due');
      if (findings.some(finding => label.codes.includes(finding.code) && isOn(finding, label))) count(code, 'found');
      else missed.push({ text, label });
    }
    for (const finding of findings) {
      if (!judged.has(finding.code) || (finding.level !== 'error' && finding.level !== 'warning')) continue;
      const verdict = judge(finding, text);
      if (verdict !== 'open') count(finding.code, verdict);
      if (verdict === 'wrong') wrong.push({ text, finding });
    }
  }
  const byCheck = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { total, byCheck, missed, wrong };
}

function judge(finding: Finding, { labels, whole }: LabelledText): 'right' | 'wrong' | 'open' {
  const here = labels.filter(({ at }) => at && overlap(finding.at, at));
  const ofDocument = labels.filter(({ at, codes }) => !at && codes.includes(finding.code));
  if (ofDocument.length > 0 || here.some(({ kind }) => kind === 'due')) return 'right';
  if (here.some(({ kind }) => kind === 'info')) return 'open';
  return whole || here.length > 0 ? 'wrong' : 'open';
}

function isOn(finding: Finding, { at }: Label): boolean {
  return !at || overlap(finding.at, at);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
