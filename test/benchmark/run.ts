/** The checks on labelled texts: the score, as a table and as the figures that are kept. */
import { readFileSync } from 'node:fs';
import { analyze } from '../../server/core/analyze.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';
import { corpusTexts, type LabelledText, ownTexts, unseenTexts } from './labels.js';
import { publicTexts } from './public.js';
import { type Figures, precision, recall, type Score, score } from './score.js';

export { precision, recall } from './score.js';

/** The figures that were recorded last: what `--check`, the README and `creg explain` hold to. */
export const recordedIn = 'server/rules/figures.json';

/** Of one set of texts. */
export interface Recorded {
  readonly texts: number;
  readonly labels: number;
  readonly total: Figures;
  readonly byCheck: Readonly<Record<string, Figures>>;
}

/** Without the checks: what may be told of texts that are to stay unseen. */
export type Sum = Omit<Recorded, 'byCheck'>;

export interface Measured {
  readonly recorded: Recorded;
  readonly score: Score;
}

/** A day on which every shipped standard that is not repealed binds: the figures are the same tomorrow. */
const today = '2026-06-01';

export function measureOwn(): Measured {
  return measure(ownTexts());
}

/** Of the texts that no check is tuned on: only the sums are for reading. */
export function measureUnseen(): Measured {
  return measure(unseenTexts());
}

/** Throws where the folder holds no labelled texts. */
export function measureCorpus(folder: string): Measured {
  return measure(corpusTexts(folder));
}

/**
 * Of real texts in a checkout of the repository that they come from: those that may be looked at, or those that no check
 * is tuned on. Throws where the checkout is another one.
 */
export function measurePublic(checkout: string, tuned: boolean): Measured {
  return measure(publicTexts(checkout, tuned));
}

function measure(texts: readonly LabelledText[]): Measured {
  const workspace = openWorkspace(shipped, laws);
  const result = score(texts, ({ file, text }) => {
    const source = { uri: file, text, kind: 'text' as const };
    return analyze(withSource(workspace, source), file, rules, { today, levels: {} }).findings;
  });
  const labels = texts.reduce((sum, text) => sum + text.labels.length, 0);
  return {
    recorded: { texts: texts.length, labels, total: result.total, byCheck: result.byCheck },
    score: result,
  };
}

/** What was recorded, by the name of the set. */
export function readRecorded(): Readonly<Record<'own' | 'real' | 'public', Recorded>> & {
  readonly unseen: Sum;
  readonly held: Sum;
} {
  return JSON.parse(readFileSync(recordedIn, 'utf8'));
}

/** Why the figures are worse than the recorded ones; empty when they are not. */
export function drops(measured: Pick<Recorded, 'total'>, recorded: Pick<Recorded, 'total'>): readonly string[] {
  return Object.entries({ precision, recall }).flatMap(([name, share]) => {
    const [now, then] = [share(measured.total), share(recorded.total)];
    return now < then ? [`${name} fell from ${then.toFixed(3)} to ${now.toFixed(3)}`] : [];
  });
}

/** One line a check, and the sum. */
export function table({ byCheck, total }: Recorded): string {
  const line = (name: string, figures: Figures): string => {
    const { right, wrong, due, found } = figures;
    const share = (part: number, whole: number): string =>
      whole === 0 ? '    –'.padEnd(20) : `${(part / whole).toFixed(2)}  ${`${part} of ${whole}`.padEnd(14)}`;
    return `${name.padEnd(40)}${share(right, right + wrong)}${share(found, due)}`.trimEnd();
  };
  return [
    `${'check'.padEnd(40)}${'precision'.padEnd(20)}recall`,
    ...Object.entries(byCheck).map(([code, figures]) => line(code, figures)),
    line('all', total),
  ].join('\n');
}

/** The sum alone, without the checks and the texts it comes from. */
export function sumLine({ texts, labels, total }: Sum): string {
  const { right, wrong, due, found } = total;
  const [exact, complete] = [precision(total).toFixed(2), recall(total).toFixed(2)];
  return `${texts} texts, ${labels} labels; precision ${exact} (${right} of ${right + wrong}), recall ${complete} (${found} of ${due})`;
}

/** Each label that was missed and each finding that is wrong, on a line of its own. */
export function errors({ missed, wrong }: Score): string {
  return [
    ...missed.map(
      ({ text, label }) => `missed ${label.rule} ${text.file} ${label.codes[0]} 「${words(text, label.at)}」`,
    ),
    ...wrong.map(({ text, finding }) => {
      const on = text.labels.find(({ at }) => at && at.start < finding.at.end && finding.at.start < at.end);
      return `wrong ${on?.rule ?? '–'} ${text.file} ${finding.code} 「${words(text, finding.at)}」`;
    }),
  ].join('\n');
}

function words({ text }: LabelledText, at: { readonly start: number; readonly end: number } | undefined): string {
  return at ? text.slice(at.start, at.end).replace(/\s+/g, ' ').slice(0, 60) : 'document';
}
