/** Permissions written where they belong: comments in a draft, entries of `allow` in `creg.json` for an existing text. */
import { existsSync } from 'node:fs';
import type { Bilingual } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { addAllowance } from '../core/config/add-allowance.js';
import { insideOf } from '../core/config/paths.js';
import { edited } from '../core/edits.js';
import type { Finding, Grounds } from '../core/finding.js';
import { suppressionInWords } from '../core/suppress/words.js';
import { commentPlace, groundsAsWritten, writeComment } from '../core/suppress/write-comment.js';
import { withSlashes } from '../disk/configuration.js';
import { isFault, readText } from '../disk/read-file.js';
import type { Input } from './inputs.js';
import type { Permit, Told } from './review-decisions.js';

export interface Permitted {
  /** The file to write, absolute. */
  readonly path: string;
  /** Absent: nothing is to be written. */
  readonly text?: string;
  readonly told: readonly Told[];
}

/** One comment for each line and check; what is still told with them in place is said, not written over. */
export async function permitInDraft(
  { path, text }: Input,
  permits: readonly Permit[],
  analyse: (text: string) => Promise<Analysis>,
): Promise<Permitted> {
  if (permits.length === 0) return { path, told: [] };
  const { syntax, model, findings } = await analyse(text);
  const comments = new Map<string, { place: ReturnType<typeof commentPlace>; grounds: Grounds }>();
  const placed = permits.map(permit => {
    const { code, at } = permit.finding;
    const place = commentPlace(text, syntax?.file.statements, at.start, code);
    const key = `${place.start} ${code}`;
    const known = comments.get(key);
    comments.set(key, { place, grounds: known ? both(known.grounds, permit.grounds) : permit.grounds });
    return { permit, place };
  });
  const edits = [...comments.values()].map(({ place, grounds }) => writeComment(place, grounds, model.face));
  const better = edited(text, edits);
  const after = (await analyse(better)).findings;
  const silent = silenced(after);
  const beside = alsoSilent(findings, after, permits);
  return {
    path,
    text: better,
    told: [
      ...placed.map(({ permit, place }) => {
        const holds = permit.finding.fingerprint !== undefined && silent.has(permit.finding.fingerprint);
        return toldOf(permit, holds, place.wholeFile);
      }),
      ...(beside > 0 ? [{ order: Number.POSITIVE_INFINITY, isFault: false, words: besideWords(beside) }] : []),
    ],
  };
}

/** Fingerprints of which nothing is told any more. */
function silenced(findings: readonly Finding[]): ReadonlySet<string> {
  const loud = new Set(findings.filter(({ suppressed }) => !suppressed).map(({ fingerprint }) => fingerprint));
  return new Set(findings.flatMap(({ fingerprint = '' }) => (loud.has(fingerprint) ? [] : [fingerprint])));
}

/** How many findings nobody declined are permitted with the others: a comment is for a line and a check. */
function alsoSilent(before: readonly Finding[], after: readonly Finding[], permits: readonly Permit[]): number {
  const count = (findings: readonly Finding[]): number => findings.filter(({ suppressed }) => suppressed).length;
  return count(after) - count(before) - new Set(permits.map(({ finding }) => finding)).size;
}

export function permitInConfig(path: string, permits: readonly Permit[], config: string): Permitted {
  if (permits.length === 0) return { path: config, told: [] };
  const read = existsSync(config) ? readText(config) : undefined;
  const before = read && !isFault(read) ? read.text : '';
  const file = withSlashes(path);
  const folder = withSlashes(config).slice(0, -'/creg.json'.length);
  const inside = insideOf(folder, file) ?? file.slice(file.lastIndexOf('/') + 1);
  let text = before;
  const written = new Set<string>();
  for (const { finding, grounds } of permits) {
    const { code, article = '', item = '', quote } = finding;
    const entry = [code, article, item, quote, groundsAsWritten(grounds, 'zh')].join('\n');
    // One entry permits equal words of one provision.
    if (written.has(entry)) continue;
    written.add(entry);
    text = edited(text, addAllowance(text, patternOf(inside), finding, grounds));
  }
  return { path: config, text, told: permits.map(permit => toldOf(permit, true, false)) };
}

/** The name of a file as a pattern that names it alone. */
function patternOf(inside: string): string {
  return inside.replace(/[\\*?[\]!#]/gu, sign => `\\${sign}`);
}

/** Of two permissions for one line: what only one states holds for both; the earlier last day is the safer. */
function both(one: Grounds, other: Grounds): Grounds {
  const reasons = [...new Set([one.reason, other.reason])].filter(reason => reason !== undefined);
  const days = [one.until, other.until].filter(day => day !== undefined).sort();
  return { ...other, ...one, reason: reasons.join('；'), ...(days[0] !== undefined && { until: days[0] }) };
}

function toldOf({ label, order, finding, grounds }: Permit, holds: boolean, wholeFile: boolean): Told {
  if (!holds) return { order, isFault: true, words: noEffect(label, finding.code) };
  const say = (face: 'zh' | 'en'): string => suppressionInWords({ by: 'comment', ...grounds }, face);
  const [zh, en] = wholeFile
    ? [
        '（写在文件开头，对整个文件有效：句子中间不能写注释）',
        ' (at the top, for the whole file: no comment can stand inside a sentence)',
      ]
    : ['', ''];
  return {
    order,
    isFault: false,
    words: {
      zh: `放过  ${label}：${say('zh')}${zh}`,
      en: `permitted  ${label}: ${say('en')}${en}`,
    } satisfies Bilingual,
  };
}

function besideWords(count: number): Bilingual {
  return {
    zh: `连带放过 ${count} 处：与上面的同在一行、同一检查`,
    en: `${count} more permitted with them: of the same check on the same line`,
  };
}

function noEffect(label: string, code: string): Bilingual {
  return {
    zh: `没有放过  ${label}：写了对「${code}」的允许，仍有同样的问题报告`,
    en: `not permitted  ${label}: “${code}” was allowed there, and the same is still reported`,
  };
}
